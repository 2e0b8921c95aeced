"""What lies around a position is just the part of the account's graph that its holder's portrait shows."""

from datetime import date

from inroad.model.graph import AccountGraph
from inroad.storage.accounts import get_account
from inroad.storage.people import get_position
from inroad.storage.transaction import Transaction
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.people import mark_left, move_position
from inroad.workspace.surroundings import read_surroundings
from tests.fixtures.desks import Desk


def around(tx: Transaction, account_id: str, position_id: str) -> AccountGraph:
    account, position = get_account(tx, account_id), get_position(tx, account_id, position_id)
    assert account is not None
    assert position is not None
    return read_surroundings(tx, account, position)


def test_the_surroundings_are_a_part_of_the_graph_with_the_lines_up_and_down(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=date(2024, 1, 1), Ada=None, Bob="Ada", Cy="Bob", Dee="Cy", Eve="Ada")
    desk.do(move_position, acme.id, team["Bob"].id, manager_id=team["Eve"].id, on=date(2024, 6, 1))
    desk.do(assess_values, acme.id, team["Bob"].id, {"title": "Manager", "manager_id": team["Eve"].id}, Statement())
    desk.do(assess_values, acme.id, team["Dee"].id, {"title": "Manager"}, Statement())
    found, whole = desk.see(around, acme.id, team["Bob"].id), desk.graph(acme)
    assert {person.name for person in found.persons.values()} == {"Ada", "Bob", "Cy", "Eve"}
    assert len(found.lines) == 3
    assert len(found.assessments) == 2
    for part in ("persons", "positions", "lines", "assessments"):
        assert getattr(found, part).items() <= getattr(whole, part).items()


def test_an_open_seat_has_surroundings_too(desk: Desk) -> None:
    acme = desk.account()
    boss = desk.hire(acme, "Ada, CEO")
    seat = desk.hire(acme, ", CFO", under=boss)
    desk.do(mark_left, acme.id, seat.id)
    found = desk.see(around, acme.id, seat.id)
    assert (set(found.positions), len(found.persons)) == ({boss.id, seat.id}, 1)
