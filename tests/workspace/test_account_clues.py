"""By what a recorded account is known."""

from inroad.storage import Transaction
from inroad.workspace.account_clues import AccountClues, is_own_domain
from tests.fixtures.desks import Desk


def test_a_company_has_a_domain_of_its_own() -> None:
    assert is_own_domain("acme.example")
    assert not is_own_domain("gmail.com")


def test_a_clue_means_one_account_or_none(desk: Desk) -> None:
    acme = desk.account("Acme", domains=("https://www.acme.example/en",), registry_ids=(("duns", "12345678"),))
    for name in ("Beta", "Gamma"):
        desk.account(name, domains=("group.example", "gmail.com"), registry_ids=(("duns", "999999999"),))

    def check(tx: Transaction) -> None:
        clues = AccountClues(tx)
        assert clues.with_domain("acme.example") == clues.with_domain("labs.acme.example") == acme.id
        assert [clues.with_domain(host) for host in ("group.example", "gmail.com", "other.example", None)] == [None] * 4
        assert clues.with_number([("duns", "012345678")]) == acme.id
        assert clues.with_number([("duns", "999999999")]) is None
        assert clues.with_number([("lei", "012345678")]) is None

    desk.see(check)


def test_a_name_is_an_accounts_own_before_it_is_a_legal_name(desk: Desk) -> None:
    acme = desk.account("Acme", legal_names=("Beta Ltd", "Holding Nine Ltd"))
    beta = desk.account("Beta")
    named = desk.see(lambda tx: [AccountClues(tx).accounts_named(name) for name in ("beta", "Holding Nine", "Delta")])
    assert named == [[beta], [acme], []]


def test_in_an_empty_workspace_nothing_is_known(desk: Desk) -> None:
    def check(tx: Transaction) -> None:
        clues = AccountClues(tx)
        assert clues.accounts_named("Acme") == []
        assert clues.with_domain("acme.example") is None
        assert clues.with_number([("duns", "012345678")]) is None

    desk.see(check)
