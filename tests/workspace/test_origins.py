"""Where a value comes from: the act that set it; undoing gives the earlier one back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.errors import InroadError
from inroad.model.person import Position
from inroad.storage.people import get_position
from inroad.storage.transaction import Transaction
from inroad.workspace.history import undo
from inroad.workspace.origins import read_origins
from inroad.workspace.people import update_position
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk


def stems(tx: Transaction, acme: Account, seat: Position, until: int | None = None) -> dict[str, int | None]:
    """By field, the number of the act that set it."""
    found = get_position(tx, acme.id, seat.id)
    assert found is not None
    return {field: act.seq for (_, field), act in read_origins(tx, [found], until=until).items()}


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


def test_a_field_stems_from_the_act_that_set_it_last_and_the_others_from_the_beginning(
    desk: Desk, acme: Account
) -> None:
    seat = desk.hire(acme, "Ada, CFO")
    desk.do(update_position, acme.id, seat.id, base_version=2, values={"grade": "E1"})
    desk.do(update_position, acme.id, seat.id, base_version=3, values={"grade": "E2"})
    found = desk.see(stems, acme, seat)
    assert (found["title"], found["grade"]) == (2, 4)
    assert desk.see(stems, acme, seat, until=3)["grade"] == 3


def test_undo_gives_the_earlier_origin_back_and_its_undo_the_later(desk: Desk, acme: Account) -> None:
    seat = desk.hire(acme, "Ada, CFO")
    desk.do(update_position, acme.id, seat.id, base_version=2, values={"grade": "E1"})
    taken_back = desk.do(undo)
    assert desk.see(stems, acme, seat)["grade"] == 2
    again = desk.do(undo, taken_back.id)
    assert desk.see(stems, acme, seat)["grade"] == 3
    desk.do(undo, again.id)
    assert desk.see(stems, acme, seat)["grade"] == 2


@ON_A_DATABASE
@given(st.lists(st.integers(0, 5), max_size=8))
def test_a_value_always_stems_from_an_act_that_said_it(desk: Desk, dice: list[int]) -> None:
    here = desk.elsewhere()
    acme = here.account()
    seat = here.hire(acme, "Ada, CFO")
    said: dict[int | None, str | None] = {2: None}
    for number in dice:
        try:
            if number:
                here.do(update_position, acme.id, seat.id, base_version=here.seq, values={"grade": f"E{number}"})
                said[here.seq] = f"E{number}"
            else:
                here.do(undo)
        except InroadError:
            continue
    found = here.see(get_position, acme.id, seat.id)
    assert found is None or said[here.see(stems, acme, seat)["grade"]] == found.grade
