import pytest

from inroad.exchange.importers.filetype import no_table, refuse_what_is_no_table
from inroad.model.errors import Invalid


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"%PDF-1.4", "a PDF document"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"PAR1\x15", "a Parquet file"),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?>", "an Excel 2003 XML workbook"),
        (b"<?xml version='1.0'?><a/>", "an XML document"),
        (b"\n<HTML><body>", "an HTML page"),
        (b'[{"name": "Ann"}]', "a JSON document"),
        (b"BEGIN:VCARD\r\n", "a vCard file"),
        (b"BEGIN:VCALENDAR\r\n", "a calendar file"),
    ],
)
def test_a_file_is_told_by_its_first_bytes(start: bytes, what: str) -> None:
    with pytest.raises(Invalid, match=f"“x.csv” is {what}, not a table"):
        refuse_what_is_no_table("x.csv", start)


@pytest.mark.parametrize(
    "start", [b"", b"Name,Title\n", b"[Name],[Title]\n", b"{Name},x\n", b"Begin,End\n", b"PK,Name\n"]
)
def test_a_text_that_only_begins_alike_is_let_through(start: bytes) -> None:
    refuse_what_is_no_table("x.csv", start)


def test_a_refusal_says_what_was_found_and_what_to_do() -> None:
    refusal = no_table("x.csv", "a map", "Walk.")
    assert (refusal.sentence, refusal.params["found"]) == ("“x.csv” is a map, not a table. Walk.", "a map")
