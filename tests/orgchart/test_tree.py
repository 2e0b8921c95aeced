import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.errors import Invalid
from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.tree import NOBODY, grow, would_cycle
from tests.orgchart.notation import chart


def names(tree_ids: tuple[str, ...], seats: tuple[int, ...]) -> list[str]:
    return [tree_ids[seat] for seat in seats]


def test_reports_stand_below_their_manager_in_the_given_order() -> None:
    tree = grow(
        chart("""
        Ann  CEO
          Bob  CFO
            Dan  Controller
          Eve  CIO
        """)
    )
    assert tree.ids == ("Ann", "Bob", "Dan", "Eve")
    assert tree.manager == [NOBODY, 0, 1, 0]
    assert tree.reports == {0: [1, 3], 1: [2]}
    assert tree.order == [0, 1, 3, 2]
    assert tree.depth == [0, 1, 2, 1]
    assert tree.sizes() == [4, 2, 1, 1]
    assert tree.managed == 3


def test_a_forest_has_several_roots_and_an_orphan_is_one_of_them() -> None:
    tree = grow(
        chart("""
        Ann  CEO
          Bob  CFO
        Kim  Chair
        Zoe  Clerk  under Nobody here
        """)
    )
    assert names(tree.ids, tree.roots) == ["Ann", "Kim", "Zoe"]
    assert names(tree.ids, tree.orphans) == ["Zoe"]
    assert tree.cycles == ()


def test_a_circle_is_cut_at_the_seat_given_first() -> None:
    tree = grow(
        [
            OrgSeat("Tim", "Ann"),
            OrgSeat("Bob", "Eve"),
            OrgSeat("Ann", "Bob"),
            OrgSeat("Eve", "Ann"),
            OrgSeat("Joe"),
            OrgSeat("Ida", "Joe"),
        ]
    )
    assert [names(tree.ids, cycle) for cycle in tree.cycles] == [["Bob", "Eve", "Ann"]]
    assert names(tree.ids, tree.roots) == ["Bob", "Joe"]
    assert names(tree.ids, tuple(tree.order)) == ["Bob", "Joe", "Ann", "Ida", "Tim", "Eve"]
    assert tree.orphans == ()


def test_who_reports_to_themselves_is_a_circle_of_one() -> None:
    tree = grow([OrgSeat("Ann", "Ann"), OrgSeat("Bob", "Ann")])
    assert tree.cycles == ((0,),)
    assert tree.reports == {0: [1]}
    alone = grow([OrgSeat("Ann", "Ann")])
    assert alone.reports == {}


def test_a_repeated_id_is_refused() -> None:
    with pytest.raises(Invalid, match="the seat Ann is given more than once"):
        grow([OrgSeat("Bob"), OrgSeat("Ann"), OrgSeat("Ann")])


def test_nobody_is_an_empty_forest() -> None:
    tree = grow([])
    assert (tree.roots, tree.order, tree.managed) == ((), [], 0)


def test_a_chain_of_20_000_is_no_deeper_than_the_stack() -> None:
    tree = grow([OrgSeat(str(i), str(i - 1) if i else None) for i in range(20_000)])
    assert tree.depth[-1] == 19_999
    assert tree.sizes()[0] == 20_000


def test_a_circle_of_20_000_is_cut_once() -> None:
    tree = grow([OrgSeat(str(i), str((i + 1) % 20_000)) for i in range(20_000)])
    assert len(tree.cycles) == 1
    assert len(tree.order) == 20_000


@given(st.lists(st.one_of(st.none(), st.integers(0, 30)), max_size=25))
def test_any_lines_make_a_forest_that_holds_everybody_once(managers: list[int | None]) -> None:
    tree = grow([OrgSeat(str(i), None if boss is None else str(boss)) for i, boss in enumerate(managers)])
    assert sorted(tree.order) == list(range(len(managers)))
    place = {seat: i for i, seat in enumerate(tree.order)}
    assert all(boss == NOBODY or place[boss] < place[seat] for seat, boss in enumerate(tree.manager))
    assert sum(tree.sizes()[root] for root in tree.roots) == len(managers)
    cut = {cycle[0] for cycle in tree.cycles}
    kept = {i: boss for i, boss in enumerate(managers) if boss is not None and boss < len(managers) and i not in cut}
    assert kept == {i: boss for i, boss in enumerate(tree.manager) if boss != NOBODY}


MANAGERS = {"Dan": "Bob", "Bob": "Ann", "Eve": "Ann", "Ann": None}


def test_a_new_line_that_closes_a_circle_shows_the_whole_way_round() -> None:
    assert would_cycle(MANAGERS, "Ann", "Dan") == ("Ann", "Dan", "Bob", "Ann")
    assert would_cycle(MANAGERS, "Ann", "Ann") == ("Ann", "Ann")


def test_a_new_line_that_closes_no_circle_is_fine() -> None:
    assert would_cycle(MANAGERS, "Dan", "Eve") is None
    assert would_cycle(MANAGERS, "Dan", "somebody new") is None


def test_a_circle_that_was_there_before_does_not_trap_the_check() -> None:
    assert would_cycle({"Ann": "Bob", "Bob": "Ann"}, "Dan", "Bob") is None
