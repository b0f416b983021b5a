"""What somebody types for a rule is read as they meant it, or asked again with the right sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.approvals import charter_lines
from bot.approvals.charter_lines import LINES, Problem, changed
from bot.approvals.charter_reading import LABELS, PROBLEMS, changes
from bot.charter.rules import Charter, from_lines
from bot.reminders.rhythm import WEEKDAYS, Weekly

CHARTER = Charter(name="Riverside", languages=("en", "es"))


def read(code: str, words: str, charter: Charter = CHARTER) -> charter_lines.Values | Problem:
    return changed(LINES[code], words, charter)


@pytest.mark.parametrize(
    "words",
    ["Tue 18:00", "tuesday 18.00", "martes 18:00", "el martes 18h", "الثلاثاء 18:00", "18:00 Tuesday",
     "الثلاثاء ١٨:٠٠", "Tue 1800", "Tue, 18:00"],
)  # fmt: skip
def test_a_weekday_and_an_hour_are_read_in_every_language(words: str) -> None:
    values = read("vote-opens", words)

    assert not isinstance(values, Problem), values
    assert values["round_opens"] == "Tue 18:00"


@pytest.mark.parametrize("words", ["", "18:00", "Tuesday", "Tue 25:00", "Tue Wed 18:00", "whenever you like"])
def test_what_is_no_weekday_and_hour_is_asked_again(words: str) -> None:
    assert read("vote-opens", words) is Problem.HOUR


def test_with_another_opening_day_the_whole_vote_moves_along() -> None:
    assert read("vote-opens", "Mon 17:00") == {
        "round_opens": "Mon 17:00",
        "round_nudge": "Wed 12:00",
        "round_closes": "Fri 19:00",
        "result_at": "Sat 09:30",
    }
    assert read("vote-opens", "Wed 18:00") == {"round_opens": "Wed 18:00"}


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("meeting-weeks", "6", {"meeting_weeks": 6}),
        ("meeting-weeks", "every ٦ weeks", {"meeting_weeks": 6}),
        ("meeting-weeks", "0", Problem.NUMBER),
        ("meeting-weeks", "2 or 3", Problem.NUMBER),
        ("meeting-weeks", "4", Problem.SAME),
        ("meeting-minutes", "120", {"meeting_minutes": 120}),
        ("meeting-minutes", "30", Problem.NO_ROOM),
        ("fixed-minutes", "80", Problem.NO_ROOM),
        ("worry-minutes", "15", {"item_minutes": 15}),
        ("partner-share", "1/5", {"partner_share": Fraction(1, 5)}),
        ("partner-share", "1/2", Problem.CHOICE),
        ("closed-weekdays", "Friday", {"closed_weekdays": (4,)}),
        ("closed-weekdays", "some day", Problem.DAY),
        ("quiet-hours", "21:00-07:00", {"quiet_from": time(21), "quiet_to": time(7)}),
        ("quiet-hours", "21.00-08.00", {"quiet_from": time(21), "quiet_to": time(8)}),
        ("quiet-hours", "10:00-08:00", Problem.NO_WAKING),
        ("quiet-hours", "20:00-08:00", Problem.SAME),
        ("quiet-hours", "21:00", Problem.HOURS),
        ("release-hours", "17:00 09:30", {"release_hours": ("09:30", "17:00")}),
        ("release-hours", "5 6 7 8 9", Problem.HOURS),
        ("release-hours", "early", Problem.HOURS),
        ("letters-a-week", "2", {"letters_a_week": 2}),
        ("letters-a-week", "40", Problem.NUMBER),
        ("emergency", "911", {"emergency_number": "911"}),
        ("emergency", "call me", Problem.TELEPHONE),
        ("conduct", "Ombudsman, 1559", {"conduct_contact": "Ombudsman, 1559"}),
        ("conduct", "x" * 61, Problem.WORDS),
        ("conduct", "  ", Problem.WORDS),
        ("languages", "es", {"languages": ("en",)}),
        ("languages", "ar", {"languages": ("en", "es", "ar")}),
        ("vote-closes", "Thu 19:00", Problem.VOTE_SHORT),
        ("vote-closes", "Sat 19:00", {"round_closes": "Sat 19:00"}),
        ("vote-closes", "Mon 12:00", Problem.RESULT_EARLY),
        ("vote-result", "Sun 18:00", Problem.RESULT_EARLY),
        ("vote-result", "Mon 10:00", {"result_at": "Mon 10:00"}),
        ("vote-reminder", "Thu 09:00", Problem.REMINDER_LATE),
        ("vote-reminder", "Sun 09:00", Problem.REMINDER_LATE),
        ("vote-reminder", "Sat 09:00", {"round_nudge": "Sat 09:00"}),
    ],
)
def test_each_line_reads_what_fits_and_says_what_does_not(code: str, words: str, expected: object) -> None:
    assert read(code, words) == expected


def test_the_last_language_stays() -> None:
    assert read("languages", "en", replace(CHARTER, languages=("en",))) is Problem.CHOICE


def test_at_least_one_day_of_the_week_stays_open() -> None:
    assert (
        read("closed-weekdays", "Sunday", replace(CHARTER, closed_weekdays=(0, 1, 2, 3, 4, 5))) is Problem.DAY
    )
    opened = read("closed-weekdays", "Monday", replace(CHARTER, closed_weekdays=(0, 4)))
    assert opened == {"closed_weekdays": (4,)}


@given(st.sampled_from(list(LINES)), st.text(max_size=80))
def test_no_words_break_a_line_and_what_is_read_can_be_written_and_read_back(code: str, words: str) -> None:
    values = read(code, words)
    if isinstance(values, Problem):
        assert values in PROBLEMS
        return
    lines = charter_lines.as_lines(values)
    back = from_lines(lines)
    assert {name: getattr(back, name) for name in values} == dict(values)
    assert changes(lines, charter_lines.before(CHARTER, lines))


@given(st.sampled_from(WEEKDAYS), st.times(), st.sampled_from(["vote-opens", "vote-closes", "vote-result"]))
def test_whatever_is_agreed_a_vote_lasts_two_days_and_its_result_comes_before_the_next(
    day: str, at: time, code: str
) -> None:
    values = read(code, f"{day} {at:%H:%M}")
    if isinstance(values, Problem):
        return
    after = replace(CHARTER, **values)  # type: ignore[arg-type]

    def minutes(slot: str) -> int:
        weekly = Weekly.read(slot)
        return weekly.weekday * 1440 + weekly.at.hour * 60 + weekly.at.minute

    opens = minutes(after.round_opens)
    closes = (minutes(after.round_closes) - opens) % 10080
    assert 2880 <= closes < (minutes(after.result_at) - opens) % 10080


def test_every_line_offers_only_values_that_can_be_read_and_buttons_that_fit() -> None:
    for line in LINES.values():
        assert line.code in LABELS
        for raw in line.offers:
            read_as = changed(line, raw, CHARTER)
            assert read_as is Problem.SAME or not isinstance(read_as, Problem), (line.code, raw)
            assert len(f"approvals:value:{line.code}:{raw}".encode()) <= 64
            assert ":" not in raw
