"""Suggestions are accepted whole or in part, or declined; nothing of them is lost, nothing of ours is overwritten."""

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account, Division
from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange, Outcome, RowChange
from inroad.model.errors import Invalid, NotFound
from inroad.model.person import LineKind, Person, Position, ReportingLine
from inroad.storage.changesets import keep_suggestion
from inroad.storage.people import divisions_of, lines_from
from inroad.storage.transaction import Act
from inroad.workspace.history import undo
from inroad.workspace.people import mark_left, move_position, remove_position, update_position
from inroad.workspace.suggestions import Acceptance, Choice, accept, decline, list_suggestions, suggestion_rows
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk, refused

ACT = Act(verb="import", summary="people.csv", source={"file": "people.csv"})


@dataclass
class Proposal:
    """Rows in words: `proposal.person("Bob", under="Ada")`, `proposal.change(seat, title="CEO")`."""

    desk: Desk
    account: Account
    new_account: bool = False
    rows: list[RowChange] = field(default_factory=list)
    seats: dict[str, Position] = field(default_factory=dict)
    units: dict[str, Division] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def _id(self) -> str:
        return f"{next(self._numbers):031x}f"

    def seat(self, name: str) -> Position:
        """The seat that a row creates, also for rows that come before it."""
        if name not in self.seats:
            person_id = self._id()
            self.seats[name] = Position(id=self._id(), account_id=self.account.id, person_id=person_id, title="Manager")
        return self.seats[name]

    def person(self, name: str, under: str | Position | None = None, unit: str | None = None) -> "Proposal":
        seat = self.seat(name)
        changes = [EntityChange(None, self.account)] if self.new_account and not self.rows else []
        if unit is not None and unit not in self.units:
            self.units[unit] = Division(id=self._id(), account_id=self.account.id, name=unit)
            changes.append(EntityChange(None, self.units[unit]))
        if unit is not None:
            seat = self.seats[name] = seat.with_values(division_id=self.units[unit].id)
        person = Person(id=str(seat.person_id), account_id=self.account.id, name=name)
        changes += [EntityChange(None, person), EntityChange(None, seat)]
        if under is not None:
            changes.append(EntityChange(None, self.line(seat, under)))
        return self.row(Outcome.ADDED, name, changes)

    def line(self, seat: Position, under: str | Position) -> ReportingLine:
        manager = self.seat(under) if isinstance(under, str) else under
        return ReportingLine(
            id=self._id(), account_id=self.account.id, position_id=seat.id, manager_id=manager.id, line=LineKind.SOLID
        )

    def change(self, seat: Position, **values: object) -> "Proposal":
        return self.row(Outcome.UPDATED, seat.title or "", [EntityChange(seat, seat.with_values(**values))])

    def move(self, seat: Position, under: str | Position) -> "Proposal":
        """A row that ends the present line and draws a new one."""
        present = [line for line in self.desk.see(lines_from, self.account.id, seat.id) if line.valid_to is None]
        today = self.desk.store.clock().date()
        ends = [EntityChange(line, line.with_values(valid_to=today)) for line in present]
        new = EntityChange(None, self.line(seat, under).with_values(valid_from=today))
        return self.row(Outcome.UPDATED, seat.title or "", [*ends, new])

    def row(self, outcome: Outcome, label: str, changes: Collection[EntityChange]) -> "Proposal":
        self.rows.append(RowChange(len(self.rows), outcome, label, None, tuple(changes)))
        return self

    def keep(self) -> str:
        return self.desk.do(keep_suggestion, ACT, self.rows).id


def take(desk: Desk, suggestion_id: str, *ordinals: int) -> Acceptance:
    """Accept some rows, or all of them."""
    return desk.do(accept, suggestion_id, Choice(ordinals=ordinals) if ordinals else None)


def decisions(desk: Desk, suggestion_id: str) -> list[bool | None]:
    return [decided for _, decided, _ in desk.see(suggestion_rows, suggestion_id)]


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


def test_nothing_is_changed_by_suggesting(desk: Desk, acme: Account) -> None:
    before = desk.present()
    waiting = Proposal(desk, acme).person("Ada").keep()
    assert desk.present() == before
    ((found, author),) = desk.see(list_suggestions)
    assert (found.id, found.status, author) == (waiting, ChangesetStatus.SUGGESTED, "Olga")


def test_accepted_whole_it_is_one_changeset(desk: Desk, acme: Account) -> None:
    waiting = Proposal(desk, acme).person("Ada", unit="Board").person("Bob", "Ada").person("Cy", "Bob").keep()
    taken = take(desk, waiting)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob"}
    assert (taken.skipped, taken.suggestion.status) == ({}, ChangesetStatus.ACCEPTED)
    applied = taken.applied
    assert applied is not None
    assert (applied.seq, applied.verb, applied.summary, applied.counts) == (2, "import", "people.csv", {"added": 3})
    assert applied.source == {"file": "people.csv", "suggestion": waiting}
    assert desk.see(list_suggestions) == []


def test_an_accepted_suggestion_is_undone_like_any_act(desk: Desk, acme: Account) -> None:
    before = desk.present()
    take(desk, Proposal(desk, acme).person("Ada", unit="Board").person("Bob", "Ada").keep())
    desk.do(undo)
    assert desk.present() == before


def test_a_part_can_be_accepted_and_the_rest_later(desk: Desk, acme: Account) -> None:
    waiting = Proposal(desk, acme).person("Ada").person("Bob").person("Cy").keep()
    assert take(desk, waiting, 1).suggestion.status is ChangesetStatus.SUGGESTED
    assert (desk.tree(acme), decisions(desk, waiting)) == ({"Bob": None}, [None, True, None])
    assert take(desk, waiting).suggestion.status is ChangesetStatus.ACCEPTED
    assert desk.tree(acme) == {"Ada": None, "Bob": None, "Cy": None}
    with refused(desk.store, NotFound, "not an open suggestion: it is accepted"):
        take(desk, waiting)


def test_rows_are_chosen_by_outcome_too_and_conflicting_ones_only_by_name(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    proposal = Proposal(desk, acme).person("Bob").change(ada, title="Chair")
    proposal.rows[1] = proposal.rows[1]._replace(outcome=Outcome.CONFLICTING)
    waiting = proposal.keep()
    assert take(desk, waiting).suggestion.status is ChangesetStatus.SUGGESTED
    assert desk.graph(acme).positions[ada.id].title == "CEO"
    desk.do(accept, waiting, Choice(outcomes=[Outcome.CONFLICTING]))
    assert desk.graph(acme).positions[ada.id].title == "Chair"


def test_choosing_nothing_is_told(desk: Desk, acme: Account) -> None:
    waiting = Proposal(desk, acme).person("Ada").row(Outcome.REJECTED, "?", []).keep()
    for choice in (Choice(ordinals=[9]), Choice(ordinals=[1]), Choice(outcomes=[Outcome.LEFT])):
        with refused(desk.store, Invalid, "nothing of this suggestion is chosen"):
            desk.do(accept, waiting, choice)


def test_declined_it_is_closed_and_kept(desk: Desk, acme: Account) -> None:
    waiting = Proposal(desk, acme).person("Ada").keep()
    before = desk.present()
    declined: Changeset = desk.do(decline, waiting)
    assert declined.status is ChangesetStatus.DECLINED
    assert desk.present() == before
    assert len(desk.see(suggestion_rows, waiting)) == 1
    with refused(desk.store, NotFound, "it is declined"):
        take(desk, waiting)


def test_its_rows_are_read_in_pages(desk: Desk, acme: Account) -> None:
    waiting = Proposal(desk, acme).person("Ada").person("Bob").person("Cy").keep()
    page = desk.see(suggestion_rows, waiting, outcome=Outcome.ADDED, after=0, limit=1)
    assert [(ordinal, row.label) for ordinal, _, row in page] == [(1, "Bob")]


# What somebody changed meanwhile is skipped and told.


def test_a_field_that_somebody_changed_meanwhile_is_left_to_them(desk: Desk, acme: Account) -> None:
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(acme, "Bob, CFO")
    waiting = Proposal(desk, acme).change(ada, title="Chair", grade="1").change(bob, title="Treasurer").keep()
    desk.do(update_position, acme.id, ada.id, base_version=9, values={"title": "President"})
    taken = take(desk, waiting)
    assert taken.skipped == {0: "somebody changed title, grade meanwhile"}
    titles = {seat.title: seat.grade for seat in desk.graph(acme).positions.values()}
    assert titles == {"President": None, "Treasurer": None}
    assert (taken.suggestion.status, decisions(desk, waiting)) == (ChangesetStatus.SUGGESTED, [None, True])


def test_a_change_of_another_field_merges(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    waiting = Proposal(desk, acme).change(ada, grade="1").keep()
    desk.do(update_position, acme.id, ada.id, base_version=9, values={"title": "President"})
    assert take(desk, waiting).skipped == {}
    found = desk.graph(acme).positions[ada.id]
    assert (found.title, found.grade) == ("President", "1")


def test_what_is_so_already_needs_no_change(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    waiting = Proposal(desk, acme).change(ada, note="met").keep()
    desk.do(update_position, acme.id, ada.id, base_version=9, values={"note": "met"})
    taken = take(desk, waiting)
    assert (taken.applied, taken.skipped, taken.suggestion.status) == (None, {}, ChangesetStatus.ACCEPTED)


def test_what_is_gone_is_told(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    waiting = Proposal(desk, acme).change(ada, title="Chair").keep()
    desk.do(remove_position, acme.id, ada.id)
    assert take(desk, waiting).skipped == {0: "what it would change is gone, or was not accepted"}


def test_a_removal_of_what_somebody_changed_meanwhile_is_skipped(desk: Desk, acme: Account) -> None:
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(acme, "Bob, CFO")
    proposal = Proposal(desk, acme)
    for seat in (ada, bob):
        proposal.row(Outcome.LEFT, "gone", [EntityChange(seat, None)])
    waiting = proposal.keep()
    desk.do(update_position, acme.id, ada.id, base_version=9, values={"note": "met"})
    assert take(desk, waiting).skipped == {0: "somebody changed note meanwhile"}
    assert desk.tree(acme) == {"Ada": None}


def test_a_skipped_row_leaves_nothing_behind_that_others_stand_on(desk: Desk, acme: Account) -> None:
    """Row 0 would create the unit of row 1, but is skipped: row 1 brings the unit itself."""
    ada = desk.hire(acme, "Ada, CEO")
    proposal = Proposal(desk, acme).person("Bob", unit="IT").person("Cy", unit="IT")
    proposal.rows[0] = proposal.rows[0]._replace(
        changes=(*proposal.rows[0].changes, EntityChange(ada, ada.with_values(title="Chair")))
    )
    waiting = proposal.keep()
    desk.do(update_position, acme.id, ada.id, base_version=9, values={"title": "President"})
    assert list(take(desk, waiting).skipped) == [0]
    assert desk.tree(acme) == {"Ada": None, "Cy": None}
    assert [unit.name for unit in desk.see(divisions_of, acme.id)] == ["IT"]


# Rows stand on other rows.


def test_what_a_row_stands_on_comes_with_it(desk: Desk) -> None:
    proposal = Proposal(desk, Account(id="a" * 32, name="New"), new_account=True)
    waiting = proposal.person("Ada", unit="IT").person("Bob", unit="IT").keep()
    take(desk, waiting, 1)
    assert desk.tree(proposal.account) == {"Bob": None}
    assert [unit.name for unit in desk.see(divisions_of, proposal.account.id)] == ["IT"]
    take(desk, waiting)
    assert desk.tree(proposal.account) == {"Ada": None, "Bob": None}


def test_a_line_waits_for_the_row_that_brings_the_superior(desk: Desk, acme: Account) -> None:
    waiting = Proposal(desk, acme).person("Ada").person("Bob", "Ada").person("Cy", "Bob").keep()
    take(desk, waiting, 2)
    assert desk.tree(acme) == {"Cy": None}
    take(desk, waiting, 0)
    assert desk.tree(acme) == {"Ada": None, "Cy": None}
    assert take(desk, waiting).suggestion.status is ChangesetStatus.ACCEPTED
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob"}


def test_who_waits_for_a_new_superior_keeps_the_old_one(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob="Ada")
    waiting = Proposal(desk, acme).person("Zoe").move(team["Bob"], "Zoe").keep()
    take(desk, waiting, 1)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada"}
    take(desk, waiting, 0)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Zoe", "Zoe": None}


def test_a_superior_whom_somebody_gave_meanwhile_stays(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob=None, Cy=None)
    waiting = Proposal(desk, acme).move(team["Cy"], team["Ada"]).keep()
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=team["Bob"].id)
    assert take(desk, waiting).skipped == {0: "somebody gave them another superior meanwhile"}
    assert desk.tree(acme)["Cy"] == "Bob"


def test_a_line_that_would_close_a_circle_by_now_is_told(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob=None)
    waiting = Proposal(desk, acme).move(team["Ada"], team["Bob"]).keep()
    desk.do(move_position, acme.id, team["Bob"].id, manager_id=team["Ada"].id)
    assert take(desk, waiting).skipped == {0: "the new superior reports to them by now, directly or through others"}
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada"}


def test_a_waiting_line_that_cannot_be_drawn_any_more_is_told(desk: Desk, acme: Account) -> None:
    bob = desk.hire(acme, "Bob")
    waiting = Proposal(desk, acme).person("Zoe").move(bob, "Zoe").keep()
    take(desk, waiting, 1)
    ada = desk.hire(acme, "Ada")
    desk.do(move_position, acme.id, bob.id, manager_id=ada.id)
    assert take(desk, waiting, 0).skipped == {1: "somebody gave them another superior meanwhile"}
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Zoe": None}


def test_a_line_to_somebody_whose_row_was_skipped_waits(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    proposal = Proposal(desk, acme).person("Bob").person("Cy", "Bob")
    proposal.rows[0] = proposal.rows[0]._replace(
        changes=(EntityChange(ada, ada.with_values(title="Chair")), *proposal.rows[0].changes)
    )
    waiting = proposal.keep()
    desk.do(update_position, acme.id, ada.id, base_version=9, values={"title": "President"})
    assert list(take(desk, waiting).skipped) == [0]
    assert desk.tree(acme) == {"Ada": None, "Cy": None}
    desk.do(update_position, acme.id, ada.id, base_version=99, values={"title": "Chair"})
    take(desk, waiting)
    assert desk.tree(acme) == {"Ada": None, "Bob": None, "Cy": "Bob"}


def test_several_changes_of_one_thing_are_applied_in_order(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    proposal = Proposal(desk, acme).person("Bob", ada)
    bob, (line,) = (
        proposal.seat("Bob"),
        [c.entity for c in proposal.rows[0].changes if c.entity.kind == "reporting_line"],
    )
    today = desk.store.clock().date()
    proposal.change(ada, title="Chair").change(ada.with_values(title="Chair"), title="Fellow").change(bob, title="CEO")
    proposal.row(Outcome.UPDATED, "Bob", [EntityChange(line, line.with_values(valid_to=today))])
    take(desk, proposal.keep())
    assert sorted(seat.title or "" for seat in desk.graph(acme).positions.values()) == ["CEO", "Fellow"]
    assert desk.tree(acme) == {"Ada": None, "Bob": None}


PICKS = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=4), max_size=4)


@ON_A_DATABASE
@given(above=st.lists(st.integers(0, 9), min_size=6, max_size=6), picks=PICKS)
def test_in_whatever_parts_and_order_the_whole_is_the_same(
    desk: Desk, above: list[int], picks: list[list[int]]
) -> None:
    here = desk.elsewhere()
    acme = here.account()
    names = [f"P{number}" for number in range(6)]
    wanted = {name: names[above[number]] if above[number] < number else None for number, name in enumerate(names)}
    proposal = Proposal(here, acme)
    order = sorted(names, key=lambda name: above[names.index(name)])
    for name in order:
        proposal.person(name, wanted[name], unit=f"Unit {above[names.index(name)] % 2}")
    waiting = proposal.keep()
    for rows in picks:
        if any(decisions(here, waiting)[row] is None for row in rows):
            take(here, waiting, *rows)
    if None in decisions(here, waiting):
        take(here, waiting)
    assert here.tree(acme) == wanted


def test_people_who_left_are_not_brought_back(desk: Desk, acme: Account) -> None:
    ada = desk.hire(acme, "Ada, CEO")
    waiting = Proposal(desk, acme).change(ada, valid_to=desk.store.clock().date(), note="seen as left").keep()
    desk.do(mark_left, acme.id, ada.id, on=desk.store.clock().date().replace(year=2026))
    assert list(take(desk, waiting).skipped) == [0]
