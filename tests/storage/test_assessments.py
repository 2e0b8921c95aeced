"""What was said of people and seats is found by what it is about."""

from dataclasses import replace
from datetime import date

from inroad.model.account import Account
from inroad.model.assessment import Assessment
from inroad.model.member import Role
from inroad.model.note import Note
from inroad.storage.assessments import assessments_about, get_note, notes_about
from tests.fixtures.desks import Desk

ACME, BETA = Account(id="a" * 32, name="Acme"), Account(id="b" * 32, name="Beta")
ADA, BOB = "c" * 32, "d" * 32
DAY = date(2025, 1, 1)


def said(name: str, subject_id: str, account: Account = ACME) -> Assessment:
    return Assessment(id=name * 32, account_id=account.id, subject_id=subject_id, field="name", asserted_on=DAY)


def test_assessments_are_found_by_subject_in_every_account(desk: Desk) -> None:
    here, there, other = said("1", ADA), said("2", ADA, BETA), said("3", BOB)
    desk.raw(ACME, BETA, here, there, other)
    found = desk.see(assessments_about, [ADA])
    assert [each.id for each in found] == [here.id, there.id]
    assert desk.see(assessments_about, []) == []
    assert desk.elsewhere().see(assessments_about, [ADA]) == []


def test_private_notes_are_found_by_their_author_alone(desk: Desk) -> None:
    colleague = desk.colleague(Role.OWNER)
    shared = Note(
        id="1" * 32, account_id=ACME.id, subject_id=ADA, author_id=desk.actor.member_id, text="shared", written_on=DAY
    )
    mine = replace(shared, id="2" * 32, text="mine", private=True)
    theirs = replace(mine, id="3" * 32, text="theirs", author_id=colleague.actor.member_id)
    desk.raw(ACME, shared, mine, theirs)
    assert [note.text for note in desk.see(notes_about, [ADA])] == ["mine", "shared"]
    assert [note.text for note in colleague.see(notes_about, [ADA])] == ["theirs", "shared"]
    assert desk.see(get_note, ACME.id, theirs.id) is None
    assert desk.see(get_note, ACME.id, shared.id) == colleague.see(get_note, ACME.id, shared.id) is not None
