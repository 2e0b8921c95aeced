"""Changing single things by hand."""

import pytest

from tests.cli.conftest import Terminal


def person(terminal: Terminal, name: str) -> dict[str, object]:
    """Somebody at Acme."""
    found: dict[str, object] = next(row for row in terminal.json("people", "Acme") if row["name"] == name)
    return found


def test_somebody_is_added_with_all_that_is_known(acme: Terminal) -> None:
    made = acme.json(
        "add", "Acme", "Bo Li", "--title", "Head of Data", "--division", "HO / Finance / Data", "--email",
        "bo@acme.example", "--phone", "+47 1", "--manager", "anna berg", "--since", "2026-03-01",
    )  # fmt: skip
    assert made == person(acme, "Bo Li")
    assert made["division_path"] == ["HO", "Finance", "Data"]
    assert (made["manager_name"], made["valid_from"], made["emails"]) == (
        "Anna Berg", "2026-03-01", ["bo@acme.example"],
    )  # fmt: skip
    told = acme("add", "Acme", "Cy Day", "--title", "CTO", "--manager", "Jo Lang").out
    assert told.startswith("Added Cy Day, CTO, under Jo Lang (position ")


def test_fields_of_the_person_and_of_the_position_are_set(acme: Terminal) -> None:
    assert acme.json("edit", "Acme", "Anna Berg", "emails=a@x.example, b@x.example", "city=Oslo")["emails"] == [
        "a@x.example",
        "b@x.example",
    ]
    edited = acme.json("edit", "Acme", "Anna Berg", "title=Analyst", "headcount=0.5", "grade=")
    assert (edited["title"], edited["headcount"], edited["grade"]) == ("Analyst", 0.5, None)
    assert acme.json("edit", "Acme", "Anna Berg", "seniority=vp")["seniority"] == "vp"
    assert acme.json("edit", "Acme", "Head of IT", "note=ask Jo")["note"] == "ask Jo"
    assert acme("edit", "Acme", "Anna Berg", "emails=").code == 0
    assert person(acme, "Anna Berg")["emails"] == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["title=CFO", "city=Oslo"], "two commands"),
        (["title"], "write it as field=value"),
        (["shoe=44"], "no field “shoe”"),
        (["seniority=emperor"], "seniority cannot be “emperor”"),
        (["id=x"], "cannot be set"),
    ],
)
def test_what_cannot_be_set_is_refused_and_nothing_changes(words: list[str], sentence: str, acme: Terminal) -> None:
    before = acme.json("people", "Acme")
    answer = acme("edit", "Acme", "Anna Berg", *words)
    assert answer.code == 2
    assert sentence in answer.err
    assert acme.json("people", "Acme") == before


def test_an_edit_of_what_somebody_else_changed_meanwhile_is_refused(acme: Terminal) -> None:
    version = str(person(acme, "Anna Berg")["version"])
    acme("edit", "Acme", "Anna Berg", "grade=E2")
    assert acme("edit", "Acme", "Anna Berg", "grade=E3", "--base-version", version).code == 5
    assert acme("edit", "Acme", "Anna Berg", "location=Oslo", "--base-version", version).code == 0


def test_what_should_never_have_been_recorded_is_removed_and_comes_back(acme: Terminal) -> None:
    before = person(acme, "Anna Berg")
    assert acme.json("remove", "Acme", "Anna Berg") == {"removed": before["position_id"]}
    assert len(acme.json("people", "Acme")) == 2
    acme("undo")
    assert person(acme, "Anna Berg")["position_id"] == before["position_id"]
    assert acme("remove", "Acme", "Anna Berg").out.startswith("Removed Anna Berg.")


def test_an_open_seat_is_filled(acme: Terminal) -> None:
    filled = acme.json("fill", "Acme", "Head of IT", "Bo Li", "--email", "bo@acme.example")
    assert (filled["name"], filled["title"], filled["manager_name"]) == ("Bo Li", "Head of IT", "Jo Lang")
    assert acme("fill", "Acme", "Anna Berg", "Bo Li").code == 2


def test_accounts_are_added_and_edited(inroad: Terminal) -> None:
    made = inroad.json("add-account", "Beta", "employees=1200", "tags=a, b", "registry_ids=lei:529900")
    assert (made["employees"], made["tags"], made["registry_ids"]) == (1200, ["a", "b"], [["lei", "529900"]])
    assert inroad.json("edit-account", "Beta", "stage=proposal", "employees=")["stage"] == "proposal"
    assert inroad.json("accounts")[0]["employees"] is None
    assert inroad("edit-account", "Beta", "registry_ids=529900").code == 2
    assert inroad("edit-account", "Beta", "owner=Priya").out.startswith("Changed Beta (account ")
    assert inroad("add-account", " ").code == 2
