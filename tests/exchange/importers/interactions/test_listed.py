from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.exchange.importers.interactions.listed import read_listed
from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us
from inroad.exchange.importers.record import Rejection
from inroad.model.errors import Invalid
from inroad.model.interaction import Direction, InteractionKind, Keep

Read = Callable[..., list[InteractionRecord | Rejection]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a table with this text."""

    def reading(text: str, keep: Keep = Keep.NOTHING) -> list[InteractionRecord | Rejection]:
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        return list(read_listed(path, Us(frozenset({"us.example"})), keep))

    return reading


def test_a_row_says_who_when_and_which_way(read: Read) -> None:
    text = (
        "Date,Type,From,To,Cc,Message ID,Subject,Notes\n"
        "2026-03-31 14:30,E-mail,Ann Lee <ann@us.example>,bo@x.example;cy@x.example,dee@x.example,7,Hi,Long text\n"
    )
    record = InteractionRecord(
        line=2,
        kind=InteractionKind.EMAIL,
        at=datetime(2026, 3, 31, 14, 30, tzinfo=UTC),
        direction=Direction.OUTBOUND,
        participants=(
            Participant(Part.FROM, "ann@us.example", "Ann Lee"),
            Participant(Part.TO, "bo@x.example"),
            Participant(Part.TO, "cy@x.example"),
            Participant(Part.CC, "dee@x.example"),
        ),
        source_key="7",
    )
    assert read(text) == [record]
    (kept,) = read(text, Keep.BODIES)
    assert isinstance(kept, InteractionRecord)
    assert (kept.subject, kept.body) == ("Hi", "Long text")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Meeting", "meeting"), ("phone call", "call"), ("Webinar", "event"), ("Site visit", "visit"),
        ("LinkedIn message", "message"), ("Встреча", "meeting"),
    ],
)  # fmt: skip
def test_kinds_are_read_as_people_write_them(read: Read, word: str, kind: str) -> None:
    (found,) = read(f"When;Activity type;With;Duration\n31.03.2026;{word};Bo Li, cy@x.example;30\n")
    assert isinstance(found, InteractionRecord)
    assert (found.kind, found.minutes) == (kind, 30)
    assert [(each.email, each.name) for each in found.participants] == [(None, "Bo Li"), ("cy@x.example", None)]


@pytest.mark.parametrize(
    ("word", "direction"),
    [("Incoming", Direction.INBOUND), ("sent", Direction.OUTBOUND), ("", Direction.MUTUAL), ("odd", Direction.MUTUAL)],
)
def test_the_direction_is_what_the_row_says_or_who_took_part(read: Read, word: str, direction: Direction) -> None:
    (found,) = read(f"Date,Type,Direction,Owner,With\n2026-03-31,Meeting,{word},ann@us.example,bo@x.example\n")
    assert isinstance(found, InteractionRecord)
    assert found.direction is direction


def test_without_a_kind_a_list_with_senders_is_mail_and_one_of_attendees_meetings(read: Read) -> None:
    (mail,) = read("Date,From,To\n2026-03-31,a@x.example,b@x.example\n")
    (met,) = read("Date,Attendees\n2026-03-31,a@x.example\n")
    assert isinstance(mail, InteractionRecord)
    assert isinstance(met, InteractionRecord)
    assert (mail.kind, met.kind) == (InteractionKind.EMAIL, InteractionKind.MEETING)


@pytest.mark.parametrize(
    ("row", "code", "reason"),
    [
        ("soon,call,Bo", "bad_date", "“soon” is no date; write it as 2026-03-31 or 2026-03-31 14:30"),
        (",call,Bo", "bad_date", "the row has no date"),
        ("2026-03-31,seance,Bo", "unknown_kind", "“seance” is no kind of interaction; there are: email, meeting, "),
        ("2026-03-31,call,", "nobody", "the row names nobody who took part"),
        ("2026-03-31,call,Bo,x,y,z", "too_many_cells", "The row has 6 cells"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_with_its_reason(read: Read, row: str, code: str, reason: str) -> None:
    found = read(f"Date,Type,With\n2026-03-30,call,Ann\n{row}\n")[-1]
    assert isinstance(found, Rejection)
    assert (found.line, found.code, found.reason.startswith(reason)) == (3, code, True)


def test_a_table_of_something_else_is_said_to_be_so(read: Read) -> None:
    with pytest.raises(Invalid, match=r"is no list of interactions: it needs a column for when \(date\) and for whom"):
        read("Date,Colour\n2026-03-31,red\n")
