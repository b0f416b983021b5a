"""The agenda rule: minutes are the budget, every side owns its share, and head count does not decide.

What must be heard comes off the top. Then supporters of both sides buy concerns with their shares, each side
that raised something has at least one, and time left over goes to whoever has had least. Whole numbers and
exact fractions only: the same snapshot gives the same agenda, byte for byte, on any machine.
"""

from __future__ import annotations

from fractions import Fraction

from bot.agenda.canonical import exact
from bot.agenda.choosing import Choice, choose
from bot.agenda.equal_shares import Purchase
from bot.agenda.explain import left_out_row
from bot.agenda.order import SHARED_FROM, in_order, shared_support
from bot.agenda.poll import Poll, poll_of
from bot.agenda.record import Agenda, AgendaItem, SideAccount
from bot.agenda.snapshot import Snapshot

MUST_BE_HEARD = "must_be_heard"


def build_agenda(snapshot: Snapshot) -> Agenda:
    """The agenda that follows from a snapshot; nothing else goes in. Never run again after publishing."""
    poll = poll_of(snapshot)
    choice = choose(poll)
    order = [*_heard(poll), *in_order(poll, choice.bought)]
    bought = {purchase.number: place for place, purchase in enumerate(choice.bought, 1)}
    chosen = {purchase.number for purchase in order}
    return Agenda(
        rule=snapshot.rule,
        digest=snapshot.digest,
        minutes=snapshot.minutes,
        overhead=snapshot.overhead,
        budget=choice.budget,
        unused=choice.unused,
        rotation=snapshot.rotation,
        items=tuple(
            _item(poll, purchase, place, bought.get(purchase.number, 0))
            for place, purchase in enumerate(order, 1)
        ),
        left_out=tuple(
            left_out_row(poll, choice, order, number)
            for number in sorted(poll.candidates, key=poll.rank.__getitem__)
            if number not in chosen
        ),
        sides=tuple(_account(poll, choice, side, chosen) for side in poll.sides),
        weak=tuple(voice.side for voice in snapshot.sides if voice.weak),
        standby=choice.standby,
    )


def _heard(poll: Poll) -> list[Purchase]:
    minutes = {number: poll.candidates[number].minutes for number in poll.heard}
    return [Purchase(number, minutes[number], MUST_BE_HEARD, "", Fraction(0), {}) for number in poll.heard]


def _item(poll: Poll, purchase: Purchase, position: int, bought: int) -> AgendaItem:
    reasons = {row.number: row.reason for row in poll.snapshot.must_be_heard}
    return AgendaItem(
        position=position,
        number=purchase.number,
        minutes=purchase.minutes,
        stage=purchase.stage,
        stage_side=purchase.side,
        reason=reasons[purchase.number] if purchase.stage == MUST_BE_HEARD else purchase.stage,
        raised_by=poll.candidates[purchase.number].raised_by,
        shared=shared_support(poll, purchase.number) >= SHARED_FROM,
        rate=exact(purchase.rate),
        paid={side: exact(purchase.paid.get(side, Fraction(0))) for side in poll.sides},
        supporters=poll.supporters[purchase.number],
        bought=bought,
    )


def _account(poll: Poll, choice: Choice, side: str, chosen: set[int]) -> SideAccount:
    voice = poll.sides[side]
    entitled, claimed = voice.share * choice.budget, poll.claimed(side, choice.budget)
    return SideAccount(
        side=side,
        share=exact(voice.share),
        active=voice.active,
        voters=voice.voters,
        stand_ins=poll.stand_ins[side],
        voices=poll.voices[side],
        quorum=voice.quorum,
        weak=voice.weak,
        entitled=exact(entitled),
        claimed=exact(claimed),
        unclaimed=exact(entitled - claimed),
        paid=exact(choice.paid[side]),
        stranded=exact(choice.stranded[side]),
        content=sum(b.count for b in poll.ballots if b.side == side and chosen.intersection(b.choices)),
    )
