"""Pairs as files, and decisions back."""

import csv
from pathlib import Path

import pyarrow as pa
import pytest

from inroad.exchange.exporters.pairs_file import pairs_as_csv, read_decisions
from inroad.matching.judgement import Judgement
from inroad.model.errors import Invalid


def test_pairs_are_written_with_room_for_decisions_and_without_formulas() -> None:
    text = "".join(pairs_as_csv(pa.table({"left_row": [1], "left_name": ["=cmd()"], "right_name": ['A "B", C']})))
    assert list(csv.reader(text.splitlines())) == [
        ["left_row", "left_name", "right_name", "decision"], ["1", "'=cmd()", 'A "B", C', ""],
    ]  # fmt: skip


def test_decisions_come_back(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("left_key,right_key,decision\na,b,yes\nc,d,No\ne,f,\n")
    assert list(read_decisions(path).said()) == [("a", "b", Judgement.CONFIRMED), ("c", "d", Judgement.REJECTED)]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("left_key,right_key,decision\na,b,perhaps\n", "line 2: “perhaps” is no decision"),
        ("left_key,right_key\na,b\n", "no column decision"),
        ("left_key,right_key,decision\na,b\x00,yes\n", "line 2: The row contains a NUL"),
    ],
)
def test_what_is_no_decision_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text)
    with pytest.raises(Invalid, match=complaint):
        read_decisions(path)
