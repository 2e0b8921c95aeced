"""Looking at many accounts: listed, filtered, counted, found."""

import pytest

from inroad.cli import portfolio
from tests.cli.conftest import Terminal


def names(answer: list[dict[str, object]]) -> list[object]:
    """The names in a list."""
    return [item["name"] for item in answer]


def test_accounts_are_listed_with_their_numbers(acme: Terminal) -> None:
    (account,) = acme.json("accounts")
    numbers = {key: account[key] for key in ("name", "people", "placeholders", "reporting", "domains")}
    assert numbers == {
        "name": "Acme", "people": 2, "placeholders": 1, "reporting": 0.667, "domains": ["acme.example"],
    }  # fmt: skip
    told = acme("accounts").out
    assert "Acme" in told
    assert "67%" in told
    assert told.endswith("1 account, 2 people\n")


def test_accounts_are_judged_side_by_side(acme: Terminal) -> None:
    acme("add-account", "Zeta")
    told = acme("accounts", "--health").out
    assert "no key player among the people known" in told
    assert "1 of 5" in told
    assert told.endswith("2 accounts\n")
    both = acme.json("accounts", "--health")
    assert [(each["name"], each["glance"]["health"]["rung"], each["glance"]["known"]) for each in both] == [
        ("Acme", 2, 2), ("Zeta", 1, 0),
    ]  # fmt: skip
    assert acme.json("accounts", "--health", "--limit", "1") == both[:1]


def test_all_accounts_are_listed_in_the_wanted_order(acme: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portfolio, "_PAGE", 2)
    for name in ("Zeta", "Beta", "Éclair", "Gamma"):
        acme("add-account", name)
    assert names(acme.json("accounts")) == ["Acme", "Beta", "Éclair", "Gamma", "Zeta"]
    assert names(acme.json("accounts", "--limit", "3")) == ["Acme", "Beta", "Éclair"]
    assert names(acme.json("accounts", "--query", "eta")) == ["Beta", "Zeta"]
    assert names(acme.json("accounts", "--sort", "people"))[0] == "Acme"
    assert names(acme.json("accounts", "--sort", "changed"))[0] == "Gamma"


def test_accounts_are_filtered_and_counted_by_what_they_differ_in(acme: Terminal) -> None:
    acme("add-account", "Beta", "country=DE", "tier=tier_1", "owner=Ann Able", "revenue=5")
    acme("add-account", "Gamma", "country=DE", "tier=tier_2", "revenue=7")
    assert names(acme.json("accounts", "--filter", "country:DE")) == ["Beta", "Gamma"]
    assert names(acme.json("accounts", "--filter", "country:DE", "--filter", "tier:tier_2")) == ["Gamma"]
    assert names(acme.json("accounts", "--filter", "owner:")) == ["Acme", "Gamma"]
    assert names(acme.json("accounts", "--sort", "revenue")) == ["Gamma", "Beta", "Acme"]
    assert names(acme.json("accounts", "--sort", "revenue", "--reverse")) == ["Beta", "Gamma", "Acme"]
    assert acme.json("accounts", "--by", "owner", "--filter", "country:DE") == [
        {"value": "Ann Able", "count": 1}, {"value": None, "count": 1},
    ]  # fmt: skip
    told = acme("accounts", "--by", "tier").out
    assert "tier 1" in told
    assert told.endswith("3 accounts\n")


@pytest.mark.parametrize("asked", ["colour:red", "tier:best", "tier:", "owner"])
def test_a_filter_that_cannot_be_meant_is_refused(acme: Terminal, asked: str) -> None:
    failed = acme("accounts", "--filter", asked)
    assert failed.code == 2
    assert "accounts are not filtered by" in failed.err or "is never" in failed.err


def test_where_there_is_no_account_the_user_hears_what_to_do(inroad: Terminal) -> None:
    assert inroad.json("accounts") == []
    assert "inroad import" in inroad("accounts").out
    assert inroad("accounts", "--query", "x").out == "No account matches.\n"


def test_anything_is_found_by_a_few_letters(acme: Terminal) -> None:
    found = acme.json("find", "be an")
    assert [(person["name"], person["account_name"]) for person in found["people"]] == [("Anna Berg", "Acme")]
    assert names(acme.json("find", "acm")["accounts"]) == ["Acme"]
    assert "Anna Berg" in acme("find", "berg").out
    assert acme("find", "acme").out.startswith("Acme")
    assert acme("find", "nobody at all").out == "Nothing by that name.\n"
