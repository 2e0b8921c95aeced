"""Interactions out of any file that holds some: told by its contents, never by its name alone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inroad.exchange.importers.interactions.listed import read_listed
from inroad.exchange.importers.interactions.mail import read_mail
from inroad.exchange.importers.interactions.meetings import read_meetings
from inroad.exchange.importers.interactions.record import InteractionRecord, Us
from inroad.exchange.importers.record import Rejection, Remark
from inroad.model.errors import Invalid
from inroad.model.interaction import Keep

Read = InteractionRecord | Rejection | Remark
_CALENDAR = re.compile(rb"\s*BEGIN:V(?!CARD)[A-Z]", re.IGNORECASE)
_CARD = re.compile(rb"\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)
_MAIL = re.compile(
    rb"\s*(From \S|>?(Received|Return-Path|Delivered-To|Date|From|To|Subject|Message-ID|MIME-Version|X-[\w-]+)[ \t]*:)",
    re.IGNORECASE,
)
_ENOUGH = 4096


def read_interactions(path: Path, us: Us, keep: Keep = Keep.NOTHING) -> Iterator[Read]:
    """The interactions of a mailbox, a mail, a folder of mails, a calendar or a table, as a stream.

    Nothing of what was said is read unless `keep` asks for it. Raises `Invalid` with what the file is and what to do.
    """
    if path.is_dir():
        return read_mail(path, us, keep)
    start = _start_of(path)
    if _CARD.match(start):
        raise Invalid(f"“{path.name}” has cards of people, and no interactions. Import it as people.", file=path.name)
    if _CALENDAR.match(start):
        return read_meetings(path, us, keep)
    if _MAIL.match(start):
        return read_mail(path, us, keep)
    return iter(read_listed(path, us, keep))


def holds_interactions(path: Path) -> bool:
    """Whether a file is mail or a calendar, or a folder (of mails): anything else may be a table, or nothing at all."""
    if not path.is_file():
        return path.is_dir()
    start = _start_of(path)
    return (_CALENDAR.match(start) or _MAIL.match(start)) is not None


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a file: how many interactions, and what was rejected and remarked, by code."""

    read: int
    rejected: Counter[str]
    remarks: Counter[str]
    first_rejections: tuple[Rejection, ...]


def tally(items: Iterable[Read], most: int = 100) -> Tally:
    """Count a stream through; of the rejections the first are kept."""
    read, rejected, remarks, first = 0, Counter[str](), Counter[str](), list[Rejection]()
    for item in items:
        if isinstance(item, Rejection):
            rejected[item.code] += 1
            if len(first) < most:
                first.append(item)
        elif isinstance(item, Remark):
            remarks[item.code] += 1
        else:
            read += 1
    return Tally(read, rejected, remarks, tuple(first))


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            start = stream.read(_ENOUGH)
    except OSError as error:
        raise Invalid(f"“{path.name}” cannot be opened: {error.strerror or error}.", file=path.name) from error
    if not start:
        raise Invalid(f"“{path.name}” is empty.", file=path.name)
    return start.removeprefix(b"\xef\xbb\xbf")
