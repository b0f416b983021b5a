"""What goes wrong on request, so that the bot's answer to it can be watched. Each fault counts when it fires.

A fault that names no method spares getUpdates, since a poll is always under way and would swallow it.
"""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.standin.answers import Refusal, too_many
from bot.standin.stopwatch import Stopwatch

_SERVER_ERRORS = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}
# What shares a chat's limit: everything that makes Telegram send or change a message there.
_LIMITED = ("send", "edit", "copy", "forward")
_FREE = {"sendChatAction", "sendMessageDraft"}


@dataclass(slots=True)
class _Rule:
    kind: str
    times: int | None
    method: str | None = None
    chat: int | None = None
    code: int = 0
    seconds: float = 0.0
    until: float | None = None

    def fits(self, method: str, chat: int | None, now: float) -> bool:
        if self.times == 0 or (self.until is not None and now >= self.until):
            return False
        if self.chat is not None and self.chat != chat:
            return False
        return method != "getUpdates" if self.method is None else self.method == method


class Faults:
    """The faults of one stand-in. `fired` says how often each kind happened; `clear` ends all of them."""

    def __init__(self, stopwatch: Stopwatch) -> None:
        self.fired: Counter[str] = Counter()
        self.on_outage: Callable[[], None] = lambda: None  # set by the delivery, to cut waiting polls
        self.on_poison: Callable[[Mapping[str, Any] | None], int] = lambda _raw: 0  # set by the delivery
        self._stopwatch = stopwatch
        self._rules: list[_Rule] = []
        self._out_until: float | None = None
        self._out_how: Literal["drop", "502"] = "drop"
        self._rate: tuple[float, float] | None = None
        self._due: dict[int, float] = {}

    # --- what may be asked for -----------------------------------------------------------------------------

    def outage(self, seconds: float | None = None, *, how: Literal["drop", "502"] = "drop") -> None:
        """No call is answered for so many real seconds, or until `lift`: the connection is cut, or a 502."""
        self._out_until = math.inf if seconds is None else self._stopwatch.now() + seconds
        self._out_how = how
        self.on_outage()
        if seconds is not None:
            asyncio.get_running_loop().call_later(seconds + 0.01, self.on_outage)

    def lift(self) -> None:
        """The outage is over."""
        self._out_until = None
        self.on_outage()

    def delay(self, seconds: float, *, method: str | None = None, times: int | None = 1) -> None:
        """A call is answered only after so many seconds; `times=None` means until `clear`."""
        self._rules.append(_Rule("delay", times, method, seconds=seconds))

    def flood(self, chat: int, seconds: float) -> None:
        """Sends and edits to one chat get a 429 for so many real seconds, with what is left to wait."""
        self._rules.append(_Rule("flood", None, None, chat, until=self._stopwatch.now() + seconds))

    def error(
        self, code: int = 500, *, method: str | None = None, chat: int | None = None, times: int | None = 1
    ) -> None:
        """A call is answered with a 5xx and has no effect."""
        self._rules.append(_Rule("error", times, method, chat, code=code))

    def refuse(
        self,
        code: int,
        description: str,
        *,
        method: str | None = None,
        chat: int | None = None,
        times: int | None = 1,
    ) -> None:
        """A call is refused with any code and sentence, such as 403 "Forbidden: user is deactivated"."""
        self._rules.append(_Refusing("refuse", times, method, chat, code=code, description=description))

    def applied_but_cut(
        self, *, method: str | None = None, chat: int | None = None, times: int | None = 1
    ) -> None:
        """A call takes effect, then the connection drops before the answer: the outcome is unknown."""
        self._rules.append(_Rule("applied_but_cut", times, method, chat))

    def cut(self, *, method: str | None = None, chat: int | None = None, times: int | None = 1) -> None:
        """The connection drops and the call has no effect."""
        self._rules.append(_Rule("cut", times, method, chat))

    def garble(self, *, method: str | None = None, times: int | None = 1) -> None:
        """A call takes effect, but its answer is half a JSON document."""
        self._rules.append(_Rule("garble", times, method))

    def duplicate(self, times: int = 1) -> None:
        """The next `times` acknowledged updates are delivered once more, with the same update_id."""
        self._rules.append(_Rule("duplicate", times, "delivery"))

    def reorder(self, times: int = 1) -> None:
        """In the next `times` batches updates of different chats change places; a chat's own keep order."""
        self._rules.append(_Rule("reorder", times, "delivery"))

    def poison(self, raw: Mapping[str, Any] | None = None) -> int:
        """An update that no library can read joins the queue; its update_id. Fires when it is delivered."""
        return self.on_poison(raw)

    def limits(self, per_second: float = 1.0, burst: float = 3.0) -> None:
        """From now on each chat takes so many messages a second, and a short burst; the rest get a 429."""
        self._rate = (per_second, burst)

    def clear(self) -> None:
        """No fault from now on; what fired stays counted."""
        self._rules.clear()
        self._rate = None
        self._due.clear()
        self.lift()

    # --- what the server asks ------------------------------------------------------------------------------

    @property
    def out(self) -> Literal["drop", "502"] | None:
        """How calls fail in the present outage, or None."""
        if self._out_until is None or self._stopwatch.now() >= self._out_until:
            return None
        return self._out_how

    def take(self, kind: str, method: str, chat: int | None = None) -> _Rule | None:
        """Use up one waiting fault of this kind, if there is one."""
        now = self._stopwatch.now()
        for rule in self._rules:
            if rule.kind == kind and rule.fits(method, chat, now):
                if rule.times is not None:
                    rule.times -= 1
                self.fired[kind] += 1
                return rule
        return None

    def delay_for(self, method: str) -> float:
        """Seconds to wait before this call is looked at."""
        rule = self.take("delay", method)
        return rule.seconds if rule else 0.0

    def check(self, method: str, chat: int | None) -> None:
        """Raises the Refusal of a waiting error, flood or limit."""
        if rule := self.take("error", method, chat):
            raise Refusal(rule.code, _SERVER_ERRORS.get(rule.code, "Internal Server Error"))
        refusing = self.take("refuse", method, chat)
        if isinstance(refusing, _Refusing):
            raise Refusal(refusing.code, refusing.description)
        if chat is None or method in _FREE or not method.startswith(_LIMITED):
            return
        if (rule := self.take("flood", method, chat)) and rule.until is not None:
            raise too_many(max(1, math.ceil(rule.until - self._stopwatch.now())))
        self._check_rate(chat)

    def _check_rate(self, chat: int) -> None:
        if self._rate is None:
            return
        per_second, burst = self._rate
        now, step = self._stopwatch.now(), 1 / per_second
        due = max(self._due.get(chat, 0.0), now)
        if due - now > step * (burst - 1):
            self.fired["limits"] += 1
            raise too_many(max(1, math.ceil(due - now - step * (burst - 1))))
        self._due[chat] = due + step


@dataclass(slots=True)
class _Refusing(_Rule):
    description: str = ""
