"""Sheets written as text: one line a row, cells between bars, the first line the headings."""

from collections.abc import Iterator

from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.profiles.profile import Item, Profile, sample_of
from inroad.exchange.importers.profiles.registry import detect_profile
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark
from inroad.exchange.importers.table import Reading, Row, Sheet


def sheet_of(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> Sheet:
    """A sheet with these cells; its first row stands on line 2."""

    def read(_reading: Reading) -> Iterator[Row | Rejection]:
        yield from (Row(line, cells) for line, cells in enumerate(rows, start=2))

    return Sheet(
        name="people.csv",
        encoding="utf-8",
        delimiter="|",
        headings=headings,
        heading_line=1,
        preamble=(),
        recognised=0,
        read=read,
    )


def drawn(text: str) -> Sheet:
    """The sheet of a drawing."""
    lines = [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]
    return sheet_of(lines[0], lines[1:])


def mapped(sheet: Sheet, override: dict[str, str] | None = None) -> tuple[Profile, ColumnMapping]:
    """The profile of a sheet and what its columns mean."""
    profile, _score = detect_profile(sheet.headings)
    return profile, profile.columns(sheet.headings, override, sample_of(sheet))


def items_of(sheet: Sheet, *, company: str | None = None, override: dict[str, str] | None = None) -> list[Item]:
    """Everything that is read from a sheet."""
    profile, mapping = mapped(sheet, override)
    return list(profile.read(sheet, mapping, company=company))


def records_of(text: str, *, company: str | None = None, override: dict[str, str] | None = None) -> list[PersonRecord]:
    """The records of a drawing."""
    return [
        item for item in items_of(drawn(text), company=company, override=override) if isinstance(item, PersonRecord)
    ]


def rejected_in(text: str) -> list[tuple[int, str]]:
    """Line and code of every rejection of a drawing."""
    return [(item.line, item.code) for item in items_of(drawn(text)) if isinstance(item, Rejection)]


def remarked_in(text: str) -> list[tuple[int, str]]:
    """Line and code of every remark of a drawing."""
    return [(item.line, item.code) for item in items_of(drawn(text)) if isinstance(item, Remark)]
