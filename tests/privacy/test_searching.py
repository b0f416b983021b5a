"""The searcher finds what is planted, in every form; a search that cannot fail proves nothing."""

from __future__ import annotations

import base64
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text

from bot.database import address
from bot.database.address import parse
from tests.privacy.searching import Searcher, at_rest, files

NUMBER = 8_675_309_112
WORDS = "Zanzibar lamp"
PSEUDONYM = bytes(range(32))


@pytest.fixture
def searcher() -> Searcher:
    made = Searcher()
    made.add_number(NUMBER)
    made.add_words(WORDS)
    made.add_bytes("pseudonym", PSEUDONYM)
    return made


@pytest.mark.parametrize(
    "planted",
    [
        str(NUMBER).encode(),
        f"{NUMBER:x}".encode(),
        NUMBER.to_bytes(8, "big"),
        NUMBER.to_bytes(8, "little"),
        NUMBER.to_bytes(6, "big"),
        NUMBER.to_bytes(8, "little").hex().encode(),
        str(NUMBER).encode("utf-16-le"),
        base64.b64encode(b"x" + str(NUMBER).encode() + b"and more"),
        WORDS.encode(),
        WORDS.encode("utf-16-be"),
        WORDS.encode().hex().upper().encode(),
        b"Zanzibar%20lamp",
        base64.b64encode(b"A " + WORDS.encode() + b" is broken"),
        base64.b64encode(b"AB " + WORDS.encode() + b" is broken"),
        base64.urlsafe_b64encode(b"ABC " + WORDS.encode()),
        PSEUDONYM,
        PSEUDONYM.hex().encode(),
    ],
)
def test_every_form_is_found(searcher: Searcher, planted: bytes) -> None:
    assert searcher.found(("here", b"before" + planted + b"after"))


def test_nothing_is_found_where_nothing_is(searcher: Searcher) -> None:
    content = b"8675309111 and 8675309113, Zanzibar, lamp, " + bytes(reversed(PSEUDONYM))
    assert searcher.found(("here", content)) == []


@pytest.mark.parametrize("column", ["BIGINT", "TEXT", "BLOB"])
def test_a_planted_row_is_found_in_the_database(
    searcher: Searcher, engine_url: str, tmp_path: Path, column: str
) -> None:
    is_sqlite = address.file_of(engine_url) is not None
    kind = {"BLOB": "BLOB" if is_sqlite else "BYTEA"}.get(column, column)
    value = {"BIGINT": NUMBER, "TEXT": WORDS, "BLOB": PSEUDONYM}[column]
    engine = create_engine(parse(engine_url))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE TABLE planted (value {kind})"))
        connection.execute(text("INSERT INTO planted VALUES (:value)"), {"value": value})
    engine.dispose()
    found = searcher.found(*at_rest(engine_url, tmp_path / "nowhere"))
    assert {find.where for find in found} >= ({"dump"} if is_sqlite else {"planted as text"})
    assert any(find.where not in {"dump", "planted as text", "planted as binary"} for find in found), found


def test_files_are_read_but_not_the_key(searcher: Searcher, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "root.key").write_bytes(PSEUDONYM)
    (tmp_path / "bot.log").write_text(WORDS, encoding="utf-8")
    assert {find.where for find in searcher.found(*files(tmp_path))} == {"bot.log"}


def test_the_dump_of_a_database_of_others_is_not_read(engine_url: str) -> None:
    """Only this database is dumped, so that tests beside it do not disturb each other."""
    if address.file_of(engine_url) is None:
        plain = make_url(engine_url).set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain) as connection:
            row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
            assert row == (0,)
