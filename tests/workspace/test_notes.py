"""Notes about people: written, read, written anew, deleted, and all of it taken back."""

from datetime import date

import pytest

from inroad.model.account import Account
from inroad.model.errors import Conflict, Forbidden, Invalid
from inroad.model.member import Role
from inroad.model.person import Position
from inroad.workspace.history import undo
from inroad.workspace.notes import add_note, edit_note, list_notes, remove_note
from inroad.workspace.people import NewPerson, fill_seat, remove_position
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


@pytest.fixture
def ada(desk: Desk, acme: Account) -> Position:
    return desk.hire(acme, "Ada, CFO")


def texts(desk: Desk, acme: Account, seat: Position) -> list[str]:
    return [note.text for note in desk.see(list_notes, acme.id, seat.id)]


def test_a_note_has_an_author_and_a_day_and_the_newest_stands_first(
    desk: Desk, acme: Account, ada: Position, clock: Clock
) -> None:
    desk.do(add_note, acme.id, ada.id, "  Prefers the telephone \n")
    clock.advance(days=1)
    colleague = desk.colleague(Role.EDITOR)
    colleague.do(add_note, acme.id, ada.id, "Numbers first")
    newest, oldest = desk.see(list_notes, acme.id, ada.id)
    assert (newest.text, newest.author_id, newest.written_on) == (
        "Numbers first", colleague.actor.member_id, date(2025, 1, 2),
    )  # fmt: skip
    assert (oldest.text, oldest.author_id, oldest.subject_id) == (
        "Prefers the telephone", desk.actor.member_id, ada.person_id,
    )  # fmt: skip


def test_a_note_is_written_anew_deleted_and_brought_back(desk: Desk, acme: Account, ada: Position) -> None:
    note = desk.do(add_note, acme.id, ada.id, "Prefers the telephone")
    edited = desk.do(edit_note, acme.id, note.id, base_version=note.version, values={"text": "Prefers letters"})
    assert edited.version > note.version
    desk.do(remove_note, acme.id, note.id)
    assert texts(desk, acme, ada) == []
    for expected in (["Prefers letters"], ["Prefers the telephone"], []):
        desk.do(undo)
        assert texts(desk, acme, ada) == expected


def test_two_windows_that_write_one_note_anew_are_told(desk: Desk, acme: Account, ada: Position) -> None:
    note = desk.do(add_note, acme.id, ada.id, "one")
    desk.do(edit_note, acme.id, note.id, base_version=note.version, values={"text": "two"})
    with pytest.raises(Conflict, match="somebody changed text") as caught:
        desk.do(edit_note, acme.id, note.id, base_version=note.version, values={"text": "three"})
    assert caught.value.params["fields"] == {"text": {"mine": "three", "theirs": "two", "base": "one"}}


def test_anothers_shared_note_is_read_not_changed(desk: Desk, acme: Account, ada: Position) -> None:
    note = desk.do(add_note, acme.id, ada.id, "Prefers the telephone")
    editor = desk.colleague(Role.EDITOR)
    assert texts(editor, acme, ada) == ["Prefers the telephone"]
    with refused(desk.store, Forbidden, "only who wrote this"):
        editor.do(edit_note, acme.id, note.id, base_version=note.version, values={"text": "No"})
    with refused(desk.store, Forbidden, "only who wrote this"):
        editor.do(remove_note, acme.id, note.id)


def test_notes_about_a_seat_stay_with_it_when_it_is_filled(desk: Desk, acme: Account) -> None:
    seat = desk.hire(acme, ", CFO")
    desk.do(add_note, acme.id, seat.id, "Search is on")
    desk.do(fill_seat, acme.id, seat.id, NewPerson(name="Ada"))
    desk.do(add_note, acme.id, seat.id, "Started in May")
    assert texts(desk, acme, seat) == ["Started in May", "Search is on"]


@pytest.mark.parametrize("values", [{"text": " "}, {"private": True}, {"author_id": "0" * 32}])
def test_what_a_note_cannot_become_is_refused(
    desk: Desk, acme: Account, ada: Position, values: dict[str, object]
) -> None:
    note = desk.do(add_note, acme.id, ada.id, "Prefers the telephone")
    with refused(desk.store, Invalid):
        desk.do(edit_note, acme.id, note.id, base_version=note.version, values=values)


def test_a_note_about_a_seat_that_was_removed_waits_and_can_be_deleted(desk: Desk, acme: Account) -> None:
    seat = desk.hire(acme, ", COO")
    note = desk.do(add_note, acme.id, seat.id, "Search is on")
    desk.do(remove_position, acme.id, seat.id)
    desk.do(undo)
    assert texts(desk, acme, seat) == ["Search is on"]
    desk.do(remove_position, acme.id, seat.id)
    desk.do(remove_note, acme.id, note.id)
    assert desk.present()["note"] == []
