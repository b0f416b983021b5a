"""The pause that asks to word it anew: what overlaps is one piece, and at most three are shown."""

from __future__ import annotations

from bot.charter.rules import Side
from bot.concerns import listening
from bot.concerns.screening import Finding, Kind
from tests.concerns.village import Village

STRANGE = "strange people hanging around near the shop"


def test_what_overlaps_is_one_piece_and_what_only_touches_is_two() -> None:
    found = [Finding(0, 14, Kind.GROUP), Finding(0, 22, Kind.GROUP), Finding(8, 29, Kind.GROUP)]
    assert listening._pieces([*found, Finding(29, 33, Kind.PERSON)]) == [(0, 29), (29, 33)]


async def test_overlapping_words_are_shown_as_one_piece(village: Village) -> None:
    points, _ = await village.database.read(
        lambda tx: listening.points_in(tx, village.id, f"There are {STRANGE}")
    )
    assert len(points) == 1
    assert points[0].startswith("strange people")


async def test_at_most_three_pieces_are_shown_and_keeping_them_keeps_all(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    names = ("John Kamau", "Peter Otieno", "James Mwangi", "Daniel Kiprop", "Samuel Njoroge")
    await village.tells(raiser, ". ".join(f"{name} sells stolen goats" for name in names))
    shown = [name for name in names if name in raiser.last.text]
    assert shown == list(names[:3])

    await village.taps(raiser, "concerns:keep:0")
    assert not [does for _, does in raiser.last.buttons if does == "concerns:keep:0"], "asked once"
