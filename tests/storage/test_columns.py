"""Values come back from either database as they went in."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, select
from sqlalchemy.pool import StaticPool

from inroad.model.person import Seat
from inroad.storage import Store
from inroad.storage.columns import Choice, HexId, Json, Moment, Strings
from tests.fixtures.anything import IDS, ON_A_DATABASE, WORDS

NOON = datetime(2025, 6, 1, 12, tzinfo=UTC)
ROWS = st.fixed_dictionaries(
    {
        "an_id": st.none() | IDS,
        "a_moment": st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the zone is drawn beside
        "words": st.lists(st.one_of(WORDS, st.tuples(WORDS, WORDS)), max_size=3).map(tuple),
        "a_choice": st.none() | st.sampled_from(Seat),
        "any_json": st.recursive(
            st.none() | st.booleans() | st.integers(-(2**60), 2**60) | WORDS,
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
        ),
    }
)


def columns() -> list[Column[Any]]:
    return [
        Column("an_id", HexId),
        Column("a_moment", Moment),
        Column("words", Strings),
        Column("a_choice", Choice(Seat)),
        Column("any_json", Json),
    ]


@ON_A_DATABASE
@given(rows=st.lists(ROWS, min_size=1, max_size=5))
def test_every_value_comes_back_as_it_went_in(store: Store, rows: list[dict[str, Any]]) -> None:
    table = Table("sample", MetaData(), Column("number", Integer, primary_key=True), *columns(), prefixes=["TEMPORARY"])
    with store.engine.connect() as connection:
        table.create(connection)
        connection.execute(insert(table), [{"number": number, **row} for number, row in enumerate(rows)])
        found = connection.execute(select(table).order_by(table.c.number)).mappings().all()
        assert [dict(row) for row in found] == [{"number": number, **row} for number, row in enumerate(rows)]
        connection.rollback()
        table.drop(connection, checkfirst=True)


def test_moments_of_any_zone_are_kept_in_utc_and_sort_by_time(store: Store) -> None:
    table = Table("sample", MetaData(), Column("a_moment", Moment), prefixes=["TEMPORARY"])
    east = timezone(timedelta(hours=9))
    moments = [NOON, NOON.astimezone(east) - timedelta(minutes=1), NOON + timedelta(microseconds=1)]
    with store.engine.connect() as connection:
        table.create(connection)
        connection.execute(insert(table), [{"a_moment": moment} for moment in moments])
        found = list(connection.execute(select(table.c.a_moment).order_by(table.c.a_moment)).scalars())
    assert found == sorted(moments)
    assert {moment.tzinfo for moment in found} == {UTC}


def test_no_words_are_the_empty_text_which_is_cheap_to_read() -> None:
    table = Table("sample", MetaData(), Column("words", Strings))
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        table.create(connection)
        connection.execute(insert(table), [{"words": ()}])
        assert connection.exec_driver_sql("SELECT words FROM sample").scalar() == ""
    engine.dispose()
