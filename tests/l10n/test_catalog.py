"""What a reader gets: own language, escaped words, lines the right way round, never an empty message."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.l10n.catalog import Catalog, TranslationError, is_rtl, languages, native_name
from bot.l10n.text import Lines, Moment, Plain, Text, Words

FSI, PDI, RLM = "\u2068", "\u2069", "\u200f"
TOP = Path(__file__).parents[2]

ENGLISH = """
hello = <b>Hello</b> { $name }
only = { $name }
link = <code>/start_{ $code }</code> for you
when = Until { $at }.
quote = They wrote:
    { $words }
count = { $n ->
    [one] { $n } voice
   *[other] { $n } voices
}
side = { $side ->
    [police] Police, { $name }
   *[residents] Residents
}
both = { $first } and { $second }
latin = OK
only-english = Here
"""
ARABIC = """
hello = <b>مرحبا</b> { $name }
only = { $name }
link = <code>/start_{ $code }</code> لك
when = حتى { $at }.
quote = كتبوا:
    { $words }
count = { $n ->
    [zero] لا أصوات
    [one] صوت
    [two] صوتان
    [few] { $n } أصوات
    [many] { $n } صوتاً
   *[other] { $n } صوت
}
side = { $side ->
    [police] الشرطة، { $name }
   *[residents] السكان
}
both = { $first } و{ $second }
latin = OK
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("locales")
    for tag, messages in (("en", ENGLISH), ("ar", ARABIC)):
        (top / tag).mkdir()
        (top / tag / "sample.ftl").write_text(messages, "utf-8")
        own = (TOP / "locales" / tag / "language.ftl").read_text("utf-8")
        (top / tag / "language.ftl").write_text(own, "utf-8")
    return top


@pytest.fixture(scope="module")
def catalog(folder: Path) -> Catalog:
    return Catalog(folder, strict=True)


def test_what_people_wrote_is_escaped_and_isolated(catalog: Catalog) -> None:
    said = catalog.render(Text("hello", {"name": "<Ann> & Bo"}), "en")

    assert said == f"<b>Hello</b> {FSI}&lt;Ann&gt; &amp; Bo{PDI}"


def test_plain_rendering_has_neither_tags_nor_escapes(catalog: Catalog) -> None:
    assert catalog.render_plain(Text("hello", {"name": "<b> & Bo"}), "en") == f"Hello {FSI}<b> & Bo{PDI}"


def test_an_argument_alone_needs_no_isolates(catalog: Catalog) -> None:
    assert catalog.render(Text("only", {"name": "Ann"}), "en") == "Ann"


def test_tokens_that_people_copy_carry_nothing_invisible(catalog: Catalog) -> None:
    assert (
        catalog.render(Text("link", {"code": Plain("c_4171")}), "en") == "<code>/start_c_4171</code> for you"
    )


def test_controls_are_dropped_and_joiners_stay(catalog: Catalog) -> None:
    name = "a\u202eb\u2066c\u2069\x00\x1bd\ud800\ue000 می\u200cخواهم 🧑\u200d🤝\u200d🧑"

    assert catalog.render(Text("only", {"name": name}), "en") == "abcd می\u200cخواهم 🧑\u200d🤝\u200d🧑"


def test_a_name_cannot_break_a_line(catalog: Catalog) -> None:
    assert catalog.render(Text("only", {"name": "a\r\nb\u2028c\td"}), "en") == "a b c d"


@pytest.mark.parametrize("kind", [str, Plain, Words])
def test_long_words_are_cut_and_not_lost(catalog: Catalog, kind: type[Words]) -> None:
    """Fluent alone would replace a message with an argument over 2,500 signs by {???}."""
    said = catalog.render(Text("only", {"name": kind("y" * 9_000)}), "en")

    assert said.count("y") == 1_999
    assert "…" in said


def test_own_words_stand_in_a_quotation_each_line_isolated(catalog: Catalog) -> None:
    said = catalog.render(Text("quote", {"words": Words("No <light>\n\nat 7")}), "en")

    assert said == (f"They wrote:\n<blockquote>{FSI}No &lt;light&gt;{PDI}\n\n{FSI}at 7{PDI}</blockquote>")


@pytest.mark.parametrize(
    ("words", "folded"), [("a\nb\nc\nd", False), ("a\nb\nc\nd\ne", True), ("a" * 200, True)]
)
def test_a_long_quotation_is_folded(catalog: Catalog, words: str, folded: bool) -> None:  # noqa: FBT001
    said = catalog.render(Text("quote", {"words": Words(words)}), "en")

    assert ("<blockquote expandable>" in said) == folded


@pytest.mark.parametrize(
    ("form", "english", "arabic"),
    [
        ("moment", "Monday 4 May, 19:05", "الاثنين 4 مايو، 19:05"),
        ("day", "Monday 4 May", "الاثنين 4 مايو"),
        ("time", "19:05", "19:05"),
        ("weekday", "Monday", "الاثنين"),
    ],
)
def test_moments_are_read_on_the_clock_of_the_place(
    catalog: Catalog, form: str, english: str, arabic: str
) -> None:
    moment = Moment(datetime(2026, 5, 4, 16, 5, tzinfo=UTC), "Africa/Nairobi", form)  # type: ignore[arg-type]
    text = Text("when", {"at": moment})

    assert catalog.render(text, "en") == f"Until {FSI}{english}{PDI}."
    assert catalog.render(text, "ar") == f"حتى {FSI}{arabic}{PDI}."


def test_moments_know_summer_time(catalog: Catalog) -> None:
    def hour(month: int) -> str:
        at = datetime(2026, month, 28, 11, 0, tzinfo=UTC)
        return catalog.render(Text("only", {"name": Moment(at, "Europe/Sarajevo", "time")}), "en")

    assert (hour(3), hour(4)) == ("12:00", "13:00")


def test_a_text_inside_a_text_speaks_the_readers_language(catalog: Catalog) -> None:
    both = Text("both", {"first": Text("count", {"n": 1}), "second": Text("count", {"n": 11})})

    assert catalog.render(both, "en") == "1 voice and 11 voices"
    assert catalog.render(both, "ar") == "صوت و11 صوتاً"


@pytest.mark.parametrize(
    ("n", "words"), [(0, "لا أصوات"), (1, "صوت"), (2, "صوتان"), (3, f"{RLM}3 أصوات"), (100, f"{RLM}100 صوت")]
)
def test_arabic_counts_in_six_ways(catalog: Catalog, n: int, words: str) -> None:
    assert catalog.render(Text("count", {"n": n}), "ar") == words


def test_words_choose_a_variant(catalog: Catalog) -> None:
    police = Text("side", {"side": "police", "name": "Beat 7"})

    assert catalog.render(police, "en") == f"Police, {FSI}Beat 7{PDI}"
    assert catalog.render(Text("side", {"side": "other", "name": ""}), "en") == "Residents"


def test_right_to_left_lines_never_begin_with_a_latin_letter(catalog: Catalog) -> None:
    card = Lines.of(Text("latin"), Text("hello", {"name": "Ann"}), Text("link", {"code": Plain("x")}))

    assert catalog.render(card, "ar").split("\n") == [
        f"{RLM}OK",
        f"<b>مرحبا</b> {FSI}Ann{PDI}",
        f"<code>{RLM}/start_x</code> لك",
    ]
    assert RLM not in catalog.render(card, "en")


def test_an_unknown_language_is_served_in_english(catalog: Catalog) -> None:
    assert catalog.render(Text("latin"), "xx-YY") == "OK"
    assert catalog.language("ar-SO").tag == "ar"


@pytest.mark.parametrize(
    "text",
    [Text("no-such"), Text("hello"), Lines.of(Text("latin"), Text("no-such")), Text("both", {"first": "x"})],
)
def test_a_fault_is_raised_in_tests_and_counted_in_service(
    folder: Path, catalog: Catalog, text: Text
) -> None:
    lenient = Catalog(folder)
    with pytest.raises(TranslationError):
        catalog.render(text, "ar")

    assert lenient.render(text, "ar").strip()
    assert sum(lenient.failures.values()) > 0


def test_english_stands_in_for_a_missing_translation(folder: Path) -> None:
    lenient = Catalog(folder)

    assert lenient.render(Text("only-english"), "ar") == f"{RLM}Here"
    assert lenient.failures == {"only-english": 1}


@given(st.text(max_size=300), st.sampled_from(["en", "ar"]))
def test_no_words_of_people_get_out_of_their_quotation(words: str, language: str) -> None:
    catalog = _shipped()
    for value in (words, Plain(words), Words(words)):
        said = catalog.render(Text("only", {"name": value}), language)
        inner = said.removeprefix("<blockquote>").removeprefix("<blockquote expandable>")
        inner = inner.removesuffix("</blockquote>")

        assert "<" not in inner
        assert ">" not in inner
        assert inner.count(FSI) == inner.count(PDI)
        said.encode("utf-8")


_SHIPPED: list[Catalog] = []


def _shipped() -> Catalog:
    if not _SHIPPED:
        import tempfile

        with tempfile.TemporaryDirectory() as name:
            for tag, messages in (("en", ENGLISH), ("ar", ARABIC)):
                (Path(name) / tag).mkdir()
                (Path(name) / tag / "sample.ftl").write_text(messages, "utf-8")
            _SHIPPED.append(Catalog(Path(name), strict=True))
    return _SHIPPED[0]


def test_the_shipped_languages_know_themselves() -> None:
    assert languages()[0] == "en"
    assert {"en", "es", "ar"} <= set(languages())
    assert [native_name(tag) for tag in ("en", "es", "ar")] == ["English", "Español", "العربية"]
    assert [is_rtl(tag) for tag in ("en", "es", "ar")] == [False, False, True]
