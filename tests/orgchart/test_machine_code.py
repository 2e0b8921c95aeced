from collections.abc import Callable
from types import FunctionType

import pytest
from hypothesis import given, settings

from inroad.orgchart.arrange import arrange
from inroad.orgchart.fold import View, fold
from inroad.orgchart.machine_code import Machine, MachineCode, Python
from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.tree import by_level, grow
from tests.orgchart.forests import forests, views

STEP = 2.0


def moved_up(values: list[float]) -> None:
    for i in range(len(values)):
        values[i] = stepped(values[i])


def stepped(value: float) -> float:
    return value + STEP


def by_machine_code(kernel: Callable[[list[float]], None]) -> list[float]:
    machine = MachineCode()
    values = machine.reals([1.0, 0.5])
    machine.running(kernel)(values)
    return machine.given_back(values)


@pytest.mark.parametrize("machine", [Python(), MachineCode()], ids=["Python", "machine code"])
def test_lists_are_made_for_the_machine_and_given_back_as_pythons(machine: Machine) -> None:
    sizes = [1.5, 2.5]
    assert machine.given_back(machine.reals(sizes)) == [1.5, 2.5]
    assert machine.given_back(machine.reals(sizes, 1.0)) == [2.5, 3.5]
    assert machine.given_back(machine.reals([7.0, 7.0], 1.0)) == [8.0, 8.0]
    assert machine.given_back(machine.reals([])) == []
    assert machine.given_back(machine.wholes(range(3), 3)) == [0, 1, 2]
    assert machine.given_back(machine.same(-1, 2)) == [-1, -1]
    assert machine.reach(machine.reals(sizes), sizes) == 5.0
    kept = machine.reals(sizes)
    kept[0] = 0.0
    assert sizes == [1.5, 2.5]
    assert {type(value) for value in machine.given_back(kept)} == {float}


def test_a_kernel_and_what_it_calls_become_machine_code() -> None:
    assert by_machine_code(moved_up) == [3.0, 2.5]


def test_code_on_disk_is_not_used_for_a_kernel_whose_numbers_have_changed() -> None:
    other = FunctionType(stepped.__code__, {**globals(), "STEP": 5.0})
    assert by_machine_code(FunctionType(moved_up.__code__, {**globals(), "stepped": other})) == [6.0, 5.5]
    assert by_machine_code(moved_up) == [3.0, 2.5]


def test_a_kernel_without_a_folder_to_keep_its_code_in_runs_all_the_same() -> None:
    typed_in = moved_up.__code__.replace(co_filename="<string>")
    assert by_machine_code(FunctionType(typed_in, globals())) == [3.0, 2.5]


def one_too_far(values: list[float]) -> None:
    values[len(values)] = 0.0


def test_machine_code_writes_no_further_than_its_lists_reach() -> None:
    with pytest.raises(IndexError):
        by_machine_code(one_too_far)


@given(forests(), views)
@settings(max_examples=100, deadline=None)
def test_both_machines_place_every_card_alike(seats: list[OrgSeat], view: View) -> None:
    tree = grow(seats)
    assert by_level(tree.manager, MachineCode()) == (tree.order, tree.managers, tree.bounds)
    folded = fold(tree, seats, view)
    if not folded.order:
        return
    width = [float(40 + seat % 100) for seat in folded.order]
    height = [float(20 + seat % 60) for seat in folded.order]
    machines = (Python(), MachineCode())
    one, other = (arrange(folded, width, height, plain=view.plain, machine=machine) for machine in machines)
    for told in ("x", "y", "reach", "depth", "listed", "box", "trunk"):
        assert getattr(one, told) == getattr(other, told), told
