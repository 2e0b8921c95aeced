"""PostgreSQL: the second belt around each workspace."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from inroad.storage import Store
from inroad.storage.declaring import metadata
from inroad.storage.postgres import begin, engine_options
from inroad.storage.tables import account, workspace
from tests.fixtures.databases import Clock, _open
from tests.fixtures.desks import Desk

pytestmark = pytest.mark.postgres

GUARDED = [table for table in metadata.sorted_tables if table is not workspace]


@pytest.fixture
def store(postgres_url: str, clock: Clock) -> Iterator[Store]:
    opened = _open(postgres_url, clock)
    yield opened
    opened.close()


@pytest.fixture
def engine(postgres_url: str) -> Iterator[Engine]:
    made = create_engine(postgres_url, **engine_options())
    yield made
    made.dispose()


@pytest.fixture
def theirs(desk: Desk) -> Desk:
    """A neighbour with something in every table, beside our empty workspace."""
    theirs = desk.elsewhere()
    acme = theirs.account("Theirs")
    ada = theirs.hire(acme, "Ada, CEO")
    theirs.hire(acme, "Bob, CFO", under=ada)
    return theirs


def test_the_tests_connect_as_somebody_whom_the_policies_bind(engine: Engine) -> None:
    with engine.connect() as connection:
        roles = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert connection.execute(roles).scalar() is False


@pytest.mark.parametrize("table", GUARDED, ids=lambda table: table.name)
def test_a_query_without_a_where_never_shows_another_workspace(
    engine: Engine, desk: Desk, theirs: Desk, table: object
) -> None:
    def visible_to(who: Desk) -> set[str]:
        with engine.connect() as connection:
            begin(connection, workspace_id=who.actor.workspace_id, write=False)
            return set(connection.execute(select(metadata.tables[str(table)].c.workspace_id)).scalars())

    assert visible_to(desk) <= {desk.actor.workspace_id}
    assert visible_to(theirs) <= {theirs.actor.workspace_id}


def test_the_neighbour_does_see_what_is_hidden_from_us(engine: Engine, theirs: Desk) -> None:
    with engine.connect() as connection:
        begin(connection, workspace_id=theirs.actor.workspace_id, write=False)
        assert connection.execute(select(account.c.name)).scalars().all() == ["Theirs"]


def test_a_change_without_a_where_never_touches_another_workspace(engine: Engine, desk: Desk, theirs: Desk) -> None:
    before = theirs.everything()
    with engine.connect() as connection:
        begin(connection, workspace_id=desk.actor.workspace_id, write=True)
        assert connection.execute(update(account).values(name="ours now")).rowcount == 0
        connection.commit()
    assert theirs.everything() == before


def test_a_row_cannot_be_slipped_into_another_workspace(engine: Engine, desk: Desk, theirs: Desk) -> None:
    (row,) = theirs.everything()["account"]
    stolen = {**row, "workspace_id": theirs.actor.workspace_id, "id": "f" * 32, "lifecycle": "unknown"}
    with engine.connect() as connection:
        begin(connection, workspace_id=desk.actor.workspace_id, write=True)
        with pytest.raises(DBAPIError, match="row-level security"):
            connection.execute(insert(account).values(stolen))


def test_a_connection_that_names_no_workspace_sees_nothing(engine: Engine, theirs: Desk) -> None:
    assert theirs.accounts()
    with engine.connect() as connection:
        assert connection.execute(select(account)).all() == []
        connection.rollback()
        begin(connection, workspace_id=theirs.actor.workspace_id, write=False)
        assert len(connection.execute(select(account)).all()) == 1
        connection.rollback()
        assert connection.execute(select(account)).all() == []


def test_every_table_but_the_list_of_workspaces_is_guarded(engine: Engine) -> None:
    with engine.connect() as connection:
        query = text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        assert set(connection.execute(query).scalars()) == {table.name for table in GUARDED}
