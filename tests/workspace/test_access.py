"""The one funnel of permission: every verb, every role, ids of other workspaces."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from inroad import workspace
from inroad.model.account import AccountFacet
from inroad.model.changeset import Changeset, EntityChange, Outcome, RowChange
from inroad.model.errors import Forbidden, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import LineKind
from inroad.orgchart.fold import EVERYTHING
from inroad.storage import Store, Transaction
from inroad.storage.accounts import AccountPage
from inroad.storage.changesets import get_changeset, keep_suggestion, last_act
from inroad.storage.transaction import Act
from inroad.workspace.access import (
    Access,
    access_account,
    access_account_named,
    access_changeset,
    access_person,
    access_position,
    access_suggestion,
    access_workspace,
)
from inroad.workspace.accounts import AccountsEdit, create_account, edit_accounts, update_account
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.history import undo
from inroad.workspace.imports import ImportRequest, plan_import, preview_import
from inroad.workspace.jobs import AcceptAsked, PreviewAsked
from inroad.workspace.moving import Move, unmap_positions
from inroad.workspace.notes import add_note
from inroad.workspace.people import NewPerson, add_person, move_position, update_position
from inroad.workspace.people_rows import RowsEdit, edit_rows, leave_rows, remove_rows
from inroad.workspace.presence import Presence
from inroad.workspace.reviewing import glance_at
from inroad.workspace.roster import When
from inroad.workspace.suggestions import decline
from inroad.workspace.views import save_view
from tests.fixtures.databases import BeginWith
from tests.fixtures.desks import Desk, refused
from tests.workspace.samples import NEWS, SPECIAL, doubled, files_in, samples

TODAY = date(2025, 1, 1)
INNER = {
    "access", "applying", "asserting", "bulk_editing", "comparing", "editing", "following", "freshness", "likely",
    "lines", "moments", "origins", "planned", "seating", "settling", "superiors", "surroundings", "uniting", "values",
    "verdicts",
}  # fmt: skip
"""Modules that serve the verbs: their callers ask for permission."""

OF_ONESELF = {"ask_again", "give_up_job", "show_job"}
"""What is done with jobs of one's own: nobody else's exist (tests/workspace/test_jobs.py)."""
QUEUING = {"ask_accept", "ask_duplicates", "ask_interactions", "ask_preview"}
"""What leaves a job, which is no part of the workspace's contents."""
FOR_ADMINISTRATORS = {
    "export_workspace", "restore_workspace", "define", "restore_definition", "update_view", "remove_view",
}  # fmt: skip
"""What an editor may not do either; views are another's here, and shared."""
OF_THE_AUTHOR = {"edit_note", "remove_note", "withdraw_assessment"}

Verb = Callable[..., Any]


def verbs() -> dict[str, Verb]:
    """Every public function of the workspace that takes a transaction."""

    def found_in(module: ModuleType) -> Iterator[tuple[str, Verb]]:
        for name, function in inspect.getmembers(module, inspect.isfunction):
            first = next(iter(inspect.signature(function).parameters), "")
            if function.__module__ == module.__name__ and not name.startswith("_") and first == "tx":
                yield name, function

    names = [module.name for module in pkgutil.iter_modules(workspace.__path__) if module.name not in INNER]
    return dict(pair for name in names for pair in found_in(importlib.import_module(f"inroad.workspace.{name}")))


VERBS = {name: verb for name, verb in verbs().items() if name not in OF_ONESELF}


@dataclass
class Scene:
    """A workspace in which every verb finds something to do."""

    owner: Desk
    samples: dict[str, Any]
    """What the verbs take, by the names of their parameters."""

    def arguments(self, name: str) -> dict[str, Any]:
        """What the verb is called with: a sample for every parameter that must be given, and for every id."""
        given: dict[str, Any] = {}
        for parameter in list(inspect.signature(VERBS[name]).parameters.values())[1:]:
            if parameter.name == "values":
                shared = {"scope": "portfolio", "shared": True} if name == "save_view" else {}
                given["values"] = (
                    next((news for noun, news in NEWS.items() if noun in name), {"name": "Gamma"}) | shared
                )
            elif parameter.name == "edits":
                given["edits"] = self.samples[name]
            elif parameter.name == "planned":
                given["planned"] = self.owner.see(plan_import, self.samples["request"], self.samples["heard"])
            elif name == "ask_accept":
                given["asked"] = AcceptAsked(suggestion_id=self.samples["suggestion_id"])
            elif (name, parameter.name) in SPECIAL:
                given[parameter.name] = self.samples[SPECIAL[name, parameter.name]]
            elif parameter.name == "changeset_id" and VERBS[name].__module__.endswith("suggestions"):
                given["changeset_id"] = self.samples["suggestion_id"]
            elif parameter.default is parameter.empty or parameter.name.endswith("_id"):
                assert parameter.name in self.samples, f"give an example of “{parameter.name}” in Scene.samples"
                given[parameter.name] = self.samples[parameter.name]
        return given

    def call(self, who: Desk, name: str) -> None:
        """One call in a transaction that may write; what it yields is read to its end."""
        if name == "redo" and who.actor.role > Role.VIEWER:
            who.account("Undone")
            who.do(undo)
        with self.owner.store.write(who.actor) as tx:
            result = VERBS[name](tx, **self.arguments(name))
            if isinstance(result, Iterator):
                list(result)


def set_scene(store: Store) -> Scene:
    owner = Desk(store, store.create_workspace("Ours", owner="Olga"))
    acme = owner.account("Acme")
    ada = owner.hire(acme, "Ada, CEO")
    seat = owner.hire(acme, ", CFO", under=ada)
    row = RowChange(0, Outcome.UPDATED, "row", None, (EntityChange(acme, acme.with_values(city="Bonn")),))
    waiting = owner.do(keep_suggestion, Act(verb="import", summary="x.csv"), [row])
    other = owner.hire(acme, "Bob")
    hidden = owner.hire(acme, "Hal")
    owner.do(unmap_positions, acme.id, [hidden.id])
    owner.do(move_position, acme.id, seat.id, manager_id=other.id, line=LineKind.DOTTED)
    last = owner.see(last_act)
    [said] = owner.do(assess_values, acme.id, ada.id, {"title": "CEO"}, Statement())
    note = owner.do(add_note, acme.id, ada.id, "ask Ada")
    assert last is not None
    told = {
        "account_id": acme.id,
        "account_ids": [acme.id],
        "position_id": seat.id,
        "person_id": ada.person_id,
        **samples(owner, acme, ada, seat, other),
        "changeset_id": last.id,
        "assessment_id": said.id,
        "note_id": note.id,
        "seen": {"title": "CFO"},
        "statement": Statement(quote="says so herself"),
        "text": "asked",
        "written": last,
        "suggestion_id": waiting.id,
        "changeset": last,
        "base_version": owner.seq,
        "manager_id": None,
        "position_ids": [seat.id],
        "move": Move(manager_id=None),
        "other_id": other.id,
        "unmapped_ids": [hidden.id],
        "new": NewPerson(name="Eve", title="CIO"),
        "page": AccountPage(),
        "when": When(),
        "view": EVERYTHING,
        "since": TODAY,
        "until": TODAY + timedelta(days=1),
        "moment": owner.store.clock(),
        "asked": PreviewAsked(upload="u", file="people.csv"),
        **doubled(owner, acme),
        "heard": lambda *_: None,
        "outcome": Outcome.UPDATED,
        "window": "w",
        "editing": False,
        "seq": 0,
        "facet": AccountFacet.OWNER,
        "words": ["tier:tier_1"],
        "view_id": owner.do(save_view, {"name": "Ours", "scope": "portfolio", "shared": True}).id,
    }
    seq = owner.seq
    told["edit_accounts"] = [AccountsEdit(ids=[acme.id], base_version=seq, values={"city": "Rome"})]
    told["edit_rows"] = [RowsEdit(position_ids=[seat.id], base_version=seq, values={"note": "new"})]
    return Scene(owner, told)


@pytest.fixture
def scene(begin_with: BeginWith, tmp_path: Path) -> Scene:
    store, made = begin_with(set_scene)
    return Scene(replace(made.owner, store=store), made.samples | files_in(tmp_path) | {"presence": Presence()})


def test_the_verbs_are_found() -> None:
    assert {
        "create_account",
        "edit_rows",
        "save_view",
        "find",
        "move_position",
        "undo",
        "redo",
        "accept",
        "run_import",
        "whoami",
    } <= set(VERBS)


@pytest.mark.parametrize("name", sorted(VERBS))
def test_a_viewer_changes_nothing_and_is_refused_what_an_editor_may_change(scene: Scene, name: str) -> None:
    viewer, editor = (scene.owner.colleague(role) for role in (Role.VIEWER, Role.EDITOR))
    before = scene.owner.everything()
    seen = _outcome(lambda: scene.call(viewer, name))
    assert scene.owner.everything() == before
    done = _outcome(lambda: scene.call(editor, name))
    changes = scene.owner.everything() != before or name in QUEUING
    if name in FOR_ADMINISTRATORS | OF_THE_AUTHOR:
        assert (seen, done, changes) == (Forbidden, Forbidden, False)
    else:
        assert done is None, "the scene must let an editor do everything"
        assert seen is (Forbidden if changes else None)


def _outcome(act: Callable[[], object]) -> type[Exception] | None:
    try:
        act()
    except Forbidden as refusal:
        return type(refusal)
    return None


@pytest.mark.parametrize("name", sorted(OF_THE_AUTHOR))
@pytest.mark.parametrize("who", ["author", "administrator"])
def test_what_somebody_wrote_is_changed_by_them_or_by_an_administrator(scene: Scene, name: str, who: str) -> None:
    before = scene.owner.everything()
    scene.call(scene.owner.colleague(Role.ADMIN) if who == "administrator" else scene.owner, name)
    assert scene.owner.everything() != before


@pytest.mark.parametrize("name", sorted(FOR_ADMINISTRATORS))
def test_an_administrator_may_take_everything_out_and_bring_it_back_and_say_what_words_mean(
    scene: Scene, name: str
) -> None:
    admin = scene.owner.colleague(Role.ADMIN)
    if name != "restore_workspace":
        scene.call(admin, name)
    else:
        with pytest.raises(Invalid, match="not empty"):
            scene.call(admin, name)


NAMING = sorted(
    name
    for name, verb in VERBS.items()
    if {p for p in inspect.signature(verb).parameters if p.endswith("_id")} - {"manager_id"}
)


@pytest.mark.parametrize("name", NAMING)
def test_an_id_of_another_workspace_or_nonsense_is_not_found_and_leaves_no_trace(scene: Scene, name: str) -> None:
    theirs = scene.owner.elsewhere()
    with refused(scene.owner.store, NotFound, "there is no such"):
        scene.call(theirs, name)
    ids = [each for each in scene.samples if each.endswith("_id") and each != "manager_id"]
    for nonsense in ("", "x", "A" * 32, "f" * 31, "' OR 1=1 --", "f" * 32):
        scene.samples |= dict.fromkeys(ids, nonsense)
        with pytest.raises(NotFound):
            scene.call(scene.owner, name)


def test_ids_inside_values_are_looked_at_too(scene: Scene) -> None:
    theirs = scene.owner.elsewhere()
    foreign = theirs.account("Theirs")
    boss = theirs.hire(foreign, "Boss, CEO")
    account_id, position_id = scene.samples["account_id"], scene.samples["position_id"]
    version = scene.owner.seq

    def rows(ids: list[str], values: dict[str, Any]) -> RowsEdit:
        return RowsEdit(position_ids=ids, base_version=version, values=values)

    def accounts(ids: list[str], values: dict[str, Any]) -> AccountsEdit:
        return AccountsEdit(ids=ids, base_version=version, values=values)

    attempts: list[tuple[type[NotFound | Invalid], Callable[[Transaction], object]]] = [
        (NotFound, lambda tx: add_person(tx, account_id, NewPerson(name="Eve", manager_id=boss.id))),
        (NotFound, lambda tx: move_position(tx, account_id, position_id, manager_id=boss.id)),
        (NotFound, lambda tx: glance_at(tx, [account_id, foreign.id])),
        (NotFound, lambda tx: create_account(tx, {"name": "Sub", "parent_id": foreign.id})),
        *(
            (NotFound, lambda tx, ids=ids, values=values: edit_rows(tx, account_id, [rows(ids, values)]))
            for ids, values in (
                ([boss.id], {"note": "x"}),
                ([position_id, boss.id], {"note": "x"}),
                ([position_id], {"manager_id": boss.id}),
            )
        ),
        (NotFound, lambda tx: leave_rows(tx, account_id, [boss.id])),
        (NotFound, lambda tx: remove_rows(tx, account_id, [position_id, boss.id])),
        (NotFound, lambda tx: edit_accounts(tx, [accounts([account_id, foreign.id], {"city": "Rome"})])),
        (NotFound, lambda tx: edit_accounts(tx, [accounts([account_id], {"parent_id": foreign.id})])),
        (NotFound, lambda tx: save_view(tx, {"name": "V", "scope": "org", "account_id": foreign.id})),
        (NotFound, lambda tx: update_account(tx, account_id, base_version=version, values={"parent_id": foreign.id})),
        (
            Invalid,
            lambda tx: update_position(
                tx, account_id, position_id, base_version=version, values={"division_id": foreign.id}
            ),
        ),
    ]
    for error, attempt in attempts:
        with refused(scene.owner.store, error):
            scene.owner.do(attempt)


def test_an_import_cannot_name_an_account_of_another_workspace(scene: Scene) -> None:
    foreign = scene.owner.elsewhere().account("Theirs")
    request = ImportRequest(path=scene.samples["request"].path, name="people.csv", account=foreign.id)
    with pytest.raises(NotFound):
        scene.owner.see(preview_import, request)


def test_what_one_sees_but_may_not_change_is_forbidden_with_the_role_it_needs(scene: Scene) -> None:
    viewer = scene.owner.colleague(Role.VIEWER)
    for access, role in ((Access.EDIT, "editor"), (Access.ADMINISTER, "admin")):
        with pytest.raises(Forbidden, match=f"a viewer may not do this; ask an owner for the role of {role}"):
            viewer.see(access_workspace, to=access)
    viewer.see(access_workspace, to=Access.READ)


def test_each_role_includes_the_ones_below(scene: Scene) -> None:
    allowed: dict[Role, list[Access]] = {}
    for role in Role:
        who = scene.owner.colleague(role)
        may = {access: _outcome(partial(who.see, access_workspace, to=access)) is None for access in Access}
        allowed[role] = [access for access, granted in may.items() if granted]
    assert allowed == {
        Role.VIEWER: [Access.READ],
        Role.EDITOR: [Access.READ, Access.EDIT],
        Role.ADMIN: list(Access),
        Role.OWNER: list(Access),
    }


def test_what_is_there_is_given(scene: Scene) -> None:
    desk, samples = scene.owner, scene.samples
    assert desk.see(access_account, samples["account_id"], to=Access.READ).name == "Acme"
    position = desk.see(access_position, samples["account_id"], samples["position_id"], to=Access.EDIT)
    assert position.title == "CFO"
    assert desk.see(access_person, samples["person_id"], to=Access.EDIT).name == "Ada"
    assert desk.see(access_changeset, samples["changeset_id"], to=Access.READ) == samples["changeset"]


def test_a_position_of_another_account_of_ours_is_not_found(scene: Scene) -> None:
    other = scene.owner.account("Other")
    with pytest.raises(NotFound, match="no such position in this account"):
        scene.owner.see(access_position, other.id, scene.samples["position_id"], to=Access.READ)


def test_an_account_is_found_by_name_or_id(scene: Scene) -> None:
    desk = scene.owner
    acme = desk.accounts()[0]
    for said in ("Acme", "ACME Ltd", acme.id):
        assert desk.see(access_account_named, said, to=Access.READ) == acme
    with pytest.raises(NotFound, match="no account called “Gamma”"):
        desk.see(access_account_named, "Gamma", to=Access.READ)


def test_of_several_accounts_of_one_name_the_exact_one_is_meant_or_an_id_is_needed(scene: Scene) -> None:
    desk = scene.owner
    exact = desk.account("ACME GmbH")
    assert desk.see(access_account_named, "ACME GmbH", to=Access.READ) == exact
    twin = desk.account("ACME GmbH")
    with pytest.raises(NotFound, match=f"2 accounts are called “ACME GmbH”; use an id: {exact.id}, {twin.id}"):
        desk.see(access_account_named, "ACME GmbH", to=Access.READ)


def test_only_an_open_suggestion_can_be_decided_on(scene: Scene) -> None:
    desk, waiting = scene.owner, scene.samples["suggestion_id"]
    assert desk.see(access_suggestion, waiting).id == waiting
    desk.do(decline, waiting)
    for decided in (waiting, scene.samples["changeset_id"]):
        with pytest.raises(NotFound, match="not an open suggestion"):
            desk.see(access_suggestion, decided)


def test_the_samples_stay_true(scene: Scene) -> None:
    found: Changeset | None = scene.owner.see(get_changeset, scene.samples["suggestion_id"])
    assert found is not None
    assert [name for _, name in scene.owner.store.workspaces()] == ["Ours"]
