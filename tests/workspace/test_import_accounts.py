"""Which account a row belongs to."""

from inroad.exchange.importers.record import PersonRecord
from inroad.model.account import Division
from inroad.model.person import Position
from inroad.storage import Transaction
from inroad.workspace.import_accounts import ImportAccounts
from tests.fixtures.desks import Desk


def said(company: str | None = None, domain: str | None = None, *ids: tuple[str, str], email: str = "") -> PersonRecord:
    emails = (email,) if email else ()
    return PersonRecord(line=1, company=company, company_domain=domain, company_ids=ids, emails=emails)


def places(tx: Transaction, named: str | None, *records: PersonRecord) -> list[str | None]:
    """The account of each record: its name, or None."""
    accounts = ImportAccounts(tx, named, profile="people")
    states = [accounts.state_for(record) for record in records]
    assert [accounts.state_for(record) for record in records] == states
    return [None if state is None else state.account.name for state in states]


def settled(tx: Transaction, *records: PersonRecord) -> list[str | None]:
    """The account of each record once all have been read: its name, or None."""
    accounts = ImportAccounts(tx, None, profile="people")
    states = [accounts.state_for(record) for record in records]
    return [None if state is None else accounts.settled(state).account.name for state in states]


def test_everybody_belongs_to_the_account_that_was_named(desk: Desk) -> None:
    assert desk.see(places, "Acme", said(), said("Beta"), said("Gamma")) == ["Acme", "Acme", "Acme"]


def test_a_known_account_is_named_by_name_or_id(desk: Desk) -> None:
    acme = desk.account("Acme GmbH")
    for named in (acme.id, "Acme GmbH", "ACME"):
        assert desk.see(places, named, said()) == ["Acme GmbH"]
    assert desk.see(lambda tx: ImportAccounts(tx, acme.id, profile="people").state_for(said()).account) == acme  # type: ignore[union-attr]


def test_rows_name_their_companies_in_their_own_spelling(desk: Desk) -> None:
    desk.account("Acme GmbH")
    found = desk.see(places, None, said("ACME"), said("Beta Ltd"), said("beta limited"), said(" "), said())
    assert found == ["Acme GmbH", "Beta Ltd", "Beta Ltd", None, None]


def test_companies_whose_names_are_signs_stay_apart(desk: Desk) -> None:
    desk.account("---")
    assert desk.see(places, None, said("???"), said("---"), said("!!!")) == ["???", "---", "!!!"]


def test_a_new_company_keeps_its_domain_and_its_number_elsewhere(desk: Desk) -> None:
    def account(tx: Transaction, named: str | None, record: PersonRecord) -> tuple[object, ...]:
        state = ImportAccounts(tx, named, profile="people").state_for(record)
        assert state is not None
        return state.account.name, state.account.domains, state.account.registry_ids

    record = said("Acme", "acme.example", ("salesforce", "001"))
    assert desk.see(account, None, record) == ("Acme", ("acme.example",), (("salesforce", "001"),))
    assert desk.see(account, "Beta", record) == ("Beta", (), ())
    assert desk.see(account, None, said(None, None, ("salesforce", "001")))[0] == "salesforce 001"


def test_another_workspaces_account_is_a_new_one_here(desk: Desk) -> None:
    desk.account("Acme")
    theirs = desk.elsewhere()
    found = theirs.see(lambda tx: ImportAccounts(tx, None, profile="people").state_for(said("Acme")))
    assert found is not None
    assert found.account.id != desk.accounts()[0].id


def test_a_company_is_known_by_its_website_whatever_it_is_called(desk: Desk) -> None:
    desk.account("Acme", domains=("acme.example",))
    found = desk.see(settled, said("ACME Corp.", "acme.example"), said("Ackermann Mefisto", "www.acme.example"))
    assert found == ["Acme", "Ackermann Mefisto"]  # two companies cannot both be it, and the name decides
    assert desk.see(settled, said("Ackermann Mefisto", "acme.example")) == ["Acme"]
    assert desk.see(settled, said("Acme Labs", "labs.acme.example")) == ["Acme"]
    assert desk.see(settled, said("Acme Labs", "acme.example"), said("Acme Shops", "acme.example")) == [
        "Acme Labs",
        "Acme Shops",
    ]


def test_a_domain_that_many_share_says_nothing(desk: Desk) -> None:
    desk.account("Acme", domains=("github.com", "acme.example"))
    desk.account("Beta", domains=("group.example",))
    desk.account("Gamma", domains=("group.example",))
    assert desk.see(settled, said("Delta", "github.com")) == ["Delta"]
    assert desk.see(settled, said("Delta", "group.example")) == ["Delta"]


def test_a_company_is_known_by_its_number_however_it_is_written(desk: Desk) -> None:
    desk.account("Acme", registry_ids=(("duns", "01-234-5678"), ("salesforce", "001A000000abcde")))
    for number in (("duns", "012345678"), ("salesforce", "001A000000abcdeIAA")):
        assert desk.see(settled, said("Anything", None, number)) == ["Acme"]
        assert desk.see(settled, said(None, None, number)) == ["Acme"]
    assert desk.see(settled, said("Anything", None, ("duns", "999999999"))) == ["Anything"]


def test_a_company_is_known_by_a_legal_name(desk: Desk) -> None:
    desk.account("Acme", legal_names=("Ackermann & Mefisto GmbH",))
    desk.account("Beta", legal_names=("Holding Nine Ltd",))
    desk.account("Gamma", legal_names=("Holding Nine Ltd",))
    assert desk.see(settled, said("Ackermann and Mefisto"), said("Holding Nine")) == ["Acme", "Holding Nine"]


def test_of_companies_with_one_name_the_domain_tells_which(desk: Desk) -> None:
    for name, host in (("Acme Ltd", "acme.example"), ("ACME GmbH", "acme-bau.example")):
        desk.account(name, domains=(host,))
    rows = (said("Acme"), said("Acme", "acme-bau.example"), said("acme", "acme.example"), said("ACME GmbH"))
    assert desk.see(settled, *rows) == ["Acme Ltd", "ACME GmbH", "Acme Ltd", "ACME GmbH"]


def test_a_row_without_a_company_belongs_to_whom_its_address_names(desk: Desk) -> None:
    desk.account("Acme", domains=("acme.example",))
    rows = (said(email="ann@acme.example"), said(email="ann@uk.acme.example"), said(email="ann@other.example"))
    assert desk.see(settled, *rows) == ["Acme", "Acme", None]


def test_what_is_recorded_of_an_account_is_read_when_it_is_compared(desk: Desk) -> None:
    acme, empty = desk.account("Acme"), desk.account("Empty")
    ada = desk.hire(acme, "Ada, CEO")
    desk.raw(Division(id="e" * 32, account_id=empty.id, name="Tax"))

    def look(tx: Transaction) -> None:
        accounts = ImportAccounts(tx, None, profile="people")
        state, other = accounts.state_for(said("Acme")), accounts.state_for(said("Empty"))
        assert state is not None
        assert other is not None
        assert (state.known, state.positions) == (True, {})
        assert (other.known, [unit.name for unit in other.divisions.values()]) == (False, ["Tax"])
        accounts.open(state)
        assert list(state.positions) == [ada.id]
        accounts.close(state, for_good=False)
        assert list(state.positions) == [ada.id]
        accounts.close(state, for_good=True)
        assert state.positions == {}

    desk.see(look)


def test_what_one_account_told_of_somebody_is_known_when_another_is_compared(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada, CEO")
    bob = desk.hire(acme, "Bob, CFO")
    desk.raw(Position(id="f" * 32, account_id=beta.id, person_id=ada.person_id))

    def look(tx: Transaction) -> list[str | None]:
        accounts = ImportAccounts(tx, None, profile="people")
        state, other = accounts.state_for(said("Acme")), accounts.state_for(said("Beta"))
        assert state is not None
        assert other is not None
        accounts.open(state)
        for seat in (ada, bob):
            state.set(state.persons[seat.person_id or ""], {"note": "Chess"})
        accounts.close(state, for_good=True)
        accounts.open(other)
        return [person.note for person in other.persons.values()]

    assert desk.see(look) == ["Chess"]
