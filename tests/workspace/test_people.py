"""People of an account: adding, editing, moving, leaving."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.errors import BossCycle, Invalid
from inroad.model.person import Function, LineKind, PositionStatus, Seat, Seniority
from inroad.storage.people import divisions_of, get_person, lines_of
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
from inroad.workspace.roster import When
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk, refused

SPRING, SUMMER, AUTUMN = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def test_somebody_new_has_a_name_a_seat_and_a_superior(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada Byron, Chief Executive Officer")
    new = NewPerson(
        name=" Bob van Dyk ", title="CFO", division=("Finance",), email="bob@acme.example", phone="1", manager_id=ada.id
    )
    bob = desk.do(add_person, acme.id, new)
    person = desk.see(get_person, bob.person_id or "")
    assert person is not None
    assert (person.name, person.given_name, person.family_name) == ("Bob van Dyk", "Bob", "van Dyk")
    assert (person.emails, person.phones, person.account_id) == (("bob@acme.example",), ("1",), acme.id)
    assert (bob.seat, bob.seniority, bob.function) == (Seat.FILLED, Seniority.C_LEVEL, Function.FINANCE)
    assert bob.seniority_confidence is not None
    assert desk.tree(acme) == {"Ada Byron": None, "Bob van Dyk": "Ada Byron"}


def test_a_title_without_a_name_is_a_placeholder(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", CFO")
    assert (seat.seat, seat.person_id, seat.seniority) == (Seat.UNKNOWN, None, Seniority.C_LEVEL)
    assert desk.tree(acme) == {"(CFO)": None}
    with refused(desk.store, Invalid, "at least a title"):
        desk.do(add_person, acme.id, NewPerson(email="x@acme.example"))
    with refused(desk.store, Invalid, "needs a name"):
        desk.do(add_person, acme.id, NewPerson(name="  "))


def test_divisions_are_made_once_whatever_their_case(desk: Desk) -> None:
    acme = desk.account()
    for name, path in (("Ada", ("Group", "IT")), ("Bob", ("group", "it", "Web")), ("Cy", ("IT",))):
        desk.do(add_person, acme.id, NewPerson(name=name, division=path))
    names = {division.id: division.name for division in desk.see(divisions_of, acme.id)}
    tree = [(division.name, names.get(division.parent_id or "")) for division in desk.see(divisions_of, acme.id)]
    assert tree == [("Group", None), ("IT", "Group"), ("Web", "IT"), ("IT", None)]


def test_the_placeholder_disappears_when_the_seat_is_filled_and_its_place_in_the_tree_stays(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    seat = desk.hire(acme, ", CFO", under=ada)
    desk.hire(acme, "Cy, Controller", under=seat)
    filled = desk.do(
        fill_seat, acme.id, seat.id, NewPerson(name="Bob", title="Interim Director", division=("Finance",))
    )
    assert (filled.id, filled.seat, filled.title, filled.seniority) == (
        seat.id,
        Seat.FILLED,
        "Interim Director",
        Seniority.DIRECTOR,
    )
    assert filled.division_id is not None
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob"}


def test_only_an_open_seat_can_be_filled_and_only_by_somebody(desk: Desk) -> None:
    acme = desk.account()
    taken, free = desk.hire(acme, "Ada, CEO"), desk.hire(acme, ", CFO")
    with refused(desk.store, Invalid, "only an open seat"):
        desk.do(fill_seat, acme.id, taken.id, NewPerson(name="Bob"))
    with refused(desk.store, Invalid, "who takes the seat"):
        desk.do(fill_seat, acme.id, free.id, NewPerson(title="CFO"))


def test_a_new_title_is_read_anew_unless_its_standing_is_set_with_it(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, Manager")
    promoted = desk.do(update_position, acme.id, ada.id, base_version=2, values={"title": "Chief Financial Officer"})
    assert (promoted.seniority, promoted.function) == (Seniority.C_LEVEL, Function.FINANCE)
    told = {"title": "Head of Everything", "seniority": "vp", "function": "it"}
    set_by_hand = desk.do(update_position, acme.id, ada.id, base_version=3, values=told)
    assert (set_by_hand.seniority, set_by_hand.seniority_confidence) == (Seniority.VP, None)
    assert (set_by_hand.function, set_by_hand.function_confidence) == (Function.IT, None)
    renoted = desk.do(update_position, acme.id, ada.id, base_version=4, values={"note": "met"})
    assert renoted.seniority is Seniority.VP


def test_positions_are_edited_within_their_account(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada")
    foreign = desk.do(add_person, beta.id, NewPerson(name="Bea", division=("IT",))).division_id
    with refused(desk.store, Invalid, "no such division"):
        desk.do(update_position, acme.id, ada.id, base_version=3, values={"division_id": foreign})
    with refused(desk.store, Invalid, "person_id cannot be set"):
        desk.do(update_position, acme.id, ada.id, base_version=3, values={"person_id": foreign})
    own = desk.do(add_person, acme.id, NewPerson(name="Al", division=("IT",))).division_id
    assert desk.do(update_position, acme.id, ada.id, base_version=3, values={"division_id": own}).division_id == own


def test_people_are_edited(desk: Desk) -> None:
    ada = desk.hire(desk.account(), "Ada")
    values = {"name": "Ada King", "emails": ["ada@acme.example"], "language": "en"}
    king = desk.do(update_person, ada.person_id or "", base_version=2, values=values)
    assert (king.name, king.emails, king.language) == ("Ada King", ("ada@acme.example",), "en")


def test_a_move_replaces_the_superior_from_that_day_and_history_keeps_the_old_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SPRING, Ada=None, Bob=None, Cy="Ada")
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=team["Bob"].id, on=SUMMER)
    assert [desk.tree(acme, When(as_of=day))["Cy"] for day in (SPRING, SUMMER, AUTUMN)] == ["Ada", "Bob", "Bob"]
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=None, on=AUTUMN)
    assert [desk.tree(acme, When(as_of=day))["Cy"] for day in (SPRING, SUMMER, AUTUMN)] == ["Ada", "Bob", None]


def test_a_move_to_where_one_is_changes_nothing(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    before = desk.everything()
    desk.do(move_position, acme.id, team["Bob"].id, manager_id=team["Ada"].id)
    desk.do(move_position, acme.id, team["Ada"].id, manager_id=None)
    assert desk.everything() == before


def test_a_line_that_was_drawn_too_late_was_never_true(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None, Cy=None)
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=team["Ada"].id, on=SUMMER)
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=team["Bob"].id, on=SPRING)
    assert [desk.tree(acme, When(as_of=day))["Cy"] for day in (SPRING, SUMMER)] == ["Bob", "Bob"]


def test_dotted_lines_add_up_beside_the_solid_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None, Cy="Ada")
    for manager in ("Bob", "Ada", "Bob"):
        desk.do(move_position, acme.id, team["Cy"].id, manager_id=team[manager].id, line=LineKind.DOTTED)
    lines = desk.see(lines_of, acme.id)
    assert sorted((line.line, line.manager_id) for line in lines) == sorted(
        [(LineKind.SOLID, team["Ada"].id), (LineKind.DOTTED, team["Ada"].id), (LineKind.DOTTED, team["Bob"].id)]
    )


def test_nobody_becomes_their_own_superior(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    for below in ("Ada", "Bob", "Cy"):
        with refused(desk.store, BossCycle):
            desk.do(move_position, acme.id, team["Ada"].id, manager_id=team[below].id)
    with pytest.raises(BossCycle) as refusal:
        desk.do(move_position, acme.id, team["Ada"].id, manager_id=team["Cy"].id)
    assert refusal.value.params["path"] == [team[name].id for name in ("Ada", "Cy", "Bob", "Ada")]
    desk.do(move_position, acme.id, team["Ada"].id, manager_id=team["Cy"].id, line=LineKind.DOTTED)
    with refused(desk.store, BossCycle):
        desk.do(move_position, acme.id, team["Ada"].id, manager_id=team["Ada"].id, line=LineKind.DOTTED)


def test_who_leaves_is_gone_from_that_day_with_every_line(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SPRING, Ada=None, Bob="Ada", Cy="Bob")
    left = desk.do(mark_left, acme.id, team["Bob"].id, on=SUMMER)
    assert (left.valid_to, left.status) == (SUMMER, PositionStatus.LEFT)
    assert desk.tree(acme, When(as_of=SPRING)) == {"Ada": None, "Bob": "Ada", "Cy": "Bob"}
    assert desk.tree(acme, When(as_of=SUMMER)) == {"Ada": None, "Cy": None}
    with refused(desk.store, Invalid, "ended on 2025-06-01 already"):
        desk.do(mark_left, acme.id, team["Bob"].id, on=AUTUMN)
    with refused(desk.store, Invalid, "cannot end"):
        desk.do(mark_left, acme.id, team["Cy"].id, on=date(2025, 1, 1))


def test_nobody_reports_to_somebody_who_has_left(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    desk.do(mark_left, acme.id, team["Bob"].id, on=SPRING)
    with refused(desk.store, Invalid, "ended on 2025-03-01"):
        desk.do(move_position, acme.id, team["Ada"].id, manager_id=team["Bob"].id, on=SPRING)
    with refused(desk.store, Invalid, "ended on 2025-03-01"):
        desk.do(move_position, acme.id, team["Bob"].id, manager_id=team["Ada"].id, on=AUTUMN)
    with refused(desk.store, Invalid, "ended on 2025-03-01"):
        desk.do(add_person, acme.id, NewPerson(name="Cy", manager_id=team["Bob"].id, since=AUTUMN))


def test_what_should_never_have_been_recorded_is_removed_with_its_lines(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    desk.do(remove_position, acme.id, team["Bob"].id)
    assert desk.tree(acme) == {"Ada": None, "Cy": None}
    assert desk.see(lines_of, acme.id) == []


MOVES = st.lists(
    st.tuples(st.integers(0, 4), st.none() | st.integers(0, 4), st.sampled_from([SPRING, SUMMER, AUTUMN])), max_size=12
)


@ON_A_DATABASE
@given(moves=MOVES)
def test_whatever_is_moved_everybody_has_one_superior_and_nobody_is_above_themselves(
    desk: Desk, moves: list[tuple[int, int | None, date]]
) -> None:
    here = desk.elsewhere()
    acme = here.account()
    team = list(here.team(acme, Ada=None, Bob="Ada", Cy="Bob", Dan="Bob", Eve=None).values())
    for who, whom, day in moves:
        manager_id = None if whom is None else team[whom].id
        try:
            here.do(move_position, acme.id, team[who].id, manager_id=manager_id, on=day)
        except BossCycle:
            continue
        now = {line.position_id: line.manager_id for line in here.see(lines_of, acme.id) if line.valid_to is None}
        assert now.get(team[who].id) == manager_id
    solid = [line for line in here.see(lines_of, acme.id) if line.valid_to is None]
    above = {line.position_id: line.manager_id for line in solid}
    assert len(above) == len(solid)
    for start in above:
        steps, walker = 0, start
        while walker in above:
            walker, steps = above[walker], steps + 1
            assert steps <= len(team)
