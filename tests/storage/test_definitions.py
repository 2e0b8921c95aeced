from inroad.model.definition import Definition
from inroad.storage.definitions import get_definition
from tests.fixtures.desks import Desk


def test_a_document_is_found_by_its_name_in_its_own_workspace(desk: Desk) -> None:
    [mine] = desk.raw(Definition(id="a" * 32, name="thresholds", value={"stale_days": 90}))
    assert desk.see(get_definition, "thresholds") == mine
    assert desk.see(get_definition, "fields") is None
    assert desk.elsewhere().see(get_definition, "thresholds") is None
