"""Reviewing an account: what the rules tell of its map, by the thresholds and the template of the workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from inroad.influence.review import Glance, Review, glance, review
from inroad.model.account import Account
from inroad.model.opportunity import Opportunity
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_accounts
from inroad.workspace.definitions import Template, templates, thresholds
from inroad.workspace.roster import When
from inroad.workspace.stakes import see_stakes

DEFAULT_TEMPLATE = "default"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review, of what and by which template; `names` are those of everybody whom it speaks of by id."""

    account: Account
    opportunity: Opportunity | None
    template: Template
    names: Mapping[str, str]
    review: Review


def review_account(
    tx: Transaction,
    account_id: str,
    when: When,
    opportunity_id: str | None = None,
    template: str = DEFAULT_TEMPLATE,
) -> Reviewed:
    """Judge an account's map on a day by every rule: as to one of its deals, where one is named."""
    lines = thresholds(tx, template)
    staked = see_stakes(tx, account_id, when, opportunity_id)
    seen, found = staked.seen, staked.stakeholders
    names = {**seen.others, **seen.us, **{person.id: person.name for person in seen.people}}
    return Reviewed(found.roster.account, found.opportunity, templates(tx)[template], names, review(seen, lines))


def glance_at(tx: Transaction, account_ids: Sequence[str]) -> list[tuple[Account, Glance]]:
    """How each account's map stands today, in the order asked for."""

    def judge(account_id: str) -> Glance:
        return glance(see_stakes(tx, account_id, When()).seen, thresholds(tx))

    found = access_accounts(tx, account_ids, to=Access.READ)
    return [
        (found[account_id], tx.once(("glance", account_id), partial(judge, account_id), lambda _: ()))
        for account_id in account_ids
    ]
