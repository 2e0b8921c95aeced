"""Where an interaction belongs: which of its participants are ours, which are whose people, and who is nobody yet."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us
from inroad.matching.search_text import search_text
from inroad.model.interaction import MOST_PARTICIPANTS, Direction

_PROVIDERS = """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk ymail.com
    icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net web.de t-online.de freenet.de orange.fr wanadoo.fr free.fr
    laposte.net libero.it mail.ru bk.ru inbox.ru list.ru yandex.ru ya.ru rambler.ru proton.me protonmail.com
    fastmail.com hey.com zoho.com qq.com 163.com 126.com comcast.net verizon.net att.net"""
_DEPARTMENTS = """info sales support office noreply no-reply donotreply do-not-reply hello contact admin administrator
    billing invoice invoices accounts accounting hr jobs careers team mail mailer-daemon postmaster newsletter news
    marketing service help helpdesk reception enquiries kontakt buero rechnung"""

EVERYBODYS = frozenset(_PROVIDERS.split())
"""Domains where anybody has a mailbox: they say nothing of where somebody works."""

NOBODYS = frozenset(_DEPARTMENTS.split())
"""What stands before the @ of a mailbox that is no person's."""


class Aside(StrEnum):
    """Why an interaction is left out."""

    AUTOMATIC = "automatic"
    NO_TIME = "no_time"
    WITHOUT_US = "without_us"
    INTERNAL = "internal"
    NOBODY_HERE = "nobody_here"
    TOO_MANY = "too_many"


class Place(NamedTuple):
    """One account in which an interaction belongs: our side, their people and the addresses of nobody known yet."""

    account_id: str
    direction: Direction
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressBook:
    """Who is known by which address.

    `members` are ours by address and by name, `people` the (account, person) pairs by address, `domains` whose each
    mail domain is; all in lower case. With `only`, an account's id, everything is about that account, and `names` are
    its people by name, those alone who share it with nobody.
    """

    us: Us
    members: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)
    only: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def ours(self, each: Participant) -> str | None:
        """The member, or the address of a colleague who is none; None for others."""
        if each.email is None:
            return self.members.get(search_text(each.name or ""))
        return self.members.get(each.email) or (each.email if self.us.includes(each.email) else None)

    def home_of(self, email: str) -> str | None:
        """The account whose mail domain, or a sub-domain of it, an address has."""
        domain = email.rpartition("@")[2]
        while domain:
            if domain in self.domains:
                return self.domains[domain]
            domain = domain.partition(".")[2]
        return None

    def wants(self, account_id: str) -> bool:
        """Whether the account is one that is meant."""
        return self.only in {None, account_id}


def place(record: InteractionRecord, book: AddressBook) -> list[Place] | Aside:
    """The accounts in which an interaction belongs, or why it is left out.

    In a named account addresses of nobody's domain count too where somebody of it takes part, or none of its domains is
    known. Whoever is only named is looked for by name, among ours and in a named account.
    """
    said = [(each, book.ours(each)) for each in record.participants]
    ours = tuple(dict.fromkeys(us for _, us in said if us is not None))
    others = [each for each, us in said if us is None]
    aside = _aside(record, ours, others)
    if aside is not None:
        return aside
    sides = _sides(others, book)
    if any(len(side.theirs) > MOST_PARTICIPANTS or len(side.unknown) > MOST_PARTICIPANTS for side in sides.values()):
        return Aside.TOO_MANY
    direction = _direction(record, said)
    places = [Place(home, direction, ours, tuple(side.theirs), tuple(side.unknown)) for home, side in sides.items()]
    return places or Aside.NOBODY_HERE


def key_of(record: InteractionRecord) -> str:
    """What recognises an interaction: the source's own id, else when it was, how and who took part."""
    if record.source_key:
        return record.source_key
    people = sorted(f"{each.email or ''}|{each.name or ''}" for each in record.participants)
    told = "\n".join([record.kind, "" if record.at is None else record.at.isoformat(), *people])
    return f"sha256:{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def is_a_person(email: str) -> bool:
    """Whether an address may be somebody's own, not a department's or a machine's."""
    return email.partition("@")[0].partition("+")[0] not in NOBODYS


def name_told(email: str, names: Iterable[str]) -> str:
    """What somebody is called: the longest name that stood beside the address, else what the address lets guess."""
    best = max(names, key=len, default="")
    if best:
        return best
    words = [word for word in email.partition("@")[0].replace("_", ".").split(".") if word.isalpha()]
    return " ".join(word.capitalize() for word in words) if len(words) > 1 else email


def _aside(record: InteractionRecord, ours: Sequence[str], others: Sequence[Participant]) -> Aside | None:
    """Why it is left out, whoever the others are."""
    if record.automatic:
        return Aside.AUTOMATIC
    if record.at is None:
        return Aside.NO_TIME
    if not ours:
        return Aside.WITHOUT_US
    if not others:
        return Aside.INTERNAL
    return Aside.TOO_MANY if len(ours) > MOST_PARTICIPANTS else None


class _Side(NamedTuple):
    """Those of one account, each once: whom we know, and the addresses of the rest."""

    theirs: dict[str, None]
    unknown: dict[str, None]


def _sides(others: Iterable[Participant], book: AddressBook) -> dict[str, _Side]:
    """Who took part of each account that is meant."""
    sides: dict[str, _Side] = {}
    loose: list[str] = []
    for each in others:
        people, home = _known(each, book), None if each.email is None else book.home_of(each.email)
        for account_id, person in people:
            sides.setdefault(account_id, _Side({}, {})).theirs[person] = None
        if each.email is None or each.email in book.people:
            continue
        if home is None:
            loose.append(each.email)
        elif book.wants(home):
            sides.setdefault(home, _Side({}, {})).unknown[each.email] = None
    if loose and book.only is not None and (sides or book.only not in book.domains.values()):
        sides.setdefault(book.only, _Side({}, {})).unknown.update(dict.fromkeys(loose))
    return sides


def _known(each: Participant, book: AddressBook) -> list[tuple[str, str]]:
    """The accounts in which somebody is known, with the person they are there."""
    if each.email is not None:
        return [pair for pair in book.people.get(each.email, ()) if book.wants(pair[0])]
    person = book.names.get(search_text(each.name or ""))
    return [] if person is None or book.only is None else [(book.only, person)]


def _direction(record: InteractionRecord, said: Sequence[tuple[Participant, str | None]]) -> Direction:
    """Which way it went as the source says, else by who of ours, known by name, began it."""
    if record.direction is not Direction.UNKNOWN:
        return record.direction
    if not record.kind.written:
        return Direction.MUTUAL
    from_us = any(us is not None for each, us in said if each.part is Part.FROM)
    return Direction.OUTBOUND if from_us else Direction.INBOUND
