"""The values of a seat by field, and the line that is meant on a day."""

from datetime import date

from inroad.model.account import Account
from inroad.model.graph import AccountGraph
from inroad.model.person import Person, Position, ReportingLine, Seniority
from inroad.workspace.values import Seating, in_json, primary, seating_on

ADA = Person(id="ada", account_id="acme", name="Ada", emails=("a@x", "b@x"))
SEAT = Position(id="seat", account_id="acme", person_id="ada", title="CFO", valid_from=date(2025, 1, 1))


def line(name: str, since: date | None = None, until: date | None = None) -> ReportingLine:
    return ReportingLine(
        id=name, account_id="acme", position_id="seat", manager_id=f"above {name}", valid_from=since, valid_to=until
    )


def test_what_is_known_is_told_in_json_by_field_and_what_is_unknown_is_left_out() -> None:
    values = Seating(SEAT, ADA, line("one")).values()
    assert {field: found.value for field, found in values.items()} == {
        "name": "Ada",
        "emails": ["a@x", "b@x"],
        "person_id": "ada",
        "title": "CFO",
        "valid_from": "2025-01-01",
        "manager_id": "above one",
    }
    assert [values[field].key for field in ("name", "title", "manager_id")] == [
        ("ada", "name"),
        ("seat", "title"),
        ("one", "manager_id"),
    ]
    assert Seating(SEAT.with_values(title=None), None, None).entities == [SEAT.with_values(title=None)]


def test_values_are_written_as_json_writes_them() -> None:
    assert [in_json(value) for value in (Seniority.VP, ("a",), (), date(2025, 1, 1), None, 0.5)] == [
        "vp", ["a"], [], "2025-01-01", None, 0.5,
    ]  # fmt: skip


def test_the_line_of_a_day_is_the_one_true_then_and_of_an_ended_seat_the_last() -> None:
    spring, summer = line("spring", date(2025, 3, 1), date(2025, 6, 1)), line("summer", date(2025, 6, 1))
    days = (date(2025, 1, 1), date(2025, 4, 1), date(2025, 6, 1))
    assert [primary(SEAT, [spring, summer], day) for day in days] == [None, spring, summer]
    assert primary(SEAT, [spring], date(2025, 9, 1)) is None
    assert primary(SEAT.with_values(valid_to=date(2025, 6, 1)), [spring], date(2025, 9, 1)) == spring
    assert primary(SEAT.with_values(id="other"), [summer], date(2025, 9, 1)) is None


def test_a_seat_is_found_in_a_graph_or_not() -> None:
    graph = AccountGraph(
        account=Account(id="acme", name="Acme"), divisions={}, persons={"ada": ADA}, positions={"seat": SEAT},
        lines={"one": line("one")},
    )  # fmt: skip
    assert seating_on(graph, "seat", date(2025, 1, 1)) == Seating(SEAT, ADA, line("one"))
    assert seating_on(graph, "nobody", date(2025, 1, 1)) is None
