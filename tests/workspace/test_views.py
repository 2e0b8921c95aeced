"""Saved views: one's own stay one's own, shared ones are everybody's to see, and every change can be taken back."""

from typing import Any

import pytest

from inroad.model.errors import Conflict, Forbidden, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.view import SavedView
from inroad.storage.changesets import changesets_by_seq
from inroad.workspace.feed import happened_since
from inroad.workspace.history import history, redo, undo
from inroad.workspace.views import list_views, remove_view, save_view, show_view, update_view
from tests.fixtures.desks import Desk, refused


def saved(desk: Desk, name: str = "Mine", **values: Any) -> SavedView:
    return desk.do(save_view, {"name": name, "scope": "portfolio", **values})


def changed(desk: Desk, view: SavedView, **values: Any) -> SavedView:
    return desk.do(update_view, view.id, base_version=desk.seq, values=values)


def names(desk: Desk) -> list[str]:
    return [each.view.name for each in desk.see(list_views)]


def defaults(desk: Desk) -> list[str]:
    return [each.view.name for each in desk.see(list_views) if each.view.default]


def test_a_view_is_saved_renamed_changed_and_removed_and_each_can_be_taken_back(desk: Desk) -> None:
    view = saved(desk, search={"sort": "revenue"})
    changed(desk, view, name="Big", search={"sort": "revenue", "filter": ["tier:tier_1"]})
    (listed,) = desk.see(list_views)
    assert (listed.view.name, listed.view.search["filter"], listed.owner, listed.mine) == (
        "Big", ["tier:tier_1"], "Olga", True,
    )  # fmt: skip
    desk.do(remove_view, view.id)
    assert names(desk) == []
    for act, then in ((undo, ["Big"]), (undo, ["Mine"]), (undo, []), (redo, ["Mine"]), (redo, ["Big"]), (redo, [])):
        desk.do(act)
        assert names(desk) == then


def test_of_a_private_view_nobody_else_finds_a_trace(desk: Desk) -> None:
    other = desk.colleague(Role.OWNER)
    view = saved(desk, "Secret")
    changed(desk, view, name="Top secret")
    desk.do(remove_view, view.id)
    desk.do(undo)
    assert names(other) == []
    assert other.see(history, None) == ([], None)
    assert other.see(happened_since, 0) == []
    for act in desk.see(changesets_by_seq, [1, 2, 3, 4]):
        with refused(desk.store, NotFound, "there is no such changeset"):
            other.do(undo, act.id)
    with refused(desk.store, NotFound, "nothing of yours to undo"):
        other.do(undo)
    with refused(desk.store, NotFound, "there is no such view"):
        other.see(show_view, view.id)
    with refused(desk.store, NotFound, "there is no such view"):
        changed(other, view, name="Found")
    with refused(desk.store, NotFound, "there is no such view"):
        other.do(remove_view, view.id)
    assert desk.see(history, None)[0][0].changeset.summary == "Top secret"


def test_a_view_that_was_shared_once_keeps_its_later_name_to_itself(desk: Desk) -> None:
    other = desk.colleague(Role.OWNER)
    view = saved(desk, "Open", shared=True)
    changed(desk, view, shared=False)
    changed(desk, view, name="Secret")
    entries, _ = other.see(history, None)
    assert [(entry.changeset.verb, entry.changeset.summary) for entry in entries] == [
        ("update_view", "Open"), ("save_view", "Open"),
    ]  # fmt: skip
    assert "Secret" not in repr(entries)
    with pytest.raises((NotFound, Conflict), match=r"^((?!Secret).)*$"):
        other.do(undo, entries[0].changeset.id)
    with pytest.raises((NotFound, Conflict), match=r"^((?!Secret).)*$"):
        other.do(undo, entries[1].changeset.id)


def test_a_shared_view_is_seen_by_all_and_changed_by_its_owner_or_an_administrator(desk: Desk) -> None:
    editor, admin = desk.colleague(Role.EDITOR), desk.colleague(Role.ADMIN)
    view = saved(desk, "Ours", shared=True)
    (listed,) = editor.see(list_views)
    assert (listed.view, listed.owner, listed.mine) == (view, "Olga", False)
    with refused(desk.store, Forbidden):
        changed(editor, view, name="Theirs")
    with refused(desk.store, Forbidden):
        editor.do(remove_view, view.id)
    with refused(desk.store, Forbidden):
        editor.do(undo, desk.see(changesets_by_seq, [1])[0].id)
    assert changed(admin, view, name="Everybody's").name == "Everybody's"


def test_who_may_only_read_keeps_views_to_themselves(desk: Desk) -> None:
    viewer = desk.colleague(Role.VIEWER)
    view = saved(viewer)
    changed(viewer, view, default=True, name="My own")
    viewer.do(undo)
    viewer.do(redo)
    assert (names(viewer), defaults(viewer)) == (["My own"], ["My own"])
    with refused(desk.store, Forbidden):
        saved(viewer, shared=True)
    with refused(desk.store, Forbidden):
        changed(viewer, view, shared=True)
    viewer.do(remove_view, view.id)


def test_one_view_is_the_default_for_oneself_and_one_for_all(desk: Desk) -> None:
    other = desk.colleague(Role.EDITOR)
    first, second = saved(desk, "First", default=True), saved(desk, "Second")
    saved(desk, "People", scope="people", default=True)
    saved(other, "Theirs", default=True)
    changed(desk, second, default=True)
    assert defaults(desk) == ["Second", "People"]
    changed(desk, first, shared=True, default=True)
    assert defaults(desk) == ["First", "Second", "People"]
    assert defaults(other) == ["First", "Theirs"]
    with refused(desk.store, Forbidden, "admin"):
        saved(other, "For all", shared=True, default=True)
    desk.do(undo)
    assert defaults(desk) == ["Second", "People"]


def test_a_view_of_one_account_names_one_that_there_is(desk: Desk) -> None:
    acme = desk.account()
    assert saved(desk, scope="people", account_id=acme.id).account_id == acme.id
    with refused(desk.store, NotFound):
        saved(desk, scope="people", account_id="f" * 32)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"name": "  "}, "needs a name"),
        ({"scope": "moon"}, "this is no saved view"),
        ({"search": []}, "this is no saved view"),
        ({"search": {"q": 1}}, "texts"),
        ({"owner_id": "f" * 32}, "has no owner_id"),
        ({"id": "f" * 32}, "has no id"),
    ],
)
def test_what_is_no_view_is_refused(desk: Desk, values: dict[str, Any], word: str) -> None:
    with refused(desk.store, Invalid, word):
        desk.do(save_view, {"name": "Mine", "scope": "portfolio", **values})
    with refused(desk.store, Invalid, "this is no saved view"):
        desk.do(save_view, {"name": "Mine"})


def test_two_who_change_one_view_are_told(desk: Desk) -> None:
    view = saved(desk)
    changed(desk, view, name="Theirs")
    with refused(desk.store, Conflict, "somebody changed name"):
        desk.do(update_view, view.id, base_version=view.version, values={"name": "Mine"})
