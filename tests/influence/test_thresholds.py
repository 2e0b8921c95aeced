from inroad.influence.thresholds import DEFAULT_TEMPLATE, DEFAULTS, Thresholds
from inroad.model.stakeholder import BuyingRole


def test_the_usual_lines_are_drawn_where_the_field_draws_them() -> None:
    assert (DEFAULTS.ageing_days, DEFAULTS.stale_days, DEFAULTS.threads, DEFAULTS.quadrant) == (30, 120, 3, 5)
    assert DEFAULTS.depth_bands == (30, 50, 70, 85)
    assert list(DEFAULT_TEMPLATE) == [
        BuyingRole.EXECUTIVE_SPONSOR, BuyingRole.ECONOMIC_BUYER, BuyingRole.DECISION_MAKER, BuyingRole.CHAMPION,
        BuyingRole.TECHNICAL_BUYER, BuyingRole.USER,
    ]  # fmt: skip


def test_one_line_can_be_drawn_elsewhere() -> None:
    assert Thresholds(stale_days=90).template == DEFAULTS.template
