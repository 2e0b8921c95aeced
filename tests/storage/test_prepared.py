"""A prepared statement tells what SQLAlchemy tells, and fails in its words."""

import pytest
from sqlalchemy import Select, bindparam, select
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from inroad.model.account import AccountTier
from inroad.storage.prepared import Prepared, rows_of_all
from inroad.storage.tables import account
from inroad.storage.transaction import Transaction
from inroad.workspace.accounts import update_account
from tests.fixtures.desks import Desk

HERE = account.c.workspace_id == bindparam("workspace")
COLUMNS = (
    account.c.id, account.c.name, account.c.domains, account.c.tier, account.c.revenue, account.c.snapshot_on,
    account.c.version,
)  # fmt: skip


def told(tx: Transaction, query: Select[tuple[object, ...]], **asked: object) -> list[tuple[object, ...]]:
    """The rows, twice the same: of a first run, which makes ready, and of one after it."""
    prepared = Prepared(query)
    asked |= {"workspace": tx.workspace_id, "further": "no place for it"}
    rows = prepared.rows(tx.connection, asked)
    assert prepared.rows(tx.connection, asked) == rows
    assert [tuple(row) for row in tx.connection.execute(query, asked)] == rows
    return rows


def test_values_go_in_and_come_out_as_the_columns_hold_them(desk: Desk) -> None:
    acme = desk.account("Acme")
    desk.account("Borg")
    values = {"domains": ("acme.example", "acme.test"), "tier": "tier_1", "revenue": 7}
    saved = desk.do(update_account, acme.id, base_version=acme.version, values=values)
    query = select(*COLUMNS).where(HERE, account.c.id == bindparam("id"), account.c.tier == AccountTier.TIER_1)
    told_of_acme = (acme.id, "Acme", ("acme.example", "acme.test"), AccountTier.TIER_1, 7, None, saved.version)
    assert desk.see(lambda tx: told(tx, query, id=acme.id)) == [told_of_acme]
    assert desk.see(lambda tx: told(tx, query, id="f" * 32)) == []


def test_a_list_among_the_values_is_written_out(desk: Desk) -> None:
    acme, _, cyan = (desk.account(name) for name in ("Acme", "Borg", "Cyan"))
    query = select(account.c.name).where(HERE, account.c.id.in_(bindparam("ids", expanding=True)))
    query = query.order_by(account.c.name)
    assert desk.see(lambda tx: told(tx, query, ids=[acme.id, cyan.id])) == [("Acme",), ("Cyan",)]


def test_what_fails_fails_in_sqlalchemys_words(desk: Desk) -> None:
    nonsense = Prepared(select(account.c.name.op("no such operator")(bindparam("name"))))
    with pytest.raises((OperationalError, ProgrammingError)) as failure:
        desk.see(lambda tx: nonsense.rows(tx.connection, {"name": "Acme"}))
    assert isinstance(failure.value, DBAPIError)
    assert not failure.value.connection_invalidated
    assert desk.account("Acme").name == "Acme"


def test_several_are_asked_at_once_and_answer_in_their_order(desk: Desk) -> None:
    acme, borg = desk.account("Acme"), desk.account("Borg")
    names, ids, none = (
        Prepared(select(column).where(HERE, account.c.name >= bindparam("least")).order_by(account.c.name))
        for column in (account.c.name, account.c.id, account.c.revenue)
    )

    def ask(tx: Transaction, least: str) -> list[list[tuple[object, ...]]]:
        asked = {"workspace": tx.workspace_id, "least": least}
        return rows_of_all(tx.connection, (names, ids, none), asked)

    for _ in range(7):  # the driver prepares what it has heard five times
        assert desk.see(ask, "A") == [[("Acme",), ("Borg",)], [(acme.id,), (borg.id,)], [(None,), (None,)]]
    assert desk.see(ask, "B") == [[("Borg",)], [(borg.id,)], [(None,)]]
    assert desk.see(ask, "C") == [[], [], []]


def test_one_that_fails_among_several_fails_in_sqlalchemys_words(desk: Desk) -> None:
    sound = Prepared(select(account.c.name).where(HERE))
    nonsense = Prepared(select(account.c.name.op("no such operator")(bindparam("name"))))
    with pytest.raises((OperationalError, ProgrammingError)):
        desk.see(
            lambda tx: rows_of_all(tx.connection, (sound, nonsense, sound), {"workspace": tx.workspace_id, "name": "A"})
        )
    assert desk.account("Acme").name == "Acme"


def test_one_with_a_list_is_asked_by_itself(desk: Desk) -> None:
    some = Prepared(select(account.c.name).where(HERE, account.c.id.in_(bindparam("ids", expanding=True))))
    with pytest.raises(ValueError, match="by itself"):
        desk.see(lambda tx: rows_of_all(tx.connection, (some,), {"workspace": tx.workspace_id, "ids": ["f" * 32]}))
