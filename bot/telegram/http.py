"""HTTP to the Bot API on aiohttp, with python-telegram-bot's error classes.

One rule: what was surely not sent is told apart from what may have arrived.
"""

from __future__ import annotations

import asyncio
import io
import json
import os
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import aiohttp
from telegram._utils.defaultvalue import DEFAULT_NONE
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

# python-telegram-bot asks to choose; otherwise every flood warns of what will change.
os.environ.setdefault("PTB_TIMEDELTA", "1")

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 20.0
IDLE_SECONDS = 25.0
"""A connection unused for this long is not used again: the other end may be closing it by now."""


class AiohttpRequest(BaseRequest):
    """Requests over one aiohttp session, made when it is first needed."""

    __slots__ = ("_connections", "_session")

    def __init__(self, *, connections: int = 128) -> None:
        """At most `connections` requests at the same time; further ones wait their turn."""
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds an answer may take unless a call says otherwise."""
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Open the session."""
        self._opened()

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT_NONE,
        write_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002 - the whole answer has one limit here
        connect_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Status and body of one request; no error's message holds the address, which holds the token."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else ANSWER_SECONDS
        limits = aiohttp.ClientTimeout(
            total=CONNECT_SECONDS + seconds, connect=CONNECT_SECONDS, sock_read=seconds
        )
        body, headers = _body(request_data)
        try:
            async with self._opened().request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(f"No answer in time ({type(error).__name__})") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"The connection failed ({type(error).__name__})") from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as JSON. Unlike the inherited one it never logs what it could not read."""
        try:
            answer = json.loads(payload)
        except ValueError as error:
            raise TelegramError("Invalid server response") from error
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=IDLE_SECONDS),
                auto_decompress=True,
                trust_env=True,
            )
        return self._session


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        encoded = urlencode(data.json_parameters).encode()
        return encoded, {"Content-Type": "application/x-www-form-urlencoded"}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime_type) in data.multipart_data.items():
        form.add_field(
            name,
            io.BytesIO(content) if isinstance(content, bytes) else content,
            filename=file_name,
            content_type=mime_type,
        )
    return form, {}


def was_not_sent(error: BaseException) -> bool:
    """Whether the request surely never left this machine, so that sending it again cannot double anything."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
            return True
        cause = cause.__cause__
    return False


def is_flood(error: TelegramError) -> bool:
    """Whether Telegram asked to wait, even where its answer lacks the number of seconds."""
    return isinstance(error, RetryAfter) or "too many requests" in error.message.lower()


def seconds_to_wait(error: TelegramError) -> float:
    """How long Telegram asked to wait; five seconds where it did not say."""
    waiting = error.retry_after if isinstance(error, RetryAfter) else 5
    return waiting.total_seconds() if isinstance(waiting, timedelta) else float(waiting)


async def pause(seconds: float, stopped: asyncio.Event) -> bool:
    """Wait, but not longer than until `stopped`; whether it was stopped."""
    try:
        await asyncio.wait_for(stopped.wait(), seconds)
    except TimeoutError:
        return False
    return True
