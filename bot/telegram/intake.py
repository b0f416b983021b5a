"""Where updates come in, by long polling or by webhook: kept durably first, acknowledged only then."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import real_ms
from bot.database.engine import NotSaved
from bot.telegram import inbound, inbox
from bot.telegram.direct import PATIENT_SECONDS, URGENT_SECONDS
from bot.telegram.http import pause, seconds_to_wait

if TYPE_CHECKING:
    from bot.database.engine import Database
    from bot.telegram.api import Api
    from bot.telegram.direct import Direct
    from bot.telegram.inbound import Heard
    from bot.telegram.lanes import Lanes

POLL_SECONDS = 30
MOST_WAITING = 2_000
"""With so many updates waiting in memory nothing more is fetched; Telegram keeps it for a day."""
MOST_CONFLICTS = 6
LONGEST_PAUSE = 20.0

log = logging.getLogger(__name__)


class Fatal(Exception):
    """The process cannot do its work and must end; the message is one sentence for the operator."""


async def meet(api: Api, webhook: Callable[[], Mapping[str, Any]] | None, stopped: asyncio.Event) -> str:
    """Learn the bot's own name and tell Telegram where updates go; "" if stopped before that.

    `webhook` gives setWebhook's parameters, None means polling. Raises Fatal for a wrong token.
    """
    wait = 0.5
    while not stopped.is_set():
        try:
            me = await api.call("getMe")
            if webhook is not None:
                await api.call("setWebhook", {**webhook(), "allowed_updates": list(inbound.WANTED)})
            elif (await api.call("getWebhookInfo")).get("url"):
                await api.call("deleteWebhook")
        except InvalidToken:
            raise Fatal("Telegram does not accept BOT_TOKEN.") from None
        except TelegramError as error:
            log.warning("Telegram cannot be reached: %s", type(error).__name__)
            await pause(wait, stopped)
            wait = min(wait * 2, LONGEST_PAUSE)
        else:
            return str(me.get("username") or "")
    return ""


async def name_of_bot(api: Api) -> str:
    """The bot's own name, asked once; raises Fatal with a sentence where there is no answer."""
    try:
        return str((await api.call("getMe"))["username"])
    except InvalidToken:
        raise Fatal("Telegram does not accept BOT_TOKEN.") from None
    except TelegramError as error:
        raise Fatal(f"Telegram cannot be reached ({type(error).__name__}); try again later.") from None


class Intake:
    """Takes updates in. `accept` is the one way, whoever brings them."""

    def __init__(self, database: Database, api: Api, lanes: Lanes, direct: Direct) -> None:
        """Nothing is fetched before `poll` is called."""
        self._database = database
        self._api = api
        self._lanes = lanes
        self._direct = direct
        self._stopped = asyncio.Event()
        self._accepting = 0
        self.pause_seconds = 0.5
        """How long to wait after the first failure; twice as long after each further one."""
        self.good_ms = real_ms()
        """When Telegram last answered a poll."""
        self.received = 0
        self.repeated = 0

    @property
    def is_idle(self) -> bool:
        """Whether no update is between Telegram and the inbox."""
        return not self._accepting

    async def resume(self) -> None:
        """Handle what was acknowledged before a restart."""
        self._lanes.put(await self._database.read(inbox.unfinished))

    def stop(self) -> None:
        """Fetch and accept nothing more."""
        self._stopped.set()

    async def accept(self, updates: Sequence[Any]) -> None:
        """Keep new updates and hand them on; once this returns they may be acknowledged. Raises NotSaved."""
        if self._stopped.is_set():
            raise NotSaved("the bot is stopping")
        self._accepting += 1
        try:
            rows = sorted(_rows(updates), key=lambda row: row[0])
            self.received += len(rows)
            work = asyncio.ensure_future(self._database.claim(inbox.accept, rows, real_ms()))
            done, _ = await asyncio.wait({work}, timeout=URGENT_SECONDS)
            if not done:
                self._tell(rows, self._direct.emergency)
                done, _ = await asyncio.wait({work}, timeout=PATIENT_SECONDS - URGENT_SECONDS)
            if not done:
                self._tell(rows, self._direct.not_saved)
            try:
                arrived = await work
            except NotSaved:
                self._tell(rows, self._direct.not_saved)
                raise
            self.repeated += len(rows) - len(arrived)
            self._lanes.put(arrived)
        finally:
            self._accepting -= 1

    async def poll(self) -> None:
        """Fetch by long polling until stopped. Raises Fatal if another bot uses the token, or it is wrong."""
        offset, conflicts, failures = 0, 0, 0
        while not self._stopped.is_set():
            if self._lanes.waiting >= MOST_WAITING:
                await pause(0.1, self._stopped)
                continue
            at_least = 0.0
            try:
                updates = await self._fetch(offset)
                await self.accept(updates)
            except Conflict:
                conflicts += 1
                if conflicts >= MOST_CONFLICTS:
                    raise Fatal("Another process fetches this bot's updates; only one may run.") from None
                log.warning("another process fetched updates a moment ago")
            except (NotSaved, TelegramError) as error:
                if self._stopped.is_set():
                    return
                at_least = _why_wait(error)
            else:
                # Without an offset after an empty answer: numbers start anew after a quiet week.
                offset, conflicts, failures = _next_offset(updates, offset), 0, 0
                if not updates or offset:
                    continue
            await pause(max(at_least, min(self.pause_seconds * 2**failures, LONGEST_PAUSE)), self._stopped)
            failures = min(failures + 1, 10)

    async def _fetch(self, offset: int) -> list[Any]:
        asked = {
            "offset": offset or None,
            "limit": 100,
            "timeout": POLL_SECONDS,
            "allowed_updates": list(inbound.WANTED),
        }
        polling = asyncio.ensure_future(self._api.call("getUpdates", asked, timeout=POLL_SECONDS + 10))
        stopping = asyncio.ensure_future(self._stopped.wait())
        try:
            await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not polling.done():
                return []
            updates = await polling
        finally:
            stopping.cancel()
            polling.cancel()
        self.good_ms = real_ms()
        return updates if isinstance(updates, list) else []

    def _tell(
        self, rows: Sequence[tuple[int, int | None, Mapping[str, Any]]], say: Callable[[int, Heard], object]
    ) -> None:
        """Whoever did something while nothing can be saved is told so, as far as it can be read at all."""
        self._lanes.unsaved_ms = real_ms()
        for update_id, _, payload in rows:
            try:
                heard = inbound.read(payload)
            except Exception:  # noqa: BLE001, S112 - a malformed update has nobody to tell
                continue
            if heard is not None and heard.reachable is None and not heard.group:
                say(update_id, heard)


def _why_wait(error: NotSaved | TelegramError) -> float:
    """Say what went wrong; seconds to wait at least. Raises Fatal where waiting does not help."""
    if isinstance(error, InvalidToken):
        raise Fatal("Telegram does not accept BOT_TOKEN.") from None
    if isinstance(error, NotSaved):
        log.warning("updates could not be kept; Telegram will give them again")
        return 0.0
    log.warning("updates could not be fetched: %s", type(error).__name__)
    return seconds_to_wait(error) if isinstance(error, RetryAfter) else 0.0


def _rows(updates: Sequence[Any]) -> list[tuple[int, int | None, Mapping[str, Any]]]:
    rows = []
    for raw in updates:
        number = inbound.number_of(raw)
        if number is None:
            log.error("an update without a number was left out")
            continue
        rows.append((number, inbound.sender_of(raw), raw))
    return rows


def _next_offset(updates: Sequence[Any], offset: int) -> int:
    numbers = [number for raw in updates if (number := inbound.number_of(raw)) is not None]
    if numbers:
        return max(numbers) + 1
    return 0 if not updates else offset
