"""What operators read: one line of JSON an event. Never a token, an address, an id or what somebody wrote."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

_TOKENS = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
_ADDRESSES = re.compile(r"\b(?:https?|postgres(?:ql)?(?:\+psycopg)?|tg)://\S+")
_HIDDEN = "…"
_FRAMES = 6
QUIET = ("aiohttp", "alembic", "apscheduler", "asyncio", "httpx", "telegram", "PIL")


class JsonLines(logging.Formatter):
    """Formats records; of an exception only its kind and where it was raised: messages may hold words."""

    def __init__(self, *secrets: str) -> None:
        """`secrets` are blotted out wherever they stand."""
        super().__init__()
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "says": self._redacted(record.getMessage()),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = self._redacted(describe(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)

    def _redacted(self, said: str) -> str:
        for secret in self._secrets:
            said = said.replace(secret, _HIDDEN)
        return _ADDRESSES.sub(_HIDDEN, _TOKENS.sub(_HIDDEN, said))


def describe(error: BaseException) -> str:
    """What kind of error it was, where, and what caused it; not what it said."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    where = " < ".join(
        f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in reversed(frames)
    )
    cause = error.__cause__
    because = f" because of {type(cause).__name__}" if cause is not None else ""
    return f"{type(error).__name__}{because} at {where}"


def set_up(level: str, *secrets: str) -> None:
    """All logging of the process goes to standard error, one line an event."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines(*secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
