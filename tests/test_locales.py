"""Every language says everything, in words that fit a phone and keep the promises of the house."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import ast, serialize

from bot.l10n import generate
from bot.l10n.catalog import Catalog
from bot.l10n.text import Argument, Lines, Moment, Plain, Text, Words

TOP = Path(__file__).parents[1]
LOCALES = sorted(each.name for each in (TOP / "locales").iterdir() if each.is_dir())
COUNTS = (0, 1, 2, 3, 5, 11, 21, 100)
PLAIN_ENDINGS = {"-button": 28, "-toast": 200, "-command": 256}
LONGEST_MESSAGE = 4_096
TAGS = {"b", "blockquote", "code"}
EXCUSED_CATEGORIES = {"es": {"many"}, "fr": {"many"}}  # only for millions

FORBIDDEN = {
    "en": r"\b(anonym\w*|fixed|soon|oops|citizens?|cops?|admins?|tickets?|users?|items?)\b|(?<!/)\bpolls?\b",
    "es": r"\b(anónim\w*|anonimat\w*|(arreglad|solucionad|ciudadan|usuari)[oa]s?|pronto|ups)\b",
    "ar": r"مجهول|(?<!\w)قريبا(?!\w)|(?<!\w)قريب(ً|اً|ًا)(?!\w)|تم إصلاح|تم الإصلاح|(?<!\w)أوبس(?!\w)|مواطن",
}
SHOUTING = re.compile("[!¡！]")

ONE_WORD = {
    "en": r"\b(mirror|characters?|heads?|otherwise|rounds?|raised|let go)\b",
    "es": r"\b(motivos?|asociaci[óo]n|organizaciones|lados?|caracteres|planteadas?|sirvió|reloj"
    r"|tú|tus?|ti|contigo|puedes|quieres)\b",
    "ar": r"منسّق|جواب|تنحية|نُحّي|نحّاه|(?<!\w)المس(?!\w)|حكاه|(?<!\w)نفع|أفاد|طُرحت|المرآة|اً",
}
"""Words that gave way to another: one thing has one name in all files, and Spanish says usted."""

LONGEST_SENTENCE = {"en": 12, "es": 15, "ar": 15}
ENUMERATIONS = {"mirror-tally"}
LATIN_IN_ARABIC = re.compile(r"/[a-z]+|Asia/Baghdad")

Entry = ast.Message | ast.Term


@cache
def _messages(locale: str) -> dict[str, ast.Message]:
    return {name: entry for name, entry in _entries(locale).items() if isinstance(entry, ast.Message)}


@cache
def _entries(locale: str) -> dict[str, Entry]:
    return generate.entries_by_id(generate.parsed(TOP / "locales" / locale).values())


ENGLISH = _messages("en")
SPOKEN = {name: entry for name, entry in ENGLISH.items() if not name.startswith("language-")}


def _bare(entry: Entry) -> str:
    """The source of a message without its comment."""
    copy = entry.clone()
    copy.comment = None
    return serialize(ast.Resource([copy]))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_exists_in_every_language_and_in_the_same_file(locale: str) -> None:
    def keys(tag: str) -> set[tuple[str, str]]:
        trees = generate.parsed(TOP / "locales" / tag)
        return {
            (file, entry.id.name)
            for file, tree in trees.items()
            for entry in tree.body
            if isinstance(entry, ast.Message)
        }

    assert sorted(keys("en") - keys(locale)) == [], "missing"
    assert sorted(keys(locale) - keys("en")) == [], "not in English"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_file_can_be_read_whole(locale: str) -> None:
    trees = generate.parsed(TOP / "locales" / locale)
    junk = [f"{file}: {e.content}" for file, t in trees.items() for e in t.body if isinstance(e, ast.Junk)]
    names = [e.id.name for t in trees.values() for e in t.body if isinstance(e, ast.Message)]

    assert junk == []
    assert sorted({name for name in names if names.count(name) > 1}) == [], "stand twice"


@pytest.mark.parametrize("locale", LOCALES)
def test_translations_take_the_same_arguments(locale: str) -> None:
    """A misspelt or forgotten argument is found here and not by a reader."""
    entries, english = _entries(locale), _entries("en")
    faults = []
    for name, message in _messages(locale).items():
        faults += [f"{name}: no {each}" for each in generate.missing_references(message, entries)]
        if name in ENGLISH:
            theirs, ours = generate.variables(message, entries), generate.variables(ENGLISH[name], english)
            faults += [f"{name}: unknown ${each}" for each in sorted(theirs - ours)]
            faults += [f"{name}: unused ${each}" for each in sorted(ours - theirs)]

    assert faults == []


@pytest.mark.parametrize("locale", LOCALES)
def test_plurals_have_every_form_of_the_language(locale: str) -> None:
    rules = Locale.parse(locale, sep="-").plural_form
    needed = {*rules.tags, "other"} - EXCUSED_CATEGORIES.get(locale, set())
    numbers = {"0": "zero", "1": "one", "2": "two"}
    faults = []
    for name, entry in _entries(locale).items():
        for select in generate.nodes(entry, ast.SelectExpression):
            keys = {_key(variant) for variant in select.variants}
            if not keys & {"zero", "one", "two", "few", "many"}:
                continue
            missing = needed - keys - {numbers.get(key, key) for key in keys}
            faults += [f"{name}: no [{each}]" for each in sorted(missing)]

    assert faults == []


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else str(variant.key.value)


def test_every_message_is_said_somewhere() -> None:
    """Sentences that nobody says are translated for nothing."""
    sources = [file for file in (TOP / "bot").rglob("*.py") if file.name != "texts.py"]
    said = set(re.findall(r"[a-z][a-z0-9_-]+", "\n".join(file.read_text("utf-8") for file in sources)))
    referenced = {
        node.id.name
        for entry in _entries("en").values()
        for node in generate.nodes(entry, ast.MessageReference)
    }
    unsaid = {name for name in SPOKEN if name not in said and name.replace("-", "_") not in said}

    assert sorted(unsaid - referenced) == []


def test_the_typed_functions_are_current() -> None:
    assert generate.OUTPUT.read_text("utf-8") == generate.generate(TOP / "locales" / "en"), "run `make texts`"


def _samples(name: str) -> Iterator[Text]:
    """The message with every count, and with every variant of a choice by word, one after the other."""
    english = _entries("en")
    kinds = generate.declared(ENGLISH[name], english)
    choices: dict[str, list[Argument]] = {each: [_sample(kind)] for each, kind in kinds.items()}
    for each, kind in kinds.items():
        if kind == "Number":
            choices[each] = list(COUNTS)
        if kind == "String":
            choices[each] += _variants(ENGLISH[name], each)
    longest = max((len(values) for values in choices.values()), default=1)
    if len(choices) <= 2:
        for values in product(*choices.values()):
            yield Text(name, dict(zip(choices, values, strict=True)))
    else:
        for turn in range(longest):
            yield Text(name, {each: values[turn % len(values)] for each, values in choices.items()})


def _variants(entry: ast.Message, argument: str) -> list[Argument]:
    return [
        _key(variant)
        for select in generate.nodes(entry, ast.SelectExpression)
        if isinstance(select.selector, ast.VariableReference) and select.selector.id.name == argument
        for variant in select.variants
    ]


def _sample(kind: str) -> Argument:
    samples: dict[str, Argument] = {
        "String": "Al & <i>",
        "Number": 2,
        "Plain": Plain("4171"),
        "Words": Words("No light <here> & girls afraid\nafter 7"),
        "Moment": Moment(datetime(2025, 9, 24, 16, 0, tzinfo=UTC), "Africa/Nairobi", "day"),
        "Text": Text("language-name"),
        "Lines": Lines.of(Text("language-name"), Text("language-name")),
    }
    return samples[kind]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(TOP / "locales", strict=True)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_renders_every_message(locale: str, catalog: Catalog) -> None:
    """With no complaint of Fluent's, well-formed for Telegram, and short enough for where it is shown."""
    faults = set()
    for name in SPOKEN:
        for text in _samples(name):
            rendered = catalog.render(text, locale)
            faults |= {f"{name}: {fault}" for fault in _html_faults(rendered)}
            if not rendered.strip() or "{" in rendered:
                faults.add(f"{name}: {rendered!r}")
            faults |= {
                f"{name}: {fault}" for fault in _length_faults(name, catalog.render_plain(text, locale))
            }

    assert sorted(faults) == []


def _html_faults(rendered: str) -> Iterator[str]:
    waiting: list[str] = []
    for slash, tag in re.findall(r"<(/?)([a-z]+)[^>]*>", rendered):
        if tag not in TAGS:
            yield f"<{tag}> is not for us"
        if not slash:
            waiting.append(tag)
        elif not waiting or waiting.pop() != tag:
            yield f"</{tag}> closes nothing"
    yield from (f"<{tag}> stays open" for tag in waiting)
    rest = re.sub(r"</?[a-z]+( expandable)?>", "", rendered)
    if re.search(r"[<>]|&(?!(amp|lt|gt|quot|#\d+);)", rest):
        yield "a bare <, > or &: write &lt; &gt; &amp;"


def _length_faults(name: str, words: str) -> Iterator[str]:
    limit = next((most for ending, most in PLAIN_ENDINGS.items() if name.endswith(ending)), LONGEST_MESSAGE)
    if visible_signs(words) > limit:
        yield f"{visible_signs(words)} signs, at most {limit}: {words}"


def visible_signs(words: str) -> int:
    """Signs as a reader counts them: joined emoji are one, marks and invisible signs none."""
    words = re.sub("\u200d[\U0001f000-\U0001faff\u2600-\u27bf]", "", words)
    return sum(unicodedata.category(sign) not in {"Mn", "Me", "Cf"} for sign in words)


@pytest.mark.parametrize("locale", LOCALES)
def test_buttons_toasts_and_commands_have_no_tags(locale: str) -> None:
    short = {name: each for name, each in _messages(locale).items() if name.endswith(tuple(PLAIN_ENDINGS))}

    assert [name for name, entry in short.items() if re.search(r"</?[a-z]", _bare(entry))] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_language_promises_too_much_or_shouts(locale: str) -> None:
    """Never anonymous, fixed or soon: nobody can keep such promises. Nor what people are not called."""
    forbidden = re.compile(FORBIDDEN.get(locale, r"(?!)"), re.IGNORECASE)
    faults = []
    for name, entry in _entries(locale).items():
        words = _words(entry)
        faults += [
            f"{name}: {found[0]}" for found in [forbidden.search(words), SHOUTING.search(words)] if found
        ]

    assert faults == []


def _words(entry: Entry) -> str:
    return " ".join(str(node.value) for node in generate.nodes(entry, ast.TextElement))


@pytest.mark.parametrize("locale", LOCALES)
def test_one_thing_has_one_name(locale: str) -> None:
    """Who reads "reason" here and "motive" there looks for a difference that is none."""
    retired = re.compile(ONE_WORD.get(locale, r"(?!)"), re.IGNORECASE)
    found = {name: retired.search(_words(entry)) for name, entry in _entries(locale).items()}

    assert [f"{name}: {each[0]}" for name, each in found.items() if each] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_sentences_are_short(locale: str) -> None:
    """Twelve words in English; other languages spend a few more on the same."""
    faults = [
        f"{name}: {len(words)} words: {' '.join(words)}"
        for name, entry in _messages(locale).items()
        for words in _sentences(entry)
        if len(words) > LONGEST_SENTENCE.get(locale, 15) and name not in ENUMERATIONS
    ]

    assert faults == []


def _sentences(entry: ast.Message) -> Iterator[list[str]]:
    """The words of each sentence; what is put in counts as one word."""
    source = re.sub(r"</?[a-z]+>", "", _bare(entry).partition("=")[2])
    source = re.sub(r"\{ \$\w+ ->|^\s*\*?\[\w+\]", "\n", source, flags=re.MULTILINE)
    for sentence in re.split(r"[.?؟:;؛\n]", re.sub(r"\{[^{}]*\}", "one", source)):
        yield [word for word in sentence.split() if re.search(r"\w", word)]


def test_arabic_has_no_latin_left_in_it() -> None:
    """Neither words nor marks: a Latin comma or letter turns a line around, and few can read it."""
    faults = []
    for name, entry in _messages("ar").items():
        words = LATIN_IN_ARABIC.sub("", _words(entry))
        if not name.startswith("language-") and re.search(r"[A-Za-z?,;]", re.sub(r"</?[a-z]+>", "", words)):
            faults.append(f"{name}: {words}")

    assert faults == []


def test_a_list_in_a_sentence_has_the_comma_of_the_language(catalog: Catalog) -> None:
    sides = Lines.of(Text("language-name"), Text("language-name"), separator=", ")

    assert catalog.render_plain(sides, "es") == "Español, Español"
    assert "العربية، " in catalog.render_plain(sides, "ar")


@pytest.mark.parametrize("locale", LOCALES)
def test_emoji_stand_first_in_a_line_or_not_at_all(locale: str) -> None:
    """Screen readers say emoji aloud, so none stands inside a sentence; sides may lead their word."""
    inside = re.compile("(?<=[\\w,;:]) [\U0001f300-\U0001faff](?<![\U0001f3d8\U0001f46e\U0001f3db])")
    faults = [name for name, entry in _entries(locale).items() if inside.search(_words(entry))]

    assert faults == []


def test_the_lint_finds_what_it_is_for() -> None:
    """Each check above can fail."""
    assert list(_html_faults("<b>open")) == ["<b> stays open"]
    assert list(_html_faults("<i>a</i>")) == ["<i> is not for us"] * 2
    assert list(_html_faults("a & b"))
    assert list(_length_faults("chat-long-button", "x" * 29))
    assert not list(_length_faults("chat-long-button", "x" * 28))
    assert visible_signs("🧑‍🤝‍🧑 For somebody") == len("1 For somebody")
    for locale, words in (("en", "You are Anonymous"), ("es", "Pronto"), ("ar", "سنجيب قريباً")):
        assert re.search(FORBIDDEN[locale], words, re.IGNORECASE), locale
