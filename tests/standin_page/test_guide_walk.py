"""The guide can be walked by its ringed buttons alone, in two languages and two widths, without a fault."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from tests.standin_page.pretend import Pretend
from tests.standin_page.walker import WIDTHS, Walker, browsing, screenshots

STEPS = [
    "start",
    "join",
    "tell",
    "about",
    "send",
    "nobody",
    "police",
    "release",
    "news",
    "metoo",
    "opens",
    "vote",
    "finish",
    "result",
    "hundred",
    "agenda",
    "why",
    "whynot",
    "come",
    "queue",
    "answer",
    "return",
    "accept",
    "read",
    "reminders",
    "late",
    "same",
    "claim",
    "judge",
    "disputed",
    "board",
    "plug",
    "outage",
    "twenty",
    "end",
]


@asynccontextmanager
async def served(world: Pretend) -> AsyncIterator[str]:
    """The pretend world on loopback; its address."""
    runner = web.AppRunner(world.app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        for queue in world.wakes:
            queue.shut()
        await runner.cleanup()


# The other two pairs are walked on the real bot, in test_guide_on_the_bot.
@pytest.mark.parametrize(("language", "width"), [("en", 390), ("ar", 1240)])
async def test_the_guide_is_walked_by_ringed_buttons_only(language: str, width: int) -> None:
    async with served(Pretend()) as url, browsing() as browser:
        page = await browser.new_page(
            viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce"
        )
        walker = Walker(page)
        await walker.open(f"{url}?lang={language}")
        steps = await walker.walk()
        assert steps == STEPS
        assert await walker.missing_glyphs() == []
        assert walker.complaints == []
        if folder := screenshots():
            await page.screenshot(path=folder / f"end-{language}-{width}.png")


async def test_the_page_is_the_same_after_a_reload() -> None:
    async with served(Pretend()) as url, browsing() as browser:
        page = await browser.new_page(viewport={"width": 1240, "height": 820}, reduced_motion="reduce")
        walker = Walker(page)
        await walker.open(f"{url}?lang=en")
        await walker.walk(until="metoo")
        before = [
            await page.locator(part).inner_text() for part in (".phone.left .thread", "#guide", "#rail")
        ]
        await walker.open(f"{url}?lang=en")
        await page.locator(".ring").wait_for()
        after = [await page.locator(part).inner_text() for part in (".phone.left .thread", "#guide", "#rail")]
        assert after == before


async def test_the_chrome_is_mirrored_in_arabic_and_the_keyboards_are_not() -> None:
    async with served(Pretend()) as url, browsing() as browser:
        boxes = {}
        for language in ("en", "ar"):
            page = await browser.new_page(viewport={"width": 1240, "height": 820}, reduced_motion="reduce")
            await Walker(page).open(f"{url}?lang={language}")
            rail = await page.locator("#rail").bounding_box()
            keys = await page.locator(".phone.right .keyboard .key").all()
            first, second = [await key.bounding_box() for key in keys[:2]]
            assert rail is not None
            assert first is not None
            assert second is not None
            boxes[language] = (rail["x"] < 600, first["x"] < second["x"])
        assert boxes == {"en": (True, True), "ar": (False, True)}


async def test_hostile_words_stay_words() -> None:
    world = Pretend()
    async with served(world) as url, browsing() as browser:
        page = await browser.new_page(viewport={"width": 1240, "height": 820}, reduced_motion="reduce")
        walker = Walker(page)
        await walker.open(f"{url}?lang=en")
        hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script>"
        world._bot(201, hostile)
        await page.get_by_text("<img src=x onerror=alert(1)>").wait_for()
        assert await page.locator(".thread img, .thread script").count() == 0
        assert walker.complaints == []
