"""Two positions that are one and the same: merged into one, with everything that only the other knew."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from inroad.model.errors import BossCycle, Invalid
from inroad.model.person import LineKind, Person, Position, ReportingLine
from inroad.storage.assessments import assessments_about
from inroad.storage.people import get_person, lines_from, lines_to, positions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_position
from inroad.workspace.following import follow, follow_person, follow_statements
from inroad.workspace.lines import line_to, told
from inroad.workspace.superiors import refuse_circles

SUPERIOR = "manager_id"
OF_POSITION = ("title", "division_id", "seniority", "function", "grade", "location", "headcount", "valid_from", "note")
OF_PERSON = ("name", "language", "time_zone", "country", "city")
MERGE_FIELDS = frozenset({SUPERIOR, *OF_POSITION, *OF_PERSON})
"""What can be taken from the other position instead of the one that is kept."""

_TOGETHER = {
    "name": ("given_name", "family_name"),
    "seniority": ("seniority_confidence",),
    "function": ("function_confidence",),
}
_UNITED = ("emails", "phones", "urls")
_SOURCE = ("source", "source_key", "source_line")


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
    tx.begin(Act(verb="merge_positions", summary=f"{told(tx, [other])} → {told(tx, [kept])}"))
    person = _one_person(tx, ours, theirs, take)
    merged = tx.save(_one_position(kept, other, take, person), before=kept)
    _take_over_lines(tx, kept, other, from_other=SUPERIOR in take)
    _take_over_words(tx, kept, other, person)
    tx.remove(other)
    if theirs is not None and person is not None and person.id != theirs.id:
        _take_over_person(tx, theirs, person)
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
    news: dict[str, Any] = _chosen(ours, theirs, OF_PERSON, take)
    for name in _UNITED:
        news[name] = tuple(dict.fromkeys([*getattr(ours, name), *getattr(theirs, name)]))
    news["note"] = _both(ours.note, theirs.note)
    return tx.save(ours.with_values(**news), before=ours)


def _one_position(kept: Position, other: Position, take: Collection[str], person: Person | None) -> Position:
    known = [name for name in OF_POSITION if name not in {"valid_from", "note"} or name in take]
    news = _chosen(kept, other, known, take)
    if "note" not in take:
        news["note"] = _both(kept.note, other.note)
    if kept.source is None:
        news |= {name: getattr(other, name) for name in _SOURCE}
    seat = kept.seat if kept.person_id is not None or other.person_id is None else other.seat
    return kept.with_values(
        **news, person_id=None if person is None else person.id, seat=seat, mapped=kept.mapped or other.mapped
    )


def _chosen(kept: object, other: object, names: Collection[str], take: Collection[str]) -> dict[str, Any]:
    """Values of the other: those asked for, and those of which the kept one knows nothing."""
    news: dict[str, Any] = {}
    for name in names:
        mine, theirs = getattr(kept, name), getattr(other, name)
        if name in take or (mine in {None, "unknown"} and theirs is not None):
            news |= {each: getattr(other, each) for each in (name, *_TOGETHER.get(name, ()))}
    return news


def _both(mine: str | None, theirs: str | None) -> str | None:
    """Two notes as one: nothing that somebody wrote down is lost."""
    return "\n".join(dict.fromkeys(filter(None, [mine, theirs]))) or None


def _take_over_lines(tx: Transaction, kept: Position, other: Position, *, from_other: bool) -> None:
    account_id = kept.account_id
    own = lines_from(tx, account_id, kept.id)
    coming = lines_from(tx, account_id, other.id)
    dropped = [each for each in own if each.manager_id == other.id]
    if from_other and not any(_is_superior(line) and line.manager_id == kept.id for line in coming):
        dropped += [each for each in own if _is_superior(each) and each not in dropped]
    for line in dropped:
        own.remove(line)
    heirs = list(_heirs(tx, kept, own, coming))
    _drop(tx, [*dropped, *coming], heirs={line.id: heir for line, heir in heirs})
    touched = [heir for _, heir in heirs]
    reports = lines_to(tx, account_id, kept.id)
    for line in lines_to(tx, account_id, other.id):
        turned = line.with_values(manager_id=kept.id)
        if any(_clash(turned, present) for present in reports if present.position_id == line.position_id):
            _drop(tx, [line])
        else:
            touched.append(tx.save(turned, before=line))
    try:
        refuse_circles(tx, touched)
    except BossCycle as circle:
        raise BossCycle(
            f"one of the two stands above the other: merge with the other's superior ({SUPERIOR})", **circle.params
        ) from circle


def _heirs(
    tx: Transaction, kept: Position, own: list[ReportingLine], coming: list[ReportingLine]
) -> Iterator[tuple[ReportingLine, ReportingLine]]:
    """The other's lines upwards that contradict none of the kept one's, each with what it becomes as its own."""
    for line in coming:
        if line.manager_id == kept.id or any(_clash(line, present) for present in own):
            continue
        heir = line_to(tx, kept, line.manager_id, kind=line.line, on=line.valid_from)
        yield line, heir.with_values(valid_to=line.valid_to)


def _drop(
    tx: Transaction, lines: Sequence[ReportingLine], *, heirs: Mapping[str, ReportingLine] = MappingProxyType({})
) -> None:
    """Remove lines, with what was said of those that have no heir; then record the heirs, of whom it is said now."""
    tx.remove_many(assessments_about(tx, [line.id for line in lines if line.id not in heirs]))
    tx.remove_many(lines)
    for line_id, heir in heirs.items():
        follow_statements(tx, line_id, tx.save(heir).id)


def _is_superior(line: ReportingLine) -> bool:
    return line.line is LineKind.SOLID and line.valid_to is None


def _clash(one: ReportingLine, other: ReportingLine) -> bool:
    """Whether both cannot be true of one position: two primary superiors at a time, or the same line twice."""
    if one.line is not other.line or (one.line is LineKind.DOTTED and one.manager_id != other.manager_id):
        return False
    begins = max((line.valid_from for line in (one, other) if line.valid_from is not None), default=None)
    ends = min((line.valid_to for line in (one, other) if line.valid_to is not None), default=None)
    return begins is None or ends is None or begins < ends


def _take_over_words(tx: Transaction, kept: Position, other: Position, person: Person | None) -> None:
    """What was said of the other seat is said of this one; ties of an open seat are its holder's, if it has one now."""
    follow_statements(tx, other.id, kept.id)
    holder = kept.id if person is None else person.id
    for seat in (kept, other):
        if seat.person_id is None and seat.id != holder:
            follow(tx, seat.id, holder)


def _take_over_person(tx: Transaction, theirs: Person, person: Person) -> None:
    for held in positions_of(tx, theirs.id):
        tx.save(held.with_values(person_id=person.id), before=held)
    follow_person(tx, theirs.id, person.id)
    tx.remove(theirs)
