"""Changing a rule in chat: which line, which value, why; then the other coordinator is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.approvals import actions, because, charter_lines
from bot.approvals.charter_lines import LINES, Group, Line, Problem
from bot.approvals.charter_reading import PROBLEMS, PURPOSES, changes, day, label, rule
from bot.approvals.rules import Kind
from bot.charter import actions as charters
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import Kind as Read
from bot.chat.reading import clean, read
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.reminders.rhythm import WEEKDAYS

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

DIALOGUE = "approvals.charter"
STAYS = frozenset({f"approvals:{verb}" for verb in ("rule", "day", "value", "rulepropose")})
"""Taps that still belong to the dialogue."""
WHY = "choose-why"
"""The step at which a number means a reason of the list, and words are another reason."""
GROUPS: Mapping[Group, Callable[[], Text]] = {
    Group.VOTE: texts.approvals_group_vote_button,
    Group.MEETING: texts.approvals_group_meeting_button,
    Group.MESSAGES: texts.approvals_group_messages_button,
    Group.CONTACTS: texts.approvals_group_contacts_button,
    Group.PEOPLE: texts.approvals_group_people_button,
}
HOURS = ("08.00", "09.00", "12.00", "17.00", "18.00", "19.00")
"""Hours that buttons offer; any other is typed."""
TOGGLES = frozenset({"closed-weekdays", "languages"})
CHOICES = frozenset({"partner-share", "purpose", *TOGGLES})
"""Lines whose value is chosen, not typed: a typed number means its button."""


def rules(tx: Tx, talk: Talk) -> Reply:
    """[Change a rule]: which part."""
    holding(tx, talk)
    rows = tuple(
        (Button(say(), does=f"approvals:rules:{group.value}"),)
        for group, say in GROUPS.items()
        if any(line.group is group for line in LINES.values())
    )
    return screen(texts.approvals_rules_title(), (*rows, _back("approvals:keys:0")))


def group(tx: Tx, talk: Talk) -> Reply:
    """The lines of one part, as they stand."""
    member = holding(tx, talk)
    charter = charters.read(tx, member.partnership_id)
    lines = [line for line in LINES.values() if line.group == talk.chosen(0)]
    if not lines:
        raise Refused(texts.chat_old_button_toast())
    rows = tuple(
        (Button(texts.approvals_rule_button(label=label(line)), does=f"approvals:rule:{line.code}"),)
        for line in lines
    )
    said = Lines.of(texts.approvals_rules_title(), *(rule(line, charter) for line in lines))
    return screen(said, (*rows, _back("approvals:charter:0")))


def ask(tx: Tx, talk: Talk) -> Reply:
    """One line: what it says now, and how to say something else."""
    member = holding(tx, talk)
    line = _line(talk)
    charter = charters.read(tx, member.partnership_id)
    _remember(tx, talk, line, "choose" if line.code in CHOICES else "value")
    said = Lines.of(texts.approvals_rule_title(rule=rule(line, charter)), _how(line))
    return screen(said, (*_offers(line), _back(f"approvals:rules:{line.group.value}")))


def ask_hour(tx: Tx, talk: Talk) -> Reply:
    """The day is chosen; at which hour?"""
    holding(tx, talk)
    line, chosen = _line(talk), talk.chosen(1)
    if not line.weekly or chosen not in WEEKDAYS:
        raise Refused(texts.chat_old_button_toast())
    _remember(tx, talk, line, "hour", day=chosen)
    buttons = [_offer(line, f"{chosen}_{hour}", _plain(hour)) for hour in HOURS]
    title = texts.approvals_rule_title(
        rule=texts.approvals_rule(label=label(line), value=day(WEEKDAYS.index(chosen)))
    )
    said = Lines.of(title, texts.approvals_how_hour())
    return screen(said, (*_threes(buttons), _back(f"approvals:rule:{line.code}")))


def tapped(tx: Tx, talk: Talk) -> Reply:
    """A value that a button offers."""
    return _preview(tx, talk, holding(tx, talk), _line(talk), talk.chosen(1).replace("_", " "))


def written(tx: Tx, talk: Talk, *, points_at_somebody: Callable[[Tx, int, str], bool]) -> Reply | None:
    """What is typed while a rule is being changed: a value, an hour, or why."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    line = LINES.get(str(dialogue.answers.get("code"))) if dialogue is not None else None
    if dialogue is None or line is None or not talk.words:
        return None
    member = holding(tx, talk)
    if dialogue.step == WHY:
        if points_at_somebody(tx, member.partnership_id, talk.words):
            raise Refused(texts.approvals_names_somebody())
        if read(talk.words).kind in {Read.YES, Read.NO, Read.NUMBER}:
            raise Refused(texts.approvals_refused_no_words())  # meant a button, and is no reason
        return _propose(tx, talk, member, line, dialogue.answers["after"], words=clean(talk.words))
    words = f"{dialogue.answers['day']} {talk.words}" if dialogue.step == "hour" else talk.words
    return _preview(tx, talk, member, line, words)


def _preview(tx: Tx, talk: Talk, member: Member, line: Line, words: str) -> Reply:
    charter = charters.read(tx, member.partnership_id)
    values = charter_lines.changed(line, words, charter)
    if isinstance(values, Problem):
        raise Refused(PROBLEMS[values]())
    if line.code == "languages" and not set(values["languages"]) <= set(catalog.languages()):  # type: ignore[call-overload]
        raise Refused(texts.approvals_problem_choice())
    after = charter_lines.as_lines(values)
    _remember(tx, talk, line, WHY, after=after)
    said = Lines.of(
        texts.approvals_rule_title(rule=texts.approvals_kind_charter()),
        *changes(after, charter_lines.before(charter, after)),
        texts.approvals_rule_vote_note() if line.group is Group.VOTE else None,
        texts.approvals_rule_ask(),
    )
    rows = (
        *because.rows(Kind.CHARTER, f"approvals:rulepropose:{line.code}"),
        (Button(texts.approvals_another_button(), does=f"approvals:rule:{line.code}"),),
        _back("approvals:charter:0"),
    )
    return screen(said, rows)


def propose(tx: Tx, talk: Talk) -> Reply:
    """A reason was tapped: the other side is asked."""
    member = holding(tx, talk)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    line = _line(talk)
    if dialogue is None or dialogue.name != DIALOGUE or dialogue.answers.get("code") != line.code:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    if dialogue.step != WHY or talk.chosen(1) not in because.OFFERED[Kind.CHARTER]:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    return _propose(tx, talk, member, line, dialogue.answers["after"], reason=talk.chosen(1))


def _propose(
    tx: Tx,
    talk: Talk,
    member: Member,
    line: Line,
    after: Mapping[str, str],
    *,
    reason: str = "",
    words: str = "",
) -> Reply:
    charter = charters.read(tx, member.partnership_id)
    arguments = {"after": dict(after), "before": charter_lines.before(charter, after)}
    actions.propose(
        tx,
        member,
        Kind.CHARTER,
        subject=line.code,
        reason=reason,
        words=words,
        arguments=arguments,
        now=talk.now,
    )
    dialogues.end(tx, talk.person.key)
    said = Lines.of(*changes(after, arguments["before"]), texts.approvals_asked())
    if talk.message_id is None:
        return record(said)
    return screen(said, (_back("approvals:keys:0"),), folds_to=texts.approvals_asked())


def holding(tx: Tx, talk: Talk) -> Member:
    """Whoever may propose; refuses everybody else."""
    member = members.present(tx, talk)
    if not actions.holds_key(tx, member, talk.now):
        raise Refused(texts.approvals_refused_no_key(), strip=True)
    return member


def _line(talk: Talk) -> Line:
    line = LINES.get(talk.chosen(0))
    if line is None:
        raise Refused(texts.chat_old_button_toast())
    return line


def _remember(tx: Tx, talk: Talk, line: Line, step: str, **more: object) -> None:
    answers = {"code": line.code, **more}
    dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, step, answers), talk.now)


# ── what can be tapped


def _how(line: Line) -> Text:  # noqa: PLR0911 - one return a form
    if line.weekly:
        return texts.approvals_how_weekly()
    if line.most:
        return texts.approvals_how_number(least=Plain(str(line.least)), most=Plain(str(line.most)))
    if line.code in TOGGLES:
        return texts.approvals_how_toggle()
    match line.code:
        case "quiet-hours":
            return texts.approvals_how_quiet()
        case "release-hours":
            return texts.approvals_how_hours()
        case "outside":
            return texts.approvals_how_contacts()
        case "partner-share" | "purpose":
            return texts.approvals_how_choose()
        case _:
            return texts.approvals_how_words()


def _offers(line: Line) -> Rows:
    if line.weekly:
        days = [
            Button(
                texts.approvals_value_button(value=day(number)),
                does=f"approvals:day:{line.code}:{code}",
            )
            for number, code in enumerate(WEEKDAYS)
        ]
        return _threes(days)
    match line.code:
        case "closed-weekdays":
            return _threes([_offer(line, code, day(number)) for number, code in enumerate(WEEKDAYS)])
        case "languages":
            names = [(tag, catalog.native_name(tag)) for tag in catalog.languages()]
            return _threes([_offer(line, tag, texts.approvals_value(value=name)) for tag, name in names])
        case "purpose":
            return tuple((_offer(line, code, PURPOSES[code]()),) for code in line.offers)
        case "partner-share":
            none = texts.approvals_value_none()
            return _threes(
                [_offer(line, each, none if each == "0" else _plain(each)) for each in line.offers]
            )
        case _:
            return _threes([_offer(line, each, _plain(each)) for each in line.offers])


def _offer(line: Line, raw: str, said: Text) -> Button:
    return Button(texts.approvals_value_button(value=said), does=f"approvals:value:{line.code}:{raw}")


def _plain(raw: str) -> Text:
    """As people write it: an hour with a colon, which callback data cannot carry."""
    return texts.approvals_value_plain(value=Plain(raw.replace(".", ":")))


def _threes(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))


def _back(does: str) -> tuple[Button, ...]:
    return (Button(texts.chat_back_button(), does=does),)
