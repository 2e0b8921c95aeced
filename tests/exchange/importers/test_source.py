import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.source import Row, Sheet, open_source
from inroad.model.errors import Invalid

KNOWN = {"name", "title", "email", "company", "first name", "last name", "имя", "должность", "vorname", "nachname"}


def recognise(cells: Sequence[str]) -> int:
    return sum(cell.strip().casefold() in KNOWN for cell in cells)


def only_sheet(path: Path) -> Sheet:
    (sheet,) = open_source(path, recognise=recognise)
    return sheet


def opened(tmp_path: Path, content: bytes, name: str = "people.csv") -> Sheet:
    (tmp_path / name).write_bytes(content)
    return only_sheet(tmp_path / name)


def cells_of(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows() if isinstance(row, Row)]


PEOPLE = "Name;Title\nJürgen Größe;Geschäftsführer\nZoë “Z” Ångström;Director – Finance\n"
RUSSIANS = "Имя;Должность\nИван Петров;Генеральный директор\nЁлкина Мария;Главный бухгалтер №1\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252", "mac-roman"])
def test_western_names_are_read_in_every_usual_encoding(tmp_path: Path, codec: str) -> None:
    sheet = opened(tmp_path, PEOPLE.encode(codec))
    assert (sheet.encoding, sheet.delimiter, sheet.headings) == (codec, ";", ("Name", "Title"))
    assert cells_of(sheet) == [
        ("Jürgen Größe", "Geschäftsführer"),
        ("Zoë “Z” Ångström", "Director – Finance"),
    ]
    assert sheet.repaired_lines == 0


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"])
def test_russian_names_are_read_in_every_usual_encoding(tmp_path: Path, codec: str) -> None:
    text = RUSSIANS.replace("№", "N") if codec == "koi8-r" else RUSSIANS
    sheet = opened(tmp_path, text.encode(codec))
    assert sheet.encoding == codec
    assert [";".join(cells) for cells in cells_of(sheet)] == text.splitlines()[1:]


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_a_byte_order_mark_belongs_to_no_heading(tmp_path: Path, codec: str, mark: bytes) -> None:
    sheet = opened(tmp_path, mark + PEOPLE.encode(codec))
    assert (sheet.encoding, sheet.headings) == (codec, ("Name", "Title"))


def test_stray_bytes_in_utf_8_become_the_windows_characters_they_were_and_their_lines_are_counted(
    tmp_path: Path,
) -> None:
    good = "".join(f"Zoë {i},Directrice générale\n" for i in range(20))
    sheet = opened(tmp_path, f"Name,Title\n{good}".encode() + b"O\x92Brien,Caf\xe9\nAnn\x81,x\n")
    assert sheet.encoding == "utf-8"
    assert cells_of(sheet)[-2:] == [("O’Brien", "Café"), ("Ann\ufffd", "x")]
    assert sheet.repaired_lines == 2


def test_a_stray_byte_far_behind_the_sample_is_repaired_too(tmp_path: Path) -> None:
    content = "Name,Title\nZoë,Head\n".encode() + b"Ann,Chief\n" * 200_000 + b"Zo\xeb,Last\n"
    sheet = opened(tmp_path, content)
    rows = cells_of(sheet)
    assert (len(rows), rows[-1]) == (200_002, ("Zoë", "Last"))
    assert sheet.repaired_lines == 1


def test_an_encoding_that_shows_behind_the_sample_only_is_still_recognised(tmp_path: Path) -> None:
    content = b"Name,Title\n" + b"Ann,Chief\n" * 150_000 + "Иван Петров,Директор\n".encode("cp1251")
    sheet = opened(tmp_path, content)
    assert sheet.encoding == "cp1251"
    assert cells_of(sheet)[-1] == ("Иван Петров", "Директор")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", ":", "#", "\x01", "\x1f", "¦", "+|", "||", "~|~"])
def test_any_delimiter_is_recognised(tmp_path: Path, delimiter: str) -> None:
    rows = [("Name", "Title", "Note"), ("Ann Lee", "CEO", "a"), ("Bob", "CFO", ""), ("Cy", "", "b")]
    sheet = opened(tmp_path, "".join(delimiter.join(row) + "\n" for row in rows).encode())
    assert (sheet.delimiter, sheet.headings) == (delimiter, rows[0])
    assert cells_of(sheet) == rows[1:]


def test_a_delimiter_in_quotation_marks_is_text_also_when_it_has_two_characters(tmp_path: Path) -> None:
    assert cells_of(opened(tmp_path, b'Name+|Title\n"a+|b"+|c\n')) == [("a+|b", "c")]
    assert cells_of(opened(tmp_path, b'Name,Title\n"a,b","say ""hi"""\n')) == [("a,b", 'say "hi"')]


def test_a_space_before_a_quotation_mark_is_no_part_of_the_cell(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b'Name, Title\nAnn, "CEO, Founder"\nBob, "CFO, Board"\n')
    assert cells_of(sheet) == [("Ann", "CEO, Founder"), ("Bob", "CFO, Board")]


def test_commas_in_the_text_of_one_column_make_no_columns(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name\nSmith, John\nJones, Mary\n")
    assert (sheet.delimiter, sheet.headings) == (None, ("Name",))
    assert [cells for (cells,) in cells_of(sheet)] == ["Smith, John", "Jones, Mary"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_as_one_line(tmp_path: Path, end: str) -> None:
    sheet = opened(tmp_path, end.join(["Name,Title", "Ann,CEO", "", "Bob,CFO"]).encode())
    assert list(sheet.rows()) == [Row(2, ("Ann", "CEO")), Row(4, ("Bob", "CFO"))]
    assert sheet.reading.blank_lines == 1


def test_line_ends_may_be_mixed(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name,Title\r\nAnn,CEO\nBob,CFO\rCy,CIO")
    assert [row.line for row in sheet.rows()] == [2, 3, 4]


def test_a_line_break_in_quotation_marks_belongs_to_the_cell_and_the_row_is_where_it_starts(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b'Name,Title\nAnn,"CEO\r\nand founder"\nBob,CFO\n')
    assert list(sheet.rows()) == [Row(2, ("Ann", "CEO\r\nand founder")), Row(4, ("Bob", "CFO"))]


def test_a_vertical_tab_or_a_unicode_line_separator_ends_no_line(tmp_path: Path) -> None:
    sheet = opened(tmp_path, "Name,Title\nAnn\x0bLee\u2028\x85,CEO\n".encode())
    assert cells_of(sheet) == [("Ann\x0bLee\u2028\x85", "CEO")]


def test_excels_line_about_the_separator_is_obeyed(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"sep=|\r\nName|Title\r\nAnn, B|CEO\r\n")
    assert (sheet.delimiter, sheet.heading_line, sheet.preamble) == ("|", 2, ("sep=|",))
    assert list(sheet.rows()) == [Row(3, ("Ann, B", "CEO"))]


def test_the_lines_above_the_headings_are_kept_as_preamble(tmp_path: Path) -> None:
    content = (
        b'\xef\xbb\xbfNotes:\n"When exporting your data, you may notice"\n\nFirst Name,Last Name,URL\r\nAnn,Lee,\r\n'
    )
    sheet = opened(tmp_path, content, "Connections.csv")
    assert (sheet.heading_line, sheet.recognised) == (4, 2)
    assert sheet.preamble == ("Notes:", '"When exporting your data, you may notice"', "")
    assert list(sheet.rows()) == [Row(5, ("Ann", "Lee", ""))]


def test_unknown_headings_are_found_by_their_shape(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"My list\n\nWer,Was,Wo\nAnn,CEO,Bonn\nBob,CFO,\n")
    assert (sheet.heading_line, sheet.headings, sheet.recognised) == (3, ("Wer", "Was", "Wo"), 0)


def test_rows_without_headings_are_refused_rather_than_losing_the_first(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="no line of headings"):
        opened(tmp_path, b"Ann,ann@a.example,1\nBob,bob@b.example,2\n")


def test_headings_stay_as_written_even_if_blank_or_doubled(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name, Title ,Name,\nAnn,CEO,Lee,\nBob,CFO,Ray,note\n")
    assert sheet.headings == ("Name", " Title ", "Name", "")
    assert cells_of(sheet) == [("Ann", "CEO", "Lee", ""), ("Bob", "CFO", "Ray", "note")]


def test_short_rows_are_filled_and_blank_cells_beyond_the_headings_cut(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name,Title,Email\nAnn\nBob,CFO\nCy,CIO,c@x.example,,\n , ,\n,,,,\n")
    assert cells_of(sheet) == [("Ann", "", ""), ("Bob", "CFO", ""), ("Cy", "CIO", "c@x.example")]
    assert sheet.reading.blank_lines == 2


def test_a_row_with_more_cells_than_headings_is_rejected_with_its_line(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name,Title\nAnn,CEO\nBob,CFO,Board\nCy,CIO\n")
    ann, bob, cy = sheet.rows()
    assert isinstance(bob, Rejection)
    assert (bob.line, bob.code) == (3, "too_many_cells")
    assert "3 cells, but there are 2 headings" in bob.reason
    assert (ann, cy) == (Row(2, ("Ann", "CEO")), Row(4, ("Cy", "CIO")))


def test_a_salesforce_footer_is_neither_data_nor_rejected(tmp_path: Path) -> None:
    footer = ["Grand Totals (2 records)", "Confidential Information - Do Not Distribute", "Copyright (c) 2000-2026 x"]
    content = f'"Name","Title"\n"Ann","CEO"\n"Bob","CFO"\n\n\n"{footer[0]}"\n\n"{footer[1]}"\n"{footer[2]}"\n'
    sheet = opened(tmp_path, content.encode())
    assert cells_of(sheet) == [("Ann", "CEO"), ("Bob", "CFO")]
    assert sheet.footer == tuple(footer)


def test_a_total_with_its_sums_is_a_footer_and_a_lone_name_is_not(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name,Title,Pay\nAnn,CEO,1\n\nBob\nTotal,,1 000.00\n")
    assert cells_of(sheet) == [("Ann", "CEO", "1"), ("Bob", "", "")]
    assert sheet.footer == ("Total 1 000.00",)


def test_a_word_like_total_within_the_table_is_data(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Company,Title\nTotal\nTotal,CEO\nAnn,CFO\n")
    assert cells_of(sheet) == [("Total", ""), ("Total", "CEO"), ("Ann", "CFO")]


def test_the_rows_can_be_read_again_and_are_the_same(tmp_path: Path) -> None:
    sheet = opened(tmp_path, b"Name,Title\nAnn,CEO\nBob,CFO,x\nTotal\n")
    first = list(sheet.rows())
    assert (list(sheet.rows()), sheet.footer) == (first, ("Total",))


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_the_tables_of_a_zip_archive_are_found_the_best_known_first(tmp_path: Path) -> None:
    members = {
        "Basic/messages.csv": b"Conversation,From\n1,Ann\n",
        "Basic/Connections.csv": b"Notes:\n\nFirst Name,Last Name,Company\nAnn,Lee,Acme\n",
        "__MACOSX/Connections.csv": b"\0\0",
        "Basic/photo.jpg": b"\xff\xd8\xff",
        "Basic/empty.csv": b"",
    }
    best, other = open_source(zipped(tmp_path / "export.zip", members), recognise=recognise)
    assert (best.name, other.name) == ("Basic/Connections.csv", "Basic/messages.csv")
    assert list(best.rows()) == [Row(4, ("Ann", "Lee", "Acme"))] == list(best.rows())


def test_a_workbook_gives_a_sheet_for_each_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    cover = book["Sheet"]
    cover.append(["Our people"])
    people = book.create_sheet("People")
    for row in (["Report of May"], [], ["Name", "Title"], ["Ann", "CEO"], ["Bob", None]):
        people.append(row)
    book.save(tmp_path / "people.xlsx")
    sheet = open_source(tmp_path / "people.xlsx", recognise=recognise)[0]
    assert (sheet.name, sheet.encoding, sheet.delimiter, sheet.heading_line) == ("People", None, None, 3)
    assert list(sheet.rows()) == [Row(4, ("Ann", "CEO")), Row(5, ("Bob", ""))] == list(sheet.rows())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "no line of headings"),
        (b"\n\n\n", "no line of headings"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04 cut", "damaged or incomplete"),
        (bytes(range(256)) * 20, "a binary file"),
        (b'{"people": []}', "a JSON document"),
        (b"<!DOCTYPE html><table>", "an HTML page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office version"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
    ],
)
def test_what_is_no_table_is_refused_by_its_name(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(Invalid, match=says) as refusal:
        opened(tmp_path, content)
    assert "“people.csv”" in refusal.value.sentence


def test_a_folder_a_missing_file_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    for path, says in [(tmp_path, "is a folder"), (tmp_path / "no.csv", "does not exist"), (Path("a\0b"), "b")]:
        with pytest.raises(Invalid, match=says):
            open_source(path, recognise=recognise)


def test_a_file_of_more_than_two_gigabytes_is_refused_without_reading_it(tmp_path: Path) -> None:
    with (tmp_path / "huge.csv").open("wb") as stream:
        stream.write(b"Name,Title\n")
        stream.truncate(3 * 1024**3)
    with pytest.raises(Invalid, match="Split it"):
        only_sheet(tmp_path / "huge.csv")


def test_too_many_columns_are_counted_unless_they_are_blank(tmp_path: Path) -> None:
    wide = ",".join(f"c{i}" for i in range(100_000))
    with pytest.raises(Invalid, match="100,000 columns; 2,000 are allowed"):
        opened(tmp_path, f"{wide}\n{wide}\n".encode())
    sheet = opened(tmp_path, b"Name,Title" + b"," * 16_000 + b"\nAnn,CEO" + b"," * 16_000 + b"\n")
    assert (sheet.headings, cells_of(sheet)) == (("Name", "Title"), [("Ann", "CEO")])


def independent_count(path: Path) -> int:
    """Rows under one line of headings, counted by the parity of quotation marks, without the csv module."""
    rows, inside = 0, False
    for line in io.StringIO(path.read_text("utf-8-sig"), newline=""):
        inside ^= line.count('"') % 2 == 1
        rows += not inside and any(c not in ',"\r\n ' for c in line)
    return rows - 1


def test_every_real_file_opens_with_its_headings_and_all_its_rows(real_data: Path) -> None:
    folders = ["real/uk_organograms", "real/crm_samples", "vendor/samples"]
    paths = [path for folder in folders for path in sorted((real_data / folder).rglob("*.csv"))]
    assert len(paths) > 35
    for path in paths:
        sheet = only_sheet(path)
        rows = list(sheet.rows())
        rejected = [row for row in rows if isinstance(row, Rejection)]
        above = {"linkedin_Connections_en.csv": 2}.get(path.name, 0)
        assert sheet.heading_line == (4 if above else 1), path.name
        assert (len(rows) + len(sheet.footer) + above, rejected) == (independent_count(path), []), path.name
        assert sheet.headings[0] == path.read_text("utf-8-sig").splitlines()[sheet.heading_line - 1].split(",")[
            0
        ].strip('"')
        assert sheet.repaired_lines == 0
