"""How a charter's line reads aloud: its name, its value, and a change of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.approvals.charter_lines import LINES, Line, Problem, read_back
from bot.charter.chat import weekly
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Moment, Plain, Text

if TYPE_CHECKING:
    from bot.charter.rules import Charter

LABELS: Mapping[str, Callable[[], Text]] = {
    "vote-opens": texts.approvals_rule_vote_opens,
    "vote-reminder": texts.approvals_rule_vote_reminder,
    "vote-closes": texts.approvals_rule_vote_closes,
    "vote-result": texts.approvals_rule_vote_result,
    "meeting-weeks": texts.approvals_rule_meeting_weeks,
    "meeting-minutes": texts.approvals_rule_meeting_minutes,
    "fixed-minutes": texts.approvals_rule_fixed_minutes,
    "worry-minutes": texts.approvals_rule_worry_minutes,
    "partner-share": texts.approvals_rule_partner_share,
    "closed-weekdays": texts.approvals_rule_closed_weekdays,
    "place": texts.approvals_rule_place,
    "quiet-hours": texts.approvals_rule_quiet_hours,
    "release-hours": texts.approvals_rule_release_hours,
    "letters-a-week": texts.approvals_rule_letters_a_week,
    "emergency": texts.approvals_rule_emergency,
    "conduct": texts.approvals_rule_conduct,
    "helpline": texts.approvals_rule_helpline,
    "child-line": texts.approvals_rule_child_line,
    "outside": texts.approvals_rule_outside,
    "languages": texts.approvals_rule_languages,
    "purpose": texts.approvals_rule_purpose,
    "open-promises": texts.approvals_rule_open_promises,
}
PURPOSES: Mapping[str, Callable[[], Text]] = {
    "solving": texts.approvals_value_solving,
    "information": texts.approvals_value_information,
}
PROBLEMS: Mapping[Problem, Callable[[], Text]] = {
    Problem.NUMBER: texts.approvals_problem_number,
    Problem.HOUR: texts.approvals_problem_hour,
    Problem.HOURS: texts.approvals_problem_hours,
    Problem.DAY: texts.approvals_problem_day,
    Problem.TELEPHONE: texts.approvals_problem_telephone,
    Problem.WORDS: texts.approvals_problem_words,
    Problem.CHOICE: texts.approvals_problem_choice,
    Problem.VOTE_SHORT: texts.approvals_problem_vote_short,
    Problem.RESULT_EARLY: texts.approvals_problem_result_early,
    Problem.REMINDER_LATE: texts.approvals_problem_reminder_late,
    Problem.NO_ROOM: texts.approvals_problem_no_room,
    Problem.NO_WAKING: texts.approvals_problem_no_waking,
    Problem.SAME: texts.approvals_problem_same,
}


def label(line: Line) -> Text:
    """What a line is called."""
    return LABELS[line.code]()


def value(line: Line, charter: Charter) -> Text:  # noqa: PLR0911 - one return a form
    """What a line says in this charter."""
    held = getattr(charter, line.field)
    if line.weekly:
        return weekly(held)
    match line.code:
        case "quiet-hours":
            begin, end = Plain(f"{charter.quiet_from:%H:%M}"), Plain(f"{charter.quiet_to:%H:%M}")
            return texts.approvals_value_span(begin=begin, end=end)
        case "closed-weekdays" if held:
            return texts.approvals_value_days(days=Lines(tuple(day(each) for each in held), ", "))
        case "languages":
            return texts.approvals_value(value=", ".join(catalog.native_name(tag) for tag in held))
        case "purpose":
            return PURPOSES[str(held)]()
        case "release-hours":
            return texts.approvals_value_plain(value=Plain(", ".join(held)))
        case "outside" if held:
            return texts.approvals_value(value=" · ".join(held))
        case _:
            pass
    if not held:
        return texts.approvals_value_none()
    if isinstance(held, str) and line.code != "emergency":
        return texts.approvals_value(value=held)
    return texts.approvals_value_plain(value=Plain(str(held)))


def day(weekday: int) -> Text:
    """A weekday in the reader's language, Monday 0."""
    at = datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(days=weekday)  # 2024 began on a Monday
    return texts.approvals_value_day(day=Moment(at, "UTC", "weekday"))


def rule(line: Line, charter: Charter) -> Text:
    """A line with its name and its value."""
    return texts.approvals_rule(label=label(line), value=value(line, charter))


def changes(after: Mapping[str, str], before: Mapping[str, str]) -> list[Text]:
    """Every line that would change: new, and as it was."""
    new, old = read_back(after), read_back(before)
    return [
        texts.approvals_rule_change(label=label(line), after=value(line, new), before=value(line, old))
        for line in LINES.values()
        if line.field in after
    ]
