"""Everything recorded of one person as one account sees them: values with their grounds, seats and lines over time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inroad.model.account import Account
from inroad.model.assessment import AssessmentKind, Confirmation, Standing, standing
from inroad.model.changeset import Changeset
from inroad.model.errors import NotFound
from inroad.model.graph import AccountGraph
from inroad.model.note import Note
from inroad.model.person import Position, ReportingLine
from inroad.storage.changesets import member_names
from inroad.storage.graphs import load_graph
from inroad.storage.people import positions_of
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account, access_position
from inroad.workspace.freshness import CONTACT_LISTS, was_seen
from inroad.workspace.history import known_at
from inroad.workspace.notes import list_notes
from inroad.workspace.origins import read_origins
from inroad.workspace.roster import When
from inroad.workspace.surroundings import read_surroundings
from inroad.workspace.values import Recorded, Seating, primary, seating_on


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: the act that set it, its author's name, the file and (where it is known) the row."""

    act: Changeset
    actor: str
    basis: AssessmentKind
    confidence: float | None
    file: str | None
    row: int | None

    @property
    def day(self) -> date:
        """How fresh the value was then: the day a file describes, else the day of the act."""
        if self.act.verb == "import" and self.act.as_of is not None:
            return self.act.as_of
        return self.act.recorded_at.date()

    def is_before(self, listed_on: date) -> bool:
        """Whether it is from a list of everybody older than another, which would have said so if it were not true."""
        return (
            self.act.verb == "import" and self.act.source.get("profile") not in CONTACT_LISTS and self.day < listed_on
        )


@dataclass(frozen=True, slots=True)
class Known:
    """A value, what it is called where it is an id, where it comes from, and how it stands.

    `seen_on` is the day of a later list that left it as it is.
    """

    recorded: Recorded
    label: str | None
    origin: Origin | None
    standing: Standing
    seen_on: date | None
    fresh_on: date | None


@dataclass(frozen=True, slots=True)
class Held:
    """A seat that the person holds or held, in this account or another, and who stood above it (last)."""

    account_name: str
    position: Position
    division: str | None
    manager: str | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A reporting line of the position: up to a superior, or down from somebody who reports to it."""

    line: ReportingLine
    up: bool
    other: Position
    name: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is recorded of the holder of a position (or of the seat) on a day, as the member `reader` may see it.

    `names` are our members' by id.
    """

    seating: Seating
    day: date
    values: Sequence[Known]
    held: Sequence[Held]
    ties: Sequence[Tie]
    notes: Sequence[Note]
    names: Mapping[str, str]
    reader: str


def portray(tx: Transaction, account_id: str, position_id: str, when: When) -> Portrait:
    """Everything of a position and its holder on a day (today), as known now or at a moment.

    As it was known at a moment, only the seats in this account are told.
    """
    account = access_account(tx, account_id, to=Access.READ)
    seq = None if when.as_known is None else known_at(tx, when.as_known)
    known_on = tx.today if when.as_known is None else when.as_known.date()
    if seq is None:
        graph = read_surroundings(tx, account, access_position(tx, account_id, position_id, to=Access.READ))
    else:
        graph = load_graph(tx, account, seq=seq)
    day = when.as_of or known_on
    seating = seating_on(graph, position_id, day)
    if seating is None:
        raise NotFound("there was no such position in this account then", kind="position")
    elsewhere = [] if seq is not None or seating.person is None else _elsewhere(tx, seating.person.id, account_id, day)
    listed_on = _listed_on(account, seating, min(day, known_on))
    return Portrait(
        seating=seating,
        day=day,
        values=_values(tx, graph, seating, day=day, until=seq, listed_on=listed_on),
        held=sorted([*_held(graph, seating, day), *elsewhere], key=_newest, reverse=True),
        ties=_ties(graph, position_id),
        notes=() if seq is not None else list_notes(tx, account_id, position_id),
        names=member_names(tx),
        reader=tx.actor.member_id,
    )


def _listed_on(account: Account, seating: Seating, day: date) -> date | None:
    """The day of the newest list of everybody that must have named the seat."""
    newest = account.snapshot_on
    return newest if newest is not None and newest <= day and was_seen(seating.position, newest) else None


def _values(
    tx: Transaction, graph: AccountGraph, seating: Seating, *, day: date, until: int | None, listed_on: date | None
) -> list[Known]:
    stems = read_origins(tx, seating.entities, until=until)
    names = member_names(tx)
    found = []
    for recorded in seating.values().values():
        about = [e for e in graph.assessments.values() if (e.subject_id, e.field) == recorded.key]
        stands = standing(recorded.value, about, on=day)
        act = stems.get(recorded.key)
        origin = None if act is None else _origin(act, recorded, names)
        days = [each.said_by(day) for each in stands.evidence if each.confirmation is Confirmation.CONFIRMED]
        days += [origin.day] if origin is not None and origin.day <= day else []
        seen = listed_on if listed_on is not None and origin is not None and origin.is_before(listed_on) else None
        days += [] if seen is None else [seen]
        found.append(Known(recorded, _label(graph, recorded), origin, stands, seen, max(days, default=None)))
    return found


def _origin(act: Changeset, recorded: Recorded, names: Mapping[str, str]) -> Origin:
    confidence = getattr(recorded.subject, f"{recorded.field}_confidence", None)
    basis = AssessmentKind.IMPORTED if act.verb == "import" else AssessmentKind.DECLARED
    made = recorded.subject.created == act.seq
    file = act.source.get("file")
    return Origin(
        act=act,
        actor=names.get(act.actor_id, ""),
        basis=basis if confidence is None else AssessmentKind.INFERRED,
        confidence=confidence,
        file=str(file) if file else None,
        row=getattr(recorded.subject, "source_line", None) if made else None,
    )


def _label(graph: AccountGraph, recorded: Recorded) -> str | None:
    """What an id stands for."""
    if recorded.field == "division_id":
        return " / ".join(graph.division_path(str(recorded.value)))
    if recorded.field == "manager_id":
        manager = graph.positions.get(str(recorded.value))
        return None if manager is None else _called(graph, manager)
    return graph.persons[str(recorded.value)].name if recorded.field == "person_id" else None


def _called(graph: AccountGraph, position: Position) -> str:
    person = graph.persons.get(position.person_id or "")
    return person.name if person is not None else position.title or ""


def _held(graph: AccountGraph, seating: Seating, day: date) -> Iterator[Held]:
    """The seats in this account of the one who holds the position, or the seat itself while nobody does."""
    for position in graph.positions.values():
        same = position.id == seating.position.id
        if same or (position.person_id is not None and position.person_id == seating.position.person_id):
            line = primary(position, graph.lines.values(), day)
            manager = None if line is None else graph.positions.get(line.manager_id)
            division = " / ".join(graph.division_path(position.division_id)) or None
            yield Held(graph.account.name, position, division, None if manager is None else _called(graph, manager))


def _elsewhere(tx: Transaction, person_id: str, account_id: str, day: date) -> Iterator[Held]:
    """The seats that a person holds or held in other accounts which the actor may see."""
    for position in positions_of(tx, person_id):
        if position.account_id != account_id:
            account = access_account(tx, position.account_id, to=Access.READ)
            graph = read_surroundings(tx, account, position)
            own = seating_on(graph, position.id, day)
            yield from () if own is None else (e for e in _held(graph, own, day) if e.position.id == position.id)


def _newest(held: Held) -> tuple[bool, date, date, str]:
    position = held.position
    return position.valid_to is None, position.valid_to or date.max, position.valid_from or date.min, position.id


def _ties(graph: AccountGraph, position_id: str) -> list[Tie]:
    """The lines of the position, first up, then down; those that are true last come first."""
    ties = []
    for line in graph.lines.values():
        if position_id in (line.position_id, line.manager_id):
            up = line.position_id == position_id
            other = graph.positions[line.manager_id if up else line.position_id]
            ties.append(Tie(line, up, other, _called(graph, other)))
    return sorted(ties, key=_last, reverse=True)


def _last(tie: Tie) -> tuple[bool, date, date, str]:
    return tie.up, tie.line.valid_to or date.max, tie.line.valid_from or date.min, tie.line.id
