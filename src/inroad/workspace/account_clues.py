"""By what a recorded account is known: its name, its numbers in registers, its domains."""

from collections.abc import Iterable
from functools import cached_property

from inroad.exchange.importers.cells import domain_in
from inroad.exchange.importers.registers import register_number
from inroad.matching.domain_words import SHARED_HOSTS
from inroad.matching.names import company_key
from inroad.model.account import Account
from inroad.storage.accounts import (
    account_clues,
    accounts_by_legal_name,
    accounts_named,
    count_accounts,
    get_account,
)
from inroad.storage.transaction import Transaction


def is_own_domain(host: str) -> bool:
    """Whether a domain is a company's own: not one of free mail, of pages or profiles which many share."""
    return host not in SHARED_HOSTS


class AccountClues:
    """Which recorded account a name, a number or a domain means; a number or domain of several means none of them.

    Numbers and domains are read once, when the first row asks for them; legal names when a name is no account's.
    """

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._any = count_accounts(tx) > 0

    def with_number(self, numbers: Iterable[tuple[str, str]]) -> str | None:
        """The id of the account that has these numbers, as (register, number)."""
        found = {self._of_numbers.get(number) for number in numbers} - {None}
        return found.pop() if len(found) == 1 else None

    def with_domain(self, host: str | None) -> str | None:
        """The id of the account with this domain, or with the one of which it is a part."""
        while host and "." in host and is_own_domain(host):
            if host in self._of_domains:
                return self._of_domains[host]
            host = host.partition(".")[2]
        return None

    def accounts_named(self, name: str) -> list[Account]:
        """The accounts whose name means the same company; else the one which has it as a legal name."""
        if not self._any:
            return []
        found = accounts_named(self._tx, name)
        of_law = None if found else self._of_legal_names.get(company_key(name))
        account = None if of_law is None else get_account(self._tx, of_law)
        return found if account is None else [account]

    @cached_property
    def _of_legal_names(self) -> dict[str, str | None]:
        found: dict[str, str | None] = {}
        for account_id, names in accounts_by_legal_name(self._tx):
            for key in {company_key(name) for name in names} - {""}:
                found[key] = None if key in found else account_id
        return found

    @property
    def _of_numbers(self) -> dict[tuple[str, str], str | None]:
        return self._recorded[0]

    @property
    def _of_domains(self) -> dict[str, str | None]:
        return self._recorded[1]

    @cached_property
    def _recorded(self) -> tuple[dict[tuple[str, str], str | None], dict[str, str | None]]:
        of_numbers: dict[tuple[str, str], str | None] = {}
        of_domains: dict[str, str | None] = {}
        if not self._any:
            return of_numbers, of_domains
        for account_id, domains, numbers in account_clues(self._tx):
            for host in {found for domain in domains if (found := domain_in(domain)) and is_own_domain(found)}:
                of_domains[host] = None if host in of_domains else account_id
            for register, text in set(numbers):
                if (number := register_number(register, text)) is not None:
                    key = (register, number)
                    of_numbers[key] = None if key in of_numbers else account_id
        return of_numbers, of_domains
