"""Maps: the org chart, and what differs between two days."""

from datetime import date

import pytest

from inroad.language import speaking
from inroad.model.errors import Invalid
from inroad.orgchart.difference import Happening
from inroad.orgchart.fold import EVERYTHING
from inroad.workspace.maps import DayMark, compare, days_of_change, draw_map, picture_of
from inroad.workspace.people import mark_left, move_position
from inroad.workspace.roster import When
from tests.fixtures.desks import Desk

SPRING, SUMMER, AUTUMN = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def test_a_map_is_everybody_of_the_day_with_what_is_missing(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SPRING, Ada=None, Bob="Ada")
    desk.hire(acme, ", CFO", under=team["Ada"], since=AUTUMN)
    chart = desk.see(draw_map, acme.id, When(as_of=SUMMER), EVERYTHING)
    assert [row.name for row in chart.rows_by_id().values()] == ["Ada", "Bob"]
    assert set(chart.rows_by_id()) == {team["Ada"].id, team["Bob"].id}
    assert len(desk.see(draw_map, acme.id, When(as_of=AUTUMN), EVERYTHING).rows_by_id()) == 3


@pytest.mark.parametrize("dark", [False, True])
def test_its_picture_names_everybody_and_the_day(desk: Desk, dark: bool) -> None:
    acme = desk.account("Acme & Söhne")
    ada = desk.hire(acme, "Ada <Byron>, CEO", since=SPRING)
    desk.hire(acme, ", CFO", under=ada, since=SUMMER)
    desk.hire(acme, "Bob, CIO", under=ada, since=SUMMER)
    svg = picture_of(desk.see(draw_map, acme.id, When(as_of=SUMMER), EVERYTHING), dark=dark)
    assert svg.startswith("<svg")
    for word in ("Acme &amp; Söhne, 2025-06-01", "Ada &lt;Byron&gt;", "Unknown person", "CFO", "New"):
        assert word in svg


def test_between_two_days_people_join_leave_and_get_other_superiors(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SPRING, Ada=None, Bob=None, Cy="Ada", Dan="Ada")
    desk.do(move_position, acme.id, team["Cy"].id, manager_id=team["Bob"].id, on=SUMMER)
    desk.do(mark_left, acme.id, team["Dan"].id, on=SUMMER)
    desk.hire(acme, "Eve, CIO", since=SUMMER)
    desk.hire(acme, ", CFO", since=SUMMER)
    found = desk.see(compare, acme.id, SPRING, AUTUMN)
    assert {(change.what, change.name) for change in found.changes} == {
        (Happening.JOINED, "Eve"),
        (Happening.LEFT, "Dan"),
        (Happening.MANAGER_CHANGED, "Cy"),
    }


def test_days_are_compared_forwards(desk: Desk) -> None:
    acme = desk.account()
    with pytest.raises(Invalid, match="is before the first"):
        desk.see(compare, acme.id, AUTUMN, SPRING)
    desk.see(compare, acme.id, SPRING, SPRING)


def test_the_days_of_change_are_marked_with_how_much_changed(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SPRING, Ada=None, Bob="Ada")
    desk.do(mark_left, acme.id, team["Bob"].id, on=AUTUMN)
    assert desk.see(days_of_change, acme.id) == [
        DayMark(SPRING, joined=2, left=0, lines=1),
        DayMark(AUTUMN, joined=0, left=1, lines=1),
    ]


def test_a_picture_speaks_the_language_asked_for(desk: Desk) -> None:
    acme = desk.account()
    desk.hire(acme, ", Head of IT")
    with speaking("ru"):
        drawn = picture_of(desk.see(draw_map, acme.id, When(), EVERYTHING))
    assert "Неизвестный человек" in drawn
    assert "Unknown" not in drawn
