"""First look at a file: which rows there are, whom each names as superior, and which of those lines can be drawn.

Rows are kept as compact arrays, so that a million of them fit: the file is read again when they are written.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Remark
from inroad.matching.names import name_key
from inroad.matching.search_text import search_text
from inroad.model.person import Seat

NOBODY = -1
UNKNOWN = -2
SEVERAL = -3


@dataclass(slots=True)
class Survey:
    """What is known of the rows of one snapshot, by row index (the n-th record).

    `manager[i]` is the row of i's primary superior, `NOBODY` where none is named, `UNKNOWN` where the one who is
    named is not in the file (`named` says whom), `SEVERAL` where more than one row answers to it; `dotted[i]` likewise
    for further superiors. `remarks` says what was cut.
    """

    lines: "array[int]" = field(default_factory=lambda: array("q"))
    manager: "array[int]" = field(default_factory=lambda: array("q"))
    dotted: dict[int, list[int]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    wanted: list[tuple[int, ManagerBy, str]] = field(default_factory=list)
    refs: "array[int]" = field(default_factory=lambda: array("q"))

    def named(self, index: int) -> tuple[ManagerBy, str]:
        """How a row names its superior, in the form that `names_of` gives."""
        _, by, value = self.wanted[self.refs[index]]
        return by, value

    def unknown(self, index: int) -> Remark:
        """The remark on a row whose superior nobody knows."""
        several = self.manager[index] == SEVERAL
        sentence = (
            "several rows answer to the superior it names" if several else "the superior it names is not known here"
        )
        return Remark(self.lines[index], "unknown_manager", sentence)


class Surveyor:
    """Resolves superiors in two passes over the rows of one snapshot: first who is wanted, then who answers to it.

    A superior named twice in the file (two rows with one id) is unknown: joining them would be a guess. Where rows
    report in a circle, the line of the circle's first row is cut.
    """

    def __init__(self) -> None:
        self._found = Survey()
        self._wanted: dict[tuple[int, ManagerBy, str], int] = {}
        self._kinds: set[ManagerBy] = set()
        self._refs = array("q")
        self._dotted: dict[int, list[int]] = {}
        self._answers = array("q")
        self._next = 0

    def hear(self, account: int, record: PersonRecord) -> None:
        """First pass: note whom the next row names. `account` numbers the account it belongs to."""
        self._found.lines.append(record.line)
        self._refs.append(NOBODY if record.manager is None else self._want(account, record.manager))
        if record.dotted:
            self._dotted[len(self._refs) - 1] = [self._want(account, ref) for ref in record.dotted]

    def see(self, account: int, record: PersonRecord) -> None:
        """Second pass, the same rows in the same order: note which of the wanted this row is."""
        if not self._answers:
            self._answers = array("q", [UNKNOWN]) * (len(self._wanted) + 1)
        index, self._next = self._next, self._next + 1
        for by, value in names_of(record, self._kinds):
            ref = self._wanted.get((account, by, value))
            if ref is not None and self._answers[ref] != index:
                self._answers[ref] = index if self._answers[ref] == UNKNOWN else SEVERAL

    def conclude(self) -> Survey:
        """The survey."""
        answers, found = self._answers, self._found
        found.wanted, found.refs = list(self._wanted), self._refs
        found.manager = array("q", (NOBODY if ref == NOBODY else answers[ref] for ref in self._refs))
        for index, refs in self._dotted.items():
            found.dotted[index] = [answers[ref] for ref in refs if answers[ref] >= 0]
            sentence = "a further superior it names is not one row of the file"
            missing = Remark(found.lines[index], "unknown_manager", sentence)
            found.remarks += [missing for ref in refs if answers[ref] < 0]
        _drop_own_managers(found)
        _cut_cycles(found)
        return found

    def _want(self, account: int, ref: ManagerRef) -> int:
        self._kinds.add(ref.by)
        return self._wanted.setdefault((account, ref.by, normal(ref.by, ref.value)), len(self._wanted))


def names_of(record: PersonRecord, kinds: set[ManagerBy]) -> Iterator[tuple[ManagerBy, str]]:
    """By what a row may be named as superior, in a form that can be compared."""
    if ManagerBy.KEY in kinds and record.source_key is not None:
        yield ManagerBy.KEY, normal(ManagerBy.KEY, record.source_key)
    if ManagerBy.EMAIL in kinds:
        for email in record.emails:
            yield ManagerBy.EMAIL, normal(ManagerBy.EMAIL, email)
    if ManagerBy.NAME in kinds and record.seat is Seat.FILLED and record.name is not None:
        yield ManagerBy.NAME, name_key(record.name)
    if ManagerBy.ROLE in kinds:
        if record.title is not None:
            yield ManagerBy.ROLE, normal(ManagerBy.ROLE, record.title)
        if record.source_key is not None:
            yield ManagerBy.ROLE, normal(ManagerBy.ROLE, record.source_key)


def normal(by: ManagerBy, value: str) -> str:
    """A way of naming somebody, reduced to what counts."""
    if by is ManagerBy.NAME:
        return name_key(value)
    if by is ManagerBy.ROLE:
        return "".join(c for c in search_text(value) if c.isalnum())
    return value.strip().casefold()


def _drop_own_managers(found: Survey) -> None:
    for index, manager in enumerate(found.manager):
        if manager == index:
            found.manager[index] = NOBODY
            found.remarks.append(Remark(found.lines[index], "own_manager", "it names itself as its superior"))


def _cut_cycles(found: Survey) -> None:
    """Walk up from every row once; meeting the walk's own trace is a circle, cut at its row that stands first."""
    seen = array("q", [0]) * len(found.manager)
    for start in range(len(found.manager)):
        row = start
        while row >= 0 and not seen[row]:
            seen[row] = start + 1
            row = found.manager[row]
        if row >= 0 and seen[row] == start + 1 and found.manager[row] >= 0:
            first = _first_of_circle(found.manager, row)
            found.manager[first] = NOBODY
            found.remarks.append(
                Remark(found.lines[first], "cycle", "its superiors report back to it; the line was cut")
            )


def _first_of_circle(manager: "array[int]", row: int) -> int:
    first, walker = row, manager[row]
    while walker != row:
        first = min(first, walker)
        walker = manager[walker]
    return first
