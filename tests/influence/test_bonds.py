from inroad.influence.bonds import bonds_of
from inroad.influence.network import weave
from inroad.influence.paths import Bond
from inroad.influence.ties import TieKind
from tests.influence.notation import ties


def test_a_mutual_tie_is_a_stronger_bond_than_one_way() -> None:
    network = weave(ties("a b\nb a\nb c", TieKind.KNOWS))
    assert list(bonds_of(network)) == [Bond("a", "b", 0.5), Bond("b", "c", 1 / 3)]
