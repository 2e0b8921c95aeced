from inroad.orgchart.drawing import LineKind
from inroad.orgchart.fold import EVERYTHING, View
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat
from tests.orgchart.forests import overlapping, places
from tests.orgchart.notation import chart


def test_people_without_reports_hang_in_a_list_below_their_manager() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO
            Dan  Controller
            Ida  Auditor
          Eve  CIO
        """)
    )
    assert places(layout) == {
        "Ann": (104, 0),
        "Bob": (0, 108),
        "Eve": (208, 108),
        "Dan": (16, 204),
        "Ida": (16, 284),
    }


def test_a_list_may_hold_a_manager_with_a_short_list() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO
            Dan  Controller
              Ida  Auditor
            Sue  Buyer
          Eve  CIO
        """)
    )
    at = places(layout)
    assert (at["Dan"], at["Ida"], at["Sue"], at["Eve"]) == ((16, 204), (32, 284), (16, 364), (208, 108))


def test_assistants_stand_beside_their_manager() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Tom  Assistant  assistant
          Liv  Assistant  assistant
          Bob  CFO
        """)
    )
    assert places(layout) == {"Ann": (0, 0), "Tom": (208, 0), "Liv": (208, 80), "Bob": (0, 188)}
    assert [line.kind for line in layout.lines] == [LineKind.ASSISTANT, LineKind.ASSISTANT, LineKind.SOLID]


def test_an_assistant_with_reports_is_a_manager_like_any_other() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Tom  Chief of staff  assistant
            Bob  Clerk
        """)
    )
    assert places(layout)["Tom"] == (0, 108)


def test_a_manager_with_nobody_but_assistants_has_no_row_below() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO
            Tom  Assistant  assistant
          Eve  CIO
        """)
    )
    assert places(layout) == {"Ann": (208, 0), "Bob": (0, 108), "Eve": (416, 108), "Tom": (208, 108)}


def test_people_without_reports_among_sub_trees_gather_in_one_list() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Tom  Counsel
          Bob  CFO
            Dan  Controller
          Ida  Auditor
          Eve  CIO
            Kim  Admin
        """)
    )
    at = places(layout)
    assert (at["Tom"], at["Ida"]) == ((16, 108), (16, 188))
    assert (at["Bob"], at["Eve"], at["Ann"]) == ((208, 108), (416, 108), (312, 0))


def test_1403_direct_reports_stay_readable() -> None:
    heads = [OrgSeat("Ann"), *[OrgSeat(f"D{i}", "Ann") for i in range(1403)]]
    clerks = [OrgSeat(f"C{i}", f"D{i}") for i in range(1403)]
    for seats, view in ((heads, EVERYTHING), ([*heads, *clerks], EVERYTHING), ([*heads, *clerks], View(levels=1))):
        layout = lay_out(seats, view)
        assert 0.4 < layout.width / layout.height < 2.5
        assert not list(overlapping(layout))
        assert max(len(line.points) for line in layout.lines) <= 6


def test_a_wide_forest_is_wrapped() -> None:
    seats = [OrgSeat(f"{i}") for i in range(100)] + [OrgSeat(f"{i}+", f"{i}") for i in range(100)]
    layout = lay_out(seats)
    assert 1 < layout.width / layout.height < 4
    assert not list(overlapping(layout))


def test_a_manager_of_many_with_one_more_manager_among_them_spreads_the_sub_tree() -> None:
    clerks = "".join(f"    C{i}  Clerk\n" for i in range(12))
    analysts = "".join(f"      I{i}  x\n" for i in range(5))
    at = places(lay_out(chart(f"Ann  CEO\n  Bob  CFO\n{clerks}    Dan  Head\n{analysts}"), EVERYTHING))
    assert [at[name] for name in ("C11", "Dan", "I0")] == [(16, 1096), (208, 216), (224, 312)]
