"""HubSpot's export of contacts."""

from collections.abc import Mapping
from typing import ClassVar

from msgspec import structs

from inroad.exchange.importers.cells import split_values
from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.people import Teller
from inroad.exchange.importers.profiles.profile import Profile, SnapshotScope
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.exchange.importers.said import Said
from inroad.matching.names import company_key

_PERSON = frozenset({"record id", "first name", "last name"})


class HubSpotContacts(Profile):
    """Contacts with the companies associated with them, several in one cell, names and ids side by side."""

    name: ClassVar[str] = "hubspot"
    title: ClassVar[str] = "HubSpot contacts"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.NAMED
    signatures: ClassVar[tuple[frozenset[str], ...]] = tuple(
        _PERSON | {mark}
        for mark in (
            "contact owner", "associated company", "associated company ids", "associated company ids primary",
            "lifecycle stage", "lead status",
        )
    )  # fmt: skip
    own_headings: ClassVar[Mapping[str, Field]] = {
        "record id": Field.KEY,
        "associated company": Field.COMPANY,
        "associated company primary": Field.COMPANY,
        "associated company ids": Field.COMPANY_KEY,
        "associated company ids primary": Field.COMPANY_KEY,
        "buying role": Field.KEPT,
        "lead status": Field.KEPT,
        "lifecycle stage": Field.KEPT,
    }

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """The account is the associated company that was asked for, else the first; the others are remarked."""
        names = split_values(said.one.get(Field.COMPANY, ""))
        ids = split_values(said.one.get(Field.COMPANY_KEY, ""))
        at = _place_of(teller.company, names)
        if names:
            said.one[Field.COMPANY] = names[at]
        if len(names) > 1:
            others = ", ".join(name for i, name in enumerate(names) if i != at)
            said.remark("further_companies", f"the contact also belongs to {others}")
        told = teller.record(said)
        if isinstance(told, PersonRecord) and len(ids) == max(len(names), 1):
            return structs.replace(told, company_ids=(("hubspot", ids[at]), *told.company_ids))
        return told


def _place_of(company: str | None, names: tuple[str, ...]) -> int:
    wanted = company_key(company) if company else None
    return next((i for i, name in enumerate(names) if company_key(name) == wanted), 0)
