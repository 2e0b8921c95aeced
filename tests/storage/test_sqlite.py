"""SQLite as it must be set up."""

import threading
from pathlib import Path

import pysqlite3
import pytest
from sqlalchemy import Connection, create_engine

from inroad.model.errors import Invalid
from inroad.storage import sqlite
from inroad.storage.sqlite import begin, engine_options, prepare

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
