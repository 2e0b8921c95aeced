import pytest

from inroad.influence.onion import RING_OF_ROLE, ring_of
from inroad.model.stakeholder import BuyingRole
from tests.influence.people import person


@pytest.mark.parametrize(
    ("text", "ring", "sentence"),
    [
        ("Ann decision_maker power2", "core", "as decision maker"),
        ("Ann champion", "inner", "as champion"),
        ("Ann champion power7", "core", "speaks for us, power 7"),
        ("Ann blocker power9", "inner", "as blocker"),
        ("Ann user power8", "inner", "by power 8"),
        ("Ann procurement power~6", "inner", "by power ~6"),
        ("Ann user power4", "middle", "by power 4"),
        ("Ann evaluator power1", "middle", "as evaluator"),
        ("Ann power3", "outer", "by power 3"),
        ("Ann user approver", "core", "as approver"),
        ("Ann decision_maker in:outer", "outer", "somebody placed them here"),
    ],
)
def test_the_ring_is_given_by_role_and_power(text: str, ring: str, sentence: str) -> None:
    found = ring_of(person(text))
    assert (found.ring, found.because.sentence, found.chosen) == (ring, sentence, "in:" in text)


def test_who_is_unknown_has_no_ring() -> None:
    assert ring_of(person("Ann")).ring is None


def test_every_known_role_has_a_ring() -> None:
    assert set(RING_OF_ROLE) == set(BuyingRole) - {BuyingRole.UNKNOWN}
