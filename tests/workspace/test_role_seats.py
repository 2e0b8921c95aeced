"""What is missing by the role template stands on the map as an open seat, once."""

import pytest

from inroad.model.account import Account
from inroad.model.assessment import Confirmation
from inroad.model.errors import Invalid
from inroad.model.person import Position, Seat
from inroad.workspace.assessments import Statement
from inroad.workspace.history import undo
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.reviewing import review_account
from inroad.workspace.role_seats import seat_missing_roles
from inroad.workspace.roster import When, list_people
from inroad.workspace.stakeholders import Judged, assess, list_stakeholders
from tests.fixtures.desks import Desk


def said(desk: Desk, account: Account, position: Position, roles: list[str]) -> None:
    """Say which roles somebody has."""
    judged = [Judged(subject_id=position.id, values={"roles": roles})]
    desk.do(assess, account.id, judged, Statement(confirmation=Confirmation.ASSUMED))


def test_every_missing_role_gets_its_seat_and_a_filled_one_none(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    said(desk, acme, ada, ["champion", "user"])
    made = desk.do(seat_missing_roles, acme.id)
    assert [seat.title for seat in made] == ["Executive sponsor", "Economic buyer", "Decision maker", "Technical buyer"]
    assert {seat.seat for seat in made} == {Seat.UNKNOWN}
    held = {each.row.title: each.values["roles"].value for each in desk.see(list_stakeholders, acme.id, When()).rows}
    assert held["Economic buyer"] == ["economic_buyer"]


def test_seats_that_are_open_already_are_not_made_again(desk: Desk) -> None:
    acme = desk.account()
    assert len(desk.do(seat_missing_roles, acme.id)) == 6
    seq = desk.seq
    assert desk.do(seat_missing_roles, acme.id) == []
    assert desk.seq == seq
    (progress, *_) = desk.see(review_account, acme.id, When()).review.completeness.roles
    assert (progress.filled, progress.open_seats) == (0, ("Executive sponsor",))


def test_a_template_that_asks_for_three_gets_the_two_that_are_missing(desk: Desk) -> None:
    acme = desk.account()
    said(desk, acme, desk.hire(acme, "Ada"), ["user"])
    titles = [seat.title for seat in desk.do(seat_missing_roles, acme.id, template="enterprise")]
    assert titles.count("User") == 2
    assert titles.count("Champion") == 2


def test_in_a_deal_the_seats_have_their_roles_in_the_deal(desk: Desk) -> None:
    acme = desk.account()
    deal = desk.do(create_opportunity, acme.id, {"name": "Big"})
    desk.do(seat_missing_roles, acme.id, opportunity_id=deal.id)
    inside = desk.see(list_stakeholders, acme.id, When(), deal.id)
    outside = desk.see(list_stakeholders, acme.id, When())
    assert all("roles" in each.values for each in inside.rows)
    assert not any("roles" in each.values for each in outside.rows)


def test_a_template_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(Invalid, match="no template “tender”"):
        desk.do(seat_missing_roles, desk.account().id, template="tender")


def test_undo_takes_all_of_them_off_again(desk: Desk) -> None:
    acme = desk.account()
    desk.do(seat_missing_roles, acme.id)
    desk.do(undo)
    assert desk.see(list_people, acme.id, When()).rows == ()
