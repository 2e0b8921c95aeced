"""SQLite as it must be set up."""

import threading
from pathlib import Path
from typing import Any

import pysqlite3
import pytest
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import OperationalError

from inroad.model.account import AccountOrder
from inroad.model.errors import Invalid
from inroad.storage import sqlite, tables
from inroad.storage.accounts import AccountPage, page_of_accounts
from inroad.storage.sqlite import begin, engine_options, prepare
from inroad.storage.transaction import Transaction
from tests.fixtures.databases import Clock, _open
from tests.fixtures.desks import Desk

WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 30_000,
    "secure_delete": 1,
    "cache_size": -65_536,
    "temp_store": 2,
    "mmap_size": 268_435_456,
}


def settings_of(connection: Connection) -> dict[str, object]:
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in WANTED}


def test_every_connection_of_the_pool_is_set_up(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url, **engine_options(sqlite_url))
    prepare(engine)
    connections = [engine.connect() for _ in range(20)]
    assert [settings_of(connection) for connection in connections] == [WANTED] * 20
    for connection in connections:
        connection.close()
    engine.dispose()


def read_by_another(path: Path) -> Any:
    """A file without a write-ahead log, in the middle of somebody's reading."""
    reader = pysqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reader.execute("CREATE TABLE t (x)")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM t").fetchall()
    return reader


def impatient_engine(url: str) -> Engine:
    """One whose driver does not wait for locks, as SQLite does not where several set up the same file."""
    options = engine_options(url)
    engine = create_engine(url, **{**options, "connect_args": {**options["connect_args"], "timeout": 0}})
    prepare(engine)
    return engine


def test_who_opens_a_new_file_together_with_others_waits_until_it_can_be_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, reader = f"sqlite:///{tmp_path / 'new.db'}", read_by_another(tmp_path / "new.db")
    waits = iter([lambda: None, lambda: None, reader.rollback])
    monkeypatch.setattr("inroad.storage.sqlite.time.sleep", lambda _seconds: next(waits)())
    engine = impatient_engine(url)
    with engine.connect() as connection:
        assert settings_of(connection) == WANTED
    assert next(waits, None) is None
    engine.dispose()
    reader.close()


def test_who_waits_for_a_file_in_vain_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url, reader = f"sqlite:///{tmp_path / 'new.db'}", read_by_another(tmp_path / "new.db")
    monkeypatch.setattr("inroad.storage.sqlite._PATIENCE", 0.0)
    engine = impatient_engine(url)
    with pytest.raises(OperationalError, match="locked"):
        engine.connect()
    engine.dispose()
    reader.close()


def test_a_new_database_has_large_pages_and_an_older_one_keeps_its_own(tmp_path: Path) -> None:
    older = pysqlite3.connect(tmp_path / "older.db")
    older.execute("PRAGMA page_size = 4096")
    older.execute("CREATE TABLE t (x)")
    older.close()
    for name, size in (("new.db", 8_192), ("older.db", 4_096)):
        url = f"sqlite:///{tmp_path / name}"
        engine = create_engine(url, **engine_options(url))
        prepare(engine)
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA page_size").scalar() == size
            assert settings_of(connection) == WANTED
        engine.dispose()


def test_a_database_in_memory_is_set_up_where_it_can_be() -> None:
    engine = create_engine("sqlite://", **engine_options("sqlite://"))
    prepare(engine)
    with engine.connect() as connection:
        found = settings_of(connection)
    assert {name: found[name] for name in ("foreign_keys", "synchronous", "secure_delete")} == {
        "foreign_keys": 1,
        "synchronous": 2,
        "secure_delete": 1,
    }
    engine.dispose()


@pytest.mark.parametrize("order", [AccountOrder.NAME, AccountOrder.CHANGED])
def test_a_page_of_accounts_is_planned_once_whatever_its_length(
    sqlite_url: str, clock: Clock, order: AccountOrder
) -> None:
    """SQLite asks its authorizer about every table whenever it plans a statement."""
    store = _open(sqlite_url, clock)
    planned: list[object] = []

    def allow(*asked: object) -> int:
        planned.append(asked)
        return 0

    with store.read(store.create_workspace("Ours")) as tx:
        page_of_accounts(tx, AccountPage(order=order, limit=1))
        driver: Any = tx.connection.connection.driver_connection
        driver.set_authorizer(allow)  # which makes it forget its plans
        counts = []
        for limit in (1, 2, 50):
            page_of_accounts(tx, AccountPage(order=order, limit=limit))
            counts.append(len(planned))
    store.close()
    assert counts[0] > 0
    assert counts == counts[:1] * 3


def test_a_setting_that_is_refused_is_told(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sqlite._PRAGMAS, "busy_timeout", "-1")  # noqa: SLF001 - no true setting is ever refused
    engine = create_engine(sqlite_url, **engine_options(sqlite_url))
    prepare(engine)
    with pytest.raises(Invalid, match="refused the setting busy_timeout"):
        engine.connect()
    engine.dispose()


def test_a_version_that_can_corrupt_is_refused(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pysqlite3.sqlite_version_info >= sqlite.OLDEST_SAFE
    monkeypatch.setattr(sqlite, "OLDEST_SAFE", (99, 0, 1))
    with pytest.raises(Invalid, match=r"too old to be safe; Inroad needs 99\.0\.1 or newer"):
        engine_options(sqlite_url)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="is a folder; name a file"):
        engine_options(f"sqlite+pysqlite:///{tmp_path}")


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    engine_options(f"sqlite+pysqlite:///{tmp_path}/new/folder/inroad.db")
    assert (tmp_path / "new" / "folder").is_dir()


def test_a_second_writer_waits_for_the_first_instead_of_failing(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url, **engine_options(sqlite_url))
    prepare(engine)
    order: list[str] = []

    def second() -> None:
        with engine.connect() as connection:
            begin(connection, write=True)
            order.append("second")

    with engine.connect() as connection:
        begin(connection, write=True)
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.2)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
    engine.dispose()


@pytest.mark.parametrize("rows", [0, 3])
def test_the_planner_takes_the_index_that_tells_rows_apart_and_not_the_workspace(desk: Desk, rows: int) -> None:
    if desk.store.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts by itself")
    acme = desk.account()
    for number in range(rows):
        desk.hire(acme, f"Person {number}")
    questions = {
        "SELECT id FROM position WHERE workspace_id = ? AND person_id = ?": "ix_position_workspace_id_person_id",
        "SELECT seq FROM change WHERE workspace_id = ? AND entity_id = ?": "ix_change_workspace_id_entity_id_seq",
        "SELECT id FROM account WHERE workspace_id = ? AND company_key = ?": "ix_account_workspace_id_company_key",
        "SELECT id FROM account WHERE workspace_id = ? AND note <> ? ORDER BY owner": "PRIMARY KEY",
        "SELECT owner, count(*) FROM account WHERE workspace_id = ? AND note <> ? GROUP BY owner": "PRIMARY KEY",
    }
    with desk.store.engine.connect() as connection:
        for question, index in questions.items():
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}", (b"w", b"x")).all()
            assert index in plan[0].detail


def test_what_is_counted_replaces_what_was_expected(desk: Desk) -> None:
    if desk.store.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts by itself")
    desk.account()
    with desk.store.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        sqlite.foresee(connection)
        found = connection.exec_driver_sql("SELECT stat FROM sqlite_stat1 WHERE idx = 'account'").scalar_one()
        assert found == "1 1 1"
        expected = connection.exec_driver_sql("SELECT stat FROM sqlite_stat1 WHERE idx = 'person'").scalar_one()
        assert expected == "1000000 500000 1"


def indexes_of(tx: Transaction) -> dict[str, str]:
    """The indexes of people, and what the planner knows of them."""
    told = tx.connection.exec_driver_sql("SELECT idx, stat FROM sqlite_stat1 WHERE tbl = 'person'")
    named = tx.connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE tbl_name = 'person' AND sql IS NOT NULL"
    )
    there = {row.name for row in named}
    return {row.idx: row.stat for row in told if row.idx in there}


def test_indexes_come_off_an_empty_table_and_are_the_same_again(desk: Desk) -> None:
    if desk.store.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL keeps its indexes")

    def between(tx: Transaction) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
        before = indexes_of(tx)
        later = sqlite.take_indexes_off(tx.connection, tables.person)
        without = indexes_of(tx)
        sqlite.put_indexes_on(tx.connection, later)
        return before, without, indexes_of(tx)

    before, without, after = desk.do(between)
    assert (len(before), set(without)) == (3, {"person"})
    assert after == before


def test_a_table_with_something_in_it_keeps_its_indexes(desk: Desk) -> None:
    if desk.store.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL keeps its indexes")
    desk.hire(desk.account(), "Ada Byron")
    assert desk.do(lambda tx: sqlite.take_indexes_off(tx.connection, tables.person)) == sqlite.IndexesLater()
