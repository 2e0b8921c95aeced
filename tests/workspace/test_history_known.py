"""As-known history against a plain model: every state that ever was can be read again."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from inroad.model.graph import AccountGraph
from inroad.workspace.history import undo
from inroad.workspace.people import mark_left
from inroad.workspace.roster import When, list_people
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk
from tests.workspace.acts import WORDS, Office

Model = dict[str, tuple[str | None, str | None]]
"""Seat → its title and the seat of its superior."""

WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Every step is a transaction: to find the shortest failing story takes minutes."""


def model_of(graph: AccountGraph) -> Model:
    above = {line.position_id: line.manager_id for line in graph.lines.values() if line.valid_to is None}
    return {seat.id: (seat.title, above.get(seat.id)) for seat in graph.positions.values()}


def test_every_state_that_ever_was_is_known_again(desk: Desk, clock: Clock) -> None:
    class History(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.here = desk.elsewhere()
            self.acme = self.here.account()
            self.office = Office(self.here, self.acme)
            self.snapshots: dict[int, AccountGraph] = {}
            self.moments: dict[int, Any] = {}
            self.done: list[Model] = []
            self.model: Model = {}

        @rule(word=st.sampled_from(WORDS), one=st.integers(0, 9), two=st.integers(0, 9))
        def act(self, word: str, one: int, two: int) -> None:
            before = self.model
            if self.office.act((word, one, two)):
                self.done.append(before)
                self.model = model_of(self.here.graph(self.acme))

        @rule(title=st.sampled_from(["Chair", "Fellow"]))
        def hire(self, title: str) -> None:
            seat = self.here.hire(self.acme, f"Somebody, {title}")
            self.done.append(self.model)
            self.model = {**self.model, seat.id: (title, None)}

        @rule()
        def take_back(self) -> None:
            if self.done:
                self.here.do(undo)
                self.model = self.done.pop()

        @invariant()
        def the_present_is_the_models(self) -> None:
            graph = self.here.graph(self.acme)
            assert model_of(graph) == self.model
            self.snapshots.setdefault(self.here.seq, graph)
            self.moments[self.here.seq] = clock.now
            clock.advance(hours=1)

        def teardown(self) -> None:
            known = {seq: self.here.graph(self.acme, seq=seq) for seq in self.snapshots}
            assert known == self.snapshots
            for seq, moment in self.moments.items():
                rows = self.here.see(list_people, self.acme.id, When(as_known=moment)).rows
                assert {row.position_id for row in rows} == set(self.snapshots[seq].on(moment.date()).positions)

    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture]
    small = settings(
        phases=WITHOUT_SHRINKING, max_examples=8, stateful_step_count=14, deadline=None, suppress_health_check=checks
    )
    run_state_machine_as_test(History, settings=small)


def test_what_was_true_and_what_was_known_are_kept_apart(desk: Desk, clock: Clock) -> None:
    """Bob left in March; we heard of it in May."""
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    clock.advance(days=130)
    heard = clock.now
    march = heard.date().replace(month=3, day=1)
    april = march.replace(month=4)
    desk.do(mark_left, acme.id, team["Bob"].id, on=march)
    before, after = heard - timedelta(days=1), heard
    assert desk.tree(acme, When(as_of=april, as_known=before)) == {"Ada": None, "Bob": "Ada"}
    assert desk.tree(acme, When(as_of=april, as_known=after)) == {"Ada": None}
    assert desk.tree(acme, When(as_of=april)) == {"Ada": None}
    assert desk.tree(acme, When(as_of=march.replace(month=2))) == {"Ada": None, "Bob": "Ada"}
    assert desk.tree(acme, When(as_known=before)) == {"Ada": None, "Bob": "Ada"}
