"""People are found by a few letters of their names, whichever account they are in."""

from datetime import date

import pytest

from inroad.storage.search import find_accounts, find_persons
from inroad.workspace.people import mark_left, remove_position, update_person
from tests.fixtures.desks import Desk

NAMES = (
    "Ingrid Solheim",
    "Iván Solís",
    "Иванов Иван Иванович",
    "María Teresa de la Cruz",
    "Jean-Luc O'Neil",
    "李 小龙",
)


def names(desk: Desk, text: str, limit: int = 10) -> list[str]:
    return [found.name for found in desk.see(find_persons, text, limit=limit)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sol", ["Ingrid Solheim", "Iván Solís"]),
        ("SOLHEIM ing", ["Ingrid Solheim"]),
        ("ivan", ["Iván Solís", "Иванов Иван Иванович"]),
        ("Ива", ["Iván Solís", "Иванов Иван Иванович"]),
        ("ivanovich", ["Иванов Иван Иванович"]),
        ("иван иванович", ["Иванов Иван Иванович"]),
        ("teresa", ["María Teresa de la Cruz"]),
        ("cruz mar", ["María Teresa de la Cruz"]),
        ("o'neil", ["Jean-Luc O'Neil"]),
        ("luc", ["Jean-Luc O'Neil"]),
        ("li xiao", ["李 小龙"]),
        ("heim", []),
        ("sol nobody", []),
        ("%", []),
        ("", []),
        ("  ", []),
    ],
)
def test_every_word_of_the_question_begins_a_word_of_the_name(desk: Desk, text: str, found: list[str]) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    for number, name in enumerate(NAMES):
        desk.hire((acme, beta)[number % 2], name)
    assert sorted(names(desk, text)) == sorted(found)


def test_accounts_that_begin_so_come_before_those_that_only_contain_it(desk: Desk) -> None:
    for name in ("Zander AG", "Müller & Anders", "Anders Steel", "100% Land", "Land_Rover", "100 Lands"):
        desk.account(name)

    def found(text: str, limit: int = 9) -> list[str]:
        return [account.name for account in desk.see(find_accounts, text, limit=limit)]

    assert found("ander") == ["Anders Steel", "Müller & Anders", "Zander AG"]
    assert found("ANDER", limit=2) == ["Anders Steel", "Müller & Anders"]
    assert (found("100%"), found("d_r"), found("nobody")) == (["100% Land"], ["Land_Rover"], [])
    assert found("", limit=2) == ["100 Lands", "100% Land"]
    assert desk.elsewhere().see(find_accounts, "ander", limit=9) == []


def test_so_many_are_found_at_most_and_none_of_another_workspace(desk: Desk) -> None:
    acme = desk.account()
    for number in range(5):
        desk.hire(acme, f"Anna Berg{number}")
    assert len(names(desk, "an", limit=3)) == 3
    assert names(desk.elsewhere(), "an") == []


def test_a_new_name_is_found_and_the_old_one_no_longer(desk: Desk) -> None:
    ada = desk.hire(desk.account(), "Ada Byron")
    desk.do(update_person, ada.person_id or "", base_version=2, values={"name": "Ada King"})
    assert (names(desk, "king"), names(desk, "byron")) == (["Ada King"], [])


def test_somebody_is_shown_where_they_are_today_else_where_they_were_last(desk: Desk) -> None:
    acme = desk.account("Acme")
    ada, bob = desk.hire(acme, "Ada Byron, CEO"), desk.hire(acme, "Bob Cole, CFO")
    (found,) = desk.see(find_persons, "ada", limit=5)
    assert (found.position_id, found.title, found.account_id, found.account_name, found.valid_to) == (
        ada.id, "CEO", acme.id, "Acme", None,
    )  # fmt: skip
    desk.do(mark_left, acme.id, ada.id, on=date(2024, 12, 1))
    (found,) = desk.see(find_persons, "ada", limit=5)
    assert found.valid_to == date(2024, 12, 1)
    desk.do(remove_position, acme.id, bob.id)
    assert names(desk, "bob") == []
