"""What hangs on somebody follows them, or goes with them."""

from datetime import UTC, date, datetime

from inroad.model.account import Account
from inroad.model.interaction import InteractionKind
from inroad.model.member import Role
from inroad.model.person import Position
from inroad.model.relationship import RelationKind
from inroad.storage.changes import Change
from inroad.storage.interactions import InteractionPage
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.coverage import NewCovering, cover, list_coverage
from inroad.workspace.following import follow_person
from inroad.workspace.history import history, undo
from inroad.workspace.interactions import NewInteraction, list_interactions, log_interaction
from inroad.workspace.notes import add_note, list_notes, remove_note
from inroad.workspace.people import NewPerson, fill_seat, remove_position
from inroad.workspace.relationships import NewRelationship, end_relationship, list_relationships, relate
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess, show_stakeholder
from tests.fixtures.desks import Desk

SUMMER = date(2024, 6, 1)
NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


def tie(one: Position, relation: RelationKind, other: Position) -> NewRelationship:
    return NewRelationship(from_id=one.id, to_id=other.id, relation=relation)


def merge(tx: Transaction, old_id: str, new_id: str) -> None:
    tx.begin(Act(verb="test", summary="merge"))
    follow_person(tx, old_id, new_id)


def drawn(desk: Desk, account_id: str) -> list[str]:
    found = desk.see(list_relationships, account_id, When())
    return [f"{tied.start.name} {tied.relationship.relation} {tied.end.name}" for tied in found]


def test_the_ties_of_an_open_seat_are_those_of_whoever_takes_it(desk: Desk) -> None:
    acme = desk.account()
    ada, seat = desk.hire(acme, "Ada, CEO"), desk.hire(acme, ", CFO")
    desk.do(relate, acme.id, tie(ada, RelationKind.INFLUENCES, seat))
    desk.do(relate, acme.id, tie(seat, RelationKind.KNOWS, ada))
    before = desk.present()
    desk.do(fill_seat, acme.id, seat.id, NewPerson(name="Bob"))
    assert drawn(desk, acme.id) == ["Ada influences Bob", "Bob knows Ada"]
    desk.do(undo)
    assert desk.present() == before


def test_an_open_seat_goes_with_its_ties_and_a_taken_one_leaves_them_with_its_holder(desk: Desk) -> None:
    acme = desk.account()
    ada, bob, seat = desk.hire(acme, "Ada"), desk.hire(acme, "Bob"), desk.hire(acme, ", CFO")
    desk.do(relate, acme.id, tie(ada, RelationKind.INFLUENCES, seat))
    desk.do(relate, acme.id, tie(ada, RelationKind.KNOWS, bob))
    before = desk.present()
    desk.do(remove_position, acme.id, seat.id)
    assert drawn(desk, acme.id) == ["Ada knows Bob"]
    desk.do(undo)
    assert desk.present() == before
    desk.do(remove_position, acme.id, bob.id)
    assert "Ada knows Bob" in drawn(desk, acme.id)


def test_of_two_who_are_one_every_tie_is_drawn_once_and_none_to_themselves(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    team = desk.team(acme, Ada=None, Adah=None, Bob=None, Cy=None)
    ada, adah, bob, cy = (team[name] for name in ("Ada", "Adah", "Bob", "Cy"))
    desk.do(relate, acme.id, tie(ada, RelationKind.KNOWS, bob))
    desk.do(relate, acme.id, tie(bob, RelationKind.KNOWS, adah))
    desk.do(relate, acme.id, tie(adah, RelationKind.ADVISES, cy))
    desk.do(relate, acme.id, tie(adah, RelationKind.KNOWS, ada))
    elsewhere = NewRelationship(
        from_id=adah.person_id or "", to_id=bob.person_id or "", relation=RelationKind.INFLUENCES
    )
    desk.do(relate, beta.id, elsewhere)
    before = desk.present()
    desk.do(merge, adah.person_id or "", ada.person_id or "")
    assert drawn(desk, acme.id) == ["Ada knows Bob", "Ada advises Cy"]
    assert drawn(desk, beta.id) == ["Ada influences Bob"]
    desk.do(undo)
    assert desk.present() == before


def test_a_tie_of_another_time_is_no_repetition(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Adah=None, Bob=None)
    past = desk.do(relate, acme.id, tie(team["Ada"], RelationKind.KNOWS, team["Bob"]))
    desk.do(end_relationship, acme.id, past.id, on=SUMMER)
    now = NewRelationship(
        from_id=team["Adah"].id, to_id=team["Bob"].id, relation=RelationKind.KNOWS, since=date(2024, 7, 1)
    )
    desk.do(relate, acme.id, now)
    desk.do(merge, team["Adah"].person_id or "", team["Ada"].person_id or "")
    assert len(desk.present()["relationship"]) == 2


def test_who_covered_one_of_them_covers_the_one_and_what_they_are_to_each_other_stays(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Adah=None)
    ada, adah = (team[name].person_id or "" for name in ("Ada", "Adah"))
    priya = desk.colleague(Role.EDITOR, "Priya").actor.member_id
    me = desk.actor.member_id
    for member_id, person_id, note in ((me, ada, "kept"), (me, adah, "dropped"), (priya, adah, "moved")):
        desk.do(cover, acme.id, NewCovering(member_id=member_id, person_id=person_id, note=note))
    before = desk.present()
    desk.do(merge, adah, ada)
    found = desk.see(list_coverage, acme.id)
    assert [(each.member, each.person, each.covering.note) for each in found] == [
        ("Olga", "Ada", "kept"),
        ("Priya", "Ada", "moved"),
    ]
    desk.do(undo)
    assert desk.present() == before


def test_what_was_said_of_one_is_said_of_the_other_but_no_voice_contradicts_itself(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, adah = desk.hire(acme, "Ada"), desk.hire(beta, "Adah")
    priya = desk.colleague(Role.EDITOR, "Priya")

    def say(who: Desk, account: Account, person: Position, **values: object) -> None:
        judged = Judged(subject_id=person.person_id or "", values=values)
        who.do(assess, account.id, [judged], Statement())

    say(desk, acme, ada, stance="mentor", goals=["one record"])
    say(desk, acme, adah, stance="opponent", power=7)
    say(priya, acme, adah, stance="neutral", concerns=["cost"])
    before = desk.present()
    desk.do(merge, adah.person_id or "", ada.person_id or "")
    shown = desk.see(show_stakeholder, acme.id, ada.person_id or "", When())
    said = {name: [each.value for each in some] for name, some in shown.statements.items()}
    assert said == {
        "stance": ["neutral", "mentor"],
        "goals": [["one record"]],
        "power": [7],
        "concerns": [["cost"]],
    }
    assert {row["account_id"] for row in desk.present()["assessment"]} == {acme.id}
    desk.do(undo)
    assert desk.present() == before


def test_what_was_said_of_a_tie_goes_with_it(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Adah=None, Bob=None)
    for name in ("Ada", "Adah"):
        desk.do(relate, acme.id, tie(team[name], RelationKind.KNOWS, team["Bob"]), Statement(quote=name))
    desk.do(merge, team["Adah"].person_id or "", team["Ada"].person_id or "")
    assert [row["quote"] for row in desk.present()["assessment"]] == ["Ada"]


def test_who_met_one_of_them_met_the_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Adah=None, Bob=None)
    ids = {name: position.person_id or "" for name, position in team.items()}
    for names in (("Adah", "Bob"), ("Ada", "Adah"), ("Bob",)):
        met = NewInteraction(form=InteractionKind.CALL, at=NOON, theirs=tuple(ids[name] for name in names))
        desk.do(log_interaction, acme.id, met)
    desk.do(merge, ids["Adah"], ids["Ada"])
    found, _ = desk.see(list_interactions, acme.id, InteractionPage())
    assert [[one.name for one in each.theirs] for each in found] == [["Bob"], ["Ada"], ["Ada", "Bob"]]


def test_what_was_said_of_one_of_them_and_every_note_is_about_the_one(desk: Desk) -> None:
    acme = desk.account()
    ada, twin = desk.hire(acme, "Ada, CFO"), desk.hire(acme, "A. Byron, CFO")
    colleague = desk.colleague(Role.EDITOR)
    desk.do(assess_values, acme.id, twin.id, {"name": "A. Byron"}, Statement())
    desk.do(add_note, acme.id, twin.id, "Prefers the telephone")
    colleague.do(add_note, acme.id, twin.id, "for myself", private=True)
    before, told = desk.present(), [change.kind for change in _changes(desk)]
    desk.do(merge, twin.person_id or "", ada.person_id or "")
    assert [note.text for note in desk.see(list_notes, acme.id, ada.id)] == ["Prefers the telephone"]
    assert [note.text for note in colleague.see(list_notes, acme.id, ada.id)] == ["for myself", "Prefers the telephone"]
    assert [change.kind for change in _changes(desk)] == [*told, "assessment", "note"], "of the private one no word"
    assert [change.kind for change in _changes(colleague)] == [*told, "assessment", "note", "note"]
    log = desk.everything()["change"]
    assert [row["kind"] for row in log].count("note") == 1
    desk.do(undo)
    assert desk.present() == before
    assert [note.text for note in colleague.see(list_notes, acme.id, twin.id)] == [
        "for myself",
        "Prefers the telephone",
    ]


def test_a_private_note_that_its_author_has_deleted_since_keeps_nobody_from_taking_back(desk: Desk) -> None:
    acme = desk.account()
    ada, twin = desk.hire(acme, "Ada, CFO"), desk.hire(acme, "A. Byron, CFO")
    colleague = desk.colleague(Role.EDITOR)
    note = colleague.do(add_note, acme.id, twin.id, "for myself", private=True)
    desk.do(add_note, acme.id, twin.id, "for all")
    desk.do(merge, twin.person_id or "", ada.person_id or "")
    colleague.do(remove_note, acme.id, note.id)
    desk.do(undo)
    assert [note.text for note in colleague.see(list_notes, acme.id, twin.id)] == ["for all"]


def _changes(desk: Desk) -> list[Change]:
    entries, _ = desk.see(history, None)
    return [change for entry in reversed(entries) for change in entry.changes]
