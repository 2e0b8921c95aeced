"""Dates as files write them."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january januar janvier enero янв январь января",
            "feb february februar fevrier février febrero фев февр февраль февраля",
            "mar march märz maerz mrz mär mars marzo мар март марта",
            "apr april avr avril abril апр апрель апреля",
            "may mai mayo май мая",
            "jun june juni juin junio июн июнь июня",
            "jul july juli juillet julio июл июль июля",
            "aug august aout août agosto авг август августа",
            "sep sept september septembre septiembre сен сент сентябрь сентября",
            "oct october okt oktober octobre octubre окт октябрь октября",
            "nov november novembre noviembre ноя нояб ноябрь ноября",
            "dec december dez dezember déc decembre décembre dic diciembre дек декабрь декабря",
        ),
        start=1,
    )
    for word in words.split()
}
_YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$", re.ASCII)
_YEAR_LAST = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? .*)?$", re.ASCII)
_WORDED = re.compile(
    r"^(?:(\d{1,2})\.?[ -])?([^\W\d_]{3,})\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?, )?(\d{4}|\d{2})\b", re.UNICODE
)
_IN_NAME = re.compile(
    r"(?<![0-9])(?P<year>[0-9]{4})[-_. ]?(?P<month>[0-9]{2})[-_. ]?(?P<day>[0-9]{2})(?![0-9])"
    r"|(?<![0-9])(?:[0-9]{1,2}[-_. ]){2}[0-9]{4}(?![0-9])"
    r"|(?<![^\W_])(?:[0-9]{1,2}[-_. ])?[^\W\d_]{3,}[-_. ][0-9]{4}(?![-_. ]?[0-9])"
)
_SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$", re.ASCII)
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
_PIVOT = 70
_MONTHS_A_YEAR = 12


def date_in(cell: str, *, day_first: bool = False) -> date | None:
    """The day a cell names, None where it names none.

    ISO dates with or without a time, "05 Mar 2024", "31.12.2024", "3/15/2024 2:30 PM", Excel's serial numbers; a month
    alone ("Mar-14") is its last day. Numbers with slashes are read month first unless `day_first` or impossible.
    """
    text = cell.strip()
    if match := _YEAR_FIRST.match(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _YEAR_LAST.match(text):
        first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
        if match[2] == "/" and first <= _MONTHS_A_YEAR and (not day_first or second > _MONTHS_A_YEAR):
            first, second = second, first
        return _day(year, second, first)
    if match := _WORDED.match(text):
        return _worded(match[1] or match[3], match[2], match[4])
    if _SERIAL.match(text) and (days := int(float(text))) in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=days)
    return None


def writes_day_first(cells: Iterable[str]) -> bool:
    """Whether dates such as "31/12/2024" in these cells can only be read with the day first."""
    matches = (match for cell in cells if (match := _YEAR_LAST.match(cell.strip())) and match[2] == "/")
    return any(int(match[1]) > _MONTHS_A_YEAR for match in matches)


def day_in_name(name: str) -> date | None:
    """The one day that a file's name says ("posts-2011-03-31.csv", "List 31 March 2011"), None for none or several.

    A month alone is its last day; numbers such as 03-04-2011, which can be read both ways, are no day.
    """
    days = {day for match in _IN_NAME.finditer(name) if (day := _named(match)) is not None}
    return days.pop() if len(days) == 1 else None


def _named(match: re.Match[str]) -> date | None:
    if match["year"]:
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    parts = re.split("[-_. ]", match[0])
    written = (" " if any(part.isalpha() for part in parts) else "/").join(parts)
    either = {date_in(written), date_in(written, day_first=True)}
    return either.pop() if len(either) == 1 else None


def _worded(day: str | None, word: str, year: str) -> date | None:
    month = _MONTHS.get(word.casefold())
    if month is None:
        return None
    full = _full_year(year)
    return _day(full, month, int(day) if day else monthrange(full, month)[1] if full else 0)


def _full_year(digits: str) -> int:
    number = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - written in full
        return number
    return number + (1900 if number >= _PIVOT else 2000)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
