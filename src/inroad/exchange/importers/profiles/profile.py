"""What a profile is: how a kind of file is recognised by its headings, and how its rows are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import ClassVar, TypeAlias

from inroad.exchange.importers.batches import batches
from inroad.exchange.importers.headings import WHO_HEADINGS, Field, heading_key
from inroad.exchange.importers.mapping import ColumnMapping, map_columns, meaning
from inroad.exchange.importers.people import Teller
from inroad.exchange.importers.plain_rows import PlainRows
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark
from inroad.exchange.importers.said import RowReader, Said
from inroad.exchange.importers.superiors import Superiors
from inroad.exchange.importers.table import Row, Sheet

Item: TypeAlias = PersonRecord | Rejection | Remark


class SnapshotScope(StrEnum):
    """Which positions a dated snapshot covers, so that one missing from it is known to have ended.

    Present: on each date the kinds of posts (people and placeholders, groups) of which it has any row.
    Named: only what it names; whoever is missing has not left.
    """

    ALL = "all"
    SENIOR = "senior"
    JUNIOR = "junior"
    PRESENT = "present"
    NAMED = "named"


class Profile:
    """A kind of file. Subclasses say which headings they have of their own and adjust how a row is told."""

    name: ClassVar[str]
    title: ClassVar[str]
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.ALL
    signatures: ClassVar[tuple[frozenset[str], ...]] = ()
    """Sets of heading keys; a file with all of any set is of this kind."""
    own_headings: ClassVar[Mapping[str, Field]] = {}
    """What headings mean here, where that differs from what they mean elsewhere, by heading key."""

    def matches(self, headings: Sequence[str]) -> float:
        """How surely a file with these headings is of this kind, 0 to 1."""
        keys = {heading_key(heading) for heading in headings if heading}
        best = max((len(signature) for signature in self.signatures if signature <= keys), default=0)
        if not best:
            return 0.0
        known = sum(1 for key in keys if key in self.own_headings or meaning(key) is not None)
        return _RECOGNISED + (1 - _RECOGNISED) * known / len(keys)

    def columns(
        self,
        headings: Sequence[str],
        override: Mapping[str, str] | None = None,
        sample: Sequence[Sequence[str]] = (),
    ) -> ColumnMapping:
        """What each column means. `override` is the user's {heading: field}; `sample` the cells of the first rows.

        Raises `Invalid` when the override names a column or a field that does not exist.
        """
        return map_columns(headings, own=self.own_headings, override=override, sample=sample)

    def read(self, sheet: Sheet, mapping: ColumnMapping, *, company: str | None = None) -> Iterator[Item]:
        """For every row one record or one rejection, each followed by what was noticed about it.

        `company` is the account of rows that name none.
        """
        teller = self.teller(sheet, mapping, company)
        plain = PlainRows(teller)
        told = _plainly(sheet.rows(), plain) if plain.any and self._tells_all_alike else sheet.rows()
        read, tell = teller.reader.read, self.tell
        for row in told:
            if not isinstance(row, Row):
                yield row
                continue
            said = read(row)
            item = heading_again(said) or tell(said, teller)
            yield item
            if said.remarks:
                yield from said.remarks
            if isinstance(item, PersonRecord) and item.unrecorded:
                yield _unrecorded(item)

    @property
    def _tells_all_alike(self) -> bool:
        """Whether this kind of file leaves it to the teller what a row says."""
        return type(self).tell is Profile.tell

    def teller(self, sheet: Sheet, mapping: ColumnMapping, company: str | None) -> Teller:
        """What tells the rows of one reading."""
        return Teller(mapping, RowReader(mapping), Superiors(sheet, mapping), company)

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """The record of one row, or why there is none."""
        return teller.record(said)


def _plainly(rows: Iterable[Row | Rejection], plain: PlainRows) -> Iterator[Row | Rejection | PersonRecord]:
    """The same, but with the records of plain rows in their place."""
    for some in batches(rows):
        told = iter(plain.tell([row for row in some if isinstance(row, Row)]))
        yield from [(next(told) or row) if isinstance(row, Row) else row for row in some]


def _unrecorded(told: PersonRecord) -> Remark:
    """The remark on a row some of whose cells have no place with us."""
    cells = "; ".join(f"{heading}: {text}" for heading, text in told.unrecorded)
    return Remark(told.line, "unrecorded", f"it also says what is not recorded here: {cells[:_MOST_QUOTED]}")


def heading_again(said: Said) -> Rejection | None:
    """The rejection of a row that repeats the headings in the middle of the data."""
    one = said.one
    told = one.get(_TITLE) or one.get(_NAME) or one.get(_FAMILY_NAME)
    if told is None or told.casefold() not in WHO_HEADINGS:
        return None
    again = sum(1 for field, text in said.one.items() if meaning(text) is field)
    if again < _HEADINGS_AGAIN:
        return None
    return Rejection(said.line, "heading_row", "the row repeats the headings")


def sample_of(sheet: Sheet) -> list[tuple[str, ...]]:
    """The cells of the first rows of a sheet, enough to see how its columns are used."""
    rows: list[tuple[str, ...]] = []
    for row in sheet.rows():
        if isinstance(row, Row):
            rows.append(row.cells)
        if len(rows) == _SAMPLE_ROWS:
            break
    return rows


_TITLE, _NAME, _FAMILY_NAME = Field.TITLE, Field.NAME, Field.FAMILY_NAME
_RECOGNISED = 0.7
_MOST_QUOTED = 200
_SAMPLE_ROWS = 1_000
_HEADINGS_AGAIN = 2
