"""Thirty of us edit one map at the same time: nothing is lost unnoticed, and nobody ends above themselves."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from inroad.model.account import Account
from inroad.model.errors import BossCycle, Conflict
from inroad.model.graph import AccountGraph
from inroad.model.member import Role
from inroad.model.person import LineKind
from inroad.storage import Transaction
from inroad.storage.changes import changes_since
from inroad.storage.graphs import load_graph
from inroad.storage.people import get_position, lines_from
from inroad.storage.transaction import Act
from inroad.workspace.people import move_position, update_position
from tests.fixtures.desks import Desk

EDITORS = 30
SEATS = [f"Seat {number}" for number in range(12)]


@dataclass
class Journal:
    """What one editor saw and did."""

    titles: list[tuple[str, int, int, str]] = field(default_factory=list)
    """Seat, the version that was seen, the version that was made, the title that was set."""
    moves: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    """By the version that was made: the seat and its new superior."""
    snapshots: dict[int, AccountGraph] = field(default_factory=dict)
    refused: int = 0


@dataclass
class Editor:
    desk: Desk
    account: Account
    seats: list[str]
    dice: Random
    journal: Journal = field(default_factory=Journal)

    def work(self, times: int) -> Journal:
        for number in range(times):
            try:
                self._retitle(number) if self.dice.random() < 0.5 else self._move()
            except (Conflict, BossCycle):
                self.journal.refused += 1
        return self.journal

    def _retitle(self, number: int) -> None:
        seat_id = self.dice.choice(self.seats)
        seen = self.desk.see(get_position, self.account.id, seat_id)
        assert seen is not None
        title = f"Title {number} of {self.desk.actor.member_id}"
        values = {"title": title}
        made = self._write(update_position, self.account.id, seat_id, base_version=seen.version, values=values)
        self.journal.titles.append((seat_id, seen.version, made, title))

    def _move(self) -> None:
        seat_id, manager_id = self.dice.choice(self.seats), self.dice.choice([None, *self.seats])
        made = self._write(move_position, self.account.id, seat_id, manager_id=manager_id)
        if made:
            self.journal.moves[made] = (seat_id, manager_id)

    def _write(self, verb: Callable[..., Any], *args: Any, **kwargs: Any) -> int:
        """Do it; the version that was made (0: nothing changed), and now and then what the whole looked like then."""
        with self.desk.store.write(self.desk.actor) as tx:
            verb(tx, *args, **kwargs)
            tx.finish()
            made = 0 if tx.recorded is None else tx.recorded.seq or 0
            if made and self.dice.random() < 0.1:
                self.journal.snapshots[made] = load_graph(tx, self.account)
        return made


@pytest.fixture
def journals(desk: Desk, thorough: bool) -> Iterator[tuple[Account, list[Journal]]]:
    """A day's work of thirty."""
    acme = desk.account()
    seats = [desk.hire(acme, f"{name}, Manager").id for name in SEATS]
    editors = [Editor(desk.colleague(Role.EDITOR), acme, seats, Random(number)) for number in range(EDITORS)]
    with ThreadPoolExecutor(EDITORS) as pool:
        yield acme, list(pool.map(lambda editor: editor.work(100 if thorough else 8), editors))


def test_thirty_editors_of_one_map(desk: Desk, journals: tuple[Account, list[Journal]]) -> None:
    acme, work = journals
    _history_has_no_gaps(desk)
    _no_title_was_lost(desk, acme, work)
    _every_move_is_remembered(desk, acme, work)
    _nobody_is_above_themselves(desk.graph(acme))
    _history_replays(desk, acme, work)
    assert sum(journal.refused for journal in work) > 0, "they never met"


def _history_has_no_gaps(desk: Desk) -> None:
    changesets = desk.everything()["changeset"]
    assert sorted(changeset["seq"] for changeset in changesets) == list(range(1, len(changesets) + 1))


def _no_title_was_lost(desk: Desk, acme: Account, work: list[Journal]) -> None:
    """Whoever set a title had seen the one before it: no accepted edit was overwritten by somebody who had not."""
    by_seat: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for journal in work:
        for seat_id, seen, made, title in journal.titles:
            by_seat[seat_id].append((made, seen, title))
    for seat_id, edits in by_seat.items():
        edits.sort()
        for (before, _, old), (_, seen, new) in itertools.pairwise(edits):
            assert seen >= before, f"“{new}” overwrote “{old}” unseen"
        log = [change.after["title"] for change in desk.see(changes_since, seat_id, 0) if change.after]
        assert log == [title for _, _, title in edits]
        assert desk.graph(acme).positions[seat_id].title == edits[-1][2]


def _every_move_is_remembered(desk: Desk, acme: Account, work: list[Journal]) -> None:
    superior: dict[str, str | None] = {}
    for _, (seat_id, manager_id) in sorted(pair for journal in work for pair in journal.moves.items()):
        superior[seat_id] = manager_id
    assert _superiors(desk.graph(acme)) == {seat: manager for seat, manager in superior.items() if manager is not None}


def _nobody_is_above_themselves(graph: AccountGraph) -> None:
    above = _superiors(graph)
    for start in above:
        walker, steps = start, 0
        while walker in above:
            walker, steps = above[walker], steps + 1
            assert steps <= len(above)


def _history_replays(desk: Desk, acme: Account, work: list[Journal]) -> None:
    snapshots = {seq: graph for journal in work for seq, graph in journal.snapshots.items()}
    assert snapshots
    for seq, graph in snapshots.items():
        assert desk.graph(acme, seq=seq) == graph


def _superiors(graph: AccountGraph) -> dict[str, str]:
    lines = [line for line in graph.lines.values() if line.line is LineKind.SOLID and line.valid_to is None]
    assert len({line.position_id for line in lines}) == len(lines)
    return {line.position_id: line.manager_id for line in lines}


def test_a_reader_never_sees_half_an_act(desk: Desk) -> None:
    """Each act moves two people below one superior; a reader finds both there or neither."""
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None, Cy="Ada", Dan="Ada")
    pair = list(desk.graph(acme).lines.values())

    def move_both(tx: Transaction, manager_id: str) -> None:
        tx.begin(Act(verb="test", summary="both"))
        for drawn in pair:
            (line,) = lines_from(tx, acme.id, drawn.position_id)
            tx.save(line.with_values(manager_id=manager_id), before=line)

    def look(_: int) -> bool:
        tree = desk.tree(acme)
        return tree["Cy"] == tree["Dan"]

    with ThreadPoolExecutor(4) as pool:
        moves = [pool.submit(desk.do, move_both, team[name].id) for name in ("Bob", "Ada") * 10]
        assert all(pool.map(look, range(40)))
        for move in moves:
            move.result()
    assert desk.seq > 5
