"""Bonds for paths out of ties: how likely a tie carries an introduction."""

from collections.abc import Iterator

from inroad.influence.network import Network
from inroad.influence.paths import Bond


def bonds_of(network: Network) -> Iterator[Bond]:
    """The ties of a network as bonds: w / (w + 1), where a tie of the layer's median weight counts 0.5 each way."""
    bonds = network.bonds
    for one, other, weight in zip(bonds.source.tolist(), bonds.target.tolist(), bonds.weight.tolist(), strict=True):
        yield Bond(network.people[one], network.people[other], weight / (weight + 1))
