"""Matching lists from the command line."""

import csv
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Terminal

MEMBERS = "real/foundation_members"


@pytest.fixture
def left(tmp_path: Path) -> Path:
    path = tmp_path / "left.csv"
    path.write_text(
        "Company,Website\nHound Technology Inc. dba Honeycomb,honeycomb.io\nBro\x00ken,b.com\n"
        "Zyxar Ltd,zyxar.com\nQuorvex,\n"
    )
    return path


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "right.csv"
    path.write_text("Account name,Domain\nZYXAR,www.zyxar.com\nHoneycomb,honeycomb.io\nPlimko,plimko.de\n")
    return path


def test_pairs_are_written_with_rows_of_the_files(inroad: Terminal, left: Path, right: Path, tmp_path: Path) -> None:
    answer = inroad.json("match", left, right, "-o", tmp_path / "pairs.csv")
    rows = list(csv.DictReader((tmp_path / "pairs.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["left_row"], row["right_row"]) for row in rows] == [("1", "2"), ("3", "1")]
    assert {row["bucket"] for row in rows} <= {"auto", "verified"}
    assert all(float(row["probability"]) > 0.5 and row["explanation"] for row in rows)
    assert (answer["left_matched"], answer["right_matched"], answer["matched_entities"]) == (2, 2, 2)
    assert answer["rejected"] == [
        {"file": "left.csv", "line": 3, "reason": "The row contains a NUL character: the file is damaged here."}
    ]
    assert answer["columns"] == {"left": ["name", "website"], "right": ["name", "website"]}


def test_people_read_the_pairs_and_what_could_not_be_read(inroad: Terminal, left: Path, right: Path) -> None:
    answer = inroad("match", left, right)
    assert answer.code == 0
    assert "Honeycomb" in answer.out
    assert "left: 2 of 3 rows matched" in answer.out
    assert "not read: left.csv, line 3" in answer.out


def test_decisions_are_remembered(inroad: Terminal, left: Path, right: Path, tmp_path: Path) -> None:
    inroad("match", left, right, "-o", tmp_path / "pairs.csv")
    text = (tmp_path / "pairs.csv").read_text(encoding="utf-8")
    lines = text.splitlines()
    (tmp_path / "pairs.csv").write_text("\n".join([lines[0], lines[1] + "no", *lines[2:]]), encoding="utf-8")
    answer = inroad.json("match", left, right, "--decisions", tmp_path / "pairs.csv")
    assert (answer["matches"][0]["left_row"], answer["matches"][0]["bucket"]) == (1, "none")
    assert answer["left_matched"] == 1


def test_a_list_is_searched_for_doubles_and_parquet_is_written(inroad: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\n" + "\n".join(["Zyxar Ltd", "Quorvex", "ZYXAR", *(f"Filler{n} Corp" for n in range(30))]))
    answer = inroad("dedupe", path, "-o", tmp_path / "pairs.parquet")
    assert "33 rows: 2 rows stand more than once," in answer.out
    table = pq.read_table(tmp_path / "pairs.parquet")
    assert table.select(["left_row", "right_row"]).to_pylist() == [{"left_row": 1, "right_row": 3}]


def test_columns_can_be_said(inroad: Terminal, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("x1,x2\nZyxar,1\nQuorvex,2\n")
    answer = inroad.json("match", tmp_path / "a.csv", tmp_path / "b.csv", "--map", "x1=name", "--one-to-one")
    assert answer["left_matched"] == 2
    for words, complaint in (((), "none of the columns can be compared"), (("--map", "x1"), "maps nothing")):
        refused = inroad("match", tmp_path / "a.csv", tmp_path / "b.csv", *words)
        assert (refused.code, complaint in refused.err) == (2, True)


def test_many_pairs_and_many_rejects_are_cut_short(inroad: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Company\n" + "\n".join(f"Zyx{n}ar" for n in range(30)) + "\n" + "b\x00d\n" * 12)
    answer = inroad("match", path, path)
    assert "… and " in answer.out
    assert "not read: a.csv: 2 more (--json lists them)" in answer.out


def test_a_place_that_cannot_be_written_is_named(inroad: Terminal, left: Path, right: Path, tmp_path: Path) -> None:
    for name in ("pairs.parquet", "pairs.csv"):
        refused = inroad("match", left, right, "-o", tmp_path / "nowhere" / name)
        assert (refused.code, "cannot be written" in refused.err) == (2, True)


def test_members_of_two_foundations_are_matched(inroad: Terminal, real_data: Path) -> None:
    lists = [real_data / MEMBERS / "_derived_csv" / f"{name}_members.csv" for name in ("cncf", "openssf")]
    found = {(m["left_row"], m["right_row"]) for m in inroad.json("match", *lists)["matches"] if m["probability"] > 0.5}
    with (real_data / MEMBERS / "_truth" / "cncf_x_openssf.csv").open(encoding="utf-8") as stream:
        truth = {(int(row["cncf_row"]), int(row["openssf_row"])) for row in csv.DictReader(stream)}
    assert len(found & truth) >= 0.9 * len(truth)
    assert len(found & truth) >= 0.85 * len(found)


def test_lists_without_records_match_nothing(inroad: Terminal, left: Path, tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text("name,website\n")
    answer = inroad.json("match", tmp_path / "none.csv", left)
    assert (answer["left_rows"], answer["pairs"], answer["matches"]) == (0, 0, [])
    assert inroad.json("dedupe", tmp_path / "none.csv")["rows"] == 0


def test_an_empty_file_is_told(inroad: Terminal, left: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("")
    assert "“empty.csv” is empty" in inroad("match", left, tmp_path / "empty.csv").err


def test_a_first_line_that_may_be_a_name_is_told(inroad: Terminal, left: Path, tmp_path: Path) -> None:
    (tmp_path / "bare.csv").write_text("Acme Ltd\nZyxar GmbH\n")
    answer = inroad("match", tmp_path / "bare.csv", left)
    assert "bare.csv: “Acme Ltd” was read as the heading above the names, not as a name" in answer.out
    assert "left: 1 of 1 row matched" in answer.out


def test_bytes_of_another_encoding_are_told(inroad: Terminal, tmp_path: Path) -> None:
    rows = ["name", *(f"Müller {word} GmbH" for word in ("Stahl", "Bau", "Holz"))]
    mixed = "\n".join(rows).encode() + "\nKöhler Kraftwerke AG\n".encode("latin-1")
    (tmp_path / "mixed.csv").write_bytes(mixed)
    (tmp_path / "clean.csv").write_text("name\nMüller Stahl GmbH\nKöhler Kraftwerke\n", encoding="utf-8")
    answer = inroad("match", tmp_path / "mixed.csv", tmp_path / "clean.csv")
    assert "mixed.csv: 1 line had bytes of another encoding" in answer.out
    assert "left: 2 of 4 rows matched" in answer.out


def test_names_that_a_great_many_records_bear_are_told_not_compared(inroad: Terminal, tmp_path: Path) -> None:
    (tmp_path / "acme.csv").write_text("name\n" + "Acme\n" * 500)
    answer = inroad("dedupe", tmp_path / "acme.csv")
    assert "500 rows bear a name or domain that too many others bear to match by it alone" in answer.out


def test_very_long_names_and_blanks_are_compared_like_others(inroad: Terminal, tmp_path: Path) -> None:
    long = " ".join(f"Word{number}" for number in range(60))
    (tmp_path / "long.csv").write_text(f"name,website,country\n{long} Ltd,,\n,,\n{'x' * 5000},,\n")
    answer = inroad.json("match", tmp_path / "long.csv", tmp_path / "long.csv", "--one-to-one")
    found = [(row["left_row"], row["right_row"]) for row in answer["matches"]]
    assert found == [(1, 1), (2, 2)]  # a blank line is no row


def test_pairs_on_standard_output_mix_with_nothing(inroad: Terminal, left: Path, right: Path) -> None:
    answer = inroad("match", left, right, "-o", "-")
    assert len(list(csv.DictReader(answer.out.splitlines()))) == 2
    assert "2 of 3 rows matched" in answer.err
    assert len(inroad.json("match", left, right, "-o", "-")["matches"]) == 2
    assert not Path("-").exists()


def test_a_table_that_cannot_be_written_leaves_the_old_one(
    inroad: Terminal, left: Path, right: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(_table: object, path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    target = tmp_path / "pairs.parquet"
    target.write_bytes(b"old")
    monkeypatch.setattr(pq, "write_table", half)
    assert "cannot be written: No space left" in inroad("match", left, right, "-o", target).err
    assert target.read_bytes() == b"old"
