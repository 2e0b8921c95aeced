"""What may be asked: every body refuses what it does not know, moments without a zone are UTC."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest

from inroad.api import requests
from inroad.api.requests import AcceptRequest, Edit, Leave, Move, NewPersonRequest, provide_when
from inroad.model.changeset import Outcome
from inroad.workspace.roster import When

BODIES: dict[type[msgspec.Struct], dict[str, Any]] = {
    Edit: {"base_version": 1, "set": {}},
    NewPersonRequest: {},
    Move: {"manager_id": None},
    Leave: {},
    AcceptRequest: {},
}


def test_every_body_is_tried_here() -> None:
    assert {
        shape for shape in vars(requests).values() if isinstance(shape, type) and issubclass(shape, msgspec.Struct)
    } == set(BODIES)


@pytest.mark.parametrize("shape", BODIES)
def test_a_body_takes_its_fields_and_no_other(shape: type[msgspec.Struct]) -> None:
    assert msgspec.convert(BODIES[shape], shape) is not None
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({**BODIES[shape], "workspace_id": "0" * 32}, shape)


def test_lists_and_days_are_read() -> None:
    assert msgspec.convert({"outcomes": ["added"], "ordinals": [1, 2]}, AcceptRequest) == AcceptRequest(
        outcomes=(Outcome.ADDED,), ordinals=(1, 2)
    )
    assert msgspec.convert({"on": "2024-02-29"}, Leave).on == date(2024, 2, 29)


def test_a_moment_without_a_zone_is_utc() -> None:
    naive = datetime(2025, 1, 1, 12)  # noqa: DTZ001 - the naive moment is the input
    assert provide_when(None, naive).as_known == datetime(2025, 1, 1, 12, tzinfo=UTC)
    there = datetime(2025, 1, 1, 12, tzinfo=timezone(timedelta(hours=3)))
    assert provide_when(date(2024, 1, 1), there) == When(as_of=date(2024, 1, 1), as_known=there)
    assert provide_when() == When()
