"""The one list of all tables, and how their keys and constraints are named.

A feature declares its tables in `bot/<feature>/store.py` on `metadata`. A table whose rows must not tell in
which order they came is declared with `sqlite_with_rowid=False` and a random or keyed primary key.
"""

from __future__ import annotations

from sqlalchemy import MetaData

# Every constraint has a name from the first revision on: SQLite's batch migrations cannot drop unnamed ones.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMES)
