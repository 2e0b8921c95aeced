"""Interactions: logging that somebody was in touch, and reading who was, when, and with whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from inroad.model.errors import Invalid
from inroad.model.interaction import Direction, Interaction, InteractionKind, Sentiment
from inroad.storage.changesets import member_names
from inroad.storage.interactions import InteractionPage, Met, page_of_interactions, strangers_in
from inroad.storage.people import addresses_in, get_position, persons_by_id
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_in_account, access_person, is_id
from inroad.workspace.editing import edited

EDITABLE = frozenset(
    {"at", "form", "direction", "ours", "theirs", "subject", "channel", "outcome", "sentiment", "note"}
)
_NAMED_IN_HISTORY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInteraction:
    """One time that our people and theirs were in touch.

    `theirs` are ids of people or of their positions, or e-mail addresses: an address of somebody in the account stands
    for them. `ours` are ids of members, or addresses of colleagues who are none; where nobody is named, the actor is
    meant. Without a direction a meeting goes both ways, and nobody knows which way a mail went.
    """

    form: InteractionKind
    at: datetime
    direction: Direction | None = None
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    subject: str | None = None
    channel: str | None = None
    outcome: str | None = None
    sentiment: Sentiment = Sentiment.UNKNOWN
    note: str | None = None


class Participant(NamedTuple):
    """Somebody who took part; `id` is a member's or a person's, None for an address that is nobody's we know."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Encounter:
    """An interaction with those who took part. Who has come to be known since is among them by name."""

    interaction: Interaction
    ours: tuple[Participant, ...]
    theirs: tuple[Participant, ...]


def list_interactions(tx: Transaction, account_id: str, wanted: InteractionPage) -> tuple[list[Encounter], bool]:
    """A page of an account's interactions (of one person, where one is named), newest first; whether there are more."""
    account = access_account(tx, account_id, to=Access.READ)
    if wanted.person_id is not None:
        person = access_person(tx, wanted.person_id, to=Access.READ)
        wanted = replace(wanted, addresses=[f'"{address.casefold()}"' for address in person.emails])
    found, more = page_of_interactions(tx, account.id, wanted)
    return _encounters(tx, account.id, found), more


def end_of(day: date | None) -> datetime | None:
    """The moment at which a day is over."""
    return None if day is None or day == date.max else datetime.combine(day + timedelta(days=1), time.min, UTC)


def show_interaction(tx: Transaction, account_id: str, interaction_id: str) -> Encounter:
    """One interaction with those who took part."""
    found = access_in_account(tx, account_id, Interaction, interaction_id, to=Access.READ)
    return _encounters(tx, found.account_id, [found])[0]


def list_strangers(tx: Transaction, account_id: str) -> list[Met]:
    """The addresses that took part in an account's interactions and are nobody's we know, the most frequent first."""
    account = access_account(tx, account_id, to=Access.READ)
    known = addresses_in(tx, account.id)
    return [met for met in strangers_in(tx, account.id) if met.address not in known]


def log_interaction(tx: Transaction, account_id: str, met: NewInteraction) -> Interaction:
    """Note that somebody was in touch."""
    account = access_account(tx, account_id, to=Access.EDIT)
    theirs, unknown = _theirs(tx, account.id, met.theirs)
    logged = Interaction(
        id=tx.new_id(),
        account_id=account.id,
        at=_in_utc(met.at),
        form=met.form,
        direction=met.direction or (Direction.UNKNOWN if met.form.written else Direction.MUTUAL),
        ours=_ours(tx, met.ours) or (tx.actor.member_id,),
        theirs=theirs,
        unknown=unknown,
        subject=met.subject,
        channel=met.channel,
        outcome=met.outcome,
        sentiment=met.sentiment,
        note=met.note,
    )
    tx.begin(Act(verb="log_interaction", summary=_told(tx, logged), as_of=logged.at.date()))
    return tx.save(logged)


def update_interaction(
    tx: Transaction, account_id: str, interaction_id: str, *, base_version: int, values: Mapping[str, Any]
) -> Interaction:
    """Set fields of an interaction; `theirs` is said as it is logged: ids of people and e-mail addresses."""
    logged = access_in_account(tx, account_id, Interaction, interaction_id, to=Access.EDIT)
    after = edited(tx, logged, base_version=base_version, values=values, fields=EDITABLE)
    if "theirs" in values:
        theirs, unknown = _theirs(tx, logged.account_id, after.theirs)
        after = after.with_values(theirs=theirs, unknown=unknown)
    if "ours" in values:
        after = after.with_values(ours=_ours(tx, after.ours))
    tx.begin(Act(verb="update_interaction", summary=_told(tx, logged)))
    return tx.save(after.with_values(at=_in_utc(after.at)), before=logged)


def remove_interaction(tx: Transaction, account_id: str, interaction_id: str) -> None:
    """Delete an interaction that never was; undo brings it back."""
    logged = access_in_account(tx, account_id, Interaction, interaction_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_interaction", summary=_told(tx, logged)))
    tx.remove(logged)


def _theirs(tx: Transaction, account_id: str, said: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people who are meant, and the addresses that are nobody's yet; each once."""
    known: Mapping[str, str] | None = None
    people: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for each in said:
        if is_id(each):
            people[_person(tx, account_id, each)] = None
            continue
        known = addresses_in(tx, account_id) if known is None else known
        address = _address(each)
        if address in known:
            people[known[address]] = None
        else:
            unknown[address] = None
    return tuple(people), tuple(unknown)


def _person(tx: Transaction, account_id: str, said: str) -> str:
    """The person who is meant by an id, theirs or that of their position."""
    seat = get_position(tx, account_id, said)
    if seat is not None and seat.person_id is None:
        raise Invalid(f"nobody is known in “{seat.title or 'this seat'}”; name a person", field="theirs")
    return access_person(tx, said if seat is None else seat.person_id or "", to=Access.EDIT).id


def _ours(tx: Transaction, said: Iterable[str]) -> tuple[str, ...]:
    """Our own who are meant, each once: members by id, others by address."""
    members = member_names(tx)
    found: dict[str, None] = {}
    for each in said:
        if each in members:
            found[each] = None
        elif is_id(each):
            raise Invalid("there is no such member", field="ours")
        else:
            found[_address(each)] = None
    return tuple(found)


def _address(said: str) -> str:
    address = said.strip().casefold()
    name, sign, domain = address.partition("@")
    if not (name and sign and domain) or any(char.isspace() or char in '"\\' for char in address):
        raise Invalid(f"“{said}” is neither somebody we know nor an e-mail address", field="theirs")
    return address


def _in_utc(moment: datetime) -> datetime:
    """The moment in UTC; one without a zone is left for the interaction itself to refuse."""
    return moment if moment.utcoffset() is None else moment.astimezone(UTC)


def _encounters(tx: Transaction, account_id: str, found: Sequence[Interaction]) -> list[Encounter]:
    members = member_names(tx)
    strangers = any(each.unknown for each in found)
    known = addresses_in(tx, account_id) if strangers else {}
    ids = {person_id for each in found for person_id in (*each.theirs, *_met_since(each, known))}
    names = {key: person.name for key, person in persons_by_id(tx, ids).items()}
    return [
        Encounter(
            each,
            tuple(Participant(one if one in members else None, members.get(one, one)) for one in each.ours),
            (
                *(
                    Participant(one, names.get(one, ""))
                    for one in dict.fromkeys((*each.theirs, *_met_since(each, known)))
                ),
                *(Participant(None, address) for address in each.unknown if address not in known),
            ),
        )
        for each in found
    ]


def _met_since(interaction: Interaction, known: Mapping[str, str]) -> list[str]:
    """Those whose addresses were nobody's when it was logged, and who have been put on the map since."""
    return [known[address] for address in interaction.unknown if address in known]


def _told(tx: Transaction, logged: Interaction) -> str:
    """With whom it was, or what it was about, for the history."""
    some = logged.theirs[:_NAMED_IN_HISTORY]
    persons = persons_by_id(tx, some)
    names = [persons[each].name for each in some if each in persons] or list(logged.unknown[:_NAMED_IN_HISTORY])
    return ", ".join(names) or logged.subject or logged.form.value
