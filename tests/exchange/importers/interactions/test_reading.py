from pathlib import Path

import pytest

from inroad.exchange.importers.interactions.reading import read_interactions, tally
from inroad.exchange.importers.interactions.record import Us
from inroad.model.errors import Invalid

MAIL = "Received: by x\nFrom: a@x.example\nTo: b@x.example\nDate: Fri, 21 Nov 1997 09:55:06 -0600\n\nHello\n"
FILES = {
    "one mail": MAIL,
    "a mailbox": f"From a@x.example Fri Nov 21 09:55:06 1997\n{MAIL}\n",
    "a calendar": "\ufeffBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261101T140000Z\n"
    "ATTENDEE:mailto:b@x.example\nEND:VEVENT\nEND:VCALENDAR\n",
    "a table": "Date,From,To\n2026-03-31,a@x.example,b@x.example\n",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_its_contents(tmp_path: Path, name: str) -> None:
    path = tmp_path / "file"
    path.write_text(FILES[name], encoding="utf-8")
    found = tally(read_interactions(path, Us()))
    assert (found.read, found.rejected, found.remarks) == (1, {}, {})


def test_a_folder_of_mails_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(MAIL)
    assert tally(read_interactions(tmp_path, Us())).read == 1


def test_what_is_left_out_is_counted_and_the_first_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Date,With\n2026-03-31,Bo\nsoon,Bo\nlater,Bo\n2026-03-31,\n")
    found = tally(read_interactions(path, Us()), most=2)
    assert (found.read, found.rejected) == (1, {"bad_date": 2, "nobody": 1})
    assert [rejection.line for rejection in found.first_rejections] == [3, 4]
    path.write_text("From: a@x.example\n\n")
    assert tally(read_interactions(path, Us())).remarks == {"no_time": 1}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "is empty"), ("BEGIN:VCARD\nFN:Ann\nEND:VCARD\n", "has cards of people, and no interactions")],
)
def test_what_holds_no_interactions_is_said(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "file"
    path.write_text(text)
    with pytest.raises(Invalid, match=sentence):
        read_interactions(path, Us())
    with pytest.raises(Invalid, match="cannot be opened"):
        read_interactions(tmp_path / "nowhere", Us())
