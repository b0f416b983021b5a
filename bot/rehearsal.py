"""No token: a month of a partnership rehearsed on this machine, with the real bot and real HTTP calls.

The stand-in for Telegram and its page of phones run here; the bot runs as a process of its own, so that it
can be killed like any other. The town's clock is a file that both read.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app import founding_links
from bot.settings import Settings, WrongSetting, read_settings
from bot.standin.server import Standin
from bot.standin.town import START, Town

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = "1000:rehearsal-on-this-machine-only-000000"  # noqa: S105 - opens nothing but our own stand-in
RATE = "1000"
"""Messages a second: nobody's phone is hurt by a rehearsal."""


@dataclass
class Rehearsal:
    """The stand-in, the town on it, and the bot's own process."""

    folder: Path
    host: str
    port: int

    def __post_init__(self) -> None:
        """Begin with an empty folder: a rehearsal keeps nothing of the last one."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.clock_file = self.folder / "clock"
        self.clock_file.write_text(START.isoformat(), encoding="utf-8")
        self.bot_port = free_port(self.host)
        self.town: Town | None = None
        self.standin = Standin(TOKEN, now=lambda: self.town.now if self.town else START)
        self.process: asyncio.subprocess.Process | None = None

    async def begin(self) -> str:
        """Start everything, let the town found itself, and return the page's address."""
        url = await self.standin.start(self.host, self.port)
        self.environment = self._environment(url)
        town = self.town = Town(
            self.standin,
            clock_file=self.clock_file,
            bot_url=f"http://{self.host}:{self.bot_port}",
            links=self.links,
            pull_plug=self.pull_plug,
        )
        await self.start_bot()
        await town.found()
        self.standin.town = town
        return url

    async def links(self) -> Sequence[str]:
        """The two founding links, as `python -m bot found` prints them."""
        return await founding_links(self._settings())

    async def start_bot(self) -> None:
        """The real bot, as a process of its own."""
        log = (self.folder / "bot.log").open("ab")
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=self.environment, cwd=self.folder, stdout=log, stderr=log
        )
        log.close()

    async def pull_plug(self) -> None:
        """Kill the bot without warning and start it again."""
        if self.process is not None:
            self.process.kill()
            await self.process.wait()
        await self.start_bot()

    async def end(self) -> None:
        """Stop the town, the bot and the stand-in."""
        if self.town is not None:
            await self.town.stop()
        if self.process is not None and self.process.returncode is None:
            self.process.terminate()
            try:
                await asyncio.wait_for(self.process.wait(), 10)
            except TimeoutError:
                self.process.kill()
        await self.standin.stop()

    def _environment(self, url: str) -> dict[str, str]:
        here = Path(__file__).resolve().parent.parent
        paths = [str(here), *filter(None, [os.environ.get("PYTHONPATH", "")])]
        return os.environ | {
            "PYTHONPATH": os.pathsep.join(paths),
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": url,
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": "",
            "KEY_FILE": "",
            "WEBHOOK_URL": "",
            "CLOCK_FILE": str(self.clock_file),
            "HTTP_HOST": self.host,
            "HTTP_PORT": str(self.bot_port),
            "LOG_LEVEL": "INFO",
            "SEND_RATE": RATE,
            "CHAT_RATE": RATE,
        }

    def _settings(self) -> Settings:
        names = {field.upper(): field for field in Settings.model_fields}
        given = {names[name]: value for name, value in self.environment.items() if name in names}
        return Settings(_env_file=None, **given)  # type: ignore[arg-type,call-arg]


def free_port(host: str) -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


async def rehearse(settings: Settings) -> int:
    """Rehearse until a signal; the exit code."""
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    rehearsal = Rehearsal((settings.data_dir / "rehearsal").resolve(), settings.http_host, settings.http_port)
    try:
        print("Founding Riverside …", flush=True)  # noqa: T201 - the newcomer at the terminal reads this
        url = await rehearsal.begin()
        print(  # noqa: T201
            f"\nThe phones page: {url}/\n\nNo BOT_TOKEN is set, so this is a rehearsal on this machine. "
            "Stop it with Ctrl+C.",
            flush=True,
        )
        await stopped.wait()
    except OSError as error:
        raise WrongSetting(
            f"HTTP_PORT should be a free port of HTTP_HOST; {settings.http_port} cannot be used "
            f"({error.strerror})."
        ) from error
    finally:
        await rehearsal.end()
    return 0


def main(settings: Settings | None = None) -> int:
    """Rehearse with the settings of this machine."""
    return asyncio.run(rehearse(settings or read_settings()))
