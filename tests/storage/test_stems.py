"""Where values stem from: through what was taken back, and through records that became one."""

from typing import Any

import pytest

from inroad.storage.stems import Logged, Merge, Stems

MERGE = Merge({"old": "new"}, frozenset({"owner"}))


def stems(*log: tuple[int, str, dict[str, Any]], undoes: dict[int, int] | None = None) -> Stems:
    """What is known after a log in which the fifth changeset merged the old record into the new one."""
    return Stems({5: MERGE}, {"new": 1, "old": 2}).read(
        Logged(seq, entity_id, after, (undoes or {}).get(seq)) for seq, entity_id, after in log
    )


def test_a_value_stems_from_the_changeset_that_set_it_last_else_from_the_first() -> None:
    found = stems((3, "new", {"city": "Bonn"}), (4, "new", {"city": "Kyiv"}))
    assert (found.of("new", "city"), found.of("new", "name"), found.of("nobody", "city")) == (4, 1, None)
    assert list(found.places()) == [("new", "city")]


def test_what_is_taken_back_stems_from_where_it_did_before() -> None:
    log = [(3, "new", {"city": "Bonn"}), (4, "new", {"city": "Kyiv"}), (6, "new", {"city": "Bonn"})]
    assert stems(*log, undoes={6: 4}).of("new", "city") == 3
    again = (7, "new", {"city": "Kyiv"})
    assert stems(*log, again, undoes={6: 4, 7: 6}).of("new", "city") == 4
    assert stems(*log[1:], undoes={6: 4}).of("new", "city") == 1


@pytest.mark.parametrize(("said", "stem"), [([(3, "old", {"city": "Kyiv"})], 3), ([], 2)])
def test_what_is_taken_over_stems_from_where_the_other_record_had_it(
    said: list[tuple[int, str, dict[str, Any]]], stem: int
) -> None:
    assert stems((4, "new", {"city": None}), *said, (5, "new", {"city": "Kyiv"})).of("new", "city") == stem


def test_a_list_of_both_stems_from_the_newer_of_the_two() -> None:
    both = (5, "new", {"domains": ["a.example", "b.example"]})
    assert stems((4, "new", {"domains": ["a.example"]}), both).of("new", "domains") == 4
    assert stems((3, "old", {"domains": ["b.example"]}), both).of("new", "domains") == 3


def test_what_somebody_picked_in_a_merge_they_have_said() -> None:
    assert stems((3, "old", {"owner": "Olga"}), (5, "new", {"owner": "Olga"})).of("new", "owner") == 5


def test_what_only_follows_a_merge_stems_from_where_it_did() -> None:
    log = [Logged(4, "seat", {"division": "a"}, None), Logged(5, "seat", {"division": "b"}, None)]
    assert Stems({5: MERGE}).read(log).of("seat", "division") == 4
    assert Stems({5: Merge({"old": "new"}, pure=False)}).read(log).of("seat", "division") == 5


def test_only_a_changeset_that_says_which_record_went_into_which_is_a_merge() -> None:
    assert Merge.of("merge_people", {"into": {"a": "b"}, "picked": ["city"]}) == Merge({"a": "b"}, frozenset({"city"}))
    assert Merge.of("record_move", {"into": {"a": "b"}}) == Merge({"a": "b"}, pure=False)
    assert Merge.of("merge_people", {}) is None
    assert Merge.of("import", {"into": {"a": "b"}}) is None
