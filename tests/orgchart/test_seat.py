from inroad.orgchart.seat import OrgSeat


def test_a_card_is_168_by_72_unless_told_otherwise() -> None:
    assert (OrgSeat("Ann").width, OrgSeat("Ann").height) == (168, 72)
