"""Duplicates at the command line: looked for, listed, decided on; two that are named merged or kept apart."""

from pathlib import Path

from tests.cli.conftest import Terminal


def quinoas(inroad: Terminal) -> None:
    """Two accounts that are one company, with somebody in each."""
    for name in ("Quinoa Analytics", "Quinoa Analytics Ltd"):
        made = inroad("add-account", name, "domains=quinoa-analytics.com", "country=GB")
        assert made.code == 0, made
        inroad("add", name, "Jo Pfefferkorn", "--title", "CTO", "--email", "jo@quinoa-analytics.com")


def test_what_is_there_twice_is_found_listed_and_merged(inroad: Terminal) -> None:
    quinoas(inroad)
    found = inroad.json("duplicates", "--kind", "account")
    [proposal] = found["items"]
    assert (proposal["kind"], proposal["other"]["name"]) == ("account", "Quinoa Analytics Ltd")
    told = inroad("duplicates", "--kept")
    assert "same account" in told.out
    assert "1 proposal waiting" in told.out
    assert "Put off" in inroad("decide", proposal["id"], "later").out
    assert "takes it back" in inroad("decide", proposal["id"], "merge", "--swap", "--take", "name").out
    assert [account["name"] for account in inroad.json("accounts")] == ["Quinoa Analytics"]
    assert inroad("duplicates", "--kept").out.startswith("Nothing that may be one twice")


def test_what_is_kept_apart_is_not_found_again(inroad: Terminal) -> None:
    quinoas(inroad)
    apart = inroad("keep-apart", "Quinoa Analytics", "Quinoa Analytics Ltd")
    assert (apart.code, apart.out) == (0, "Kept apart for good. `inroad undo` takes it back.\n")
    assert inroad.json("duplicates", "--kind", "account")["items"] == []
    [proposal] = inroad.json("duplicates", "Quinoa Analytics", "--kind", "person")["items"]
    assert "Kept apart" in inroad("decide", proposal["id"], "apart").out


def test_two_accounts_that_are_named_become_one(inroad: Terminal) -> None:
    quinoas(inroad)
    merged = inroad.json("merge-accounts", "Quinoa Analytics", "Quinoa Analytics Ltd", "--keep", "country")
    assert merged["name"] == "Quinoa Analytics"
    assert len(inroad.json("people", "Quinoa Analytics")) == 2
    assert inroad("undo").code == 0
    assert len(inroad.json("accounts")) == 2
    assert inroad("merge-accounts", "Quinoa Analytics", "Quinoa Analytics Ltd", "--take", "shoes").code == 2


def test_the_id_of_what_was_merged_is_understood(inroad: Terminal) -> None:
    quinoas(inroad)
    names = ["Quinoa Analytics", "Quinoa Analytics Ltd"]
    ids = {each["name"]: each["id"] for each in inroad.json("accounts")}
    seats = {name: inroad.json("people", name)[0] for name in names}
    assert inroad("merge-accounts", *names).code == 0
    assert inroad("merge-people", seats[names[0]]["person_id"], seats[names[1]]["person_id"]).code == 0
    shown = inroad.json("person", ids[names[1]], seats[names[1]]["position_id"])
    assert (shown["account_id"], shown["position_id"]) == (ids[names[0]], seats[names[0]]["position_id"])
    again = inroad("merge-people", seats[names[1]]["person_id"], seats[names[0]]["person_id"])
    assert "nobody can be merged with themselves" in again.err


def test_two_people_are_merged_or_one_has_moved(inroad: Terminal) -> None:
    quinoas(inroad)
    inroad("add", "Quinoa Analytics", "Jo P", "--title", "CTO")
    unclear = inroad("merge-people", "Jo P", "Jo Pfefferkorn")
    assert unclear.code == 4
    assert "2 people are called “Jo Pfefferkorn”" in unclear.err
    ids = [
        next(row["person_id"] for row in inroad.json("people", name) if row["name"] == "Jo Pfefferkorn")
        for name in ("Quinoa Analytics", "Quinoa Analytics Ltd")
    ]
    assert inroad.json("merge-people", ids[0], "Jo P")["id"] == ids[0]
    assert inroad("merge-people", ids[0], "Nobody").code == 4
    moved = inroad("merge-people", ids[0], ids[1], "--moved", "--on", "2026-01-01")
    assert moved.code == 0, moved
    assert inroad.json("people", "Quinoa Analytics") == []
    assert inroad("merge-people", ids[0], ids[1], "--moved", "--take", "name").code == 2


def test_people_are_kept_apart_by_name(inroad: Terminal) -> None:
    inroad("add-account", "Acme")
    for name in ("Jo Li", "Joe Li"):
        inroad("add", "Acme", name, "--title", "CTO")
    assert inroad.json("keep-apart", "Jo Li", "Joe Li", "--kind", "person")["changeset_id"]


def test_a_parent_is_set_where_two_are_no_duplicates(inroad: Terminal) -> None:
    quinoas(inroad)
    [proposal] = inroad.json("duplicates", "--kind", "account")["items"]
    assert inroad.json("decide", proposal["id"], "family")["name"] == "Quinoa Analytics Ltd"


def test_an_import_says_what_was_known_already_and_what_may_be(inroad: Terminal, tmp_path: Path) -> None:
    quinoas(inroad)
    inroad("keep-apart", "Quinoa Analytics", "Quinoa Analytics Ltd")
    path = tmp_path / "people.csv"
    path.write_text("Name,Title,Company,Email\nJo Pfefferkorn,CTO,Basalt Logistics,jo@quinoa-analytics.com\n")
    answer = inroad("import", path, "--yes")
    assert answer.code == 0, answer
    assert "may be known already: `inroad duplicates --kept` lists them" in answer.out
    path.write_text("Name,Title,Company\nZoe Umlauf,CFO,Zephyr Turbines\n")
    told = inroad.json("import", path, "--yes")
    assert (told["merged"], told["proposed"]) == (0, 0)
