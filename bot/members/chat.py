"""Home, more, language, who is who, privacy, quiet, switch: what everybody can always reach."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from bot import people
from bot.charter import actions as charters
from bot.chat import dialogues
from bot.chat.vocabulary import Command, Feature, Handler, Kind, Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Moment, Plain
from bot.letter import Button
from bot.members import (
    actions,
    demands,
    founding,
    founding_filling,
    invites,
    inviting,
    joining,
    leaving,
    managing,
    party_card,
    recording,
    who,
)
from bot.members.arriving import ARRIVING, Arriving

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.founding_filling import Beginning
    from bot.members.joining import DraftGoesOn
    from bot.members.managing import Propose
    from bot.members.rules import Member
    from bot.members.vacating import SeatLeft
    from bot.people import Person

PAUSE = timedelta(days=14)


@dataclass(frozen=True)
class Beyond:
    """What stands above this feature and is needed by it; `bot.features` fills it in."""

    draft_goes_on: DraftGoesOn
    beginning: Beginning
    state: Callable[[Tx, Member, datetime], Said | None]
    """One line of state for the home screen, such as "Vote open until Sunday."; the same for everybody."""
    forget: Sequence[Callable[[Tx, Person, int, datetime], None]]
    export: Sequence[Callable[[Tx, Person, int, datetime], dict[str, Any]]]
    propose: Propose
    """Asks the other coordinator to agree to one of `bot.members.deeds`."""
    seat_left: Sequence[SeatLeft] = ()
    """What hangs on the seat of somebody who answered is handed over, before they lose it or leave."""
    offers: Callable[[str], bool] = lambda _: False
    """Whether any feature handles `feature:verb`; what none does is on no menu."""


def feature(beyond: Beyond) -> Feature:
    """Everything about being a member."""
    return Feature(
        "members",
        commands={
            "start": Command(partial(home, beyond=beyond)),
            "menu": Command(partial(home, beyond=beyond)),
            "help": Command(show_help, "members-help-command"),
            "language": Command(ask_language, "members-language-command"),
            "privacy": Command(demands.show_privacy, "members-privacy-command"),
            "who": Command(who.show_who),
            "pause": Command(ask_pause),
            "switch": Command(ask_switch),
            "hide": Command(leaving.ask_hide, "members-hide-command"),
            "mydata": Command(partial(leaving.my_data, export=beyond.export)),
            "forget": Command(leaving.ask_forget),
            "record": Command(recording.ask_where, "members-record-command", "coordinators"),
            "invite": Command(inviting.ask_whom, "members-invite-command", "coordinators"),
        },
        taps={
            "language": choose_language,
            "area": joining.choose_area,
            "consent": partial(joining.consent, goes_on=beyond.draft_goes_on),
            "confirm": partial(invites.confirm, left=beyond.seat_left),
            "confirmall": partial(invites.confirm_all, left=beyond.seat_left),
            "invite": inviting.invite,
            "askinvite": inviting.ask_whom,
            "home": partial(home, beyond=beyond),
            "more": partial(more, offers=beyond.offers),
            "who": who.show_who,
            "asklanguage": ask_language,
            "askpause": ask_pause,
            "pause": pause,
            "askswitch": ask_switch,
            "switch": switch,
            "clear": leaving.ask_hide,
            "hide": leaving.hide,
            "mydata": partial(leaving.my_data, export=beyond.export),
            "askforget": leaving.ask_forget,
            "privacy": demands.show_privacy,
            "demand": demands.ask,
            "demandnote": demands.note,
            "forget": partial(leaving.forget, forgetters=beyond.forget, left=beyond.seat_left),
            "keep": founding_filling.keep,
            "country": founding_filling.choose_country,
            "speaks": founding_filling.toggle_language,
            "lines": founding.see_lines,
            "change": founding.change,
            "agree": partial(founding.agree, beginning=beyond.beginning),
            "remind": founding.remind,
            **_bodies(beyond.propose),
        },
        steps={
            ARRIVING: joining.said_while_arriving,
            founding_filling.DIALOGUE: partial(founding_filling.written, beginning=beyond.beginning),
            recording.RECORDING: recording.said,
            party_card.PARTY_CARD: party_card.said,
            managing.ADMITTING: managing.name_said,
            managing.APPEALING: managing.appeal_said,
        },
        brief={
            recording.RECORDING: frozenset({"members:term", "members:recordit", "members:record"}),
            party_card.PARTY_CARD: frozenset({"members:fill"}),
            managing.ADMITTING: frozenset({"members:kind", "members:admitwhy"}),
            managing.APPEALING: frozenset({"members:appeal"}),
        },
        home={"chat-home-more-button": partial(more, offers=beyond.offers)},
        links={"j_": joining.by_poster, "i_": joining.by_invite, "f_": founding.opened},
        open_to_strangers=frozenset(
            {
                "members:language",
                "members:asklanguage",
                "members:area",
                "members:consent",
                "members:repost",
                "/language",
                "/privacy",
                "/forget",
                "members:askforget",
                "members:forget",
                ARRIVING,
                "j_",
                "i_",
                "f_",
                founding_filling.DIALOGUE,
                *(
                    f"members:{verb}"
                    for verb in ("keep", "country", "speaks", "lines", "change", "agree", "remind")
                ),
            }
        ),
    )


def _bodies(propose: Propose) -> dict[str, Handler]:
    """Bodies, seats and who stands in."""
    return {
        "repost": invites.write_again,
        "deputy": inviting.name_deputy,
        "successor": inviting.make_successor,
        "inviteto": inviting.invite_for_party,
        "record": recording.ask_where,
        "term": recording.choose_term,
        "recordit": recording.record_it,
        "party": who.show_party,
        "fill": party_card.fill,
        "sign": party_card.sign,
        "admit": managing.ask_kind,
        "kind": managing.choose_kind,
        "admitwhy": partial(managing.admit, propose=propose),
        "suspend": managing.suspend,
        "lift": partial(managing.lift, propose=propose),
        "removeparty": partial(managing.remove_party, propose=propose),
        "posts": managing.show_posts,
        "remove": partial(managing.remove_member, propose=propose),
        "appeal": managing.appeal,
    }


def gate(tx: Tx, talk: Talk) -> Reply | None:
    """Strangers are asked in; coordinators of a partnership that is not live are led back to its founding."""
    return joining.stranger(tx, talk) or founding.gate(tx, talk)


# ── home


def home(tx: Tx, talk: Talk, *, beyond: Beyond) -> Reply:
    """The keyboard and one line of state; never a list of one's own."""
    member = actions.present(tx, talk)
    charter = charters.read(tx, member.partnership_id)
    text = Lines.of(texts.members_home(name=charter.name), beyond.state(tx, member, talk.now))
    return record(text, keyboard=joining.keyboard(member))


MORE = {
    "commitments:list": texts.members_more_promises_button,
    "mirror:show": texts.members_more_mirror_button,
    "history:show": texts.members_more_history_button,
}
"""What other features add to More, once they can be reached."""


def more(tx: Tx, talk: Talk, *, offers: Callable[[str], bool]) -> Reply:
    """What is needed rarely."""
    actions.present(tx, talk)
    rows: list[tuple[Button, ...]] = [
        (
            Button(texts.members_more_behalf_button(), does="concerns:behalf:0"),
            Button(texts.members_more_who_button(), does="members:who:0"),
        ),
        (
            Button(texts.members_more_rules_button(), does="charter:show:0"),
            Button(texts.members_more_language_button(), does="members:asklanguage:0"),
        ),
        (
            Button(texts.members_more_quiet_button(), does="members:askpause:0"),
            Button(texts.members_more_clear_button(), does="members:clear:0"),
        ),
        (
            Button(texts.members_more_data_button(), does="members:mydata:0"),
            Button(texts.members_more_leave_button(), does="members:askforget:0"),
        ),
    ]
    others = [Button(say(), does=f"{verb}:0") for verb, say in MORE.items() if offers(verb)]
    rows += [tuple(others[at : at + 2]) for at in range(0, len(others), 2)]
    rows.append((Button(texts.doors_threat_button(), does="concerns:door:0:threat"),))
    if len(_places(tx, talk)) > 1:
        rows.append((Button(texts.members_more_switch_button(), does="members:askswitch:0"),))
    return screen(texts.members_more(), tuple(rows))


def show_help(tx: Tx, talk: Talk) -> Reply:
    """How this works, in five lines."""
    member = actions.present(tx, talk)
    charter = charters.read(tx, member.partnership_id)
    return record(texts.members_help(number=Plain(charter.emergency_number)))


# ── language


def ask_language(tx: Tx, talk: Talk) -> Reply:
    """Native names, always reachable."""
    if actions.member_of(tx, talk.person, talk.person.partnership_id) is None:
        Arriving.of(tx, talk).remember(tx, talk, "choose-language")
    return joining.ask_language(talk)


def choose_language(tx: Tx, talk: Talk) -> Reply:
    """A language was tapped: on the way in, or later."""
    tag = talk.chosen(1)
    if tag not in catalog.languages():
        raise Refused(texts.chat_old_button_toast())
    people.choose_language(tx, talk.person, tag)
    talk = replace(talk, person=replace(talk.person, language=tag))
    member = actions.member_of(tx, talk.person, talk.person.partnership_id)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is not None and dialogue.name == ARRIVING:
        arriving = Arriving.of(tx, talk)
        if arriving.founding:
            dialogues.end(tx, talk.person.key)
            return founding.opened(tx, replace(talk, words=arriving.founding))
        if member is None or arriving.area_id or arriving.invite:
            return joining.ask_next(tx, talk, arriving)
    if member is None:
        return joining.ask_next(tx, talk, Arriving())
    fold = texts.members_language_fold(language=catalog.native_name(tag))
    return screen(fold) + record(texts.members_language_chosen(), keyboard=joining.keyboard(member))


# ── quiet


def ask_pause(tx: Tx, talk: Talk) -> Reply:
    """How much somebody wants to hear."""
    actions.present(tx, talk)
    return screen(
        texts.members_pause_question(),
        (
            (Button(texts.members_pause_all_button(), does="members:pause:0:all"),),
            (Button(texts.members_pause_followed_button(), does="members:pause:0:followed"),),
            (Button(texts.members_pause_two_weeks_button(), does="members:pause:0:weeks"),),
        ),
    )


def pause(tx: Tx, talk: Talk) -> Reply:
    """All, only what they follow, or nothing for two weeks."""
    member = actions.present(tx, talk)
    match talk.chosen(1):
        case "weeks":
            until = talk.now + PAUSE
            people.be_quiet_until(tx, talk.person.key, until)
            zone = charters.read(tx, member.partnership_id).zone
            said = texts.members_pause_answering if member.answers else texts.members_pause_two_weeks
            return screen(said(until=Moment(until, zone, "day")))
        case "followed":
            people.be_quiet_until(tx, talk.person.key, None)
            people.choose_level(tx, talk.person.key, people.FOLLOWED)
            return screen(texts.members_pause_followed())
        case _:
            people.be_quiet_until(tx, talk.person.key, None)
            people.choose_level(tx, talk.person.key, people.ALL)
            return screen(texts.members_pause_all())


# ── several partnerships


def _places(tx: Tx, talk: Talk) -> list[tuple[int, str]]:
    """The live partnerships this person belongs to."""
    return [
        (each, charters.read(tx, each).name)
        for each in charters.live(tx)
        if actions.member_of(tx, talk.person, each) is not None
    ]


def ask_switch(tx: Tx, talk: Talk) -> Reply:
    """Which partnership to talk in."""
    places = _places(tx, talk)
    if len(places) < 2:  # noqa: PLR2004 - nothing to choose from
        return record(texts.members_switch_only_one())
    rows = tuple(
        (Button(texts.members_area_button(area=Plain(name)), does=f"members:switch:{place}"),)
        for place, name in places
    )
    return screen(texts.members_switch_question(), rows)


def switch(tx: Tx, talk: Talk) -> Reply:
    """From now on they talk there."""
    member = actions.present(tx, talk, talk.chosen_id())
    people.choose_partnership(tx, talk.person, member.partnership_id)
    name = charters.read(tx, member.partnership_id).name
    return screen(texts.members_switched(name=name)) + record(
        texts.members_switched(name=name), keyboard=joining.keyboard(member)
    )


def in_group(tx: Tx, talk: Talk) -> Reply:  # noqa: ARG001 - a handler takes both
    """A group gets the private link and nothing else, and only when it asked."""
    if talk.kind is not Kind.COMMAND:
        return Reply()
    return record(
        texts.chat_group(), ((Button(texts.chat_group_button(), url=invites.LINK.removesuffix("?start=")),),)
    )
