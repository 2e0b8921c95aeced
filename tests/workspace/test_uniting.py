"""Two seats, or two people, become one within a larger act."""

from inroad.storage import Transaction
from inroad.storage.people import get_person, positions_of
from inroad.storage.transaction import Act
from inroad.workspace.uniting import unite_people, unite_seats
from tests.fixtures.desks import Desk


def test_a_seat_becomes_another_one_with_its_reports_and_its_person_goes_on(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Bobby="Ada", Cyd="Bobby")

    def unite(tx: Transaction) -> None:
        tx.begin(Act(verb="test", summary=""))
        bob, bobby = (get_person(tx, team[name].person_id or "") for name in ("Bob", "Bobby"))
        assert bob is not None
        assert bobby is not None
        unite_seats(tx, team["Bob"], team["Bobby"], bob)
        unite_people(tx, bobby, bob)

    desk.do(unite)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cyd": "Bob"}
    assert len(desk.see(positions_of, team["Bob"].person_id or "")) == 1
