import pytest

from inroad.influence.optimism import optimism
from tests.influence.people import people

FIVE = "Ann supporter!\nBob mentor!\nCyd neutral\nDan neutral\nEve neutral"


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        (FIVE, ["not one of 5 people is against us: who would lose by this purchase?"]),
        (f"{FIVE}\nFay non_supporter", []),
        ("Ann supporter\nBob supporter", []),
        (
            "Ann supporter\nBob mentor!\nCyd supporter\nDan neutral\nEve opponent",
            ["2 of 3 supporters are assumed, not confirmed"],
        ),
        (f"{FIVE}\nFay opponent\nGil blocker supporter!", ["Gil is called a blocker and a supporter at once"]),
    ],
)
def test_a_map_that_is_too_good_is_doubted(text: str, warnings: list[str]) -> None:
    assert [warning.sentence for warning in optimism(people(text))] == warnings


def test_unknown_stances_are_no_stances() -> None:
    assert optimism(people("Ann supporter!\nBob supporter!\nCyd supporter!\nDan supporter!\nEve\nFay\n?CFO")) == ()
