"""A saved view: how somebody looks at the portfolio or at an account, under a name, for themselves or for all of us."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from inroad.model.account import require_name
from inroad.model.entity import Entity
from inroad.model.errors import Invalid

MOST_PARTS = 40
LONGEST_PART = 2_000
MOST_WORDS = 500


class ViewScope(StrEnum):
    """What is looked at: all accounts as a list, or one account through a lens."""

    PORTFOLIO = "portfolio"
    ORG = "org"
    INFLUENCE = "influence"
    POWER_INTEREST = "power_interest"
    ONION = "onion"
    RACI = "raci"
    COVERAGE = "coverage"
    ENGAGEMENT = "engagement"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView(Entity):
    """A way to look at something, kept as the parts of its address: {"sort": "revenue", "filter": ["tier:tier_1"]}.

    `owner_id` is the member who saved it: the only one who knows of it unless it is `shared`. A view through a lens
    belongs to one account, or, without `account_id`, to any. A `default` view is the one that opens by itself: for
    its owner, or, when it is shared, for everybody without a default of their own.
    """

    kind: ClassVar[str] = "saved_view"

    owner_id: str
    scope: ViewScope
    name: str
    search: dict[str, Any] = field(default_factory=dict)
    account_id: str | None = None
    shared: bool = False
    default: bool = False

    def __post_init__(self) -> None:
        require_name("view", self.name)
        if self.scope is ViewScope.PORTFOLIO and self.account_id is not None:
            raise Invalid("a view of the portfolio belongs to no account", field="account_id")
        if len(self.search) > MOST_PARTS or not all(map(_is_part, self.search.values())):
            raise Invalid("the parts of a view are texts, or lists of texts, as in an address", field="search")

    @property
    def competes_with(self) -> tuple[object, ...]:
        """Of the views with the same answer one at most is the default."""
        return (self.scope, self.account_id, self.shared or self.owner_id)


def _is_part(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_PART
    return (
        isinstance(value, list) and len(value) <= MOST_WORDS and all(isinstance(w, str) and _is_part(w) for w in value)
    )
