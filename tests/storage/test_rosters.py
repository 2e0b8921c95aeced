"""The hot path of maps and lists tells the same as the graph, of the present and of every earlier moment."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.errors import InroadError
from inroad.model.graph import AccountGraph
from inroad.model.person import LineKind
from inroad.storage.graphs import load_graph
from inroad.storage.rosters import Confirmed, Seated, Seats, read_known, read_seats
from inroad.storage.transaction import Transaction
from inroad.workspace.history import undo
from inroad.workspace.people import NewPerson, add_person, mark_left, move_position
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk
from tests.workspace.acts import ACTS, Act, Office

BEGINNING = date(2025, 1, 1)
DAYS = st.integers(0, 20).map(lambda days: BEGINNING + timedelta(days=days))
HIRES = st.lists(st.tuples(st.booleans(), st.integers(0, 6), DAYS), min_size=1, max_size=5)
MOVES = st.lists(st.tuples(st.sampled_from(["leave", "solid", "dotted"]), st.integers(0, 4), DAYS), max_size=6)
OF_POSITION = ("id", *Seated._fields[1 : Seated._fields.index("name")])
OF_PERSON = ("name", "emails", "phones", "urls", "version")


def told(tx: Transaction, acme: Account, day: date, since: date, seq: int | None) -> Seats:
    known = None if seq is None else read_known(tx, acme.id, seq)
    return among_those_there(read_seats(tx, acme.id, day=day, since=since, known=known))


def among_those_there(seats: Seats) -> Seats:
    """Without lines to superiors who are not there, which a graph does not have either."""
    there = {seat.position_id: seat for seat in seats.seated}
    seated = [
        seat if seat.manager_id in there else seat._replace(manager_id=None, line_version=None)
        for seat in there.values()
    ]
    dotted = {
        who: kept
        for who, managers in seats.dotted.items()
        if who in there and (kept := tuple(each for each in managers if each in there))
    }
    return seats._replace(seated=seated, dotted=dotted, confirmed=sorted(seats.confirmed, key=str))


def held_in(graph: AccountGraph, day: date, since: date) -> Seats:
    """The same of an account's graph."""
    today = graph.on(day)
    divisions = {each.id: (each.name, each.parent_id) for each in today.divisions.values()}
    return Seats(
        list(seated_in(today)),
        dotted_in(today),
        divisions,
        former_in(graph, day, since),
        sorted(confirmed_in(today), key=str),
    )


def seated_in(graph: AccountGraph) -> Iterable[Seated]:
    lines = {line.position_id: line for line in graph.lines.values() if line.line is LineKind.SOLID}
    for held in graph.positions.values():
        holder, line = graph.persons.get(held.person_id or ""), lines.get(held.id)
        who: tuple[Any, ...] = (None, (), (), (), None)
        if holder is not None:
            who = tuple(getattr(holder, name) for name in OF_PERSON)
        above = (None, None) if line is None else (line.manager_id, line.version)
        yield Seated._make((*(getattr(held, name) for name in OF_POSITION), *who, *above))


def dotted_in(graph: AccountGraph) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in graph.lines.values():
        if line.line is LineKind.DOTTED:
            found[line.position_id] = (*found.get(line.position_id, ()), line.manager_id)
    return found


def former_in(graph: AccountGraph, day: date, since: date) -> dict[str, Any]:
    ended = [(p.valid_to, p.id, p) for p in graph.positions.values() if p.valid_to and since < p.valid_to <= day]
    return {p.person_id: p.seniority for *_, p in sorted(ended) if p.person_id is not None}


def confirmed_in(graph: AccountGraph) -> Iterable[Confirmed]:
    ends = {line.id: line.position_id for line in graph.lines.values()}
    for each in graph.assessments.values():
        if each.confirmed_on is not None and each.field in Seated._fields:
            subject = ends.get(each.subject_id, each.subject_id)
            yield Confirmed(subject, each.field, each.value, each.asserted_on, each.confirmed_on)


@ON_A_DATABASE
@given(hires=HIRES, moves=MOVES, day=DAYS)
def test_what_is_read_at_once_is_what_the_graph_holds(
    desk: Desk, hires: list[tuple[bool, int, date]], moves: list[tuple[str, int, date]], day: date
) -> None:
    here = desk.elsewhere()
    acme = here.account()
    seats = [
        here.hire(acme, f"{f'Person {number}' if known else ''}, Manager {number}", since=since)
        for number, (known, _, since) in enumerate(hires)
    ]
    for act, number, on in moves:
        seat, other = seats[number % len(seats)], seats[(number + 1) % len(seats)]
        kind = LineKind.DOTTED if act == "dotted" else LineKind.SOLID
        try:
            if act == "leave":
                here.do(mark_left, acme.id, seat.id, on=on)
            else:
                here.do(move_position, acme.id, seat.id, manager_id=other.id, line=kind, on=on)
        except InroadError:
            continue  # a circle, or somebody who has left: refused elsewhere
    since = day - timedelta(days=5)
    for seq in (None, *range(2, here.seq + 1)):
        assert here.see(told, acme, day, since, seq) == held_in(here.see(load_graph, acme, seq=seq), day, since)


@ON_A_DATABASE
@given(acts=ACTS, undone=st.integers(0, 3), ahead=st.integers(-1, 1))
def test_every_earlier_moment_is_read_as_the_log_tells_it(desk: Desk, acts: list[Act], undone: int, ahead: int) -> None:
    here = desk.elsewhere()
    acme = here.account()
    office = Office(here, acme)
    for act in acts:
        office.act(act)
    for _ in range(min(undone, here.seq - 1)):
        here.do(undo)
    day = here.store.clock().date() + timedelta(days=ahead)
    since = day - timedelta(days=5)
    for seq in (None, *range(1, here.seq + 1)):
        assert here.see(told, acme, day, since, seq) == held_in(here.see(load_graph, acme, seq=seq), day, since)


def test_divisions_are_told_with_their_parents(desk: Desk) -> None:
    acme = desk.account()
    desk.do(add_person, acme.id, NewPerson(name="Ada", division=("Group", "IT")))
    divisions = desk.see(read_seats, acme.id, day=BEGINNING, since=BEGINNING).divisions
    assert sorted((name, parent and divisions[parent][0]) for name, parent in divisions.values()) == [
        ("Group", None),
        ("IT", "Group"),
    ]
