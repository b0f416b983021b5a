"""What happens to concerns by the clock, and who hears of it: nothing is ever pushed to all members."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from bot import pictures
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import erasing, looks, opening, store
from bot.concerns.answered import FOLLOWERS
from bot.concerns.door_counts import ERASE as DOOR_DAY
from bot.concerns.door_counts import erase_due
from bot.concerns.followers import RAISERS, SUPPORTERS, Follower, hearing
from bot.concerns.hours import RELEASE
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
        opening.new_letter(reminder.partnership_id, new.for_police),
        arguments={"all": new.all, "for_police": new.for_police},
        lane=Lane.STAFF,
        quiet=charter.quiet,
    )


def drop_draft_picture(tx: Tx, reminder: Reminder, _now: datetime) -> None:
    """A picture that nothing was sent with in two days."""
    pictures.drop(tx, int(reminder.subject))


def look_ends(tx: Tx, reminder: Reminder, _now: datetime) -> None:
    """Seven days are over: what the three have not decided by now they have not decided."""
    looks.end(tx, int(reminder.subject), reminder.due_at)


DUE: Mapping[str, Due] = {
    DOOR_DAY: erase_due,
    RELEASE: release,
    DRAFT_PICTURE: drop_draft_picture,
    looks.ENDS: look_ends,
    erasing.ENDED: erasing.erase_due,
}


def coordinators(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """The coordinators, both with the same number; who has nothing to look through hears nothing."""
    found, cursor = members.page(tx, partnership_id, after, most, roles=[Role.COORDINATOR.value])
    recipients = []
    for member, route in found:
        count = int(arguments["for_police"])
        apart = 0 if member.side is Side.POLICE else int(arguments["all"]) - count
        if count or apart:
            recipients.append(Recipient(route, member.key, opening.new_letter(partnership_id, count, apart)))
    return recipients, cursor


def followers(tx: Tx, _partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Whoever raised one concern, then whoever supports it, by sealed routes; all read the same.

    Police who follow what is hidden from them since hear nothing more; whoever raised it always does.
    """
    concern_ids = [int(arguments["concern_id"]), *map(int, arguments.get("joined", ()))]
    left = {int(each) for each in arguments.get("left", ())}
    tables = [
        (table, concern_id)
        for concern_id in concern_ids
        for table in (RAISERS, SUPPORTERS)
        if table is SUPPORTERS or concern_id not in left
    ]
    at = after[0] if after else 0
    table, concern_id = tables[at]
    found = table.page(tx, concern_id, after[1:], most)
    about = store.get(tx, concern_ids[0])
    is_raiser = table is RAISERS and concern_id == concern_ids[0]
    recipients = [_recipient(each) for each in (found if is_raiser or not about else hearing(about, found))]
    if len(found) == most:
        return recipients, bytes([at]) + found[-1].key
    return recipients, bytes([at + 1]) if at + 1 < len(tables) else None


def _recipient(follower: Follower) -> Recipient:
    return Recipient(follower.route, follower.key)


AUDIENCES: Mapping[str, Audience] = {COORDINATORS: coordinators, FOLLOWERS: followers}
