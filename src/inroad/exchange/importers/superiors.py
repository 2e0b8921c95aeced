"""How the rows of a sheet name their superiors."""

import re
from dataclasses import dataclass
from functools import cached_property

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
_ZERO = "0"


@dataclass(frozen=True)
class Superiors:
    """Reads the superiors of rows: columns that say how they name them first, then the one that leaves it open."""

    sheet: Sheet
    mapping: ColumnMapping

    def of(self, said: Said) -> tuple[ManagerRef | None, tuple[ManagerRef, ...]]:
        """The primary superior and the dotted ones of a row."""
        one = said.one
        solid: ManagerRef | None = None
        for field, by in self._present:
            if field in one and (solid := self._exact(by, one[field])):
                break
        dotted = [ref for cell in said.many.get(Field.DOTTED_MANAGER, ()) for ref in self._open(cell)]
        if solid is None and Field.MANAGER in one:
            named = self._open(one[Field.MANAGER])
            solid, dotted = (named[0], [*named[1:], *dotted]) if named else (None, dotted)
        return solid, tuple(ref for ref in dict.fromkeys(dotted) if ref != solid) if dotted else ()

    @cached_property
    def _present(self) -> list[tuple[Field, ManagerBy]]:
        return [(field, by) for field, by in _EXACT if field in self.mapping.by_field]

    def _exact(self, by: ManagerBy, value: str) -> ManagerRef | None:
        if self._is_nobody(value):
            return None
        if "@" in value and (found := emails_in(value)):
            return ManagerRef(ManagerBy.EMAIL, found[0])
        if by is ManagerBy.ROLE:
            return ManagerRef(by, role_slug(value))
        return ManagerRef(ManagerBy.NAME if by is ManagerBy.EMAIL else by, value)

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

    def _is_nobody(self, value: str) -> bool:
        if value == _ZERO:
            return not self._zero_is_a_key
        if value[-1].isdigit() or surely_somebody(value):
            return value.casefold() in _NO_SUPERIOR
        return is_withheld(value) or is_vacant(value) or value.casefold() in _NO_SUPERIOR

    @cached_property
    def _zero_is_a_key(self) -> bool:
        """Whether some row has the id "0": only then a superior "0" is one, and not a way to say nobody."""
        places = self.mapping.by_field.get(Field.KEY, ())
        rows = self.sheet.rows() if places else ()
        return any(row.cells[places[0]].strip() == _ZERO for row in rows if isinstance(row, Row))
