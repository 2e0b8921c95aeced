"""Five hundred damaged or hostile files: each is read or refused with a precise word, and memory stays bounded.

They are made from a seed, so that a failing one can be made again by its number. All are read by one process of their
own with an address space of its own: what would exhaust the machine fails there.
"""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl

from tests.exchange.importers.read_in_a_process import read_all

MUTANTS = 500
PEAK_MB = 300


def clean_table(rows: int = 60) -> str:
    lines = ["ID,Name,Title,Email,Manager"]
    lines += [f'{i},"Zoë {i}, Dr.",Head of №{i},z{i}@a.example,{i // 3}' for i in range(1, rows)]
    return "\r\n".join(lines) + "\r\n"


def clean_workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in clean_table(20).splitlines():
        sheet.append(row.split(","))
    sheet["F1"], sheet["F2"] = "Formula", "=1+1"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(workbook: bytes, change: Callable[[bytes], bytes], part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """The workbook with one part of its archive replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == part else content)
    return stream.getvalue()


TEXT_ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r", "utf-7"]


def in_an_encoding(chance: random.Random) -> bytes:
    return clean_table().encode(chance.choice(TEXT_ENCODINGS), "replace")


def with_a_wrong_mark(chance: random.Random) -> bytes:
    mark = chance.choice(
        [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xef\xbb", b"\xff", b"\xef\xbb\xbf" * 2]
    )
    return mark + in_an_encoding(chance)


def cut(chance: random.Random) -> bytes:
    content = in_an_encoding(chance)
    return content[: chance.randrange(len(content))]


def with_bytes_changed(chance: random.Random) -> bytes:
    content = bytearray(in_an_encoding(chance))
    for _ in range(chance.randrange(1, 40)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def with_signs_inserted(chance: random.Random) -> bytes:
    text = clean_table()
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(text))
        text = (
            text[:at]
            + chance.choice(['"', '"', "\0", "\r", "\n", ",", ";", "\t", "\ufeff", "\x1a", "\u2028"])
            + text[at:]
        )
    return text.encode()


def with_lone_surrogates(chance: random.Random) -> bytes:
    text = clean_table()
    at = chance.randrange(len(text))
    codec = chance.choice(["utf-8", "utf-16-le", "utf-16"])
    return (text[:at] + chr(chance.randrange(0xD800, 0xE000)) + text[at:]).encode(codec, "surrogatepass")


def with_lines_shuffled_and_cut(chance: random.Random) -> bytes:
    headings, *lines = clean_table().splitlines(keepends=True)
    chance.shuffle(lines)
    return (headings + "".join(line[: chance.randrange(1, len(line) + 1)] for line in lines)).encode()


def garbage(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(1, 20_000))


def workbook_cut(chance: random.Random) -> bytes:
    content = clean_workbook()
    return content[: chance.randrange(1, len(content))]


def workbook_with_bytes_changed(chance: random.Random) -> bytes:
    content = bytearray(clean_workbook())
    for _ in range(chance.randrange(1, 30)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def workbook_with_xml_changed(chance: random.Random) -> bytes:
    def change(xml: bytes) -> bytes:
        at = chance.randrange(len(xml))
        return (
            xml[:at]
            + chance.choice([b"<", b">", b"&", b"&x;", b'"', b"\0", b"</row>", b'r="XFE1"', b"99999999999"])
            + xml[at:]
        )

    part = chance.choice(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml"])
    return with_part(clean_workbook(), change, part)


CHEAP = [
    in_an_encoding,
    with_a_wrong_mark,
    cut,
    with_bytes_changed,
    with_signs_inserted,
    with_signs_inserted,
    with_signs_inserted,
    with_lone_surrogates,
    with_lines_shuffled_and_cut,
    garbage,
]
"""Each is read in about a millisecond."""

WORKBOOKS = [workbook_cut, workbook_with_bytes_changed, workbook_with_xml_changed]
"""Each that is not refused at once costs a process: a tenth of a second."""

WORKBOOKS_AMONG = 10


def mutant(number: int) -> bytes:
    chance = random.Random(number)
    kinds = WORKBOOKS if number % WORKBOOKS_AMONG == 0 else CHEAP
    return chance.choice(kinds)(chance)


def test_five_hundred_mutants_are_read_or_refused_with_a_precise_word_in_little_memory(tmp_path: Path) -> None:
    paths = [tmp_path / f"mutant{number}.csv" for number in range(MUTANTS)]
    for number, path in enumerate(paths):
        path.write_bytes(mutant(number))
    told = read_all(paths)
    assert len(told) == MUTANTS
    refusals = [each for each in told if each.refused]
    assert [each for each in refusals if f"“{each.file}”" not in str(each.refused)] == []
    assert 20 < len(refusals) < MUTANTS / 2
    rejections = [rejection for each in told for rejection in each.rejected]
    assert len(rejections) > 50
    assert [rejection for rejection in rejections if rejection.line < 2 or not rejection.reason] == []
    assert max(each.peak_mb for each in told) < PEAK_MB
