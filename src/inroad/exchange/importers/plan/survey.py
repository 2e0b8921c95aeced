"""First look at a file: which rows there are, whom each names as superior, and which of those lines can be drawn.

Rows are kept as compact arrays, so that a million of them fit.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

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
        """How a row names its superior, in the form of `normal`."""
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
    """Resolves superiors in one pass over the rows of one snapshot: whom each names, and by what it may be named.

    A superior named twice in the file (two rows with one id) is unknown: joining them would be a guess. Where rows
    report in a circle, the line of the circle's first row is cut. `ways` are those in which rows may name superiors.
    """

    def __init__(self, ways: Iterable[ManagerBy] = ManagerBy) -> None:
        self._found = Survey()
        self._wanted: dict[tuple[int, ManagerBy, str], int] = {}
        self._dotted: dict[int, list[int]] = {}
        self._last: tuple[int, ManagerRef | None, int] = (NOBODY, None, NOBODY)
        self._named = [_Named(by) for by in ManagerBy if by in ways]

    def hear(self, rows: Sequence[tuple[int, PersonRecord]]) -> Sequence[int]:
        """Note the next rows, each with the number of the account it belongs to, and return their indexes."""
        found = self._found
        first = len(found.lines)
        found.lines.extend([record.line for _, record in rows])
        found.refs.extend(
            [NOBODY if each.manager is None else self._want(account, each.manager) for account, each in rows]
        )
        for index, (account, record) in enumerate(rows, first):
            if record.dotted:
                self._dotted[index] = [self._want(account, ref) for ref in record.dotted]
        for named in self._named:
            named.hear(first, rows)
        return range(first, len(found.lines))

    def conclude(self) -> Survey:
        """The survey."""
        found, answers = self._found, self._answers()
        found.wanted = list(self._wanted)
        found.manager = array("q", (NOBODY if ref == NOBODY else answers[ref] for ref in found.refs))
        for index, refs in self._dotted.items():
            found.dotted[index] = [answers[ref] for ref in refs if answers[ref] >= 0]
            sentence = "a further superior it names is not one row of the file"
            missing = Remark(found.lines[index], "unknown_manager", sentence)
            found.remarks += [missing for ref in refs if answers[ref] < 0]
        _drop_own_managers(found)
        _cut_cycles(found)
        return found

    def _want(self, account: int, ref: ManagerRef) -> int:
        if account != self._last[0] or ref != self._last[1]:  # those who report to one mostly stand together
            wanted = self._wanted.setdefault((account, ref.by, normal(ref.by, ref.value)), len(self._wanted))
            self._last = (account, ref, wanted)
        return self._last[2]

    def _answers(self) -> "array[int]":
        """By the number of what was wanted the row that answers to it."""
        answers = array("q", [UNKNOWN]) * len(self._wanted)
        for named in self._named:
            asked = {hash((account, name)): ref for (account, by, name), ref in self._wanted.items() if by is named.by}
            for row, name in zip(named.rows, named.hashes, strict=True) if asked else ():
                ref = asked.get(name)
                if ref is not None and answers[ref] != row:
                    answers[ref] = row if answers[ref] == UNKNOWN else SEVERAL
        return answers


class _Named:
    """Which rows may be named by what: names as hashes, 64 bits of which no two are the same by accident."""

    def __init__(self, by: ManagerBy) -> None:
        self.by = by
        self.names_in = _NAMES_IN[by]
        self.rows = array("q")
        self.hashes = array("q")

    def hear(self, first: int, rows: Sequence[tuple[int, PersonRecord]]) -> None:
        """Note what the rows may be named by; `first` is the index of the first of them."""
        names_in = self.names_in
        told = [(at, (account, name)) for at, (account, record) in enumerate(rows, first) for name in names_in(record)]
        self.rows.extend([at for at, _ in told])
        self.hashes.extend([hash(name) for _, name in told])


def _keys_in(record: PersonRecord) -> Iterable[str]:
    return () if record.source_key is None else (record.source_key.strip().casefold(),)


def _emails_in(record: PersonRecord) -> Iterable[str]:
    return [email.strip().casefold() for email in record.emails]


def _names_in(record: PersonRecord) -> Iterable[str]:
    return () if record.seat is not Seat.FILLED or record.name is None else (name_key(record.name),)


def _roles_in(record: PersonRecord) -> Iterable[str]:
    return [normal(ManagerBy.ROLE, text) for text in (record.title, record.source_key) if text is not None]


_NAMES_IN: dict[ManagerBy, Callable[[PersonRecord], Iterable[str]]] = {
    ManagerBy.KEY: _keys_in,
    ManagerBy.EMAIL: _emails_in,
    ManagerBy.NAME: _names_in,
    ManagerBy.ROLE: _roles_in,
}
"""By what a row may be named as superior, in a form that can be compared."""


def normal(by: ManagerBy, value: str) -> str:
    """A way of naming somebody, reduced to what counts."""
    if by is ManagerBy.NAME:
        return name_key(value)
    return _role(value) if by is ManagerBy.ROLE else value.strip().casefold()


@lru_cache(maxsize=16_384)
def _role(title: str) -> str:
    return "".join(c for c in search_text(title) if c.isalnum())


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
