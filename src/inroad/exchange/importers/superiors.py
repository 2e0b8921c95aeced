"""How the rows of a sheet name their superiors."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from inroad.exchange.importers.cells import emails_in, split_values
from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.record import ManagerBy, ManagerRef
from inroad.exchange.importers.said import Said
from inroad.exchange.importers.table import Row, Sheet
from inroad.matching.names import is_vacant, is_withheld, role_slug, surely_somebody

_EXACT = (
    (Field.MANAGER_KEY, ManagerBy.KEY),
    (Field.MANAGER_EMAIL, ManagerBy.EMAIL),
    (Field.MANAGER_NAME, ManagerBy.NAME),
    (Field.MANAGER_ROLE, ManagerBy.ROLE),
)
_BY = dict(_EXACT)
_NO_SUPERIOR = frozenset({"root", "top", "no manager", "none", "нет", "keine", "keiner", "self", "ceo's boss"})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+$")
_DIGIT = re.compile(r"\d")
ZERO = "0"


def ways_of_naming(mapping: ColumnMapping) -> frozenset[ManagerBy]:
    """In which ways the rows of a sheet may name superiors; whatever a column holds, an address is one."""
    ways = {by for field, by in _EXACT if field in mapping.by_field}
    if _has_open_columns(mapping):
        ways |= set(ManagerBy) if mapping.manager_by is None else {_BY[mapping.manager_by]}
    if ManagerBy.EMAIL in ways:
        ways.add(ManagerBy.NAME)
    return frozenset({*ways, ManagerBy.EMAIL} if ways else ())


@dataclass(frozen=True)
class Superiors:
    """Reads the superiors of rows: columns that say how they name them first, then the one that leaves it open."""

    sheet: Sheet
    mapping: ColumnMapping

    def of(self, said: Said) -> tuple[ManagerRef | None, tuple[ManagerRef, ...]]:
        """The primary superior and the dotted ones of a row."""
        one = said.one
        solid: ManagerRef | None = None
        for field, by in self._exact_columns:
            if field in one and (solid := self._exact(by, one[field])) is not None:
                break
        if not self._has_open_columns:
            return solid, ()
        dotted = [ref for cell in said.many.get(Field.DOTTED_MANAGER, ()) for ref in self._open(cell)]
        if solid is None and Field.MANAGER in one:
            named = self._open(one[Field.MANAGER])
            solid, dotted = (named[0], [*named[1:], *dotted]) if named else (None, dotted)
        return solid, tuple(ref for ref in dict.fromkeys(dotted) if ref != solid) if dotted else ()

    @cached_property
    def _exact_columns(self) -> list[tuple[Field, ManagerBy]]:
        return [(field, by) for field, by in _EXACT if field in self.mapping.by_field]

    @cached_property
    def _has_open_columns(self) -> bool:
        return _has_open_columns(self.mapping)

    @cached_property
    def only_column(self) -> tuple[ManagerBy, Field]:
        """The first column that says by what it names superiors; where there is none, one that is not there."""
        field, by = next(iter(self._exact_columns), _EXACT[0])
        return by, field

    def _exact(self, by: ManagerBy, value: str) -> ManagerRef | None:
        return named(by, value) if value != ZERO or self._zero_is_a_key else None

    def _open(self, cell: str) -> list[ManagerRef]:
        return [ref for value in split_values(cell) if (ref := self._exact(self._guess(value), value))]

    def _guess(self, value: str) -> ManagerBy:
        if "@" in value:
            return ManagerBy.EMAIL
        if self.mapping.manager_by is not None:
            return _BY[self.mapping.manager_by]
        if Field.KEY in self.mapping.by_field and " " not in value and _DIGIT.search(value):
            return ManagerBy.KEY
        return ManagerBy.ROLE if _SLUG.match(value) else ManagerBy.NAME

    @cached_property
    def _zero_is_a_key(self) -> bool:
        """Whether some row has the id "0": only then a superior "0" is one, and not a way to say nobody."""
        places = self.mapping.by_field.get(Field.KEY, ())
        rows = self.sheet.rows() if places else ()
        return any(row.cells[places[0]].strip() == ZERO for row in rows if isinstance(row, Row))


@lru_cache(maxsize=1_024)
def named(by: ManagerBy, value: str) -> ManagerRef | None:
    """Whom a value names; those who report to one superior mostly stand together."""
    if _is_nobody(value):
        return None
    if "@" in value and (found := emails_in(value)):
        return ManagerRef(ManagerBy.EMAIL, found[0])
    if by is ManagerBy.ROLE:
        return ManagerRef(by, role_slug(value))
    return ManagerRef(ManagerBy.NAME if by is ManagerBy.EMAIL else by, value)


def _is_nobody(value: str) -> bool:
    if value[-1].isdigit() or surely_somebody(value):
        return value.casefold() in _NO_SUPERIOR
    return is_withheld(value) or is_vacant(value) or value.casefold() in _NO_SUPERIOR


def _has_open_columns(mapping: ColumnMapping) -> bool:
    """Whether a column leaves it open by what it names superiors."""
    return not mapping.by_field.keys().isdisjoint({Field.MANAGER, Field.DOTTED_MANAGER})
