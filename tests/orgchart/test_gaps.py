from inroad.orgchart.drawing import Mode
from inroad.orgchart.gaps import Gap, Lack, find_gaps
from inroad.orgchart.seat import OrgSeat
from tests.orgchart.notation import chart


def test_everything_missing_is_listed_with_its_reason() -> None:
    found = find_gaps(
        chart("""
        Ann  CEO  in Board  c_level
          Bob  CFO  in Finance
            ?  Controller  in Finance  manager
          Eve
          Kim  CIO  in IT  c_level
        Max  Chair  in Board  board
        Zoe  Clerk  in IT  individual  under Nobody here
        """)
    )
    assert found.gaps == (
        Gap("Bob", Lack.SENIORITY),
        Gap("Controller", Lack.PERSON),
        Gap("Eve", Lack.TITLE),
        Gap("Eve", Lack.DIVISION),
        Gap("Eve", Lack.SENIORITY),
        Gap("Max", Lack.MANAGER),
        Gap("Zoe", Lack.MANAGER_UNKNOWN),
    )
    assert found.gaps[1].reason == "nobody is known in this seat"
    assert (found.seats, found.managed_share, found.mode) == (7, 4 / 7, Mode.TREE)
    assert found.counts[Lack.SENIORITY] == 2
    assert Lack.CYCLE not in found.counts
    assert found.lacking(Lack.SENIORITY) == ("Bob", "Eve")


def test_a_cut_circle_is_a_gap() -> None:
    found = find_gaps([OrgSeat("Ann", "Bob"), OrgSeat("Bob", "Ann")])
    assert found.lacking(Lack.CYCLE) == ("Ann",)
    assert found.lacking(Lack.MANAGER) == ()


def test_without_lines_everybody_lacks_a_manager() -> None:
    found = find_gaps([OrgSeat("Ann"), OrgSeat("Bob")])
    assert found.lacking(Lack.MANAGER) == ("Ann", "Bob")
    assert found.mode is Mode.GRID


def test_nobody_lacks_nothing() -> None:
    assert find_gaps([]).gaps == ()
    assert find_gaps([]).managed_share == 0
