"""What operators read holds no token, no address and nothing that somebody wrote."""

from __future__ import annotations

import json
import logging

import pytest

from bot.web.logs import JsonLines

TOKEN = "123456789:AAE4abcdefghijklmnopqrstuvwxyz"


def line(message: str, *args: object, error: BaseException | None = None) -> dict[str, str]:
    record = logging.LogRecord("bot.test", logging.ERROR, __file__, 1, message, args, None)
    if error is not None:
        record.exc_info = (type(error), error, error.__traceback__)
    return dict(json.loads(JsonLines("a-short-secret").format(record)))


def test_secrets_and_addresses_are_blotted_out() -> None:
    said = line("cannot reach %s with %s", f"https://api.telegram.org/bot{TOKEN}/getMe", "a-short-secret")
    assert "telegram.org" not in said["says"]
    assert TOKEN not in said["says"]
    assert "short" not in said["says"]
    assert TOKEN not in line("the token is %s", TOKEN)["says"]


def test_an_error_is_named_and_placed_but_not_quoted() -> None:
    with pytest.raises(ValueError, match="Amina") as caught:
        _fail()
    said = line("it failed", error=caught.value)
    assert said["error"].startswith("ValueError because of KeyError at test_logs.py:")
    assert "Amina" not in json.dumps(said)
    assert TOKEN not in json.dumps(said)


def _fail() -> None:
    raise ValueError("Amina wrote this") from KeyError(TOKEN)
