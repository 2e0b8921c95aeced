"""What was done, by whom; and taking it back, exactly."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.changeset import Changeset
from inroad.model.errors import BossCycle, Conflict, InroadError, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import Person, Position, ReportingLine
from inroad.storage.changesets import changesets_by_seq, keep_suggestion
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.accounts import show_account, update_account
from inroad.workspace.history import accounts_of, history, known_at, redo, undo
from inroad.workspace.people import (
    NewPerson,
    add_person,
    fill_seat,
    mark_left,
    move_position,
    remove_position,
    update_person,
    update_position,
)
from inroad.workspace.session import author_of
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused
from tests.workspace.acts import ACTS, Office
from tests.workspace.acts import Act as Chance


def changeset(desk: Desk, seq: int) -> Changeset:
    (found,) = desk.see(changesets_by_seq, [seq])
    return found


def undo_seq(desk: Desk, seq: int) -> Changeset:
    return desk.do(undo, changeset(desk, seq).id)


# Undo is exact.


@pytest.mark.parametrize("page", [1, 2, 3, 5])
def test_what_was_made_by_the_thousand_is_taken_back_page_by_page(
    desk: Desk, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme = desk.account()
    before = desk.present()

    def hire_five(tx: Transaction) -> None:
        tx.begin(Act(verb="import", summary="people.csv"))
        people = [Person(id=tx.new_id(), account_id=acme.id, name=name) for name in ("Ada", "Bob", "Cy", "Di", "Eve")]
        tx.save_many("person", people)
        tx.save_many("position", (Position(id=tx.new_id(), account_id=acme.id, person_id=each.id) for each in people))

    desk.do(hire_five)
    after = desk.present()
    monkeypatch.setattr("inroad.storage.changes._PAGE", page)
    monkeypatch.setattr("inroad.workspace.history._REPORT_EVERY", 4)
    heard: list[int] = []
    desk.do(undo, heard=heard.append)
    assert (desk.present(), heard) == (before, [0, 4, 8, 10])
    desk.do(redo)
    assert desk.present() == after


@ON_A_DATABASE
@given(acts=ACTS)
def test_undoing_everything_step_by_step_shows_every_earlier_state_and_redoing_every_later_one(
    desk: Desk, acts: list[Chance]
) -> None:
    here = desk.elsewhere()
    office = Office(here, here.account())
    states = [here.present()]
    states.extend(here.present() for act in acts if office.act(act))
    undone: list[Changeset] = []
    for state in reversed(states[:-1]):
        undone.append(here.do(undo))
        assert here.present() == state
    for taken_back, state in zip(reversed(undone), states[1:], strict=True):
        here.do(undo, taken_back.id)
        assert here.present() == state


@ON_A_DATABASE
@given(acts=ACTS, picks=st.lists(st.integers(1, 12), max_size=6))
def test_any_undo_is_exact_or_refused_without_a_trace(desk: Desk, acts: list[Chance], picks: list[int]) -> None:
    here = desk.elsewhere()
    office = Office(here, here.account())
    for act in acts:
        office.act(act)
    for pick in picks:
        before, target = here.everything(), 1 + pick % here.seq
        if target == 1:
            continue
        present = here.present()
        try:
            taken_back = undo_seq(here, target)
        except InroadError:
            assert here.everything() == before
            continue
        here.do(undo, taken_back.id)
        assert here.present() == present


def test_a_filled_seat_is_open_again(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", CFO")
    before = desk.present()
    desk.do(fill_seat, acme.id, seat.id, NewPerson(name="Bob", division=("Finance",)))
    desk.do(undo)
    assert desk.present() == before


def test_lists_of_values_are_what_they_were(desk: Desk) -> None:
    ada = desk.hire(desk.account(), "Ada, CEO")
    before = desk.present()
    desk.do(update_person, ada.person_id or "", base_version=desk.seq, values={"emails": ["ada@acme.example"]})
    desk.do(undo)
    assert desk.present() == before


def test_undo_redo_and_undo_again(desk: Desk) -> None:
    acme = desk.account()
    without = desk.present()
    desk.hire(acme, "Ada, CEO")
    with_ada = desk.present()
    taken_back = desk.do(undo)
    desk.do(undo, taken_back.id)
    assert desk.present() == with_ada
    desk.do(undo)
    assert desk.present() == without
    desk.do(undo, changeset(desk, desk.seq).id)
    assert desk.present() == with_ada


def test_down_a_chain_of_undos_every_second_one_counts(desk: Desk) -> None:
    acme = desk.account(city="Köln")
    desk.do(update_account, acme.id, base_version=1, values={"city": "Bonn"})
    for last in range(2, 6):
        undo_seq(desk, last)
        undone = [changeset(desk, seq).undone_by_id is not None for seq in range(2, last + 2)]
        assert undone == [(last + 1 - seq) % 2 == 1 for seq in range(2, last + 2)]
        assert desk.accounts()[0].city == ("Köln" if last % 2 == 0 else "Bonn")


def test_a_change_is_undone_below_later_changes_of_other_fields(desk: Desk) -> None:
    acme = desk.account(city="Köln")
    desk.do(update_account, acme.id, base_version=1, values={"city": "Bonn"})
    desk.do(update_account, acme.id, base_version=2, values={"country": "DE"})
    undo_seq(desk, 2)
    found = desk.accounts()[0]
    assert (found.city, found.country, found.version) == ("Köln", "DE", 4)


def test_an_import_of_thousands_is_undone_exactly(desk: Desk) -> None:
    beta = desk.account("Beta")
    veteran = desk.hire(beta, "Veteran, CEO")
    before = desk.present()
    many = 600

    def load(tx: Transaction) -> None:
        tx.begin(Act(verb="import", summary="people.csv"))
        tx.save_many("account", [acme := Account(id=tx.new_id(), name="Acme")])
        people = [Person(id=tx.new_id(), account_id=acme.id, name=f"Person {number}") for number in range(many)]
        seats = [Position(id=tx.new_id(), account_id=acme.id, person_id=person.id) for person in people]
        tx.save_many("person", people)
        tx.save_many("position", seats)
        ends = zip(seats[1:], seats, strict=False)
        tx.save_many(
            "reporting_line",
            [
                ReportingLine(id=tx.new_id(), account_id=acme.id, position_id=low.id, manager_id=high.id)
                for low, high in ends
            ],
        )
        tx.save(veteran.with_values(title="Chair"), before=veteran)

    desk.do(load)
    assert len(desk.everything()["position"]) == many + 1
    taken_back = desk.do(undo)
    assert desk.present() == before
    desk.do(undo, taken_back.id)
    assert len(desk.everything()["reporting_line"]) == many - 1


# What later changes build on is not undone.


def test_what_was_changed_later_must_be_undone_first(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(update_position, acme.id, ada.id, base_version=2, values={"title": "Chair"})
    desk.do(update_position, acme.id, ada.id, base_version=3, values={"title": "Advisor"})
    for built_on in (2, 3):
        with refused(desk.store, Conflict, "was changed later; undo the later changes first"):
            undo_seq(desk, built_on)
    for seq in (4, 3, 2):
        undo_seq(desk, seq)
    assert desk.tree(acme) == {}


@pytest.mark.parametrize("act", ["hire below", "move below", "remove", "rename", "new division member"])
def test_somebody_on_whom_others_build_stays(desk: Desk, act: str) -> None:
    acme = desk.account()
    bob = desk.hire(acme, "Bob, CFO")
    ada = desk.do(add_person, acme.id, NewPerson(name="Ada", title="CEO", division=("Board",)))
    if act == "hire below":
        desk.hire(acme, "Cy, CIO", under=ada)
    elif act == "move below":
        desk.do(move_position, acme.id, bob.id, manager_id=ada.id)
    elif act == "remove":
        desk.do(remove_position, acme.id, ada.id)
    elif act == "rename":
        desk.do(update_person, ada.person_id or "", base_version=3, values={"name": "Ada King"})
    else:
        desk.do(add_person, acme.id, NewPerson(name="Cy", division=("Board",)))
    with refused(desk.store, Conflict, "later"):
        undo_seq(desk, 3)
    undo_seq(desk, 4)
    undo_seq(desk, 3)
    assert desk.tree(acme) == {"Bob": None}


def test_an_account_in_which_somebody_was_recorded_later_stays(desk: Desk) -> None:
    desk.hire(desk.account(), "Ada")
    with refused(desk.store, Conflict, "recorded later refers to the account"):
        undo_seq(desk, 1)


def test_undo_never_makes_somebody_their_own_superior(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    desk.do(move_position, acme.id, team["Bob"].id, manager_id=None)
    desk.do(move_position, acme.id, team["Ada"].id, manager_id=team["Bob"].id)
    with refused(desk.store, BossCycle, "because of later changes"):
        undo_seq(desk, 4)
    undo_seq(desk, 5)
    undo_seq(desk, 4)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada"}


def test_undo_never_gives_somebody_two_superiors(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None, Cy="Ada")
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=None)
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=team["Bob"].id)
    with refused(desk.store, Conflict):
        undo_seq(desk, 5)
    assert desk.tree(acme)["Cy"] == "Bob"


def test_undoing_a_removal_whose_place_was_taken_is_refused(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    desk.do(remove_position, acme.id, team["Bob"].id)
    desk.do(remove_position, acme.id, team["Ada"].id)
    with refused(desk.store, Conflict):
        undo_seq(desk, 4)
    undo_seq(desk, 5)
    undo_seq(desk, 4)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada"}


def test_what_cannot_be_undone_is_told(desk: Desk) -> None:
    with refused(desk.store, NotFound, "nothing of yours to undo"):
        desk.do(undo)
    desk.account()
    waiting = desk.do(keep_suggestion, Act(verb="import", summary="x.csv"), [])
    with refused(desk.store, Invalid, "a suggestion is declined, not undone"):
        desk.do(undo, waiting.id)
    desk.do(undo)
    with refused(desk.store, Invalid, "undone already"):
        undo_seq(desk, 1)
    with refused(desk.store, NotFound, "nothing of yours to undo"):
        desk.do(undo)


def test_an_edit_of_several_values_is_undone(desk: Desk) -> None:
    acme = desk.account(tags=["key"], registry_ids=[["lei", "5299"]])
    ada = desk.hire(acme, "Ada, CEO")
    before = desk.present()
    desk.do(update_person, ada.person_id or "", base_version=2, values={"emails": ["ada@acme.example", "a@b.example"]})
    desk.do(update_account, acme.id, base_version=1, values={"tags": [], "registry_ids": [["duns", "1"]]})
    desk.do(undo)
    desk.do(undo)
    assert desk.present() == before


def test_what_one_act_changed_twice_is_as_it_was(desk: Desk) -> None:
    acme = desk.account()
    with desk.store.write(desk.actor) as tx:
        tx.begin(Act(verb="edit", summary="twice"))
        once = tx.save(acme.with_values(note="a", city="Leeds"), before=acme)
        tx.save(once.with_values(note="b"), before=once)
    desk.do(undo)
    found, *_ = desk.see(show_account, acme.id)
    assert (found.note, found.city) == (acme.note, acme.city)


def test_one_undoes_and_brings_back_ones_own_acts_one_after_the_other(desk: Desk) -> None:
    other = desk.colleague(Role.EDITOR)
    acme = desk.account()
    for city in ("Bonn", "Rome"):
        desk.do(update_account, acme.id, base_version=desk.seq, values={"city": city})
    other.do(update_account, acme.id, base_version=desk.seq, values={"country": "IT"})

    seen = [desk.accounts()[0].city]
    for act in (undo, undo, redo, redo):
        desk.do(act)
        seen.append(desk.accounts()[0].city)
    assert seen == ["Rome", "Bonn", None, "Bonn", "Rome"]
    assert desk.accounts()[0].country == "IT"
    with refused(desk.store, NotFound, "nothing of yours to bring back"):
        desk.do(redo)


def test_nothing_is_brought_back_once_something_else_was_done(desk: Desk) -> None:
    acme = desk.account()
    desk.do(update_account, acme.id, base_version=1, values={"city": "Bonn"})
    desk.do(undo)
    desk.do(update_account, acme.id, base_version=desk.seq, values={"city": "Rome"})
    with refused(desk.store, NotFound, "nothing of yours to bring back"):
        desk.do(redo)
    desk.do(undo)
    assert desk.accounts()[0].city is None


def test_what_others_built_on_is_not_undone(desk: Desk) -> None:
    acme = desk.account()
    other = desk.colleague(Role.EDITOR)
    desk.do(update_account, acme.id, base_version=1, values={"city": "Bonn"})
    other.do(update_account, acme.id, base_version=2, values={"city": "Rome"})
    with refused(desk.store, Conflict, "changed later"):
        desk.do(undo)


# What history tells.


def test_history_tells_each_act_with_its_author_newest_first(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(update_person, ada.person_id or "", base_version=2, values={"name": "Ada King"})
    entries, more = desk.see(history, acme.id)
    told = [(entry.changeset.verb, entry.changeset.summary, entry.actor) for entry in entries]
    assert told == [("update_person", "Ada", "Olga"), ("add_person", "Ada", "Olga"), ("create_account", "Acme", "Olga")]
    assert more is None
    (change,) = entries[0].changes
    assert (change.before["name"], change.after, entries[0].labels) == (
        "Ada",
        {"name": "Ada King"},
        {ada.person_id: "Ada King"},
    )
    assert desk.see(author_of, entries[0].changeset) == "Olga"


def test_history_is_read_in_pages(desk: Desk) -> None:
    for number in range(5):
        desk.account(f"Account {number}")
    first, more = desk.see(history, None, limit=2)
    rest, end = desk.see(history, None, before=more, limit=9)
    seqs = [entry.changeset.seq for entry in [*first, *rest]]
    assert (seqs, end) == ([5, 4, 3, 2, 1], None)


def test_what_changed_is_named_even_when_it_is_gone(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    seat = desk.hire(acme, ", CIO", under=team["Ada"])
    desk.do(move_position, acme.id, team["Bob"].id, manager_id=None)
    desk.do(mark_left, acme.id, seat.id)
    desk.do(remove_position, acme.id, team["Bob"].id)
    entries, _ = desk.see(history, acme.id, limit=3)
    named: list[list[Any]] = [sorted(set(entry.labels.values())) for entry in entries]
    assert named == [["Bob"], ["CIO"], [""]]  # the line that the move ended is gone with its seat


def test_the_accounts_of_an_act_are_known(desk: Desk) -> None:
    acme = desk.account()
    waiting = desk.do(keep_suggestion, Act(verb="import", summary="x.csv"), [])
    assert desk.see(accounts_of, changeset(desk, 1)) == [acme.id]
    assert desk.see(accounts_of, waiting) == []


def test_a_moment_leads_to_the_last_change_known_by_then(desk: Desk, clock: Clock) -> None:
    began = clock.now
    desk.account("Acme")
    clock.advance(hours=1)
    desk.account("Beta")
    hours = [-1, 0, 0.5, 1]
    assert [desk.see(known_at, began + timedelta(hours=each)) for each in hours] == [0, 1, 1, 2]
