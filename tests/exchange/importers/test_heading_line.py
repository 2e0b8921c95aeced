from collections.abc import Sequence

import pytest

from inroad.exchange.importers.heading_line import Found, find_headings, without_trailing_blanks


def recognise(cells: Sequence[str]) -> int:
    return sum(cell.strip().casefold() in {"name", "title", "email"} for cell in cells)


def found(text: str) -> Found | None:
    return find_headings([line.split(",") for line in text.splitlines()], recognise)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name,Title\nAnn,CEO", Found(0, 2)),
        ("Name\n\nName,Title,Email\nAnn,CEO,a@b.example", Found(2, 3)),
        ("Wer,Was\nAnn,CEO", Found(0, 0)),
        ("Our people\n\nWer,Was,Wo\nAnn,CEO,Bonn", Found(2, 0)),
        ("Report,May\nWho,Title,Where\nAnn,CEO,Bonn\nBob,CFO,Bonn", Found(1, 1)),
        ("1,2\nName,\n3,4", Found(1, 1)),
        ("Wer,Was,Wo\nAnn\nBob,CEO\nCy,CFO,Bonn", Found(0, 0)),
        ("Wer,Was", Found(0, 0)),
        ("Wer", None),
        ("Wer,Wer\n1,2", None),
        ("Wer,\n1,2", Found(0, 0)),
        ("Wer,,Wo\n1,2,3", None),
        ("Ann,ann@a.example\nBob,bob@b.example", None),
        ("Ann,2024-05-01\nBob,2024-06-01", None),
        ("Ann,https://a.example\nBob,https://b.example", None),
        (f"{'x' * 300},Was\nAnn,CEO is here", Found(1, 0)),
        ("", None),
    ],
)
def test_known_words_decide_and_else_the_shape(text: str, expected: Found | None) -> None:
    assert found(text) == expected


def test_only_the_first_fifty_rows_may_be_headings() -> None:
    assert found("1,2\n" * 49 + "Name,Title\n") == Found(49, 2)
    assert found("1,2\n" * 50 + "Name,Title\n") is None


def test_blank_cells_at_the_end_are_cut() -> None:
    assert list(without_trailing_blanks(["a", "", "b", " ", ""])) == ["a", "", "b"]
    assert list(without_trailing_blanks([" ", ""])) == []
