"""A database, its workspaces and their members."""

import threading
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from inroad.model.account import Account
from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import Position, Seat
from inroad.storage import Store, open_store
from inroad.storage.accounts import all_accounts
from inroad.storage.changesets import member_names
from inroad.storage.ids import IdMaker
from inroad.storage.store import CommitSignal
from inroad.storage.tables import account
from inroad.storage.transaction import Transaction
from inroad.workspace.accounts import update_account
from tests.fixtures.desks import Desk, refused


def test_a_new_workspace_belongs_to_whoever_made_it(store: Store) -> None:
    actor = store.create_workspace("Ours", owner="Olga")
    assert actor.role is Role.OWNER
    assert store.owner_of(actor.workspace_id) == actor
    assert Desk(store, actor).see(member_names) == {actor.member_id: "Olga"}


def test_workspaces_are_told_oldest_first(store: Store) -> None:
    made = [(store.create_workspace(name).workspace_id, name) for name in ("One", "Two", "Three")]
    assert store.workspaces() == made


def test_a_workspace_that_does_not_exist_has_no_owner(store: Store) -> None:
    with pytest.raises(NotFound, match="no owner"):
        store.owner_of("f" * 32)


def test_members_join_with_a_role(desk: Desk) -> None:
    member = desk.store.add_member(desk.actor.workspace_id, name="Vera", role=Role.VIEWER)
    assert desk.see(member_names)[member.id] == "Vera"
    assert desk.store.owner_of(desk.actor.workspace_id) == desk.actor


def test_what_the_foreign_keys_refuse_is_a_conflict_at_the_end_of_the_act(desk: Desk) -> None:
    with refused(desk.store, Conflict, "contradicts"):
        desk.raw(Position(id="a" * 32, account_id="b" * 32, seat=Seat.VACANT))


def test_the_same_identity_twice_is_a_conflict(desk: Desk) -> None:
    acme = Account(id="a" * 32, name="Acme")
    desk.raw(acme)
    with refused(desk.store, Conflict, "contradicts"):
        desk.raw(acme)


@pytest.mark.postgres
def test_a_character_that_no_text_of_postgresql_holds_is_refused(postgres_url: str) -> None:
    ids = IdMaker(milliseconds=lambda: 0, random=lambda _bits: 1)
    store = open_store(postgres_url, clock=lambda: datetime(2025, 1, 1, tzinfo=UTC), ids=ids)
    desk = Desk(store, store.create_workspace("Ours"))
    acme = desk.account()
    with refused(store, Invalid, "cannot be stored"):
        desk.do(update_account, acme.id, base_version=1, values={"note": "nul: \0"})
    store.close()


def test_every_commit_is_announced_once_and_only_after_it_can_be_read(desk: Desk) -> None:
    heard: list[list[str]] = []
    signal, seen = desk.store.on_commit, desk.store.on_commit.count

    def listen() -> None:
        signal.wait(seen, seconds=20)
        heard.append([account.name for account in desk.accounts()])

    listener = threading.Thread(target=listen)
    listener.start()
    desk.account("Acme")
    listener.join()
    assert heard == [["Acme"]]
    assert signal.count == seen + 1


def test_who_waits_in_vain_goes_on_after_a_while() -> None:
    assert CommitSignal().wait(0, seconds=0.01) == 0


def test_who_comes_late_does_not_wait() -> None:
    signal = CommitSignal()
    signal.announce("ours")
    assert signal.wait(0, seconds=60) == 1


def test_whoever_reads_after_a_reading_that_broke_off_sees_the_present(desk: Desk) -> None:
    with suppress(ZeroDivisionError), desk.store.read(desk.actor) as tx:
        assert account_names(tx) == []
        _ = 1 // 0
    acme = desk.account("Acme")
    with suppress(SQLAlchemyError), desk.store.read(desk.actor) as tx:
        tx.connection.exec_driver_sql("SELECT nothing FROM nowhere")
    desk.do(update_account, acme.id, base_version=acme.version, values={"name": "Acme Rockets"})
    assert desk.see(account_names) == ["Acme Rockets"]


def test_a_reading_is_refused_to_write_by_the_database_itself(desk: Desk) -> None:
    acme = desk.account("Acme")
    desk.see(account_names)
    with pytest.raises(SQLAlchemyError), desk.store.read(desk.actor) as tx:
        tx.connection.execute(update(account).values(name="Changed"))
    assert desk.accounts() == [acme]


def account_names(tx: Transaction) -> list[str]:
    return [each.name for each in all_accounts(tx)]
