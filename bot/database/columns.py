"""What a column may hold, alike on both engines: instants, spans, days, keys, identifiers, small JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Date, Dialect, Integer, LargeBinary, Text
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

# A number the database gives out. SQLite counts by itself only in a column of exactly the type INTEGER.
# Add `sqlite_autoincrement=True` to the table where a number must not come back after its row was deleted.
Identifier = BigInteger().with_variant(Integer(), "sqlite")

# A calendar day without a zone (`datetime.date`).
Day = Date


class Span(TypeDecorator[timedelta]):
    """A `timedelta`, stored as whole milliseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else value // MILLISECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:  # noqa: ARG002
        return None if value is None else value * MILLISECOND


class Instant(TypeDecorator[datetime]):
    """An aware `datetime`, stored as whole milliseconds since 1970 UTC and given back in UTC.

    Finer parts are cut off. Inside a statement `column + timedelta(…)` works, and so does
    `column + bindparam("longer", type_=Span)`; to select such a sum, wrap it in `type_coerce(…, Instant)`.

    Raises:
        ValueError: the value has no zone (SQLAlchemy wraps it in a `StatementError`).
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else milliseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else EPOCH + value * MILLISECOND

    def coerce_compared_value(self, op: OperatorType | None, value: object) -> TypeEngine[Any]:
        return Span() if isinstance(value, timedelta) else super().coerce_compared_value(op, value)


class Key(TypeDecorator[bytes]):
    """A keyed hash, random key or sealed blob: `bytes`, never text.

    Raises:
        TypeError: the value is not `bytes` (SQLAlchemy wraps it in a `StatementError`).
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        if value is not None and not isinstance(value, bytes):
            raise TypeError(f"a key is bytes, not {type(value).__name__}")
        return value

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        return None if value is None else bytes(value)


class JsonText(TypeDecorator[Any]):
    """Plain JSON values in a text column, in one form (sorted keys): equal values are equal text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else json.loads(value)


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds since 1970 UTC.

    Raises:
        ValueError: the moment has no zone.
    """
    if moment.utcoffset() is None:
        raise ValueError(f"an instant needs a zone: {moment.isoformat()}")
    return (moment - EPOCH) // MILLISECOND
