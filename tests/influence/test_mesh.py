import numpy as np
import pytest

from inroad.influence.mesh import Points, mesh


def exact(positions: Points) -> Points:
    """Everybody's repulsion from everybody, pair by pair."""
    between = positions[:, None, :] - positions[None, :, :]
    squared = (between**2).sum(axis=2) + np.eye(len(positions))
    return np.asarray((between / squared[:, :, None]).sum(axis=1))


def test_the_repulsion_is_about_that_of_all_pairs() -> None:
    chance = np.random.default_rng(1)
    positions = chance.random((200, 2)) * 1000
    found, expected = mesh(48).repulsion(positions), exact(positions)
    far = np.sqrt(((found - expected) ** 2).sum(axis=1)) / np.sqrt((expected**2).sum(axis=1)).mean()
    assert np.median(far) < 0.15


def test_two_people_push_each_other_apart_alike() -> None:
    one, other = mesh(48).repulsion(np.array([[0.0, 0.0], [300.0, 0.0]]))
    assert one == pytest.approx(-other)
    assert one[0] == pytest.approx(-1 / 300, rel=0.02)


def test_people_on_one_spot_feel_nothing() -> None:
    assert np.abs(mesh(48).repulsion(np.zeros((3, 2)))).max() < 1e-9
