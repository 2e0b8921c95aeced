import io
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.encoding import Encoding
from inroad.exchange.importers.limits import MAX_RECORD_CHARS
from inroad.exchange.importers.lines import END_OF_FILE, Fault, RecordTooLong, TextLines

UTF_8 = Encoding("utf-8", "utf-8")


class Trickle(io.BytesIO):
    """A stream that never gives more than seven bytes at once."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(7 if size is None or size < 0 else min(7, size))


def lines_of(content: bytes, encoding: Encoding = UTF_8) -> list[str]:
    return list(chain.from_iterable(TextLines(Trickle(content), encoding)))


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n\n")))
def test_the_lines_are_those_of_the_text_however_the_bytes_come(text: str) -> None:
    expected = io.StringIO(text, newline="").readlines()
    assert lines_of(text.encode()) == [*expected, END_OF_FILE]
    assert lines_of(text.encode("utf-16-be"), Encoding("utf-16-be", "utf-16-be")) == [*expected, END_OF_FILE]


@given(st.binary())
def test_any_bytes_become_lines_without_surrogates(content: bytes) -> None:
    for codec in ("utf-8", "cp1252", "utf-16-le"):
        lines = TextLines(Trickle(content), Encoding(codec, codec))
        text = "".join(chain.from_iterable(lines))
        assert not any("\ud800" <= c <= "\udfff" for c in text)
        assert lines.faults.pop(lines.number) is Fault.END


def test_repaired_lines_are_counted_once_each() -> None:
    lines = TextLines(io.BytesIO(b"a\x92b\x93\nc\n\xe9\n"), UTF_8)
    assert list(chain.from_iterable(lines)) == ["a’b“\n", "c\n", "é\n", END_OF_FILE]
    assert lines.repaired == 2
    wide = TextLines(io.BytesIO("a\n".encode("utf-16-le") + b"\0\xd8b\0\n\0"), Encoding("utf-16-le", "utf-16-le"))
    assert list(chain.from_iterable(wide)) == ["a\n", "\ufffdb\n", END_OF_FILE]
    assert wide.repaired == 1


def test_a_line_with_zeros_is_noted_by_its_number() -> None:
    lines = TextLines(io.BytesIO(b"a\nb\0\nc"), UTF_8)
    assert list(chain.from_iterable(lines)) == ["a\n", "b\0\n", "c", END_OF_FILE]
    assert lines.faults == {2: Fault.NUL, 4: Fault.END}


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", ""])
def test_an_overlong_line_leaves_an_empty_one_in_its_place(end: str) -> None:
    after = ["b\n", END_OF_FILE] if end else [END_OF_FILE]
    content = b"a\n" + b"x" * (MAX_RECORD_CHARS * 2) + end.encode() + (b"b\n" if end else b"")
    lines = TextLines(io.BytesIO(content), UTF_8)
    assert list(chain.from_iterable(lines)) == ["a\n", end or "\n", *after]
    assert lines.faults.pop(2) is Fault.TOO_LONG


def test_lines_can_be_had_again_while_they_are_kept() -> None:
    lines = TextLines(io.BytesIO(b"".join(b"%d\n" % i for i in range(1, 400_001))), UTF_8)
    first = next(lines)
    assert lines.keeps(1)
    assert next(lines.after(2)) == "3\n"
    assert list(lines.after(len(first) - 1))[:2] == [first[-1], f"{len(first) + 1}\n"]
    assert lines.keeps(lines.number)


def test_the_reader_is_told_when_its_row_grows_beyond_what_is_kept() -> None:
    lines = TextLines(io.BytesIO(b"x\n" * MAX_RECORD_CHARS * 2), UTF_8)
    with pytest.raises(RecordTooLong):
        for _ in lines:
            pass
    lines.read = lines.number
    assert next(lines)[0] == "x\n"
    while lines.keeps(1):
        lines.read = lines.number
        next(lines)
    assert not lines.keeps(1)
