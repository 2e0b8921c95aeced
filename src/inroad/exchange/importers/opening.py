"""Opening a file of people: find its table, recognise its profile, read its columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inroad.exchange.importers.beside import pays_beside, read_beside
from inroad.exchange.importers.mapping import ColumnMapping, recognise
from inroad.exchange.importers.profiles.profile import Item, Profile, sample_of
from inroad.exchange.importers.profiles.registry import detect_profile, profile_named
from inroad.exchange.importers.source import Sheet, open_source
from inroad.model.errors import Invalid

_SHOWN_ROWS = 5
_SHOWN_HEADINGS = 12


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is ready to be read: its table, its profile, what its columns mean, its first rows' cells.

    `override` is what the user says of its columns.
    """

    path: Path
    sheet: Sheet
    profile: Profile
    mapping: ColumnMapping
    sample: Sequence[Sequence[str]]
    override: Mapping[str, str]

    def items(self) -> Iterator[Item]:
        """For every row one record or one rejection, each followed by what was noticed about it."""
        if self.sheet.encoding is not None and pays_beside(self.path.stat().st_size):
            return read_beside(self.path, self.profile.name, self.override)
        return self.profile.read(self.sheet, self.mapping)


def open_people(path: Path, *, profile: str | None = None, mapping: Mapping[str, str] | None = None) -> Opened:
    """Open a file of people.

    Raises `Invalid` when it is no table, when its headings say nothing about people and the user does not either, or
    when `profile` or `mapping` name what does not exist.
    """
    sheet = open_source(path, recognise=recognise)[0]
    chosen, score = (profile_named(profile), 1.0) if profile is not None else detect_profile(sheet.headings)
    if not score and not mapping:
        headings = ", ".join(f"“{heading}”" for heading in sheet.headings[:_SHOWN_HEADINGS])
        raise Invalid(
            f"none of the headings says anything about people: {headings}; say what the columns mean with a mapping",
            field="mapping",
            headings=list(sheet.headings),
            sample=[list(row) for row in sample_of(sheet)[:_SHOWN_ROWS]],
        )
    rows = sample_of(sheet)
    columns = chosen.columns(sheet.headings, mapping or {}, rows)
    return Opened(path, sheet, chosen, columns, rows[:_SHOWN_ROWS], mapping or {})
