from inroad.api.grid_answers import grid_answer, onion_answer
from inroad.influence.onion_map import place_in_rings
from inroad.influence.power_grid import frame_for, place_on_grid
from inroad.influence.thresholds import DEFAULTS
from inroad.model.stakeholder import Quadrant
from inroad.workspace.lenses import GridLens, OnionLens, Sighted, see_people
from inroad.workspace.roster import When
from tests.fixtures.desks import Desk
from tests.influence.people import people


def test_a_dot_without_room_for_a_label_says_so(desk: Desk) -> None:
    seen = desk.see(see_people, desk.account().id, When())
    crowd = people("\n".join(f"P{number} power6 interest7" for number in range(20)))
    frame = frame_for(crowd)
    grid = place_on_grid(crowd, {person.id: 140.0 for person in crowd}, frame, only=Quadrant.MANAGE_CLOSELY)
    told = grid_answer(GridLens(seen, frame, grid, Quadrant.MANAGE_CLOSELY))
    labelled = [dot for dot in told.dots if dot.label is not None]
    assert 0 < len(labelled) < len(told.dots) == 20
    assert {dot.together for dot in told.dots} == {20}
    assert (told.only, told.cross, told.power) == (Quadrant.MANAGE_CLOSELY, None, (5, 10))


def test_a_pile_says_who_is_in_it(desk: Desk) -> None:
    crowd = people("\n".join(f"P{number} approver power{number % 11}" for number in range(200)))
    acme = desk.account()
    desk.hire(acme, "Ada")
    seen = desk.see(see_people, acme.id, When())
    told = onion_answer(OnionLens(Sighted(seen.found, [*seen.rows] * 200, crowd), place_in_rings(crowd), DEFAULTS))
    assert sum(len(pile.subject_ids) for pile in told.piles) + len(told.faces) == 200
    assert (told.rings[0].ring, told.rings[0].count) == ("core", 200)
    assert told.face == (112.0, 48.0)
