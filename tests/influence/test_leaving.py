import pytest

from inroad.influence.leaving import leaving
from inroad.model.errors import NotFound
from tests.influence.people import TODAY, people, spoke

TEAM = people(
    "Ann champion inner_circle supporter!\nBob economic_buyer political_structure supporter!\nCyd user\nDan user"
)
CONTACTS = {name: spoke(3, 3) for name in ("Ann", "Bob", "Cyd")}


def losses(person: str) -> list[str]:
    """What is lost with somebody."""
    return [loss.sentence for loss in leaving(person, TEAM, CONTACTS, TODAY).losses]


def test_a_leaving_costs_roles_support_and_contact() -> None:
    assert losses("Bob") == [
        "the map falls from rung 5 to 4: a key player supports us, but none who decides: Ann",
        "nobody else is known as economic buyer",
        "2 people in live two-way contact, 3 are wanted: Ann and Cyd",
        "no economic buyer in live two-way contact (none is known)",
    ]


def test_who_has_a_double_costs_only_contact() -> None:
    assert losses("Cyd") == ["2 people in live two-way contact, 3 are wanted: Ann and Bob"]
    assert losses("Dan") == []


def test_both_states_are_told() -> None:
    found = leaving("Ann", TEAM, CONTACTS, TODAY)
    assert (found.before.completeness.filled, found.after.completeness.filled) == (3, 2)
    assert (found.before.coverage.known, found.after.coverage.known) == (4, 3)


def test_nobody_of_that_name_is_said() -> None:
    with pytest.raises(NotFound, match="not on the map"):
        leaving("Zoe", TEAM, CONTACTS, TODAY)
