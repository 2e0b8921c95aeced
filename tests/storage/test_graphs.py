"""An account as a graph: as it is, on a day, as it was known."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.person import Person, Position, ReportingLine
from inroad.storage.graphs import dates_of, has_positions, load_graph
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.history import undo
from inroad.workspace.people import mark_left, remove_position, update_person
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk

DAYS = st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 8))
SPANS = st.tuples(DAYS, DAYS).map(lambda span: span if None in span else tuple(sorted(span, key=str)))
SEATS = st.lists(SPANS, min_size=1, max_size=5)
LINES = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), SPANS), max_size=5)


@ON_A_DATABASE
@given(seats=SEATS, lines=LINES, day=st.dates(date(2024, 12, 31), date(2025, 1, 9)))
def test_the_database_and_the_graph_agree_on_what_was_true_on_a_day(
    desk: Desk,
    seats: list[tuple[date | None, date | None]],
    lines: list[tuple[int, int, tuple[date | None, date | None]]],
    day: date,
) -> None:
    def record(tx: Transaction) -> Account:
        tx.begin(Act(verb="test", summary="a team"))
        acme = tx.save(Account(id=tx.new_id(), name="Acme"))
        held = []
        for since, until in seats:
            person = tx.save(Person(id=tx.new_id(), account_id=acme.id, name="Somebody"))
            seat = Position(id=tx.new_id(), account_id=acme.id, person_id=person.id, valid_from=since, valid_to=until)
            held.append(tx.save(seat))
        drawn: set[int] = set()
        for low, high, (since, until) in lines:
            if low == high or max(low, high) >= len(held) or (until is None and low in drawn):
                continue
            drawn |= {low} if until is None else set()
            line = ReportingLine(
                id=tx.new_id(), account_id=acme.id, position_id=held[low].id, manager_id=held[high].id,
                valid_from=since, valid_to=until,
            )  # fmt: skip
            tx.save(line)
        return acme

    acme = desk.do(record)
    whole = desk.graph(acme)
    assert desk.see(load_graph, acme, on=day) == whole.on(day)
    assert desk.see(load_graph, acme, on=day, seq=desk.seq) == whole.on(day)


def test_somebody_whose_seat_was_removed_is_known_as_they_were(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    before = desk.graph(acme)
    desk.do(update_person, ada.person_id or "", base_version=2, values={"name": "Ada King"})
    desk.do(remove_position, acme.id, ada.id)
    assert desk.graph(acme).persons == {}
    assert desk.graph(acme, seq=2) == before
    assert [person.name for person in desk.graph(acme, seq=3).persons.values()] == ["Ada King"]


def test_somebody_met_elsewhere_belongs_to_the_account_only_while_they_are_there(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(beta, "Ada")
    desk.raw(Position(id="f" * 32, account_id=acme.id, person_id=ada.person_id))
    desk.do(update_person, ada.person_id or "", base_version=3, values={"name": "Ada King"})
    known = [[person.name for person in desk.graph(acme, seq=seq).persons.values()] for seq in (3, 4, 5)]
    assert known == [[], ["Ada"], ["Ada King"]]


def test_before_an_account_was_recorded_nothing_of_it_was_known(desk: Desk) -> None:
    acme = desk.account()
    desk.hire(acme, "Ada")
    empty = desk.graph(acme, seq=0)
    assert (empty.account, empty.positions, empty.persons) == (acme, {}, {})


def test_a_gap_between_removal_and_return_stays_a_gap(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(remove_position, acme.id, ada.id)
    desk.do(undo)
    assert [list(desk.graph(acme, seq=seq).positions) for seq in (1, 2, 3, 4)] == [[], [ada.id], [], [ada.id]]


def test_the_days_on_which_something_changed_are_counted(desk: Desk) -> None:
    acme = desk.account()
    spring, autumn = date(2025, 3, 1), date(2025, 9, 1)
    ada = desk.hire(acme, "Ada", since=spring)
    bob = desk.hire(acme, "Bob", under=ada, since=spring)
    desk.do(mark_left, acme.id, bob.id, on=autumn)
    assert desk.see(dates_of, acme.id) == [
        (spring, "began", 2),
        (spring, "line_began", 1),
        (autumn, "ended", 1),
        (autumn, "line_ended", 1),
    ]


def test_an_account_has_positions_once_somebody_was_seen_there(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada", since=date(2025, 3, 1))
    desk.do(mark_left, acme.id, ada.id, on=date(2025, 9, 1))
    assert [desk.see(has_positions, account.id) for account in (acme, beta)] == [True, False]
    assert not desk.elsewhere().see(has_positions, acme.id)
