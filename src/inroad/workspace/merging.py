"""Two positions that are one and the same: merged into one, with everything that only the other knew."""

from collections.abc import Collection
from typing import Any

from inroad.model.errors import Invalid
from inroad.model.merging import joint_note
from inroad.model.person import Person, Position
from inroad.storage.people import get_person, positions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_position
from inroad.workspace.lines import told
from inroad.workspace.uniting import OF_POSITION, SUPERIOR, chosen, unite_people, unite_seats

OF_PERSON = ("name", "language", "time_zone", "country", "city")
MERGE_FIELDS = frozenset({SUPERIOR, *OF_POSITION, *OF_PERSON})
"""What can be taken from the other position instead of the one that is kept."""

_UNITED = ("emails", "phones", "urls")


def merge_positions(
    tx: Transaction, account_id: str, position_id: str, *, other_id: str, take: Collection[str] = ()
) -> Position:
    """Merge another position into this one, and its person into this one's person.

    The fields named in `take` come from the other; of the rest only what is not known here. E-mails, phones and web
    addresses of both are kept, and everything that was said of either. Whoever reported to the other reports to this
    one now; the other is removed, and with it its person, whose further positions become this person's. Raises
    `BossCycle` where the lines of both would close a circle.
    """
    kept = access_position(tx, account_id, position_id, to=Access.EDIT)
    other = access_position(tx, account_id, other_id, to=Access.EDIT)
    _refuse(kept, other, take)
    ours, theirs = _persons(tx, kept, other)
    source = {"picked": sorted(take)} if take else {}
    tx.begin(Act(verb="merge_positions", summary=f"{told(tx, [other])} → {told(tx, [kept])}", source=source))
    person = _one_person(tx, ours, theirs, take)
    merged = unite_seats(tx, kept, other, person, take=take)
    if theirs is not None and person is not None and person.id != theirs.id:
        unite_people(tx, theirs, person)
    return merged


def _refuse(kept: Position, other: Position, take: Collection[str]) -> None:
    if kept.id == other.id:
        raise Invalid("a position cannot be merged with itself; name two", field="other_id")
    strange = sorted(set(take) - MERGE_FIELDS)
    if strange:
        allowed = ", ".join(sorted(MERGE_FIELDS))
        raise Invalid(f"{', '.join(strange)} cannot be taken over; what can: {allowed}", field="take")
    ended = next((each for each in (kept, other) if each.valid_to is not None), None)
    if ended is not None:
        raise Invalid(f"“{ended.title or 'this position'}” ended on {ended.valid_to}; only present ones are merged")


def _persons(tx: Transaction, kept: Position, other: Position) -> tuple[Person | None, Person | None]:
    """Who holds the two; everywhere the other holds something, the actor must be allowed to edit."""
    ours = None if kept.person_id is None else get_person(tx, kept.person_id)
    theirs = None if other.person_id is None else get_person(tx, other.person_id)
    for account_id in {held.account_id for held in ([] if theirs is None else positions_of(tx, theirs.id))}:
        access_account(tx, account_id, to=Access.EDIT)
    return ours, theirs


def _one_person(tx: Transaction, ours: Person | None, theirs: Person | None, take: Collection[str]) -> Person | None:
    if ours is None or theirs is None or ours.id == theirs.id:
        return ours or theirs
    news: dict[str, Any] = chosen(ours, theirs, OF_PERSON, take)
    for name in _UNITED:
        news[name] = tuple(dict.fromkeys([*getattr(ours, name), *getattr(theirs, name)]))
    news["note"] = joint_note(ours.note, theirs.note)
    return tx.save(ours.with_values(**news), before=ours)
