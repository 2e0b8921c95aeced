"""Files made to exhaust or deceive the reader: each is read by a process with 700 MB of address space."""

import io
import random
import struct
import zipfile
from pathlib import Path

import pytest

from tests.exchange.importers.read_in_a_process import Told, read_all

HEADINGS = "Name,Title\n"
LONG = 10_000_000
PEAK_MB = 300


def told_of(path: Path, content: bytes) -> Told:
    path.write_bytes(content)
    (told,) = read_all([path])
    assert told.peak_mb < PEAK_MB
    return told


def rejected(told: Told) -> list[tuple[int, str]]:
    return [(rejection.line, rejection.code) for rejection in told.rejected]


def test_a_cell_of_ten_megabytes_costs_its_row_only(tmp_path: Path) -> None:
    big = "x" * LONG
    told = told_of(tmp_path / "big.csv", f"{HEADINGS}Ann,CEO\nBob,{big}\nCy,CIO\n".encode())
    assert (told.rows, rejected(told)) == (2, [(3, "line_too_long")])


def test_a_cell_of_two_megabytes_costs_its_row_only(tmp_path: Path) -> None:
    big = "x" * (LONG // 5)
    told = told_of(tmp_path / "big.csv", f'{HEADINGS}Ann,"{big}"\nBob,{big}\nCy,CIO\n'.encode())
    assert (told.rows, rejected(told)) == (1, [(2, "cell_too_large"), (3, "cell_too_large")])


def test_a_note_of_ten_megabytes_in_many_lines_costs_its_row_only(tmp_path: Path) -> None:
    note = "Dear Ann,\nthank you.\n" * (LONG // 20)
    told = told_of(tmp_path / "note.csv", f'{HEADINGS}Ann,"{note}"\nBob,CFO\n'.encode())
    assert (told.rows, rejected(told)) == (1, [(2, "unclosed_quote")])
    assert "Lines 2 to 1,000,002" in told.rejected[0].reason


def test_a_row_with_a_hundred_thousand_cells_costs_itself_only(tmp_path: Path) -> None:
    wide = ",".join(map(str, range(100_000)))
    told = told_of(tmp_path / "wide.csv", f"{HEADINGS}{wide}\nAnn,CEO\n".encode())
    assert (told.rows, rejected(told)) == (1, [(2, "too_many_cells")])


def test_headings_of_a_hundred_thousand_columns_are_counted(tmp_path: Path) -> None:
    wide = ",".join(f"c{i}" for i in range(100_000))
    told = told_of(tmp_path / "wide.csv", f"{wide}\n".encode() * 3)
    assert told.refused == "“wide.csv” has 100,000 columns; 2,000 are allowed."


@pytest.mark.parametrize("sign", [b"x", b",", b'"', b"\xff", "Ж".encode("utf-16-le")], ids=repr)
def test_thirty_megabytes_without_a_line_end_are_no_table(tmp_path: Path, sign: bytes) -> None:
    told = told_of(tmp_path / "one.csv", sign * (3 * LONG // len(sign)))
    assert "“one.csv”" in str(told.refused)


def test_a_line_of_thirty_megabytes_below_the_headings_costs_itself_only(tmp_path: Path) -> None:
    told = told_of(tmp_path / "one.csv", HEADINGS.encode() + b"x," * (LONG * 3 // 2) + b"\r\nAnn,CEO\r\n")
    assert (told.rows, rejected(told)) == (1, [(2, "line_too_long")])


def test_a_quotation_mark_that_is_never_closed_costs_its_own_line_only(tmp_path: Path) -> None:
    rows = "Ann,CEO\n" * 300_000
    told = told_of(tmp_path / "quote.csv", f'{HEADINGS}Ann,"CEO\n{rows}Bob,"CFO\n{rows[:80]}'.encode())
    assert (told.rows, rejected(told)) == (300_010, [(2, "unclosed_quote"), (300_003, "unclosed_quote")])


def test_quotation_marks_made_to_be_read_again_and_again_end_soon(tmp_path: Path) -> None:
    told = told_of(tmp_path / "quotes.csv", HEADINGS.encode() + b'x","\n' * (LONG // 8))
    assert told.rows == 0
    assert {code for _, code in rejected(told)} == {"unclosed_quote"}
    assert len(told.rejected) <= 40


def test_a_file_of_zeros_is_binary_and_rows_with_zeros_are_rejected_one_by_one(tmp_path: Path) -> None:
    assert "a binary file" in str(told_of(tmp_path / "zeros.csv", bytes(LONG)).refused)
    zeros = b"Ann,CEO\n" * 150_000 + b"Ann,C\0O\n" * 500 + b"\0\n" * 300 + b"Bob,CFO\n"
    told = told_of(tmp_path / "rows.csv", HEADINGS.encode() + zeros)
    assert (told.rows, len(told.rejected)) == (150_001, 800)
    assert rejected(told)[0] == (150_002, "nul_character")


def archive(members: dict[str, bytes], level: int = 9) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return stream.getvalue()


def workbook(sheet_data: bytes, *, before: bytes = b"") -> bytes:
    """A workbook with one sheet, written by hand."""
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"/>'.encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r" '
                f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
            ).encode(),
            "xl/workbook.xml": b"<workbook %b xmlns:r='%b'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets>"
            b"</workbook>" % (main, relations.encode()),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{packages}/relationships"><Relationship Id="a" '
                f'Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
            ).encode(),
            "xl/worksheets/sheet1.xml": b"%b<worksheet %b><sheetData>%b</sheetData></worksheet>"
            % (before, main, sheet_data),
        }
    )


def row(number: int, *cells: str) -> bytes:
    text = "".join(f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is><t>{c}</t></is></c>' for i, c in enumerate(cells))
    return f'<row r="{number}">{text}</row>'.encode()


def test_a_workbook_written_by_hand_is_read(tmp_path: Path) -> None:
    told = told_of(tmp_path / "hand.xlsx", workbook(row(1, "Name", "Title") + row(2, "Ann", "CEO")))
    assert (told.rows, told.refused) == (1, None)


def test_a_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path: Path) -> None:
    bomb = workbook(row(1, "Name", "Title") + b" " * (30 * 1024**2))
    assert len(bomb) < 200_000
    assert "zip bomb" in str(told_of(tmp_path / "bomb.xlsx", bomb).refused)


def test_a_bomb_that_lies_about_its_size_is_refused_all_the_same(tmp_path: Path) -> None:
    bomb = workbook(row(1, "Name", "Title") + b" " * (30 * 1024**2))
    true_size = struct.pack("<L", max(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(bomb)).infolist()))
    told = told_of(tmp_path / "bomb.xlsx", bomb.replace(true_size, struct.pack("<L", 1000)))
    assert told.refused


def test_a_table_in_an_archive_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    told = told_of(tmp_path / "bomb.zip", archive({"people.csv": HEADINGS.encode() + b"Ann,CEO\n" * 4_000_000}))
    assert "zip bomb" in str(told.refused)


def test_an_archive_of_very_many_entries_is_refused(tmp_path: Path) -> None:
    told = told_of(tmp_path / "many.zip", archive({f"{i}.csv": b"" for i in range(10_001)}, level=0))
    assert "10,001 entries; 10,000 are allowed" in str(told.refused)


def test_names_that_climb_out_of_an_archive_write_nothing(tmp_path: Path) -> None:
    content = archive({"../../escaped.csv": b"Name,Title\nAnn,CEO\n", "/escaped.csv": b"Name,Title\nBob,CFO\n"})
    before = set(tmp_path.parent.rglob("*"))
    told = told_of(tmp_path / "slip.zip", content)
    assert told.rows == 2
    assert set(tmp_path.parent.rglob("*")) - before == {tmp_path / "slip.zip"}


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_workbook_with_an_external_entity_is_refused(tmp_path: Path, codec: str) -> None:
    attack = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'.encode(codec)
    told = told_of(tmp_path / "xxe.xlsx", workbook(row(1, "Name", "&e;"), before=attack))
    assert "declares a document type" in str(told.refused)


def test_two_cells_at_the_far_ends_of_a_sheet_exhaust_only_the_process_that_reads_it(tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    told = told_of(tmp_path / "far.xlsx", workbook(row(1, "Name", "Title") + far))
    assert "needs more memory or time" in str(told.refused)


def test_a_formula_is_its_last_value_and_is_never_computed(tmp_path: Path) -> None:
    cells = (
        b'<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x.example")</f><v>Ann</v></c><c r="B2"><f>1/0</f></c></row>'
    )
    told = told_of(tmp_path / "formula.xlsx", workbook(row(1, "Name", "Title") + cells))
    assert (told.rows, told.refused) == (1, None)


def test_a_cell_of_ten_megabytes_in_a_workbook_costs_its_row_only(tmp_path: Path) -> None:
    big = random.Random(1).randbytes(LONG // 2).hex()
    told = told_of(tmp_path / "big.xlsx", workbook(row(1, "Name", "Title") + row(2, "Ann", big) + row(3, "Bob", "CFO")))
    assert (told.rows, rejected(told)) == (1, [(2, "cell_too_large")])


def test_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    content = bytearray(archive({"people.csv": b"Name,Title\nAnn,CEO\n"}))
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(magic) + flags] |= 1
    assert "protected with a password" in str(told_of(tmp_path / "locked.zip", bytes(content)).refused)


def test_a_workbook_is_streamed_through_little_memory(tmp_path: Path) -> None:
    people = (row(number, f"Ann {number} of {'x' * 100}", f"CEO {number}") for number in range(2, 100_002))
    (tmp_path / "large.xlsx").write_bytes(workbook(row(1, "Name", "Title") + b"".join(people)))
    (told,) = read_all([tmp_path / "large.xlsx"])
    assert (told.rows, told.rejected, told.refused) == (100_000, [], None)
    assert told.peak_mb < 80
