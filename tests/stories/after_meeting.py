"""What follows a first meeting: answers, promises of three sides, "did it help?", and how each worry ends."""

from __future__ import annotations

from dataclasses import dataclass

from bot.charter.rules import Side
from bot.commitments.rules import Promise, State
from bot.concerns.rules import Outcome
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text, Words
from bot.members import actions as members
from bot.standin.chats import Person
from tests.stories.answers import answers, calls_done, in_queue, promises, promises_for
from tests.stories.journeys import Town, Worry
from tests.stories.posts import concern_of, press
from tests.stories.world import StoryWorld, line

MISSING = "The bump is there, yet nobody sees it at night."
BETWEEN = " · "


@dataclass(frozen=True)
class Followed:
    """A worry with everybody who said "me too"."""

    worry: Worry
    supporters: tuple[Person, ...] = ()

    @property
    def ref(self) -> Plain:
        return Plain(self.worry.ref)

    @property
    def everybody(self) -> tuple[Person, ...]:
        return (self.worry.raiser, *self.supporters)


@dataclass(frozen=True)
class Aftermath:
    """Whose worries they are, and who answers for each side."""

    world: StoryWorld
    town: Town
    light: Followed
    pension: Followed
    cars: Followed
    lane: Followed
    cables: Followed
    elected: Person

    @property
    def utility(self) -> Person:
        return self.town.partners[0]

    def all_heard(self, followed: Followed, said: Text) -> None:
        """Raiser and supporters, each in their own language."""
        for person in followed.everybody:
            assert self.world.heard(person, said), f"{person.name}: {said.key}"

    # ── answers

    async def police_answer_one_at_once(self) -> None:
        """Before the agenda: the raiser, who reads Spanish, hears of it and reads who says what."""
        world, officer = self.world, self.town.officers[0]
        await world.wind(world.local("2025-05-08", "11:00"))
        await answers(world, officer, self.pension.worry.ref, "information", 2)
        self.all_heard(self.pension, texts.concerns_follow_news(ref=self.pension.ref))
        await self.reads(self.pension, Side.POLICE, "beat seven", texts.ready_information_looked())
        await world.wind(world.local("2025-05-10", "10:05"))
        self.all_heard(self.pension, texts.helped_question_answer(ref=self.pension.ref))

    async def reads(self, followed: Followed, side: Side, post: str, words: Text) -> None:
        """The raiser's card says which post answered, and what."""
        raiser, concern = followed.worry.raiser, await concern_of(self.world, followed.worry.ref)
        await press(self.world, raiser, f"concerns:read:{concern.id}$")
        card = self.world.texts(raiser)[-1]
        language = raiser.language or "en"
        assert line(members.signed(side, post), language) in card
        assert line(words, language).rstrip(".").casefold() in card.casefold()

    async def all_sides_promise(self) -> list[Promise]:
        """Police with a pair from residents, residents, a body of the partners; and a no with its reason."""
        world, officers = self.world, self.town.officers
        await world.wind(world.local("2025-05-24", "11:40"))
        walk = await promises(
            world, officers[1], self.light.worry.ref, plan=2, who_else="partner", in_return=1
        )
        host = next(each for each in await promises_for(world, self.light.worry.ref) if each.id != walk.id)
        assert (host.side, host.state) == (Side.COMMUNITY, State.OFFERED)
        await press(world, self.elected, f"commitments:accept:{host.id}$")
        day = await promises(world, self.elected, self.lane.worry.ref, plan=7)
        await self.cars_go_to_the_body_they_belong_to()
        mend = await promises(world, self.utility, self.cars.worry.ref, plan=2)
        await answers(world, officers[0], self.cables.worry.ref, "cannot", 3)
        for followed in (self.light, self.lane, self.cars, self.cables):
            self.all_heard(followed, texts.concerns_follow_news(ref=followed.ref))
        await self.reads(self.light, Side.POLICE, "beat seven", texts.ready_plan_patrol())
        await self.reads(self.cables, Side.POLICE, "beat seven", texts.ready_cannot_means())
        return [walk, host, day, mend]

    async def cars_go_to_the_body_they_belong_to(self) -> None:
        """Police say whose it is; that body says yes, and only then it waits for the body."""
        world, officer = self.world, self.town.officers[2]
        found = await in_queue(world, officer, self.cars.worry.ref)
        await press(
            world,
            officer,
            f"responses:answer:{found}$",
            f"responses:kind:{found}:belongs_to$",
            rf"responses:hand:{found}:p\d+$",
        )
        await press(world, self.utility, f"responses:accept:{found}$")
        # The next news has the same words; at the same minute it would look like the same news twice.
        await world.wind(world.local("2025-05-24", "12:00"))

    # ── the letter, the verdicts, the board

    async def mondays_letter_counts_what_is_under_way(self) -> None:
        """The same line to everybody at the same minute."""
        await self.world.wind(self.world.local("2025-05-26", "09:35"))
        sides = ((texts.members_side_community(), 2), (texts.members_side_police(), 1))
        parts = [
            texts.mirror_letter_side(side=side, open=number, late=0)
            for side, number in (*sides, (texts.members_side_partner(), 1))
        ]
        said = texts.mirror_letter(sides=Lines(tuple(parts), separator=BETWEEN))
        self.all_read_at("2025-05-26", "09:30", said)

    def all_read_at(self, day: str, hour: str, said: Text) -> None:
        """Everybody of every side, in their own language."""
        at = self.world.local(day, hour)
        for person in self.town.everybody:
            read = [text for when, text in self.world.dated(person) if when == at]
            assert any(line(said, person.language or "en") in text for text in read), person.name

    async def each_is_judged_by_another_side(self, made: list[Promise]) -> None:
        """Whoever keeps it says done; one tap of another side confirms it."""
        world, officers = self.world, self.town.officers
        walk, host, day, mend = made
        await world.wind(world.local("2025-05-29", "11:00"))
        for owner, promise, judge, followed in (
            (officers[1], walk, self.light.worry.raiser, self.light),
            (self.elected, host, officers[0], None),
            (self.elected, day, self.lane.worry.raiser, self.lane),
            (self.utility, mend, self.cars.worry.raiser, self.cars),
        ):
            await calls_done(world, owner, promise)
            number = Plain(str(promise.number))
            if followed is not None:
                asked = texts.commitments_judge_follower(number=number, ref=followed.ref)
                assert world.heard(judge, asked)
            await press(world, judge, f"commitments:say:{promise.id}:yes$")
            assert world.heard(owner, texts.commitments_was_confirmed())

    async def the_board_counts_every_side(self) -> None:
        """The last Friday: by side, to everybody at noon."""
        await self.world.wind(self.world.local("2025-05-30", "12:05"))
        for side, kept in (
            (texts.members_side_community(), 2),
            (texts.members_side_police(), 1),
            (texts.members_side_partner(), 1),
        ):
            said = texts.mirror_tally(
                side=side,
                offered=0,
                open=0,
                late=0,
                kept=kept,
                unconfirmed=0,
                changed=0,
                dropped=0,
                disputed=0,
            )
            self.all_read_at("2025-05-30", "12:00", said)

    # ── did it help?

    async def everybody_is_asked_whether_it_helped(self) -> None:
        """The plug is pulled as the question goes out; everybody who follows it is asked, and asked once."""
        world = self.world
        self.all_heard(self.cables, texts.helped_question_answer(ref=self.cables.ref))
        await self.says(self.utility, self.cables, "bit")
        await world.wind(world.local("2025-05-31", "09:59"))
        world.set_clock(world.local("2025-05-31", "10:00"))
        await world.ring()
        await world.restart()
        await world.settled()
        for followed in (self.light, self.lane, self.cars):
            self.all_heard(followed, texts.helped_question(ref=followed.ref))
        for person in (self.light.worry.raiser, *self.light.supporters[:3]):
            await self.says(person, self.light, "yes")
        await self.says(self.lane.worry.raiser, self.lane, "bit")

    async def says(self, person: Person, followed: Followed, said: str) -> None:
        """One tap."""
        concern = await concern_of(self.world, followed.worry.ref)
        await press(self.world, person, f"responses:helped:{concern.id}:{said}$")

    async def a_no_opens_it_again(self) -> None:
        """With what is missing; whoever answered hears of it at the next release hour, and answers anew."""
        world, raiser = self.world, self.cars.worry.raiser
        await self.says(raiser, self.cars, "no")
        await world.say(raiser, MISSING)
        await world.wind(world.local("2025-05-31", "17:05"))
        again = Lines.of(
            texts.helped_reopened(ref=self.cars.ref), texts.helped_missing_words(words=Words(MISSING))
        )
        for part in again.parts[:1]:
            assert isinstance(part, Text)
            assert world.heard(self.utility, part)
        assert any(MISSING in call.shown for call in world.sent_to(self.utility))
        assert not world.heard(self.town.officers[2], texts.helped_reopened(ref=self.cars.ref)), "handed on"
        await world.wind(world.local("2025-06-02", "11:00"))
        await answers(world, self.utility, self.cars.worry.ref, "information", 2)
        await world.wind(world.local("2025-06-04", "10:05"))
        await self.says(raiser, self.cars, "yes")

    # ── the end

    async def each_ends_as_its_followers_said(self) -> None:
        """Silence is called unconfirmed; nothing ends without everybody who follows it hearing how."""
        world = self.world
        await world.wind(world.local("2025-07-14", "10:05"))
        ended = {
            Outcome.HELPED: texts.helped_ended_helped,
            Outcome.PARTLY: texts.helped_ended_partly,
            Outcome.UNCONFIRMED: texts.helped_ended_unconfirmed,
        }
        for followed, outcome in (
            (self.light, Outcome.HELPED),
            (self.lane, Outcome.PARTLY),
            (self.cars, Outcome.HELPED),
            (self.cables, Outcome.PARTLY),
            (self.pension, Outcome.UNCONFIRMED),
        ):
            concern = await concern_of(world, followed.worry.ref)
            assert concern.outcome is outcome, (followed.worry.words, concern)
            self.all_heard(followed, ended[outcome](ref=followed.ref))
            card = await self.card(followed)
            assert followed.worry.words in card, "the words as they were first written"

    async def card(self, followed: Followed) -> str:
        """As its raiser reads it in the end."""
        await self.world.say(followed.worry.raiser, followed.worry.ref)
        return self.world.texts(followed.worry.raiser)[-1]
