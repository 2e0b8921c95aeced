"""An opportunity: a deal that we hope to make with an account."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from inroad.model.account import MAX_NUMBER, AccountStage, require_name
from inroad.model.entity import Entity
from inroad.model.errors import Invalid

ALL = 100
"""Per cent of the whole."""
_DECIDED = frozenset({AccountStage.WON, AccountStage.LOST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity(Entity):
    """A deal in an account: people stand to it in roles of its own, and where it says nothing as to the account.

    `amount` is in whole units of `currency` (ISO 4217); `probability` in per cent. `close_on` is the day on which we
    expect the decision. `registry_ids` maps a system ("salesforce", "hubspot", …) to the deal's number there.
    """

    kind: ClassVar[str] = "opportunity"

    account_id: str
    name: str
    stage: AccountStage = AccountStage.PROSPECTING
    amount: int | None = None
    currency: str | None = None
    probability: int | None = None
    close_on: date | None = None
    products: tuple[str, ...] = ()
    owner: str | None = None
    registry_ids: tuple[tuple[str, str], ...] = ()
    note: str | None = None

    def __post_init__(self) -> None:
        require_name("opportunity", self.name)
        if self.amount is not None and not 0 <= self.amount <= MAX_NUMBER:
            raise Invalid(f"amount cannot be {self.amount}", field="amount")
        if self.probability is not None and not 0 <= self.probability <= ALL:
            raise Invalid(f"a probability of {self.probability} % is not between 0 and {ALL}", field="probability")

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.stage not in _DECIDED
