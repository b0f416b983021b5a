# ruff: noqa: PGH004
# ruff: noqa
# mypy: ignore-errors
"""Reciprocal agenda: the prototype that came with the rule, kept unchanged (but shortened) to compare with.

Meeting minutes are the budget of a participatory-budgeting election.  Every PARTY owns a share of the
minutes and splits it equally among its voters ("purses").  Stages, all in exact integer / Fraction arithmetic:
  0 reserve   overdue commitments and paid-but-undiscussed items come off the top (capped)
  1 floor     a party whose raised items would all stay out buys its best one with its own minutes
  2 core      Method of Equal Shares; each supporter of an item gives the same FRACTION of their purse
  3 fill      left-over minutes: the party with the fewest minutes so far is topped up (sequential Phragmen
              continuing from the purses left by the core) until nothing that anyone supports still fits
  4 order     shared items first, then the party that is furthest behind its share goes next
Observation used for speed and exactness: the fraction of a purse that is left depends only on WHICH SELECTED
ITEMS the ballot contains, so exact rationals are kept per distinct level, not per voter; counting is integer.
Not production code: written to be read, compared with other implementations and measured.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd, lcm


# ------------------------------------------------------------------ core: Method of Equal Shares
@dataclass
class Purchase:
    item: str
    minutes: Fraction
    rate: Fraction  # every supporter gave min(what they had left, rate * purse)
    support: Fraction  # effective support = minutes / rate, in minutes of purse ("voice")
    paid: dict  # class -> Fraction minutes
    stage: str = "core"


def _price(need, scale, rows):
    """Smallest x with sum(E*min(F, x)) = need*scale over rows [(F, E)] sorted by F; x = num / R, in level units."""
    rich, poor = sum(e for _, e in rows), 0
    for f, e in rows:
        num = need * scale - poor
        if num <= f * rich:
            return num, rich
        poor += e * f
        rich -= e
    return None


class Core:
    """Groups: [(class, ballot, n)].  Purses: class -> Fraction minutes per voter of that class."""

    def __init__(self, groups, purses, cost, rank):
        self.groups, self.cost, self.rank = groups, cost, rank
        self.unit = lcm(
            1,
            *(Fraction(p).denominator for p in purses.values()),
            *(Fraction(m).denominator for m in cost.values()),
        )
        self.purse = {k: int(p * self.unit) for k, p in purses.items()}
        self.weight = [n * self.purse[k] for k, _, n in groups]
        self.backers = {c: [] for c in cost}
        for g, (_, ballot, _) in enumerate(groups):
            if self.weight[g]:
                for c in ballot:
                    if c in self.backers:
                        self.backers[c].append(g)
        self.level = [0] * len(groups)  # group -> index into self.left
        self.left = [1]  # level -> numerator of the fraction of the purse that is left
        self.scale = 1  # common denominator of self.left

    def rows(self, c):
        sums = defaultdict(int)
        for g in self.backers[c]:
            sums[self.level[g]] += self.weight[g]
        return sorted((self.left[s], w) for s, w in sums.items())

    def money(self, c):
        """party -> minutes its supporters of c still hold"""
        out = defaultdict(int)
        for g in self.backers[c]:
            out[self.groups[g][0][0]] += self.left[self.level[g]] * self.weight[g]
        return {p: Fraction(v, self.scale * self.unit) for p, v in out.items()}

    def run(self):
        bought, bound = (
            [],
            {c: Fraction(sum(self.weight[g] for g in gs)) for c, gs in self.backers.items() if gs},
        )
        while bound:
            best = win = None
            for c in sorted(bound, key=lambda c: (-bound[c], self.rank[c])):
                if best is not None and bound[c] < best:  # support only ever falls: nothing below can win
                    break
                need = int(self.cost[c] * self.unit)
                price = _price(need, self.scale, self.rows(c))
                if price is None:  # its supporters can no longer pay, ever
                    del bound[c]
                    continue
                bound[c] = Fraction(need * self.scale * price[1], price[0])
                if best is None or bound[c] > best or (bound[c] == best and self.rank[c] < self.rank[win[0]]):
                    best, win = bound[c], (c, *price)
            if win is None:
                break
            bought.append(self._buy(*win, best))
            del bound[win[0]]
        return bought

    def _buy(self, c, num, rich, support):
        k = gcd(num, rich)
        num, rich = num // k, rich // k
        paid, old = defaultdict(int), [f * rich for f in self.left]  # rescale all levels to 1/(scale*rich)
        self.scale *= rich
        values = {f: i for i, f in reversed(list(enumerate(old)))}
        moved = {}
        for g in self.backers[c]:
            s = self.level[g]
            give = min(old[s], num)
            paid[self.groups[g][0]] += self.weight[g] * give
            if s not in moved:
                new = old[s] - give
                if new not in values:
                    values[new] = len(old)
                    old.append(new)
                moved[s] = values[new]
            self.level[g] = moved[s]
        self.left = old
        used = sorted(set(self.level))  # drop unused levels
        if len(used) * 2 < len(old):
            back = {s: i for i, s in enumerate(used)}
            self.level, self.left = [back[s] for s in self.level], [old[s] for s in used]
        return Purchase(
            c,
            Fraction(self.cost[c]),
            Fraction(num, self.scale),
            support / self.unit,
            {k: Fraction(v, self.scale * self.unit) for k, v in paid.items()},
        )


def equal_shares(groups, purses, cost, rank):
    return Core(groups, purses, cost, rank).run()


def equal_shares_naive(voters, purses, cost, rank):
    """Voter by voter, straight from the definition; the in-house oracle.  voters: [(class, ballot)]."""
    left, out, rest = [Fraction(purses[k]) for k, _ in voters], [], set(cost)
    while True:
        best = None
        for c in rest:
            sup = [i for i, (_, b) in enumerate(voters) if c in b and purses[voters[i][0]]]
            if not sup or sum(left[i] for i in sup) < cost[c]:
                continue
            sup.sort(key=lambda i: left[i] / purses[voters[i][0]])
            need, base = Fraction(cost[c]), sum(Fraction(purses[voters[i][0]]) for i in sup)
            for i in sup:
                x = need / base
                if x <= left[i] / purses[voters[i][0]]:
                    break
                need -= left[i]
                base -= purses[voters[i][0]]
            key = (-(cost[c] / x), rank[c])
            if best is None or key < best[0]:
                best = (key, c, x, sup)
        if best is None:
            return out, left
        _, c, x, sup = best
        for i in sup:
            left[i] -= min(left[i], x * purses[voters[i][0]])
        out.append(c)
        rest.discard(c)


# ------------------------------------------------------------------ the meeting
@dataclass
class Item:
    id: str
    minutes: int
    raised_by: frozenset  # parties that raised it (after merging duplicates)
    first_raised: int = 0  # day number; older wins ties
    status: str = "open"  # open | blocked | merged | withdrawn


@dataclass
class Party:
    share: Fraction  # of the poll minutes; shares sum to 1 (charter)
    members: int = 0
    quorum: int = 1  # no voter may hold more than share/quorum


@dataclass
class Poll:
    minutes: int  # whole meeting
    parties: dict  # name -> Party
    items: list
    ballots: list  # [(party, area, frozenset of item ids)]
    overhead: int = 0  # welcome, close
    reserved: list = field(default_factory=list)  # [(id, minutes)] overdue commitments, oldest first
    reserve_cap: Fraction = Fraction(1, 3)
    shared_at: Fraction = Fraction(1, 5)  # 'shared' = at least this share of voters in two parties
    first_party: int = 0  # rotates every meeting
    area_weight: dict = field(default_factory=dict)  # (party, area) -> factor (ledger / turnout), default 1


def purses_of(poll, budget):
    """class (party, area) -> purse of one voter; and, per party, minutes nobody may claim because of the quorum."""
    size = Counter((p, a) for p, a, _ in poll.ballots)
    factor = {k: Fraction(poll.area_weight.get(k, 1)) for k in size}
    purses, unclaimed = {}, {}
    for name, party in poll.parties.items():
        mine = {k: n for k, n in size.items() if k[0] == name}
        n, own = sum(mine.values()), party.share * budget
        live = own * Fraction(n, max(n, party.quorum)) if n else Fraction(0)
        unclaimed[name] = own - live
        mass = sum(factor[k] * n for k, n in mine.items())
        purses.update({k: live * factor[k] / mass for k in mine})
    return purses, unclaimed


def _fill(core, won, budget, parties, active, first):
    """Sequential Phragmen from the core's left-over purses; only the party furthest behind receives income."""
    names = list(parties)
    turn = {p: (i - first) % len(names) for i, p in enumerate(names)}
    paid = {p: Fraction(0) for p in names}
    for w in won:
        for k, v in w.paid.items():
            paid[k[0]] += v
    room, got, out = budget - sum(w.minutes for w in won), {w.item for w in won}, []
    have, scale = {p: list(core.left) for p in names}, core.scale  # party -> level -> fraction left * scale
    lack, base = {}, {}  # item -> minutes its backers lack; item -> party -> purses behind it
    for c, gs in core.backers.items():
        if gs and c not in got:
            lack[c], base[c] = int(core.cost[c] * core.unit) * scale, defaultdict(int)
            for g in gs:
                lack[c] -= core.left[core.level[g]] * core.weight[g]
                base[c][core.groups[g][0][0]] += core.weight[g]
    while True:
        lack = {c: v for c, v in lack.items() if core.cost[c] <= room}
        behind = [p for p in names if any(p in base[c] for c in lack)]
        if not behind:
            return out, paid, room
        p = min(behind, key=lambda p: (paid[p] / active[p], turn[p]))
        t, _, c = min((Fraction(v, base[c][p]), core.rank[c], c) for c, v in lack.items() if p in base[c])
        num, den = t.numerator, t.denominator
        scale *= den
        for q in names:  # new denominator; income for p; a fresh empty level
            have[q] = [f * den + (num if q == p else 0) for f in have[q]] + [0]
        lack = {x: v * den - num * base[x].get(p, 0) for x, v in lack.items()}
        give = defaultdict(int)
        for g in core.backers[c]:
            k, ballot, _ = core.groups[g]
            mine = have[k[0]][core.level[g]] * core.weight[g]
            core.level[g] = len(have[p]) - 1
            give[k] += mine
            for x in ballot:
                if x in lack:
                    lack[x] += mine
        assert not lack.pop(c) - sum(give.values())  # its backers had exactly enough
        give = {k: Fraction(v, scale * core.unit) for k, v in give.items()}
        for k, v in give.items():
            paid[k[0]] += v
        out.append(Purchase(c, Fraction(core.cost[c]), Fraction(num, scale), Fraction(0), give, f"fill:{p}"))
        room -= core.cost[c]


def _select(poll, budget, anchors):
    """One pass of floor + core + fill with the given anchors {party: item}."""
    purses, unclaimed = purses_of(poll, budget)
    items = {i.id: i for i in poll.items if i.status == "open" and i.minutes <= budget}
    rank = {
        c: n for n, c in enumerate(sorted(items, key=lambda c: (items[c].first_raised, items[c].minutes, c)))
    }
    groups = [((p, a), tuple(sorted(b & items.keys())), n) for (p, a, b), n in Counter(poll.ballots).items()]
    won = []
    for p, c in anchors.items():
        need = max(Fraction(0), items[c].minutes - unclaimed[p])
        size = Counter()
        for k, _, n in groups:
            size[k] += n
        live = sum((purses[k] * n for k, n in size.items() if k[0] == p), Fraction(0))
        tax = need / live if need else Fraction(0)
        paid = {k: purses[k] * tax * size[k] for k in purses if k[0] == p}
        paid[(p, None)] = items[c].minutes - need
        for k in purses:
            if k[0] == p:
                purses[k] *= 1 - tax
        won.append(Purchase(c, Fraction(items[c].minutes), tax, Fraction(0), paid, f"floor:{p}"))
    cost = {c: i.minutes for c, i in items.items() if c not in {w.item for w in won}}
    core = Core(groups, purses, cost, rank)
    won += core.run()
    core_left = {c: core.money(c) for c in cost if c not in {w.item for w in won}}  # item -> party -> minutes
    active = {p: q.share - unclaimed[p] / budget for p, q in poll.parties.items()}
    extra, paid, room = _fill(core, won, budget, poll.parties, active, poll.first_party)
    return won + extra, core_left, paid, room, items, rank


def make_agenda(poll):
    assert sum(p.share for p in poll.parties.values()) == 1
    space = poll.minutes - poll.overhead
    cap, reserved, deferred = poll.reserve_cap * space, [], []
    for rid, m in poll.reserved:
        (reserved if sum(x for _, x in reserved) + m <= cap else deferred).append((rid, m))
    budget = space - sum(m for _, m in reserved)
    anchors = {}
    for _ in range(len(poll.parties) + 1):
        won, core_left, paid, room, items, rank = _select(poll, budget, anchors)
        inside, missing = {w.item for w in won}, {}
        for p, party in poll.parties.items():
            mine = [c for c, i in items.items() if p in i.raised_by and i.minutes <= party.share * budget]
            if p not in anchors and mine and not any(p in items[c].raised_by for c in inside):
                votes = Counter(c for q, _, b in poll.ballots if q == p for c in b)
                missing[p] = min(mine, key=lambda c: (-votes[c], rank[c]))
        if not missing:
            break
        for p, c in missing.items():  # an item raised by two parties serves both
            if c not in anchors.values():
                anchors[p] = c
    return _record(poll, budget, reserved, deferred, won, core_left, paid, room, items, rank)


def tally(poll):
    """(voters per party, item -> (party, area) -> supporters): one pass over the ballots."""
    table = defaultdict(Counter)
    for p, a, b in poll.ballots:
        for c in b:
            table[c][p, a] += 1
    return Counter(p for p, _, _ in poll.ballots), table


def support_shares(poll, counts, c):
    n, table = counts
    s = Counter()
    for (p, _), k in table[c].items():
        s[p] += k
    return {p: Fraction(s[p], n[p]) if n[p] else Fraction(0) for p in poll.parties}


def _text(v):
    """Exact while short; Python refuses str() of integers beyond 4300 digits."""
    return str(v) if v.denominator.bit_length() < 10_000 else f"{float(v):.9f}"


def _order(poll, won, shared):
    """Shared first (largest smaller-side support), then the party furthest behind its share of the time used."""
    names = list(poll.parties)
    out = sorted((w for w in won if w.item in shared), key=lambda w: (-shared[w.item], won.index(w)))
    queue = defaultdict(list)
    for w in won:
        if w.item not in shared:
            side = defaultdict(Fraction)
            for k, v in w.paid.items():
                side[k[0]] += v
            queue[max(names, key=lambda p: (side[p], -names.index(p)))].append(w)
    time = {p: Fraction(0) for p in names}
    while any(queue.values()):
        p = min(
            (p for p in names if queue[p]),
            key=lambda p: (
                time[p] / (poll.parties[p].share or 1),
                (names.index(p) - poll.first_party) % len(names),
            ),
        )
        w = queue[p].pop(0)
        time[p] += w.minutes
        out.append(w)
    return out


def _record(poll, budget, reserved, deferred, won, core_left, paid, room, items, rank):
    counts = voters, table = tally(poll)
    purses, unclaimed = purses_of(poll, budget)
    shared = {}
    for w in won:
        top = sorted(support_shares(poll, counts, w.item).values(), reverse=True)
        if len(top) > 1 and top[1] >= poll.shared_at:
            shared[w.item] = top[1]
    entries = []
    for pos, w in enumerate(_order(poll, won, shared), 1):
        by_party, by_class = defaultdict(Fraction), {}
        for k, v in w.paid.items():
            by_party[k[0]] += v
            by_class["/".join(map(str, k))] = _text(v)
        entries.append(
            dict(
                position=pos,
                item=w.item,
                minutes=int(w.minutes),
                stage=w.stage,
                rate=_text(w.rate),
                effective_support=_text(w.support),
                shared=w.item in shared,
                supporters={f"{p}/{a}": n for (p, a), n in sorted(table[w.item].items())},
                paid_by_party={p: _text(v) for p, v in by_party.items()},
                paid_by_class=by_class,
            )
        )
    inside, out = {w.item for w in won}, []
    for i in sorted(poll.items, key=lambda i: (i.first_raised, i.id)):
        if i.id in inside:
            continue
        row = dict(
            item=i.id,
            minutes=i.minutes,
            raised_by=sorted(i.raised_by),
            supporters={p: int(s * voters[p]) for p, s in support_shares(poll, counts, i.id).items()},
        )
        if i.status != "open":
            row["reason"] = i.status
        elif i.minutes > budget:
            row["reason"] = "longer than the whole meeting"
        elif not any(row["supporters"].values()):
            row["reason"] = "no supporters"
        else:
            start = sum((purses[k] * n for k, n in table[i.id].items()), Fraction(0))
            held = core_left[i.id]
            short = i.minutes - sum(held.values())
            row.update(
                reason="too few supporters" if start < i.minutes else "supporters paid for other items",
                started_with=_text(start),
                left_with=_text(i.minutes - short),
                short_by=_text(short),
                room=int(room),
                spent_on=_spent_on(poll, i.id, inside),
                about_more_supporters={
                    p: _extra(poll, budget, voters[p], p, i, short, held) for p in poll.parties
                },
            )
        out.append(row)
    rec = dict(
        budget=budget,
        reserved=reserved,
        deferred=deferred,
        unused=int(room),
        agenda=entries,
        left_out=out,
        minutes_paid={p: _text(v) for p, v in paid.items()},
        voters=dict(voters),
        unclaimed={p: _text(v) for p, v in unclaimed.items()},
    )
    rec["digest"] = hashlib.sha256(json.dumps(rec, sort_keys=True).encode()).hexdigest()
    return rec


def _spent_on(poll, c, inside):
    both = Counter(x for _, _, b in poll.ballots if c in b for x in b & inside)
    return [x for x, _ in sorted(both.items(), key=lambda t: (-t[1], t[0]))[:3]]


def _extra(poll, budget, n, p, item, short, held):
    """About how many more voters of p, voting for this item only, would have covered what it lacked after the
    core; newcomers dilute the purses of their own party once its quorum is met.  An estimate: see needed()."""
    party = poll.parties[p]
    own, free = party.share * budget, max(party.quorum - n, 0)
    if not own or free and short * party.quorum <= own * free:
        return -(-short * party.quorum // own) if own else None
    others = sum(v for q, v in held.items() if q != p)
    gain = own - item.minutes + others  # n' voters: held[p]*n/n' + own*t/n' + others >= minutes
    return int(-(-max(short, 0) * n // gain)) if gain > 0 else None


# ------------------------------------------------------------------ certificates (what an auditor re-checks)
def ejr_plus_violations(voters, purses, cost, won):
    """EJR+ 'up to the item itself': for every c left out and every group S of its supporters, someone in S has
    supported items worth more than purse(S) - cost(c) minutes.  Checked in O(n log n) per item: sort supporters
    by minutes they got; the worst group for threshold t is everybody with at most t."""
    got = [sum(cost[c] for c in b if c in won) for _, b in voters]
    bad = []
    for c in cost:
        if c in won:
            continue
        rows = sorted((got[i], purses[k]) for i, (k, b) in enumerate(voters) if c in b)
        total = Fraction(0)
        for j, (u, e) in enumerate(rows):
            total += e
            if (j + 1 == len(rows) or rows[j + 1][0] > u) and u + cost[c] <= total:
                bad.append((c, u, total))
    return bad
