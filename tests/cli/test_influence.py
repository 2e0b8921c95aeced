"""Who moves whom, asked on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def advice(tmp_path: Path) -> Path:
    """Who asks whom, with two rows that cannot be used."""
    path = tmp_path / "advice.csv"
    path.write_text("source,target\nAnn,Boss\nBob,Dan\nCyd,Dan\nDan,Boss\nAnn,Dan\nAnn,Ann\n,Bob\n")
    return path


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Who reports to whom."""
    path = tmp_path / "lines.csv"
    path.write_text("ID,ReportsToID\nAnn,Boss\nBob,Boss\nCyd,Boss\nDan,Boss\n")
    return path


def test_people_come_best_first_with_reasons(inroad: Terminal, advice: Path) -> None:
    answer = inroad.json("influence", advice)
    assert [(p["rank"], p["id"]) for p in answer["people"][:2]] == [(1, "Boss"), (2, "Dan")]
    assert answer["people"][1]["reasons"][0] == "3 people of 4 come to them for advice"
    assert answer["measure"] == "weighted PageRank on advice ties"
    assert answer["rows"] == {"read": 7, "used": 5, "rejected": 2, "self_loops": 1}
    assert [(row["line"], row["code"]) for row in answer["rejected"]] == [(7, "self_loop"), (8, "nobody")]
    assert (answer["kind"], answer["agreement"]) == ("advice", None)


def test_stated_lines_show_who_is_sought_without_power(inroad: Terminal, advice: Path, lines: Path) -> None:
    answer = inroad.json("influence", advice, "--formal", lines)
    assert answer["sought_without_formal_power"] == ["Dan"]
    assert answer["agreement"] == {"lines": 4, "boss_above": 4, "share": 1}
    assert answer["rows"]["used"] == 9


def test_it_is_told_to_people_too(inroad: Terminal, advice: Path, lines: Path) -> None:
    told = inroad("influence", advice, "--formal", lines, "--without", "Dan", "--to", "Boss", "--from", "Bob").out
    for line in (
        "5 people in “advice.csv”, ranked by weighted PageRank on advice ties",
        "Without Dan cut off: Bob and Cyd",
        "Sought after without formal power: Dan",
        "The boss stands above the report in 100% of 4 stated lines",
        "Without Dan: 4 ties lost, 2 cut off",
        "ask Bob to have Dan introduce us to Boss",
        "11 rows read, 9 used, 2 rejected",
        "line 7: the row ties “Ann” to themselves",
        "Read as advice, since it has neither moments nor weights; --kind says otherwise.",
    ):
        assert line in told


def test_long_answers_are_cut_for_people_and_whole_for_programs(inroad: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "mail.csv"
    rows = [f"p{number},p{number // 2}" for number in range(1, 60)] + [f"p{number},p{number}" for number in range(30)]
    path.write_text("from,to\n" + "\n".join(rows))
    told = inroad("influence", path, "--limit", "5").out
    assert "and 55 more (--limit, --json)" in told
    assert "and 20 more (--json lists them)" in told
    assert len(inroad.json("influence", path)["people"]) == 60


def test_where_no_chain_leads_the_path_is_none(inroad: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "knows.csv"
    path.write_text("source,target\na,b\nc,d\n")
    words = ("influence", path, "--kind", "knows", "--to", "d", "--partner", "a")
    assert inroad.json(*words)["path"] is None
    assert "No chain of ties leads there." in inroad(*words).out
    found = inroad.json("influence", path, "--kind", "knows", "--to", "d", "--from", "c")["path"]
    assert (found["people"], found["through_partner"]) == (["c", "d"], False)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--kind", "telepathy"), 2, "there is no kind of tie “telepathy”; there are: advice, "),
        (("--without", "Zoe"), 4, "nobody is called “Zoe” in these ties"),
        (("--to", "Zoe", "--from", "Ann"), 4, "nobody is called “Zoe” in these ties"),
        (("--to", "Boss"), 2, "a path begins with somebody: name our people with --from"),
    ],
)
def test_bad_words_are_answered_in_a_sentence(
    inroad: Terminal, advice: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    answer = inroad("influence", advice, *words)
    assert (answer.code, sentence in answer.err) == (code, True)


def test_a_file_that_is_not_there_is_said(inroad: Terminal, tmp_path: Path) -> None:
    answer = inroad("influence", tmp_path / "nowhere.csv", "--json")
    assert (answer.code, answer.json["error"]["message"]) == (2, "“nowhere.csv” does not exist.")
