"""Column types: how our values are kept in SQLite and PostgreSQL alike."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Dialect, LargeBinary, Text, types
from sqlalchemy.dialects import postgresql


class HexId(types.TypeDecorator[str]):
    """A UUID, which is 32 hexadecimal digits to us: 16 bytes in SQLite, `uuid` in PostgreSQL.

    SQLite's driver takes a `bytearray` as it is; a `bytes` it first asks for another form, at the cost of a whole row.
    PostgreSQL reads the digits, and writes them with hyphens (see `storage.postgres`).
    """

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> types.TypeEngine[Any]:
        """Choose the column's type."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID(as_uuid=False))
        return dialect.type_descriptor(LargeBinary(16))

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], Any] | None:
        """Turn our digits into the database's value."""
        if dialect.name == "postgresql":
            return None
        return lambda value: None if value is None else bytearray.fromhex(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], str | None]:
        """Turn the database's value into our digits."""
        del coltype
        if dialect.name == "postgresql":
            return lambda value: value and value.replace("-", "")
        return lambda value: value and value.hex()


class Plain(types.TypeDecorator[str]):
    """Text compared byte by byte, in both databases alike: it sorts the same, and an index finds what begins so."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> types.TypeEngine[Any]:
        """Choose the column's type: PostgreSQL compares by its own locale where nobody says otherwise."""
        return dialect.type_descriptor(Text(collation="C") if dialect.name == "postgresql" else Text())


class Moment(types.TypeDecorator[datetime]):
    """A point in time, always UTC: ISO text in SQLite (so that it sorts), `timestamptz` in PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> types.TypeEngine[Any]:
        """Choose the column's type."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.TIMESTAMP(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn a moment into the database's value."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Turn the database's value into a moment."""
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else datetime.fromisoformat(value)


class Json(types.TypeDecorator[Any]):
    """Anything JSON can say, as text; arrays come back as lists."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write it."""
        del dialect
        return None if value is None else msgspec.json.encode(value).decode()

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Any]:
        """Read it."""
        del dialect, coltype
        return lambda value: None if value is None else _ANYTHING.decode(value)


class Strings(types.TypeDecorator[tuple[Any, ...]]):
    """A tuple of strings (or of pairs of strings) as a JSON array; an empty one is the empty text, cheap to read."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> str:
        """Write it."""
        del dialect
        return msgspec.json.encode(value).decode() if value else ""

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], tuple[Any, ...]]:
        """Read it."""
        del dialect, coltype
        return lambda value: _TUPLE.decode(value) if value else ()


_ANYTHING = msgspec.json.Decoder()
_TUPLE = msgspec.json.Decoder(tuple[str | tuple[str, ...], ...])
_JSON = msgspec.json.Encoder()


class Choice(types.TypeDecorator[StrEnum]):
    """A value of one of our enumerations, kept as its word."""

    impl = Text
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Write the word."""
        del dialect
        return None if value is None else str(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], StrEnum | None]:
        """Read the word."""
        del dialect, coltype
        members = {member.value: member for member in self.enum}
        return lambda word: None if word is None else members[word]


def bound_column(kind: types.TypeEngine[Any], values: Sequence[Any], dialect: Dialect) -> Sequence[Any]:
    """A column of values as a bulk load takes them, without a call of Python a value where that can be."""
    if isinstance(kind, Strings):
        return [_JSON.encode(value).decode() if value else "" for value in values]
    if isinstance(kind, Choice):
        return _mapped(str.__str__, values)
    if isinstance(kind, types.Boolean):
        return values if dialect.name == "postgresql" else _mapped(int, values)
    if isinstance(kind, HexId):
        return values if dialect.name == "postgresql" else _mapped(bytearray.fromhex, values)
    process = kind.dialect_impl(dialect).bind_processor(dialect)
    return values if process is None else list(map(process, values))


def _mapped(bound: Callable[[Any], Any], values: Sequence[Any]) -> Sequence[Any]:
    try:
        return list(map(bound, values))
    except TypeError:  # to look for None beforehand takes longer than to make the column
        return [None if value is None else bound(value) for value in values]
