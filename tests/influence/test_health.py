import pytest

from inroad.influence.health import Light, Rung, map_health
from tests.influence.people import people

LADDER = [
    ("", 1, Light.RED, "Import or add the people you know", 30),
    ("?CFO power8\n?CIO power3", 1, Light.RED, "Find out who is ?CFO", 15),
    ("Ann power3\nBob power7", 2, Light.RED, "Find out whether Bob belongs to the inner circle", 15),
    ("Ann outside", 2, Light.RED, "Ask Ann who really decides, and add them", 30),
    ("Ann inner_circle", 3, Light.AMBER, "Find out where Ann stands", 15),
    ("Ann inner_circle neutral\nBob outside supporter!", 3, Light.AMBER, "Meet Ann to win their support", 60),
    ("Ann inner_circle opponent", 3, Light.AMBER, "Meet Ann to win their support", 120),
    ("Ann inner_circle neutral\nBob inner_circle mentor", 3, Light.AMBER, "Confirm that Bob supports us", 5),
    ("Ann political_structure supporter!", 4, Light.GREEN, "Find out which part Ann has in the decision", 15),
    (
        "Ann political_structure supporter! user\nBob inner_circle decision_maker supporter",
        4,
        Light.GREEN,
        "Confirm that Bob (decision maker) supports us",
        5,
    ),
    (
        "Ann inner_circle supporter! user\nBob approver supporter!",
        4,
        Light.GREEN,
        "Find out whether Bob belongs to the inner circle",
        15,
    ),
    (
        "Ann inner_circle supporter! user",
        4,
        Light.GREEN,
        "Ask Ann for an introduction to who decides",
        30,
    ),
]


@pytest.mark.parametrize(("text", "rung", "light", "action", "minutes"), LADDER, ids=[case[0] for case in LADDER])
def test_each_rung_has_a_cheapest_next_action(text: str, rung: int, light: Light, action: str, minutes: int) -> None:
    found = map_health(people(text))
    assert (found.rung, found.light) == (rung, light)
    assert found.next_action is not None
    assert (found.next_action.what.sentence, found.next_action.minutes) == (action, minutes)


def test_on_the_highest_rung_nothing_is_left_to_do() -> None:
    found = map_health(people("Ann inner_circle economic_buyer mentor!"))
    assert (found.rung, found.light, found.next_action) == (Rung.SUPPORTED_BY_THE_DECISION, Light.GREEN, None)
    assert found.because.sentence == "a key player who decides supports us: Ann"


def test_assumed_support_lifts_nothing() -> None:
    assert map_health(people("Ann inner_circle economic_buyer mentor")).rung is Rung.NO_SUPPORT
