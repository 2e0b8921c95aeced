from inroad.influence.engagement import engagement_matrix
from tests.influence.people import people


def test_who_must_move_furthest_with_most_power_comes_first() -> None:
    found = engagement_matrix(
        people(
            "Ann is:leading to:supportive\nBob is:neutral to:supportive power3\nCyd to:leading\nDan is:neutral\n"
            "Eve is:unaware to:leading\nFay is:neutral to:supportive power9\n?CFO to:leading"
        )
    )
    assert [(row.person, row.steps, row.because.sentence) for row in found] == [
        ("Eve", 4, "move Eve from unaware to leading"),
        ("Fay", 1, "move Fay from neutral to supportive"),
        ("Bob", 1, "move Bob from neutral to supportive"),
        ("Cyd", None, "find out where Cyd is: leading is wanted"),
        ("Ann", -1, "keep Ann leading"),
        ("Dan", None, "where Dan should be is not said"),
    ]
