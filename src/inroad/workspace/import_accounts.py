"""Which account a row belongs to: the one that was named, or the company the row tells of, known or new.

A company is known by its number in a register (a CRM's too), by its name, or by its domain; where a row tells nothing
of a company, by the domain of the person's address. A clue counts only where it means one account.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import PersonRecord
from inroad.matching.names import company_key
from inroad.model.account import MAX_NAME, Account
from inroad.model.graph import AccountGraph
from inroad.model.person import Person
from inroad.storage.accounts import accounts_named
from inroad.storage.changes import edited_by_hand
from inroad.storage.changesets import days_told
from inroad.storage.graphs import has_positions, load_graph
from inroad.storage.people import held_elsewhere
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account, access_account_named
from inroad.workspace.account_clues import AccountClues, is_own_domain


class ImportAccounts:
    """Finds or plans the accounts of an import, each once."""

    def __init__(self, tx: Transaction, named: str | None, *, profile: str) -> None:
        self._tx = tx
        self._named = named
        self._profile = profile
        self._clues = AccountClues(tx)
        self._only: AccountState | None = None
        self._by_said: dict[tuple[object, ...], AccountState | None] = {}
        self._by_name: dict[str, AccountState] = {}
        self._several: dict[str, list[Account]] = {}
        self._by_number: dict[tuple[str, str], AccountState] = {}
        self._by_id: dict[str, AccountState] = {}
        self._claims: dict[str, list[str]] = defaultdict(list)
        self._met_anew: dict[str, Person] = {}

    def state_for(self, record: PersonRecord) -> AccountState | None:
        """The account's state; None when neither the row nor the request tells of a company."""
        if self._named is not None:
            if self._only is None:
                self._only = self._named_one(self._named)
            return self._only
        said: tuple[object, ...] = (record.company, record.company_domain, record.company_ids)
        if record.company is None and said == _NOTHING_SAID:
            said = tuple(_hosts_of(record))
        if said not in self._by_said:
            self._by_said[said] = self._find(record)
        return self._by_said[said]

    def settled(self, state: AccountState) -> AccountState:
        """The account that the rows of a company turn out to be about, once all rows have been read.

        A new name with the domain of a recorded account is that account, if no other company of the file is.
        """
        for owner, claims in self._claims.items():
            if claims == [state.account.id] and owner not in self._by_id:
                return self._state_of(owner)
        return state

    def open(self, state: AccountState) -> None:
        """An account is about to be compared."""
        state.open()

    def close(self, state: AccountState, *, for_good: bool) -> None:
        """An account has been compared; what it told of people who are known elsewhere too is remembered."""
        if state.met_anew:
            shared = held_elsewhere(self._tx, list(state.met_anew), state.account.id)
            self._met_anew |= {person_id: state.met_anew[person_id] for person_id in shared}
            state.met_anew.clear()
        if for_good:
            state.close()

    def days_applied(self, account: Account) -> set[date]:
        """Which days files of this profile that date their rows have told of the account."""
        return days_told(self._tx, account.id, profile=self._profile)

    def _named_one(self, name: str) -> AccountState:
        """The account that the request names, by its name or its id."""
        found = accounts_named(self._tx, name)
        if not found and len(name) == _ID_LENGTH:
            return self._state_of(access_account_named(self._tx, name, to=Access.READ).id)
        return self._state_of(_best(found, name).id) if found else self._new(name)

    def _find(self, record: PersonRecord) -> AccountState | None:
        name = (record.company or "").strip()
        state = self._with_number(record) or (self._called(name, record.company_domain) if name else None)
        if state is not None:
            self._learn(state, record)
        elif name or record.company_ids:
            state = self._met(name or " ".join(record.company_ids[0]), record)
        else:
            owners = {self._clues.with_domain(host) for host in _hosts_of(record)} - {None}
            owner = owners.pop() if len(owners) == 1 else None
            return None if owner is None else self._state_of(owner)
        for number in record.company_ids:
            self._by_number.setdefault(number, state)
        return state

    def _with_number(self, record: PersonRecord) -> AccountState | None:
        met = [self._by_number[number] for number in record.company_ids if number in self._by_number]
        if met:
            return met[0]
        owner = self._clues.with_number(record.company_ids) if record.company_ids else None
        return None if owner is None else self._state_of(owner)

    def _called(self, name: str, host: str | None) -> AccountState | None:
        """The account of that name, recorded or met in an earlier row; of several the one with the row's domain."""
        key = company_key(name) or name.casefold()
        if key not in self._by_name and key not in self._several:
            found = self._clues.accounts_named(name)
            if len(found) > 1:
                self._several[key] = found
            elif found:
                self._by_name[key] = self._state_of(found[0].id)
        if several := self._several.get(key):
            owner = self._clues.with_domain(host)
            return self._state_of(owner if owner in {each.id for each in several} else _best(several, name).id)
        return self._by_name.get(key)

    def _met(self, name: str, record: PersonRecord) -> AccountState:
        """A new account; where it has the domain of a recorded one, it waits until all rows have been read."""
        state = self._by_name[company_key(name) or name.casefold()] = self._new(name)
        self._learn(state, record)
        owner = self._clues.with_domain(record.company_domain)
        if owner is not None:
            state.waits = True
            self._claims[owner].append(state.account.id)
        return state

    def _new(self, name: str) -> AccountState:
        account = Account(id=self._tx.new_id(), name=name[:MAX_NAME])
        return AccountState.fresh(account, new_id=self._tx.new_id)

    def _state_of(self, account_id: str) -> AccountState:
        """The state of a recorded account."""
        if account_id not in self._by_id:
            tx = self._tx
            account = access_account(tx, account_id, to=Access.READ)
            state = self._by_id[account_id] = AccountState.of(
                account,
                new_id=tx.new_id,
                known=has_positions(tx, account_id),
                graph=partial(self._graph, account),
                edited=partial(edited_by_hand, tx, account_id),
            )
            if not state.known:  # its rows are not compared, but its units are known
                state.open()
        return self._by_id[account_id]

    def _graph(self, account: Account) -> AccountGraph:
        """What is recorded of an account, with what other accounts of the file have told of its people."""
        graph = load_graph(self._tx, account)
        told = self._met_anew
        if not told:
            return graph
        return replace(graph, persons={key: told.get(key, person) for key, person in graph.persons.items()})

    def _learn(self, state: AccountState, record: PersonRecord) -> None:
        """Numbers in registers where the account has none yet, and a domain of its own where it has none at all."""
        account = state.account
        registers = {register for register, _ in account.registry_ids}
        numbers = tuple(number for number in record.company_ids if number[0] not in registers)
        host = record.company_domain
        news: dict[str, Any] = {}
        if numbers:
            news["registry_ids"] = (*account.registry_ids, *numbers)
        if host is not None and not account.domains and is_own_domain(host) and self._clues.with_domain(host) is None:
            news["domains"] = (host,)
        news = {name: value for name, value in news.items() if (account.id, name) not in state.edited}
        if news:
            state.revise(news)


def _best(found: list[Account], name: str) -> Account:
    """Of several accounts whose names mean one company the one that is spelt so, else the oldest."""
    return next((account for account in found if account.name == name), found[0])


def _hosts_of(record: PersonRecord) -> list[str]:
    """The domains that a row without a company tells: that of a website, else those of the person's addresses."""
    if record.company_domain is not None:
        return [record.company_domain]
    return [email.rpartition("@")[2] for email in record.emails]


_ID_LENGTH = 32
_NOTHING_SAID = (None, None, ())
