"""Nothing is removed that something else refers to."""

from datetime import UTC, datetime

import pytest

from inroad.model.account import Account, Division
from inroad.model.entity import Entity
from inroad.model.errors import Conflict
from inroad.model.interaction import Interaction, InteractionKind
from inroad.model.opportunity import Opportunity
from inroad.model.person import Person, Position, ReportingLine, Seat
from inroad.model.relationship import RelationKind, Relationship
from inroad.storage.people import find_entity
from inroad.storage.transaction import Act, Transaction
from tests.fixtures.desks import Desk, refused

ACME = Account(id="a" * 32, name="Acme")
IT = Division(id="b" * 32, account_id=ACME.id, name="IT")
ADA = Person(id="c" * 32, account_id=ACME.id, name="Ada")
ADAS = Position(id="d" * 32, account_id=ACME.id, seat=Seat.VACANT)
BOBS = Position(id="e" * 32, account_id=ACME.id, seat=Seat.VACANT)
NOON = datetime(2025, 6, 1, 12, tzinfo=UTC)


def tie(from_id: str, to_id: str) -> Relationship:
    return Relationship(id="f" * 32, account_id=ACME.id, from_id=from_id, to_id=to_id, relation=RelationKind.KNOWS)


def remove(tx: Transaction, *entities: Entity) -> None:
    tx.begin(Act(verb="test", summary="remove"))
    for entity in entities:
        key = {} if entity.kind in {"account", "person"} else {"account_id": ACME.id}
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
        (ACME, Opportunity(id="f" * 32, account_id=ACME.id, name="Deal")),
        (ACME, tie("0" * 32, "1" * 32)),
        (ACME, Interaction(id="f" * 32, account_id=ACME.id, at=NOON, form=InteractionKind.CALL)),
        (ADA, tie(ADA.id, BOBS.id)),
        (ADA, tie(BOBS.id, ADA.id)),
        (ADAS, tie(ADAS.id, ADA.id)),
        (ADAS, tie(ADA.id, ADAS.id)),
        (
            ADA,
            Interaction(id="f" * 32, account_id=ACME.id, at=NOON, form=InteractionKind.CALL, theirs=(BOBS.id, ADA.id)),
        ),
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
        "an opportunity",
        "a relationship in the account",
        "an interaction with the account",
        "a relationship from the person",
        "a relationship to the person",
        "a relationship from the seat",
        "a relationship to the seat",
        "an interaction with the person",
    ],
)
def test_what_something_refers_to_stays(desk: Desk, removed: Entity, refers: Entity) -> None:
    others: list[Entity] = [] if removed is ACME else [IT, ADA, ADAS, BOBS]
    desk.raw(ACME, *others, refers)
    word = refers.kind.replace("_", " ")
    with refused(desk.store, Conflict, f"an? {word} recorded later refers to the {removed.kind}"):
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


def test_an_interaction_that_goes_with_its_people_keeps_nobody(desk: Desk) -> None:
    call = Interaction(id="f" * 32, account_id=ACME.id, at=NOON, form=InteractionKind.CALL, theirs=(ADA.id,))
    other = Interaction(id="0" * 32, account_id=ACME.id, at=NOON, form=InteractionKind.CALL, theirs=(BOBS.id,))
    desk.raw(ACME, ADA, call, other)
    desk.do(remove, call, ADA)
    assert [row["id"] for row in desk.present()["interaction"]] == [other.id]
