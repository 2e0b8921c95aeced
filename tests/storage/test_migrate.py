"""Databases are brought to the newest form, whole or not at all, by one process at a time."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, text

from inroad.model.errors import Invalid
from inroad.storage import Store
from inroad.storage.declaring import metadata
from tests.fixtures.databases import Clock, _open


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if request.param == "sqlite":
        return f"sqlite+pysqlite:///{tmp_path}/empty.db"
    found: str = request.getfixturevalue("empty_postgres_url")
    return found


@pytest.fixture
def empty(empty_url: str, clock: Clock) -> Iterator[Store]:
    opened = _open(empty_url, clock)
    yield opened
    opened.close()


def test_the_migrations_lead_to_the_tables_of_the_program(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "target_metadata": metadata})
        assert compare_metadata(context, metadata) == []


def test_tables_are_clustered_by_their_keys_in_sqlite(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        tables = dict(map(tuple, connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))))
    assert [name for name in metadata.tables if "WITHOUT ROWID" not in tables[name]] == []
    engine.dispose()


def test_migrating_again_changes_nothing(empty: Store) -> None:
    empty.migrate()
    empty.create_workspace("Ours")
    empty.migrate()
    assert [name for _, name in empty.workspaces()] == ["Ours"]


def test_a_migration_that_fails_leaves_nothing(empty: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade = command.upgrade

    def stumble(config: object, revision: str) -> None:
        upgrade(config, revision)  # type: ignore[arg-type]
        raise OSError("the power goes out")

    monkeypatch.setattr(command, "upgrade", stumble)
    with pytest.raises(OSError, match="power"):
        empty.migrate()
    assert inspect(empty.engine).get_table_names() == []
    monkeypatch.undo()
    empty.migrate()
    assert empty.workspaces() == []


def test_processes_that_start_together_migrate_once(empty_url: str, clock: Clock) -> None:
    stores = [_open(empty_url, clock) for _ in range(4)]
    failures: list[BaseException] = []

    def start(store: Store) -> None:
        try:
            store.migrate()
        except Exception as failure:  # noqa: BLE001 - whatever it is, the test tells it
            failures.append(failure)

    threads = [threading.Thread(target=start, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert stores[0].workspaces() == []
    for store in stores:
        store.close()


def test_a_database_of_a_newer_inroad_is_left_alone(store: Store) -> None:
    _pretend(store.engine, "9999")
    with pytest.raises(Invalid, match="newer Inroad"):
        store.migrate()
    assert store.workspaces() == []


def _pretend(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
