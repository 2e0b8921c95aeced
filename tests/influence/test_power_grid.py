import pytest

from inroad.influence.power_grid import (
    DEFAULT_FRAME,
    LABELS_AT_A_POINT,
    LARGEST,
    MOST_LABELS,
    frame_for,
    place_on_grid,
)
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
    crowd = people("\n".join(f"P{number} power{number % 11} interest{number % 7}" for number in range(900)))
    grid = place_on_grid(crowd, {person.id: 150.0 for person in crowd}, frame_for(crowd))
    labelled = [person.power.value or 0 for person, dot in zip(crowd, grid.dots, strict=True) if dot.label]
    assert 20 < len(labelled) <= MOST_LABELS
    assert sum(labelled) / len(labelled) > 6


def test_a_point_on_which_many_stand_has_few_labels_and_the_number_of_all() -> None:
    crowd = people("\n".join(f"P{number} power6 interest7" for number in range(80)))
    grid = place_on_grid(crowd, {person.id: 150.0 for person in crowd})
    assert sum(dot.label is not None for dot in grid.dots) == LABELS_AT_A_POINT
    assert {dot.together for dot in grid.dots} == {80}


def test_the_frame_grows_with_the_number_of_the_rated_up_to_a_size() -> None:
    few, many, most = (people("\n".join(f"P{n} power5 interest5" for n in range(count))) for count in (3, 30, 900))
    assert frame_for(few) == DEFAULT_FRAME
    assert DEFAULT_FRAME.right < frame_for(many).right < frame_for(most).right
    assert frame_for(people("Ann power5")) == DEFAULT_FRAME
    assert (frame_for(most).right - 52) / (DEFAULT_FRAME.right - 52) == pytest.approx(LARGEST)


def test_nobody_leaves_an_empty_grid() -> None:
    grid = place_on_grid([], {})
    assert (grid.dots, grid.tray, sum(grid.counts.values())) == ((), (), 0)
