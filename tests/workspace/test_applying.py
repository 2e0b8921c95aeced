"""Applying row changes: creations in bulk, changes in order, conflicts handed back."""

import pytest

from inroad.model.account import Account, Division
from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.entity import Entity
from inroad.model.member import Actor
from inroad.storage import Store
from inroad.storage.transaction import Act, Transaction
from inroad.workspace import applying
from inroad.workspace.applying import apply_rows
from tests.workspace.importing import entities

ACME = Account(id="a" * 32, name="Acme")
UNIT = Division(id="b" * 32, account_id=ACME.id, name="Finance")


def row(*changes: tuple[Entity | None, Entity | None], outcome: Outcome = Outcome.ADDED) -> RowChange:
    return RowChange(1, outcome, "row", None, tuple(EntityChange(before, after) for before, after in changes))


@pytest.fixture
def actor(store: Store) -> Actor:
    return store.create_workspace("ours")


def names(store: Store, actor: Actor, kind: str) -> list[str]:
    return [recorded["name"] for recorded in entities(store, actor)[kind]]


def begun(tx: Transaction) -> Transaction:
    tx.begin(Act(verb="import", summary="test"))
    return tx


def test_children_may_come_before_their_parents(store: Store, actor: Actor) -> None:
    with store.write(actor) as tx:
        assert apply_rows(begun(tx), [row((None, UNIT)), row((None, ACME))]) == []
    assert (names(store, actor, "account"), names(store, actor, "division")) == (["Acme"], ["Finance"])


@pytest.mark.parametrize("waiting", [1, 20_000])
def test_what_was_created_a_moment_ago_can_change_several_times_and_go(
    store: Store, actor: Actor, waiting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(applying, "_MOST_WAITING", waiting)
    second, third = ACME.with_values(city="Bath"), ACME.with_values(city="Ulm")
    with store.write(actor) as tx:
        rows = [row((None, ACME), (ACME, second)), row((None, UNIT)), row((second, third), (UNIT, None))]
        apply_rows(begun(tx), rows)
    recorded = entities(store, actor)
    assert [account["city"] for account in recorded["account"]] == ["Ulm"]
    assert recorded["division"] == []


def test_what_is_recorded_changes_several_times_and_each_step_is_logged(store: Store, actor: Actor) -> None:
    with store.write(actor) as tx:
        first = begun(tx).save(ACME)
    second = first.with_values(city="Bath")
    with store.write(actor) as tx:
        apply_rows(begun(tx), [row((first, second)), row((second, second.with_values(country="GB")))])
    [account] = entities(store, actor)["account"]
    assert (account["city"], account["country"]) == ("Bath", "GB")


def test_conflicting_rows_are_handed_back_and_not_applied(store: Store, actor: Actor) -> None:
    with store.write(actor) as tx:
        first = begun(tx).save(ACME)
    asked = row((first, first.with_values(name="Other")), outcome=Outcome.CONFLICTING)
    with store.write(actor) as tx:
        assert apply_rows(begun(tx), [asked]) == [asked]
    assert names(store, actor, "account") == ["Acme"]
