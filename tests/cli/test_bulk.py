"""Changing many things by one command."""

import pytest

from tests.cli.conftest import Terminal


def test_accounts_are_edited_by_name_by_filter_or_all(acme: Terminal) -> None:
    for name in ("Beta", "Gamma"):
        acme("add-account", name, "country=DE")
    told = acme("edit-accounts", "owner=Ann Able", "tags=key,2026", "--account", "Acme", "--account", "beta").out
    assert told == "Changed 2 accounts (no 7). `inroad undo` takes it back.\n"
    edited = acme.json("edit-accounts", "tier=tier_1", "--filter", "country:DE", "--query", "a")
    assert (edited["changed"], edited["changeset"]["verb"]) == (2, "edit_accounts")
    assert acme("edit-accounts", "tier=tier_1", "--all").out.startswith("Changed 1 account ")
    assert acme("edit-accounts", "tier=tier_1", "--all").out == "Nothing had to be changed.\n"
    found = {account["name"]: (account["owner"], account["tags"]) for account in acme.json("accounts")}
    assert found == {"Acme": ("Ann Able", ["key", "2026"]), "Beta": ("Ann Able", ["key", "2026"]), "Gamma": (None, [])}


def test_people_are_edited_closed_and_removed_together(acme: Terminal) -> None:
    words = ("manager=Anna Berg", "division=HO / IT", "location=Leeds", "phones=1,2")
    told = acme("edit-people", "Acme", *words[:-1], "--who", "Head of IT").out
    assert told.startswith("Changed 1 person ")
    assert acme.json("edit-people", "Acme", "grade=E1", "--all")["changed"] == 3
    assert acme("edit-people", "Acme", words[-1], "--who", "Anna Berg", "--who", "Jo Lang").code == 0
    people = {person["name"] or person["title"]: person for person in acme.json("people", "Acme")}
    seat = people["Head of IT"]
    assert (seat["manager_name"], seat["division_path"], seat["grade"]) == ("Anna Berg", ["HO", "IT"], "E1")
    assert people["Jo Lang"]["phones"] == ["1", "2"]
    assert acme("edit-people", "Acme", "manager=", "division=", "--who", "Head of IT").code == 0
    assert acme.json("leave-people", "Acme", "Jo Lang", "Anna Berg", "--on", "2024-01-01")["changed"] == 2
    acme("undo")
    assert acme("remove-people", "Acme", "Jo Lang", "Head of IT").out.startswith("Changed 2 people ")
    assert [person["name"] for person in acme.json("people", "Acme")] == ["Anna Berg"]


@pytest.mark.parametrize(
    "words",
    [
        ("edit-accounts", "tier=tier_1"),
        ("edit-accounts", "tier=tier_1", "--all", "--account", "Acme"),
        ("edit-accounts", "tier=best", "--all"),
        ("edit-accounts", "tier", "--all"),
        ("edit-people", "Acme", "grade=E1"),
        ("edit-people", "Acme", "grade=E1", "--all", "--who", "Jo Lang"),
        ("edit-people", "Acme", "version=1", "--all"),
        ("edit-people", "Acme", "name=", "--who", "Jo Lang"),
    ],
)
def test_what_cannot_be_meant_is_refused(acme: Terminal, words: tuple[str, ...]) -> None:
    failed = acme(*words)
    assert failed.code == 2, failed
    assert failed.err.startswith("inroad: ")


def test_who_is_not_there_is_not_found(acme: Terminal) -> None:
    assert acme("edit-people", "Acme", "grade=E1", "--who", "Nobody").code == 4
    assert acme("edit-accounts", "tier=tier_1", "--account", "Nowhere").code == 4
    assert acme("leave-people", "Acme", "Jo Lang", "Nobody").code == 4
    assert len(acme.json("people", "Acme")) == 3
