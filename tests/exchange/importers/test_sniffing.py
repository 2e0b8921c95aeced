from collections.abc import Sequence

import pytest

from inroad.exchange.importers.delimited import Dialect
from inroad.exchange.importers.sniffing import Layout, fitting_headings, no_headings, sniff
from inroad.model.errors import Invalid


def recognise(cells: Sequence[str]) -> int:
    return sum(cell.strip().casefold() in {"name", "title"} for cell in cells)


def layout(text: str) -> Layout:
    return sniff("people.csv", text.splitlines(keepends=True), recognise)


def test_a_known_heading_beats_a_tidier_division() -> None:
    assert layout("name^title\na,b^c,d\ne,f^g,h\n").dialect == Dialect("^")


def test_rows_as_wide_as_the_headings_beat_wider_ones() -> None:
    assert layout("wer;was\nAnn, B, C;CEO\nBob, D;CFO\n").dialect == Dialect(";")


def test_a_usual_delimiter_beats_the_arrows_of_paths_in_headings() -> None:
    assert layout("Record,Parent > Name,Parent > Title\n").headings == ("Record", "Parent > Name", "Parent > Title")
    assert layout("Record,Parent>Name\n").headings == ("Record", "Parent>Name")


def test_headings_may_span_lines_and_stand_below_a_preamble() -> None:
    found = layout('Report,\n\nName,"Title\nor role"\nAnn,CEO\n')
    assert (found.heading_line, found.heading_end, found.preamble) == (3, 4, ("Report,", ""))


def test_a_cell_too_large_in_the_sample_does_not_hide_the_headings() -> None:
    assert layout(f"Name,Title\n{'x' * 1_500_000},y\nAnn,CEO\n").headings == ("Name", "Title")


def test_a_text_without_headings_is_refused() -> None:
    for text in ("", "\n", "1,2\n3,4\n"):
        with pytest.raises(Invalid, match=r"“people\.csv” has no line of headings among its first 50 lines"):
            layout(text)
    assert no_headings("a.csv").params["file"] == "a.csv"


def test_blank_headings_at_the_end_count_only_when_they_fit() -> None:
    assert fitting_headings("a.csv", ["Name", ""]) == ("Name", "")
    assert fitting_headings("a.csv", ["Name", *[""] * 3000]) == ("Name",)
    with pytest.raises(Invalid, match=r"“a\.csv” has 2,001 columns"):
        fitting_headings("a.csv", [str(i) for i in range(2001)])
