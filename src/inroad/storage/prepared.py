"""Statements of the hot paths: compiled once, then handed to the driver as they are.

A run of a statement costs SQLAlchemy 10 to 60 µs (the more where the driver is psycopg), and a map asks six of them.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.exc import DBAPIError

_Process = Callable[[Any], Any]
_Row = tuple[Any, ...]


class Prepared:
    """A query that is asked again and again with other values. One that has lists among them goes the usual way."""

    def __init__(self, query: Select[Any]) -> None:
        self.query = query
        self._ready: dict[str, _Ready | None] = {}

    def rows(self, connection: Connection, asked: Mapping[str, Any]) -> list[_Row]:
        """All rows; `asked` may name more than the query has places for.

        Raises what SQLAlchemy raises where the database fails.
        """
        ready = self.ready_for(connection.dialect)
        if ready is None:
            return [tuple(row) for row in connection.execute(self.query, asked)]
        (rows,) = _answers(connection, [ready], asked)
        return rows

    def ready_for(self, dialect: Dialect) -> "_Ready | None":
        """The statement as this database takes it; None where its text depends on the values."""
        try:
            return self._ready[dialect.name]
        except KeyError:
            ready = self._ready[dialect.name] = _compiled(self.query, dialect)
            return ready


def rows_of_all(connection: Connection, queries: Sequence[Prepared], asked: Mapping[str, Any]) -> list[list[_Row]]:
    """The rows of several queries with the same values; PostgreSQL hears all of them before it answers the first.

    None of them has a list among its values. Raises what `rows` raises.
    """
    ready = [each for query in queries if (each := query.ready_for(connection.dialect)) is not None]
    if len(ready) < len(queries):
        raise ValueError("a query with a list among its values is asked by itself")
    return _answers(connection, ready, asked)


def _answers(connection: Connection, statements: Sequence["_Ready"], asked: Mapping[str, Any]) -> list[list[_Row]]:
    dialect = connection.dialect
    driver: Any = connection.connection.driver_connection
    cursors: list[Any] = []
    try:
        with driver.pipeline() if dialect.name == "postgresql" and len(statements) > 1 else nullcontext():
            for each in statements:
                cursors.append(driver.cursor())
                cursors[-1].execute(each.statement, each.bound(asked))
        return [each.read(cursor, dialect) for each, cursor in zip(statements, cursors, strict=True)]
    except dialect.loaded_dbapi.Error as error:
        raise _failure(connection, "; ".join(each.statement for each in statements), error) from error
    finally:
        for cursor in cursors:
            cursor.close()


class _Place(NamedTuple):
    """A value of the statement: its name, what it is where nobody says, how the driver takes it."""

    name: str
    otherwise: Any
    process: _Process | None


class _Ready:
    """A compiled statement."""

    def __init__(self, statement: str, places: Sequence[_Place], query: Select[Any], *, by_name: bool) -> None:
        self.statement = statement
        self._places = places
        self._names = [place.name for place in places]
        self._types = [column.type for column in query.selected_columns]
        self._by_name = by_name
        self._readers: list[tuple[int, _Process]] | None = None

    def bound(self, asked: Mapping[str, Any]) -> Any:
        """The values as the driver takes them."""
        values = [
            asked.get(name, otherwise) if process is None else process(asked.get(name, otherwise))
            for name, otherwise, process in self._places
        ]
        return dict(zip(self._names, values, strict=True)) if self._by_name else values

    def read(self, cursor: Any, dialect: Dialect) -> list[_Row]:
        """The rows of an answer in our values, column by column."""
        rows: Sequence[_Row] = cursor.fetchall()
        if not rows:
            return []
        readers = self._readers
        if readers is None:  # which the driver's own types decide, and these are known once there is a row
            told = zip(self._types, cursor.description, strict=True)
            every = [kind.dialect_impl(dialect).result_processor(dialect, column[1]) for kind, column in told]
            readers = self._readers = [(at, reader) for at, reader in enumerate(every) if reader is not None]
        columns: list[Any] = list(zip(*rows, strict=True))
        for at, reader in readers:
            columns[at] = map(reader, columns[at])
        return list(zip(*columns, strict=True))


def _compiled(query: Select[Any], dialect: Dialect) -> _Ready | None:
    compiled: Any = query.compile(dialect=dialect)
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    if any(bind.expanding for bind in binds.values()):
        return None
    places = [
        _Place(name, binds[name].value, binds[name].type.dialect_impl(dialect).bind_processor(dialect))
        for name in compiled.positiontup or binds
    ]
    return _Ready(compiled.string, places, query, by_name=compiled.positiontup is None)


def _failure(connection: Connection, statement: str, error: Any) -> BaseException:
    """The same failure in SQLAlchemy's words, by which others know what has failed; a line that is lost is let go."""
    dialect = connection.dialect
    cut = dialect.is_disconnect(error, connection.connection, None)
    told: BaseException = DBAPIError.instance(
        statement, None, error, dialect.loaded_dbapi.Error, connection_invalidated=cut, dialect=dialect
    )
    if cut:
        connection.invalidate(told)
    return told
