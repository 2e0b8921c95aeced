from inroad.api.lens_answers import rating_answer, sighted_answer
from inroad.model.stakeholder import UNRATED, Rating
from inroad.workspace.assessments import Statement
from inroad.workspace.lenses import see_people
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.desks import Desk


def test_an_open_seat_is_seen_by_its_title(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", CFO")
    assert sighted_answer(desk.see(see_people, acme.id, When())).people == []
    desk.do(assess, acme.id, [Judged(subject_id=seat.id, values={"interest": 2})], Statement())
    told = sighted_answer(desk.see(see_people, acme.id, When()))
    assert (told.account, told.opportunity_id, told.opportunity) == ("Acme", None, None)
    [one] = told.people
    assert (one.name, one.placeholder, one.subject_id, one.position_id) == ("CFO", True, seat.id, seat.id)
    assert (one.roles, one.stance, one.stance_is, one.ring) == ([], "unknown", None, None)
    assert (one.interest.value, one.power.value) == (2, None)


def test_what_is_unknown_is_no_number() -> None:
    assert (rating_answer(UNRATED).value, rating_answer(Rating(7, estimated=True)).estimated) == (None, True)
