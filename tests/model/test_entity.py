"""What all recorded entities share."""

from dataclasses import FrozenInstanceError
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.entity import NEVER, Entity, Validity, created, differing, value_names
from inroad.model.errors import Invalid
from inroad.model.person import Person, Position, ReportingLine, Seat
from tests.fixtures.anything import BY_KIND, ENTITIES

ADA = Person(id="a" * 32, account_id="b" * 32, name="Ada Byron", emails=("ada@acme.example",))
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 9))


def test_a_new_entity_has_not_been_recorded_yet() -> None:
    assert (ADA.created, ADA.version) == (NEVER, NEVER)


def test_its_values_are_every_field_but_identity_and_bookkeeping() -> None:
    assert ADA.values()["name"] == "Ada Byron"
    assert ADA.values()["emails"] == ("ada@acme.example",)
    assert not {"id", "created", "version"} & set(ADA.values())


def test_it_never_changes_but_gives_changed_copies() -> None:
    changed = ADA.with_values(name="Ada King", city="London")
    assert (changed.name, changed.city, changed.id) == ("Ada King", "London", ADA.id)
    assert ADA.name == "Ada Byron"
    with pytest.raises(FrozenInstanceError):
        ADA.name = "Ada King"  # type: ignore[misc]


def test_two_states_differ_in_the_named_fields_only_and_never_in_bookkeeping() -> None:
    after = ADA.with_values(note="mathematician", name="Ada King", version=7, created=3)
    assert differing(ADA, after) == ("name", "note")
    assert differing(ADA, ADA.with_values(version=7)) == ()


def test_kinds_are_named() -> None:
    assert (Account.kind, Person.kind) == ("account", "person")


def test_the_last_day_of_a_validity_is_exclusive() -> None:
    spring = Validity(date(2025, 3, 1), date(2025, 6, 1))
    assert [spring.covers(date(2025, month, 1)) for month in (2, 3, 5, 6)] == [False, True, True, False]


@given(DAYS, DAYS, st.dates(date(2019, 12, 30), date(2020, 1, 12)))
def test_an_open_side_of_a_validity_covers_everything_on_that_side(
    since: date | None, until: date | None, day: date
) -> None:
    from_then, till_then = Validity(since, None), Validity(None, until)
    assert Validity(since, until).covers(day) == (from_then.covers(day) and till_then.covers(day))
    assert Validity(None, None).covers(day)


@given(ENTITIES)
def test_an_entity_is_its_bare_values_until_it_is_recorded(entity: Entity) -> None:
    values = tuple(getattr(entity, name) for name in value_names(type(entity)))
    assert created((type(entity), values)) == entity
    assert value_names(Person)[:3] == ("id", "account_id", "name")
    assert not {"created", "version"} & set(value_names(type(entity)))


ODD_VALUES: dict[str, list[object]] = {
    "name": ["", " ", "x" * 300, "x" * 301], "seat": [Seat.VACANT, Seat.FILLED], "person_id": [None, "a" * 32],
    "valid_from": [None, date(2025, 1, 1)], "valid_to": [None, date(2024, 1, 1), date(2026, 1, 1)],
    "position_id": ["a" * 32], "manager_id": ["a" * 32],
}  # fmt: skip


@given(st.sampled_from([Person, Position, ReportingLine]), st.data())
def test_many_are_sound_exactly_where_each_can_be_made(cls: type[Entity], data: st.DataObject) -> None:
    rows = []
    for entity in data.draw(st.lists(BY_KIND[cls.kind], min_size=1, max_size=3)):
        values = {name: getattr(entity, name) for name in value_names(cls)}
        odd = data.draw(st.sampled_from([name for name in values if name in ODD_VALUES]))
        rows.append({**values, odd: data.draw(st.sampled_from([*ODD_VALUES[odd], values[odd]]))})
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    try:
        for row in rows:
            created((cls, tuple(row.values())))
        possible = True
    except Invalid:
        possible = False
    assert cls.are_sound(columns) == possible


def test_of_accounts_and_divisions_nothing_is_promised() -> None:
    assert not Account.are_sound({"name": ["Acme"]})


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_validities_meet_where_one_day_lies_in_both(
    since: date | None, until: date | None, from_then: date | None, till_then: date | None
) -> None:
    one, other = Validity(since, until), Validity(from_then, till_then)
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(-3, 12)]
    assert one.meets(other) == other.meets(one) == any(one.covers(day) and other.covers(day) for day in days)
