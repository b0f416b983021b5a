"""One call of the Bot API by its name, raw JSON in and out; the only object that knows the token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from telegram import InputFile
from telegram.error import NetworkError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

if TYPE_CHECKING:
    from telegram.request import BaseRequest

MOST_DOWNLOADED = 20 << 20
"""Telegram hands out no larger files to bots."""


class Api:
    """Calls methods of the Bot API."""

    def __init__(self, token: str, base_url: str, request: BaseRequest) -> None:
        """`base_url` is the server's, without the token: https://api.telegram.org."""
        self._methods = f"{base_url}/bot{token}/"
        self._files = f"{base_url}/file/bot{token}/"
        self._request = request

    def __repr__(self) -> str:
        return "Api(…)"

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, tuple[str, bytes]] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the request's own limit
    ) -> Any:
        """The result of a method; raises python-telegram-bot's error classes.

        `files` maps a parameter to the name and content of the file to upload; `timeout` is in seconds.
        """
        given = [
            RequestParameter(name, value, None)
            for name, value in (parameters or {}).items()
            if value is not None
        ]
        for name, (file_name, content) in (files or {}).items():
            upload = InputFile(content, filename=file_name)
            given.append(RequestParameter(name, None, [upload]))
        return await self._request.post(
            self._methods + method,
            RequestData(given),
            **({"read_timeout": timeout} if timeout is not None else {}),
        )

    async def download(self, file_id: str, *, most: int = MOST_DOWNLOADED) -> bytes:
        """The content of a file somebody sent; raises NetworkError if it is larger than `most` bytes."""
        found = await self.call("getFile", {"file_id": file_id})
        if int(found.get("file_size") or 0) > most:
            raise NetworkError("The file is too large")
        content = await self._request.retrieve(self._files + str(found["file_path"]))
        if len(content) > most:
            raise NetworkError("The file is too large")
        return content

    async def is_reachable(self) -> bool:
        """Whether Telegram answers at all, to anything."""
        try:
            await self.call("getMe", timeout=5)
        except Exception:  # noqa: BLE001 - any failure means the same here
            return False
        return True
