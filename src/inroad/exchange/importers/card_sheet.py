"""Cards of an address book as a table: whatever reads lists of people reads them too, with preview and mapping."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from inroad.exchange.importers.cards import read_cards
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.exchange.importers.table import Reading, Row, Sheet

_BEGIN = re.compile(rb"(\xef\xbb\xbf)?\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)
_UNITS = " > "
_SEVERAL = "; "

_COLUMNS: dict[str, Callable[[PersonRecord], str | None]] = {
    "Name": lambda card: card.name,
    "First name": lambda card: card.given_name,
    "Last name": lambda card: card.family_name,
    "Job title": lambda card: card.title,
    "Company": lambda card: card.company,
    "Division": lambda card: _UNITS.join(card.division),
    "Email": lambda card: _SEVERAL.join(card.emails),
    "Phone": lambda card: _SEVERAL.join(card.phones),
    "Website": lambda card: _SEVERAL.join(card.urls),
    "Location": lambda card: card.location,
    "Country": lambda card: card.country,
    "Manager": lambda card: None if card.manager is None else card.manager.value,
    "Note": lambda card: card.note,
}
"""What a card says, under headings that every list of people may bear."""


def holds_cards(start: bytes) -> bool:
    """Whether a file that begins so holds cards."""
    return _BEGIN.match(start) is not None


def card_sheet(path: Path) -> Sheet:
    """The cards of a file, each as the row of the line on which it begins. Raises `Invalid` once it is read."""
    return Sheet(
        name=path.name,
        encoding=None,
        delimiter=None,
        headings=tuple(_COLUMNS),
        heading_line=0,
        preamble=(),
        recognised=len(_COLUMNS),
        read=partial(_rows, path),
    )


def _rows(path: Path, _reading: Reading) -> Iterator[Row | Rejection]:
    for card in read_cards(path):
        if isinstance(card, Rejection):
            yield card
        else:
            yield Row(card.line, tuple(tell(card) or "" for tell in _COLUMNS.values()))
