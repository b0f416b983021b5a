"""The typed functions say what the English messages say, and a careless message is sent back."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.l10n.generate import Problems, generate
from bot.l10n.text import Plain, Text

GOOD = """
# $ref (Plain) - the number people say aloud
# $n (Number)
concerns-receipt = Thank you. { $ref }: { concerns-count }
# $n (Number) - how many
concerns-count = { $n ->
    [one] one voice
   *[other] { $n } voices
}
concerns-send-button = Send "it"
"""


def _write(folder: Path, messages: str, name: str = "concerns.ftl") -> Path:
    (folder / name).write_text(messages, "utf-8")
    return folder


def test_a_message_becomes_a_typed_function(tmp_path: Path) -> None:
    source = generate(_write(tmp_path, GOOD))
    made: dict[str, object] = {}
    exec(source, made)  # noqa: S102 - our own words, just written

    assert "def concerns_receipt(*, n: int, ref: Plain) -> Text:" in source
    assert made["concerns_receipt"](n=2, ref=Plain("4171")) == Text(  # type: ignore[operator]
        "concerns-receipt", {"n": 2, "ref": Plain("4171")}
    )
    assert made["concerns_send_button"]() == Text("concerns-send-button")  # type: ignore[operator]


def test_the_same_messages_give_the_same_source(tmp_path: Path) -> None:
    assert generate(_write(tmp_path, GOOD)) == generate(tmp_path)


def test_a_languages_own_file_is_no_feature(tmp_path: Path) -> None:
    assert "language" not in generate(_write(tmp_path, "language-name = English", "language.ftl"))


@pytest.mark.parametrize(
    ("messages", "problem"),
    [
        ("concerns-a = { $ref }", r"concerns.ftl: concerns-a: \$ref has no comment line"),
        ("# $ref (Plain)\nconcerns-a = x", r"\$ref is declared but not used"),
        ("# $ref (Token)\nconcerns-a = { $ref }", "unknown kind Token"),
        ("agenda-a = x", "does not start with concerns-"),
        ("concerns-a = { concerns-b }", "concerns-b, which does not exist"),
        ("concerns-a = { -term }", "-term, which does not exist"),
        ("concerns-a = x\nconcerns-a = y", "stands twice"),
        ("concerns-a = x\n    .title = y", "no attributes"),
        ("concerns-a = { $n ->", "cannot be read"),
        ("# $from (String)\nconcerns-a = { $from }", "word of Python's"),
    ],
)
def test_a_careless_message_is_named(tmp_path: Path, messages: str, problem: str) -> None:
    with pytest.raises(Problems, match=problem):
        generate(_write(tmp_path, messages + "\n"))
