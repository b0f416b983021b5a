"""Revisions: from nothing to the tables as declared, and no row lost on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    DefaultClause,
    ForeignKey,
    MetaData,
    String,
    Table,
    create_engine,
    text,
)
from sqlalchemy.exc import DBAPIError

from bot import history
from bot.database import migrate
from bot.database.address import parse
from bot.database.columns import Identifier, Instant, Key
from bot.database.declared import all_tables, modules
from bot.database.engine import open_database
from bot.database.revise import revise
from bot.database.tables import NAMES

WITHOUT_ROWID = text("SELECT name FROM pragma_table_list WHERE wr = 1 AND schema = 'main' ORDER BY name")


def first_tables() -> MetaData:
    toys = MetaData(naming_convention=NAMES)
    Table(
        "toy_member",
        toys,
        Column("id", Identifier, primary_key=True),
        Column("joined_at", Instant, nullable=False),
        Column("side", String(12), nullable=False, server_default="community"),
        Column("remark", String(12), nullable=False, server_default=""),
        CheckConstraint("side IN ('community', 'police')", name="side"),
    )
    Table(
        "toy_vote",
        toys,
        Column("key", Key(32), primary_key=True),
        Column("member_id", BigInteger, ForeignKey("toy_member.id", ondelete="CASCADE"), nullable=False),
        sqlite_with_rowid=False,
    )
    return toys


def second_tables() -> MetaData:
    toys = first_tables()
    members = toys.tables["toy_member"]
    members.append_column(Column("role", String(20), nullable=False, server_default="member"))
    members.c.side.type = String(40)
    return toys


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of revisions of our own, with the real way of running them."""
    copy = tmp_path / "migrations 100%"
    shutil.copytree(migrate.migrations(), copy, ignore=shutil.ignore_patterns("0*.py", "__pycache__"))
    return copy


def drift(connection: Connection, tables: MetaData) -> list[object]:
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": migrate.defaults_differ}
    )
    return [change for change in compare_metadata(context, tables) if "search_" not in str(change)]


def fill(connection: Connection) -> None:
    connection.execute(text("INSERT INTO toy_member (id, joined_at) VALUES (1, 0), (2, 0)"))
    connection.execute(
        text("INSERT INTO toy_vote (key, member_id) VALUES (:one, 1), (:two, 2)"), {"one": b"1", "two": b"2"}
    )


def test_all_revisions_together_make_the_tables_as_declared(engine_url: str, tmp_path: Path) -> None:
    migrate.upgrade(engine_url)
    assert migrate.current(engine_url) == migrate.head()
    if migrate.head() is None:
        return  # no revision is written yet: there is nothing to be compared
    engine = create_engine(parse(engine_url))
    with engine.connect() as connection:
        assert drift(connection, all_tables()) == []
    if engine.dialect.name == "sqlite":
        declared = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
        all_tables().create_all(declared)
        with engine.connect() as ours, declared.connect() as theirs:
            assert ours.execute(WITHOUT_ROWID).all() == theirs.execute(WITHOUT_ROWID).all()
        declared.dispose()
    engine.dispose()


def test_every_module_that_declares_tables_is_found() -> None:
    assert "bot.outbox" in modules()
    assert "bot.charter.store" in modules()
    assert {"outbox", "charter_line"} <= set(all_tables().tables)


def test_a_revision_is_written_applied_and_leaves_no_drift(engine_url: str, folder: Path) -> None:
    written = revise("the first toys", tables=first_tables(), folder=folder)
    assert written.name == "0001_the_first_toys.py"
    assert "bot." not in written.read_text(encoding="utf-8")
    migrate.upgrade(engine_url, folder=folder)
    migrate.upgrade(engine_url, folder=folder)
    assert migrate.current(engine_url) == migrate.head(folder) == "0001"
    engine = create_engine(parse(engine_url))
    with engine.connect() as connection:
        assert drift(connection, first_tables()) == []
        if engine.dialect.name == "sqlite":
            assert connection.execute(WITHOUT_ROWID).scalars().all() == ["toy_vote"]
    engine.dispose()


def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(engine_url: str, folder: Path) -> None:
    revise("first", tables=first_tables(), folder=folder)
    migrate.upgrade(engine_url, folder=folder)
    engine = create_engine(parse(engine_url))
    with engine.begin() as connection:
        fill(connection)
    written = revise("second", tables=second_tables(), folder=folder)
    assert "batch_alter_table" in written.read_text(encoding="utf-8")
    migrate.upgrade(engine_url, folder=folder)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM toy_vote")).scalar_one() == 2
        assert connection.execute(text("SELECT role FROM toy_member")).scalars().all() == ["member"] * 2
        assert drift(connection, second_tables()) == []
    engine.dispose()


def test_one_failing_revision_undoes_all_that_came_with_it(engine_url: str, folder: Path) -> None:
    revise("first", tables=first_tables(), folder=folder)
    second = revise("second", tables=second_tables(), folder=folder)
    second.write_text(
        second.read_text(encoding="utf-8").replace(
            "def upgrade() -> None:\n",
            'def upgrade() -> None:\n    op.execute("INSERT INTO nowhere VALUES (1)")\n',
        ),
        encoding="utf-8",
    )
    with pytest.raises(Exception, match="nowhere"):
        migrate.upgrade(engine_url, folder=folder)
    assert migrate.current(engine_url) is None


def test_rows_that_would_point_nowhere_stop_a_migration(tmp_path: Path, folder: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    revise("first", tables=first_tables(), folder=folder)
    migrate.upgrade(url, folder=folder)

    def leave_orphans() -> None:
        with migrate.migrating(url) as connection:
            fill(connection)
            connection.execute(text("DELETE FROM toy_member"))

    with pytest.raises(migrate.BrokenReferences, match="toy_vote"):
        leave_orphans()
    with migrate.migrating(url) as connection:
        assert connection.execute(text("SELECT count(*) FROM toy_vote")).scalar_one() == 0


def test_migrating_with_foreign_keys_on_is_refused(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'bot.db'}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        with pytest.raises(RuntimeError, match="foreign keys are on"):
            command.upgrade(migrate.config(connection), "head")
    engine.dispose()


def test_a_changed_default_is_drift(engine_url: str) -> None:
    engine = create_engine(parse(engine_url))
    first_tables().create_all(engine)
    changed = first_tables()
    changed.tables["toy_member"].c.side.server_default = DefaultClause("police")
    with engine.connect() as connection:
        assert drift(connection, first_tables()) == []
        assert "modify_default" in str(drift(connection, changed))
    engine.dispose()


async def test_a_bot_that_runs_does_not_stop_a_look_at_the_revision(engine_url: str) -> None:
    migrate.upgrade(engine_url)
    database = open_database(engine_url, exclusive=True)
    await database.open()
    try:
        assert migrate.current(engine_url) == migrate.head()
    finally:
        await database.close()


def test_asking_for_the_revision_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    assert migrate.current(f"sqlite:///{path}") is None
    assert not path.exists()


def test_what_was_written_before_there_was_a_chain_is_chained_and_stays_append_only(
    engine_url: str,
) -> None:
    """A database of the first release: its history gets numbers and hashes, and what waits has waited."""
    migrate.upgrade(engine_url, to="0001")
    line = (
        "INSERT INTO history (partnership_id, day, verb, side, subject, reason) "
        "VALUES (:town, '2025-05-05', :verb, 'clock', '417', '')"
    )
    with migrate.migrating(engine_url) as connection:
        for town, verb in ((1, "partnership-agreed"), (2, "partnership-agreed"), (1, "round-opened")):
            connection.execute(text(line), {"town": town, "verb": verb})
    migrate.upgrade(engine_url)
    with migrate.migrating(engine_url) as connection:
        assert [history.head(connection, town).seq for town in (1, 2)] == [2, 1]
        assert all(history.verify(connection, town) is None for town in (1, 2))
        with pytest.raises(DBAPIError), connection.begin_nested():
            connection.execute(text("UPDATE history SET verb = 'forged' WHERE id = 1"))
