"""The lines of a founding: what each card asks, what stands there now, and how the agreement reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.countries import COUNTRIES
from bot.l10n import catalog, texts
from bot.l10n.text import Moment, Plain, Text
from bot.letter import Button, Rows

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.letter import Said

CARDS = ("name", "areas", "country", "languages", "emergency", "meeting", "place")
CONTACTS = ("conduct", "helpline", "child")
FIRST_MEETING_AFTER = timedelta(days=18)
SATURDAY = 5


def question(  # noqa: PLR0911 - one return a card
    tx: Tx, charter: Charter, partnership_id: int, name: str
) -> tuple[Text, Said | None, Rows]:
    match name:
        case "name":
            return texts.members_founding_name(), texts.members_founding_now(value=charter.name), ()
        case "areas":
            named = "\n".join(area.name for area in charters.areas(tx, partnership_id)) or charter.name
            return texts.members_founding_areas(), texts.members_founding_now(value=named), ()
        case "country":
            codes = [*COUNTRIES, "other"]
            buttons = [
                Button(country_name(code), does=f"members:country:{partnership_id}:{code}") for code in codes
            ]
            rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
            return texts.members_founding_country(), line(tx, charter, partnership_id, "country"), rows
        case "zone":
            return texts.members_founding_zone(), None, ()
        case "languages":
            buttons = [
                Button(
                    texts.members_founding_language_button(
                        mark=Plain("✅" if tag in charter.languages else "☐"),
                        name=Plain(catalog.native_name(tag)),
                    ),
                    does=f"members:speaks:{partnership_id}:{tag}",
                )
                for tag in catalog.languages()
            ]
            return texts.members_founding_languages(), None, tuple((button,) for button in buttons)
        case "emergency":
            now = texts.members_founding_now(value=charter.emergency_number)
            return texts.members_founding_emergency(), now, ()
        case "meeting":
            moment = Moment(first_meeting_at(charter), charter.zone)
            return texts.members_founding_meeting(), texts.members_founding_now_moment(at=moment), ()
        case "place":
            place = texts.members_founding_now(value=charter.place) if charter.place else None
            return texts.members_founding_place(), place, ()
        case _:
            return texts.members_founding_contact(), line(tx, charter, partnership_id, name), ()


CONTACT_LINES = {"conduct": "conduct_contact", "helpline": "helpline", "child": "child_line"}


def shorten(words: str, most: int) -> str:
    """At most so many signs: a button carries no list of a whole town."""
    return words if len(words) <= most else words[: most - 1] + "…"


def country_name(code: str) -> Text:
    return COUNTRIES[code].name if code in COUNTRIES else texts.charter_country_other()


def with_defaults(tx: Tx, talk: Talk, partnership_id: int) -> Charter:
    """The charter so far, and sensible things where nothing was said yet."""
    charter = charters.read(tx, partnership_id)
    if not charter.name:
        charter = replace(
            charter, name=catalog.render_plain(texts.members_founding_default_name(), talk.language)
        )
    if not charter.country:
        charter = replace(charter, languages=(talk.language,))
    if not charter.first_meeting:
        local = talk.now.astimezone(ZoneInfo(charter.zone))
        charter = replace(charter, first_meeting=default_first_meeting(local).isoformat())
    return charter


def default_first_meeting(local_now: datetime) -> datetime:
    """The first Saturday at least eighteen days away, at ten: room for a vote and an agenda; local."""
    day = (local_now + FIRST_MEETING_AFTER).date()
    day += timedelta(days=(SATURDAY - day.weekday()) % 7)
    return datetime(day.year, day.month, day.day, 10)  # noqa: DTZ001 - a wall clock's reading


def first_meeting_at(charter: Charter) -> datetime:
    """The charter's first meeting as an instant."""
    return datetime.fromisoformat(charter.first_meeting).replace(tzinfo=ZoneInfo(charter.zone))


def lines(tx: Tx, charter: Charter, partnership_id: int) -> list[Text]:
    return [line(tx, charter, partnership_id, name) for name in (*CARDS, *CONTACTS)]


def line(  # noqa: PLR0911 - one a line
    tx: Tx, charter: Charter, partnership_id: int, name: str, most: int = 1000
) -> Text:
    match name:
        case "name":
            return texts.members_founding_line_name(name=charter.name)
        case "areas":
            named = shorten(", ".join(area.name for area in charters.areas(tx, partnership_id)), most)
            return texts.charter_areas(areas=named)
        case "country":
            return texts.members_founding_line_country(
                country=country_name(charter.country), zone=Plain(charter.zone)
            )
        case "languages":
            spoken = ", ".join(catalog.native_name(tag) for tag in charter.languages)
            return texts.charter_languages(languages=spoken)
        case "emergency":
            return texts.charter_emergency(number=Plain(charter.emergency_number))
        case "meeting":
            return texts.members_founding_line_meeting(at=Moment(first_meeting_at(charter), charter.zone))
        case "place":
            return texts.charter_place(place=charter.place or "–")
        case "conduct":
            return texts.charter_conduct(contact=charter.conduct_contact or "–")
        case "helpline":
            return texts.charter_helpline(contact=charter.helpline or "–")
        case _:
            return texts.charter_child(contact=charter.child_line or "–")
