"""Two coordinators decide together in chat; nobody else, never one alone, and never twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import history, people
from bot.approvals import actions
from bot.approvals.rules import Kind, State
from bot.charter.rules import Side
from bot.database.engine import Database, Tx
from bot.members import actions as members
from bot.members.rules import Role
from tests.approvals.village import ISOLATES, Village
from tests.chat_world import Someone

DAY = timedelta(days=1)
KINDS = list(Kind)


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def verbs(village: Village) -> list[tuple[str, str, str, str]]:
    def read(tx: Tx) -> list[tuple[str, str, str, str]]:
        rows = history.recent(tx, village.id)
        return [(row.verb, row.side, row.subject, row.reason) for row in reversed(rows)]

    return [row for row in await village.database.read(read) if row[0] != "partnership-agreed"]


def said(someone: Someone, words: str) -> str:
    """The newest message with these words."""
    return next(shown.text for shown in reversed(someone.chat) if words in shown.text)


def both(village: Village) -> tuple[Someone, Someone]:
    return village.lena, village.obi


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("first", [0, 1])
async def test_one_key_alone_does_nothing_whichever_side_turns_it(
    village: Village, kind: Kind, first: int
) -> None:
    proposer, other = both(village)[first], both(village)[1 - first]
    officer = await village.joins(Side.POLICE)
    resident = await village.joins(Side.COMMUNITY)
    partner = await village.joins(Side.PARTNER, role=Role.COORDINATOR)
    approval = await village.proposes(proposer, kind)

    for someone in (proposer, officer, resident, partner, proposer):
        await village.presses(someone, "agree", approval)
    assert village.deeds.done == []
    assert await village.state(approval) is State.WAITING

    await village.presses(other, "agree", approval)
    assert village.deeds.done == [kind]
    await village.presses(other, "agree", approval)
    await village.presses(proposer, "agree", approval)
    assert village.deeds.done == [kind], "a second tap has no second effect"


@pytest.mark.parametrize("kind", KINDS)
async def test_without_the_second_key_it_lapses_by_the_clock_and_nothing_happens(
    village: Village, kind: Kind
) -> None:
    approval = await village.proposes(village.lena, kind)

    await village.wind(approval.lapses_at)

    assert await village.state(approval) is State.LAPSED
    assert said(village.lena, "Time ran out") == said(village.obi, "Time ran out")
    await village.presses(village.obi, "agree", approval)
    assert village.deeds.done == []


async def test_the_other_coordinator_reads_all_of_it_at_once_with_the_buttons(village: Village) -> None:
    approval = await village.proposes(village.lena, words="Two families asked for it")

    asked = village.obi.last.text
    assert "Both must agree" in asked
    assert "417" in asked
    assert "Two families asked for it" in asked
    assert "🏘 residents" in asked
    assert "If nobody taps, nothing changes." in asked
    await village.taps(village.obi, "approvals:agree:")

    assert village.deeds.done == [Kind.SET_ASIDE]
    assert village.obi.toasts[-1] == "Both agree. It is done."
    assert village.obi.last.text == village.lena.last.text, "both read the same words"
    assert [label for label, _ in village.obi.with_button(f"approvals:open:{approval.id}").buttons] == [
        "✅ You agreed"
    ]
    assert await verbs(village) == [
        ("proposed-set-aside", "community", "417", "own-words"),
        ("agreed-set-aside", "police", "417", "own-words"),
    ]


async def test_the_list_shows_what_waits_for_me_and_what_for_others(village: Village) -> None:
    await village.proposes(village.lena)
    await village.proposes(village.obi, Kind.MERGE, "512")

    await village.says(village.lena, "/keys")

    labels = [label for label, _ in village.lena.last.buttons]
    assert labels[:2] == ["❔ Join 512 with another", "🕗 Set aside 417"]
    assert "The calendar runs by itself." in village.lena.last.text
    await village.says(village.lena, "1")
    assert "Do you agree?" in village.lena.last.text
    await village.says(village.lena, "yes")
    assert village.deeds.done == [Kind.MERGE]


async def test_several_of_a_kind_that_wait_are_told_apart_by_their_buttons(village: Village) -> None:
    await village.proposes(village.obi, Kind.CHARTER, "vote-opens")
    await village.proposes(village.obi, Kind.CHARTER, "place")
    for name in ("Waterworks", "Scouts"):
        await village.proposes(village.obi, Kind.ADMIT_PARTY, name, arguments={"name": name})
    whom = {"side": "police", "post": "Beat 7"}
    await village.proposes(village.obi, Kind.REMOVE_MEMBER, "ab12", arguments=whom)
    await village.proposes(village.obi, Kind.REMOVE_PARTY, "3", arguments={"name": "Scouts"})

    await village.says(village.lena, "/keys")

    labels = [label.translate(ISOLATES) for label, _ in village.lena.last.buttons]
    assert labels[:7] == [
        "❔ Change a rule: Vote opens",
        "❔ Change a rule: Meeting place",
        "❔ Admit a partner: Waterworks",
        "❔ Admit a partner: Scouts",
        "❔ Remove a person: 👮 police, Beat 7",
        "❔ Remove a partner: Scouts",
        "📜 Change a rule",
    ]


async def test_nothing_is_proposed_without_a_reason(village: Village) -> None:
    with pytest.raises(ValueError, match="reason"):
        await village.proposes(village.lena, reason="")


@pytest.mark.parametrize("typed", ["night", "not-joint", "own-words", "2357", "هههه"])
async def test_words_are_shown_whatever_they_look_like(village: Village, typed: str) -> None:
    approval = await village.proposes(village.lena, words=typed)
    assert (approval.reason, approval.words) == ("own-words", typed)
    assert typed in village.obi.last.text


async def test_a_no_needs_a_reason_from_the_list_or_in_words(village: Village) -> None:
    first = await village.proposes(village.lena)
    await village.taps(village.obi, "approvals:decline:")
    assert await village.state(first) is State.WAITING
    await village.taps(village.obi, f"approvals:because:{first.id}:talk-at-the-meeting")
    assert await village.state(first) is State.DECLINED
    assert "let us talk at the meeting" in village.lena.last.text

    second = await village.proposes(village.lena, Kind.MINUTES, "2")
    await village.taps(village.obi, "approvals:decline:")
    await village.says(village.obi, "Omar said so")
    assert "leave out names" in village.obi.last.text
    await village.says(village.obi, "Ten minutes are enough for this")
    assert await village.state(second) is State.DECLINED
    assert "Ten minutes are enough for this" in village.lena.last.text
    assert village.deeds.done == []
    assert [row[3] for row in await verbs(village) if row[0].startswith("declined")] == [
        "talk-at-the-meeting",
        "own-words",
    ]


async def test_only_the_proposer_takes_it_back_and_the_other_hears_it(village: Village) -> None:
    approval = await village.proposes(village.obi)
    await village.presses(village.lena, "withdraw", approval)
    assert await village.state(approval) is State.WAITING

    await village.says(village.obi, "/keys")
    await village.taps(village.obi, f"approvals:open:{approval.id}")
    await village.taps(village.obi, "approvals:withdraw:")

    assert await village.state(approval) is State.WITHDRAWN
    assert "Taken back by: 👮 police" in village.lena.last.text
    await village.presses(village.lena, "agree", approval)
    assert village.deeds.done == []


async def test_a_deed_that_refuses_leaves_it_waiting_and_says_why(village: Village) -> None:
    approval = await village.proposes(village.lena)
    village.deeds.refuses = True
    await village.taps(village.obi, "approvals:agree:")

    assert village.obi.toasts[-1] == "That is too long. Please use at most 7 letters."
    assert await village.state(approval) is State.WAITING
    assert [row[0] for row in await verbs(village)] == ["proposed-set-aside"]

    village.deeds.refuses = False
    await village.taps(village.obi, "approvals:agree:")
    assert await village.state(approval) is State.GIVEN


async def test_the_same_cannot_wait_twice_but_may_be_proposed_anew(village: Village) -> None:
    approval = await village.proposes(village.lena)
    with pytest.raises(Exception, match="waits-already"):
        await village.proposes(village.obi)
    await village.presses(village.lena, "withdraw", approval)

    assert (await village.proposes(village.obi)).id != approval.id


# ── deputies


async def deputy(village: Village, side: Side) -> Someone:
    role = Role.OFFICER if side is Side.POLICE else Role.REPRESENTATIVE
    someone = await village.joins(side, role=role)
    await village.database.write(lambda tx: village.seat_deputy(tx, someone, side))
    return someone


@pytest.mark.parametrize("kind", KINDS)
async def test_a_deputy_is_asked_after_seven_days_and_turns_no_key_before(
    village: Village, kind: Kind
) -> None:
    stand_in = await deputy(village, Side.POLICE)
    approval = await village.proposes(village.lena, kind)
    await village.wind(approval.proposed_at + 7 * DAY - timedelta(minutes=1))
    await village.presses(stand_in, "agree", approval)
    assert village.deeds.done == []
    assert "seven days" in stand_in.toasts[-1]

    await village.wind(approval.proposed_at + 8 * DAY)
    told = {said(each, "Seven days without an answer") for each in (village.lena, village.obi, stand_in)}
    assert len(told) == 1, "all three read the same words"
    await village.taps(stand_in, "approvals:open:")
    await village.taps(stand_in, "approvals:agree:")

    assert village.deeds.done == [kind]
    assert (await verbs(village))[-1][:2] == (f"agreed-{kind.value}", "police")
    for someone in (village.lena, village.obi):
        assert "The deputy acted, not the coordinator: 👮 police" in someone.last.text


async def test_a_resident_may_be_the_deputy_and_is_asked_like_any_other(village: Village) -> None:
    await village.many_join(Side.COMMUNITY, 3)
    neighbour = await village.joins(Side.COMMUNITY)
    await village.database.write(lambda tx: village.seat_deputy(tx, neighbour, Side.COMMUNITY))
    approval = await village.proposes(village.obi)
    await village.wind(approval.proposed_at + 8 * DAY)
    await village.taps(neighbour, "approvals:open:")
    await village.taps(neighbour, "approvals:agree:")

    assert village.deeds.done == [Kind.SET_ASIDE]


async def test_the_proposers_own_deputy_never_turns_the_other_key(village: Village) -> None:
    own = await deputy(village, Side.COMMUNITY)
    approval = await village.proposes(village.lena)
    await village.wind(approval.proposed_at + 10 * DAY)
    await village.presses(own, "agree", approval)

    assert village.deeds.done == []


async def test_where_a_coordinator_left_the_deputy_is_asked_and_decides_at_once(village: Village) -> None:
    stand_in = await deputy(village, Side.POLICE)

    def leaves(tx: Tx) -> None:
        members.leave(tx, village.person(tx, village.obi), village.id)

    await village.database.write(leaves)
    approval = await village.proposes(village.lena)
    assert "Both must agree" in stand_in.last.text
    await village.taps(stand_in, "approvals:agree:")

    assert await village.state(approval) is State.GIVEN
    assert "It is done" in stand_in.last.text


# ── objections and the past


async def test_objections_stay_readable_for_everybody_whatever_was_decided(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    resident = await village.joins(Side.COMMUNITY)
    approval = await village.proposes(village.lena)
    await village.says(officer, "/keys")
    await village.taps(officer, f"approvals:open:{approval.id}")
    assert not any(does.startswith("approvals:agree") for _, does in officer.last.buttons)
    await village.taps(officer, "approvals:object:")
    await village.says(officer, "0")
    assert officer.last.text == "Please write it in a few words."
    await village.says(officer, "This makes the street darker")
    assert "An objection to: Set aside 417" in village.lena.last.text.translate(ISOLATES)
    assert "This makes the street darker" in village.obi.last.text
    await village.presses(resident, "object", approval)
    await village.presses(resident, "open", approval)
    assert "Set aside" not in "".join(shown.text for shown in resident.chat)
    await village.presses(village.obi, "agree", approval)

    await village.says(resident, "/keys")
    assert "1. Set aside 417: both agreed" in resident.last.text.translate(ISOLATES)
    await village.says(resident, "1")
    text = resident.last.text.translate(ISOLATES)
    assert "Proposed by: 🏘 residents" in text
    assert "Objection, 👮 police" in text
    assert "This makes the street darker" in text
    assert "Both agreed" in text
    assert ("objected", "police", "417", "set-aside") in await verbs(village)


async def test_who_left_leaves_the_objection_and_no_way_back_to_them(village: Village) -> None:
    approval = await village.proposes(village.lena)
    await village.presses(village.obi, "object", approval)
    await village.says(village.obi, "The road is not ours")

    def kept(tx: Tx) -> tuple[object, object]:
        person = village.person(tx, village.obi)
        before = actions.export(tx, person, village.id, village.now)
        actions.forget(tx, person, village.id, village.now)
        return before, actions.export(tx, person, village.id, village.now)

    before, after = await village.database.write(kept)
    assert before == {"objections": ["The road is not ours"]}
    assert after == {"objections": []}
    found = await village.database.read(actions.get, approval.id)
    assert found is not None
    assert [each.words for each in found.objections] == ["The road is not ours"]


async def test_a_stranger_and_another_partnership_see_nothing(village: Village) -> None:
    approval = await village.proposes(village.lena)
    stranger = Someone(99, "Nobody")
    for verb in ("open", "agree", "decline", "withdraw", "object", "because"):
        await village.presses(stranger, verb, approval)

    assert all("417" not in shown.text for shown in stranger.chat)
    assert await village.state(approval) is State.WAITING


async def test_it_is_asked_and_answered_in_spanish_and_in_arabic(village: Village) -> None:
    await village.database.write(lambda tx: speak(village, tx))
    await village.proposes(village.lena)
    assert "Ambas deben estar de acuerdo: Apartar 417" in village.obi.last.text.translate(ISOLATES)
    await village.taps(village.obi, "approvals:agree:")

    assert village.obi.toasts[-1] == "Ambas partes de acuerdo. Ya está hecho."
    assert "اتفق الطرفان" in village.lena.last.text


def speak(village: Village, tx: Tx) -> None:
    people.choose_language(tx, village.person(tx, village.lena), "ar")
    people.choose_language(tx, village.person(tx, village.obi), "es")
