from inroad.influence.drawn import drawn_bonds, drawn_ties
from inroad.influence.paths import Bond
from inroad.influence.ties import Tie, TieKind
from inroad.model.relationship import RelationKind, TieStrength
from tests.influence.people import relationship


def test_who_is_asked_for_advice_is_who_gives_it() -> None:
    advises = relationship("Ann advises Bob strong")
    influences = relationship("Ann influences Bob weak")
    assert list(drawn_ties([advises, influences])) == [
        Tie("Bob", "Ann", TieKind.ADVICE, 3.0),
        Tie("Ann", "Bob", TieKind.INFLUENCES, 1.0),  # turned round by the network
    ]


def test_a_conflict_neither_moves_nor_introduces() -> None:
    conflict = relationship("Ann conflicts_with Bob")
    assert (list(drawn_ties([conflict])), list(drawn_bonds([conflict]))) == ([], [])


def test_every_other_kind_carries_an_introduction_as_likely_as_it_is_strong() -> None:
    kinds = [kind for kind in RelationKind if kind is not RelationKind.CONFLICTS_WITH]
    assert list(drawn_bonds(relationship(f"Ann {kind} Bob") for kind in kinds)) == [Bond("Ann", "Bob", 0.5)] * 7
    by_strength = [relationship(f"Ann knows Bob {strength}") for strength in TieStrength]
    assert [bond.strength for bond in drawn_bonds(by_strength)] == [0.25, 0.5, 0.75, 0.5]
