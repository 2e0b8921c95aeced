"""Loading by the thousand gives the same rows as saving one by one."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.entity import Entity
from inroad.model.errors import Conflict, Invalid
from inroad.model.person import Person
from inroad.storage import transaction
from inroad.storage.transaction import Act, Transaction
from inroad.storage.whole import read_part
from tests.fixtures.anything import BY_KIND, ON_A_DATABASE
from tests.fixtures.desks import Desk

SEVERAL = st.sampled_from(sorted(BY_KIND)).flatmap(
    lambda kind: st.lists(BY_KIND[kind], min_size=1, max_size=6, unique_by=lambda entity: entity.id)
)


class NotMeant(Exception):
    """Ends a transaction of which nothing shall stay."""


def rows_after(desk: Desk, entities: list[Entity], *, bulk: bool) -> list[dict[str, Any]]:
    kind = entities[0].kind

    def write(tx: Transaction) -> list[dict[str, Any]]:
        tx.begin(Act(verb="test", summary="bulk or not"))
        if bulk:
            assert tx.save_many(kind, iter(entities)) == len(entities)
        else:
            for entity in entities:
                tx.save(entity)
        return list(read_part(tx, kind))

    found: list[dict[str, Any]] = []
    with suppress(NotMeant), desk.store.write(desk.actor) as tx:
        found = write(tx)
        raise NotMeant  # before the foreign keys are looked at
    return found


@ON_A_DATABASE
@given(entities=SEVERAL)
def test_bulk_rows_equal_single_rows(desk: Desk, entities: list[Entity]) -> None:
    assert rows_after(desk, entities, bulk=True) == rows_after(desk, entities, bulk=False)


def test_more_than_a_chunk_arrives_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "_BATCH", 7)
    acme = desk.account()

    def hire(tx: Transaction) -> int:
        tx.begin(Act(verb="test", summary="many"))
        people = (Person(id=tx.new_id(), account_id=acme.id, name=f"Person {number}") for number in range(30))
        return tx.save_many("person", people)

    assert desk.do(hire) == 30
    people = desk.everything()["person"]
    assert {person["name"] for person in people} == {f"Person {number}" for number in range(30)}
    assert {(person["created"], person["version"]) for person in people} == {(2, 2)}


def test_a_clash_in_a_bulk_load_is_a_conflict_and_loads_nothing(desk: Desk) -> None:
    acme = desk.account()
    twins = [Person(id="a" * 32, account_id=acme.id, name=name) for name in ("Ada", "Ida")]

    def hire(tx: Transaction) -> None:
        tx.begin(Act(verb="test", summary="twins"))
        tx.save_many("person", twins)

    before = desk.everything()
    with pytest.raises(Conflict, match="contradicts"):
        desk.do(hire)
    assert desk.everything() == before


def test_bare_values_are_refused_as_their_class_refuses_them(desk: Desk) -> None:
    acme = desk.account()
    further = (None, None, (), (), (), None, None, None, None, None)

    def hire(tx: Transaction, name: str) -> int:
        tx.begin(Act(verb="test", summary="bare"))
        return tx.load("person", [(tx.new_id(), acme.id, called, *further) for called in ("Ada", name)])

    before = desk.everything()
    with pytest.raises(Invalid, match="the person needs a name"):
        desk.do(hire, " ")
    assert desk.everything() == before
    assert desk.do(hire, "Ida") == 2
    assert {person["name"] for person in desk.everything()["person"]} == {"Ada", "Ida"}
