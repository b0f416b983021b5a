"""Which of the bot's due instants the town speaks of: in the feed, in the weeks, as the next event."""

from __future__ import annotations

NEVER = frozenset(
    {
        "",
        "broadcast",
        "code-expires",
        "concern-ended",
        "concern-gone",
        "confirmation",
        "daily-line",
        "draft-picture",
        "relay-erase",
    }
)
"""Due instants of which nobody on this page would hear."""
IF_SENT = frozenset(
    {
        "answers-daily",
        "answers-queue",
        "approval-deputy",
        "approval-asked",
        "approval-happens",
        "approval-lapses",
        "did-it-help",
        "did-not-help",
        "door-day",
        "look-ends",
        "promise",
        "promise-asked",
        "promise-unjudged",
        "relay-ends",
        "relay-out",
        "relay-told",
        "release",
        "round-nudge",
        "suspension-ends",
        "term-ends",
        "term-near",
        "voice-ends",
    }
)
"""They come often, and mostly find nothing to say: the feed tells them when a message went out."""
MINOR = NEVER | IF_SENT | {"coordinators-week", "letter", "news"}
"""No day of the weeks is marked for them."""
PASSED = MINOR | {"round-closes"}
"""What [Next event] passes by: nobody waits for it; what a vote came to is read with the result."""


def dashed(name: str) -> str:
    """The bot's name of a due instant, written one way."""
    return name.replace("_", "-")


def is_minor(name: str) -> bool:
    """Whether it marks no day."""
    return dashed(name) in MINOR


def is_passed(name: str) -> bool:
    """Whether [Next event] passes it by."""
    return dashed(name) in PASSED


def is_told(name: str, *, sent: bool) -> bool:
    """Whether the feed tells it; `sent`: a message went out at that instant."""
    return dashed(name) not in NEVER and (sent or dashed(name) not in IF_SENT)
