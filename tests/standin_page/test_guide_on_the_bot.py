"""The whole rehearsal, as a newcomer meets it: the real bot, the guide walked only by its ringed buttons."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rehearsal import Rehearsal
from tests.standin_page.test_guide_walk import STEPS
from tests.standin_page.walker import WIDTHS, Walker, browsing, screenshots


@pytest.mark.parametrize(("language", "width"), [("en", 1240), ("ar", 390)])
async def test_the_first_month_is_lived_by_ringed_buttons(tmp_path: Path, language: str, width: int) -> None:
    rehearsal = Rehearsal(tmp_path / "rehearsal", "127.0.0.1", 0)
    try:
        url = await rehearsal.begin()
        async with browsing() as browser:
            page = await browser.new_page(
                viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce"
            )
            walker = Walker(page)
            await walker.open(f"{url}/?lang={language}")
            steps = await walker.walk()
            missing = await walker.missing_glyphs()
            if folder := screenshots():
                await page.screenshot(path=folder / f"phones-{language}-{width}.png")
        assert steps == STEPS
        assert missing == []
        assert walker.complaints == []
        assert rehearsal.standin.refused == []
        counters = rehearsal.standin.counts.counters()
        assert (counters["lost"], counters["doubled"]) == (0, 0)
    finally:
        await rehearsal.end()
