"""The one place where a text becomes words in somebody's language, as Telegram HTML or as plain signs.

Fluent formats the messages of `locales/<tag>/*.ftl`; Babel gives numbers, plurals and dates. Around Fluent
this module adds what a chat with strangers needs: what people wrote is escaped, cut and freed of control
characters; names and own words are isolated, so that a Latin name does not turn an Arabic sentence around;
and nothing that is wrong with a translation keeps a message from being sent (English stands in, and the
failure is counted).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from math import ceil
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentType
from fluent.syntax.ast import Message

from bot.l10n.text import Lines, Moment, Plain, Saying, Text, Words

FALLBACK = "en"
READY = "ready-"
"""How the keys of sentences begin that people choose and sign as their own words."""
COMMA = ", "
"""Between the parts of a list within a sentence; each language puts its own instead."""
LONGEST_ARGUMENT = 2_000
LINES_BEFORE_FOLDING = 4
SIGNS_A_LINE = 40  # about what a small phone shows, to guess how many lines a quotation will take

_ISOLATE, _POP, _RIGHT_TO_LEFT = "\u2068", "\u2069", "\u200f"
# C0 but newline and tab, delete and C1, bidi overrides and isolates, surrogates, and the marks of _Kept.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000\ue001]"
)
_LINE_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_KEPT = re.compile("\ue000([0-9]+)\ue001")
_TAG = re.compile(r"<[^>]*>")
_LEADING_TAGS = re.compile(r"(?:<[^>]*>)*")
_STARTS_RIGHT_TO_LEFT = re.compile(
    "[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d5\u0750-\u077f\u08a0-\u08c9\u200f]"
)


class TranslationError(Exception):
    """A message cannot be said in a language; raised in strict mode only."""


class _Kept(FluentType):
    """An argument whose finished form is put in after Fluent is done, so that no length or escape rule of
    Fluent touches it. Selectors (`{ $side -> …`) still compare the raw value.
    """

    def __init__(self, raw: str, position: int) -> None:
        self.raw = raw
        self.mark = f"\ue000{position}\ue001"

    def __eq__(self, other: object) -> bool:
        return other == self.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    def format(self, locale: Locale) -> str:  # noqa: ARG002 - Fluent's signature
        return self.mark


class Language:
    """One locale: its messages, its direction and how it writes dates."""

    def __init__(self, tag: str, folder: Traversable) -> None:
        self.tag = tag
        self.locale = Locale.parse(tag, sep="-")
        self.bundle = FluentBundle([tag], use_isolating=False)  # isolates are ours: see Catalog._fill
        files = [file for file in folder.iterdir() if file.name.endswith(".ftl")]
        resources = [
            FluentResource(file.read_text("utf-8")) for file in sorted(files, key=lambda file: file.name)
        ]
        for resource in resources:
            self.bundle.add_resource(resource)
        self.name = self._own("language-name", tag)
        keys = [each.id.name for resource in resources for each in resource.body if isinstance(each, Message)]
        self.ready = {key: self._own(key, "") for key in keys if key.startswith(READY)}
        self.is_rtl = self._own("language-direction", "ltr") == "rtl"
        self.comma = self._own("language-comma", COMMA.strip()) + " "
        self.moment_patterns = {
            form: self._own(f"language-{form}-pattern", pattern)
            for form, pattern in (
                ("moment", "EEEE d MMMM HH:mm"),
                ("day", "EEEE d MMMM"),
                ("date", "d MMMM y"),
                ("time", "HH:mm"),
                ("weekday", "EEEE"),
            )
        }

    def _own(self, key: str, otherwise: str) -> str:
        pattern = self.pattern(key)
        return otherwise if pattern is None else str(self.bundle.format_pattern(pattern)[0])

    def pattern(self, key: str) -> Pattern | None:
        """What Fluent formats for a message, or None if the language has no such message."""
        return self.bundle.get_message(key).value if self.bundle.has_message(key) else None

    def moment(self, moment: Moment) -> str:
        """Weekday, date and 24-hour time of the place in the words of this language, with Latin digits."""
        at = moment.at.astimezone(ZoneInfo(moment.zone))
        words = format_datetime(at, self.moment_patterns[moment.form], locale=self.locale)
        return re.sub("[\u00a0\u202f]", " ", words)


class Catalog:
    """All languages found in one folder, and how to say a text in each of them.

    With `strict`, what a translation lacks raises TranslationError. Without, English stands in and `failures`
    counts the message keys, for the metrics page.
    """

    def __init__(self, folder: Traversable, *, strict: bool = False) -> None:
        self.strict = strict
        self.failures: Counter[str] = Counter()
        self._languages = {
            each.name: Language(each.name, each)
            for each in sorted(folder.iterdir(), key=lambda each: each.name)
            if each.is_dir()
        }
        if FALLBACK not in self._languages:
            raise FileNotFoundError(f"No folder {FALLBACK!r} with messages in {folder}.")
        self._ready = {
            _bare(words): key for each in self._languages.values() for key, words in each.ready.items()
        }

    def languages(self) -> tuple[str, ...]:
        """The tags of all languages, English first."""
        return FALLBACK, *(tag for tag in self._languages if tag != FALLBACK)

    def language(self, tag: str) -> Language:
        """The best language for a tag: "fa-AF" may become "fa", anything unknown becomes English."""
        return next(self._chain(tag))

    def render(self, text: Saying, language: str) -> str:
        """The text as Telegram HTML in the reader's language, with right-to-left lines marked as such."""
        words = self._say(text, language)
        return _mark_lines(words) if self.language(language).is_rtl else words

    def render_plain(self, text: Saying, language: str) -> str:
        """The same without HTML, for buttons, toasts and command descriptions."""
        return html.unescape(_TAG.sub("", self.render(text, language)))

    def _chain(self, tag: str) -> Iterator[Language]:
        parts = tag.replace("_", "-").split("-")
        tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
        for each in dict.fromkeys([*tags, FALLBACK]):
            if each in self._languages:
                yield self._languages[each]

    def _say(self, text: Saying, tag: str) -> str:
        if isinstance(text, Lines):
            between = self.language(tag).comma if text.separator == COMMA else text.separator
            return between.join(self._say(part, tag) for part in text.parts)
        words: str | None = None
        for language in self._chain(tag):
            words, problem = self._fill(text, tag, language)
            if words is not None and not problem:
                return words
            if self.strict:
                raise TranslationError(f"{text.key} in {language.tag}: {problem}")
            self.failures[text.key] += 1
        return words or html.escape(text.key)

    def _fill(self, text: Text, tag: str, language: Language) -> tuple[str | None, str]:
        """One message formatted, and what was wrong with it ("" if nothing).

        Isolates stand around names and own words only, never around whole variants of a plural, and not where
        the argument is all there is to the message.
        """
        pattern = language.pattern(text.key)
        if pattern is None:
            return None, "there is no such message"
        arguments: dict[str, int | _Kept] = {}
        finished: list[tuple[str, bool]] = []
        for name, value in text.args:
            if isinstance(value, int):
                arguments[name] = value
                continue
            arguments[name] = _Kept(value if isinstance(value, str) else "", len(finished))
            finished.append(self._argument(value, tag, language))
        said, errors = language.bundle.format_pattern(pattern, arguments)
        words = str(said)
        alone = _KEPT.fullmatch(words) is not None

        def put_in(mark: re.Match[str]) -> str:
            argument, isolate = finished[int(mark[1])]
            return f"{_ISOLATE}{argument}{_POP}" if isolate and not alone else argument

        return _KEPT.sub(put_in, words), "; ".join(str(error) for error in errors)

    def _argument(
        self, value: str | Plain | Words | Moment | Saying, tag: str, language: Language
    ) -> tuple[str, bool]:
        """The finished HTML of one argument, and whether it wants isolates inside a longer line."""
        match value:
            case str():
                return html.escape(_one_line(self._in_own_language(value, tag)), quote=False), True
            case Plain(token):
                return html.escape(_one_line(token), quote=False), False
            case Words(words):
                return _quotation(_clean(self._in_own_language(words, tag))), False
            case Moment():
                return language.moment(value), True
            case Text() | Lines():
                return self._say(value, tag), False

    def _in_own_language(self, words: str, tag: str) -> str:
        """A ready sentence as this reader reads it, whoever chose it in which language; all else unchanged.

        It is known with and without its full stop, at the beginning of a line, and cut short.
        """
        bare = _bare(words)
        cut = bare.removesuffix("…") if bare.endswith("…") and len(bare) > LEAST_KNOWN else None
        known = bare if cut is None else next((each for each in self._ready if each.startswith(cut)), "")
        if known not in self._ready:
            return words
        said = self._say(Text(self._ready[known]), tag)
        said = said if words.endswith(".") else said.rstrip(".")
        said = said if words[:1].islower() else said[:1].upper() + said[1:]  # Arabic has no case to go by
        return said if cut is None or len(said) <= len(words) else said[: len(words) - 1].rstrip() + "…"


LEAST_KNOWN = 12
"""Signs by which a sentence that was cut short is known again."""


def _bare(words: str) -> str:
    words = words.strip().rstrip(".")
    return words[:1].lower() + words[1:]


def _clean(words: str) -> str:
    """What a person wrote, without what could disturb others' screens, and cut at 2,000 signs."""
    words = _UNWANTED.sub("", _LINE_BREAKS.sub("\n", words)).replace("\t", " ").strip()
    return words if len(words) <= LONGEST_ARGUMENT else words[: LONGEST_ARGUMENT - 1].rstrip() + "…"


def _one_line(words: str) -> str:
    return " ".join(_clean(words).split("\n"))


def _quotation(words: str) -> str:
    """Own words as a block, each line isolated (an isolate ends with its line), folded when it is long."""
    lines = words.split("\n")
    height = sum(max(1, ceil(len(line) / SIGNS_A_LINE)) for line in lines)
    opening = "<blockquote expandable>" if height > LINES_BEFORE_FOLDING else "<blockquote>"
    quoted = (f"{_ISOLATE}{html.escape(line, quote=False)}{_POP}" if line else "" for line in lines)
    return opening + "\n".join(quoted) + "</blockquote>"


def _mark_lines(words: str) -> str:
    """Telegram takes a line's direction from its first strong letter: it must not be a Latin one."""
    return "\n".join(_marked(line) for line in words.split("\n"))


def _marked(line: str) -> str:
    tags = _LEADING_TAGS.match(line)
    start = tags.end() if tags else 0
    if start == len(line) or _STARTS_RIGHT_TO_LEFT.match(line, start):
        return line
    return line[:start] + _RIGHT_TO_LEFT + line[start:]


def messages_folder() -> Traversable:
    """Where the messages are: inside the installed package, else at the top of the source tree."""
    packaged = resources.files("bot") / "_locales"
    if packaged.is_dir():
        return packaged
    return Path(__file__).parents[2] / "locales"


@lru_cache(maxsize=1)
def catalog() -> Catalog:
    """The catalog of this process, loaded once."""
    return Catalog(messages_folder())


def render(text: Saying, language: str) -> str:
    """The text as Telegram HTML in the reader's language."""
    return catalog().render(text, language)


def render_plain(text: Saying, language: str) -> str:
    """The text without HTML, for buttons, toasts and command descriptions."""
    return catalog().render_plain(text, language)


def languages() -> tuple[str, ...]:
    """The tags of all languages that can be chosen, English first."""
    return catalog().languages()


def native_name(language: str) -> str:
    """What a language calls itself, for the language question."""
    return catalog().language(language).name


def is_rtl(language: str) -> bool:
    """Whether the language is written from right to left, so that button rows have to be reversed."""
    return catalog().language(language).is_rtl
