"""Salesforce: the contact report as people click it together, and the rows of Data Loader."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from msgspec import structs

from inroad.exchange.importers.headings import Field, heading_key
from inroad.exchange.importers.people import Teller
from inroad.exchange.importers.profiles.profile import Profile, SnapshotScope
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection
from inroad.exchange.importers.registers import long_id
from inroad.exchange.importers.said import Said

_YES = frozenset({"true", "1", "yes"})


class SalesforceReport(Profile):
    """A report of contacts, with headings as on the screen: "Account Name" or "Account: Account Name"."""

    name: ClassVar[str] = "salesforce_report"
    title: ClassVar[str] = "Salesforce contact report"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.NAMED
    signatures: ClassVar[tuple[frozenset[str], ...]] = tuple(
        frozenset(words)
        for words in (
            ("account name", "first name", "last name", "account owner"),
            ("account name", "full name", "account owner"),
            ("account name", "first name", "last name", "reports to full name"),
            ("account name", "contact name", "reports to full name"),
            ("account name", "first name", "last name", "contact owner"),
            ("account account name", "contact first name", "contact last name"),
            ("account account name", "contact full name"),
            ("account account name", "first name", "last name"),
        )
    )
    own_headings: ClassVar[Mapping[str, Field]] = {
        "account name": Field.COMPANY,
        "account account name": Field.COMPANY,
        "account website": Field.COMPANY_DOMAIN,
        "contact id": Field.KEY,
        "account id": Field.COMPANY_KEY,
        "account phone": Field.IGNORED,
        "account type": Field.IGNORED,
        "account account owner": Field.IGNORED,
        "contact picture": Field.IGNORED,
        "contact reports to full name": Field.MANAGER_NAME,
        "reports to full name": Field.MANAGER_NAME,
        "contact contact id": Field.KEY,
        "account account id": Field.COMPANY_KEY,
    }

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """An account without contacts is a row without a name."""
        told = teller.record(said)
        return _with_long_ids(told, said) if isinstance(told, PersonRecord) else told


class SalesforceDataLoader(Profile):
    """Contacts by Data Loader or SOQL, with API names; ids of 15 and 18 characters are the same."""

    name: ClassVar[str] = "salesforce_data_loader"
    title: ClassVar[str] = "Salesforce contacts (Data Loader)"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.NAMED
    own_headings: ClassVar[Mapping[str, Field]] = {
        "id": Field.KEY,
        "account id": Field.COMPANY_KEY,
        "accountid": Field.COMPANY_KEY,
        "account name": Field.COMPANY,
        "account website": Field.COMPANY_DOMAIN,
        "reports to id": Field.MANAGER_KEY,
        "reportstoid": Field.MANAGER_KEY,
        "is deleted": Field.DELETED,
        "isdeleted": Field.DELETED,
        "mobilephone": Field.PHONE,
        "mailingcity": Field.CITY,
        "mailingcountry": Field.COUNTRY,
    }

    def matches(self, headings: Sequence[str]) -> float:
        """API names: an id, a last name, and at least one column that only a Salesforce contact has."""
        keys = {heading_key(heading) for heading in headings}
        named = {heading.strip('\ufeff" ').casefold() for heading in headings}
        marks = {"accountid", "reportstoid", "isdeleted", "systemmodstamp", "account.name"} & named
        return _SURE if "id" in keys and "lastname" in named and marks else 0.0

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """Deleted contacts are no longer there."""
        if said.one.get(Field.DELETED, "").casefold() in _YES:
            return Rejection(said.line, "deleted", "the contact is deleted in Salesforce")
        told = teller.record(said)
        return _with_long_ids(told, said) if isinstance(told, PersonRecord) else told


def _with_long_ids(told: PersonRecord, said: Said) -> PersonRecord:
    account = said.known(Field.COMPANY_KEY)
    manager = told.manager
    if manager is not None and manager.by is ManagerBy.KEY:
        manager = ManagerRef(ManagerBy.KEY, long_id(manager.value))
    return structs.replace(
        told,
        source_key=long_id(told.source_key) if told.source_key else None,
        company_ids=(("salesforce", long_id(account)), *told.company_ids) if account else told.company_ids,
        manager=manager,
    )


_SURE = 0.95
