"""Rows of which every cell says just what it means, told many at once: column by column they take half the time.

In a plain row nothing is kept aside, remarked, filled down or rejected. The same functions tell its cells as those of
any row; where one of them finds more than a value, the row goes the long way (`Teller.record`), which alone decides
what becomes of it. So nothing but time depends on the way that a row takes.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import chain, compress
from typing import Any, TypeAlias

from inroad.exchange.importers.cells import are_personal, emails_in, is_clean, phones_in
from inroad.exchange.importers.headings import DIVISION_LEVELS, WHO_HEADINGS, Field
from inroad.exchange.importers.people import Holder, Teller, holder_called, plain_title, said_in, units_in
from inroad.exchange.importers.record import ManagerBy, PersonRecord
from inroad.exchange.importers.said import says_something
from inroad.exchange.importers.superiors import ZERO, named
from inroad.exchange.importers.table import Row
from inroad.model.account import MAX_NAME
from inroad.model.person import Seat

_Texts: TypeAlias = Sequence[str]
_Values: TypeAlias = list[Any]
_FILLED = Seat.FILLED
_ODD: Any = object()
"""In the place of a value where a cell says more than one: its row is not plain."""


class PlainRows:
    """Tells the plain rows of one sheet; `any` says whether its columns are such that there may be some."""

    def __init__(self, teller: Teller) -> None:
        mapping = teller.mapping
        at: dict[Field, int] = {
            field: places[0] for field, places in mapping.by_field.items() if field is not Field.IGNORED
        }
        level = next((level for level in DIVISION_LEVELS if level in at), Field.DIVISION)
        by, superior = teller.superiors.only_column
        known = {Field.NAME, Field.KEY, Field.COMPANY, Field.TITLE, level, Field.EMAIL, Field.PHONE, superior}
        alone = all(len(places) == 1 for field, places in mapping.by_field.items() if field in at)
        self.any = Field.NAME in at and at.keys() <= known and alone and not mapping.filled_down
        self._long = [at[field] for field in (Field.NAME, Field.COMPANY, level) if field in at]
        self._longest = MAX_NAME - len(teller.company or "")
        self._columns: list[tuple[int | None, Callable[[_Texts], _Values], Any]] = [
            (at.get(Field.NAME), _holders, None),
            (at.get(Field.KEY), _keys, None),
            (at.get(Field.COMPANY), partial(_companies, teller.company), teller.company),
            (at.get(Field.TITLE), _titles, None),
            (at.get(level), _divisions, ()),
            (at.get(Field.EMAIL), _emails, ()),
            (at.get(Field.PHONE), _phones, ()),
            (at.get(superior), partial(_superiors, by), None),
        ]

    def tell(self, rows: Sequence[Row]) -> list[PersonRecord | None]:
        """The record of each row that is plain, None in the place of any other."""
        if not rows:
            return []
        columns = [list(map(str.strip, column)) for column in zip(*[row.cells for row in rows], strict=True)]
        if sum(max(map(len, columns[at])) for at in self._long) > self._longest:
            return [None] * len(rows)
        told = [[silent] * len(rows) if at is None else tell(columns[at]) for at, tell, silent in self._columns]
        odd = {at for values in told if _ODD in values for at, value in enumerate(values) if value is _ODD}
        if not is_clean("".join(map("".join, columns))):
            odd.update(at for at, row in enumerate(rows) if not is_clean("".join(row.cells)))
        if not odd:
            return _records(rows, told)
        plain = [at not in odd for at in range(len(rows))]
        records = iter(_records(compress(rows, plain), [compress(values, plain) for values in told]))
        return [next(records) if one else None for one in plain]


def _records(rows: Iterable[Row], told: Iterable[Iterable[Any]]) -> list[PersonRecord | None]:
    return [
        PersonRecord(
            line=row.line,
            seat=seat,
            name=name,
            given_name=given,
            family_name=family,
            source_key=key,
            company=company,
            title=title,
            division=division,
            emails=emails,
            phones=phones,
            manager=manager,
        )
        for row, (seat, name, given, family), key, company, title, division, emails, phones, manager in zip(
            rows, *told, strict=True
        )
    ]


def _holders(texts: _Texts) -> _Values:
    return list(map(_holder, texts))


@lru_cache(maxsize=32_768)
def _holder(text: str) -> Holder:
    """Who is named there, as it is written."""
    holder = holder_called(text) if text and text.casefold() not in WHO_HEADINGS else None
    return holder if holder is not None and holder.seat is _FILLED and holder.name == text else _ODD


def _keys(texts: _Texts) -> _Values:
    return [text if text[-1:].isdigit() or (text and says_something(text)) else None for text in texts]


def _companies(otherwise: str | None, texts: _Texts) -> _Values:
    return [(text and said_in(text)) or otherwise for text in texts]


def _titles(texts: _Texts) -> _Values:
    return list(map(_title, texts))


@lru_cache(maxsize=16_384)
def _title(text: str) -> str | None:
    """A title as it is written, None where nothing is said of one."""
    title = said_in(text) if text else None
    return title if title is None or (plain_title(title) == title and title.casefold() not in WHO_HEADINGS) else _ODD


def _divisions(texts: _Texts) -> _Values:
    return list(map(units_in, texts))


def _emails(texts: _Texts) -> _Values:
    found = [emails_in(text) if text else () for text in texts]
    if are_personal(chain.from_iterable(found)):
        return found
    return [emails if are_personal(emails) else _ODD for emails in found]


def _phones(texts: _Texts) -> _Values:
    return [phones_in(text) if text else () for text in texts]


def _superiors(by: ManagerBy, texts: _Texts) -> _Values:
    return [named(by, text) if text and text != ZERO else _ODD if text else None for text in texts]
