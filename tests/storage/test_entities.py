"""How an entity becomes a row, a patch, and itself again."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.changeset import EntityChange
from inroad.model.entity import Entity, differing
from inroad.storage.entities import KEPT, change_from_json, change_to_json, from_whole, patch, patched, root_of, whole
from tests.fixtures.anything import ACCOUNTS, BY_KIND, ENTITIES, PERSONS


@given(ENTITIES)
def test_what_is_written_as_json_is_read_as_the_same_entity(entity: Entity) -> None:
    assert from_whole(entity.kind, msgspec.json.decode(msgspec.json.encode(whole(entity)))) == entity


@given(st.sampled_from(sorted(BY_KIND)).flatmap(lambda kind: st.tuples(BY_KIND[kind], BY_KIND[kind])))
def test_a_patch_of_what_differs_leads_from_one_state_to_the_other(states: tuple[Entity, Entity]) -> None:
    before, after = states[0], states[1].with_values(id=states[0].id)
    news = patch(after, differing(before, after))
    assert patched(before, msgspec.json.decode(msgspec.json.encode(news))) == after


@given(st.one_of(st.builds(EntityChange, st.none(), ENTITIES), st.builds(EntityChange, ENTITIES, st.none())))
def test_a_suggested_change_is_kept_as_json(change: EntityChange) -> None:
    assert change_from_json(msgspec.json.decode(msgspec.json.encode(change_to_json(change)))) == change


@given(ACCOUNTS)
def test_a_value_that_does_not_fit_is_no_patch(entity: Entity) -> None:
    for values in ({"employees": "many"}, {"lifecycle": "friend"}, {"name": None}, {"tags": "one"}):
        with pytest.raises(msgspec.ValidationError):
            patched(entity, values)


@given(ACCOUNTS, PERSONS)
def test_changes_are_kept_with_the_account_they_belong_to(account: Entity, person: Entity) -> None:
    assert root_of(account) == account.id
    assert root_of(person) == person.values()["account_id"]


def test_every_field_of_every_kind_has_a_column_and_every_column_a_reason() -> None:
    for kept in KEPT.values():
        columns = {column.name for column in kept.table.columns}
        assert columns == {"workspace_id", *kept.field_names, *kept.derived}


def test_parents_come_before_children() -> None:
    order = list(KEPT)
    owners = [
        (key.column.table.name, kept.table.name)
        for kept in KEPT.values()
        for key in kept.table.foreign_keys
        if key.column.table.name in KEPT
    ]
    assert owners
    assert all(order.index(owner) < order.index(owned) for owner, owned in owners)
