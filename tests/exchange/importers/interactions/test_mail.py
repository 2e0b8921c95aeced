from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.interactions import mail
from inroad.exchange.importers.interactions.mail import messages, read_mail
from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us
from inroad.exchange.importers.record import Rejection, Remark
from inroad.model.errors import Invalid
from inroad.model.interaction import Direction, InteractionKind, Keep

US = Us(frozenset({"us.example"}))
MAIL = """\
Date: Fri, 21 Nov 1997 09:55:06 -0600
From: Ann Lee <ann@us.example>
To: bo@x.example, "Cy, Sir" <cy@x.example>
Cc: ann@us.example, dee@x.example
Bcc: eve@x.example
Message-ID: <1@us.example>
In-Reply-To: <0@x.example>
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=

Hello.
From here on nothing matters.
"""


def read(path: Path, text: str | bytes, keep: Keep = Keep.NOTHING) -> list[InteractionRecord | Rejection | Remark]:
    """Everything that comes of a file with this text."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_mail(path, US, keep))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes its mail."""
    return tmp_path / "mail"


def test_a_mail_says_who_when_and_which_way_and_nothing_of_its_contents(file: Path) -> None:
    assert read(file, MAIL) == [
        InteractionRecord(
            line=1,
            kind=InteractionKind.EMAIL,
            at=datetime(1997, 11, 21, 15, 55, 6, tzinfo=UTC),
            direction=Direction.OUTBOUND,
            participants=(
                Participant(Part.FROM, "ann@us.example", "Ann Lee"),
                Participant(Part.TO, "bo@x.example"),
                Participant(Part.TO, "cy@x.example", "Cy, Sir"),
                Participant(Part.CC, "dee@x.example"),
                Participant(Part.BCC, "eve@x.example"),
            ),
            source_key="<1@us.example>",
            reply_to="<0@x.example>",
        )
    ]


def test_contents_are_kept_on_request(file: Path) -> None:
    (subject,) = read(file, MAIL, Keep.SUBJECTS)
    (body,) = read(file, MAIL, Keep.BODIES)
    assert isinstance(subject, InteractionRecord)
    assert isinstance(body, InteractionRecord)
    assert (subject.subject, subject.body) == ("Grüße", None)
    assert (body.subject, body.body) == ("Grüße", "Hello.\nFrom here on nothing matters.\n")


def test_a_body_that_cannot_be_read_is_none(file: Path) -> None:
    broken = "From: a@x.example\nContent-Type: {}\n\nx\n"
    for kind in ("application/pdf", "text/plain; charset=nonsense"):
        (found,) = [
            each for each in read(file, broken.format(kind), Keep.BODIES) if isinstance(each, InteractionRecord)
        ]
        assert found.body is None


def test_a_mailbox_is_many_mails(file: Path) -> None:
    box = "".join(f"From ann@us.example Fri Nov 21 09:55:06 1997\n{MAIL}\n" for _ in range(3))
    found = read(file, f"\n\n{box}")
    assert [each.line for each in found] == [1, 2, 3]
    assert all(isinstance(each, InteractionRecord) for each in found)


def test_from_in_the_middle_of_a_text_begins_no_mail(file: Path) -> None:
    box = f"From x Fri Nov 21 09:55:06 1997\n{MAIL}\nFrom 5 to 7 we dine.\nFrom x Fri Nov 21 10:00:00 1997\n"
    assert len(read(file, box)) == 1


def test_a_line_of_a_million_signs_takes_no_time(file: Path) -> None:
    long = "From " + "x" * 1_000_000
    assert len(read(file, f"From x Fri Nov 21 09:55:06 1997\n{MAIL}\n{long}\n")) == 1


def test_a_broken_mail_among_good_ones_is_named(file: Path) -> None:
    envelope = "From x Fri Nov 21 09:55:06 1997\n"
    found = read(file, f"{envelope}{MAIL}\n{envelope}Subject: nobody\n\nx\n\n{envelope}From: bo@x.example\n\n")
    assert [type(each).__name__ for each in found] == [
        "InteractionRecord", "Rejection", "Remark", "InteractionRecord",
    ]  # fmt: skip
    assert found[1] == Rejection(2, "nobody", "message 2 names neither sender nor recipient")
    assert found[2] == Remark(3, "time_of_receipt", "message 3: it has no date; when it was received is taken")


def test_a_date_that_cannot_be_read_is_told_where_the_time_of_receipt_stands_in(file: Path) -> None:
    received = "Received: from a by b; Fri, 21 Nov 1997 09:55:06 +0000\n"
    remark, record = read(file, f"{received}From: bo@x.example\nDate: soon\n\nx\n")
    said = "message 1: the date “soon” cannot be read; when it was received is taken"
    assert remark == Remark(1, "time_of_receipt", said)
    assert isinstance(record, InteractionRecord)
    assert record.at == datetime(1997, 11, 21, 9, 55, 6, tzinfo=UTC)


def test_a_mail_without_a_usable_date_is_kept_without_a_time(file: Path) -> None:
    remark, record = read(file, "From: bo@x.example\nDate: soon\n\n")
    assert remark == Remark(1, "no_time", "message 1 is kept without a time: the date “soon” cannot be read")
    assert isinstance(record, InteractionRecord)
    assert record.at is None
    remark, _ = read(file, "From: bo@x.example\n\n")
    assert isinstance(remark, Remark)
    assert remark.sentence == "message 1 is kept without a time: it has no date"


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "List-Id: <all.us.example>",
        "From: no-reply@x.example",
        "From: MAILER-DAEMON@x.example",
    ],
)
def test_mail_of_lists_and_machines_is_marked(file: Path, header: str) -> None:
    found = read(file, f"{header}\nFrom: bo@x.example\nDate: Fri, 21 Nov 1997 09:55:06 -0600\n\n")
    assert [each.automatic for each in found if isinstance(each, InteractionRecord)] == [True]


def test_ordinary_mail_is_not_marked(file: Path) -> None:
    (found,) = read(file, f"Auto-Submitted: no\n{MAIL}")
    assert isinstance(found, InteractionRecord)
    assert not found.automatic


def test_the_sender_stands_in_where_nobody_is_said_to_have_written(file: Path) -> None:
    found = read(file, "Sender: bo@x.example\nTo: ann@us.example\nDate: Fri, 21 Nov 1997 09:55:06 -0600\n\n")
    assert [(each.direction, each.participants[0].email) for each in found if isinstance(each, InteractionRecord)] == [
        (Direction.INBOUND, "bo@x.example")
    ]


def test_headers_without_an_end_are_no_mail(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "MAX_HEADER_BYTES", 100)
    assert read(file, "From: bo@x.example\n" + "X: y\n" * 100) == [
        Rejection(1, "no_mail", "message 1 has no end of headers: it is no mail")
    ]


def test_a_folder_of_mails_is_read_file_by_file(tmp_path: Path) -> None:
    for name in ("b.eml", "a.eml"):
        (tmp_path / name).write_text(f"X-File: {name}\n{MAIL}")
    (tmp_path / "empty.eml").write_text("")
    (tmp_path / "notes.txt").write_text("From: x@x.example\n\n")
    found = list(read_mail(tmp_path, US))
    assert [each.line for each in found] == [1, 2, 3]
    assert found[2] == Rejection(3, "nobody", "message 3 names neither sender nor recipient")


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"\n\n")
    (tmp_path / "folder").mkdir()
    for name, sentence in (
        ("empty", "is empty"),
        ("nowhere", "cannot be opened: No such file"),
        ("folder", "has no mail"),
    ):
        with pytest.raises(Invalid, match=sentence):
            list(read_mail(tmp_path / name, US))


@given(st.lists(st.sampled_from([b"From x Fri Nov 21 09:55:06 1997\n", b"From: a@x.example\n", b"\n", b"text\n"])))
def test_no_line_of_a_mailbox_is_lost(lines: list[bytes]) -> None:
    data = b"".join(lines)
    kept = b"".join(
        b"".join([each.envelope, *each.header, *each.body]) for each in messages(BytesIO(data), keep_body=True)
    )
    assert kept.replace(b"\n", b"") == data.replace(b"\n", b"")


def test_102_of_103_published_mails_are_read_and_the_other_is_explained(real_data: Path) -> None:
    found = {path.name: list(read_mail(path, US)) for path in (real_data / "real" / "formats" / "eml").glob("*.eml")}
    unread = {name: each for name, each in found.items() if isinstance(each[-1], Rejection)}
    assert (len(found), list(unread)) == (103, ["error_emails__bad_encoded_subject.eml"])
    without_time = [name for name, each in found.items() if isinstance(each[0], Remark) and each[0].code == "no_time"]
    assert len(without_time) < 10


def test_a_mailbox_is_read_as_a_stream(tmp_path: Path) -> None:
    """However many mails there are, only one is held."""
    path = tmp_path / "large.mbox"
    letter = f"From x Fri Nov 21 09:55:06 1997\n{MAIL}\n".encode() + b"x" * 20_000 + b"\n\n"
    path.write_bytes(letter * 500)
    with path.open("rb") as stream:
        held = [sum(map(len, each.header)) + sum(map(len, each.body)) for each in messages(stream)]
    assert (len(held), max(held) < 1_000) == (500, True)
