from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.errors import Invalid
from inroad.model.relationship import SYMMETRIC, RelationKind, Relationship

MAY, JUNE, JULY = date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1)


def tie(said: str, **values: Any) -> Relationship:
    """A tie said as "ada influences bob"; each has an id of its own."""
    one, relation, other = said.split()
    told = {"id": f"{said} {values}", "account_id": "acme", "from_id": one, "to_id": other, **values}
    return Relationship(relation=RelationKind(relation), **told)


def test_nobody_has_a_relationship_with_themselves() -> None:
    with pytest.raises(Invalid, match="not of somebody with themselves"):
        tie("ada influences ada")


def test_a_relationship_cannot_end_before_it_begins() -> None:
    with pytest.raises(Invalid, match="cannot end"):
        tie("ada knows bob", valid_from=JUNE, valid_to=MAY)
    assert tie("ada knows bob", valid_from=MAY, valid_to=JUNE).validity.covers(MAY)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ada influences bob", "ada influences bob", True),
        ("ada influences bob", "bob influences ada", False),
        ("ada influences bob", "ada influences cy", False),
        ("ada influences bob", "ada advises bob", False),
        ("ada knows bob", "bob knows ada", True),
        ("ada conflicts_with bob", "bob conflicts_with ada", True),
        ("ada assistant_of bob", "bob assistant_of ada", False),
    ],
)
def test_a_tie_is_said_twice_when_kind_and_ends_are_the_same_in_either_order_where_it_does_not_point(
    one: str, other: str, *, same: bool
) -> None:
    assert tie(one, note="once").repeats(tie(other, note="twice")) is same


def test_a_tie_repeats_neither_itself_nor_one_of_another_time_or_map() -> None:
    now = tie("ada knows bob", valid_from=JUNE)
    assert not now.repeats(now)
    assert not now.repeats(tie("ada knows bob", valid_from=MAY, valid_to=JUNE))
    assert not now.repeats(tie("ada knows bob", account_id="beta"))
    assert now.repeats(tie("ada knows bob", valid_from=MAY, valid_to=JULY))


@given(st.sampled_from(RelationKind), st.sampled_from(["ada", "bob"]), st.sampled_from(["ada", "bob"]))
def test_repetition_is_mutual(relation: RelationKind, one: str, other: str) -> None:
    if one == other:
        return
    first, second = tie(f"ada {relation} bob", note="once"), tie(f"{one} {relation} {other}", note="twice")
    assert first.repeats(second) == second.repeats(first)
    assert first.symmetric == (relation in SYMMETRIC)
