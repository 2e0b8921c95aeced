"""Which account a row belongs to: the one that was named, or the company the row names, known or new."""

from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import PersonRecord
from inroad.matching.names import company_key
from inroad.model.account import MAX_NAME, Account
from inroad.storage.accounts import accounts_named
from inroad.storage.changes import edited_by_hand
from inroad.storage.graphs import load_graph
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account_named


class ImportAccounts:
    """Finds or plans the accounts of an import, each once."""

    def __init__(self, tx: Transaction, named: str | None) -> None:
        self._tx = tx
        self._named = named
        self._by_said: dict[tuple[str | None, str | None, tuple[str, str] | None], AccountState | None] = {}
        self._by_key: dict[str, AccountState] = {}
        self._only: AccountState | None = None

    def state_for(self, record: PersonRecord) -> AccountState | None:
        """The account's state; None when neither the row nor the request names a company."""
        if self._named is not None:
            if self._only is None:
                self._only = self._state(self._named, record)
            return self._only
        said = (record.company, record.company_domain, record.company_key)
        if said not in self._by_said:
            self._by_said[said] = self._find(record)
        return self._by_said[said]

    def _find(self, record: PersonRecord) -> AccountState | None:
        name = (record.company or "").strip()
        if not name:
            if record.company_key is None:
                return None
            name = " ".join(record.company_key)
        key = company_key(name) or name.casefold()
        if key not in self._by_key:
            self._by_key[key] = self._state(name, record)
        return self._by_key[key]

    def _state(self, name: str, record: PersonRecord) -> AccountState:
        tx = self._tx
        if self._named is not None and len(name) == _ID_LENGTH and not accounts_named(tx, name):
            known: Account | None = access_account_named(tx, name, to=Access.READ)
        else:
            found = accounts_named(tx, name)
            known = next((account for account in found if account.name == name), found[0] if found else None)
        if known is not None:
            return AccountState.of(load_graph(tx, known), new_id=tx.new_id, edited=edited_by_hand(tx, known.id))
        domain = (record.company_domain,) if record.company_domain and self._named is None else ()
        registry = (record.company_key,) if record.company_key and self._named is None else ()
        account = Account(id=tx.new_id(), name=name[:MAX_NAME], domains=domain, registry_ids=registry)
        return AccountState.fresh(account, new_id=tx.new_id)


_ID_LENGTH = 32
