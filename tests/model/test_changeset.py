"""Changes of one entity."""

from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.entity import value_names
from inroad.model.person import Person

ADA = Person(id="a" * 32, account_id="b" * 32, name="Ada")


def test_a_change_is_about_whichever_side_exists() -> None:
    renamed = ADA.with_values(name="Ada King")
    assert EntityChange(None, ADA).entity is ADA
    assert EntityChange(ADA, None).entity is ADA
    assert EntityChange(ADA, renamed).entity is renamed


def test_what_a_row_creates_is_told_as_changes_too() -> None:
    renamed = EntityChange(ADA, ADA.with_values(name="Ada King"))
    bob = Person(id="c" * 32, account_id="b" * 32, name="Bob")
    values = tuple(getattr(bob, name) for name in value_names(Person))
    row = RowChange(2, Outcome.ADDED, "Bob", None, (renamed,), ((Person, values),))
    assert row.all_changes == (renamed, EntityChange(None, bob))
