import pytest

from inroad.influence.power_grid import DEFAULT_FRAME, place_on_grid
from inroad.model.stakeholder import Quadrant
from tests.influence.people import people

TEAM = people(
    "Ann power9 interest8\nBob power9 interest8\nCyd power~3 interest9\nDan power8 interest1\nEve power2 interest2\n"
    "Fay power7\n?CFO interest7"
)
WIDTHS = {person.id: 130.0 for person in TEAM}


def test_dots_stand_where_the_data_says() -> None:
    grid = place_on_grid(TEAM, WIDTHS)
    dots = {dot.id: dot for dot in grid.dots}
    assert (dots["Ann"].x, dots["Ann"].y) == (dots["Bob"].x, dots["Bob"].y)
    assert [dots["Ann"].together, dots["Cyd"].together] == [2, 1]
    assert dots["Ann"].x > dots["Dan"].x
    assert dots["Ann"].y < dots["Dan"].y < dots["Eve"].y
    assert (dots["Cyd"].estimated, dots["Ann"].estimated) == (True, False)
    low, high = (people(f"X power{rating} interest{rating}") for rating in (0, 10))
    (lowest,), (highest,) = (place_on_grid(each, {"X": 100.0}).dots for each in (low, high))
    assert (lowest.x, lowest.y) == (DEFAULT_FRAME.left + 19, DEFAULT_FRAME.bottom - 19)
    assert (highest.x, highest.y) == pytest.approx((DEFAULT_FRAME.right - 19, DEFAULT_FRAME.top + 19))


def test_each_field_is_counted_and_the_unrated_are_in_the_tray() -> None:
    grid = place_on_grid(TEAM, WIDTHS)
    assert grid.counts == {
        Quadrant.MANAGE_CLOSELY: 2, Quadrant.KEEP_SATISFIED: 1, Quadrant.KEEP_INFORMED: 1, Quadrant.MONITOR: 1,
    }  # fmt: skip
    assert grid.tray == ("Fay", "?CFO")


def test_labels_stay_in_their_field_and_off_its_heading() -> None:
    grid = place_on_grid(TEAM, WIDTHS)
    assert grid.cross is not None
    for dot in grid.dots:
        assert dot.label is not None
        assert (dot.label.x > grid.cross[0]) == (dot.x > grid.cross[0])
        assert (dot.label.y > grid.cross[1]) == (dot.y > grid.cross[1])


def test_one_field_can_be_drawn_large() -> None:
    whole, large = place_on_grid(TEAM, WIDTHS), place_on_grid(TEAM, WIDTHS, only=Quadrant.MANAGE_CLOSELY)
    assert [dot.id for dot in large.dots] == ["Ann", "Bob"]
    assert (large.cross, large.dots[0].y > whole.dots[0].y) == (None, True)
    for quadrant in Quadrant:
        for dot in place_on_grid(TEAM, WIDTHS, only=quadrant).dots:
            assert dot.quadrant is quadrant
            assert DEFAULT_FRAME.left < dot.x < DEFAULT_FRAME.right
            assert DEFAULT_FRAME.top < dot.y < DEFAULT_FRAME.bottom


def test_in_a_crowd_those_with_most_power_keep_their_labels() -> None:
    crowd = people("\n".join(f"P{number} power{5 + number % 2} interest7" for number in range(80)))
    grid = place_on_grid(crowd, {person.id: 150.0 for person in crowd})
    labelled = [person.power.value for person, dot in zip(crowd, grid.dots, strict=True) if dot.label]
    assert 0 < len(labelled) < 80
    assert labelled.count(6) > labelled.count(5)


def test_nobody_leaves_an_empty_grid() -> None:
    grid = place_on_grid([], {})
    assert (grid.dots, grid.tray, sum(grid.counts.values())) == ((), (), 0)
