"""Nothing is removed that something else refers to."""

import pytest

from inroad.model.account import Account, Division
from inroad.model.entity import Entity
from inroad.model.errors import Conflict
from inroad.model.person import Person, Position, ReportingLine, Seat
from inroad.storage.people import find_entity
from inroad.storage.transaction import Act, Transaction
from tests.fixtures.desks import Desk, refused

ACME = Account(id="a" * 32, name="Acme")
IT = Division(id="b" * 32, account_id=ACME.id, name="IT")
ADA = Person(id="c" * 32, account_id=ACME.id, name="Ada")
ADAS = Position(id="d" * 32, account_id=ACME.id, seat=Seat.VACANT)
BOBS = Position(id="e" * 32, account_id=ACME.id, seat=Seat.VACANT)


def remove(tx: Transaction, *entities: Entity) -> None:
    tx.begin(Act(verb="test", summary="remove"))
    for entity in entities:
        key = {"account_id": ACME.id} if entity.kind in {"division", "position"} else {}
        found = find_entity(tx, entity.kind, {"id": entity.id, **key})
        assert found is not None
        tx.remove(found)


@pytest.mark.parametrize(
    ("removed", "refers"),
    [
        (ACME, Account(id="f" * 32, name="Subsidiary", parent_id=ACME.id)),
        (ACME, IT),
        (ACME, ADA),
        (ACME, ADAS),
        (IT, Division(id="f" * 32, account_id=ACME.id, name="Web", parent_id=IT.id)),
        (IT, Position(id="f" * 32, account_id=ACME.id, seat=Seat.VACANT, division_id=IT.id)),
        (ADA, Position(id="f" * 32, account_id=ACME.id, person_id=ADA.id)),
        (ADAS, ReportingLine(id="f" * 32, account_id=ACME.id, position_id=ADAS.id, manager_id=BOBS.id)),
        (ADAS, ReportingLine(id="f" * 32, account_id=ACME.id, position_id=BOBS.id, manager_id=ADAS.id)),
    ],
    ids=[
        "a subsidiary",
        "a division",
        "a person",
        "a position",
        "a sub-division",
        "a position in the division",
        "a position of the person",
        "a line upwards",
        "a line downwards",
    ],
)
def test_what_something_refers_to_stays(desk: Desk, removed: Entity, refers: Entity) -> None:
    others: list[Entity] = [] if removed is ACME else [IT, ADA, ADAS, BOBS]
    desk.raw(ACME, *others, refers)
    word = refers.kind.replace("_", " ")
    with refused(desk.store, Conflict, f"a {word} recorded later refers to the {removed.kind}"):
        desk.do(remove, removed)


def test_what_goes_together_goes(desk: Desk) -> None:
    held = Position(id="f" * 32, account_id=ACME.id, person_id=ADA.id, division_id=IT.id)
    desk.raw(ACME, IT, ADA, held)
    desk.do(remove, held, ADA, IT, ACME)
    assert desk.accounts() == []


def test_the_same_ids_in_another_account_do_not_matter(desk: Desk) -> None:
    beta = Account(id="f" * 32, name="Beta")
    desk.raw(ACME, IT, beta, Division(id="e" * 32, account_id=beta.id, name="Web", parent_id=IT.id))
    desk.do(remove, IT)
