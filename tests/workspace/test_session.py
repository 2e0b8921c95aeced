"""Who is working where."""

from inroad.model.member import Role
from inroad.storage.changesets import keep_suggestion
from inroad.storage.transaction import Act
from inroad.workspace.session import Here, whoami
from tests.fixtures.desks import Desk


def test_everybody_knows_where_they_are_and_what_waits(desk: Desk) -> None:
    assert desk.see(whoami) == Here("Olga", "Ours", 0)
    desk.do(keep_suggestion, Act(verb="import", summary="x.csv"), [])
    assert desk.colleague(Role.VIEWER, "Vera").see(whoami) == Here("Vera", "Ours", 1)
