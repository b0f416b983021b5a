"""From an agenda's sealed record to what may be published: small counts hidden, and what betrays them.

A count n of N is published only if five stand on each side of the line. A side's minutes follow from its
count, so they are hidden with it, and so are those of the other sides of that concern: together they make up
its minutes. What a concern lacked, and how many more it needed, is told from published sides only.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from bot.agenda.explain import (
    NO_SUPPORTERS,
    SUPPORTERS_PAID_FOR_OTHERS,
    TOO_FEW_SUPPORTERS,
    Electorate,
    about_how_many_more,
)
from bot.agenda.order import SHARED_FROM
from bot.agenda.published import (
    ABOUT,
    ABOUT_HALF,
    FEW,
    FEW_VOTED,
    LESS,
    MINUTES,
    MORE,
    MOST,
    NEARLY_ALL,
    NOBODY_VOTED,
    NOT_ENOUGH_VOICE,
    NOT_SHOWN,
    NUMBER,
    OVER_HALF,
    SOME,
    UNDER_HALF,
    Count,
    Payment,
    PublishedAgenda,
    PublishedItem,
    PublishedLeftOut,
    PublishedSide,
    Shortfall,
)
from bot.agenda.record import Agenda, AgendaItem, LeftOut, SideAccount

LEAST = 5
"""So many must stand on each side of the line before a count is a number."""
SMALL_SIDE = 10
"""With fewer voters than this a side has halves only."""
TOO_SMALL = 3
"""With fewer voters than this a side shows nothing, not even which half."""
STEP = 5
"""Estimates of more supporters are rounded up to this."""

HALF_FROM, HALF_TO = Fraction(2, 5), Fraction(3, 5)
NEAR_SHARE = Fraction(1, 10)


def publish(agenda: Agenda) -> PublishedAgenda:
    """Mask a record. Once an agenda: publishing two versions would let people compare them."""
    sides = {account.side: account for account in agenda.sides}
    items = tuple(_item(sides, item) for item in agenda.items)
    hidden = any(payment.token != MINUTES for item in items for payment in item.paid.values())
    return PublishedAgenda(
        digest=agenda.digest,
        minutes=agenda.minutes,
        overhead=agenda.overhead,
        budget=agenda.budget,
        unused=agenda.unused,
        items=items,
        left_out=tuple(_left_out(sides, row, agenda) for row in agenda.left_out),
        sides=_sides(agenda, items, hidden=hidden),
        weak=agenda.weak,
        standby=agenda.standby,
    )


def count_of(account: SideAccount, number: int, *, shared: bool = False) -> Count:
    """So many of a side's voters, as far as it may be said."""
    voters = account.voices
    if not voters:
        return Count(NOBODY_VOTED)
    if account.weak:  # the published me-toos would tell its ballots
        return Count(FEW_VOTED)
    if voters >= TOO_SMALL and number >= LEAST and voters - number >= LEAST:
        return Count(NUMBER, number)
    if voters < TOO_SMALL or shared:  # "few, yet a fifth of them" would leave a single number in some sides
        return Count(NOT_SHOWN)
    if voters < SMALL_SIDE:
        return Count(SOME if 2 * number <= voters else MOST)
    return Count(FEW if number < LEAST else NEARLY_ALL)


def is_hidden(count: Count) -> bool:
    """There is a number that the token keeps back."""
    return count.token not in {NUMBER, NOBODY_VOTED}


def whole_minutes(parts: Mapping[str, Fraction], total: int) -> dict[str, int]:
    """Whole minutes that sum to the total: the largest remainders are rounded up, of equals the first."""
    whole = {side: floor(value) for side, value in parts.items()}
    by_remainder = sorted(parts, key=lambda side: whole[side] - parts[side])
    for side in by_remainder[: total - sum(whole.values())]:
        whole[side] += 1
    return whole


def _item(sides: Mapping[str, SideAccount], item: AgendaItem) -> PublishedItem:
    shared = _is_shown_as_shared(sides, item)
    supporters = {side: count_of(sides[side], n, shared=shared) for side, n in item.supporters.items()}
    return PublishedItem(
        position=item.position,
        number=item.number,
        minutes=item.minutes,
        stage=item.stage,
        stage_side=item.stage_side,
        reason=item.reason,
        raised_by=item.raised_by,
        shared=shared,
        supporters=supporters,
        paid=_payments(sides, item, supporters),
    )


def _is_shown_as_shared(sides: Mapping[str, SideAccount], item: AgendaItem) -> bool:
    """Shared also without the sides that are too small to show anything."""
    shown = [side for side, account in sides.items() if account.voices >= TOO_SMALL]
    return sum(item.supporters[side] >= SHARED_FROM * sides[side].voices for side in shown) > 1


def _payments(
    sides: Mapping[str, SideAccount], item: AgendaItem, supporters: Mapping[str, Count]
) -> dict[str, Payment]:
    paid = {side: Fraction(value) for side, value in item.paid.items()}
    if not any(paid.values()):
        return {}
    whole = whole_minutes(paid, item.minutes)
    payers = _possible_payers(sides, item)
    if len(payers) > 1 and any(is_hidden(supporters[side]) for side in payers):
        return {
            side: Payment(_half(value, item)) if side in payers else Payment(MINUTES, 0)
            for side, value in paid.items()
        }
    return {side: Payment(MINUTES, whole[side]) for side in paid}


def _possible_payers(sides: Mapping[str, SideAccount], item: AgendaItem) -> set[str]:
    """Who might have paid, by the rule alone: with one, its minutes tell nothing about who marked what."""
    if item.stage == "floor":
        return {item.stage_side}
    voted = {side for side, account in sides.items() if account.voices}
    return voted if item.stage == "fill" else {side for side in voted if Fraction(sides[side].claimed)}


def _half(value: Fraction, item: AgendaItem) -> str:
    if value < HALF_FROM * item.minutes:
        return UNDER_HALF
    return OVER_HALF if value > HALF_TO * item.minutes else ABOUT_HALF


def _left_out(sides: Mapping[str, SideAccount], row: LeftOut, agenda: Agenda) -> PublishedLeftOut:
    supporters = {side: count_of(sides[side], n) for side, n in row.supporters.items()}
    hidden = {side for side, count in supporters.items() if is_hidden(count)}
    held = {side: Fraction(value) for side, value in row.held.items() if side not in hidden}
    missing = row.minutes - sum(held.values(), Fraction(0))
    lost = row.reason in {NO_SUPPORTERS, TOO_FEW_SUPPORTERS, SUPPORTERS_PAID_FOR_OTHERS}
    return PublishedLeftOut(
        number=row.number,
        minutes=row.minutes,
        raised_by=row.raised_by,
        reason=NOT_ENOUGH_VOICE if lost and hidden else row.reason,
        supporters=supporters,
        shortfall=Shortfall(ceil(missing), at_most=bool(hidden)) if lost else None,
        spent_on=_spent_on(sides, row, agenda, supporters),
        more=_more(sides, row.minutes, held) if lost else {},
    )


def _spent_on(
    sides: Mapping[str, SideAccount], row: LeftOut, agenda: Agenda, supporters: Mapping[str, Count]
) -> tuple[int, ...]:
    """Only where five or more of one side's published supporters marked both, and five or more did not."""
    chosen = {item.number: item.supporters for item in agenda.items}
    return tuple(
        spent.number
        for spent in row.spent_on
        if any(
            supporters[side].token == NUMBER
            and both >= LEAST
            and row.supporters[side] - both >= LEAST
            and count_of(sides[side], chosen[spent.number][side]).token == NUMBER
            for side, both in spent.both.items()
        )
    )


def _more(sides: Mapping[str, SideAccount], minutes: int, held: Mapping[str, Fraction]) -> dict[str, int]:
    """Told from published sides only, rounded up; not for sides whose few voters would know each other."""
    more: dict[str, int] = {}
    for side, account in sides.items():
        if account.voices < SMALL_SIDE or account.weak:
            continue
        electorate = Electorate(Fraction(account.entitled), account.voices, account.quorum)
        number = about_how_many_more(electorate, side, minutes=minutes, held=held)
        if number is not None:
            more[side] = -(-number // STEP) * STEP
    return more


def _sides(agenda: Agenda, items: tuple[PublishedItem, ...], *, hidden: bool) -> tuple[PublishedSide, ...]:
    carried = sum((Fraction(account.paid) for account in agenda.sides), Fraction(0))
    return tuple(
        PublishedSide(
            side=account.side,
            share=account.share,
            voters=_voters(account),
            weak=account.weak,
            entitled=account.entitled,
            unclaimed=None if is_hidden(_voters(account)) else round(Fraction(account.unclaimed)),
            paid=Payment(_against_share(account, carried))
            if hidden
            else Payment(MINUTES, sum(item.paid[account.side].minutes or 0 for item in items if item.paid)),
        )
        for account in agenda.sides
    )


def _voters(account: SideAccount) -> Count:
    if account.weak:
        return Count(FEW_VOTED)
    if not account.voices:
        return Count(NOBODY_VOTED)
    return Count(NUMBER, account.voices) if account.voices >= LEAST else Count(NOT_SHOWN)


def _against_share(account: SideAccount, carried: Fraction) -> str:
    part = Fraction(account.paid) / carried - Fraction(account.share)
    if abs(part) <= NEAR_SHARE:
        return ABOUT
    return LESS if part < 0 else MORE
