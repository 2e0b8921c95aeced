"""Definitions through the door."""

from inroad.model.member import Role
from tests.fixtures.doors import Door


def test_documents_are_read_written_and_given_up(door: Door) -> None:
    names = [item["name"] for item in door.ask("GET", "/definitions")["items"]]
    assert names == ["fields", "role_templates", "decision_steps", "thresholds", "import_words", "us"]
    as_it_comes = door.ask("GET", "/definitions/thresholds")
    assert (as_it_comes["own"], as_it_comes["value"]["stale_days"]) == (None, 120)
    ours = door.ask("PUT", "/definitions/thresholds", json={"value": {"stale_days": 90}})
    assert (ours["own"], ours["value"]["stale_days"], ours["value"]["threads"]) == ({"stale_days": 90}, 90, 3)
    assert door.ask("DELETE", "/definitions/thresholds") == as_it_comes
    assert door.refusal("PUT", "/definitions/thresholds", json={"value": {"stale": 1}}) == (400, "invalid")
    assert door.refusal("GET", "/definitions/colours") == (404, "not_found")
    with door.of(Role.EDITOR) as editor:
        assert editor.refusal("PUT", "/definitions/thresholds", json={"value": {}}) == (403, "forbidden")


def test_the_fields_are_those_of_the_table_with_the_steps_of_the_workspace(door: Door) -> None:
    fields = {item["name"]: item for item in door.ask("GET", "/fields")["items"]}
    assert fields["power"] == {"name": "power", "scope": "stakeholder", "shape": "scale", "words": [], "most": 10}
    assert fields["raci.legal"]["words"] == ["R", "A", "C", "I"]
    door.ask("PUT", "/definitions/decision_steps", json={"value": [{"key": "pilot", "name": {"en": "Pilot"}}]})
    names = {item["name"] for item in door.ask("GET", "/fields")["items"]}
    assert "raci.pilot" in names
    assert "raci.legal" not in names
