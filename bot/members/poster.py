"""The printable poster of an area: one page with the square to scan, in every language spoken there."""

from __future__ import annotations

import io
from html import escape
from typing import TYPE_CHECKING

import segno

from bot.charter import actions as charters
from bot.l10n import catalog, texts
from bot.l10n.text import Plain

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.database.engine import Tx

STYLE = """
@page { size: A4; margin: 15mm }
body { font-family: system-ui, sans-serif; margin: 0; text-align: center; color: #10242b }
h1 { font-size: 30pt; margin: 8mm 0 2mm }
h2 { font-size: 22pt; font-weight: 500; margin: 0 0 6mm }
svg { width: 92mm; height: 92mm }
section { margin: 0 auto 5mm; max-width: 170mm }
p { font-size: 15pt; line-height: 1.35; margin: 1mm 0 }
.scan { font-weight: 700 }
.small { font-size: 11pt }
"""


def poster(tx: Tx, area_id: int, bot_name: str) -> tuple[str, bytes]:
    """File name and one HTML page that prints on A4 from any phone or computer."""
    area = charters.area(tx, area_id)
    charter = charters.read(tx, area.partnership_id if area else 0)
    link = f"https://t.me/{bot_name}?start=j_{area.code if area else ''}"
    sections = "\n".join(_section(charter, language) for language in charter.languages)
    name = escape(area.name if area else charter.name)
    page = f"""<!doctype html>
<html lang="{escape(charter.speaks)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{escape(charter.name)} · {name}</title>
<style>{STYLE}</style></head><body>
<h1><bdi>{escape(charter.name)}</bdi></h1><h2><bdi>{name}</bdi></h2>
{_square(link)}
<p class="small"><bdi>{escape(link)}</bdi></p>
{sections}
</body></html>
"""
    return f"poster-{area_id}.html", page.encode()


def _section(charter: Charter, language: str) -> str:
    direction = "rtl" if catalog.is_rtl(language) else "ltr"
    lines = (
        ("scan", texts.members_poster_scan()),
        ("", texts.members_poster_body()),
        ("small", texts.members_poster_emergency(number=Plain(charter.emergency_number))),
    )
    said = "".join(
        f'<p class="{kind}">{escape(catalog.render_plain(text, language))}</p>' for kind, text in lines
    )
    return f'<section lang="{escape(language)}" dir="{direction}">{said}</section>'


def _square(link: str) -> str:
    drawn = io.BytesIO()
    segno.make(link, error="m").save(drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2)
    return drawn.getvalue().decode()
