"""Rows of the list of people: edited by the dozen, filled, moved, closed and removed in one act."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.errors import BossCycle, Conflict, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import Position, Seat
from inroad.storage.changesets import changesets_by_seq
from inroad.workspace.history import undo
from inroad.workspace.people import (
    NewPerson,
    add_person,
    fill_seat,
    mark_left,
    move_position,
    update_person,
    update_position,
)
from inroad.workspace.people_rows import RowsEdit, edit_rows, leave_rows, remove_rows
from inroad.workspace.roster import RosterRow, When, list_people
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused


def change(*positions: Position, seen: int = 99, **values: Any) -> RowsEdit:
    return RowsEdit(position_ids=[position.id for position in positions], base_version=seen, values=values)


def rows(desk: Desk, account: Account) -> dict[str, RosterRow]:
    """The account's rows by name, of open seats by title."""
    return {row.name or row.title or "": row for row in desk.see(list_people, account.id, When()).rows}


def test_fields_of_the_person_the_position_and_the_line_are_set_in_one_act(desk: Desk) -> None:
    acme = desk.account()
    ada, bob, cy = (desk.hire(acme, f"{name}, Manager") for name in ("Ada", "Bob", "Cy"))
    values: dict[str, Any] = {
        "division": ["Group", "IT"],
        "location": "Leeds",
        "manager_id": ada.id,
        "emails": ["team@acme.example"],
    }
    assert desk.do(edit_rows, acme.id, [change(bob, cy, **values), change(bob, name="Bo", title="IT Director")]) == 2
    found = rows(desk, acme)
    assert list(found) == ["Bo", "Ada", "Cy"]
    for name in ("Bo", "Cy"):
        row = found[name]
        assert (row.division_path, row.location, row.manager_name) == (("Group", "IT"), "Leeds", "Ada")
        assert row.emails == ("team@acme.example",)
    assert (found["Bo"].seniority, found["Bo"].function) == ("director", "it")
    (act,) = desk.see(changesets_by_seq, [5])
    assert (act.verb, act.summary, act.counts) == ("edit_people", "Bob +1", {"updated": 2})
    desk.do(undo)
    assert {(row.division_path, row.location, row.manager_name) for row in rows(desk, acme).values()} == {
        ((), None, None)
    }
    assert list(rows(desk, acme)) == ["Ada", "Bob", "Cy"]


def test_values_are_cleared_and_a_seniority_set_by_hand_stays(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(edit_rows, acme.id, [change(ada, division=["IT"], grade="E1", valid_from="2024-01-01", note="x")])
    desk.do(edit_rows, acme.id, [change(ada, division=[], grade=None, valid_from=None, note=None, seniority="vp")])
    row = rows(desk, acme)["Ada"]
    assert (row.division, row.grade, row.valid_from, row.note) == (None, None, None, None)
    assert (row.seniority, row.seniority_confidence) == ("vp", None)


def test_a_name_in_an_open_seat_lets_that_person_take_it(desk: Desk) -> None:
    acme = desk.account()
    seat, group = desk.hire(acme, ", CFO"), desk.hire(acme, ", Team")
    assert desk.do(edit_rows, acme.id, [change(seat, name="Dee Dunn", emails=["dee@acme.example"], note="new")]) == 1
    row = rows(desk, acme)["Dee Dunn"]
    assert (row.position_id, row.seat, row.emails, row.note) == (seat.id, Seat.FILLED, ("dee@acme.example",), "new")
    with refused(desk.store, Invalid, "Team: nobody is known in this seat"):
        desk.do(edit_rows, acme.id, [change(group, emails=["x@acme.example"])])
    desk.do(undo)
    assert rows(desk, acme)["CFO"].person_id is None


def test_two_edits_of_one_row_follow_one_another(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", CFO")
    desk.do(edit_rows, acme.id, [change(seat, name="Dee"), change(seat, name="Dee Dunn", title="CIO", note="a")])
    row = rows(desk, acme)["Dee Dunn"]
    assert (row.title, row.function, row.note) == ("CIO", "it", "a")


def test_superiors_are_exchanged_in_one_act_where_one_by_one_they_could_not(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    edits = [change(team["Ada"], manager_id=team["Cy"].id), change(team["Bob"], manager_id=None)]
    edits.append(change(team["Cy"], manager_id=team["Bob"].id))
    desk.do(edit_rows, acme.id, edits)
    assert desk.tree(acme) == {"Ada": "Cy", "Bob": None, "Cy": "Bob"}


def test_no_circle_is_closed(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    for position, manager in (("Ada", "Cy"), ("Bob", "Bob")):
        with refused(desk.store, BossCycle, "their own superior"):
            desk.do(edit_rows, acme.id, [change(team[position], manager_id=team[manager].id)])
    with refused(desk.store, BossCycle, "their own superior"):
        desk.do(edit_rows, acme.id, [change(*team.values(), manager_id=team["Cy"].id)])


def test_who_has_left_is_nobodys_superior(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    desk.do(mark_left, acme.id, team["Ada"].id, on=date(2024, 12, 1))
    with refused(desk.store, Invalid, "Bob: “Manager” ended on 2024-12-01"):
        desk.do(edit_rows, acme.id, [change(team["Bob"], manager_id=team["Ada"].id)])


def test_what_others_set_since_is_told_row_by_row_in_words(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Ada", Dan="Ada")
    seen, other = desk.seq, desk.colleague(Role.EDITOR)
    bob, cy, dan = (team[name] for name in ("Bob", "Cy", "Dan"))
    other.do(update_position, acme.id, bob.id, base_version=seen, values={"title": "Theirs"})
    other.do(update_person, cy.person_id or "", base_version=seen, values={"name": "Cyril"})
    other.do(move_position, acme.id, dan.id, manager_id=bob.id)
    mine = {"title": "Mine", "name": "Me", "manager_id": cy.id, "location": "Leeds"}
    edits = [change(bob, seen=seen, **mine), change(cy, seen=seen, name="Me"), change(dan, seen=seen, manager_id=cy.id)]
    with refused(desk.store, Conflict, "somebody changed 3 of these meanwhile"):
        desk.do(edit_rows, acme.id, edits)
    with pytest.raises(Conflict) as conflict:
        desk.do(edit_rows, acme.id, edits)
    told = conflict.value.params["rows"]
    assert isinstance(told, list)
    assert {(row["label"], field, *sides.values()) for row in told for field, sides in row["fields"].items()} == {
        ("Bob", "title", "Mine", "Theirs", "Manager"),
        ("Cyril", "name", "Me", "Cyril", "Cy"),
        ("Dan", "manager_id", "Cyril", "Bob", "Ada"),
    }
    again = conflict.value.params["version"]
    assert isinstance(again, int)
    desk.do(edit_rows, acme.id, [change(dan, seen=again, manager_id=cy.id), change(cy, seen=seen, note="merged")])
    assert rows(desk, acme)["Dan"].manager_name == "Cyril"


def test_a_seat_that_somebody_filled_meanwhile_is_not_renamed(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", CFO")
    seen = desk.seq
    desk.colleague(Role.EDITOR).do(fill_seat, acme.id, seat.id, NewPerson(name="Eve"))
    with refused(desk.store, Conflict, "somebody changed 1 of these"):
        desk.do(edit_rows, acme.id, [change(seat, seen=seen, name="Dee")])
    assert "Eve" in rows(desk, acme)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"version": 1}, "version cannot be set"),
        ({"division_id": "f" * 32}, "division_id cannot be set"),
        ({"division": "IT"}, "a division is a list of names"),
        ({"division": ["x" * 301]}, "Ada: the division's name has 301"),
        ({"name": ""}, "Ada: the person needs a name"),
        ({"seniority": "boss"}, "Ada: a value does not fit “seniority”"),
        ({"valid_from": "yesterday"}, "Ada: a value does not fit “valid_from”"),
    ],
)
def test_what_does_not_fit_is_told_with_the_row_and_changes_nothing(
    desk: Desk, values: dict[str, Any], word: str
) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(acme, "Bob, CFO")
    with refused(desk.store, Invalid, word):
        desk.do(edit_rows, acme.id, [change(bob, note="x"), change(ada, **values)])


def test_a_row_of_another_account_is_not_found(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(beta, "Bob, CFO")
    attempts: list[Callable[[], int]] = [
        lambda: desk.do(edit_rows, acme.id, [change(ada, bob, note="x")]),
        lambda: desk.do(edit_rows, acme.id, [change(ada, manager_id=bob.id)]),
        lambda: desk.do(leave_rows, acme.id, [bob.id]),
        lambda: desk.do(remove_rows, acme.id, [bob.id]),
    ]
    for attempt in attempts:
        with refused(desk.store, NotFound, "not in this account"):
            attempt()


def test_several_leave_the_same_day_and_come_back_together(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    clock.advance(days=10)
    before = desk.present()
    assert desk.do(leave_rows, acme.id, [team["Ada"].id, team["Bob"].id]) == 2
    assert desk.tree(acme) == {"Cy": None}
    with refused(desk.store, Invalid, "ended on 2025-01-11 already"):
        desk.do(leave_rows, acme.id, [team["Bob"].id, team["Cy"].id])
    desk.do(undo)
    assert desk.present() == before


def test_several_are_removed_with_their_lines_and_come_back_together(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    before = desk.present()
    assert desk.do(remove_rows, acme.id, [team["Ada"].id, team["Bob"].id]) == 2
    assert desk.tree(acme) == {"Cy": None}
    desk.do(undo)
    assert desk.present() == before


@ON_A_DATABASE
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.none() | st.integers(0, 4)), max_size=6))
def test_lines_set_in_rows_are_those_of_single_moves(desk: Desk, moves: list[tuple[int, int | None]]) -> None:
    """Where each move on its own is allowed, all of them in one act lead to the same tree."""
    here = desk.elsewhere()
    trees = []
    for together in (False, True):
        acme = here.account(f"Acme {together}")
        seats = [here.do(add_person, acme.id, NewPerson(name=f"P{number}")) for number in range(5)]
        allowed: list[tuple[int, int | None]] = []
        for mover, manager in moves:
            manager_id = None if manager is None else seats[manager].id
            try:
                with here.store.write(here.actor) as tx:
                    if together:
                        before = [change(seats[m], manager_id=None if b is None else seats[b].id) for m, b in allowed]
                        edit_rows(tx, acme.id, [*before, change(seats[mover], manager_id=manager_id)])
                    else:
                        move_position(tx, acme.id, seats[mover].id, manager_id=manager_id)
            except BossCycle:
                continue
            allowed.append((mover, manager))
        trees.append(here.tree(acme))
    assert trees[0] == trees[1]
