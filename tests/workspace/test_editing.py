"""Two of us edit one thing: disjoint fields merge, the same field is a conflict."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account, Lifecycle
from inroad.model.errors import Conflict, Invalid
from inroad.workspace.accounts import update_account
from inroad.workspace.history import undo
from inroad.workspace.people import remove_position, update_position
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk, refused


def edit(desk: Desk, account: Account, seen: int, /, **values: Any) -> Account:
    return desk.do(update_account, account.id, base_version=seen, values=values)


def test_changes_of_different_fields_merge(desk: Desk) -> None:
    acme = desk.account()
    edit(desk, acme, 1, city="Bonn")
    merged = edit(desk, acme, 1, country="DE", tags=["key"])
    assert (merged.city, merged.country, merged.tags, merged.version) == ("Bonn", "DE", ("key",), 3)


def test_the_same_field_is_a_conflict_with_mine_theirs_and_base(desk: Desk) -> None:
    acme = desk.account(city="Köln", employees=10)
    edit(desk, acme, 1, city="Bonn", lifecycle="existing_customer")
    edit(desk, acme, 2, city="Berlin")
    with refused(desk.store, Conflict, "somebody changed city meanwhile"):
        edit(desk, acme, 1, city="Paris", employees=11)
    with pytest.raises(Conflict) as conflict:
        edit(desk, acme, 1, city="Paris", lifecycle="lost_account", employees=11)
    assert conflict.value.params == {
        "version": 3,
        "fields": {
            "city": {"mine": "Paris", "theirs": "Berlin", "base": "Köln"},
            "lifecycle": {"mine": "lost_account", "theirs": "existing_customer", "base": "unknown"},
        },
    }


def test_who_wants_the_same_agrees(desk: Desk) -> None:
    acme = desk.account()
    edit(desk, acme, 1, city="Bonn")
    agreed = edit(desk, acme, 1, city="Bonn", lifecycle=Lifecycle.EXISTING_CUSTOMER.value)
    assert (agreed.city, agreed.lifecycle, agreed.version) == ("Bonn", Lifecycle.EXISTING_CUSTOMER, 3)


def test_who_has_seen_the_newest_state_may_change_it(desk: Desk) -> None:
    acme = desk.account(city="Köln")
    assert edit(desk, acme, edit(desk, acme, 1, city="Bonn").version, city="Paris").city == "Paris"


def test_what_went_and_came_back_is_what_it_was(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(remove_position, acme.id, ada.id)
    desk.do(undo)
    changed = desk.do(update_position, acme.id, ada.id, base_version=2, values={"title": "Chair"})
    assert (changed.title, changed.created, changed.version) == ("Chair", 2, 5)


def test_setting_what_is_set_changes_nothing(desk: Desk) -> None:
    acme = desk.account(city="Bonn")
    before = desk.everything()
    assert edit(desk, acme, 1, city="Bonn") == acme
    assert desk.everything() == before


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"colour": "red"}, "colour cannot be set; what can: city"),
        ({"id": "f" * 32}, "id cannot be set"),
        ({"version": 1, "created": 1}, "version, created cannot be set"),
        ({"snapshot_on": "2025-01-01"}, "snapshot_on cannot be set"),
        ({"employees": "ten"}, "a value does not fit"),
        ({"lifecycle": "friend"}, "a value does not fit"),
        ({"name": ""}, "needs a name"),
        ({"revenue": -1}, "revenue cannot be -1"),
        ({"employees": 10**30}, "employees cannot be"),
        ({"tags": "key"}, "a value does not fit"),
        ({"registry_ids": [["lei"]]}, "a value does not fit"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, values: dict[str, Any], word: str) -> None:
    acme = desk.account()
    with refused(desk.store, Invalid, word):
        edit(desk, acme, 1, **values)


FIELDS = ("city", "country", "industry")
EDITS = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(FIELDS), st.sampled_from("xyz")), max_size=8)


@ON_A_DATABASE
@given(edits=EDITS)
def test_no_edit_is_ever_lost_unnoticed(desk: Desk, edits: list[tuple[int, str, str]]) -> None:
    """Against a plain list of states: who edits a field that has changed since the state they saw is refused."""
    here = desk.elsewhere()
    acme = here.account(city="a", country="a", industry="a")
    states = [dict.fromkeys(FIELDS, "a")]
    versions = [acme.version]
    for age, field, value in edits:
        seen = max(0, len(states) - 1 - age)
        touched = any(state[field] != states[seen][field] for state in states[seen:])
        try:
            after = edit(here, acme, versions[seen], **{field: value})
        except Conflict:
            assert touched
            assert states[-1][field] != value
            continue
        assert not touched or states[-1][field] == value
        if states[-1][field] != value:
            states.append({**states[-1], field: value})
            versions.append(after.version)
        assert {name: getattr(after, name) for name in FIELDS} == states[-1]
