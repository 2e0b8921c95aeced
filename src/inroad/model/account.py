"""An account: a company or other organisation that we map, and the tree of its divisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from inroad.model.entity import Entity
from inroad.model.errors import Invalid

MAX_NAME = 300
MAX_NUMBER = 2**63 - 1


class Lifecycle(StrEnum):
    """Where the account stands with us."""

    EXISTING_CUSTOMER = "existing_customer"
    LOST_ACCOUNT = "lost_account"
    ENGAGED_PROSPECT = "engaged_prospect"
    NEW_PROSPECT = "new_prospect"
    UNKNOWN = "unknown"


class AccountTier(StrEnum):
    """How much effort the account deserves."""

    TIER_1 = "tier_1"
    TIER_2 = "tier_2"
    TIER_3 = "tier_3"
    UNTIERED = "untiered"


class AccountStage(StrEnum):
    """How far the account has come on the way to a deal."""

    PROSPECTING = "prospecting"
    EARLY_DISCUSSION = "early_discussion"
    QUALIFICATION = "qualification"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    WON = "won"
    LOST = "lost"
    DORMANT = "dormant"


class AccountFacet(StrEnum):
    """What accounts are filtered by; all but the tags, of which one has several, also group them."""

    OWNER = "owner"
    TIER = "tier"
    STAGE = "stage"
    LIFECYCLE = "lifecycle"
    COUNTRY = "country"
    INDUSTRY = "industry"
    TAGS = "tags"


class AccountOrder(StrEnum):
    """What a portfolio can be ordered by."""

    NAME = "name"
    PEOPLE = "people"
    CHANGED = "changed"
    OWNER = "owner"
    TIER = "tier"
    STAGE = "stage"
    LIFECYCLE = "lifecycle"
    COUNTRY = "country"
    CITY = "city"
    INDUSTRY = "industry"
    EMPLOYEES = "employees"
    REVENUE = "revenue"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Entity):
    """A company or other organisation that we map.

    `revenue` is yearly, in whole units of `currency` (ISO 4217). `registry_ids` maps a registry ("lei", "duns",
    "salesforce", "hubspot", …) to the account's number there. `snapshot_on` is the day described by the newest
    snapshot applied; an older one is refused.
    """

    kind: ClassVar[str] = "account"

    name: str
    legal_names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    registry_ids: tuple[tuple[str, str], ...] = ()
    parent_id: str | None = None
    country: str | None = None
    city: str | None = None
    industry: str | None = None
    employees: int | None = None
    revenue: int | None = None
    currency: str | None = None
    lifecycle: Lifecycle = Lifecycle.UNKNOWN
    tier: AccountTier = AccountTier.UNTIERED
    stage: AccountStage = AccountStage.PROSPECTING
    owner: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    snapshot_on: date | None = None

    def __post_init__(self) -> None:
        require_name("account", self.name)
        for what, number in (("employees", self.employees), ("revenue", self.revenue)):
            if number is not None and not 0 <= number <= MAX_NUMBER:
                raise Invalid(f"{what} cannot be {number}", field=what)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division(Entity):
    """A unit inside an account: department, team, business unit; a tree by `parent_id`."""

    kind: ClassVar[str] = "division"

    account_id: str
    name: str
    parent_id: str | None = None

    def __post_init__(self) -> None:
        require_name("division", self.name)


def require_name(of: str, name: str) -> None:
    """Refuse a name that is empty or longer than any real one."""
    if not name.strip():
        raise Invalid(f"the {of} needs a name", field="name")
    if len(name) > MAX_NAME:
        raise Invalid(f"the {of}'s name has {len(name)} characters; {MAX_NAME} are allowed", field="name")


def are_names(texts: Sequence[str]) -> bool:
    """Whether each of many texts may be a name."""
    return all(map(str.strip, texts)) and max(map(len, texts)) <= MAX_NAME
