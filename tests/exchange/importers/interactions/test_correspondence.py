from pathlib import Path

import pytest

from inroad.exchange.importers.interactions.correspondence import read_any_ties
from inroad.influence.ties import Tie, TieKind
from inroad.model.errors import Invalid

MAIL = """\
From: Ann <ann@x.example>
To: bo@x.example, ann@x.example
Cc: cy@x.example
Date: Thu, 1 Jan 1998 00:01:00 +0000
"""
AT = 883_612_860.0


def test_every_recipient_of_a_mail_is_a_tie(tmp_path: Path) -> None:
    path = tmp_path / "box"
    envelope = "From x Thu Jan 01 00:01:00 1998\n"
    path.write_text(
        f"{envelope}{MAIL}\n\n\n{envelope}List-Id: <all.x.example>\n{MAIL}\n\n\n{envelope}To: bo@x.example\n\n"
    )
    found = read_any_ties(path)
    assert found.ties == (
        Tie("ann@x.example", "bo@x.example", TieKind.MAIL, 1.0, AT),
        Tie("ann@x.example", "cy@x.example", TieKind.MAIL, 1.0, AT),
    )
    assert [(each.line, each.code, each.reason) for each in found.rejected] == [
        (2, "automatic", "mail 2 is of a list or a machine"),
        (3, "nobody", "number 3 has not both a sender and a recipient"),
    ]
    assert found.rows_read == 4


def test_a_meeting_ties_who_invites_to_who_is_invited(tmp_path: Path) -> None:
    path = tmp_path / "calendar"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:19980101T000100Z\nORGANIZER:mailto:ann@x.example\n"
        "ATTENDEE;CN=Bo Li:invalid:nomail\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    found = read_any_ties(path)
    assert found.ties == (Tie("ann@x.example", "Bo Li", TieKind.MEETING, 1.0, AT),)
    assert [each.code for each in found.rejected] == ["nobody"]
    assert read_any_ties(path, TieKind.KNOWS).ties[0].kind is TieKind.KNOWS


def test_a_table_is_still_a_table(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("source,target\nAnn,Bo\n")
    assert read_any_ties(path).ties == (Tie("Ann", "Bo", TieKind.ADVICE),)


def test_a_mail_between_fewer_than_two_people_is_said_to_tell_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("From: ann@x.example\n\n")
    with pytest.raises(Invalid, match="holds no mail or meeting between two people"):
        read_any_ties(tmp_path)
