"""One lane a person, many lanes at once: what somebody did is handled in order, and nobody waits for others.

Network and child processes come first; then one transaction holds the effects, the letters and the emptied
inbox row. What could not be saved is tried until it is; what fails for another reason is tried three times.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from telegram.error import TelegramError

from bot import outbox, picture, recording
from bot.chat.vocabulary import Kind
from bot.clock import real_ms
from bot.database.engine import NotSaved
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Form, Letter
from bot.telegram import inbound, inbox
from bot.telegram.direct import PATIENT_SECONDS, URGENT_SECONDS
from bot.telegram.http import pause

if TYPE_CHECKING:
    from bot.chat.dispatch import Dispatch, Spoken
    from bot.clock import Clock
    from bot.database.engine import Database, Tx
    from bot.telegram.api import Api
    from bot.telegram.direct import Direct
    from bot.telegram.inbound import Heard
    from bot.telegram.inbox import Arrived
    from bot.telegram.menu import Menu

AT_ONCE = 32
"""Updates handled at the same time."""
SAVED_AT_ONCE = {"postgresql": 1}
"""There, serializable transactions that touch the same pages undo each other: several at once are slower."""
CLEANED_AT_ONCE = 2
"""Pictures in child processes, each of which may take 512 MB."""
TRIES = 3
LONGEST_PAUSE = 5.0

Value = TypeVar("Value")
log = logging.getLogger(__name__)


class Lanes:
    """Handles what has arrived."""

    def __init__(
        self,
        database: Database,
        api: Api,
        dispatch: Dispatch,
        direct: Direct,
        clock: Clock,
        *,
        wake_sender: Callable[[], None],
        menu: Menu,
        standing: Callable[[Tx, bytes], str] | None = None,
    ) -> None:
        """`standing` says whose commands a person's menu lists; None leaves everybody the same menu."""
        self._database = database
        self._api = api
        self._dispatch = dispatch
        self._direct = direct
        self._clock = clock
        self._wake_sender = wake_sender
        self._menu = menu
        self._standing = standing
        self.username = ""
        """The bot's own, once it is known: commands meant for another bot in a group are left alone."""
        self._lanes: dict[bytes, list[tuple[int, Mapping[str, Any] | None]]] = {}
        self._tasks: dict[bytes, asyncio.Task[None]] = {}
        self._cleaning = asyncio.Semaphore(CLEANED_AT_ONCE)
        self._places = asyncio.Semaphore(AT_ONCE)
        self._saving = asyncio.Semaphore(SAVED_AT_ONCE.get(database.dialect, AT_ONCE))
        self._stopped = asyncio.Event()
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()
        self.outcomes: Counter[str] = Counter()
        self.finished_ms = real_ms()
        """When an update was last done with, so that a watchdog can tell slow from stuck."""
        self.unsaved_ms = 0
        """When the database last failed to save."""

    @property
    def waiting(self) -> int:
        """Updates that are being handled or wait for it."""
        return self._waiting

    def put(self, arrived: Iterable[Arrived]) -> None:
        """Handle these; within a lane the lowest number comes first."""
        for update in arrived:
            self._waiting += 1
            heap = self._lanes.setdefault(update.lane, [])
            heapq.heappush(heap, (update.update_id, update.payload))
            if update.lane not in self._tasks:
                self._tasks[update.lane] = asyncio.create_task(self._run(update.lane))

    async def stop(self, seconds: float) -> None:
        """Begin nothing more and wait for what has begun; what is left waits in the inbox."""
        self._stopped.set()
        if self._tasks:
            await asyncio.wait(tuple(self._tasks.values()), timeout=seconds)
        for task in tuple(self._tasks.values()):
            task.cancel()

    async def _run(self, lane: bytes) -> None:
        heap = self._lanes[lane]
        try:
            while heap and not self._stopped.is_set():
                async with self._places:
                    if self._stopped.is_set():
                        return
                    update_id, payload = heapq.heappop(heap)
                    try:
                        await self._handle(update_id, payload)
                    finally:
                        self._waiting -= 1
                    self.finished_ms = real_ms()
        except NotSaved:
            # Only when told to stop; it waits in the inbox.
            return
        except Exception:
            # The row still waits in the inbox; the watchdog ends a process that leaves it there.
            log.exception("a lane ended")
        finally:
            self._waiting -= len(heap)
            del self._tasks[lane]
            del self._lanes[lane]

    async def _handle(self, update_id: int, payload: Mapping[str, Any] | None) -> None:
        try:
            if payload is None:
                payload = await self._until_saved(self._database.read, inbox.payload, update_id)
                if payload is None:
                    return
            heard = inbound.read(payload, username=self.username)
        except NotSaved:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a malformed update makes the parser raise
            await self._poisoned(update_id, error)
            return
        if heard is None:
            await self._until_saved(self._database.claim, inbox.finish, update_id, real_ms())
            self.outcomes["ignored"] += 1
            return
        await self._handle_heard(update_id, heard)

    async def _handle_heard(self, update_id: int, heard: Heard) -> None:
        photo, voice = await self._photo(heard), await self._voice(heard)
        wait, failures = 0.1, 0
        while True:
            try:
                work = self._saved(self._effects, update_id, heard, photo, voice)
                spoken, standing = await self._watched(work, update_id, heard)
            except NotSaved as trouble:
                failures += 1
                self._is_unsaved(trouble)
                # A lost race is no trouble yet.
                if not trouble.again or failures >= TRIES:
                    self._direct.not_saved(update_id, heard)
            except Exception as error:  # noqa: BLE001 - a handler's error must not stop the lane
                if await self._failed(update_id, heard, error):
                    return
            else:
                self.outcomes["done"] += 1
                self._direct.answer(heard, spoken)
                self._wake_sender()
                await self._afterwards(heard, spoken, standing)
                return
            if await pause(wait, self._stopped):
                return
            wait = min(wait * 2, LONGEST_PAUSE)

    async def _afterwards(self, heard: Heard, spoken: Spoken | None, standing: str) -> None:
        if spoken is not None and spoken.purges:
            # Where a reader stands in the way the hourly one follows.
            with contextlib.suppress(NotSaved):
                await self._database.checkpoint()
        if standing and spoken is not None:
            await self._menu.show(heard.chat, standing, spoken.language)

    def _effects(
        self, tx: Tx, update_id: int, heard: Heard, photo: bytes | None, voice: bytes | None
    ) -> tuple[Spoken | None, str]:
        """The one transaction of an update: what is said at once, and the person's standing ("" if unknown).

        What was already done is not done again.
        """
        if not inbox.finish(tx, update_id, real_ms()):
            return None, ""
        if heard.reachable is not None:
            inbound.change_reachability(tx, heard)
            return None, ""
        talk = inbound.talk(tx, heard, now=self._clock.now(), photo=photo, voice=voice)
        spoken = self._dispatch.handle(tx, talk)
        if spoken.purges:
            inbox.forget(tx, heard.sender)
        if self._standing is None or heard.group:
            return spoken, ""
        return spoken, self._standing(tx, talk.person.key)

    async def _saved(self, work: Callable[..., Value], *given: Any) -> Value:
        async with self._saving:
            return await self._database.write(work, *given)

    async def _watched(self, work: Coroutine[Any, Any, Value], update_id: int, heard: Heard) -> Value:
        """Wait for the database; tell whoever waits too long that it is not saved yet."""
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait({task}, timeout=URGENT_SECONDS)
        if not done:
            self._direct.emergency(update_id, heard)
            done, _ = await asyncio.wait({task}, timeout=PATIENT_SECONDS - URGENT_SECONDS)
        if not done:
            self._direct.not_saved(update_id, heard)
        return await task

    async def _photo(self, heard: Heard) -> bytes | None:
        """The picture fetched and cleaned, or None after three tries."""
        if heard.kind is not Kind.PHOTO:
            return None
        content = await self._fetched(heard, picture.MOST_BYTES)
        if content is None:
            return None
        try:
            async with self._cleaning:
                return await picture.cleaned(content)
        except (picture.NotAPicture, OSError):
            return None

    async def _voice(self, heard: Heard) -> bytes | None:
        """The recording fetched and cut down to its sound, or None if that cannot be."""
        if heard.kind is not Kind.VOICE:
            return None
        content = await self._fetched(heard, recording.MOST_BYTES)
        try:
            return None if content is None else recording.cleaned(content)
        except recording.NotAVoice:
            return None

    async def _fetched(self, heard: Heard, most: int) -> bytes | None:
        """What somebody sent, or None after three tries."""
        if heard.file_id is None:
            return None
        for attempt in range(TRIES):
            try:
                return await self._api.download(heard.file_id, most=most)
            except (TelegramError, OSError) as error:
                log.info("a file could not be fetched: %s", type(error).__name__)
            if await pause(0.5 * 2**attempt, self._stopped):
                break
        return None

    def _is_unsaved(self, trouble: NotSaved) -> None:
        self.unsaved_ms = real_ms()
        self.outcomes["not saved"] += 1
        log.warning("not saved: %s", type(trouble.__cause__ or trouble).__name__)

    async def _failed(self, update_id: int, heard: Heard, error: Exception) -> bool:
        """Count an unexpected error; after the third the update is set aside. Whether it is over."""
        self.outcomes["error"] += 1
        tries = await self._until_saved(self._database.claim, inbox.failed, update_id)
        if 0 < tries < TRIES:
            return False
        await self._poisoned(update_id, error, heard)
        return True

    async def _poisoned(self, update_id: int, error: Exception, heard: Heard | None = None) -> None:
        """Set the update aside under a short code, which its sender and the log both get."""
        code = secrets.token_hex(3).upper()
        self.outcomes["set aside"] += 1
        log.error("an update was set aside as %s", code, exc_info=error)
        await self._until_saved(self._database.write, self._set_aside, update_id, code, heard)
        if heard is not None:
            self._direct.answer(heard, None)
        self._wake_sender()

    def _set_aside(self, tx: Tx, update_id: int, code: str, heard: Heard | None) -> None:
        if inbox.quarantine(tx, update_id, code, real_ms()) and heard is not None and not heard.group:
            talk = inbound.talk(tx, heard, now=self._clock.now())
            letter = Letter(Form.RECORD, texts.chat_trouble(code=Plain(code)))
            person = talk.person
            outbox.post(tx, mailbox=person.mailbox, person=person.key, letter=letter, now=talk.now)

    async def _until_saved(self, door: Callable[..., Any], *args: Any) -> Any:
        wait = 0.1
        while True:
            try:
                return await door(*args)
            except NotSaved:
                self.unsaved_ms = real_ms()
                if await pause(wait, self._stopped):
                    raise
                wait = min(wait * 2, LONGEST_PAUSE)
