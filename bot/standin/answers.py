"""How the stand-in says no: Telegram's own codes and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):
    """A call that Telegram would refuse; `violation` marks one that breaks the Bot API's written rules."""

    def __init__(
        self,
        code: int,
        description: str,
        *,
        parameters: Mapping[str, Any] | None = None,
        violation: bool = False,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters) if parameters else None
        self.violation = violation

    def body(self) -> dict[str, Any]:
        """The JSON body that Telegram sends with this refusal."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(sentence: str, *, violation: bool = False) -> Refusal:
    """A 400."""
    return Refusal(400, f"Bad Request: {sentence}", violation=violation)


def broken(sentence: str) -> Refusal:
    """A 400 for a request that breaks the Bot API's written rules, whatever the state of the world."""
    return bad(sentence, violation=True)


def forbidden(sentence: str) -> Refusal:
    """A 403."""
    return Refusal(403, f"Forbidden: {sentence}")


def conflict(sentence: str) -> Refusal:
    """A 409."""
    return Refusal(409, f"Conflict: {sentence}")


def too_many(seconds: int) -> Refusal:
    """A 429 that asks to wait whole seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", parameters={"retry_after": seconds})


def unauthorized() -> Refusal:
    """A 401: nobody knows this token."""
    return Refusal(401, "Unauthorized")


def method_not_found() -> Refusal:
    """A 404."""
    return Refusal(404, "Not Found: method not found", violation=True)
