"""Runs revisions on the connection it is given, inside the transaction already open there."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

from bot.database.migrate import defaults_differ
from bot.database.tables import metadata

connection = context.config.attributes.get("connection")
if connection is None:
    raise SystemExit("Revisions are made by `python -m bot.database.revise` and applied when the bot starts.")
if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one():
    raise RuntimeError("foreign keys are on: rebuilding a table would delete the rows that refer to it")


def is_declared(_thing: object, name: str | None, kind: str, reflected: bool, _match: object) -> bool:  # noqa: FBT001
    """Search indexes made by hand for one engine are not declared, and no drift."""
    return not (kind == "table" and reflected and str(name).startswith("search_"))


def render(kind: str, thing: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write a column's plain type: a revision must not change when our own types do."""
    if kind == "type" and isinstance(thing, TypeDecorator):
        return f"sa.{thing.impl_instance!r}"
    return False


context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata", metadata),
    render_as_batch=True,
    compare_type=True,
    compare_server_default=defaults_differ,
    include_object=is_declared,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()
