"""The sender: takes letters from the outbox as fast as is permitted, and writes down what became of each."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections import Counter, deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError

from bot.clock import real_ms
from bot.database.engine import NotSaved
from bot.delivery import claiming, outcomes
from bot.delivery.parcels import CHANGES, LEASE_MS
from bot.telegram.http import is_flood, pause, seconds_to_wait, was_not_sent

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.database.engine import Database
    from bot.delivery.parcels import Parcel, Rates
    from bot.telegram.api import Api
    from bot.telegram.outbound import Carrier

AT_ONCE = 24
"""Letters under way at the same time, each to another chat."""
LOOK_SECONDS = 1.0
"""How often the outbox is looked at when nothing says that there is something new."""
NEVER_AGAIN = 1
"""So many times a letter is sent once more after nobody could say whether it had arrived."""
SLOWEST_PROBE = 15.0
FLOODED_CHATS = 3
SAVE_PAUSE = 0.5

log = logging.getLogger(__name__)


class Link:
    """Whether Telegram can be reached: after a failure nothing is sent until it answers again."""

    def __init__(self, api: Api) -> None:
        """Assume that it can."""
        self._api = api
        self.is_up = True

    def failed(self) -> None:
        """Something went wrong on the way; ask before the next letter."""
        self.is_up = False

    async def wait(self, stopped: asyncio.Event) -> None:
        """Return once Telegram answers, or when stopped."""
        wait = 0.2
        while not self.is_up and not stopped.is_set():
            if await self._api.is_reachable():
                self.is_up = True
                return
            await pause(wait * random.uniform(0.8, 1.2), stopped)  # noqa: S311 - no secret
            wait = min(wait * 2, SLOWEST_PROBE)


class Sender:
    """Sends what the outbox holds. Outcomes are classed as the design of delivery demands."""

    def __init__(
        self,
        database: Database,
        api: Api,
        carrier: Carrier,
        clock: Clock,
        rates: Rates,
        *,
        look_seconds: float = LOOK_SECONDS,
        lease_ms: int = LEASE_MS,
    ) -> None:
        """`look_seconds` is shorter where a file is the clock, since nobody announces that it was wound."""
        self._database = database
        self._carrier = carrier
        self._clock = clock
        self._rates = rates
        self._look_seconds = look_seconds
        self._link = Link(api)
        self._woken = asyncio.Event()
        self._stopped = asyncio.Event()
        self._lease_ms = lease_ms
        self._under_way: dict[asyncio.Task[None], Parcel] = {}
        self._floods: deque[int] = deque(maxlen=FLOODED_CHATS)
        self._many_wait_until = 0
        self.outcomes: Counter[str] = Counter()

    @property
    def is_idle(self) -> bool:
        """Whether no letter is under way."""
        return not self._under_way

    def wake(self) -> None:
        """There may be something new in the outbox."""
        self._woken.set()

    async def run(self) -> None:
        """Send until stopped. Trouble with the database is waited out."""
        keeping = asyncio.create_task(self._keep_leases())
        try:
            await self._send()
        finally:
            keeping.cancel()

    async def _keep_leases(self) -> None:
        """What takes long stays ours for as long as this process lives."""
        while True:
            before = set(self._under_way)
            await asyncio.sleep(self._lease_ms / 4000)
            slow = [parcel for task, parcel in self._under_way.items() if task in before]
            if slow:
                with contextlib.suppress(NotSaved):
                    await self._database.claim(claiming.renew, slow, real_ms() + self._lease_ms)

    async def _send(self) -> None:
        while not self._stopped.is_set():
            await self._link.wait(self._stopped)
            if self._stopped.is_set():
                break
            told = self._woken.is_set()
            self._woken.clear()
            try:
                wait = await self._round(told=told)
            except NotSaved as trouble:
                log.warning("the outbox cannot be read: %s", type(trouble.__cause__ or trouble).__name__)
                wait = SAVE_PAUSE
            await self._rest(wait)

    async def stop(self, seconds: float) -> None:
        """Claim nothing more, and wait for what is under way, but not longer than this."""
        self._stopped.set()
        self._woken.set()
        if self._under_way:
            await asyncio.wait(tuple(self._under_way), timeout=seconds)
        for task in tuple(self._under_way):
            task.cancel()

    async def _round(self, *, told: bool) -> float:
        """Take what may leave now; seconds after which to look again. Unless told so, look before taking."""
        room = AT_ONCE - len(self._under_way)
        if room <= 0:
            return self._look_seconds
        now, at = self._clock.now(), real_ms()
        if not told and not await self._database.read(claiming.is_waiting, now):
            return self._look_seconds
        claimed = await self._database.claim(
            claiming.claim,
            now=now,
            real_ms=at,
            rates=self._rates,
            most=room,
            to_many=at >= self._many_wait_until,
            lease_ms=self._lease_ms,
        )
        for parcel in claimed.parcels:
            task = asyncio.create_task(self._deliver(parcel))
            self._under_way[task] = parcel
            task.add_done_callback(self._landed)
        if claimed.again_ms is not None:
            return claimed.again_ms / 1000
        if len(claimed.parcels) == room:
            # The place that comes free next takes more.
            return self._look_seconds
        free_ms = await self._database.read(
            claiming.next_free_ms, now=now, real_ms=real_ms(), rates=self._rates
        )
        return self._look_seconds if free_ms is None else max(free_ms / 1000, 0.02)

    async def _rest(self, seconds: float) -> None:
        if seconds > 0 and not self._woken.is_set():
            try:
                await asyncio.wait_for(self._woken.wait(), min(seconds, self._look_seconds))
            except TimeoutError:
                return

    def _landed(self, task: asyncio.Task[None]) -> None:
        if len(self._under_way) >= AT_ONCE:
            self._woken.set()
        self._under_way.pop(task, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a letter's outcome was lost", exc_info=error)

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            message_id = await self._carrier.carry(parcel)
        except TelegramError as error:
            await self._failed(parcel, error)
        except NotSaved:
            # Its picture or document could not be read; nothing was sent.
            await self._write(outcomes.waits, parcel, real_ms() + 5_000)
        except Exception:
            # A letter that cannot be made must not stop the others.
            log.exception("a letter of kind %s cannot be made", parcel.kind)
            await self._end(parcel, "failed")
        else:
            self.outcomes["sent"] += 1
            if await self._write(outcomes.delivered, parcel, message_id, self._clock.now()):
                self._woken.set()
            if not parcel.known:
                # The last word to somebody who left: what led to them leaves the disk with it.
                with contextlib.suppress(NotSaved):
                    await self._database.checkpoint()

    async def _failed(self, parcel: Parcel, error: TelegramError) -> None:
        match error:
            case ChatMigrated():
                await self._write(outcomes.has_moved, parcel, error.new_chat_id)
            case _ if is_flood(error):
                await self._flooded(parcel, seconds_to_wait(error))
            case Forbidden():
                self.outcomes["unreachable"] += 1
                await self._write(outcomes.is_unreachable, parcel)
            case BadRequest():
                await self._refused(parcel, error.message.lower())
            case InvalidToken():
                # The poller or the watchdog ends the process; until then nothing is lost.
                self._link.failed()
                await self._write(outcomes.waits, parcel, real_ms() + 5_000)
            case _ if was_not_sent(error):
                self.outcomes["not sent"] += 1
                self._link.failed()
                await self._write(outcomes.waits, parcel, real_ms())
            case _:
                await self._unknown(parcel, error)

    async def _flooded(self, parcel: Parcel, seconds: float) -> None:
        """Only this chat waits; if several are told to at once, so does what goes to many."""
        self.outcomes["flood"] += 1
        at = real_ms()
        until = at + round(seconds * 1000) + random.randint(50, 500)  # noqa: S311 - no secret
        self._floods.append(at)
        if len(self._floods) == FLOODED_CHATS and at - self._floods[0] < 1000:  # noqa: PLR2004 - a second
            self._many_wait_until = until
        await self._write(outcomes.waits, parcel, until)

    async def _refused(self, parcel: Parcel, why: str) -> None:
        now = self._clock.now()
        if "message is not modified" in why:
            await self._write(outcomes.delivered, parcel, parcel.letter.message_id, now)
        elif parcel.letter.form in CHANGES and ("not found" in why or "can't be" in why):
            await self._write(outcomes.nothing_to_edit, parcel, now)
        elif "chat not found" in why:
            self.outcomes["unreachable"] += 1
            await self._write(outcomes.is_unreachable, parcel)
        else:
            # For whoever mends the program: what was wrong, never what was said.
            log.error("Telegram refused a letter of kind %s (%s)", parcel.kind, parcel.letter.form.value)
            await self._end(parcel, "failed")

    async def _unknown(self, parcel: Parcel, error: TelegramError) -> None:
        """Nobody can say whether it arrived. What only changes a message is repeated; the rest once more."""
        self.outcomes["unknown"] += 1
        if isinstance(error, NetworkError):
            self._link.failed()
        if parcel.letter.form in CHANGES:
            await self._write(outcomes.waits, parcel, real_ms() + 1_000)
        elif parcel.uncertain < NEVER_AGAIN:
            await self._write(outcomes.waits, parcel, real_ms() + 1_000, uncertain=1)
        else:
            await self._end(parcel, "failed")

    async def _end(self, parcel: Parcel, outcome: str) -> None:
        self.outcomes[outcome] += 1
        await self._write(outcomes.given_up, parcel, outcome, self._clock.now())

    async def _write(self, outcome: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Write an outcome, however long the database takes to be well again."""
        wait = SAVE_PAUSE
        while True:
            try:
                return await self._database.claim(outcome, *args, **kwargs)
            except NotSaved:
                if await pause(wait, self._stopped):
                    return None
                wait = min(wait * 2, 10.0)
