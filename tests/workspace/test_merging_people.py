"""Two people who are one become one, wherever they sit; one who changed jobs leaves the old seat."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from inroad.model.account import Account
from inroad.model.assessment import AssessmentKind
from inroad.model.errors import Conflict, InroadError, Invalid
from inroad.model.merging import Picks
from inroad.model.person import Person, Position, PositionStatus
from inroad.model.proposal import About, Answer
from inroad.storage.assessments import assessments_about
from inroad.storage.people import get_person, positions_of
from inroad.storage.proposals import all_answers
from inroad.storage.transaction import Act as Doing
from inroad.workspace.duplicates import keep_apart
from inroad.workspace.history import history, redo, undo
from inroad.workspace.merging_people import merge_people, record_move
from inroad.workspace.people import NewPerson, add_person, update_person
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk, refused
from tests.workspace.acts import ACTS, Act, Office

MAY = date(2024, 5, 1)


def person_of(desk: Desk, position: Position) -> Person:
    """Who sits there."""
    found = desk.see(get_person, position.person_id or "")
    assert found is not None
    return found


def merge(desk: Desk, kept: Position, other: Position, **picks: Any) -> Person:
    """Make one of the holders of two seats."""
    return desk.do(merge_people, kept.person_id or "", other_id=other.person_id or "", picks=Picks(**picks))


def met(desk: Desk, account: Account, name: str, title: str, **values: Any) -> Position:
    """Somebody with an address."""
    return desk.do(add_person, account.id, NewPerson(name=name, title=title, **values))


@ON_A_DATABASE
@given(acts=ACTS, others=ACTS)
def test_merging_and_undoing_it_leaves_everything_as_it_was(desk: Desk, acts: list[Act], others: list[Act]) -> None:
    here = desk.elsewhere()
    acme, globex = here.account("Acme"), here.account("Globex")
    ann, twin = here.hire(acme, "Ann, CFO"), here.hire(globex, "Anna, CFO")
    for account, some in ((acme, acts), (globex, others)):
        office = Office(here, account)
        for act in some:
            office.act(act)
    before, seq = here.present(), here.seq
    try:
        merge(here, ann, twin)
    except InroadError:
        assert here.seq == seq
        return
    together = here.present()
    here.do(undo)
    assert here.present() == before
    here.do(redo)
    assert here.present() == together


def test_addresses_of_both_stay_and_the_other_name_is_kept_as_evidence(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    ann = met(desk, acme, "Ann Berg", "CFO", email="ann@acme.example")
    twin = met(desk, globex, "A. Berg", "Adviser", email="ann@home.example", phone="1")
    person = merge(desk, ann, twin)
    assert (person.name, person.emails, person.phones) == (
        "Ann Berg", ("ann@acme.example", "ann@home.example"), ("1",),
    )  # fmt: skip
    assert {held.account_id for held in desk.see(positions_of, person.id)} == {acme.id, globex.id}
    assert desk.see(get_person, twin.person_id or "") is None
    [said] = desk.see(assessments_about, [person.id])
    assert (said.field, said.value) == ("name", "A. Berg")


def test_the_newer_value_is_held_unless_somebody_chooses_the_other(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    ann, twin = desk.hire(acme, "Ann, CFO"), desk.hire(globex, "Anna, CFO")
    for position, city in ((ann, "Kyiv"), (twin, "Leeds")):
        desk.do(update_person, position.person_id or "", base_version=desk.seq, values={"city": city})
    assert merge(desk, ann, twin).city == "Leeds"
    desk.do(undo)
    assert merge(desk, ann, twin, keep=["city"], take=["name"]).name == "Anna"
    assert person_of(desk, ann).city == "Kyiv"


def test_two_seats_in_one_account_become_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Bobby="Bob", Cyd="Bobby")
    merge(desk, team["Bobby"], team["Bob"])
    assert desk.tree(acme) == {"Ada": None, "Bobby": "Ada", "Cyd": "Bobby"}


def test_seats_of_other_titles_stay_apart_where_somebody_has_several(desk: Desk) -> None:
    acme = desk.account()
    bob, twin = desk.hire(acme, "Bob, CFO"), desk.hire(acme, "Bobby, Chair")
    [second] = desk.raw(twin.with_values(id=twin.id[:-4] + "beef", title="CFO"))
    merge(desk, bob, twin)
    assert {held.title for held in desk.see(positions_of, bob.person_id or "")} == {"CFO", "Chair"}
    assert second.id not in {held.id for held in desk.see(positions_of, bob.person_id or "")}


def test_nobody_is_merged_with_themselves(desk: Desk) -> None:
    bob = desk.hire(desk.account(), "Bob, CFO")
    with refused(desk.store, Invalid, "with themselves"):
        merge(desk, bob, bob)


def test_who_has_moved_leaves_the_old_seat_on_the_day_of_the_new_one(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    boss = desk.hire(acme, "Boss, CEO")
    old = desk.hire(acme, "Ann Berg, CFO", under=boss)
    new = desk.hire(globex, "Ann Berg, CFO", since=MAY)
    person = desk.do(record_move, old.person_id or "", other_id=new.person_id or "")
    seats = {held.account_id: held for held in desk.see(positions_of, person.id)}
    assert (seats[acme.id].valid_to, seats[acme.id].status) == (MAY, PositionStatus.LEFT)
    assert seats[globex.id].valid_to is None
    assert desk.tree(acme) == {"Boss": None}
    [said] = desk.see(assessments_about, [old.id])
    assert (said.field, said.value, said.basis) == ("valid_to", "2024-05-01", AssessmentKind.INFERRED)
    desk.do(undo)
    assert desk.tree(acme) == {"Boss": None, "Ann Berg": "Boss"}


@pytest.mark.parametrize("case", ["nowhere", "still there", "too early"])
def test_a_move_that_cannot_have_been_is_refused(desk: Desk, case: str) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    old = desk.hire(acme, "Ann, CFO", since=MAY)
    new = desk.hire(acme if case == "still there" else globex, "Anna, CFO")
    words = {"nowhere": "sits nowhere", "still there": "has left no seat", "too early": "came on 2024-05-01"}[case]
    if case == "nowhere":
        with desk.store.write(desk.actor) as tx:
            tx.begin(Doing(verb="mark_left", summary="Anna"))
            tx.save(new.with_values(valid_to=MAY), before=new)
    on = date(2024, 1, 1) if case == "too early" else None
    with refused(desk.store, Invalid, words):
        desk.do(record_move, old.person_id or "", other_id=new.person_id or "", on=on)


def test_what_was_told_apart_by_somebody_follows_and_the_pair_itself_is_forgotten(desk: Desk) -> None:
    acme = desk.account()
    ann, anna, third = (desk.hire(acme, f"{name}, CFO").person_id or "" for name in ("Ann", "Anna", "Third"))
    desk.do(keep_apart, About.PERSON, ann, other_id=anna)
    desk.do(keep_apart, About.PERSON, anna, other_id=third)
    desk.do(merge_people, ann, other_id=anna)
    [left] = desk.see(all_answers)
    assert ({left.one_id, left.other_id}, left.answer) == ({ann, third}, Answer.APART)
    desk.do(undo)
    assert len(desk.see(all_answers)) == 2


def test_what_was_said_of_both_and_a_third_is_kept_once(desk: Desk) -> None:
    acme = desk.account()
    ann, anna, third = (desk.hire(acme, f"{name}, CFO").person_id or "" for name in ("Ann", "Anna", "Third"))
    for one in (ann, anna):
        desk.do(keep_apart, About.PERSON, one, other_id=third)
    desk.do(merge_people, ann, other_id=anna)
    assert [{each.one_id, each.other_id} for each in desk.see(all_answers)] == [{ann, third}]


def test_a_later_edit_of_the_merged_name_stands_in_the_way_of_parting_them(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    ann, twin = desk.hire(acme, "Ann, CFO"), desk.hire(globex, "Anna, CFO")
    merge(desk, ann, twin, take=["name"])
    merged = desk.see(history, acme.id)[0][0].changeset.id
    desk.do(update_person, ann.person_id or "", base_version=desk.seq, values={"name": "Annie"})
    with refused(desk.store, Conflict, "undo the later changes first"):
        desk.do(undo, merged)
