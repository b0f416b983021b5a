"""Texts are values: equal, hashable, and the same again after a wait in the database."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.l10n.text import (
    Argument,
    Json,
    Lines,
    Moment,
    Plain,
    Text,
    Words,
    from_json,
    saying_from_json,
    to_json,
)

MOMENTS = st.builds(
    Moment,
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(["Africa/Nairobi", "America/Guatemala"]),
    st.sampled_from(["moment", "day", "time", "weekday"]),
)
NAMES = st.text("abcdefgh_", min_size=1, max_size=8)


def _text(arguments: st.SearchStrategy[Argument]) -> st.SearchStrategy[Text]:
    return st.builds(Text, NAMES, st.dictionaries(NAMES, arguments, max_size=3))


ARGUMENTS: st.SearchStrategy[Argument] = st.recursive(
    st.one_of(st.text(), st.integers(), st.builds(Plain, st.text()), st.builds(Words, st.text()), MOMENTS),
    lambda inner: st.one_of(
        _text(inner), st.builds(Lines, st.lists(_text(inner), max_size=3).map(tuple), st.text(max_size=2))
    ),
    max_leaves=8,
)


@given(ARGUMENTS)
def test_json_brings_back_the_same_value(value: Argument) -> None:
    stored = json.dumps(to_json(value))

    assert from_json(json.loads(stored)) == value
    assert hash(from_json(json.loads(stored))) == hash(value)


def test_the_order_of_arguments_does_not_matter() -> None:
    assert Text("x", {"a": 1, "b": "2"}) == Text("x", {"b": "2", "a": 1})


def test_an_argument_can_be_asked_for() -> None:
    assert Text("x", {"ref": Plain("4171")}).arg("ref") == Plain("4171")


def test_kinds_of_equal_words_differ() -> None:
    assert len({Plain("x"), Words("x"), "x"}) == 3
    assert to_json(Plain("x")) != to_json(Words("x"))


def test_a_card_leaves_lines_out() -> None:
    assert Lines.of(Text("a"), None, Text("b")) == Lines((Text("a"), Text("b")))


def test_a_moment_is_kept_in_utc_whatever_it_came_in() -> None:
    nairobi = timezone(timedelta(hours=3))

    assert Moment(datetime(2026, 5, 4, 19, tzinfo=nairobi), "Africa/Nairobi").at.hour == 16


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        Moment(datetime(2026, 5, 4), "Africa/Nairobi")  # noqa: DTZ001 - what is refused


def test_texts_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Text("x").key = "y"  # type: ignore[misc]


@pytest.mark.parametrize(
    "broken", [None, True, 1.5, [], ["z", 1], ["m", "now", "x", "hour"], {"a": 1}, ["t"]]
)
def test_other_json_is_refused(broken: Json) -> None:
    with pytest.raises(ValueError, match="JSON of a text"):
        from_json(broken)


def test_an_argument_is_no_message() -> None:
    with pytest.raises(ValueError, match="whole message"):
        saying_from_json(to_json(Plain("x")))
