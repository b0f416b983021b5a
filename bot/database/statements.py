"""Statements that each engine writes in its own way, built once for both when a module is loaded.

A statement is used as `tx.execute(statement.on(tx), {"column": value, …})`. Whether a row was inserted is
asked of `returning`, never of `rowcount`, which PostgreSQL's driver does not know for inserts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Executable, Table, and_, bindparam, case, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

Insert = SqliteInsert | PostgresInsert
# What a row becomes: names take the new values; a mapping holds expressions; a function makes such a mapping
# of the columns of the row that is there and of the row that was to be inserted.
Change = Sequence[str] | Mapping[str, Any] | Callable[[Any, Any], Mapping[str, Any]]


class Statement(NamedTuple):
    """One statement in the words of both engines."""

    sqlite: Executable
    postgresql: Executable

    def on(self, tx: Connection) -> Executable:
        """The statement for the engine of this transaction."""
        return self.sqlite if tx.dialect.name == "sqlite" else self.postgresql


def insert_ignore(table: Table, keys: Sequence[str], returning: Sequence[str] = ()) -> Statement:
    """Insert a row unless one with the same keys is there; `returning` gives no row for a repetition."""

    def build(insert: Insert) -> Executable:
        statement = insert.on_conflict_do_nothing(index_elements=list(keys))
        return statement.returning(*(table.c[name] for name in returning)) if returning else statement

    return Statement(build(sqlite.insert(table)), build(postgresql.insert(table)))


def upsert(
    table: Table,
    keys: Sequence[str],
    update: Change,
    returning: Sequence[str] = (),
    where: Callable[[Any, Any], ColumnElement[bool]] | None = None,
) -> Statement:
    """Insert a row or, if one with the same keys is there, change it.

    `where` (of the row there and the row to be inserted) limits the change; a row left alone is not returned.
    """

    def build(insert: Insert) -> Executable:
        new = insert.excluded
        statement = insert.on_conflict_do_update(
            index_elements=list(keys),
            set_=_changes(table, update, new),
            where=None if where is None else where(table.c, new),
        )
        return statement.returning(*(table.c[name] for name in returning)) if returning else statement

    return Statement(build(sqlite.insert(table)), build(postgresql.insert(table)))


def claim(
    table: Table,
    *,
    where: ColumnElement[bool],
    order_by: Sequence[ColumnElement[Any]],
    changes: Mapping[str, Any],
    returning: Sequence[str],
    skip_locked: bool = True,
) -> Statement:
    """Take at most `:most` rows that satisfy `where`, first by `order_by`, by writing `changes` to them.

    Several workers never take the same row. The rows come back in no order. `skip_locked=False` is for
    engines that speak PostgreSQL's protocol without its row locks: workers then wait for each other.
    """
    keys = list(table.primary_key.columns)
    first = select(*keys).where(where).order_by(*order_by).limit(bindparam("most"))
    if skip_locked:
        first = first.with_for_update(skip_locked=True)
    # Materialized, because PostgreSQL may otherwise evaluate the choice (and its limit) more than once.
    chosen = first.cte("chosen").prefix_with("MATERIALIZED", dialect="postgresql")
    same = and_(*(key == chosen.c[key.name] for key in keys))
    statement = (
        update(table)
        # Repeated outside: safe even where the locks are not kept.
        .where(select(1).where(same).exists(), where)
        .values(**changes)
        .returning(*(table.c[name] for name in returning))
    )
    return Statement(statement, statement)


def least(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    """The smaller of two values; SQLite and PostgreSQL have different functions for it."""
    return case((one < other, one), else_=other)


def greatest(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    """The larger of two values; SQLite and PostgreSQL have different functions for it."""
    return case((one > other, one), else_=other)


def _changes(table: Table, change: Change, new: Any) -> Mapping[str, Any]:
    if isinstance(change, Mapping):
        return change
    if callable(change):
        return change(table.c, new)
    return {name: new[name] for name in change}
