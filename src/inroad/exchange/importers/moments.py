"""Moments as files write them: dates with a time, numbers of seconds, dates alone."""

import re
from datetime import UTC, datetime, time
from email.utils import parsedate_to_datetime

from inroad.exchange.importers.dates import date_in

_NUMBER = re.compile(r"-?\d{1,16}(\.\d+)?$", re.ASCII)
_COMPACT_DAY = re.compile(r"(19|20)\d{6}$", re.ASCII)
_MILLISECONDS_FROM = 1e11
_MICROSECONDS_FROM = 1e14


def moment_in(cell: str) -> float | None:
    """The moment a cell names in seconds since 1970, None where it names none.

    ISO dates and times ("2026-03-31T14:30+02:00", "20260331"), mail dates ("Tue, 31 Mar 2026 14:30:00 +0200"), numbers
    (seconds; from 1e11 on milliseconds, from 1e14 microseconds) and whatever `date_in` reads. Without a zone: UTC.
    """
    text = cell.strip()
    if _NUMBER.match(text) and not _COMPACT_DAY.match(text):
        return _seconds(float(text))
    try:
        return _stamp(datetime.fromisoformat(text))
    except ValueError:
        return _mail_date(text) if ":" in text else _day(text)


def _seconds(number: float) -> float:
    if abs(number) >= _MICROSECONDS_FROM:
        return number / 1e6
    return number / 1e3 if abs(number) >= _MILLISECONDS_FROM else number


def _mail_date(text: str) -> float | None:
    try:
        return _stamp(parsedate_to_datetime(text))
    except (ValueError, IndexError, TypeError, OverflowError):
        return _day(text)


def _day(text: str) -> float | None:
    """A day with or without a time behind it; a time that is understood counts."""
    day = date_in(text)
    if day is None:
        return None
    clock = _TIME.search(text)
    hour = min(int(clock[1]), 23) if clock else 0
    if clock and clock[4] and clock[4].lower() == "p" and hour < _NOON:
        hour += _NOON
    at = time(hour, min(int(clock[2]), 59), min(int(clock[3] or 0), 59)) if clock else time()
    return _stamp(datetime.combine(day, at))


def _stamp(moment: datetime) -> float:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


_TIME = re.compile(r"\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?", re.ASCII | re.IGNORECASE)
_NOON = 12
