import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.labels import DOT, covered, place_labels

AREA = (0.0, 0.0, 800.0, 500.0)
SIZE = (120.0, 28.0)


def test_a_lonely_point_has_its_label_above_without_a_line() -> None:
    (label,) = place_labels([(400, 250)], [SIZE], [AREA])
    assert label is not None
    assert (label.x, label.y, label.leader) == (340, 214, None)


def test_at_an_edge_the_label_stands_where_there_is_room() -> None:
    (label,) = place_labels([(400, 5)], [SIZE], [AREA])
    assert label is not None
    assert (label.x, label.y) == (340, 13)


def test_labels_of_one_point_stand_around_it_and_are_led_to_it() -> None:
    labels = place_labels([(400, 250)] * 6, [SIZE] * 6, [AREA] * 6)
    assert all(labels)
    assert any(label.leader for label in labels if label)


def test_what_is_taken_stays_free() -> None:
    (label,) = place_labels([(60, 20)], [SIZE], [AREA], [(0, 0, 280, 32)])
    assert label is not None
    assert label.y >= 32


def test_where_there_is_no_room_near_there_is_no_label() -> None:
    assert place_labels([(50, 50)], [SIZE], [(0, 0, 100, 100)]) == [None]
    crowd = place_labels([(400, 250)] * 90, [SIZE] * 90, [AREA] * 90)
    assert crowd[0] is not None
    assert crowd[-1] is None


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.floats(10, 790), st.floats(10, 490)), max_size=40))
def test_no_label_covers_another_or_a_point(points: list[tuple[float, float]]) -> None:
    labels = place_labels(points, [SIZE] * len(points), [AREA] * len(points))
    boxes = np.array([(each.x, each.y, each.x + SIZE[0], each.y + SIZE[1]) for each in labels if each]).reshape(-1, 4)
    dots = np.array([(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points]).reshape(-1, 4)
    assert not covered(boxes, dots).any()
    for number in range(len(boxes)):
        assert not covered(boxes[number : number + 1], np.delete(boxes, number, axis=0)).any()
