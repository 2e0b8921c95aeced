"""Matching and de-duplicating as callers see it."""

import pyarrow as pa
import pytest

from inroad.matching.judgement import Judgement
from inroad.matching.list_headings import Kind
from inroad.matching.match import Matches, Options, Shape, dedupe, match
from inroad.model.errors import Invalid

OURS = {
    "Company": [
        "Hound Technology Inc. dba Honeycomb",
        "Raintank, Inc. – Grafana Labs",
        "AMD",
        "EDB",
        "Delta Air Lines",
    ],
    "Website": ["honeycomb.io", "grafana.com", "amd.com", "enterprisedb.com", "delta.com"],
}
THEIRS = {
    "Account Name": [
        "Delta Faucet",
        "Enterprise DB Corporation",
        "Advanced Micro Devices (AMD)",
        "Grafana Labs",
        "Honeycomb",
    ],
    "Domain": ["deltafaucet.com", "www.enterprisedb.com", "", "https://grafana.com/about", "http://honeycomb.io"],
}
SAME = {(1, 5), (2, 4), (3, 3), (4, 2)}


def matched(found: Matches) -> set[tuple[int, int]]:
    return {(r["left_row"], r["right_row"]) for r in found.table.to_pylist() if r["bucket"] in {"auto", "verified"}}


def test_hard_pairs_are_found_and_namesakes_are_not() -> None:
    assert matched(match(OURS, THEIRS)) == SAME


def test_names_alone_do_it_too() -> None:
    found = match({"name": OURS["Company"]}, {"name": THEIRS["Account Name"]})
    assert matched(found) == SAME
    assert [row["bucket"] for row in found.table.to_pylist() if row["left_row"] == 4] == ["verified"]  # EDB


def test_every_pair_says_why() -> None:
    rows = {(r["left_row"], r["right_row"]): r for r in match(OURS, THEIRS).table.to_pylist()}
    assert rows[1, 5]["explanation"].startswith("same name; ")
    assert {"same registrable domain", "by another name it bears"} < set(rows[1, 5]["explanation"].split("; "))
    assert rows[2, 4]["left_name"] == "Raintank, Inc. – Grafana Labs"


def test_the_numbers_add_up() -> None:
    summary = match(OURS, THEIRS).summary
    expected = summary.pop("expected_pairs")
    assert 3 < expected < 5
    assert sum(summary.pop("buckets").values()) >= 4
    assert summary == {
        "left_rows": 5,
        "right_rows": 5,
        "left_matched": 4,
        "right_matched": 4,
        "matched_entities": 4,
        "pairs": 4,
        "rows_with_frequent_names": 0,
    }


def test_a_word_of_a_person_is_stronger_than_the_engine() -> None:
    found = match(OURS, THEIRS).confirm(5, 1).reject(3, 3)
    rows = {(r["left_row"], r["right_row"]): r for r in found.table.to_pylist()}
    if (5, 1) in rows:
        assert (rows[5, 1]["probability"], rows[5, 1]["bucket"]) == (1.0, "verified")
    assert (rows[3, 3]["probability"], rows[3, 3]["bucket"]) == (0.0, "none")
    assert rows[3, 3]["explanation"].startswith("rejected by a person; ")
    assert (3, 3) not in matched(found)


def test_decisions_are_remembered_when_rows_move() -> None:
    said = match(OURS, THEIRS).reject(3, 3).decisions
    turned = {heading: cells[::-1] for heading, cells in THEIRS.items()}
    rows = match(OURS, turned, Options(decisions=said)).table.to_pylist()
    assert [r["bucket"] for r in rows if r["left_row"] == 3] == ["none"]
    assert [verdict for _, _, verdict in said.said()] == [Judgement.REJECTED]


def test_reviews_teach() -> None:
    found = match(OURS, THEIRS)
    sure = found.confirm(1, 5).confirm(2, 4).confirm(4, 2).learned()
    assert sure.options.calibration.reviewed == 3
    doubtful = found.reject(1, 5).reject(2, 4).reject(4, 2).learned()
    chance = [
        {(r["left_row"], r["right_row"]): r["probability"] for r in m.table.to_pylist()}[3, 3] for m in (doubtful, sure)
    ]
    assert chance[0] < chance[1]


def test_shapes_hold() -> None:
    twice = {"name": ["Acme Foods", "Acme Foods Inc"]}
    assert len(matched(match(twice, twice))) == 4
    assert len(matched(match(twice, twice, Options(shape=Shape.ONE_TO_ONE)))) == 2
    assert match({"name": ["Acme Foods"]}, twice, Options(shape=Shape.ONE_TO_ONE)).summary["pairs"] == 1
    assert match({"name": ["Acme Foods"]}, twice, Options(shape=Shape.ONE_TO_MANY)).summary["pairs"] == 2


def test_one_list_is_compared_with_itself() -> None:
    found = dedupe({"name": ["Zyxar Inc", "Quorvex", "ZYXAR, Inc.", "Zyxar", "Plimko"]})
    assert matched(found) == {(1, 3), (1, 4), (3, 4)}
    assert found.summary["entities"] == 3
    assert found.summary["duplicated_rows"] == 3


def test_people_are_matched() -> None:
    left = {
        "Full Name": ["Bob Smith", "Dr. Anna-Lena Müller", "Ivanov Sergey"],
        "Email": ["bob.smith@acme.com", "", ""],
        "Company": ["Acme", "Zenith", "Sever"],
    }
    right = {
        "First Name": ["Sergei", "Robert", "Anna Lena"],
        "Last Name": ["Ivanov", "Smith", "Mueller"],
        "Company": ["Sever", "Acme Inc", "Zenith GmbH"],
        "E-mail": ["", "bob.smith@acme.com", ""],
    }
    assert matched(match(left, right, Options(kind=Kind.PERSON))) == {(1, 2), (2, 3), (3, 1)}


@pytest.mark.parametrize("empty", [{"name": []}, {"name": [None, None]}, {"name": ["", "  "]}, {"website": ["x"]}])
def test_lists_without_anything_match_nothing(empty: dict[str, list[str | None]]) -> None:
    assert match(pa.table({k: pa.array(v, pa.string()) for k, v in empty.items()}), THEIRS).summary["pairs"] == 0
    assert dedupe(pa.table({k: pa.array(v, pa.string()) for k, v in empty.items()})).summary["pairs"] == 0


def test_ten_thousand_equal_names_are_no_match_of_anybody() -> None:
    found = dedupe({"name": ["Acme"] * 10_000})
    assert found.summary["rows_with_frequent_names"] == 10_000
    assert found.summary["pairs"] <= 10_000 * 60


def test_ten_thousand_records_of_one_domain_are_no_match_of_anybody() -> None:
    found = dedupe({"website": ["acme.com"] * 10_000})
    assert (found.summary["pairs"], found.summary["rows_with_frequent_names"]) == (0, 10_000)


def test_unlike_names_and_other_domains_ask_for_a_look() -> None:
    left = {"name": ["DB Systel", "Control Plane Ltd"], "website": ["dbsystel.de", "controlplane.com"]}
    right = {"name": ["Deutsche Bahn", "Control-Plane.io"], "website": ["dbsystel.de", "control-plane.io"]}
    assert "auto" not in match(left, right).table.column("bucket").to_pylist()


def test_a_threshold_is_a_probability() -> None:
    with pytest.raises(Invalid, match="is no probability"):
        Options(threshold=1.0)
