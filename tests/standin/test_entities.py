"""Formatted text: read as Telegram reads it, refused in Telegram's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.standin import entities
from bot.standin.answers import Refusal


def marks(source: str) -> list[tuple[str, int, int]]:
    parsed = entities.read(source, "HTML")
    return [(mark["type"], mark["offset"], mark["length"]) for mark in parsed.entities]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("plain", "plain", []),
        ("<b>Hi</b> you", "Hi you", [("bold", 0, 2)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<b>one <i>two</i></b>", "one two", [("bold", 0, 7), ("italic", 4, 3)]),
        ("🏘 <b>side</b>", "🏘 side", [("bold", 3, 4)]),
        ("<u>🏘</u>", "🏘", [("underline", 0, 2)]),
        ("<s>x</s><tg-spoiler>y</tg-spoiler>", "xy", [("strikethrough", 0, 1), ("spoiler", 1, 1)]),
        ('<span class="tg-spoiler">y</span>', "y", [("spoiler", 0, 1)]),
        ("<blockquote>own words</blockquote>", "own words", [("blockquote", 0, 9)]),
        ("<blockquote expandable>long</blockquote>", "long", [("expandable_blockquote", 0, 4)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("1 &lt; 2 &amp; 3 &gt; 2 &quot;", '1 < 2 & 3 > 2 "', []),
        ("&#x41;&#66;", "AB", []),
        ("a & b &unknown; c", "a & b &unknown; c", []),
        ("<b></b>empty", "empty", []),
        ("  <b> framed </b>\n", "framed", [("bold", 0, 6)]),
        ('<a href="nowhere">words</a>', "words", []),
    ],
)
def test_html_becomes_text_and_marks(source: str, text: str, expected: list[tuple[str, int, int]]) -> None:
    assert entities.read(source, "HTML").text == text
    assert marks(source) == expected


def test_a_link_keeps_its_address() -> None:
    parsed = entities.read('<a href="https://t.me/x?start=a&amp;b">door</a>', "HTML")
    assert parsed.entities == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://t.me/x?start=a&b"}
    ]


def test_code_inside_pre_names_its_language() -> None:
    parsed = entities.read('<pre><code class="language-python">x = 1</code></pre>', "HTML")
    assert parsed.entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


def test_a_time_keeps_its_instant() -> None:
    parsed = entities.read('<tg-time unix="1746446400" format="wDT">Monday</tg-time>', "HTML")
    assert parsed.entities[0]["unix_time"] == 1746446400
    assert parsed.entities[0]["date_time_format"] == "wDT"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("closed</b>", "Unexpected end tag at byte offset 6"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("é<img src=x>", 'Unsupported start tag "img" at byte offset 2'),
        ("a <3 b", "Unclosed start tag at byte offset 2"),
        ("if a < b > c", 'Unsupported start tag "" at byte offset 5'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("a&nbsp;b", 'Unsupported entity "&nbsp;" at byte offset 1'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<tg-time>x</tg-time>", 'Tag "tg-time" must have attribute "unix" with a valid value'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        entities.read(source, "HTML")
    assert refusal.value.description == f"Bad Request: can't parse entities: {sentence}"
    assert refusal.value.violation


def test_markdown_is_not_played_and_says_so() -> None:
    with pytest.raises(Refusal, match="does not play parse_mode MarkdownV2"):
        entities.read("*x*", "MarkdownV2")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_words_come_out_as_they_went_in(words: str) -> None:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    parsed = entities.read(f"<b>.{escaped}.</b>", "HTML")
    assert parsed.text == f".{words}."
    assert parsed.entities == [{"type": "bold", "offset": 0, "length": entities.units(parsed.text)}]


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else(source: str) -> None:
    try:
        entities.read(source, "HTML")
    except Refusal as refusal:
        assert refusal.code == 400  # noqa: PT017 - either outcome is right


@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<i>", "</i>", '<a href="tg://x">', "</a>", "ü🏘", " ", "&lt;"]))
)
def test_what_a_page_shows_has_the_same_words(parts: list[str]) -> None:
    try:
        parsed = entities.read("".join(parts), "HTML")
    except Refusal:
        return
    again = entities.read(entities.to_html(parsed.text, parsed.entities), "HTML")
    assert again.text == parsed.text


def test_what_people_type_is_marked() -> None:
    found = entities.found_in("🏘 /vote@Bot see https://t.me/x. @amina #light a@b.org")
    assert [(mark["type"], mark["offset"], mark["length"]) for mark in found] == [
        ("bot_command", 3, 9),
        ("url", 17, 14),
        ("mention", 33, 6),
        ("hashtag", 40, 6),
        ("email", 47, 7),
    ]


def test_a_page_gets_only_escaped_words() -> None:
    shown = entities.to_html('<img src=x> "', [{"type": "bold", "offset": 0, "length": 5}])
    assert shown == "<b>&lt;img </b>src=x&gt; &quot;"


def test_a_cut_through_a_wide_sign_stays_whole_enough() -> None:
    """Entities of a careless bot may end inside a sign; the page still gets text."""
    assert entities.to_html("🏘x", [{"type": "bold", "offset": 0, "length": 2}]) == "<b>🏘</b>x"
    assert entities.units("🏘x") == 3
    half = entities.to_html("🏘x", [{"type": "bold", "offset": 0, "length": 1}])
    assert half.encode()
    assert half.endswith("x")
