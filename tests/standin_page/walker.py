"""Walks the guide as a newcomer would: only by the ringed button. For the pretend world and the real bot."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, Request, Response, async_playwright
from playwright.async_api import TimeoutError as NotSeen

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
MISSING_BROWSER = "There is no browser to test the page with; run: apt-get install -y chromium-headless-shell"
WIDTHS = {1240: 820, 390: 844}
MOST_PRESSES = 120
MOST_SENTENCES = 2
RING_MS = 60_000
SENTENCE_END = re.compile(r"[.?!؟](?:\s|$)")
# A character that no font has shows the same box as every other missing one.
NOTE_STEPS = """() => {
  window.seenSteps = [];
  const note = () => {
    const words = document.querySelector("#guide .words[data-step]");
    const last = window.seenSteps.at(-1);
    if (!words || last?.step === words.dataset.step) return;
    window.seenSteps.push({ step: words.dataset.step, text: words.textContent });
  };
  new MutationObserver(note).observe(document.getElementById("guide"), { childList: true, subtree: true });
  note();
}"""
RINGED = """() => {
  const ring = document.querySelector(".ring");
  const step = document.querySelector("#guide .words[data-step]")?.dataset.step;
  return `${step} ${ring?.dataset.message} ${ring?.dataset.data} ${ring?.textContent}`;
}"""
MOVED = f"(before) => ({RINGED})() !== before"
MISSING_GLYPHS = """async (texts) => {
  await document.fonts.ready;
  const stack = getComputedStyle(document.documentElement).fontFamily;
  await Promise.all(["400", "600"].map((weight) => document.fonts.load(`${weight} 24px "Town"`)));
  const others = ["Town Emoji", "Town Symbols", "Town Arrows", "Town Arabic"];
  await Promise.all(others.map((one) => document.fonts.load(`24px "${one}"`)));
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 48;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const drawn = (sign) => {
    pen.clearRect(0, 0, 48, 48);
    pen.font = `24px ${stack}`;
    pen.fillText(sign, 8, 32);
    return pen.getImageData(0, 0, 48, 48).data.join();
  };
  const box = drawn(String.fromCodePoint(0xeffff));
  const empty = drawn(" ");
  const seen = texts.flatMap((text) => [...text]);
  const signs = new Set(seen.filter((sign) => /[^\\s\\p{Cf}\\p{M}\\p{C}]/u.test(sign)));
  return [...signs].filter((sign) => [box, empty].includes(drawn(sign)));
}"""


def browser_path() -> str:
    """The browser on this machine; a machine without one is told the one command that installs it."""
    named = os.environ.get("CHROMIUM")
    found = named or next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(MISSING_BROWSER)
    return found


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


class Walker:
    """One visitor. `complaints` gathers what the browser objected to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.presses = 0
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.complaints.append(f"{response.status} {response.url}")

    def _failed(self, request: Request) -> None:
        url = request.url
        if not url.endswith("/phones/events"):  # the stream ends with the page
            self.complaints.append(f"failed: {url}")

    async def open(self, url: str) -> None:
        """Arrive on the page."""
        await self.page.goto(url)
        await self.page.locator("body.ready").wait_for(state="attached")
        await self.page.evaluate(NOTE_STEPS)

    async def walk(self, until: str | None = None) -> list[str]:
        """Press ringed buttons until the guide ends (or reaches a step); the steps that were seen."""
        for _ in range(MOST_PRESSES):
            step = await self._step()
            if step is None or step == until:
                return await self._seen()
            await self._press(step)
        pytest.fail(f"The guide does not end: {await self._seen()} after {MOST_PRESSES} presses")

    async def _seen(self) -> list[str]:
        """The steps shown so far; each says at most two sentences."""
        seen = await self.page.evaluate("() => window.seenSteps")
        for one in seen:
            count = len(SENTENCE_END.findall(one["text"].strip()))
            assert count <= MOST_SENTENCES, f"{one['step']} says too much: {one['text']}"
        return [one["step"] for one in seen]

    async def _step(self) -> str | None:
        words = self.page.locator("#guide:not(.done) .words[data-step]")
        closed = self.page.locator("#guide.closed")
        await words.or_(closed).first.wait_for(state="attached")
        if await closed.count():
            return None
        return await words.get_attribute("data-step")

    async def _press(self, step: str) -> None:
        ring = self.page.locator(".ring")
        try:
            await ring.wait_for(state="visible", timeout=RING_MS)
        except NotSeen:
            if await self._step() == step:
                phones = await self.page.locator(".phone:not([hidden]) .thread").all_inner_texts()
                pytest.fail(
                    f"No button is ringed at step {step!r}. The phones show: {[one[-300:] for one in phones]}"
                )
            return
        with contextlib.suppress(NotSeen):  # the effect may come while we reach for the button
            before = await self._ringed()
            await ring.click(timeout=3000)
            self.presses += 1
            await self.page.wait_for_function(MOVED, arg=before, timeout=1500)

    async def _ringed(self) -> str:
        return str(await self.page.evaluate(RINGED))

    async def missing_glyphs(self) -> list[str]:
        """The signs on the page that no font of the page can draw."""
        texts = await self.page.locator("body").all_inner_texts()
        return list(await self.page.evaluate(MISSING_GLYPHS, texts))


def screenshots() -> Path | None:
    """Where to keep pictures of the walk, when a folder is named."""
    named = os.environ.get("SCREENSHOTS")
    return Path(named) if named else None
