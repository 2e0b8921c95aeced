"""Importing interactions: who wrote, met and called whom, out of mailboxes, calendars and lists."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inroad.exchange.importers.interactions.placing import (
    EVERYBODYS,
    AddressBook,
    Aside,
    Place,
    is_a_person,
    key_of,
    name_told,
    place,
)
from inroad.exchange.importers.interactions.reading import read_interactions
from inroad.exchange.importers.interactions.record import InteractionRecord, Us
from inroad.exchange.importers.record import Rejection, Remark
from inroad.matching.search_text import search_text
from inroad.model.account import MAX_NAME
from inroad.model.changeset import Changeset, EntityChange, Outcome, RowChange
from inroad.model.errors import Invalid
from inroad.model.interaction import MAX_TEXT, Interaction, Keep
from inroad.model.person import Person, Position, Seat
from inroad.storage.accounts import all_accounts
from inroad.storage.changesets import keep_suggestion
from inroad.storage.interactions import source_keys_in
from inroad.storage.members import all_members
from inroad.storage.people import everybody_by_address
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account_named, access_workspace
from inroad.workspace.board import Heard
from inroad.workspace.definitions import us as known_as_ours
from inroad.workspace.roster import When, list_people

_AT_ONCE = 5_000
_REPORT_EVERY = 500
_MOST_REJECTED = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionsRequest:
    """What to import: `name` is the file's own name, `account` a name or id where all is about one account.

    `ours` are domains and addresses of ours beside those that the workspace knows.
    """

    path: Path
    name: str
    account: str | None = None
    ours: tuple[str, ...] = ()
    keep: Keep = Keep.NOTHING


@dataclass(frozen=True, slots=True)
class ReadInteractions:
    """What a file holds: interactions, those that cannot be used, and what was remarked, by code."""

    records: Sequence[InteractionRecord]
    rejected: Sequence[Rejection]
    rejected_count: int
    remarks: Mapping[str, int]


@dataclass(slots=True)
class InteractionsReport:
    """What an import did. `added` and `known` count interactions, once for each account in which they belong.

    `aside` counts those left out by the reason; `people` how many whom we know took part, `strangers` the addresses
    that are nobody's yet. `suggestion` offers these as people, `changeset` is what was applied (None: nothing new).
    """

    read: int
    rejected: Sequence[Rejection]
    rejected_count: int
    remarks: Mapping[str, int]
    added: int = 0
    known: int = 0
    aside: Counter[Aside] = field(default_factory=Counter)
    accounts: int = 0
    people: int = 0
    strangers: int = 0
    changeset: Changeset | None = None
    suggestion: Changeset | None = None


def ours_in(tx: Transaction, source: InteractionsRequest) -> Us:
    """How our people are told from others. Raises `Invalid` where nobody ever said."""
    access_workspace(tx, to=Access.READ)
    known = known_as_ours(tx)
    said = [each.strip().casefold().removeprefix("@") for each in source.ours if each.strip()]
    found = Us(
        domains=known.domains | {each for each in said if "@" not in each},
        addresses=known.addresses | {each for each in said if "@" in each},
    )
    if not found.domains and not found.addresses:
        raise Invalid("nobody said who of them is ours: name a domain or an address of ours", field="ours")
    return found


def read_file(source: InteractionsRequest, ours: Us, heard: Heard) -> ReadInteractions:
    """Read a file before anything is locked; `heard` hears "reading" with how many were read."""
    records: list[InteractionRecord] = []
    rejected: list[Rejection] = []
    remarks: Counter[str] = Counter()
    rejected_count = 0
    for number, item in enumerate(read_interactions(source.path, ours, source.keep)):
        if number % _REPORT_EVERY == 0:
            heard("reading", number, None)
        if isinstance(item, InteractionRecord):
            records.append(item)
        elif isinstance(item, Remark):
            remarks[item.code] += 1
        else:
            rejected_count += 1
            rejected += [item] if rejected_count <= _MOST_REJECTED else []
    return ReadInteractions(records, rejected, rejected_count, remarks)


def preview_interactions(tx: Transaction, source: InteractionsRequest, read: ReadInteractions) -> InteractionsReport:
    """What an import would do; nothing is written."""
    access_workspace(tx, to=Access.READ)
    running = _Import(tx, source, read, Access.READ)
    for record in read.records:
        for _ in running.due(record):
            pass
    return running.report()


def import_interactions(
    tx: Transaction, source: InteractionsRequest, read: ReadInteractions, heard: Heard
) -> InteractionsReport:
    """Record what is new of it, each interaction in every account whose people took part.

    Those who took part and are nobody we know are kept as addresses, and offered as people in a suggestion.
    """
    access_workspace(tx, to=Access.EDIT)
    running = _Import(tx, source, read, Access.EDIT)
    tx.begin(Act(verb="import_interactions", summary=source.name, source={"file": source.name}))
    total = len(read.records)
    waiting: list[Interaction] = []
    for number, record in enumerate(read.records):
        if number % _REPORT_EVERY == 0:
            heard("recording", number, total)
        waiting += running.due(record)
        if len(waiting) >= _AT_ONCE:
            tx.save_many(Interaction.kind, waiting)
            waiting = []
    tx.save_many(Interaction.kind, waiting)
    report = running.report()
    tx.count(Outcome.ADDED, report.added)
    tx.finish()
    report.changeset = tx.recorded
    rows = list(running.suggested())
    if rows:
        report.suggestion = keep_suggestion(
            tx, Act(verb="import", summary=source.name, source={"file": source.name}), rows
        )
    return report


@dataclass(slots=True)
class _Stranger:
    """An address that is nobody's: what it is called, and when it was seen."""

    account_id: str
    names: set[str] = field(default_factory=set)
    times: int = 0


class _Import:
    """One import: who is known, what is recorded already, and what came of it so far."""

    def __init__(self, tx: Transaction, source: InteractionsRequest, read: ReadInteractions, to: Access) -> None:
        self._tx = tx
        self._source = source
        self._read = read
        self._book = _address_book(tx, source, to)
        accounts = [self._book.only] if self._book.only is not None else [each.id for each in all_accounts(tx)]
        self._recorded = source_keys_in(tx, accounts)
        self._report = InteractionsReport(len(read.records), read.rejected, read.rejected_count, read.remarks)
        self._met: set[str] = set()
        self._accounts: set[str] = set()
        self._strangers: dict[str, _Stranger] = {}

    def due(self, record: InteractionRecord) -> Iterator[Interaction]:
        """The interactions that a record becomes: none where it is left out or recorded already."""
        found = place(record, self._book)
        if isinstance(found, Aside):
            self._report.aside[found] += 1
            return
        key = key_of(record)
        for each in found:
            if (each.account_id, key) in self._recorded:
                self._report.known += 1
                continue
            self._recorded.add((each.account_id, key))
            self._report.added += 1
            self._note(each, record)
            yield self._interaction(record, each, key)

    def report(self) -> InteractionsReport:
        """What came of it."""
        self._report.people = len(self._met)
        self._report.accounts = len(self._accounts)
        self._report.strangers = len(self._strangers)
        return self._report

    def suggested(self) -> Iterator[RowChange]:
        """Those whom nobody knows yet as people to be added, the most frequent first."""
        new = [(email, each) for email, each in self._strangers.items() if is_a_person(email)]
        for email, each in sorted(new, key=lambda pair: (-pair[1].times, pair[0])):
            person = Person(
                id=self._tx.new_id(),
                account_id=each.account_id,
                name=name_told(email, each.names)[:MAX_NAME],
                emails=(email,),
            )
            seat = Position(id=self._tx.new_id(), account_id=each.account_id, person_id=person.id, seat=Seat.FILLED)
            times = "once" if each.times == 1 else f"{each.times:,} times"
            reason = f"{email} was in touch with us {times}"
            yield RowChange(
                None, Outcome.ADDED, person.name, reason, (EntityChange(None, person), EntityChange(None, seat))
            )

    def _interaction(self, record: InteractionRecord, here: Place, key: str) -> Interaction:
        if record.at is None:  # pragma: no cover - one without a time is left out before
            raise LookupError("an interaction without a time")
        return Interaction(
            id=self._tx.new_id(),
            account_id=here.account_id,
            at=record.at,
            form=record.kind,
            direction=here.direction,
            ours=here.ours,
            theirs=here.theirs,
            unknown=here.unknown,
            subject=_short(record.subject),
            note=_short(record.body),
            source=self._source.name,
            source_key=key,
        )

    def _note(self, here: Place, record: InteractionRecord) -> None:
        self._accounts.add(here.account_id)
        self._met.update(here.theirs)
        for email in here.unknown:
            stranger = self._strangers.setdefault(email, _Stranger(here.account_id))
            stranger.times += 1
            stranger.names |= {each.name for each in record.participants if each.email == email and each.name}


def _address_book(tx: Transaction, source: InteractionsRequest, to: Access) -> AddressBook:
    account = None if source.account is None else access_account_named(tx, source.account, to=to)
    only = None if account is None else account.id
    people = everybody_by_address(tx)
    members = {member.email.casefold(): member.id for member in all_members(tx) if member.email}
    members |= {search_text(member.name): member.id for member in all_members(tx)}
    return AddressBook(
        us=ours_in(tx, source),
        members=members,
        people=people,
        domains={**_domains_of(people), **_written_domains(tx)},
        only=only,
        names={} if only is None else _names(tx, only),
    )


def _written_domains(tx: Transaction) -> dict[str, str]:
    return {domain.casefold(): account.id for account in all_accounts(tx) for domain in account.domains}


def _domains_of(people: Mapping[str, Iterable[tuple[str, str]]]) -> dict[str, str]:
    """Whose domain each is by the addresses of known people; one that several accounts share is nobody's."""
    homes: dict[str, set[str]] = {}
    for address, places in people.items():
        homes.setdefault(address.rpartition("@")[2], set()).update(home for home, _ in places)
    return {domain: next(iter(some)) for domain, some in homes.items() if len(some) == 1 and domain not in EVERYBODYS}


def _names(tx: Transaction, account_id: str) -> dict[str, str]:
    """An account's people by name; who shares a name with another is left out."""
    named: dict[str, set[str]] = {}
    for row in list_people(tx, account_id, When()).rows:
        if row.person_id is not None:
            named.setdefault(search_text(row.name), set()).add(row.person_id)
    return {name: next(iter(some)) for name, some in named.items() if len(some) == 1}


def _short(text: str | None) -> str | None:
    return None if text is None else text.strip()[:MAX_TEXT] or None
