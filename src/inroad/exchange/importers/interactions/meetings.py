"""Meetings: the events of a calendar (ICS), each read by itself, so that a broken one costs only itself."""

import re
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, BinaryIO

from icalendar import Component, Event, Timezone
from icalendar.prop import vBroken

from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us, meeting_direction
from inroad.exchange.importers.record import Rejection, Remark
from inroad.model.errors import Invalid
from inroad.model.interaction import InteractionKind, Keep

MAX_EVENT_BYTES = 4 * 1024**2
"""An event with a picture attached; more is no event."""
MAX_LINE_BYTES = 1024**2

Read = InteractionRecord | Rejection | Remark
_BEGIN = re.compile(rb"\s*BEGIN:([A-Za-z][A-Za-z0-9-]+)\s*\Z", re.IGNORECASE)
_END = re.compile(rb"\s*END:([A-Za-z-]+)\s*\Z", re.IGNORECASE)
_MAILTO = re.compile(r"^\s*mailto:\s*", re.IGNORECASE)
_KINDS = {b"VEVENT", b"VTIMEZONE"}
_ANSWERS = frozenset({"accepted", "declined", "tentative", "delegated"})
_NO_PEOPLE = frozenset({"ROOM", "RESOURCE"})
_SECONDS_A_MINUTE = 60


def read_meetings(path: Path, us: Us, keep: Keep = Keep.NOTHING) -> Iterator[Read]:
    """The events of a calendar in order; broken, cancelled and lonely ones with the reason why they are left out.

    Raises `Invalid` when the file does not exist or nothing of a calendar begins in it.
    """
    try:
        with path.open("rb") as stream:
            number, begun = 0, False
            for kind, lines in components(stream):
                begun = True
                if kind == b"VTIMEZONE":
                    yield from _learn_zone(lines)
                elif kind == b"VEVENT":
                    number += 1
                    yield from _read(number, lines, us, keep)
    except OSError as error:
        raise Invalid(f"“{path.name}” cannot be opened: {error.strerror or error}.", file=path.name) from error
    if not begun:
        raise Invalid(
            f"“{path.name}” is no calendar: nothing in it begins as calendars do (BEGIN:VCALENDAR).", file=path.name
        )


def components(stream: BinaryIO) -> Iterator[tuple[bytes, list[bytes]]]:
    """The time zones and events of a stream as raw lines, one at a time; of anything else that begins only the name.

    What is inside an event (alarms) belongs to it. An event that never ends is given up at the next one, or when it
    grows beyond any event.
    """
    wanted: bytes | None = None
    lines: list[bytes] = []
    size = 0
    while line := stream.readline(MAX_LINE_BYTES):
        begins = _BEGIN.match(line.removeprefix(b"\xef\xbb\xbf"))
        name = begins[1].upper() if begins else b""
        if name and wanted is None and name not in _KINDS:
            yield name, []
        if name in _KINDS:
            if wanted is not None:
                yield wanted, lines
            wanted, lines, size = name, [line], len(line)
        elif wanted is not None:
            ends = _END.match(line)
            size += len(line)
            if size <= MAX_EVENT_BYTES and not (ends and ends[1].upper() == b"VCALENDAR"):
                lines.append(line)
            if ends and ends[1].upper() in {wanted, b"VCALENDAR"}:
                yield wanted, lines
                wanted = None
    if wanted is not None:
        yield wanted, lines


def _learn_zone(lines: list[bytes]) -> Iterator[Read]:
    """Let the library know a time zone that the calendar defines; its events are read by it from now on."""
    try:
        _parsed(Timezone, lines)
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as error:
        yield Remark(0, "bad_time_zone", f"a time zone of the calendar cannot be read: {error}")


def _read(number: int, lines: list[bytes], us: Us, keep: Keep) -> Iterator[Read]:
    try:
        event = _parsed(Event, lines)
    except (ValueError, KeyError, IndexError, TypeError, OverflowError) as error:
        yield Rejection(number, "damaged", f"event {number:,} cannot be read: {error}")
        return
    for name, fault in event.errors:
        what = f"“{name}” of event {number:,}" if name else f"a line of event {number:,}"
        yield Remark(number, "damaged_part", f"{what} cannot be read and is left out: {fault}")
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        yield Rejection(number, "cancelled", f"event {number:,} was cancelled: it did not take place")
        return
    participants = _participants(event)
    if not participants:
        yield Rejection(number, "nobody", f"event {number:,} names nobody who took part")
        return
    start = _value(event, "DTSTART")
    at = _utc(start)
    if at is None:
        yield Remark(number, "no_time", f"event {number:,} is kept without a time: it says none that can be read")
    yield InteractionRecord(
        line=number,
        kind=InteractionKind.MEETING,
        at=at,
        direction=meeting_direction(participants, us),
        participants=participants,
        minutes=_minutes(event, at),
        all_day=isinstance(start, date) and not isinstance(start, datetime),
        source_key=str(event["UID"]) if "UID" in event else None,
        rule=_rule(event),
        subject=str(event.get("SUMMARY", "")) or None if keep is not Keep.NOTHING else None,
        body=str(event.get("DESCRIPTION", "")) or None if keep is Keep.BODIES else None,
    )


def _parsed(kind: type[Component], lines: list[bytes]) -> Component:
    """One component by the library, whose guesses about odd zone names are welcome and need no warning."""
    name = b"VEVENT" if kind is Event else b"VTIMEZONE"
    ends = _END.match(lines[-1])
    ended = ends is not None and ends[1].upper() == name
    text = b"".join(lines if ended else [*lines, b"\r\nEND:" + name + b"\r\n"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return kind.from_ical(text)


def _participants(event: Component) -> tuple[Participant, ...]:
    """The organiser and everybody invited, each once; rooms and equipment are nobody."""
    found: dict[str | None, Participant] = {}
    for name, part in (("ORGANIZER", Part.ORGANISER), ("ATTENDEE", Part.ATTENDEE)):
        for value in _values(event, name):
            params: dict[str, Any] = getattr(value, "params", {})
            if str(params.get("CUTYPE", "")).upper() in _NO_PEOPLE:
                continue
            email = _MAILTO.sub("", str(params.get("EMAIL") or value)).strip().lower() or None
            person = " ".join(str(params.get("CN", "")).strip("\"' ").split()) or None
            if email is not None and "@" not in email:
                email, person = None, person or (email if _MAILTO.match(str(value)) else None)
            answer = str(params.get("PARTSTAT", "")).lower()
            if email or person:
                key = email or person
                found.setdefault(key, Participant(part, email, person, answer if answer in _ANSWERS else None))
    return tuple(found.values())


def _values(event: Component, name: str) -> list[Any]:
    """The values of a property, as far as they could be read."""
    found = event.get(name, [])
    return [value for value in (found if isinstance(found, list) else [found]) if not isinstance(value, vBroken)]


def _value(event: Component, name: str) -> object:
    return next((getattr(value, "dt", None) for value in _values(event, name)), None)


def _utc(moment: object) -> datetime | None:
    """A start in UTC; a day is its beginning, and a time without a zone is taken as UTC."""
    try:
        if isinstance(moment, datetime):
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        if isinstance(moment, date):
            return datetime.combine(moment, time(), UTC)
    except (OverflowError, ValueError):
        return None
    return None


def _minutes(event: Component, at: datetime | None) -> int | None:
    end = _utc(_value(event, "DTEND"))
    if at is not None and end is not None and end >= at:
        return int((end - at).total_seconds()) // _SECONDS_A_MINUTE
    seconds = getattr(_value(event, "DURATION"), "total_seconds", None)
    return None if seconds is None else max(int(seconds()) // _SECONDS_A_MINUTE, 0)


def _rule(event: Component) -> str | None:
    return next((rule.to_ical().decode() for rule in _values(event, "RRULE")), None)
