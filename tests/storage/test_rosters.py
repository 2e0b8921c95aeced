"""The hot path of maps and lists tells the same as the graph."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.errors import InroadError
from inroad.model.person import LineKind
from inroad.storage.graphs import load_graph
from inroad.storage.rosters import (
    dotted_in,
    former_in,
    read_divisions,
    read_dotted,
    read_former,
    read_seated,
    seated_in,
)
from inroad.storage.transaction import Transaction
from inroad.workspace.people import NewPerson, add_person, mark_left, move_position
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk

BEGINNING = date(2025, 1, 1)
DAYS = st.integers(0, 20).map(lambda days: BEGINNING + timedelta(days=days))
HIRES = st.lists(st.tuples(st.booleans(), st.integers(0, 6), DAYS), min_size=1, max_size=5)
ACTS = st.lists(st.tuples(st.sampled_from(["leave", "solid", "dotted"]), st.integers(0, 4), DAYS), max_size=6)


def told_in(tx: Transaction, acme: Account, day: date) -> list[Any]:
    graph = load_graph(tx, acme)
    since = day - timedelta(days=5)
    today = graph.on(day)
    return [seated_in(today), dotted_in(today), former_in(graph, since=since, day=day)]


def told_at_once(tx: Transaction, acme: Account, day: date) -> list[Any]:
    since = day - timedelta(days=5)
    there = {seated.position_id: seated for seated in read_seated(tx, acme.id, day)}
    seated = [
        each if each.manager_id in there else each._replace(manager_id=None, line_version=None)
        for each in there.values()
    ]
    dotted = {
        who: kept
        for who, managers in read_dotted(tx, acme.id, day).items()
        if who in there and (kept := tuple(each for each in managers if each in there))
    }
    return [seated, dotted, read_former(tx, acme.id, since=since, day=day)]


@ON_A_DATABASE
@given(hires=HIRES, acts=ACTS, day=DAYS)
def test_what_is_read_at_once_is_what_the_graph_holds(
    desk: Desk, hires: list[tuple[bool, int, date]], acts: list[tuple[str, int, date]], day: date
) -> None:
    here = desk.elsewhere()
    acme = here.account()
    seats = [
        here.hire(acme, f"{f'Person {number}' if known else ''}, Manager {number}", since=since)
        for number, (known, _, since) in enumerate(hires)
    ]
    for act, number, on in acts:
        seat, other = seats[number % len(seats)], seats[(number + 1) % len(seats)]
        kind = LineKind.DOTTED if act == "dotted" else LineKind.SOLID
        try:
            if act == "leave":
                here.do(mark_left, acme.id, seat.id, on=on)
            else:
                here.do(move_position, acme.id, seat.id, manager_id=other.id, line=kind, on=on)
        except InroadError:
            continue  # a circle, or somebody who has left: refused elsewhere
    assert here.see(told_at_once, acme, day) == here.see(told_in, acme, day)


def test_divisions_are_told_with_their_parents(desk: Desk) -> None:
    acme = desk.account()
    desk.do(add_person, acme.id, NewPerson(name="Ada", division=("Group", "IT")))
    divisions = desk.see(read_divisions, acme.id)
    assert sorted((name, parent and divisions[parent][0]) for name, parent in divisions.values()) == [
        ("Group", None),
        ("IT", "Group"),
    ]
