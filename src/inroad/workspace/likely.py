"""Which accounts and people may be one: lists for the engine made of what is recorded, and what its pairs mean here.

The engine is compiled code. It is loaded when somebody looks for duplicates, which is a job, never within a request.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from inroad.matching.names import company_key
from inroad.model.account import Account
from inroad.model.proposal import Bucket, ProposalKind, paired
from inroad.storage.likeness import Seen
from inroad.workspace.comparing import Share, kin_among, pairs_of

EVEN = 0.5
"""As likely one as two."""
_MOST_NAMES = 4
_REGISTRIES = ("lei", "duns", "cik", "vat", "tax", "company", "siret", "isin")


class Pair(NamedTuple):
    """What is proposed of two: of a job change `one_id` is who left, of a family the parent, else the older record."""

    kind: ProposalKind
    one_id: str
    other_id: str
    probability: float
    bucket: Bucket
    reasons: str


@dataclass(slots=True)
class Human:
    """A person as they are compared: with the accounts in which they sit now, and when they came there."""

    seen: Seen
    here: dict[str, date | None] = field(default_factory=dict)
    title: str | None = None
    company: str | None = None

    @property
    def since(self) -> tuple[date, int, str]:
        """How new it is that they sit where they do: the later of two records of one person says where they are now."""
        return (
            max((day for day in self.here.values() if day is not None), default=date.min),
            self.seen.created,
            self.seen.id,
        )


def humans(rows: Iterable[Seen]) -> dict[str, Human]:
    """The people behind rows, each with the present seats (without one, the company of the last seat)."""
    found: dict[str, Human] = {}
    for row in rows:
        human = found.setdefault(row.id, Human(row))
        if row.account_id is None:
            continue
        present = row.valid_to is None
        if present or not human.here:
            human.title, human.company = row.title or human.title, row.account
        if present:
            human.here[row.account_id] = row.valid_from
    return found


def account_columns(accounts: Sequence[Account]) -> dict[str, list[str | None]]:
    """Accounts as a list of companies. Further names follow the first; a domain that another has too stands first."""
    shared = Counter(domain.casefold() for each in accounts for domain in set(each.domains))
    columns: dict[str, list[str | None]] = {
        "name": [" aka ".join([each.name, *each.legal_names[:_MOST_NAMES]]) for each in accounts],
        "website": [_shared_first(each.domains, shared) for each in accounts],
        "country": [each.country for each in accounts],
        "city": [each.city for each in accounts],
    }
    numbers = [dict(each.registry_ids) for each in accounts]
    return columns | {name: [each.get(name) for each in numbers] for name in _REGISTRIES}


def person_columns(people: Sequence[Human]) -> dict[str, list[str | None]]:
    """People as a list of contacts; an address that another has too stands first."""
    lists = {name: [getattr(each.seen, name) for each in people] for name in ("emails", "phones", "urls")}
    shared = {name: Counter(v.casefold() for some in rows for v in set(some)) for name, rows in lists.items()}
    return {
        "name": [each.seen.name for each in people],
        "given": [each.seen.given_name for each in people],
        "family": [each.seen.family_name for each in people],
        "email": [_shared_first(each, shared["emails"]) for each in lists["emails"]],
        "phone": [_shared_first(each, shared["phones"]) for each in lists["phones"]],
        "profile": [_shared_first(each, shared["urls"]) for each in lists["urls"]],
        "company": [each.company for each in people],
        "title": [each.title for each in people],
        "country": [each.seen.country for each in people],
        "city": [each.seen.city for each in people],
    }


def likely_accounts(accounts: Sequence[Account], few: frozenset[str] | None, progress: Share) -> list[Pair]:
    """Accounts that may be one, or belong together; with `few`, only pairs with one of these."""
    by_id = {each.id: each for each in accounts}
    pairs = []
    for one, other, probability, bucket, reasons in pairs_of(
        "account", list(by_id), account_columns(accounts), few, progress
    ):
        first, second = sorted((by_id[one], by_id[other]), key=lambda each: (each.created, each.id))
        pairs.append(Pair(ProposalKind.ACCOUNT, first.id, second.id, probability, bucket, reasons))
    same = {paired(each.one_id, each.other_id) for each in pairs if each.probability >= EVEN}
    kin = [pair for pair in _kin(accounts, few) if paired(pair.one_id, pair.other_id) not in same]
    ruled_out = {paired(each.one_id, each.other_id) for each in kin}
    return [each for each in pairs if paired(each.one_id, each.other_id) not in ruled_out] + kin


def likely_people(
    people: Mapping[str, Human],
    few: frozenset[str] | None,
    alike: Callable[[str, str], bool],
    progress: Share,
) -> list[Pair]:
    """People who may be one: met twice, or met again at another company. `alike` tells accounts that may be one.

    Who is more likely two is not proposed: among colleagues many share a name or a title.
    A new company that may be the old one under another spelling is no change of jobs.
    """
    found = []
    listed = list(people.values())
    for one, other, probability, bucket, reasons in pairs_of(
        "person", list(people), person_columns(listed), few, progress
    ):
        if probability < EVEN:
            continue
        old, new = sorted((people[one], people[other]), key=lambda each: each.since)
        kind, more = ProposalKind.PERSON, ""
        if old.here and new.here and not old.here.keys() & new.here.keys():
            if any(alike(mine, theirs) for mine in old.here for theirs in new.here):
                more = "; their companies may be one"
            else:
                kind = ProposalKind.JOB_CHANGE
        if kind is ProposalKind.PERSON:
            old, new = sorted((old, new), key=lambda each: (each.seen.created, each.seen.id))
        found.append(Pair(kind, old.seen.id, new.seen.id, probability, bucket, reasons + more))
    return found


def alike_accounts(pairs: Iterable[Pair], names: Mapping[str, str]) -> Callable[[str, str], bool]:
    """Whether two accounts may be one: by what was found, or because their names mean the same company."""
    same = {paired(each.one_id, each.other_id) for each in pairs if each.kind is ProposalKind.ACCOUNT}
    keys = {account_id: company_key(name) or name.casefold() for account_id, name in names.items()}
    return lambda one, other: paired(one, other) in same or keys.get(one, one) == keys.get(other, other)


def _kin(accounts: Sequence[Account], few: frozenset[str] | None) -> list[Pair]:
    """Companies that belong to others, where nobody has said so yet."""
    by_id = {each.id: each for each in accounts}
    found = []
    for kin in kin_among(accounts):
        parent, child = by_id[kin.parent_id], by_id[kin.child_id]
        known = child.parent_id is not None or parent.parent_id == child.id
        if known or (few is not None and few.isdisjoint((parent.id, child.id))):
            continue
        bucket = Bucket.STATED if kin.probability == 1 else Bucket.AMBIGUOUS
        found.append(Pair(ProposalKind.FAMILY, parent.id, child.id, kin.probability, bucket, kin.reason))
    return found


def _shared_first(values: Sequence[str], shared: Mapping[str, int]) -> str | None:
    return max(values, key=lambda value: shared[value.casefold()], default=None)


def chains(merged: Mapping[str, str], entity_id: str) -> str:
    """Into whom somebody has gone who may have gone on."""
    while entity_id in merged:
        entity_id = merged[entity_id]
    return entity_id


def by_account(rows: Iterable[Seen]) -> dict[str, set[str]]:
    """Who sits or sat in which account."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.account_id is not None:
            found[row.account_id].add(row.id)
    return found
