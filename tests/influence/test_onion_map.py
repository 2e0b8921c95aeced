from dataclasses import replace
from itertools import combinations
from math import hypot

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.onion_map import FACE_HEIGHT, FACE_WIDTH, RINGS, Onion, place_in_rings
from inroad.influence.stakes import MapPerson
from inroad.model.stakeholder import OnionRing
from tests.influence.people import people


def crowd(text: str) -> list[MapPerson]:
    """People with a division: "Ann@IT champion"."""
    return [
        replace(each, division=each.id.partition("@")[2] or None, id=each.id.partition("@")[0]) for each in people(text)
    ]


def overlapping(onion: Onion) -> list[tuple[str, str]]:
    """Faces that cover one another."""
    return [
        (one.id, other.id)
        for one, other in combinations(onion.faces, 2)
        if abs(one.x - other.x) < FACE_WIDTH and abs(one.y - other.y) < FACE_HEIGHT
    ]


TEAM = crowd(
    "Ann@IT decision_maker\nBob@Finance economic_buyer\nCyd@IT champion\nDan@Nursing evaluator\nEve@Nursing user\n"
    "Fay user\nGil\nHal@IT in:outer"
)


def test_people_stand_in_their_ring() -> None:
    onion = place_in_rings(TEAM)
    assert {face.id: face.ring for face in onion.faces} == {
        "Ann": OnionRing.CORE, "Bob": OnionRing.CORE, "Cyd": OnionRing.INNER, "Dan": OnionRing.MIDDLE,
        "Eve": OnionRing.OUTER, "Fay": OnionRing.OUTER, "Hal": OnionRing.OUTER,
    }  # fmt: skip
    order = list(OnionRing)
    for face in onion.faces:
        wide, high = onion.rings[face.ring]
        assert hypot((face.x - onion.x) / wide, (face.y - onion.y) / high) < 1
        if face.ring is not OnionRing.CORE:
            wide, high = onion.rings[order[order.index(face.ring) - 1]]
            assert hypot((face.x - onion.x) / wide, (face.y - onion.y) / high) > 1


def test_few_people_need_no_larger_rings() -> None:
    onion = place_in_rings(TEAM)
    assert (onion.rings, onion.tray) == (RINGS, ("Gil",))
    assert [face.id for face in onion.faces if face.chosen] == ["Hal"]
    assert onion.counts == {
        OnionRing.CORE: 2, OnionRing.INNER: 1, OnionRing.MIDDLE: 1, OnionRing.OUTER: 3,
    }  # fmt: skip


def test_divisions_are_sectors_the_unknown_last() -> None:
    onion = place_in_rings(TEAM)
    assert [(sector.division, sector.count) for sector in onion.sectors] == [
        ("IT", 3), ("Finance", 1), ("Nursing", 2), (None, 1),
    ]  # fmt: skip
    assert onion.sectors[0].begins == 0
    assert round(onion.sectors[-1].ends, 6) == 6.283185


def test_four_who_decide_stand_in_a_square() -> None:
    onion = place_in_rings(crowd("Ann approver\nBob approver\nCyd approver\nDan approver"))
    assert len({face.x for face in onion.faces}) == len({face.y for face in onion.faces}) == 2


def test_a_crowd_widens_the_rings() -> None:
    onion = place_in_rings(crowd("\n".join(f"P{number}@D{number % 5} champion" for number in range(60))))
    assert onion.rings[OnionRing.CORE] == RINGS[OnionRing.CORE]
    assert onion.rings[OnionRing.INNER][0] > RINGS[OnionRing.INNER][0]
    assert overlapping(onion) == []


def test_who_finds_no_room_is_in_a_pile_below_the_more_powerful() -> None:
    onion = place_in_rings(crowd("\n".join(f"P{number}@IT approver power{number % 11}" for number in range(90))))
    [pile] = onion.piles
    assert (pile.id, pile.ring, pile.division) == ("core/", OnionRing.CORE, None)
    assert {face.id for face in onion.faces}.isdisjoint(pile.people)
    assert len(onion.faces) + len(pile.people) == 90
    powers = {f"P{number}": number % 11 for number in range(90)}
    assert min(powers[face.id] for face in onion.faces) >= max(powers[one] for one in pile.people)


def test_thousands_are_few_faces_and_piles_by_ring_and_division() -> None:
    roles = ("approver", "champion", "evaluator", "user")
    onion = place_in_rings(crowd("\n".join(f"P{n}@D{n % 9} {roles[n % 4]}" for n in range(2_000))))
    assert len(onion.faces) + len(onion.piles) < 200
    assert len(onion.faces) + sum(len(pile.people) for pile in onion.piles) == 2_000
    assert len({pile.id for pile in onion.piles}) == len(onion.piles)
    assert overlapping(onion) == []


def test_nobody_leaves_the_rings() -> None:
    onion = place_in_rings([])
    assert (onion.faces, onion.sectors, onion.rings) == ((), (), RINGS)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(["approver", "champion", "evaluator", "user"]), st.integers(0, 4)), max_size=40)
)
def test_no_face_covers_another(those: list[tuple[str, int]]) -> None:
    onion = place_in_rings(crowd("\n".join(f"P{n}@D{where} {role}" for n, (role, where) in enumerate(those))))
    assert overlapping(onion) == []
    assert all(0 < face.x < onion.width and 0 < face.y < onion.height for face in onion.faces)
