import pytest

from inroad.influence.completeness import completeness
from inroad.influence.thresholds import RoleNeed
from inroad.model.errors import Invalid
from inroad.model.stakeholder import BuyingRole
from tests.influence.people import people


def test_progress_is_counted_by_role() -> None:
    template = {BuyingRole.ECONOMIC_BUYER: RoleNeed(3), BuyingRole.CHAMPION: RoleNeed()}
    found = completeness(people("Ann economic_buyer\nBob economic_buyer champion\n?CFO economic_buyer"), template)
    assert [role.because.sentence for role in found.roles] == [
        "2 of 3 economic buyers; the seat is known, the person is not: ?CFO",
        "1 of 1 champion",
    ]
    assert (found.filled, found.required, found.share) == (3, 4, 0.75)
    assert [role.role for role in found.missing] == [BuyingRole.ECONOMIC_BUYER]


def test_the_usual_template_has_six_roles() -> None:
    found = completeness([])
    assert (found.filled, found.required, len(found.missing)) == (0, 6, 6)


def test_more_than_required_makes_up_for_nothing() -> None:
    found = completeness(people("Ann user\nBob user\nCyd user"))
    assert found.filled == 1
    assert found.share == pytest.approx(1 / 6)


def test_roles_may_weigh_more_than_others() -> None:
    template = {BuyingRole.ECONOMIC_BUYER: RoleNeed(1, 3.0), BuyingRole.USER: RoleNeed()}
    assert completeness(people("Ann economic_buyer"), template).share == 0.75


@pytest.mark.parametrize("template", [{}, {BuyingRole.USER: RoleNeed(0)}, {BuyingRole.USER: RoleNeed(1, 0.0)}])
def test_a_template_that_requires_nothing_is_refused(template: dict[BuyingRole, RoleNeed]) -> None:
    with pytest.raises(Invalid, match="a template requires some role"):
        completeness([], template)
