from inroad.model.member import Member, Role
from inroad.storage.members import all_members
from tests.fixtures.desks import Desk


def test_all_of_us_are_told_in_the_order_in_which_we_came(desk: Desk) -> None:
    desk.elsewhere().colleague(Role.EDITOR, "Stranger")
    priya = desk.colleague(Role.EDITOR, "Priya Nair")
    assert desk.see(all_members) == [
        Member(id=desk.actor.member_id, name="Olga", role=Role.OWNER),
        Member(id=priya.actor.member_id, name="Priya Nair", role=Role.EDITOR),
    ]
