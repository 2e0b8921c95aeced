"""Two people who are one: merged, wherever they sit; and one who was met again at another company."""

from collections.abc import Iterable
from datetime import date

from inroad.model.assessment import Assessment, AssessmentKind, SourceKind
from inroad.model.errors import Invalid
from inroad.model.merging import Picks
from inroad.model.person import Person, Position, PositionStatus
from inroad.model.proposal import About
from inroad.storage.people import lines_from, lines_to, positions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_person
from inroad.workspace.lines import end_line
from inroad.workspace.settling import settle
from inroad.workspace.superiors import superiors_in
from inroad.workspace.uniting import SUPERIOR, unite_people, unite_seats
from inroad.workspace.verdicts import follow_answers

_NO_PICKS = Picks()


def merge_people(
    tx: Transaction, person_id: str, *, other_id: str, picks: Picks = _NO_PICKS, found: str | None = None
) -> Person:
    """Merge another person into this one, in whichever accounts they sit.

    All e-mails, phones and addresses stay; of two values the one set by hand, then the newer one is held unless `picks`
    says otherwise, and the other is kept as evidence. Where both sit in one account, their seats there become one.
    `found` is why, where no person decided on it.
    """
    person, other = _two(tx, person_id, other_id)
    picks.require(Person.kind)
    source = {"other": other.id} | picks.told() | ({} if found is None else {"found": found})
    tx.begin(Act(verb="merge_people", summary=f"{other.name} → {person.name}", source=source))
    return _one(tx, person, other, picks)


def record_move(tx: Transaction, person_id: str, *, other_id: str, on: date | None = None) -> Person:
    """Say that a person, whose seat we knew, is the other one now: at another company since a day.

    They become one person. The seats in which nobody has seen them since end on that day (by default the one on which
    the newest seat began, else today), and what this rests on is kept as evidence.
    """
    person, other = _two(tx, person_id, other_id)
    old, new = ([held for held in positions_of(tx, each.id) if held.valid_to is None] for each in (person, other))
    if not new:
        raise Invalid(f"“{other.name}” sits nowhere now; merge the two instead", field="other_id")
    staying = {held.account_id for held in new}
    leaving = [held for held in old if held.account_id not in staying]
    if not leaving:
        raise Invalid(f"“{person.name}” has left no seat; merge the two instead", field="person_id")
    day = on or max((held.valid_from for held in new if held.valid_from is not None), default=tx.today)
    late = next((held for held in leaving if held.valid_from is not None and held.valid_from > day), None)
    if late is not None:
        raise Invalid(f"“{person.name}” came on {late.valid_from} to where they would have left on {day}", field="on")
    tx.begin(Act(verb="record_move", summary=person.name, source={"other": other.id}, as_of=day))
    for held in leaving:
        _leave(tx, held, day, other)
    return _one(tx, person, other, _NO_PICKS)


def _two(tx: Transaction, person_id: str, other_id: str) -> tuple[Person, Person]:
    """Both people; wherever either sits the actor must be allowed to edit."""
    person = access_person(tx, person_id, to=Access.EDIT)
    other = access_person(tx, other_id, to=Access.EDIT)
    if person.id == other.id:
        raise Invalid("nobody can be merged with themselves; name two", field="other_id")
    for account_id in {held.account_id for each in (person, other) for held in positions_of(tx, each.id)}:
        access_account(tx, account_id, to=Access.EDIT)
    return person, other


def _one(tx: Transaction, person: Person, other: Person, picks: Picks) -> Person:
    kept = settle(tx, person, other, picks)
    for mine, theirs in _same_seats(positions_of(tx, person.id), positions_of(tx, other.id)):
        above = _stands_above(tx, mine, theirs.id)
        unite_seats(tx, mine, theirs, kept, take=(SUPERIOR,) if above else ())
    unite_people(tx, other, kept)
    follow_answers(tx, About.PERSON, other.id, kept.id)
    return kept


def _same_seats(mine: Iterable[Position], theirs: Iterable[Position]) -> list[tuple[Position, Position]]:
    """Present seats of both in one account that are one: where each has a single one there, or of the same title."""
    pairs: list[tuple[Position, Position]] = []
    left = [held for held in theirs if held.valid_to is None]
    ours = [held for held in mine if held.valid_to is None]
    for held in ours:
        there = [other for other in left if other.account_id == held.account_id]
        alone = len(there) == 1 and sum(each.account_id == held.account_id for each in ours) == 1
        same = [other for other in there if alone or (other.title or "").casefold() == (held.title or "").casefold()]
        if same:
            pairs.append((held, same[0]))
            left.remove(same[0])
    return pairs


def _stands_above(tx: Transaction, position: Position, other_id: str) -> bool:
    """Whether the other seat is a superior, however far up, of the position."""
    above = superiors_in(tx, position.account_id)
    walker: str | None = position.id
    seen = set[str]()
    while walker is not None and walker not in seen:
        seen.add(walker)
        walker = above.get(walker)
        if walker == other_id:
            return True
    return False


def _leave(tx: Transaction, held: Position, day: date, now: Person) -> None:
    for line in [*lines_from(tx, held.account_id, held.id), *lines_to(tx, held.account_id, held.id)]:
        if line.valid_to is None:
            end_line(tx, line, on=day)
    tx.save(held.with_values(valid_to=day, status=PositionStatus.LEFT), before=held)
    said = Assessment(
        id=tx.new_id(),
        account_id=held.account_id,
        subject_id=held.id,
        field="valid_to",
        value=day.isoformat(),
        basis=AssessmentKind.INFERRED,
        source_kind=SourceKind.NOTE,
        source=f"met again: {now.name}, {', '.join((*now.urls, *now.emails)) or 'by name'}"[:_MOST_SOURCE],
        author_id=None,
        asserted_on=tx.today,
    )
    tx.save(said)


_MOST_SOURCE = 300
