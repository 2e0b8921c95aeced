from datetime import UTC, datetime

import pytest

from inroad.exchange.importers.moments import moment_in


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-31T14:30:00Z",
        "2026-03-31 14:30:00",
        "2026-03-31T16:30+02:00",
        "20260331T143000Z",
        "Tue, 31 Mar 2026 16:30:00 +0200",
        "31.03.2026 14:30",
        "3/31/2026 2:30 PM",
        "1774967400",
        "1774967400000",
        "1774967400000000",
        "1774967400.0",
    ],
)
def test_one_moment_in_many_spellings(cell: str) -> None:
    found = moment_in(cell)
    assert found is not None
    assert datetime.fromtimestamp(found, UTC) == datetime(2026, 3, 31, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize("cell", ["2026-03-31", "20260331", "31 Mar 2026", "3/31/26"])
def test_a_day_is_its_beginning(cell: str) -> None:
    found = moment_in(cell)
    assert found is not None
    assert datetime.fromtimestamp(found, UTC) == datetime(2026, 3, 31, tzinfo=UTC)


def test_a_small_number_counts_seconds_since_whenever() -> None:
    assert (moment_in("0"), moment_in(" 17.5 "), moment_in("-60")) == (0, 17.5, -60)


@pytest.mark.parametrize("cell", ["", "soon", "2026-13-45", "31/31/2026", "12:30", "99999999999999999"])
def test_what_names_no_moment_is_none(cell: str) -> None:
    assert moment_in(cell) is None
