"""Which account a row belongs to."""

from inroad.exchange.importers.record import PersonRecord
from inroad.storage import Transaction
from inroad.workspace.import_accounts import ImportAccounts
from tests.fixtures.desks import Desk


def said(company: str | None = None, domain: str | None = None, key: tuple[str, str] | None = None) -> PersonRecord:
    return PersonRecord(line=1, company=company, company_domain=domain, company_key=key)


def places(tx: Transaction, named: str | None, *records: PersonRecord) -> list[str | None]:
    """The account of each record: its name, or None."""
    accounts = ImportAccounts(tx, named)
    states = [accounts.state_for(record) for record in records]
    assert [accounts.state_for(record) for record in records] == states
    return [None if state is None else state.account.name for state in states]


def test_everybody_belongs_to_the_account_that_was_named(desk: Desk) -> None:
    assert desk.see(places, "Acme", said(), said("Beta"), said("Gamma")) == ["Acme", "Acme", "Acme"]


def test_a_known_account_is_named_by_name_or_id(desk: Desk) -> None:
    acme = desk.account("Acme GmbH")
    for named in (acme.id, "Acme GmbH", "ACME"):
        assert desk.see(places, named, said()) == ["Acme GmbH"]
    assert desk.see(lambda tx: ImportAccounts(tx, acme.id).state_for(said()).account) == acme  # type: ignore[union-attr]


def test_rows_name_their_companies_in_their_own_spelling(desk: Desk) -> None:
    desk.account("Acme GmbH")
    found = desk.see(places, None, said("ACME"), said("Beta Ltd"), said("beta limited"), said(" "), said())
    assert found == ["Acme GmbH", "Beta Ltd", "Beta Ltd", None, None]


def test_companies_whose_names_are_signs_stay_apart(desk: Desk) -> None:
    desk.account("---")
    assert desk.see(places, None, said("???"), said("---"), said("!!!")) == ["???", "---", "!!!"]


def test_a_new_company_keeps_its_domain_and_its_number_elsewhere(desk: Desk) -> None:
    def account(tx: Transaction, named: str | None, record: PersonRecord) -> tuple[object, ...]:
        state = ImportAccounts(tx, named).state_for(record)
        assert state is not None
        return state.account.name, state.account.domains, state.account.registry_ids

    record = said("Acme", "acme.example", ("salesforce", "001"))
    assert desk.see(account, None, record) == ("Acme", ("acme.example",), (("salesforce", "001"),))
    assert desk.see(account, "Beta", record) == ("Beta", (), ())
    assert desk.see(account, None, said(None, None, ("salesforce", "001")))[0] == "salesforce 001"


def test_another_workspaces_account_is_a_new_one_here(desk: Desk) -> None:
    desk.account("Acme")
    theirs = desk.elsewhere()
    found = theirs.see(lambda tx: ImportAccounts(tx, None).state_for(said("Acme")))
    assert found is not None
    assert found.account.id != desk.accounts()[0].id
