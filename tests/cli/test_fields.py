"""Typed words become values and positions."""

import pytest

from inroad.cli.fields import read_values
from inroad.model.account import Account
from inroad.model.errors import Invalid
from inroad.model.person import Person, Position
from tests.cli.conftest import Terminal


def test_each_field_gets_a_value_of_its_kind() -> None:
    assert read_values(Account, ["employees=12", "country=null", "domains=a.example,,b.example", "note=a=b"]) == {
        "employees": 12,
        "country": "null",
        "domains": ["a.example", "b.example"],
        "note": "a=b",
    }
    assert read_values(Account, ["registry_ids=lei:1,duns:2"]) == {"registry_ids": [["lei", "1"], ["duns", "2"]]}
    assert read_values(Position, ["headcount=1.5", "valid_from=2026-03-01", "seniority=c_level"]) == {
        "headcount": 1.5,
        "valid_from": "2026-03-01",
        "seniority": "c_level",
    }


def test_nothing_behind_the_sign_clears_a_field() -> None:
    assert read_values(Person, ["city=", "emails="]) == {"city": None, "emails": []}


@pytest.mark.parametrize("word", ["employees", "shoes=44", "employees=many", "registry_ids=1"])
def test_what_fits_no_field_is_refused(word: str) -> None:
    with pytest.raises(Invalid):
        read_values(Account, [word])


def test_a_position_is_meant_by_its_id_its_holder_or_the_title_of_an_open_seat(acme: Terminal) -> None:
    rows = {row["name"] or row["title"]: row["position_id"] for row in acme.json("people", "Acme")}
    for said in (rows["Anna Berg"], "anna  berg", "ANNA BERG"):
        assert acme.json("edit", "Acme", said, "grade=E1")["position_id"] == rows["Anna Berg"]
    assert acme.json("edit", "Acme", "head of it", "grade=E1")["position_id"] == rows["Head of IT"]


def test_a_name_of_several_people_is_answered_with_their_ids(acme: Terminal) -> None:
    twin = acme.json("add", "Acme", "Anna Berg", "--title", "CTO")["position_id"]
    answer = acme("edit", "Acme", "Anna Berg", "grade=E1")
    assert answer.code == 4
    assert f"{twin} (CTO)" in answer.err
    assert acme("edit", "Acme", twin, "grade=E1").code == 0


@pytest.mark.parametrize("said", ["Nobody", "0" * 32])
def test_a_position_that_is_not_there_is_not_found(said: str, acme: Terminal) -> None:
    assert acme("edit", "Acme", said, "grade=E1").code == 4
