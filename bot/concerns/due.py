"""What happens to concerns by the clock, and who hears of it: nothing is ever pushed to all members."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from bot import pictures
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import opening
from bot.concerns.answered import FOLLOWERS
from bot.concerns.door_counts import ERASE as DOOR_DAY
from bot.concerns.door_counts import erase_due
from bot.concerns.followers import RAISERS, SUPPORTERS, Follower
from bot.concerns.submitting import DRAFT_PICTURE
from bot.members import actions as members
from bot.members.rules import Role
from bot.outbox import Lane
from bot.relay import Recipient
from bot.reminders.actions import Due, Notice

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.relay import Audience, Page
    from bot.reminders.row import Reminder

COORDINATORS: Final = "concerns-coordinators"


def release(tx: Tx, reminder: Reminder, _now: datetime) -> Notice | None:
    """A release hour: what is due opens, and both coordinators hear at the same minute how many are new."""
    opening.open_due(tx, reminder.partnership_id, reminder.due_at)
    new = opening.new_at(tx, reminder.partnership_id, reminder.due_at)
    if not new.all:
        return None
    charter = charters.read(tx, reminder.partnership_id)
    return Notice(
        COORDINATORS,
        opening.new_letter(reminder.partnership_id, new.all),
        arguments={"all": new.all, "for_police": new.for_police},
        lane=Lane.STAFF,
        quiet=charter.quiet,
    )


def drop_draft_picture(tx: Tx, reminder: Reminder, _now: datetime) -> None:
    """A picture that nothing was sent with in two days."""
    pictures.drop(tx, int(reminder.subject))


DUE: Mapping[str, Due] = {DOOR_DAY: erase_due, opening.RELEASE: release, DRAFT_PICTURE: drop_draft_picture}


def coordinators(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """The coordinators, each with the number their side may look through; who has none hears nothing."""
    found, cursor = members.page(tx, partnership_id, after, most, roles=[Role.COORDINATOR.value])
    recipients = []
    for member, route in found:
        count = int(arguments["for_police" if member.side is Side.POLICE else "all"])
        if count:
            recipients.append(Recipient(route, member.key, opening.new_letter(partnership_id, count)))
    return recipients, cursor


def followers(tx: Tx, _partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Whoever raised one concern, then whoever supports it, by sealed routes; all read the same."""
    concern_id = int(arguments["concern_id"])
    table, key = after[:1] or b"r", after[1:]
    if table == b"r":
        found = RAISERS.page(tx, concern_id, key, most)
        cursor = b"r" + found[-1].key if len(found) == most else b"s"
        return [_recipient(each) for each in found], cursor
    found = SUPPORTERS.page(tx, concern_id, key, most)
    return [_recipient(each) for each in found], b"s" + found[-1].key if len(found) == most else None


def _recipient(follower: Follower) -> Recipient:
    return Recipient(follower.route, follower.key)


AUDIENCES: Mapping[str, Audience] = {COORDINATORS: coordinators, FOLLOWERS: followers}
