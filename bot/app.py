"""The composition root: builds every part once from the settings, starts and stops them in order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any

from bot import relay, shown
from bot.chat import dialogues
from bot.clock import Clock, FileClock, SystemClock, real_ms
from bot.database import address, migrate
from bot.database.engine import AlreadyRunning, Database, NotSaved, open_database
from bot.delivery import claiming
from bot.delivery.parcels import LEASE_MS, Rates
from bot.l10n import catalog
from bot.reminders import actions as reminders
from bot.reminders.clockwork import Chore, Clockwork
from bot.seal import Seal, read_or_create_root
from bot.settings import SHOULD_BE, Settings, WrongSetting
from bot.telegram import inbox
from bot.telegram.api import Api
from bot.telegram.direct import Direct, EmergencyNumbers, Urgency
from bot.telegram.http import AiohttpRequest
from bot.telegram.intake import Fatal, Intake, meet, name_of_bot
from bot.telegram.lanes import Lanes
from bot.telegram.menu import Menu
from bot.telegram.outbound import Carrier
from bot.telegram.sender import LOOK_SECONDS, Sender
from bot.telegram.watchdog import Watchdog
from bot.web.metrics import Figures, as_figures
from bot.web.server import Server, Webhook

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.features import Composition

HOUR = 3600.0
BELL_SECONDS = 1.0
WOUND_BELL_SECONDS = 0.2
"""Where a file is the clock it is wound by hand, and somebody watches."""

log = logging.getLogger(__name__)


class App:
    """One bot process. `start`, then `wait`, then `stop`."""

    def __init__(
        self,
        settings: Settings,
        composition: Composition,
        *,
        prepare: Callable[[str], None] = migrate.upgrade,
        watch: Mapping[str, float] | None = None,
        lease_ms: int = LEASE_MS,
    ) -> None:
        """`prepare` brings the database at an address up to date; `watch` is the watchdog's patience.

        Raises WrongSetting for what can only be found wrong when it is used.
        """
        self.settings = settings
        self._prepare = prepare
        self.clock = clock_of(settings)
        self.database = open_with_seal(settings, exclusive=True)
        root = Seal(_root_key(settings))
        self.request = AiohttpRequest()
        self.api = Api(settings.token, settings.telegram_api_url, self.request)
        rates = Rates(settings.chat_rate, settings.send_rate)
        is_wound = settings.clock_file is not None
        self.carrier = Carrier(self.api, self.database, composition.makers)
        self.sender = Sender(
            self.database,
            self.api,
            self.carrier,
            self.clock,
            rates,
            look_seconds=WOUND_BELL_SECONDS if is_wound else LOOK_SECONDS,
            lease_ms=lease_ms,
        )
        self._numbers = EmergencyNumbers(settings.data_dir / "emergency.json")
        urgency = Urgency(composition.urgent_taps, composition.is_danger)
        self.direct = Direct(self.api, self._numbers, urgency)
        self.menu = Menu(self.api, composition.features)
        self.lanes = Lanes(
            self.database,
            self.api,
            composition.dispatch,
            self.direct,
            self.clock,
            wake_sender=self.sender.wake,
            standing=composition.standing,
            menu=self.menu,
        )
        self.intake = Intake(self.database, self.api, self.lanes, self.direct)
        self.clockwork = Clockwork(
            self.database,
            self.clock,
            composition.due,
            composition.audiences,
            wake_sender=self.sender.wake,
            chores=self._chores(composition),
            seconds=WOUND_BELL_SECONDS if is_wound else BELL_SECONDS,
        )
        self._watchdog = Watchdog(
            self.database, self.api, self.intake, self.lanes, polls=not settings.webhook_url, **(watch or {})
        )
        secret = settings.webhook_secret.get_secret_value() or root.pseudonym("webhook", "secret").hex()
        # Random, the same after a restart, and the same for all workers of one deployment.
        path = "/webhook/" + root.pseudonym("webhook", "path").hex()[:32]
        self.webhook = Webhook(path, secret, self.intake.accept) if settings.webhook_url else None
        self.server = Server(ready=self.readiness, metrics=self._figures().registry, webhook=self.webhook)
        self._stopped = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._ready = asyncio.Event()
        self.username = ""

    # ── a life

    async def start(self) -> None:
        """Everything runs once this returns. Raises WrongSetting, AlreadyRunning, NotSaved, Fatal."""
        await asyncio.to_thread(self._prepare, self.settings.database)
        await self.database.open()
        if self.database.dialect == address.SQLITE:
            # Ours is the only process on this file: what a crash left under way is free at once.
            await self.database.write(claiming.release_leases)
        try:
            await self.server.start(self.settings.http_host, self.settings.http_port)
        except OSError as error:
            raise WrongSetting(
                f"HTTP_PORT should be a free port of HTTP_HOST; {self.settings.http_port} cannot be used "
                f"({error.strerror})."
            ) from error
        self._run("the start at Telegram", self._meet_telegram())
        self._run("the watchdog", self._watchdog.run(self._stopped))
        self.clockwork.start()

    async def wait(self) -> None:
        """Return when told to stop; raises Fatal, or whatever ended one of the parts."""
        while not self._stopped.is_set() and self._tasks:
            stopping = asyncio.ensure_future(self._stopped.wait())
            done, _ = await asyncio.wait({*self._tasks, stopping}, return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            for task in done - {stopping}:
                self._tasks = [each for each in self._tasks if each is not task]
                task.result()

    def ask_to_stop(self) -> None:
        """Begin to stop, from a signal."""
        self._stopped.set()

    async def stop(self) -> None:
        """Intake, lanes, sender, clock, database, in this order, within ten seconds."""
        self._stopped.set()
        self._ready.clear()
        self.intake.stop()
        await self.lanes.stop(4.0)
        await self.direct.finish(1.0)
        await self.sender.stop(2.0)
        await _within(1.0, "the clockwork", self.clockwork.stop())
        await _within(1.0, "the web server", self.server.stop())
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.request.shutdown()
        await _within(1.0, "the database", self.database.close())

    async def _meet_telegram(self) -> None:
        """Learn our own name, take up what waits, see to the menu, then let updates in."""
        self.username = await meet(self.api, self._webhook_asked if self.webhook else None, self._stopped)
        self.lanes.username = self.carrier.username = self.username
        # Not before our name is known: links carry it.
        self._run("the sender", self.sender.run())
        await self.intake.resume()
        self._run("the menu", self.menu.set_up())
        if not self._stopped.is_set():
            self._ready.set()
        log.info("ready, by %s", "webhook" if self.webhook else "polling")
        if self.webhook is None:
            await self.intake.poll()

    def _webhook_asked(self) -> dict[str, Any]:
        assert self.webhook is not None
        return {
            "url": self.settings.webhook_url + self.webhook.path,
            "secret_token": self.webhook.secret,
            "max_connections": 40,
        }

    def _run(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.append(asyncio.create_task(work, name=name))

    # ── what is to be done now and then

    def _chores(self, composition: Composition) -> list[Chore]:
        async def tidy() -> None:
            await self.database.write(dialogues.drop_expired, self.clock.now())
            await self.database.write(inbox.purge, real_ms())
            await self.database.write(shown.drop_old, self.clock.now())
            await self.database.checkpoint()

        async def emergency_numbers() -> None:
            self._numbers.remember(await self.database.read(composition.emergency_numbers))

        return [Chore("tidying", HOUR, tidy), Chore("emergency numbers", 60.0, emergency_numbers)]

    # ── how it is

    async def until_ready(self) -> None:
        """Returns once it has met Telegram and taken up what waits; never, where it is stopped before."""
        await self._ready.wait()

    async def readiness(self) -> dict[str, Any]:
        """Whether it works, whether nothing is left to be done at this instant, and what comes next."""
        now = self.clock.now()
        try:
            is_done, next_at, what = await self.database.read(_rows_left, now)
        except (NotSaved, RuntimeError):
            return {"ready": False, "idle": False, "next_due_at": None, "next_due": None}
        is_quiet = (
            self.lanes.waiting == 0 and self.intake.is_idle and self.sender.is_idle and self.direct.is_idle
        )
        return {
            "ready": self._ready.is_set(),
            "idle": self._ready.is_set() and is_done and is_quiet,
            "next_due_at": next_at.isoformat() if next_at is not None else None,
            "next_due": what,
        }

    def _figures(self) -> Figures:
        figures = Figures()
        figures.counter("updates_received", "Updates brought by Telegram", lambda: self.intake.received)
        figures.counter("updates_repeated", "Of these, brought before", lambda: self.intake.repeated)
        figures.counter("updates", "Updates by outcome", as_figures(self.lanes.outcomes))
        figures.counter("letters", "Letters by outcome of sending", as_figures(self.sender.outcomes))
        figures.counter("rows_given_up", "Due rows that failed", lambda: self.clockwork.failed)
        figures.gauge("updates_waiting", "Updates that wait or are being handled", lambda: self.lanes.waiting)
        figures.gauge(
            "last_poll_seconds", "Since the last good poll", lambda: (real_ms() - self.intake.good_ms) / 1000
        )
        figures.counter(
            "words_missing",
            "Messages that a translation lacked",
            lambda: sum(catalog.catalog().failures.values()),
        )
        return figures


def _rows_left(tx: Tx, now: datetime) -> tuple[bool, datetime | None, str | None]:
    """Whether no row is left to be done at this instant; the next instant at which one will be, and which."""
    is_due = reminders.is_due(tx, now) or relay.due_broadcast(tx, now) is not None
    is_done = not is_due and not inbox.is_waiting(tx) and not claiming.is_waiting(tx, now)
    coming = reminders.next_due(tx)
    letter_at = claiming.next_due(tx, now)
    if letter_at is not None and (coming is None or letter_at < coming[0]):
        coming = letter_at, "letter"
    return is_done, *(coming or (None, None))


async def run(settings: Settings, composition: Composition, **more: Any) -> int:
    """Run until a signal or a fatal error; the exit code. `more` as for `App`."""
    app = App(settings, composition, **more)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, app.ask_to_stop)
    code = 0
    try:
        await app.start()
        await app.wait()
    except Fatal as fatal:
        log.critical("%s", fatal)
        code = 1
    except AlreadyRunning:
        log.critical("Another bot works on this database; only one may run.")
        code = 1
    except WrongSetting:
        raise
    except Exception:
        log.critical("The bot ended.", exc_info=True)
        code = 1
    finally:
        await app.stop()
    return code


async def founding_links(settings: Settings) -> tuple[str, ...]:
    """The two single-use links with which a partnership begins; the bot may be running meanwhile.

    Raises WrongSetting where the token or the way to Telegram is wrong.
    """
    from bot.members.founding import new_founding

    if not settings.token:
        raise WrongSetting(f"BOT_TOKEN should be {SHOULD_BE['BOT_TOKEN']}.")
    await asyncio.to_thread(migrate.upgrade, settings.database)
    request = AiohttpRequest()
    database = open_with_seal(settings, exclusive=False)
    try:
        username = await name_of_bot(Api(settings.token, settings.telegram_api_url, request))
        await database.open()
        codes = await database.write(new_founding, clock_of(settings).now())
    except Fatal as fatal:
        raise WrongSetting(str(fatal)) from fatal
    finally:
        await database.close()
        await request.shutdown()
    return tuple(f"https://t.me/{username}?start=f_{code}" for code in codes)


def clock_of(settings: Settings) -> Clock:
    """The clock the settings ask for. Raises WrongSetting."""
    if settings.clock_file is None:
        return SystemClock()
    try:
        return FileClock(settings.clock_file)
    except (OSError, ValueError) as error:
        raise WrongSetting(f"CLOCK_FILE should be {SHOULD_BE['CLOCK_FILE']}.") from error


def open_with_seal(settings: Settings, *, exclusive: bool) -> Database:
    """The database of the settings, not yet opened, with the keys that belong to it. Raises WrongSetting."""
    seal = Seal(_root_key(settings))
    try:
        return open_database(settings.database, exclusive=exclusive, options={"seal": seal})
    except ValueError as error:
        raise WrongSetting(f"DATABASE_URL should be {SHOULD_BE['DATABASE_URL']}.") from error


def _root_key(settings: Settings) -> bytes:
    try:
        return read_or_create_root(settings.keys)
    except (OSError, ValueError) as error:
        raise WrongSetting(
            f"KEY_FILE should be {SHOULD_BE['KEY_FILE']}; it cannot be used ({error})."
        ) from error


async def _within(seconds: float, what: str, work: Coroutine[Any, Any, object]) -> None:
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait_for(work, seconds)
    except TimeoutError:
        log.warning("%s did not stop in time", what)
    except Exception:
        log.exception("%s did not stop well", what)
