"""One person in the terminal: shown with grounds, confirmed, doubted, noted about."""

import pytest

from tests.cli.conftest import Terminal


def title(terminal: Terminal) -> dict[str, object]:
    portrait = terminal.json("person", "Acme", "Anna Berg")
    found: dict[str, object] = next(value for value in portrait["values"] if value["field"] == "title")
    return found


def test_a_person_is_shown_with_every_value_and_where_it_is_from(acme: Terminal) -> None:
    told = acme("person", "Acme", "Anna Berg").out
    assert told.startswith("Anna Berg on ")
    for words in ("title", "CFO", "add person by You", "95% sure", "HO / Finance", "reports to", "Jo Lang"):
        assert words in told
    assert "leads" in acme("person", "Acme", "Jo Lang").out
    assert acme("person", "Acme", "Head of IT").out.startswith("An open seat on ")
    assert acme("person", "Acme", "Anna Berg", "--as-known", "2001-01-01").code == 4


def test_values_are_confirmed_with_a_ground_and_doubted_with_a_reason(acme: Terminal) -> None:
    told = acme("confirm", "Acme", "Anna Berg", "title", "--quote", "I run finance", "--source", "call").out
    assert told == "Confirmed 1 value of Anna Berg: title.\n"
    assert title(acme)["confirmation"] == "confirmed"
    acme.json("dispute", "Acme", "Anna Berg", "title", "--note", "The card says Treasurer")
    assert title(acme)["confirmation"] == "disputed"
    shown = acme("person", "Acme", "Anna Berg").out
    assert "(“The card says Treasurer”)" in shown
    assert "(call: “I run finance”)" in shown


def test_all_that_is_known_is_confirmed_at_once(acme: Terminal) -> None:
    portrait = acme.json("confirm", "Acme", "Anna Berg")
    assert {value["confirmation"] for value in portrait["values"]} == {"confirmed"}
    assert acme("undo").code == 0
    assert acme("confirm", "Acme", "Anna Berg", "grade").code == 2


def test_notes_are_written_edited_and_deleted(acme: Terminal) -> None:
    note = acme.json("note", "Acme", "Anna Berg", "Prefers the telephone", "--private")
    assert (note["private"], note["author"]) == (True, "You")
    edited = acme.json("edit-note", "Acme", note["id"], "Prefers letters")
    assert edited["text"] == "Prefers letters"
    assert "private" in acme("person", "Acme", "Anna Berg").out
    assert acme("remove-note", "Acme", note["id"]).out.startswith("Removed the note.")
    assert acme.json("person", "Acme", "Anna Berg")["notes"] == []
    assert acme("note", "Acme", "Anna Berg", "Numbers first").out.startswith("Noted (note ")
    assert acme("note", "Acme", "Anna Berg", "For me", "--private").out.startswith("Noted, for you alone (note ")
    assert acme.json("remove-note", "Acme", acme.json("person", "Acme", "Anna Berg")["notes"][0]["id"])["removed"]


@pytest.mark.parametrize("words", [("remove-note", "Acme", "0" * 32), ("person", "Acme", "Nobody Known")])
def test_what_is_not_there_is_said_so(acme: Terminal, words: tuple[str, ...]) -> None:
    assert acme(*words).code == 4


def test_the_history_of_one_person_is_told_alone(acme: Terminal) -> None:
    acme("edit", "Acme", "Jo Lang", "grade=E1")
    acme("edit", "Acme", "Anna Berg", "grade=E2")
    told = acme.json("history", "Acme", "--person", "Anna Berg")
    assert [entry["verb"] for entry in told] == ["update_position", "add_person"]
    assert acme("history", "--person", "Anna Berg").code == 2
