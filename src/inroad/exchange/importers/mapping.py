"""Which column means which field: found by its heading, by its cells, or said by the user."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property, lru_cache

from inroad.exchange.importers.cells import clean, emails_in
from inroad.exchange.importers.dates import writes_day_first
from inroad.exchange.importers.headings import REPEATABLE, Field, heading_key, known_headings
from inroad.matching.names import name_key, role_slug
from inroad.model.errors import Invalid


class Found(StrEnum):
    """How the meaning of a column was found, or why it was not."""

    PROFILE = "profile"
    HEADING = "heading"
    SPELLING = "spelling"
    CONTENT = "content"
    USER = "user"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file: its place (0-based), its heading, the field it means and how that is known."""

    index: int
    heading: str
    field: Field | None
    found: Found


@dataclass(frozen=True)
class ColumnMapping:
    """The meaning of all columns of a sheet, in their order.

    `filled_down` are the columns whose blank cells repeat the cell above; `day_first` says that "03/04/2024" is in
    April; `manager_by` what kind of reference the column `Field.MANAGER` holds (None: told cell by cell).
    """

    columns: tuple[Column, ...]
    filled_down: frozenset[int] = frozenset()
    day_first: bool = False
    manager_by: Field | None = None

    @cached_property
    def by_field(self) -> dict[Field, tuple[int, ...]]:
        """The places of the columns of every field that has any."""
        places: dict[Field, tuple[int, ...]] = {}
        for column in self.columns:
            if column.field is not None:
                places[column.field] = (*places.get(column.field, ()), column.index)
        return places

    @property
    def ambiguous(self) -> tuple[Column, ...]:
        """Columns that mean a field for which another column was taken."""
        return tuple(column for column in self.columns if column.found is Found.AMBIGUOUS)

    @property
    def unknown(self) -> tuple[Column, ...]:
        """Columns without a meaning for us; their cells stay in the file alone."""
        return tuple(column for column in self.columns if column.found is Found.UNKNOWN and column.heading)


def map_columns(
    headings: Sequence[str],
    *,
    own: Dictionary[str, Field] | None = None,
    override: Dictionary[str, str] | None = None,
    sample: Sequence[Sequence[str]] = (),
) -> ColumnMapping:
    """Read the headings; `own` are a profile's meanings by heading key, `override` the user's by heading.

    `sample` are the first rows' cells: they show columns without a telling heading, what managers are named by, how
    dates are written and which columns are filled down. Raises `Invalid` for an override that fits nothing.
    """
    said = _said_by_user(headings, override or {})
    readings = [_read_heading(i, text, own or {}, said) for i, text in enumerate(headings)]
    columns = _by_content(_without_rivals(_fuller_first(readings, sample)), sample)
    mapping = ColumnMapping(tuple(columns))
    return replace(
        mapping,
        filled_down=_filled_down(mapping, sample),
        day_first=writes_day_first(_cells_of(mapping, (Field.SINCE, Field.UNTIL, Field.AS_OF), sample)),
        manager_by=_manager_kind(mapping, sample),
    )


def meaning(heading: str) -> Field | None:
    """The field a heading means by its words alone, None if we know none."""
    return _meaning(heading_key(heading))[0]


def recognise(cells: Sequence[str]) -> int:
    """How many of these cells look like headings that we know."""
    return sum(1 for cell in cells if cell and len(cell) < _LONGEST_HEADING and heading_key(cell) in _FIELD_OF)


@lru_cache(maxsize=2048)
def _meaning(key: str) -> tuple[Field | None, int, Found]:
    """The field, how good the heading is for it (0 best) and how it was found."""
    if key in _FIELD_OF:
        return (*_FIELD_OF[key], Found.HEADING)
    core = " ".join(word for word in key.split() if word not in _FILLERS)
    if core in _FIELD_OF:
        field, rank = _FIELD_OF[core]
        return field, rank + _FILLED_RANK, Found.HEADING
    if len(core) >= _SHORTEST_GUESS and (near := get_close_matches(core, _FIELD_OF, n=1, cutoff=_ALIKE)):
        field, rank = _FIELD_OF[near[0]]
        return field, rank + _GUESSED_RANK, Found.SPELLING
    return None, 0, Found.UNKNOWN


def _said_by_user(headings: Sequence[str], override: Dictionary[str, str]) -> dict[int, Field]:
    said: dict[int, Field] = {}
    for heading, name in override.items():
        places = [i for i, text in enumerate(headings) if heading_key(text) == heading_key(heading)]
        if not places:
            raise Invalid(f"the file has no column “{heading}”", field="mapping", headings=list(headings))
        try:
            said[places[0]] = Field(name)
        except ValueError:
            raise Invalid(f"“{name}” is no field; fields are {', '.join(Field)}", field="mapping") from None
    return said


def _read_heading(
    index: int, heading: str, own: Dictionary[str, Field], said: Dictionary[int, Field]
) -> tuple[Column, int]:
    if index in said:
        return Column(index, heading, said[index], Found.USER), -2
    key = heading_key(heading)
    if key in own:
        return Column(index, heading, own[key], Found.PROFILE), -1
    field, rank, found = _meaning(key)
    return Column(index, heading, field, found), rank


def _fuller_first(readings: list[tuple[Column, int]], sample: Sequence[Sequence[str]]) -> list[tuple[Column, int]]:
    """The readings, with columns put last that are much emptier than another one of the same meaning."""
    rows = {column.index: len(_filled(sample, column.index)) for column, _ in readings if column.field}
    most: Counter[Field] = Counter()
    for column, _ in readings:
        if column.field:
            most[column.field] = max(most[column.field], rows[column.index])
    return [
        (
            column,
            rank + _EMPTY_RANK if column.field and rank >= 0 and 2 * rows[column.index] < most[column.field] else rank,
        )
        for column, rank in readings
    ]


def _without_rivals(readings: Iterable[tuple[Column, int]]) -> list[Column]:
    columns = sorted(readings, key=lambda reading: (reading[1], reading[0].index))
    taken: set[Field] = set()
    kept = []
    for column, _rank in columns:
        rival = column.field in taken and column.field not in REPEATABLE
        kept.append(replace(column, field=None, found=Found.AMBIGUOUS) if rival else column)
        if column.field is not None:
            taken.add(column.field)
    return sorted(kept, key=lambda column: column.index)


def _by_content(columns: list[Column], sample: Sequence[Sequence[str]]) -> list[Column]:
    fields = {column.field for column in columns}
    for place, column in enumerate(columns):
        if column.found is Found.UNKNOWN and Field.EMAIL not in fields:
            cells = _filled(sample, column.index)
            if cells and sum(1 for cell in cells if emails_in(cell)) >= _MOSTLY * len(cells):
                columns[place] = replace(column, field=Field.EMAIL, found=Found.CONTENT)
                fields.add(Field.EMAIL)
    return columns


def _filled(sample: Sequence[Sequence[str]], index: int) -> list[str]:
    return [cell for row in sample if index < len(row) and (cell := clean(row[index]))]


def _cells_of(mapping: ColumnMapping, fields: Iterable[Field], sample: Sequence[Sequence[str]]) -> list[str]:
    places = [place for field in fields for place in mapping.by_field.get(field, ())]
    return [cell for place in places for cell in _filled(sample, place)]


def _filled_down(mapping: ColumnMapping, sample: Sequence[Sequence[str]]) -> frozenset[int]:
    """Columns of groups: the first cell is filled, many are blank, and no value comes back after another one."""
    places = [place for field in _GROUPING for place in mapping.by_field.get(field, ())]
    return frozenset(place for place in places if _is_grouped([_cell(row, place) for row in sample]))


def _is_grouped(cells: list[str]) -> bool:
    shown = [cell for cell in cells if cell]
    blank = len(cells) - len(shown)
    once = max(Counter(shown).values(), default=0) == 1
    return bool(cells and cells[0]) and once and blank >= max(len(shown), _FEWEST_BLANKS)


def _cell(row: Sequence[str], index: int) -> str:
    return clean(row[index]) if index < len(row) else ""


def _manager_kind(mapping: ColumnMapping, sample: Sequence[Sequence[str]]) -> Field | None:
    managers = _cells_of(mapping, (Field.MANAGER, Field.DOTTED_MANAGER), sample)
    if not managers:
        return None
    keys = set(_cells_of(mapping, (Field.KEY,), sample))
    titles = {role_slug(cell) for cell in _cells_of(mapping, (Field.TITLE,), sample)}
    names = {name_key(name) for name in _names(mapping, sample)}
    votes = {
        Field.MANAGER_KEY: sum(1 for cell in managers if cell in keys),
        Field.MANAGER_EMAIL: sum(1 for cell in managers if "@" in cell),
        Field.MANAGER_NAME: sum(1 for cell in managers if name_key(cell) in names),
        Field.MANAGER_ROLE: sum(1 for cell in managers if role_slug(cell) in titles),
    }
    best = max(votes, key=lambda field: votes[field])
    return best if votes[best] else None


def _names(mapping: ColumnMapping, sample: Sequence[Sequence[str]]) -> list[str]:
    whole = _cells_of(mapping, (Field.NAME,), sample)
    given, family = (mapping.by_field.get(field, ()) for field in (Field.GIVEN_NAME, Field.FAMILY_NAME))
    if given and family:
        whole += [f"{_cell(row, given[0])} {_cell(row, family[0])}" for row in sample]
    return whole


_FIELD_OF: dict[str, tuple[Field, int]] = {}
for _field in Field:
    for _rank, _key in enumerate(known_headings(_field)):
        _FIELD_OF.setdefault(_key, (_field, _rank))

_FILLERS = frozenset(
    {"contact", "employee", "person", "staff", "the", "s", "current", "of", "your", "worker", "сотрудника"}
)
_GROUPING = (Field.COMPANY, Field.DIVISION, Field.DEPARTMENT, Field.UNIT)
_FILLED_RANK = 100
_GUESSED_RANK = 200
_EMPTY_RANK = 1_000
_SHORTEST_GUESS = 6
_ALIKE = 0.88
_MOSTLY = 0.8
_FEWEST_BLANKS = 2
_LONGEST_HEADING = 80
