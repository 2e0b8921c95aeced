from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.exchange.importers.interactions import meetings
from inroad.exchange.importers.interactions.meetings import read_meetings
from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us
from inroad.exchange.importers.record import Rejection, Remark
from inroad.model.errors import Invalid
from inroad.model.interaction import Direction, InteractionKind, Keep

US = Us(frozenset({"us.example"}))
EVENT = """\
BEGIN:VEVENT
UID:1@us.example
DTSTART;TZID=Europe/Berlin:20261101T140000
DTEND;TZID=Europe/Berlin:20261101T150000
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Review
DESCRIPTION:Bring figures
ORGANIZER;CN=Ann Lee:MAILTO:ann@us.example
ATTENDEE;CN="Bo, Li";PARTSTAT=ACCEPTED:mailto:Bo@x.example
ATTENDEE;PARTSTAT=DECLINED:mailto:cy@x.example
ATTENDEE;CUTYPE=ROOM:mailto:room@us.example
BEGIN:VALARM
TRIGGER:-PT15M
END:VALARM
END:VEVENT
"""


def read(path: Path, events: str, keep: Keep = Keep.NOTHING) -> list[InteractionRecord | Rejection | Remark]:
    """Everything that comes of a calendar with these events."""
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n", encoding="utf-8")
    return list(read_meetings(path, US, keep))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes its calendar."""
    return tmp_path / "calendar.ics"


def test_an_event_says_who_when_and_how_long_and_nothing_of_its_contents(file: Path) -> None:
    assert read(file, EVENT) == [
        InteractionRecord(
            line=1,
            kind=InteractionKind.MEETING,
            at=datetime(2026, 11, 1, 13, 0, tzinfo=UTC),
            direction=Direction.MUTUAL,
            participants=(
                Participant(Part.ORGANISER, "ann@us.example", "Ann Lee"),
                Participant(Part.ATTENDEE, "bo@x.example", "Bo, Li", "accepted"),
                Participant(Part.ATTENDEE, "cy@x.example", None, "declined"),
            ),
            minutes=60,
            source_key="1@us.example",
            rule="FREQ=WEEKLY;COUNT=4",
        )
    ]


def test_contents_are_kept_on_request(file: Path) -> None:
    (subject,) = read(file, EVENT, Keep.SUBJECTS)
    (body,) = read(file, EVENT, Keep.BODIES)
    assert isinstance(subject, InteractionRecord)
    assert isinstance(body, InteractionRecord)
    assert (subject.subject, subject.body, body.body) == ("Review", None, "Bring figures")


def one(file: Path, lines: str) -> InteractionRecord:
    """The record of an event with these lines and one attendee."""
    found = read(file, f"BEGIN:VEVENT\n{lines}\nATTENDEE:mailto:bo@x.example\nEND:VEVENT\n")
    assert isinstance(found[-1], InteractionRecord)
    return found[-1]


@pytest.mark.parametrize(
    ("lines", "at", "minutes", "all_day"),
    [
        ("DTSTART;VALUE=DATE:20261101\nDTEND;VALUE=DATE:20261102", datetime(2026, 11, 1, tzinfo=UTC), 1440, True),
        ("DTSTART:20261101T140000Z\nDURATION:PT45M", datetime(2026, 11, 1, 14, tzinfo=UTC), 45, False),
        ("DTSTART:20261101T140000", datetime(2026, 11, 1, 14, tzinfo=UTC), None, False),
        ("DTSTART:20261101T140000Z\nDTEND:20261101T130000Z", datetime(2026, 11, 1, 14, tzinfo=UTC), None, False),
        ("DTSTART:00010101T000000\nDTSTART:00010101T000000", datetime(1, 1, 1, tzinfo=UTC), None, False),
    ],
)
def test_times_are_read_as_calendars_write_them(
    file: Path, lines: str, at: datetime, minutes: int | None, all_day: bool
) -> None:
    found = one(file, lines)
    assert (found.at, found.minutes, found.all_day) == (at, minutes, all_day)


def test_a_moment_before_all_time_is_none(file: Path) -> None:
    assert one(file, "DTSTART;TZID=Asia/Tokyo:00010101T000000").at is None


def test_people_without_an_address_keep_their_names(file: Path) -> None:
    found = read(
        file,
        "BEGIN:VEVENT\nDTSTART:20261101T140000Z\nORGANIZER;CN=Ann Lee:invalid:nomail\nATTENDEE:MAILTO:Bo Li\n"
        "ATTENDEE;EMAIL=cy@x.example:urn:uuid:7\nATTENDEE:urn:uuid:8\nEND:VEVENT\n",
    )
    assert isinstance(found[0], InteractionRecord)
    assert [(each.email, each.name) for each in found[0].participants] == [
        (None, "Ann Lee"), (None, "bo li"), ("cy@x.example", None),
    ]  # fmt: skip


def test_cancelled_and_lonely_events_are_left_out_with_the_reason(file: Path) -> None:
    cancelled = EVENT.replace("SUMMARY", "STATUS:CANCELLED\nSUMMARY")
    assert read(file, f"{cancelled}BEGIN:VEVENT\nDTSTART:20261101T140000Z\nEND:VEVENT\n") == [
        Rejection(1, "cancelled", "event 1 was cancelled: it did not take place"),
        Rejection(2, "nobody", "event 2 names nobody who took part"),
    ]


def test_a_broken_part_costs_only_itself(file: Path) -> None:
    found = read(file, EVENT.replace("RRULE:FREQ=WEEKLY;COUNT=4", "RRULE:FREQ=OFTEN").replace("UID:", "UID;;"))
    assert [each.code for each in found if isinstance(each, Remark)] == ["damaged_part", "damaged_part"]
    assert isinstance(found[-1], InteractionRecord)
    assert (found[-1].rule, found[-1].source_key) == (None, None)


def test_an_event_without_a_usable_time_is_kept_without(file: Path) -> None:
    found = read(file, EVENT.replace("DTSTART;TZID=Europe/Berlin:20261101T140000", "DTSTART:soon"))
    assert [each.code for each in found if isinstance(each, Remark)] == ["damaged_part", "no_time"]
    assert isinstance(found[-1], InteractionRecord)
    assert found[-1].at is None


def test_an_event_that_never_ends_ends_at_the_next_or_with_the_file(file: Path) -> None:
    endless = EVENT.replace("END:VEVENT\n", "")
    found = read(file, f"{endless}{endless}")
    assert [type(each) for each in found] == [InteractionRecord, InteractionRecord]


def test_a_calendar_that_was_cut_off_is_read_as_far_as_it_goes(file: Path) -> None:
    file.write_text("BEGIN:VCALENDAR\n" + EVENT[: EVENT.index("BEGIN:VALARM")], encoding="utf-8")
    assert [type(each) for each in read_meetings(file, US)] == [InteractionRecord]


def test_an_event_beyond_repair_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings, "MAX_EVENT_BYTES", 40)
    found = read(file, EVENT.replace("END:VEVENT", "END:VEVENT\n"))
    assert [each.code for each in found if isinstance(each, Rejection)] == ["nobody"]
    assert read(file, "BEGIN:VEVENT\nEND:VTODO\nEND:VEVENT\n")[0].line == 1


def test_a_time_zone_of_the_calendars_own_is_used(file: Path) -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Our Office\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0500\n"
        "TZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    found = read(file, zone + EVENT.replace("Europe/Berlin", "Our Office"))
    assert isinstance(found[0], InteractionRecord)
    assert found[0].at == datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


def test_what_is_no_calendar_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_text("hello\n")
    with pytest.raises(Invalid, match="is no calendar"):
        list(read_meetings(tmp_path / "x.ics", US))
    with pytest.raises(Invalid, match="cannot be opened"):
        list(read_meetings(tmp_path / "nowhere.ics", US))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EVENT.splitlines(keepends=True)), max_size=20), st.binary(max_size=20))
def test_no_calendar_is_too_odd(tmp_path_factory: pytest.TempPathFactory, lines: list[str], noise: bytes) -> None:
    path = tmp_path_factory.mktemp("odd") / "odd.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\n" + "".join(lines).encode() + noise + b"\n" + EVENT.encode())
    assert list(read_meetings(path, US))


def test_all_but_two_of_157_published_calendars_are_read_and_these_are_explained(real_data: Path) -> None:
    unread, zones = {}, set()
    files = sorted((real_data / "real" / "formats" / "ics").glob("*.ics"))
    for path in files:
        try:
            found = list(read_meetings(path, US))
        except Invalid as refusal:
            unread[path.name] = refusal.sentence
        else:
            assert not [each for each in found if isinstance(each, Rejection) and each.code == "damaged"]
            zones |= {path.name for each in found if isinstance(each, Remark) and each.code == "bad_time_zone"}
    assert len(files) == 157
    assert set(unread) == {"fuzz_testcase_0_char_in_component_name.ics", "fuzz_testcase_invalid_month.ics"}
    assert zones == {"fuzz_testcase_vtimezone_lone_cr.ics", "parsing_error_in_UTC_offset.ics"}
