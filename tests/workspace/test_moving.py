"""Where people stand: several moved at once, gone, off the map and back, a dotted line ended."""

from datetime import date

import pytest

from inroad.model.errors import BossCycle, Forbidden, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import LineKind
from inroad.orgchart.fold import EVERYTHING
from inroad.workspace.history import history, undo
from inroad.workspace.maps import draw_map
from inroad.workspace.moving import (
    Move,
    end_dotted,
    move_positions,
    remap_positions,
    unmap_positions,
)
from inroad.workspace.people_rows import leave_rows, remove_rows
from inroad.workspace.roster import When, list_people
from tests.fixtures.desks import Desk, refused

SPRING, SUMMER = date(2025, 3, 1), date(2025, 6, 1)


def on_the_map(desk: Desk, account_id: str) -> set[str]:
    """Names of those who have a card."""
    chart = desk.see(draw_map, account_id, When(), EVERYTHING)
    rows = chart.rows_by_id()
    return {rows[card.id].name for card in chart.layout.cards}


def summary(desk: Desk) -> str:
    """What the history says of the newest act."""
    return desk.see(history, None, limit=1)[0][0].changeset.summary


def test_several_get_one_superior_in_one_act_and_one_undo_takes_it_back(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Ada", Dan="Bob", Eve="Ada")
    before = desk.present()
    desk.do(move_positions, acme.id, [team[n].id for n in ("Bob", "Cy", "Dan")], Move(manager_id=team["Eve"].id))
    assert desk.tree(acme) == {"Ada": None, "Bob": "Eve", "Cy": "Eve", "Dan": "Eve", "Eve": "Ada"}
    assert summary(desk) == "Bob, Cy, Dan"
    desk.do(undo)
    assert desk.present() == before


def test_an_act_about_many_names_a_few_and_counts_the_rest(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, **dict.fromkeys(["Bob", "Cy", "Dan", "Eve", "Fay"], None))
    ids = [team[n].id for n in ("Bob", "Cy", "Dan", "Eve", "Fay")]
    desk.do(move_positions, acme.id, ids, Move(manager_id=team["Ada"].id))
    assert summary(desk) == "Bob, Cy, Dan +2"


def test_when_one_of_several_would_stand_above_themselves_nobody_is_moved(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob", Dan="Ada")
    with refused(desk.store, BossCycle, "directly or through others"):
        desk.do(move_positions, acme.id, [team["Dan"].id, team["Bob"].id], Move(manager_id=team["Cy"].id))
    with refused(desk.store, BossCycle, "to themselves"):
        desk.do(move_positions, acme.id, [team["Dan"].id, team["Bob"].id], Move(manager_id=team["Bob"].id))
    dotted = Move(manager_id=team["Cy"].id, line=LineKind.DOTTED)
    desk.do(move_positions, acme.id, [team["Dan"].id, team["Bob"].id], dotted)
    rows = {row.name: row.dotted for row in desk.see(list_people, acme.id, When()).rows}
    assert rows == {"Ada": (), "Bob": (team["Cy"].id,), "Cy": (), "Dan": (team["Cy"].id,)}


def test_an_act_about_nobody_is_refused(desk: Desk) -> None:
    acme = desk.account()
    for verb in (leave_rows, remove_rows, unmap_positions, remap_positions):
        with refused(desk.store, Invalid, "at least one"):
            desk.do(verb, acme.id, [])


def test_who_is_taken_off_the_map_stays_in_the_list_with_every_line(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob", Dan="Cy")
    desk.do(unmap_positions, acme.id, [team["Bob"].id])
    chart = desk.see(draw_map, acme.id, When(), EVERYTHING)
    names = {key: row.name for key, row in chart.rows_by_id().items()}
    drawn = [*(card.id for card in chart.layout.cards), *chart.layout.tray]
    assert {names[key] for key in drawn} == {"Ada", "Cy", "Dan"}
    assert [names[key] for key in chart.unmapped()] == ["Bob"]
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob", "Dan": "Cy"}
    desk.do(remap_positions, acme.id, [team["Bob"].id])
    assert on_the_map(desk, acme.id) == {"Ada", "Bob", "Cy", "Dan"}


def test_everybody_below_goes_along_when_asked(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob", Dan="Cy", Eve="Ada")
    gone = desk.do(unmap_positions, acme.id, [team["Bob"].id, team["Cy"].id], below=True)
    assert [each.id for each in gone] == [team[name].id for name in ("Bob", "Cy", "Dan")]
    assert on_the_map(desk, acme.id) == {"Ada", "Eve"}
    desk.do(undo)
    assert on_the_map(desk, acme.id) == {"Ada", "Bob", "Cy", "Dan", "Eve"}


def test_a_new_superior_brings_somebody_back_on_the_map(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Ada")
    desk.do(unmap_positions, acme.id, [team["Cy"].id])
    moved = desk.do(move_positions, acme.id, [team["Cy"].id], Move(manager_id=team["Bob"].id))
    assert moved[0].mapped
    assert on_the_map(desk, acme.id) == {"Ada", "Bob", "Cy"}


def test_taking_off_the_map_what_is_off_it_changes_nothing(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(unmap_positions, acme.id, [ada.id])
    before = desk.everything()
    desk.do(unmap_positions, acme.id, [ada.id])
    assert desk.everything() == before


def test_a_dotted_line_ends_and_the_solid_one_stays(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SPRING, Ada=None, Bob="Ada", Cy="Ada")
    bob, cy = team["Bob"], team["Cy"]
    desk.do(move_positions, acme.id, [cy.id], Move(manager_id=bob.id, line=LineKind.DOTTED, on=SPRING))
    desk.do(end_dotted, acme.id, cy.id, manager_id=bob.id, on=SUMMER)
    seen = [desk.see(list_people, acme.id, When(as_of=day)).rows for day in (SPRING, SUMMER)]
    assert [[row.dotted for row in rows if row.name == "Cy"] for rows in seen] == [[(bob.id,)], [()]]
    assert desk.tree(acme, When(as_of=SUMMER))["Cy"] == "Ada"
    with refused(desk.store, Invalid, "no dotted line to Bob"):
        desk.do(end_dotted, acme.id, cy.id, manager_id=bob.id)


@pytest.mark.parametrize("verb", [unmap_positions, remap_positions])
def test_a_viewer_and_a_stranger_change_nothing(desk: Desk, verb: object) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada, CEO")
    assert callable(verb)
    viewer = desk.colleague(Role.VIEWER)
    with refused(desk.store, Forbidden):
        viewer.do(verb, acme.id, [ada.id])
    with refused(desk.store, NotFound):
        desk.do(verb, beta.id, [ada.id])
