"""Reading the log."""

from datetime import timedelta
from pathlib import Path

from inroad.model.merging import Picks
from inroad.storage.changes import (
    changed_later,
    changes_since,
    edited_by_hand,
    last_known,
    persons_as_known,
    removed_later,
    roots_of,
    sequence_numbers,
)
from inroad.workspace.accounts import update_account
from inroad.workspace.history import undo
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.merging import merge_positions
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.people import remove_position, update_person, update_position
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk


def test_an_account_has_the_history_of_what_touched_it(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    desk.hire(acme, "Ada")
    desk.hire(beta, "Bea")
    desk.hire(acme, "Cy")
    assert desk.see(sequence_numbers, acme.id, before=None, limit=9) == [5, 3, 1]
    assert desk.see(sequence_numbers, acme.id, before=5, limit=1) == [3]
    assert desk.see(sequence_numbers, None, before=None, limit=3) == [5, 4, 3]
    assert desk.see(roots_of, 4) == [beta.id]


def test_the_last_known_state_is_that_of_the_last_changeset_by_a_moment(desk: Desk, clock: Clock) -> None:
    began = clock.now
    for name in ("Acme", "Beta"):
        clock.advance(hours=1)
        desk.account(name)
    moments = [began, began + timedelta(hours=1), began + timedelta(hours=1, minutes=59), began + timedelta(hours=2)]
    assert [desk.see(last_known, moment) for moment in moments] == [0, 1, 1, 2]


def test_what_happened_to_one_entity_since_is_told_oldest_first(desk: Desk) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada"), desk.hire(acme, "Bob")
    for title in ("CFO", "CEO"):
        version = desk.graph(acme).positions[ada.id].version
        desk.do(update_position, acme.id, ada.id, base_version=version, values={"title": title})
    assert [change.after["title"] for change in desk.see(changes_since, ada.id, 1) if change.after] == ["CFO", "CEO"]
    assert len(desk.see(changes_since, ada.id, 4)) == 1
    assert desk.see(changes_since, bob.id, 0) == []


def test_an_undo_and_what_it_undoes_count_for_nothing(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    person_id = ada.person_id or ""
    desk.do(update_person, person_id, base_version=2, values={"name": "Ida"})
    assert desk.see(changed_later, person_id, 2)
    taken_back = desk.do(undo)
    assert not desk.see(changed_later, person_id, 2)
    desk.do(undo, taken_back.id)
    assert desk.see(changed_later, person_id, 2)
    assert not desk.see(changed_later, person_id, 3)


def test_what_was_removed_later_is_told_unless_it_came_back(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    desk.do(remove_position, acme.id, ada.id)
    assert [entity.id for entity in desk.see(lambda tx: list(removed_later(tx, 2)))] == [ada.id]
    desk.do(undo)
    assert desk.see(lambda tx: list(removed_later(tx, 2))) == []


def test_people_are_known_as_they_were(desk: Desk) -> None:
    acme = desk.account()
    person_id = desk.hire(acme, "Ada").person_id or ""
    desk.do(update_person, person_id, base_version=2, values={"name": "Ida"})
    known = [desk.see(persons_as_known, [person_id], seq=seq) for seq in (1, 2, 3)]
    assert [[getattr(person, "name", "") for person in people.values()] for people in known] == [[], ["Ada"], ["Ida"]]


def test_what_one_of_us_set_last_is_told_apart_from_what_a_file_or_an_undo_set(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CFO")
    desk.do(update_position, acme.id, ada.id, base_version=2, values={"note": "met", "grade": "1"})
    assert {field for _, field in desk.see(edited_by_hand, acme.id)} == {"note", "grade"}
    desk.do(undo)
    assert desk.see(edited_by_hand, acme.id) == frozenset()


def test_merging_makes_nothing_a_value_that_one_of_us_set_unless_they_picked_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Title,Location\nEva Lind,CTO,\nEve Lind,,Bonn\n")
    desk.do(run_import, ImportRequest(path=path, name="people.csv", account="Acme"))
    [acme] = desk.accounts()
    eva, eve = sorted(desk.graph(acme).positions.values(), key=lambda each: str(each.location))[::-1]
    desk.do(merge_positions, acme.id, eva.id, other_id=eve.id)
    assert desk.graph(acme).positions[eva.id].location == "Bonn"
    assert desk.see(edited_by_hand, acme.id) == frozenset()
    desk.do(undo)
    desk.do(update_position, acme.id, eve.id, base_version=desk.seq, values={"location": "Kyiv"})
    desk.do(merge_positions, acme.id, eva.id, other_id=eve.id, take=("title",))
    assert (eva.id, "location") in desk.see(edited_by_hand, acme.id)


def test_what_was_set_by_hand_is_known_through_several_merges(desk: Desk) -> None:
    one, two, three = (desk.account(name) for name in ("One", "Two", "Three"))
    desk.do(update_account, one.id, base_version=desk.seq, values={"city": "Bonn", "domains": ["one.example"]})
    desk.do(merge_accounts, two.id, other_id=one.id)
    desk.do(merge_accounts, three.id, other_id=two.id, picks=Picks(take=("revenue",)))
    mine = {field for entity_id, field in desk.see(edited_by_hand, three.id) if entity_id == three.id}
    assert mine == {"city", "domains"}
