"""Cards are read wherever a list of people is."""

from pathlib import Path

import pytest

from inroad.exchange.importers.card_sheet import card_sheet, holds_cards
from inroad.exchange.importers.opening import open_people
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.table import Row

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Byron;Ada;;;
FN:Ada Byron
ORG:Acme;Research;Engines
TITLE:Chief Analyst
EMAIL:ada@acme.example
EMAIL:a.byron@acme.example
TEL:+44 20 7946 0001
X-MANAGER:Cyd Dunn
NOTE:Likes numbers
END:VCARD
BEGIN:VCARD
VERSION:4.0
ORG:Acme
END:VCARD
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.vcf"
    path.write_text(CARDS, encoding="utf-8")
    return path


def test_each_card_is_a_row_of_the_line_on_which_it_begins(file: Path) -> None:
    sheet = card_sheet(file)
    ada, nobody = sheet.rows()
    assert isinstance(ada, Row)
    assert (ada.line, dict(zip(sheet.headings, ada.cells, strict=True))) == (
        1,
        {
            "Name": "Ada Byron",
            "First name": "Ada",
            "Last name": "Byron",
            "Job title": "Chief Analyst",
            "Company": "Acme",
            "Division": "Research > Engines",
            "Email": "ada@acme.example; a.byron@acme.example",
            "Phone": "+44 20 7946 0001",
            "Website": "",
            "Location": "",
            "Country": "",
            "Manager": "Cyd Dunn",
            "Note": "Likes numbers",
        },
    )
    assert nobody == Rejection(13, "no_name", "the card of “Acme” names no person")


def test_every_heading_of_cards_is_understood_as_a_list_of_people(file: Path) -> None:
    opened = open_people(file)
    assert opened.profile.name == "people"
    assert len(opened.mapping.by_field) == len(opened.sheet.headings)


@pytest.mark.parametrize(
    ("start", "holds"),
    [
        (b"BEGIN:VCARD\r\n", True),
        (b"\xef\xbb\xbf\nbegin:vcard\n", True),
        (b"BEGIN:VCALENDAR\n", False),
        (b"a,b\n", False),
    ],
)
def test_cards_are_known_by_how_they_begin(start: bytes, holds: bool) -> None:
    assert holds_cards(start) is holds


def test_all_17_published_card_files_are_lists_of_people(real_data: Path) -> None:
    files = sorted((real_data / "real" / "formats" / "vcard").glob("*.vcf"))
    rows = {path.name: list(open_people(path).sheet.rows()) for path in files}
    assert len(rows) == 17
    assert [name for name, found in rows.items() if not all(isinstance(row, Row) for row in found)] == []
