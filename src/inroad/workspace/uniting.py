"""How two seats, or two people, become one: the part that all merging shares.

Parts of larger verbs: the act has begun, and its author was allowed to.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from inroad.model.errors import BossCycle
from inroad.model.merging import joint_note
from inroad.model.person import LineKind, Person, Position, ReportingLine
from inroad.storage.assessments import assessments_about
from inroad.storage.people import lines_from, lines_to, positions_of
from inroad.storage.transaction import Transaction
from inroad.workspace.following import follow, follow_person, follow_statements
from inroad.workspace.lines import line_to
from inroad.workspace.superiors import refuse_circles

SUPERIOR = "manager_id"
OF_POSITION = ("title", "division_id", "seniority", "function", "grade", "location", "headcount", "valid_from", "note")
_TOGETHER = {
    "name": ("given_name", "family_name"),
    "seniority": ("seniority_confidence",),
    "function": ("function_confidence",),
}
_SOURCE = ("source", "source_key", "source_line")


def unite_seats(
    tx: Transaction, kept: Position, other: Position, person: Person | None, *, take: Collection[str] = ()
) -> Position:
    """Let one position be both, held by this person; the other is removed. Raises `BossCycle` as lines may."""
    merged = tx.save(_one_position(kept, other, take, person), before=kept)
    _take_over_lines(tx, kept, other, from_other=SUPERIOR in take)
    _take_over_words(tx, kept, other, person)
    tx.remove(other, into=merged)
    return merged


def unite_people(tx: Transaction, theirs: Person, person: Person) -> None:
    """Let everything that another person holds, and all that hangs on them, be this one's; the other is removed."""
    for held in positions_of(tx, theirs.id):
        tx.save(held.with_values(person_id=person.id), before=held)
    follow_person(tx, theirs.id, person.id)
    tx.remove(theirs, into=person)


def _one_position(kept: Position, other: Position, take: Collection[str], person: Person | None) -> Position:
    known = [name for name in OF_POSITION if name not in {"valid_from", "note"} or name in take]
    news = chosen(kept, other, known, take)
    if "note" not in take:
        news["note"] = joint_note(kept.note, other.note)
    if kept.source is None:
        news |= {name: getattr(other, name) for name in _SOURCE}
    seat = kept.seat if kept.person_id is not None or other.person_id is None else other.seat
    return kept.with_values(
        **news, person_id=None if person is None else person.id, seat=seat, mapped=kept.mapped or other.mapped
    )


def chosen(kept: object, other: object, names: Collection[str], take: Collection[str]) -> dict[str, Any]:
    """Values of the other: those asked for, and those of which the kept one knows nothing."""
    news: dict[str, Any] = {}
    for name in names:
        mine, theirs = getattr(kept, name), getattr(other, name)
        if name in take or (mine in {None, "unknown"} and theirs is not None):
            news |= {each: getattr(other, each) for each in (name, *_TOGETHER.get(name, ()))}
    return news


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
