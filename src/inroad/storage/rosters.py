"""Who sits where in an account on a day, read in a few statements: the hot path of every map and list.

The statements are built once; a row is a tuple, not an entity, because a map reads thousands and keeps none. What was
known at an earlier moment is read the same way: what the log says of the few that were otherwise is put in their place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, or_, select

from inroad.model.account import Division
from inroad.model.assessment import Assessment, Confirmation
from inroad.model.person import Function, LineKind, Person, Position, PositionStatus, ReportingLine, Seat, Seniority
from inroad.storage.changes import MAPPED
from inroad.storage.earlier import Earlier, earlier_in, earlier_of, rows_earlier
from inroad.storage.prepared import Prepared, rows_of_all
from inroad.storage.statement_tables import assessment
from inroad.storage.tables import changeset, division, person, position, reporting_line
from inroad.storage.transaction import Transaction


class Seated(NamedTuple):
    """A position on a day with its person (None for a placeholder) and its primary superior's position."""

    position_id: str
    person_id: str | None
    seat: Seat
    title: str | None
    division_id: str | None
    seniority: Seniority
    seniority_confidence: float | None
    function: Function
    function_confidence: float | None
    status: PositionStatus
    mapped: bool
    grade: str | None
    location: str | None
    headcount: float | None
    valid_from: date | None
    valid_to: date | None
    note: str | None
    source: str | None
    source_line: int | None
    created: int
    version: int
    name: str | None
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    urls: tuple[str, ...]
    person_version: int | None
    manager_id: str | None
    line_version: int | None


class Confirmed(NamedTuple):
    """That somebody stood by a value of a position, of its holder or of the line to its superior, and when."""

    subject_id: str
    field: str
    value: Any
    asserted_on: date
    confirmed_on: date


class Seats(NamedTuple):
    """Who sits where on a day, in the order of recording.

    `dotted` are further superiors by position, `divisions` names and parents by id. `former` tells how high people
    stood in the last position they gave up not long before.
    """

    seated: list[Seated]
    dotted: Mapping[str, tuple[str, ...]]
    divisions: Mapping[str, tuple[str, str | None]]
    former: Mapping[str, Seniority]
    confirmed: list[Confirmed]


class Known(NamedTuple):
    """What was known right after the changeset `seq`: by kind, whatever of an account was otherwise (see `earlier`)."""

    seq: int
    earlier: Mapping[str, dict[str, Earlier]]

    def of(self, kind: str) -> dict[str, Earlier]:
        """What of one kind was otherwise, by id."""
        return self.earlier.get(kind, {})


Row = tuple[Any, ...]
Asked = Mapping[str, Any]


def _valid(table: Table, until: str = "day") -> ColumnElement[bool]:
    return and_(
        or_(table.c.valid_from.is_(None), table.c.valid_from <= bindparam("day")),
        or_(table.c.valid_to.is_(None), table.c.valid_to > bindparam(until)),
    )


def _of_account(table: Table) -> ColumnElement[bool]:
    return and_(table.c.workspace_id == bindparam("workspace"), table.c.account_id == bindparam("account"))


class _Source(NamedTuple):
    """Rows of one kind: their columns (the id first), those of a day, and those with some ids.

    `holds` tells of a row whether `of_day` finds it.
    """

    kind: str
    names: tuple[str, ...]
    of_day: Prepared
    of_ids: Select[Any]
    holds: Callable[[Row, Asked], bool]


def _always(row: Row, asked: Asked) -> bool:
    """What has no days is of every day."""
    del row, asked
    return True


def _source(
    kind: str,
    table: Table,
    names: tuple[str, ...],
    *of_day: ColumnElement[bool],
    holds: Callable[[Row, Asked], bool] = _always,
) -> _Source:
    every = select(*[table.c[name] for name in names]).where(_of_account(table))
    some = table.c.id.in_(bindparam("ids", expanding=True))
    return _Source(kind, names, Prepared(every.where(*of_day)), every.where(some), holds)


def _lasting(names: tuple[str, ...], until: str = "day") -> Callable[[Row, Asked], bool]:
    """What `_valid` asks of a row."""
    begins, ends = names.index("valid_from"), names.index("valid_to")

    def lasts(row: Row, asked: Asked) -> bool:
        begin, end = row[begins], row[ends]
        return (begin is None or begin <= asked["day"]) and (end is None or end > asked[until])

    return lasts


_OF_POSITION = (
    "id", "person_id", "seat", "title", "division_id", "seniority", "seniority_confidence", "function",
    "function_confidence", "status", "mapped", "grade", "location", "headcount", "valid_from", "valid_to", "note",
    "source", "source_line", "created", "version",
)  # fmt: skip
_OF_PERSON = ("id", "account_id", "name", "emails", "phones", "urls", "version", "created")
_HOME, _TOLD_OF_PERSON = 1, slice(2, 7)
_NOBODY: Row = (None, (), (), (), None)
_NO_LINE: Row = (None, None)
_POSITION_ENDS = len(_OF_POSITION)
_ENDS, _SENIORITY = _OF_POSITION.index("valid_to"), _OF_POSITION.index("seniority")
_POSITIONS = _source(
    Position.kind, position, _OF_POSITION, _valid(position, "since"), holds=_lasting(_OF_POSITION, "since")
)
_HELD = Prepared(
    _POSITIONS.of_day.query.add_columns(*[person.c[name] for name in _OF_PERSON]).outerjoin(
        person,
        and_(
            person.c.workspace_id == position.c.workspace_id,
            person.c.id == position.c.person_id,
            or_(position.c.valid_to.is_(None), position.c.valid_to > bindparam("day")),  # of the former nothing is told
        ),
    )
)
_PERSONS = select(*[person.c[name] for name in _OF_PERSON]).where(
    person.c.workspace_id == bindparam("workspace"), person.c.id.in_(bindparam("ids", expanding=True))
)
_OF_LINE = ("id", "position_id", "manager_id", "line", "valid_from", "valid_to", "version", "created")
_LINES = _source(ReportingLine.kind, reporting_line, _OF_LINE, _valid(reporting_line), holds=_lasting(_OF_LINE))
_DIVISIONS = _source(Division.kind, division, ("id", "name", "parent_id", "created"))
_OF_CONFIRMED = (
    "id", "subject_id", "field", "value", "asserted_on", "confirmed_on", "confirmation", "valid_from", "valid_to",
    "created",
)  # fmt: skip
_said_then = _lasting(_OF_CONFIRMED)


def _is_confirmed(row: Row, asked: Asked) -> bool:
    _, _, field, _, asserted_on, _, confirmation, *_ = row
    told = confirmation is Confirmation.CONFIRMED and field in Seated._fields
    return told and asserted_on <= asked["day"] and _said_then(row, asked)


_CONFIRMED = _source(
    Assessment.kind,
    assessment,
    _OF_CONFIRMED,
    assessment.c.confirmation == Confirmation.CONFIRMED,
    or_(*[assessment.c.field == name for name in Seated._fields]),  # an IN would be written out anew every time
    assessment.c.asserted_on <= bindparam("day"),
    _valid(assessment),
    holds=_is_confirmed,
)
_OF_A_DAY = (_LINES, _DIVISIONS, _CONFIRMED)
_ACT = select(changeset.c.seq, changeset.c.verb, changeset.c.as_of, changeset.c.recorded_at).where(
    changeset.c.workspace_id == bindparam("workspace")
)
_FEW, _AT_ONCE = 8, 500
_FEW_ACTS = Prepared(_ACT.where(changeset.c.seq.in_([bindparam(f"seq_{place}", 0) for place in range(_FEW)])))
_ACTS = Prepared(_ACT.where(changeset.c.seq.in_(bindparam("seqs", expanding=True))))


def read_known(tx: Transaction, account_id: str, seq: int) -> Known:
    """What was known of an account right after the changeset `seq`, for `read_seats`."""
    return Known(seq, earlier_in(tx, account_id, seq, kinds=(*MAPPED, Person.kind)))


def read_seats(tx: Transaction, account_id: str, *, day: date, since: date, known: Known | None = None) -> Seats:
    """Everything of a day, and who gave up a position since another; as it is known now, or was known."""
    asked = {"workspace": tx.workspace_id, "account": account_id, "day": day, "since": since}
    held, *others = rows_of_all(tx.connection, (_HELD, *(source.of_day for source in _OF_A_DAY)), asked)
    positions, persons = _held(tx, held, asked, known)
    lines, divisions, confirmed = (
        _as_known(tx, source, {row[0]: row for row in rows}, asked, known)
        for source, rows in zip(_OF_A_DAY, others, strict=True)
    )
    solid: dict[str, Row] = {}
    dotted: dict[str, tuple[str, ...]] = {}
    for _, position_id, manager_id, line, *_, version, _ in sorted(lines.values(), key=itemgetter(1, 0)):
        if line is LineKind.SOLID:
            solid.setdefault(position_id, (manager_id, version))
        else:
            dotted[position_id] = (*dotted.get(position_id, ()), manager_id)
    seated, former = [], []
    for row in positions:
        if row[_ENDS] is None or row[_ENDS] > day:
            seated.append(Seated._make((*row, *persons.get(row[1], _NOBODY), *solid.get(row[0], _NO_LINE))))
        elif row[1] is not None:
            former.append((row[_ENDS], row[0], row[1], row[_SENIORITY]))
    units = {key: (name, parent) for key, name, parent, _ in divisions.values()}
    stood = {person_id: seniority for *_, person_id, seniority in sorted(former)}
    return Seats(seated, dotted, units, stood, _confirmed(tx, confirmed, asked, known))


def read_days_of(tx: Transaction, seqs: Iterable[int]) -> Mapping[int, date]:
    """How fresh what a changeset recorded was: the day a file describes, else that of the act; an undo says nothing."""
    wanted = sorted(set(seqs))
    days: dict[int, date] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        acts, places = (_FEW_ACTS, enumerate(some)) if len(some) <= _FEW else (_ACTS, ())
        asked = {"workspace": tx.workspace_id, "seqs": some, **{f"seq_{place}": seq for place, seq in places}}
        for seq, verb, as_of, recorded_at in acts.rows(tx.connection, asked):
            if verb != "undo":
                days[seq] = as_of if verb == "import" and as_of is not None else recorded_at.date()
    return days


def _held(
    tx: Transaction, rows: Iterable[Row], asked: Asked, known: Known | None
) -> tuple[list[Row], dict[str | None, Row]]:
    """The positions of the day and those given up not long before, oldest first; and what is told of their holders."""
    found, persons = {}, {}
    for row in rows:
        found[row[0]] = row[:_POSITION_ENDS]
        if row[_POSITION_ENDS] is not None:
            persons[row[1]] = row[_POSITION_ENDS:]
    positions = _as_known(tx, _POSITIONS, found, asked, known)
    if known is not None:
        held = {row[1] for row in positions.values() if row[1] is not None}
        persons |= {row[0]: tuple(row) for row in _with_ids(tx, _PERSONS, asked, sorted(held - persons.keys()))}
        # A person's history lies with the account in which we met them first.
        at_home = {key for key, row in persons.items() if row[_HOME] == asked["account"]}
        earlier = known.of(Person.kind) | earlier_of(tx, Person.kind, sorted(held - at_home), known.seq)
        persons = rows_earlier(Person.kind, _OF_PERSON, persons, earlier, known.seq)
    return [positions[key] for key in sorted(positions)], {key: row[_TOLD_OF_PERSON] for key, row in persons.items()}


def _confirmed(tx: Transaction, rows: Mapping[str, Row], asked: Asked, known: Known | None) -> list[Confirmed]:
    """What somebody stood by; what is said of a line stands under the position that reports along it."""
    said = [row[1:6] for row in rows.values()]
    lines = [subject for subject, field, *_ in said if field == "manager_id"]
    ends = {row[0]: row[1] for row in _with_ids(tx, _LINES.of_ids, asked, lines)}
    if known is not None:
        then = known.of(ReportingLine.kind)
        ends |= {key: then[key].values["position_id"] for key in lines if key in then and then[key].removed}
    return [Confirmed._make((ends.get(subject, subject), *rest)) for subject, *rest in said]


def _as_known(
    tx: Transaction, source: _Source, found: dict[str, Row], asked: Asked, known: Known | None
) -> dict[str, Row]:
    """The same as it was known: what was true that day only according to what was known then is looked for, too."""
    if known is None:
        return found
    earlier = known.of(source.kind)
    moved = [key for key, was in earlier.items() if was.moved]
    elsewhere = [key for key in moved if key not in found and not earlier[key].removed]
    found |= {row[0]: tuple(row) for row in _with_ids(tx, source.of_ids, asked, elsewhere)}
    rows = rows_earlier(source.kind, source.names, found, earlier, known.seq)
    for key in moved:
        if key in rows and not source.holds(rows[key], asked):
            del rows[key]
    return rows


def _with_ids(tx: Transaction, query: Select[Any], asked: Asked, ids: Sequence[str]) -> Iterator[Any]:
    for start in range(0, len(ids), _AT_ONCE):
        yield from tx.connection.execute(query, {**asked, "ids": ids[start : start + _AT_ONCE]})
