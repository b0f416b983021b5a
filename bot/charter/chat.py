"""Reading the charter aloud: one line a rule, the same for every side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.charter import actions
from bot.charter.label import Label
from bot.charter.rules import Purpose
from bot.chat.vocabulary import Command, Feature, Reply, Talk, record
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Moment, Plain, Text

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.database.engine import Tx

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


LABELS = {
    Label.CONTACT: texts.charter_label_contact,
    Label.FORMING: texts.charter_label_forming,
    Label.PARTNERSHIP: texts.charter_label_partnership,
    Label.AT_RISK: texts.charter_label_at_risk,
    Label.DORMANT: texts.charter_label_dormant,
}
PURPOSES = {
    Purpose.SOLVING: texts.charter_purpose_solving,
    Purpose.INFORMATION: texts.charter_purpose_information,
}
LabelOf = Callable[["Tx", int, "datetime"], Label]
"""What a partnership may call itself; members know the facts, and stand above the charter."""


def show_charter(tx: Tx, talk: Talk, *, label_of: LabelOf) -> Reply:
    """All ground rules of the current partnership."""
    partnership_id = talk.person.partnership_id or 0
    charter = actions.read(tx, partnership_id)
    areas = ", ".join(area.name for area in actions.areas(tx, partnership_id))
    return record(lines(charter, areas, label_of(tx, partnership_id, talk.now)))


def lines(charter: Charter, areas: str, label: Label) -> Lines:
    """The charter as one message, under its honest name."""
    contacts = (
        (charter.conduct_contact, texts.charter_conduct),
        (charter.helpline, texts.charter_helpline),
        (charter.child_line, texts.charter_child),
    )
    return Lines.of(
        texts.charter_title(name=charter.name),
        texts.charter_label(label=LABELS[label]()),
        PURPOSES[charter.purpose](),
        texts.charter_areas(areas=areas),
        texts.charter_languages(languages=", ".join(catalog.native_name(tag) for tag in charter.languages)),
        texts.charter_meeting(weeks=charter.meeting_weeks, minutes=charter.meeting_minutes),
        texts.charter_place(place=charter.place) if charter.place else None,
        texts.charter_round(opens=weekly(charter.round_opens), closes=weekly(charter.round_closes)),
        texts.charter_marks(marks=charter.marks),
        texts.charter_item(minutes=charter.item_minutes),
        texts.charter_shares(),
        texts.charter_partner_share(share=Plain(str(charter.partner_share)))
        if charter.partner_share
        else None,
        texts.charter_release(first=Plain(charter.release_hours[0]), second=Plain(charter.release_hours[-1])),
        texts.charter_quiet(
            begin=Plain(f"{charter.quiet_from:%H:%M}"), end=Plain(f"{charter.quiet_to:%H:%M}")
        ),
        texts.charter_open_promises(most=charter.open_promises_most),
        texts.charter_answers(),
        texts.charter_five(),
        texts.charter_emergency(number=Plain(charter.emergency_number)),
        *(say(contact=contact) for contact, say in contacts if contact),
        *(texts.charter_outside(contact=contact) for contact in charter.outside_contacts),
        texts.charter_change(),
    )


def weekly(slot: str) -> Text:
    """Such as "Wed 17:00", as weekday and hour in the language of the reader."""
    day, hour = slot.split()
    at = datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(days=DAYS.index(day))  # 2024 began on a Monday
    return texts.charter_weekday(day=Moment(at, "UTC", "weekday"), hour=Plain(hour))


def feature(label_of: LabelOf) -> Feature:
    """The rules, read aloud."""
    show = partial(show_charter, label_of=label_of)
    return Feature("charter", commands={"charter": Command(show)}, taps={"show": show})
