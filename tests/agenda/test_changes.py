"""What both coordinators change stands beside what the rule built, and never replaces its record."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.agenda.changes import Change, Did, standing
from bot.agenda.published import PublishedItem
from bot.agenda.snapshot import BOTH_AGREED_ADDED


def item(number: int, position: int, minutes: int = 10) -> PublishedItem:
    return PublishedItem(position, number, minutes, "core", "", "core", ("community",), False, {}, {})


BUILT = tuple(item(number, place) for place, number in enumerate((4171, 5093, 6220), start=1))
numbers = st.sampled_from([4171, 5093, 6220, 7001, 8002])
changes = st.lists(
    st.builds(Change, st.sampled_from(Did), numbers, st.sampled_from([5, 10, 20])), max_size=12
)


def test_without_changes_it_is_what_the_rule_built() -> None:
    assert standing(BUILT, ()).items == BUILT


def test_what_is_added_comes_last_and_says_that_both_added_it() -> None:
    heard = standing(BUILT, [Change(Did.ADDED, 7001, 10)])
    assert [(each.position, each.number) for each in heard.items] == [
        (1, 4171),
        (2, 5093),
        (3, 6220),
        (4, 7001),
    ]
    assert heard.items[-1].reason == BOTH_AGREED_ADDED


def test_what_is_taken_off_is_named_and_the_rest_moves_up() -> None:
    heard = standing(BUILT, [Change(Did.DROPPED, 4171, 10)])
    assert [(each.position, each.number) for each in heard.items] == [(1, 5093), (2, 6220)]
    assert [each.number for each in heard.dropped] == [4171]


def test_minutes_change_the_length_and_nothing_else() -> None:
    heard = standing(BUILT, [Change(Did.MINUTES, 5093, 20)])
    assert heard.minutes == 40
    assert [each.number for each in heard.items] == [4171, 5093, 6220]


@given(changes)
def test_no_concern_stands_twice_and_places_have_no_gaps(made: list[Change]) -> None:
    heard = standing(BUILT, made)
    found = [each.number for each in heard.items]
    assert len(set(found)) == len(found)
    assert [each.position for each in heard.items] == list(range(1, len(found) + 1))
    assert not set(found) & {each.number for each in heard.dropped}


@given(changes)
def test_saying_the_last_change_twice_changes_nothing_more(made: list[Change]) -> None:
    again = [*made, *made[-1:]]
    assert standing(BUILT, again).items == standing(BUILT, made).items
