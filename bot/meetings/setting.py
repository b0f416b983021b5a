"""A coordinator of either side changes day, hour or place: a look first, then two minutes to stop it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import relay
from bot.charter import actions as charters
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Kind, Reply, Talk, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Text
from bot.letter import Button, Form, Letter
from bot.meetings import actions
from bot.meetings.dates import DateProblem, read_date
from bot.meetings.showing import lines, rsvp_rows
from bot.members import actions as members
from bot.members.unasked import LESS
from bot.outbox import Lane

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.meetings.rules import Meeting

SETTING, TELLING = "meetings.setting", "meetings.telling"
DATE, PLACE, PREVIEW = "date", "place", "choose-preview"
BELONGS_TO_SETTING = frozenset({"meetings:tell"})
MOST_SIGNS = 120
FEW = 5
STOP_WITHIN = timedelta(minutes=2)
BACK = Button(texts.chat_back_button(), does="meetings:set:0")


def ask_setting(tx: Tx, talk: Talk) -> Reply:
    """/meet: what is to be changed."""
    member = members.coordinating(tx, talk)
    meeting = actions.coming_up(tx, member.partnership_id)
    if meeting is None:
        return screen(texts.meetings_none())
    return screen(
        Lines.of(texts.meetings_setting(), *lines(tx, meeting)),
        (
            (
                Button(texts.meetings_set_date_button(), does=f"meetings:date:{meeting.id}"),
                Button(texts.meetings_set_place_button(), does=f"meetings:place:{meeting.id}"),
            ),
            (Button(texts.chat_back_button(), does="members:home:0"),),
        ),
    )


def ask_date(tx: Tx, talk: Talk) -> Reply:
    """A day and an hour, please."""
    return _ask(tx, talk, DATE, texts.meetings_ask_date())


def ask_place(tx: Tx, talk: Talk) -> Reply:
    """A place, please."""
    return _ask(tx, talk, PLACE, texts.meetings_ask_place())


def _ask(tx: Tx, talk: Talk, step: str, question: Text) -> Reply:
    meeting = meeting_of(tx, talk.chosen_id())
    members.coordinating(tx, talk, meeting.partnership_id)
    dialogues.put(tx, talk.person.key, Dialogue(SETTING, step, {"meeting_id": meeting.id}), talk.now)
    return screen(question, ((BACK,),))


def meeting_of(tx: Tx, meeting_id: int) -> Meeting:
    """The meeting of a button; refuses where there is none."""
    meeting = actions.get(tx, meeting_id)
    if meeting is None:
        raise Refused(texts.meetings_over_toast(), strip=True)
    return meeting


# ── a look before anything changes


def written(tx: Tx, talk: Talk) -> Reply | None:
    """What the coordinator wrote, as everybody would read it; nothing has changed yet."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS or dialogue.step == PREVIEW:
        return None
    meeting = meeting_of(tx, int(dialogue.answers["meeting_id"]))
    members.coordinating(tx, talk, meeting.partnership_id)
    wanted = _with_date(tx, talk, meeting) if dialogue.step == DATE else _with_place(talk, meeting)
    actions.may_move(tx, meeting, wanted.starts_at, talk.now)
    answers = {"meeting_id": meeting.id, **_as_set(wanted)}
    dialogues.put(tx, talk.person.key, Dialogue(SETTING, PREVIEW, answers), talk.now)
    tell = Button(texts.meetings_tell_button(), does=f"meetings:tell:{meeting.id}", style="primary")
    preview = Lines.of(
        texts.meetings_preview(),
        *lines(tx, wanted),
        texts.meetings_reach(people=_how_many(tx, meeting.partnership_id)),
    )
    return screen(preview, ((tell,), (BACK,)))


def _with_date(tx: Tx, talk: Talk, meeting: Meeting) -> Meeting:
    zone = ZoneInfo(charters.read(tx, meeting.partnership_id).zone)
    read = read_date(talk.words, talk.now, zone)
    if isinstance(read, DateProblem):
        raise Refused(texts.meetings_date_unclear())
    return replace(meeting, starts_at=read)


def _with_place(talk: Talk, meeting: Meeting) -> Meeting:
    place = reading.clean_name(talk.words)
    if not place or len(place) > MOST_SIGNS:
        raise Refused(texts.members_too_long(most=MOST_SIGNS))
    return replace(meeting, place=place)


def _how_many(tx: Tx, partnership_id: int) -> Text:
    people = sum(members.active_counts(tx, partnership_id).values())
    return texts.members_who_few() if people < FEW else texts.members_who_number(number=people)


def _as_set(meeting: Meeting) -> dict[str, str]:
    return {"starts_at": meeting.starts_at.isoformat(), "place": meeting.place}


# ── said to all, two minutes later


def tell(tx: Tx, talk: Talk) -> Reply:
    """[Tell everybody]: it is set, and goes out in two minutes. A second tap finds it set already."""
    meeting = meeting_of(tx, talk.chosen_id())
    member = members.coordinating(tx, talk, meeting.partnership_id)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != SETTING or dialogue.step != PREVIEW:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if dialogue.answers["meeting_id"] != meeting.id:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    starts_at = datetime.fromisoformat(dialogue.answers["starts_at"])
    moved = actions.move(
        tx, meeting, member, starts_at=starts_at, place=dialogue.answers["place"], now=talk.now
    )
    broadcast_id = tell_moved(tx, moved, talk.now)
    answers = {"meeting_id": meeting.id, "broadcast_id": broadcast_id, **_as_set(meeting)}
    dialogues.put(tx, talk.person.key, Dialogue(TELLING, "told", answers), talk.now)
    row = (
        Button(texts.priorities_stop_button(), does=f"meetings:stop:{meeting.id}:{broadcast_id}"),
        Button(texts.priorities_now_button(), does=f"meetings:now:{meeting.id}:{broadcast_id}"),
    )
    return screen(Lines.of(texts.priorities_goes_out(), *lines(tx, moved)), (row,))


def tell_moved(tx: Tx, meeting: Meeting, now: datetime) -> int:
    """A change of the meeting is said to all, with sound, and asks again who comes."""
    charter = charters.read(tx, meeting.partnership_id)
    letter = Letter(
        Form.RECORD,
        Lines.of(texts.meetings_moved(), *lines(tx, meeting)),
        (*rsvp_rows(meeting), (LESS,)),
        silent=False,
    )
    return relay.broadcast(
        tx,
        partnership_id=meeting.partnership_id,
        kind="meeting-moved",
        audience="everyone",
        letter=letter,
        goes_out_at=now + STOP_WITHIN,
        lane=Lane.REMINDER,
        quiet=charter.quiet,
        useful_until=meeting.starts_at,
    )


def _told(tx: Tx, talk: Talk) -> tuple[Meeting, Dialogue]:
    """The change this coordinator has just made; refuses once it is out, or was somebody else's."""
    meeting = meeting_of(tx, talk.chosen_id())
    members.coordinating(tx, talk, meeting.partnership_id)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    wanted = {"meeting_id": meeting.id, "broadcast_id": talk.chosen_id(1)}
    if dialogue is None or dialogue.name != TELLING or not wanted.items() <= dialogue.answers.items():
        raise Refused(texts.priorities_begun_toast(), strip=True)
    return meeting, dialogue


def stop(tx: Tx, talk: Talk) -> Reply:
    """[Stop]: nothing has gone out, and the meeting stands as it stood before."""
    meeting, dialogue = _told(tx, talk)
    if not relay.stop(tx, int(dialogue.answers["broadcast_id"])):
        raise Refused(texts.priorities_begun_toast(), strip=True)
    before = datetime.fromisoformat(dialogue.answers["starts_at"])
    member = members.coordinating(tx, talk, meeting.partnership_id)
    actions.move(tx, meeting, member, starts_at=before, place=dialogue.answers["place"], now=talk.now)
    dialogues.end(tx, talk.person.key)
    return screen(texts.meetings_stopped(), ((BACK,),))


def hurry(tx: Tx, talk: Talk) -> Reply:
    """[Now]: the two minutes are over."""
    meeting, dialogue = _told(tx, talk)
    relay.hurry(tx, int(dialogue.answers["broadcast_id"]), talk.now)
    dialogues.end(tx, talk.person.key)
    return screen(Lines.of(texts.meetings_set(), *lines(tx, meeting)))
