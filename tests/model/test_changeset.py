"""Changes of one entity."""

from inroad.model.changeset import EntityChange
from inroad.model.person import Person

ADA = Person(id="a" * 32, account_id="b" * 32, name="Ada")


def test_a_change_is_about_whichever_side_exists() -> None:
    renamed = ADA.with_values(name="Ada King")
    assert EntityChange(None, ADA).entity is ADA
    assert EntityChange(ADA, None).entity is ADA
    assert EntityChange(ADA, renamed).entity is renamed
