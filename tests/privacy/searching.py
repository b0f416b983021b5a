"""Looking for people in bytes: numbers, names and words in every form a careless program leaves behind."""

from __future__ import annotations

import base64
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import psycopg
from sqlalchemy import make_url

from bot.database import address
from bot.standin.chats import Person

FIRST_OF_OURS = 16_384
"""PostgreSQL numbers what was made after its installation from here on."""
SAMPLES = {"2619", "2840", "3381", "3429"}
"""pg_statistic, pg_statistic_ext_data and their overflow."""


@dataclass(frozen=True)
class Find:
    """Something that should not be there."""

    where: str
    what: str
    form: str


@dataclass
class Searcher:
    """Knows what to look for. `found` is empty where nobody can be found."""

    _needles: dict[bytes, tuple[str, str]] = field(default_factory=dict)

    def add_person(self, person: Person) -> None:
        """Number, names and username."""
        self.add_number(person.id)
        for name in (person.first_name, person.last_name, person.username):
            if name:
                self.add_words(name)

    def add_number(self, number: int) -> None:
        """As digits, in hexadecimal and as an integer of six or eight bytes."""
        what = str(number)
        for form, needle in _forms_of_number(number):
            self._needles.setdefault(needle, (what, form))

    def add_words(self, words: str) -> None:
        """In the encodings of text, escaped, in hexadecimal and in base64."""
        for form, needle in _forms_of_words(words):
            self._needles.setdefault(needle, (words, form))

    def add_bytes(self, what: str, content: bytes) -> None:
        """Such as a pseudonym: bare, in hexadecimal and in base64."""
        for form, needle in [("bytes", content), *_encoded(content)]:
            self._needles.setdefault(needle, (what, form))

    def found(self, *places: tuple[str, bytes]) -> list[Find]:
        """Every hit in these (where, content)."""
        return [
            Find(where, what, form)
            for where, content in places
            for needle, (what, form) in self._needles.items()
            if needle in content
        ]


def _forms_of_number(number: int) -> Iterator[tuple[str, bytes]]:
    digits = str(number)
    yield "decimal", digits.encode()
    yield from (("utf-16", digits.encode(code)) for code in ("utf-16-le", "utf-16-be"))
    yield "hexadecimal", f"{number:x}".encode()
    yield "hexadecimal", f"{number:X}".encode()
    for length in (6, 8):
        for order in ("big", "little"):
            binary = number.to_bytes(length, "big" if order == "big" else "little")
            yield f"{length} bytes, {order}-endian", binary
            yield from _encoded(binary)
    yield from _encoded(digits.encode())


def _forms_of_words(words: str) -> Iterator[tuple[str, bytes]]:
    plain = words.encode()
    yield "utf-8", plain
    yield from ((code, words.encode(code)) for code in ("utf-16-le", "utf-16-be"))
    yield "json", json.dumps(words)[1:-1].encode()
    yield "url", quote(words).encode()
    yield from _encoded(plain)


def _encoded(content: bytes) -> Iterator[tuple[str, bytes]]:
    yield "hex", content.hex().encode()
    yield "hex", content.hex().upper().encode()
    for shift in range(3):
        # What stands before decides the alignment; the first and last signs depend on the neighbours.
        core = base64.b64encode(bytes(shift) + content)[-(-shift * 8 // 6) :].rstrip(b"=")[:-1]
        if len(core) >= 8:
            yield "base64", core
            yield "base64", core.translate(bytes.maketrans(b"+/", b"-_"))


# ── where to look


def files(*folders: Path, without: Iterable[str] = ("root.key",)) -> list[tuple[str, bytes]]:
    """Everything under these folders but the key file, which is kept apart."""
    left_out = set(without)
    return [
        (path.name, path.read_bytes())
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in left_out
    ]


def at_rest(url: str, folder: Path) -> list[tuple[str, bytes]]:
    """The database as it lies on the disk, as it is dumped, and every other file of the bot."""
    path = address.file_of(url)
    if path is None:
        return [*files(folder), *_dumped_by_postgres(url), *_files_of_postgres(url)]
    own = [(each.name, each.read_bytes()) for each in sorted(path.parent.glob(path.name + "*"))]
    return [*files(folder), *own, ("dump", "\n".join(sqlite3.connect(path).iterdump()).encode())]


def _dumped_by_postgres(url: str) -> list[tuple[str, bytes]]:
    found = []
    with _connected(url) as connection:
        names = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        ).fetchall()
        for (name,) in names:
            for form in ("TEXT", "BINARY"):
                with connection.cursor().copy(f'COPY "{name}" TO STDOUT (FORMAT {form})') as rows:
                    found.append((f"{name} as {form.lower()}", b"".join(bytes(row) for row in rows)))
    return found


def _files_of_postgres(url: str) -> list[tuple[str, bytes]]:
    """The server's own files of this database, where it runs on this machine as ours."""
    with _connected(url) as connection:
        connection.execute("CHECKPOINT")
        row = connection.execute(
            "SELECT current_setting('data_directory'), oid FROM pg_database"
            " WHERE datname = current_database()"
        ).fetchone()
    assert row is not None
    folder = Path(row[0]) / "base" / str(row[1])
    return [each for each in files(folder) if _may_hold_rows(each[0])] if folder.is_dir() else []


def _may_hold_rows(name: str) -> bool:
    """Our own tables, and the planner's samples of them; the rest of the catalogue is the same everywhere."""
    number = re.match(r"\d+", name)
    return number is not None and (int(number.group()) >= FIRST_OF_OURS or number.group() in SAMPLES)


def _connected(url: str) -> psycopg.Connection[tuple[str, ...]]:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain, autocommit=True)
