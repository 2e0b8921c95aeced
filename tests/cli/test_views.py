"""Saved views from the command line."""

import pytest

from inroad.bootstrap import install
from inroad.model.member import Actor, Role
from inroad.settings import Settings
from inroad.workspace.views import save_view
from tests.cli.conftest import Terminal


def test_views_are_saved_listed_changed_and_removed(acme: Terminal) -> None:
    assert "save-view" in acme("views").out
    made = acme.json("save-view", "Big ones", "sort=revenue", "filter=tier:tier_1")
    assert made["search"] == {"sort": "revenue", "filter": ["tier:tier_1"]}
    told = acme("save-view", "By owner", "group=owner", "--shared", "--default").out
    assert told.startswith("Saved the view “By owner”: group=owner (view ")
    listed = acme("views").out
    assert "sort=revenue filter=tier:tier_1" in listed
    changed = acme.json("edit-view", "Big ones", "--name", "Biggest", "sort=employees", "--shared")
    assert (changed["name"], changed["search"], changed["shared"]) == ("Biggest", {"sort": "employees"}, True)
    assert acme("edit-view", made["id"], "--private").code == 0
    assert "inroad undo" in acme("remove-view", "Biggest").out
    assert [view["name"] for view in acme.json("views")] == ["By owner"]
    acme("undo")
    assert [view["name"] for view in acme.json("views")] == ["Biggest", "By owner"]


def test_a_view_of_one_account_names_it(acme: Terminal) -> None:
    view = acme.json("save-view", "Directors", "--scope", "people", "--account", "acme", "filter=seniority:director")
    (account,) = acme.json("accounts")
    assert (view["account_id"], view["scope"]) == (account["id"], "people")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("save-view", "X", "sort"), 2),
        (("save-view", "X", "=1"), 2),
        (("save-view", "", "sort=name"), 2),
        (("edit-view", "Nobody's", "--name", "X"), 4),
        (("remove-view", "Nobody's"), 4),
        (("remove-view", "Twice"), 4),
    ],
)
def test_what_cannot_be_meant_is_told(acme: Terminal, words: tuple[str, ...], code: int) -> None:
    acme("save-view", "Twice")
    acme("save-view", "Twice")
    failed = acme(*words)
    assert failed.code == code
    assert failed.err.startswith("inroad: ")


def test_anothers_private_view_is_not_listed(acme: Terminal) -> None:
    installation = install(Settings(database=str(acme.file)))
    store, workspace = installation.store, installation.owner.workspace_id
    member = store.add_member(workspace, name="Colleague", role=Role.OWNER)
    with store.write(Actor(workspace_id=workspace, member_id=member.id, role=Role.OWNER)) as tx:
        view = save_view(tx, {"name": "Secret", "scope": "portfolio"})
    store.close()
    assert acme.json("views") == []
    assert "Secret" not in acme("history").out
    assert acme("remove-view", view.id).code == 4
    assert acme("undo").code == 0
    assert "Secret" not in acme("undo").out
