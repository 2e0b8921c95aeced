"""What an account and a division must be."""

import pytest

from inroad.model.account import MAX_NAME, Account, AccountStage, AccountTier, Division, Lifecycle
from inroad.model.errors import Invalid

ID = "a" * 32


def test_what_nobody_told_is_unknown_and_not_a_guess() -> None:
    acme = Account(id=ID, name="Acme")
    assert (acme.lifecycle, acme.tier, acme.stage) == (
        Lifecycle.UNKNOWN,
        AccountTier.UNTIERED,
        AccountStage.PROSPECTING,
    )
    assert (acme.employees, acme.revenue, acme.country) == (None, None, None)


@pytest.mark.parametrize("name", ["", " ", "\t\n"])
@pytest.mark.parametrize("named", [Account(id=ID, name="Acme"), Division(id=ID, account_id=ID, name="IT")])
def test_a_name_is_needed(named: Account | Division, name: str) -> None:
    with pytest.raises(Invalid, match="needs a name") as refusal:
        named.with_values(name=name)
    assert refusal.value.params == {"field": "name"}


def test_a_name_longer_than_any_real_one_is_refused_with_its_length() -> None:
    assert Account(id=ID, name="x" * MAX_NAME).name
    with pytest.raises(Invalid, match=f"has {MAX_NAME + 1} characters; {MAX_NAME} are allowed"):
        Account(id=ID, name="x" * (MAX_NAME + 1))


@pytest.mark.parametrize("field", ["employees", "revenue"])
@pytest.mark.parametrize("number", [-1, 2**63])
def test_numbers_that_cannot_be_are_refused(field: str, number: int) -> None:
    with pytest.raises(Invalid) as refusal:
        Account(id=ID, name="Acme").with_values(**{field: number})
    assert refusal.value.params == {"field": field}


def test_zero_is_a_number() -> None:
    assert Account(id=ID, name="Acme", employees=0, revenue=0).employees == 0
