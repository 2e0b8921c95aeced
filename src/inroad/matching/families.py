"""Which companies belong to which: what a register states, and what a shared domain suggests."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tldextract import TLDExtract

from inroad.matching.domain_words import SHARED_HOSTS
from inroad.matching.names import company_key

PARENT_KEYS = ("parent", "direct_parent", "ultimate_parent")
"""How a registry's number of a company's parent is called: "parent_lei", "lei_parent", "ultimate_parent_lei"."""
STATED, LIKELY, POSSIBLE = 1.0, 0.8, 0.6
"""How sure: a register states it; one is named like the domain and begins the other's name; it is only one of both."""
_MOST_ON_A_DOMAIN = 20
_SHARED = frozenset(SHARED_HOSTS)


class Company(NamedTuple):
    """What is looked at: identity, name, domains, and numbers by registry."""

    id: str
    name: str
    domains: tuple[str, ...]
    registry_ids: tuple[tuple[str, str], ...]


class Kin(NamedTuple):
    """That one company belongs to another: how sure it is, and why."""

    parent_id: str
    child_id: str
    probability: float
    reason: str


def families(companies: Sequence[Company]) -> list[Kin]:
    """Who belongs to whom, each child with its likeliest parent; of two who name each other nothing is said."""
    best: dict[str, Kin] = {}
    for kin in (*_stated(companies), *_by_domain(companies)):
        known = best.get(kin.child_id)
        if known is None or kin.probability > known.probability:
            best[kin.child_id] = kin
    return [kin for kin in best.values() if kin.parent_id not in best or best[kin.parent_id].parent_id != kin.child_id]


def registrable(domain: str) -> str:
    """The part of a domain or web address that somebody has registered; "" for none, and for a host that many share."""
    found = _suffixes()(domain.strip())
    name = found.top_domain_under_public_suffix.casefold()
    return "" if name in _SHARED else name


@cache
def _suffixes() -> TLDExtract:
    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


def _stated(companies: Iterable[Company]) -> Iterator[Kin]:
    owners = {(registry, number): each.id for each in companies for registry, number in each.registry_ids}
    for each in companies:
        numbers = dict(each.registry_ids)
        for key in PARENT_KEYS:
            for name, number in numbers.items():
                registry = name.removeprefix(f"{key}_") if name.startswith(f"{key}_") else name.removesuffix(f"_{key}")
                parent = owners.get((registry, number)) if registry != name else None
                if parent is not None and parent != each.id:
                    yield Kin(parent, each.id, STATED, "its register names the parent")


def _by_domain(companies: Iterable[Company]) -> Iterator[Kin]:
    sharing: dict[str, dict[str, Company]] = defaultdict(dict)
    for each in companies:
        for domain in {registrable(domain) for domain in each.domains} - {""}:
            sharing[domain][each.id] = each
    for domain, some in sharing.items():
        if 1 < len(some) <= _MOST_ON_A_DOMAIN:
            label = domain.partition(".")[0].replace("-", "")
            yield from _under_one(label, [(company_key(each.name), each) for each in some.values()])


def _under_one(label: str, some: Sequence[tuple[str, Company]]) -> Iterator[Kin]:
    """The company that a shared domain is named after, or whose name begins all the others', and those under it."""
    head_key, head = min(some, key=lambda each: (each[0].replace(" ", "") != label, len(each[0]), each[1].id))
    named = head_key.replace(" ", "") == label
    for key, each in some:
        if each.id == head.id or key == head_key:
            continue
        begins = bool(head_key) and key.startswith(f"{head_key} ")
        if named or begins:
            sure = LIKELY if named and begins else POSSIBLE
            yield Kin(head.id, each.id, sure, "they share a domain and the names differ")
