"""The picture of one account while a plan is being made."""

from inroad.exchange.importers.plan.state import AccountState
from inroad.model.account import Account
from inroad.model.changeset import EntityChange
from tests.exchange.importers.plan.notation import new_id

ACME = Account(id=new_id(), name="Acme")


def test_a_path_of_divisions_is_made_once_however_it_is_spelt() -> None:
    state = AccountState.fresh(ACME, new_id=new_id)
    tax = state.division_of(("Finance", "Tax & Welfare"))
    assert state.division_of(("FINANCE", "Tax and Welfare")) == tax
    assert state.division_of(("Tax & Welfare",)) != tax
    assert state.division_path(tax) == ("Finance", "Tax & Welfare")
    assert state.division_path(None) == ()
    assert len(state.take()) == 4  # the account and three units


def test_what_has_been_taken_is_gone_and_no_change_is_none() -> None:
    state = AccountState.fresh(ACME, new_id=new_id)
    assert state.take() == (EntityChange(None, ACME),)
    state.put(ACME, ACME)
    assert state.take() == ()
    assert state.set(ACME, {"city": "Bath"}).city == "Bath"
    assert state.take() == (EntityChange(ACME, ACME.with_values(city="Bath")),)
