"""What accounts differ in, as statements see it."""

import pytest

from inroad.model.account import Account, AccountFacet, AccountOrder
from inroad.storage.account_facets import CHOICES, bound, conditions, group_keys, key_of, said, shape_of

GROUPS = [facet for facet in AccountFacet if facet is not AccountFacet.TAGS]


def test_filters_that_differ_in_values_alone_have_the_same_statement() -> None:
    ann = {AccountFacet.OWNER: frozenset({"Ann"}), AccountFacet.TAGS: frozenset({"key", None})}
    bob = {AccountFacet.TAGS: frozenset({"2026", None}), AccountFacet.OWNER: frozenset({"Bob", "Cyd"})}
    assert shape_of(ann) == shape_of(bob)
    assert list(map(str, conditions(shape_of(ann)))) == list(map(str, conditions(shape_of(bob))))
    assert bound(bob) == {"is_owner": ["Bob", "Cyd"], "tag_0": '"2026"'}
    assert shape_of(ann) != shape_of({AccountFacet.OWNER: frozenset({"Ann", None})})


@pytest.mark.parametrize("facet", GROUPS)
def test_every_group_has_a_key_and_a_value(facet: AccountFacet) -> None:
    assert AccountOrder(facet.value)
    assert facet.value in str(said(facet))
    assert len(group_keys(facet)) == (1 if facet in CHOICES else 2)


@pytest.mark.parametrize("order", [order for order in AccountOrder if order is not AccountOrder.PEOPLE])
def test_every_order_is_a_column_of_the_account(order: AccountOrder) -> None:
    names = {"name": "sort_name", "changed": "version", "snapshot": "snapshot_on"}
    column = names.get(order, order.value)
    assert f"account.{column}" in str(key_of(order, descending=False))
    assert column in {*Account.__dataclass_fields__, "sort_name"}
