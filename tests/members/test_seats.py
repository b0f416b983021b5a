"""Posts that sign, supervisors, elected representatives with a term, and losing a seat."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from bot import history
from bot.charter.rules import Side
from bot.chat import home
from bot.database.engine import Tx
from bot.features import _spoken_labels, compose
from bot.l10n.text import Text
from bot.members import actions as members
from bot.members import store
from bot.members.invites import APPEAL, INVITE
from bot.members.recording import add_months
from bot.members.rules import Role, post_in
from tests.chat_world import ChatWorld, Someone
from tests.members.body_world import Bodies, link_in, plain, read_by
from tests.members.test_chat import ISOLATES


@pytest.fixture
async def town(world: ChatWorld) -> Bodies:
    return await Bodies(world).begin()


# ── posts


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("Daniel Mwangi, Beat 7", "Beat 7"),
        ("Mwangi, Daniel,  market   post ", "market post"),
        ("دانيال، الدورية 7", "الدورية 7"),
        ("Daniel Mwangi", ""),
        ("Daniel Mwangi,", ""),
    ],
)
def test_the_post_is_what_stands_after_the_last_comma(line: str, post: str) -> None:
    assert post_in(line) == post


async def test_only_the_post_signs_and_both_see_it_before(town: Bodies) -> None:
    otieno = await town.officer("Otieno, Beat 7")

    assert "Shown as: 👮 police, Beat 7" in read_by(otieno)
    assert "Shown as: 👮 police, Beat 7" in read_by(town.wanjiru)
    (officer,) = [each for each in await town.answering(Side.POLICE) if not each.coordinates]
    assert (officer.role, officer.post) == (Role.OFFICER, "Beat 7")
    await town.world.says(town.wanjiru, "/who")
    assert "Posts: Beat 7" in plain(town.wanjiru)
    assert "Otieno" not in plain(town.wanjiru)


async def test_what_was_written_may_be_written_again_until_it_is_confirmed(town: Bodies) -> None:
    await town.world.says(town.mwangi, "/invite")
    await town.world.taps(town.mwangi, "members:invite:0:officer")
    await town.world.taps(town.mwangi, "members:invite:0:officer:1")
    otieno = await town.uses(link_in(town.mwangi), "Beat 7, Otieno")
    await town.world.taps(otieno, "members:repost")
    await town.world.says(otieno, "Otieno, Beat 7")
    await town.world.taps(town.wanjiru, "members:confirm")

    (officer,) = [each for each in await town.answering(Side.POLICE) if not each.coordinates]
    assert officer.post == "Beat 7"
    again = next(does for shown in otieno.chat for _, does in shown.buttons if "repost" in does)
    await town.world.taps(otieno, again, message_id=1)
    assert "used already" in read_by(otieno) or "used already" in str(otieno.toasts)


async def test_a_post_too_long_to_sign_with_is_refused(town: Bodies) -> None:
    await town.world.says(town.mwangi, "/invite")
    await town.world.taps(town.mwangi, "members:invite:0:officer")
    await town.world.taps(town.mwangi, "members:invite:0:officer:1")
    otieno = await town.uses(link_in(town.mwangi), "Otieno, " + "x" * 41)
    assert "at most 40" in plain(otieno)


async def heads(town: Bodies, side: Side) -> list[Role]:
    found = await town.read(lambda tx: members.heads(tx, 1, side))
    return [each.role for each in found]


async def test_a_supervisor_hears_of_silence_and_else_the_coordinator(town: Bodies) -> None:
    assert await heads(town, Side.POLICE) == [Role.COORDINATOR]
    chief = await town.officer("Chief, station", role="supervisor")
    assert await heads(town, Side.POLICE) == [Role.SUPERVISOR]
    assert "as 👮 police" in read_by(chief)

    await town.world.says(town.wanjiru, "/invite")
    assert not any("supervisor" in does for _, does in town.wanjiru.last.buttons)
    await town.world.taps(town.wanjiru, "members:invite:0:supervisor:1", message_id=1)
    assert await heads(town, Side.PARTNER) == [Role.COORDINATOR, Role.COORDINATOR]

    def audience(tx: Tx) -> int:
        page, cursor = members.AUDIENCES[members.HEADS](tx, 1, {"sides": ["police", "community"]}, b"", 200)
        assert cursor is None
        return len(page)

    assert await town.read(audience) == 2


# ── elections


async def recorded(town: Bodies, by: Someone, people: str = "43", months: int = 12) -> tuple[str, str]:
    """An election; the links of the representative and of the deputy."""
    await town.world.says(by, "/record")
    await town.world.says(by, "School hall, 3 May")
    await town.world.says(by, people)
    await town.world.taps(by, f"members:term:0:{months}")
    assert "43" in plain(by) or people != "43"
    await town.world.taps(by, "members:recordit")
    return link_in(by, -2), link_in(by, -1)


async def test_a_recorded_election_seats_a_resident_and_a_newcomer_without_a_veto(town: Bodies) -> None:
    amina = await town.resident("Amina")
    seat, deputy_seat = await recorded(town, town.wanjiru)
    assert "An election was recorded" in read_by(town.mwangi)
    assert "School hall, 3 May" in read_by(town.mwangi)
    assert "Took part: 43" in read_by(town.mwangi)

    await town.world.says(amina, f"/start i_{seat}")
    assert "You represent the residents" in plain(amina)
    newcomer = town.someone("Rosa")
    await town.world.says(newcomer, f"/start i_{deputy_seat}")
    await town.world.taps(newcomer, "members:language:0:es")
    await town.world.taps(newcomer, "members:area")
    await town.world.taps(newcomer, "members:consent:0:yes")
    assert "suplente de la representación" in plain(newcomer)

    found = [each for each in await town.answering(Side.COMMUNITY) if not each.coordinates]
    assert sorted((each.role, each.deputy, each.until) for each in found) == [
        (Role.REPRESENTATIVE, False, "2026-05-05"),
        (Role.REPRESENTATIVE, True, "2026-05-05"),
    ]
    assert {each.post for each in found} <= {"Market", "Water point"}
    assert (await town.history()).count("seat-taken") == 2
    assert "An elected seat of the residents is taken." in read_by(town.mwangi)
    assert "The elected deputy of the residents has taken the seat." in read_by(town.mwangi)
    thief = await town.resident("Thief")
    await town.world.says(thief, f"/start i_{seat}")
    assert "used already" in plain(thief)


async def test_fewer_than_five_voters_are_not_counted_aloud(town: Bodies) -> None:
    await recorded(town, town.wanjiru, people="3")
    assert "Took part: a few" in read_by(town.mwangi)
    assert "Took part: 3" not in read_by(town.mwangi) + read_by(town.wanjiru)
    rows = await town.read(lambda tx: history.recent(tx, 1))
    assert next(row.subject for row in rows if row.verb == "election-recorded") == "few"


async def test_an_officer_and_a_coordinator_take_no_residents_seat(town: Bodies) -> None:
    otieno = await town.officer("Otieno, Beat 7")
    seat, _ = await recorded(town, town.wanjiru)
    await town.world.says(otieno, f"/start i_{seat}")
    assert "other side" in plain(otieno)
    await town.world.says(town.wanjiru, f"/start i_{seat}")
    assert "You are a coordinator here" in plain(town.wanjiru)


async def test_the_police_coordinator_gets_no_link_to_a_residents_seat(town: Bodies) -> None:
    amina = await town.resident("Amina")
    links = read_by(town.wanjiru).count("start=i_")
    await town.world.says(town.mwangi, "/record")
    await town.world.says(town.mwangi, "School hall, 3 May")
    await town.world.says(town.mwangi, "43")
    await town.world.taps(town.mwangi, "members:term:0:12")
    await town.world.taps(town.mwangi, "members:recordit")

    assert "start=i_" not in read_by(town.mwangi)
    assert "links went to the coordinator of the residents" in read_by(town.mwangi)
    assert "An election was recorded" in read_by(town.wanjiru)
    assert read_by(town.wanjiru).count("start=i_") == links + 2
    assert not [each for each in await town.answering(Side.COMMUNITY) if not each.coordinates]
    await town.world.says(amina, f"/start i_{link_in(town.wanjiru, -2)}")
    assert "You represent the residents" in plain(amina), "the residents' coordinator passed the link on"


async def test_no_election_is_recorded_while_the_residents_have_no_coordinator(town: Bodies) -> None:
    await town.world.says(town.wanjiru, "/forget")
    await town.world.taps(town.wanjiru, "members:forget")
    await town.world.says(town.mwangi, "/record")
    assert "residents have no coordinator now" in read_by(town.mwangi)
    assert "election-recorded" not in await town.history()


async def test_a_seat_is_confirmed_on_the_day_of_the_place(town: Bodies) -> None:
    town.world.now = datetime(2025, 5, 8, 22, 30, tzinfo=UTC)  # half past one on the ninth in Nairobi
    await town.world.says(town.mwangi, "/invite")
    await town.world.taps(town.mwangi, "members:invite:0:officer")
    await town.world.taps(town.mwangi, "members:invite:0:officer:1")
    await town.uses(link_in(town.mwangi), "Otieno, Beat 7")
    (row,) = await town.read(lambda tx: [each for each in store.invites_of(tx, 1) if each.kind == INVITE])
    await town.world.taps(town.wanjiru, f"members:confirm:{row.number}:yes", message_id=1)

    lines = await town.read(lambda tx: history.recent(tx, 1))
    assert [line.day for line in lines if line.verb == "seat-confirmed"] == [date(2025, 5, 9)]


async def test_a_term_is_announced_thirty_days_before_and_ends_by_itself(town: Bodies) -> None:
    amina = await town.resident("Amina", "ar")
    seat, _ = await recorded(town, town.wanjiru, months=3)
    await town.world.says(amina, f"/start i_{seat}")
    assert "أنت تمثل السكان" in plain(amina)

    await town.days(60)
    assert "seat ends on" not in read_by(town.mwangi)
    await town.days(4)
    assert "5 August 2025" in next(
        shown.text.translate(ISOLATES) for shown in town.mwangi.chat if "seat ends on" in shown.text
    )
    assert "انتهت مدتك" not in read_by(amina)

    await town.days(30)
    assert "انتهت مدتك" in read_by(amina)
    for someone in (town.wanjiru, town.mwangi):
        assert "A representative's term is over" in read_by(someone)
    assert not [each for each in await town.answering(Side.COMMUNITY) if not each.coordinates]
    assert "term-ended" in await town.history()
    await town.world.says(amina, "Trash next to the market since Monday")
    assert amina.with_button("concerns:category").text


async def test_a_new_term_is_not_ended_by_the_old_one(town: Bodies) -> None:
    amina = await town.resident("Amina")
    seat, _ = await recorded(town, town.wanjiru, months=3)
    await town.world.says(amina, f"/start i_{seat}")
    await town.days(80)
    seat, _ = await recorded(town, town.wanjiru, months=6)
    await town.world.says(amina, f"/start i_{seat}")
    await town.days(30)
    (found,) = [each for each in await town.answering(Side.COMMUNITY) if not each.coordinates]
    assert found.until == "2026-01-24"


def test_a_term_never_runs_past_the_end_of_a_month() -> None:
    assert add_months(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2025, 11, 5), 3) == date(2026, 2, 5)


# ── losing a seat


async def proposed_removal(town: Bodies) -> Someone:
    otieno = await town.officer("Otieno, Beat 7")
    await town.world.says(otieno, "Motorbikes park on the crossing every evening")
    await town.world.taps(otieno, "concerns:category")
    await town.world.taps(otieno, "concerns:send")
    await town.world.says(town.mwangi, "/who")
    await town.world.taps(town.mwangi, "members:posts")
    await town.world.taps(town.mwangi, "members:remove")
    await town.world.taps(town.mwangi, town.mwangi.last.does("members:remove"))
    return otieno


async def test_one_coordinator_removes_nobody(town: Bodies) -> None:
    otieno = await proposed_removal(town)
    await town.ticks()
    await town.days(20)
    assert [each.post for each in await town.answering(Side.POLICE) if not each.coordinates] == ["Beat 7"]
    assert "no longer answer" not in read_by(otieno)


async def test_whoever_is_removed_keeps_votes_worries_and_doors_and_may_disagree(town: Bodies) -> None:
    otieno = await proposed_removal(town)
    await town.agrees(town.wanjiru)

    assert not [each for each in await town.answering(Side.POLICE) if not each.coordinates]
    assert "You no longer answer for: 👮 police" in read_by(otieno)
    assert "Broke the conduct code" in read_by(otieno)
    assert "seat-removed" in await town.history()
    counts = await town.read(lambda tx: members.active_counts(tx, 1))
    assert counts[Side.POLICE] == 2, "a member still, on their side"
    await town.world.says(otieno, "/mydata")
    assert otieno.last.letter.document is not None
    kept = json.loads(otieno.last.letter.document["content"])
    assert kept["partnerships"][0]["raised"]
    await town.world.says(otieno, "/charter")
    assert "999" in plain(otieno)

    await town.world.taps(otieno, "members:appeal")
    await town.world.says(otieno, "I only said what I saw")
    for someone in (town.wanjiru, town.mwangi):
        assert "I only said what I saw" in read_by(someone)
        assert "disagrees with losing a seat: 👮 police" in read_by(someone)
    assert "removal-appealed" in await town.history()


async def test_only_whoever_lost_a_seat_disagrees_and_once_for_each_time(town: Bodies) -> None:
    rosa = await town.resident("Rosa")
    await town.world.taps(rosa, f"members:appeal:{town.id}", message_id=1)
    assert "Only whoever lost a seat" in rosa.toasts[-1] + read_by(rosa)
    await town.world.says(rosa, "Cheap watches for all of you")
    assert "Cheap watches" not in read_by(town.wanjiru) + read_by(town.mwangi)

    otieno = await proposed_removal(town)
    await town.agrees(town.wanjiru)
    disagree = otieno.with_button("members:appeal").does("members:appeal")
    await town.world.taps(otieno, disagree, message_id=1)
    await town.world.says(otieno, "I only said what I saw")
    await town.world.taps(otieno, disagree, message_id=1)
    assert "Only whoever lost a seat" in otieno.toasts[-1] + read_by(otieno)
    await town.world.says(otieno, "And another thing about all of you")
    for someone in (town.wanjiru, town.mwangi):
        assert "I only said what I saw" in read_by(someone)
        assert "another thing" not in read_by(someone)
    assert (await town.history()).count("removal-appealed") == 1


async def test_after_thirty_days_a_removal_is_disagreed_with_no_more(town: Bodies) -> None:
    otieno = await proposed_removal(town)
    await town.agrees(town.wanjiru)
    disagree = otieno.with_button("members:appeal").does("members:appeal")
    await town.days(31)
    assert not await town.read(lambda tx: [row for row in store.invites_of(tx, 1) if row.kind == APPEAL])
    await town.world.taps(otieno, disagree, message_id=1)
    assert "Only whoever lost a seat" in otieno.toasts[-1] + read_by(otieno)


async def test_whoever_leaves_takes_the_right_to_disagree_with_them(town: Bodies) -> None:
    otieno = await proposed_removal(town)
    await town.agrees(town.wanjiru)
    assert await town.read(lambda tx: [row for row in store.invites_of(tx, 1) if row.kind == APPEAL])
    await town.world.says(otieno, "/forget")
    await town.world.taps(otieno, "members:forget")
    assert not await town.read(lambda tx: [row for row in store.invites_of(tx, 1) if row.kind == APPEAL])


async def test_coordinators_are_in_no_list_of_posts(town: Bodies) -> None:
    await town.world.says(town.mwangi, "/who")
    await town.world.taps(town.mwangi, "members:posts")
    assert [does for _, does in town.mwangi.last.buttons] == ["members:who:0"]
    own = await town.read(lambda tx: members.coordinator_of(tx, 1, Side.COMMUNITY))
    assert own is not None
    await town.world.taps(town.mwangi, f"members:remove:{members.seat_code(own)}:left-the-post", message_id=1)
    await town.ticks()
    assert await town.read(lambda tx: members.coordinator_of(tx, 1, Side.COMMUNITY)) is not None


def test_every_label_of_every_home_keyboard_is_handled() -> None:
    tables = compose().dispatch.tables
    for answers, coordinates in ((False, False), (True, False), (True, True)):
        for row in home.keyboard(answers=answers, coordinates=coordinates).rows:
            for label in row:
                assert isinstance(label, Text)
                assert all(spoken in tables.home for spoken in _spoken_labels(label.key)), label
