"""Founding: two links, seven cards filled by whoever comes first, one agreement by the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from bot import relay
from bot.charter import actions as charters
from bot.charter.countries import COUNTRIES
from bot.charter.rules import Side
from bot.chat import dialogues, home, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Reply, Talk, record, screen, toast
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions, founding_store, invites, joining, rules, store
from bot.members.arriving import Arriving
from bot.members.founding_store import Founding
from bot.members.invites import ASKED, FOUNDING, OPEN
from bot.members.rules import Role
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.charter.rules import Charter
    from bot.database.engine import Tx
    from bot.letter import Said

CARDS = ("name", "areas", "country", "languages", "emergency", "meeting", "place")
CONTACTS = ("conduct", "helpline", "child")
DIALOGUE = "members.founding"
LEAD_LASTS = timedelta(minutes=10)
"""After this long without a tap the other coordinator may take over."""
FIRST_MEETING_AFTER = timedelta(days=18)
SATURDAY = 5
MOST_SIGNS = 60
MOST_AREAS = 30
SIDE_NAMES: dict[Side, Callable[[], Text]] = {
    Side.COMMUNITY: texts.members_side_community,
    Side.POLICE: texts.members_side_police,
    Side.PARTNER: texts.members_side_partner,
}
OTHER = {Side.COMMUNITY: Side.POLICE, Side.POLICE: Side.COMMUNITY}


@dataclass(frozen=True)
class Beginning:
    """What starts when a partnership goes live; given from above, where rounds and meetings stand."""

    begin: Callable[[Tx, int, datetime], None]
    first_round_at: Callable[[Tx, int, datetime], datetime]
    read_meeting: Callable[[str, ZoneInfo, datetime], datetime | None]
    """What a coordinator typed as a day and an hour, or None."""


# ── links


def new_founding(tx: Tx, now: datetime) -> tuple[str, str]:
    """A partnership to be founded: one single-use code for each side's coordinator, community first."""
    partnership_id = charters.found(tx, now)
    founding_store.begin(tx, partnership_id, now)
    codes = [
        invites.new_code(
            tx,
            now,
            kind=FOUNDING,
            partnership_id=partnership_id,
            side=side,
            role=Role.COORDINATOR,
            lives=rules.FOUNDING_LIVES,
        )
        for side in (Side.COMMUNITY, Side.POLICE)
    ]
    return codes[0], codes[1]


def opened(tx: Tx, talk: Talk) -> Reply:
    """`f_` and a code: the coordinator of one side is here."""
    row = store.invite(tx, invites.code_key(tx, talk.words))
    if row is None or row.kind != FOUNDING or (row.expires_at <= talk.now and row.state == OPEN):
        raise Refused(texts.members_link_unknown())
    if row.state != OPEN and not relay.leads_to(tx, row.route, row.code, talk.person):
        raise Refused(texts.members_link_used())
    if talk.person.language is None:
        replace(Arriving.of(tx, talk), founding=talk.words).remember(tx, talk, "choose-language")
        return joining.ask_language(talk)
    if row.state == OPEN:
        _take_seat(tx, talk, row)
    return go_on(tx, replace(talk, person=replace(talk.person, partnership_id=row.partnership_id)))


def _take_seat(tx: Tx, talk: Talk, row: Any) -> None:
    other = store.get(tx, actions.member_key(tx, row.partnership_id, talk.person))
    if other is not None:
        # Two keys in one hand would be one key.
        raise Refused(texts.members_founding_two_keys())
    store.move_invite(tx, row.code, OPEN, ASKED, relay.seal_route(tx, talk.person, row.code))
    actions.join(
        tx,
        talk.person,
        partnership_id=row.partnership_id,
        side=Side(row.side),
        role=Role.COORDINATOR,
        area_id=0,
        now=talk.now,
    )


def go_on(tx: Tx, talk: Talk) -> Reply:
    """Where this coordinator stands in the founding: filling in, waiting, agreeing, or done."""
    member = actions.coordinating(tx, talk)
    if charters.is_live(tx, member.partnership_id):
        return joining.welcome(tx, member)
    founding = founding_store.get(tx, member.partnership_id)
    if founding.proposed_by:
        if founding.proposed_by == member.side:
            return screen(texts.members_founding_proposed(), _waiting_rows(member.partnership_id))
        return agreement(tx, member.partnership_id, talk)
    if founding.leader in ("", member.side) or founding.touched_at + LEAD_LASTS <= talk.now:
        founding_store.lead(tx, member.partnership_id, member.side, talk.now)
        welcome = texts.members_founding_welcome(side=SIDE_NAMES[member.side]())
        return record(welcome) + card(tx, talk, member.partnership_id, CARDS[founding.card])
    return screen(texts.members_founding_others_turn(), _waiting_rows(member.partnership_id))


def _waiting_rows(partnership_id: int) -> Rows:
    return ((Button(texts.members_founding_remind_button(), does=f"members:remind:{partnership_id}"),),)


def gate(tx: Tx, talk: Talk) -> Reply | None:
    """A coordinator whose partnership is not live yet is led back to the founding, whatever they say."""
    partnership_id = talk.person.partnership_id
    member = actions.member_of(tx, talk.person, partnership_id)
    if member is None or partnership_id is None or charters.is_live(tx, partnership_id):
        return None
    return go_on(tx, talk)


# ── the seven cards


def card(tx: Tx, talk: Talk, partnership_id: int, name: str, *, one: bool = False) -> Reply:
    """One card: a question, what stands there now, and [Keep]."""
    answers = {"partnership_id": partnership_id, "one": one}
    dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, name, answers), talk.now)
    charter = with_defaults(tx, talk, partnership_id)
    keep = Button(
        texts.members_founding_keep_button(), does=f"members:keep:{partnership_id}:{name}", style="primary"
    )
    question, now, rows = _card(tx, charter, partnership_id, name)
    return screen(Lines.of(question, now), (*rows, (keep,)))


def _card(  # noqa: PLR0911 - one return a card
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
                Button(_country_name(code), does=f"members:country:{partnership_id}:{code}") for code in codes
            ]
            rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
            return texts.members_founding_country(), _line(tx, charter, partnership_id, "country"), rows
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
            contact = getattr(charter, _CONTACT_LINES.get(name, "conduct_contact"))
            return (
                texts.members_founding_contact(),
                texts.members_founding_now(value=contact) if contact else None,
                (),
            )


_CONTACT_LINES = {"conduct": "conduct_contact", "helpline": "helpline", "child": "child_line"}


def _country_name(code: str) -> Text:
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


# ── answers


def _leading(tx: Tx, talk: Talk, partnership_id: int) -> None:
    """Only the coordinator who leads fills in; refuses anybody else."""
    member = actions.coordinating(tx, talk, partnership_id)
    founding = founding_store.get(tx, partnership_id)
    if charters.is_live(tx, partnership_id):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if founding.leader != member.side:
        raise Refused(texts.members_founding_lead_taken(), strip=True)
    founding_store.lead(tx, partnership_id, member.side, talk.now)


def keep(tx: Tx, talk: Talk) -> Reply:
    """[Keep]: what stands on the card is the answer."""
    partnership_id, name = talk.chosen_id(), talk.chosen(1)
    _leading(tx, talk, partnership_id)
    if name not in (*CARDS, *CONTACTS):
        raise Refused(texts.chat_done_already_toast())
    charter = with_defaults(tx, talk, partnership_id)
    match name:
        case "name":
            charters.write(tx, partnership_id, name=charter.name)
        case "areas":
            if not charters.areas(tx, partnership_id):
                charters.write_areas(tx, partnership_id, [charter.name])
        case "languages":
            charters.write(tx, partnership_id, languages=charter.languages)
        case "meeting":
            charters.write(tx, partnership_id, first_meeting=charter.first_meeting)
        case _:
            pass
    return next_card(tx, talk, partnership_id, name)


def next_card(tx: Tx, talk: Talk, partnership_id: int, name: str) -> Reply:
    """The card after this one, or the proposal to the other side."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    one = bool(dialogue is not None and dialogue.name == DIALOGUE and dialogue.answers.get("one"))
    place = CARDS.index(name) + 1 if name in CARDS else len(CARDS)
    if one or place == len(CARDS):
        return propose(tx, talk, partnership_id)
    founding_store.reach(tx, partnership_id, place)
    return card(tx, talk, partnership_id, CARDS[place])


def written(  # noqa: C901, PLR0912 - one case a card
    tx: Tx, talk: Talk, beginning: Beginning
) -> Reply | None:
    """Words while a card is open: the answer, if it can be read as one."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None:
        return None
    partnership_id, name = int(dialogue.answers["partnership_id"]), dialogue.step
    _leading(tx, talk, partnership_id)
    line = reading.clean_name(talk.words)
    if not line:
        return card(tx, talk, partnership_id, name, one=bool(dialogue.answers.get("one")))
    if name != "areas" and len(line) > MOST_SIGNS:
        raise Refused(texts.members_too_long(most=MOST_SIGNS))
    match name:
        case "name":
            charters.write(tx, partnership_id, name=line)
        case "areas":
            _write_areas(tx, partnership_id, talk.words)
        case "zone" | "country":
            zone = next((zone for zone in available_timezones() if zone.casefold() == line.casefold()), None)
            if zone is None:
                raise Refused(texts.members_founding_zone_unknown())
            charters.write(tx, partnership_id, zone=zone, country="other")
            name = "country"
        case "emergency":
            number = reading.digits(line)
            if not re.fullmatch(r"\+?[\d\s-]{2,18}", number):
                raise Refused(texts.members_founding_emergency_wrong())
            charters.write(tx, partnership_id, emergency_number=number)
        case "meeting":
            charter = charters.read(tx, partnership_id)
            zone_info = ZoneInfo(charter.zone)
            at = beginning.read_meeting(line, zone_info, talk.now)
            if at is None or at <= talk.now:
                raise Refused(texts.members_founding_meeting_wrong())
            local = at.astimezone(zone_info).replace(tzinfo=None)
            charters.write(tx, partnership_id, first_meeting=local.isoformat())
        case "place":
            charters.write(tx, partnership_id, place=line)
        case "languages":
            return card(tx, talk, partnership_id, name)
        case _:
            charters.write(tx, partnership_id, **{_CONTACT_LINES.get(name, "conduct_contact"): line})
    return next_card(tx, talk, partnership_id, name)


def _write_areas(tx: Tx, partnership_id: int, words: str) -> None:
    names = [reading.clean_name(line) for line in words.splitlines()]
    names = list(dict.fromkeys(name for name in names if name))
    if not names or len(names) > MOST_AREAS or max(len(name) for name in names) > MOST_SIGNS:
        raise Refused(texts.members_too_long(most=MOST_SIGNS))
    charters.write_areas(tx, partnership_id, names)


def choose_country(tx: Tx, talk: Talk) -> Reply:
    """A country brings its zone, languages and numbers; each can be changed."""
    partnership_id, code = talk.chosen_id(), talk.chosen(1)
    _leading(tx, talk, partnership_id)
    country = COUNTRIES.get(code)
    if country is None:
        return card(tx, talk, partnership_id, "zone")
    spoken = tuple(
        dict.fromkeys((talk.language, *(tag for tag in country.languages if tag in catalog.languages())))
    )
    charters.write(
        tx,
        partnership_id,
        country=code,
        zone=country.zone,
        languages=spoken,
        emergency_number=country.emergency_number,
        conduct_contact=country.conduct_contact,
        helpline=country.helpline,
        child_line=country.child_line,
    )
    return next_card(tx, talk, partnership_id, "country")


def toggle_language(tx: Tx, talk: Talk) -> Reply:
    """A language more or less; at least one stays."""
    partnership_id, tag = talk.chosen_id(), talk.chosen(1)
    _leading(tx, talk, partnership_id)
    if tag not in catalog.languages():
        raise Refused(texts.chat_old_button_toast())
    charter = with_defaults(tx, talk, partnership_id)
    spoken = [each for each in charter.languages if each != tag]
    if len(spoken) == len(charter.languages):
        spoken.append(tag)
    charters.write(tx, partnership_id, languages=tuple(spoken or charter.languages))
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    one = bool(dialogue is not None and dialogue.answers.get("one"))
    return card(tx, talk, partnership_id, "languages", one=one)


# ── the agreement


def propose(tx: Tx, talk: Talk, partnership_id: int) -> Reply:
    """All lines are filled: the other coordinator is asked."""
    member = actions.coordinating(tx, talk, partnership_id)
    dialogues.end(tx, talk.person.key)
    founding_store.propose(tx, partnership_id, member.side)
    letter = Letter(Form.RECORD, texts.members_founding_lines(), _open_rows(partnership_id), silent=False)
    errand = Errand(kind="founding", lane=Lane.STAFF, partnership_id=partnership_id)
    actions.tell_coordinators(
        tx, partnership_id, letter, now=talk.now, errand=errand, sides=[OTHER[member.side]]
    )
    return screen(texts.members_founding_proposed(), _waiting_rows(partnership_id))


def _open_rows(partnership_id: int) -> Rows:
    return (
        (
            Button(
                texts.members_founding_see_button(), does=f"members:lines:{partnership_id}", style="primary"
            ),
        ),
    )


def see_lines(tx: Tx, talk: Talk) -> Reply:
    """[See the lines]."""
    partnership_id = talk.chosen_id()
    actions.coordinating(tx, talk, partnership_id)
    return go_on(tx, replace(talk, person=replace(talk.person, partnership_id=partnership_id)))


def agreement(tx: Tx, partnership_id: int, talk: Talk) -> Reply:
    """One card of all lines: agree, or change one."""
    charter = with_defaults(tx, talk, partnership_id)
    lines = [
        texts.members_founding_line(number=number, line=line)
        for number, line in enumerate(_lines(tx, charter, partnership_id), 1)
    ]
    return screen(
        Lines.of(texts.members_founding_lines(), *lines, texts.members_founding_check_contacts()),
        (
            (
                Button(
                    texts.members_founding_agree_button(),
                    does=f"members:agree:{partnership_id}",
                    style="primary",
                ),
                Button(texts.members_founding_change_button(), does=f"members:change:{partnership_id}"),
            ),
        ),
    )


def _lines(tx: Tx, charter: Charter, partnership_id: int) -> list[Text]:
    return [_line(tx, charter, partnership_id, name) for name in (*CARDS, *CONTACTS)]


def _line(tx: Tx, charter: Charter, partnership_id: int, name: str) -> Text:  # noqa: PLR0911 - one a line
    match name:
        case "name":
            return texts.members_founding_line_name(name=charter.name)
        case "areas":
            named = ", ".join(area.name for area in charters.areas(tx, partnership_id))
            return texts.charter_areas(areas=named)
        case "country":
            return texts.members_founding_line_country(
                country=_country_name(charter.country), zone=Plain(charter.zone)
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


def change(tx: Tx, talk: Talk) -> Reply:
    """[Change a line]: whoever changes leads from here, and the other is asked again."""
    partnership_id, name = talk.chosen_id(), talk.chosen(1)
    member = actions.coordinating(tx, talk, partnership_id)
    if charters.is_live(tx, partnership_id):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if name not in (*CARDS, *CONTACTS):
        charter = with_defaults(tx, talk, partnership_id)
        rows = tuple(
            (
                Button(
                    texts.members_founding_line(number=number, line=_line(tx, charter, partnership_id, each)),
                    does=f"members:change:{partnership_id}:{each}",
                ),
            )
            for number, each in enumerate((*CARDS, *CONTACTS), 1)
        )
        back = Button(texts.chat_back_button(), does=f"members:lines:{partnership_id}")
        return screen(texts.members_founding_change_question(), (*rows, (back,)))
    founding_store.lead(tx, partnership_id, member.side, talk.now)
    return card(tx, talk, partnership_id, name, one=True)


def agree(tx: Tx, talk: Talk, beginning: Beginning) -> Reply:
    """The second key: the partnership is live, both get posters, and the calendar begins."""
    partnership_id = talk.chosen_id()
    member = actions.coordinating(tx, talk, partnership_id)
    founding = founding_store.get(tx, partnership_id)
    if charters.is_live(tx, partnership_id):
        return toast(texts.chat_done_already_toast()) + joining.welcome(tx, member)
    if not founding.proposed_by or founding.proposed_by == member.side:
        raise Refused(texts.members_founding_proposed())
    charter = with_defaults(tx, talk, partnership_id)
    if first_meeting_at(charter) <= talk.now:
        raise Refused(texts.members_founding_meeting_wrong())
    charters.write(tx, partnership_id, first_meeting=charter.first_meeting)
    charters.go_live(tx, partnership_id, talk.now.astimezone(ZoneInfo(charter.zone)).date())
    beginning.begin(tx, partnership_id, talk.now)
    errand = Errand(kind="founding", lane=Lane.STAFF, partnership_id=partnership_id)
    for letter in _live_letters(tx, talk, partnership_id, beginning):
        actions.tell_coordinators(tx, partnership_id, letter, now=talk.now, errand=errand)
    return screen(texts.members_founding_agreed())


def _live_letters(tx: Tx, talk: Talk, partnership_id: int, beginning: Beginning) -> list[Letter]:
    charter = charters.read(tx, partnership_id)
    areas = charters.areas(tx, partnership_id)
    vote_at = Moment(beginning.first_round_at(tx, partnership_id, talk.now), charter.zone)
    keyboard = home.keyboard(answers=True, coordinates=True)
    letters = [
        Letter(
            Form.RECORD,
            texts.members_founding_live(name=charter.name, vote=vote_at),
            keyboard=keyboard,
            silent=False,
        )
    ]
    letters += [
        Letter(
            Form.RECORD,
            texts.members_founding_poster(area=area.name),
            document={"kind": "poster", "area": str(area.id)},
        )
        for area in areas
    ]
    link = Plain(f"{invites.LINK}j_{areas[0].code}") if areas else Plain("")
    officers = Button(texts.members_founding_invite_button(), does="members:invite:0:officer")
    letters.append(
        Letter(Form.RECORD, texts.members_founding_forward(name=charter.name, link=link), ((officers,),))
    )
    return letters


def remind(tx: Tx, talk: Talk) -> Reply:
    """[Send reminder] to the other coordinator."""
    partnership_id = talk.chosen_id()
    member = actions.coordinating(tx, talk, partnership_id)
    founding: Founding = founding_store.get(tx, partnership_id)
    if founding.leader == OTHER[member.side] and founding.touched_at + LEAD_LASTS <= talk.now:
        return go_on(tx, replace(talk, person=replace(talk.person, partnership_id=partnership_id)))
    letter = Letter(
        Form.RECORD,
        texts.members_founding_waiting(side=SIDE_NAMES[OTHER[member.side]]()),
        _open_rows(partnership_id),
        silent=False,
    )
    errand = Errand(kind="founding", lane=Lane.STAFF, partnership_id=partnership_id)
    reached = actions.tell_coordinators(
        tx, partnership_id, letter, now=talk.now, errand=errand, sides=[OTHER[member.side]]
    )
    return toast(
        texts.members_founding_reminded_toast() if reached else texts.members_founding_not_opened_toast()
    )
