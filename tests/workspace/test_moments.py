from datetime import UTC, date, datetime

import pytest

from inroad.workspace.moments import Point, point_of
from inroad.workspace.roster import When
from tests.fixtures.desks import Desk

LATER = datetime(2030, 5, 6, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "point"),
    [
        (When(), Point(date(2025, 1, 1), None)),
        (When(as_of=date(2024, 2, 3)), Point(date(2024, 2, 3), None)),
        (When(as_known=LATER), Point(date(2030, 5, 6), 1)),
        (When(as_known=LATER, as_of=date(2024, 2, 3)), Point(date(2024, 2, 3), 1)),
        (When(as_known=datetime(2020, 1, 1, tzinfo=UTC)), Point(date(2020, 1, 1), 0)),
    ],
)
def test_a_moment_means_its_own_day_unless_another_is_named(desk: Desk, when: When, point: Point) -> None:
    desk.account()
    assert desk.see(point_of, when) == point
