"""One of the people of a town as plain data: what worries them, what they care about, how they act."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Worry:
    """Something somebody will tell, so many hours after the founding; perhaps spoken, not written."""

    hour: float
    words: str
    category: str
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """How somebody answers another side's worry, so many hours after the founding.

    about: a pattern of the worry's words. kind: the bot's name of the kind of answer. sentence: which of the
    ready sentences or plans. day: by when, of a promise. asks: which deed is asked for in return, 0 for none.
    words: what a question says.
    """

    hour: float
    about: str
    kind: str
    sentence: int = 1
    day: str = "w1"
    asks: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Idea:
    """What somebody thinks could help, told about a worry whose words are like this."""

    hour: float
    about: str
    words: str


@dataclass(frozen=True, slots=True)
class Player:
    """One of the cast.

    key: how the guide calls them, where it does. post: what they write when an invitation asks for it.
    looks: hours at which they read what is new. votes_after: hours they take to vote. comes: yes, chat or no.
    replies: what they answer. accepts: posts whose requests they take on. late: they miss a promise's day.
    doubts, trusts: what stands on a promise that is called done, where they say no or yes to it.
    helped: what they say when they are asked whether it helped. tells: what they answer when they are asked.
    """

    id: int
    name: str
    side: str
    role: str
    language: str = "en"
    area: str = ""
    key: str = ""
    post: str = ""
    worries: tuple[Worry, ...] = ()
    cares: tuple[str, ...] = ()
    looks: tuple[float, ...] = ()
    votes_after: float = 3
    comes: str = "yes"
    replies: tuple[Reply, ...] = ()
    accepts: tuple[str, ...] = ()
    late: bool = False
    doubts: tuple[str, ...] = ()
    trusts: tuple[str, ...] = ()
    helped: str = ""
    tells: str = ""
    idea: Idea | None = None

    @property
    def first_name(self) -> str:
        """All but the last word of the name."""
        return self.name.rpartition(" ")[0] or self.name

    @property
    def last_name(self) -> str | None:
        """The last word, if there are several."""
        return self.name.rpartition(" ")[2] if " " in self.name else None
