"""A private note is its author's alone, through every verb: nobody else learns of it, and it stands in nobody's way."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.errors import NotFound
from inroad.model.member import Role
from inroad.model.note import Note
from inroad.model.person import Position
from inroad.orgchart.fold import EVERYTHING
from inroad.storage.changesets import get_changeset
from inroad.workspace.exports import export_people, export_workspace
from inroad.workspace.feed import happened_since
from inroad.workspace.history import history, history_of_person, undo
from inroad.workspace.maps import draw_map
from inroad.workspace.notes import add_note, edit_note, list_notes, remove_note
from inroad.workspace.people import remove_position
from inroad.workspace.portraits import portray
from inroad.workspace.roster import When, list_people
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk, refused

SECRET = "she told me that she will leave in spring"
WORD = "Xylophone"


class Scene:
    """An account of the owner's, and a colleague who writes about it what nobody else may know."""

    def __init__(self, desk: Desk, role: Role = Role.EDITOR) -> None:
        self.owner = desk
        self.author = desk.colleague(role, "Priya")
        self.acme: Account = desk.account()
        self.ada: Position = desk.hire(self.acme, "Ada, CFO")

    def write(self) -> Note:
        return self.author.do(add_note, self.acme.id, self.ada.id, SECRET, private=True)

    def everything_told(self, who: Desk) -> str:
        """All that the verbs tell somebody."""
        place = (self.acme.id, self.ada.id)
        asked: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
            (history, (None,)),
            (history, (self.acme.id,)),
            (history_of_person, place),
            (list_notes, place),
            (portray, (*place, When())),
            (portray, (*place, When(as_known=who.store.clock()))),
            (list_people, (self.acme.id, When(as_known=who.store.clock()))),
            (draw_map, (self.acme.id, When(), EVERYTHING)),
            (happened_since, (0,)),
        ]
        told = [repr(who.see(verb, *arguments)) for verb, arguments in asked]
        with who.store.read(who.actor) as tx:
            told += ["".join(export_people(tx, self.acme.id, When()))]
            told += ["".join(export_workspace(tx))] if who.actor.role >= Role.ADMIN else []
        return "\n".join(told)


@pytest.fixture
def scene(desk: Desk) -> Scene:
    return Scene(desk)


def test_nothing_that_is_told_to_others_changes_when_somebody_writes_for_themselves(scene: Scene) -> None:
    owner = scene.owner
    before = scene.everything_told(owner)
    note = scene.write()
    scene.author.do(edit_note, scene.acme.id, note.id, base_version=note.version, values={"text": f"{SECRET} {WORD}"})
    scene.author.do(undo)
    scene.author.do(remove_note, scene.acme.id, note.id)
    told = scene.everything_told(owner)
    assert SECRET not in told
    assert _without_the_head(told) == _without_the_head(before)


def _without_the_head(told: str) -> list[str]:
    """The number of the newest changeset is no secret: it stands in the head of the workspace's file."""
    return [line for line in told.splitlines() if not line.startswith('{"format"')]


def test_its_author_is_told_everywhere(desk: Desk) -> None:
    scene = Scene(desk, Role.ADMIN)
    note = scene.write()
    assert scene.everything_told(scene.author).count(SECRET) == 3  # the list, the portrait, the whole workspace
    scene.author.do(edit_note, scene.acme.id, note.id, base_version=note.version, values={"text": WORD})
    told = scene.everything_told(scene.author)
    assert told.count(SECRET) == 4, "three histories and the log in the file tell what it said before"
    assert "edit_note" in told


def test_another_cannot_find_change_undo_or_guess_it(scene: Scene) -> None:
    note = scene.write()
    written = scene.author.see(happened_since, 0)[-1]
    owner = scene.owner
    with refused(owner.store, NotFound, "no such note"):
        owner.do(edit_note, scene.acme.id, note.id, base_version=note.version, values={"text": "found you"})
    with refused(owner.store, NotFound, "no such note"):
        owner.do(remove_note, scene.acme.id, note.id)
    act = next(row for row in scene.author.see(history, None)[0] if row.changeset.seq == written.seq).changeset
    with refused(owner.store, NotFound, "no such changeset"):
        owner.do(undo, act.id)
    assert owner.see(get_changeset, act.id) is None
    undone = owner.do(undo)
    assert undone.summary == "Ada", "the newest that the owner may know of"
    assert scene.author.see(get_changeset, act.id) == act


def test_it_stands_in_nobodys_way_and_waits_for_what_it_is_about(scene: Scene) -> None:
    scene.write()
    owner = scene.owner
    taken_back = [owner.do(undo), owner.do(undo)]
    assert owner.accounts() == []
    for act in reversed(taken_back):
        owner.do(undo, act.id)
    assert [note.text for note in scene.author.see(list_notes, scene.acme.id, scene.ada.id)] == [SECRET]


def test_removing_somebody_says_nothing_of_the_notes(scene: Scene) -> None:
    scene.write()
    scene.owner.do(remove_position, scene.acme.id, scene.ada.id)
    entries, _ = scene.owner.see(history, scene.acme.id)
    assert {change.kind for entry in entries for change in entry.changes} == {"position"}


@ON_A_DATABASE
@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=5))
def test_of_any_notes_each_sees_the_shared_ones_and_their_own(desk: Desk, written: list[tuple[bool, bool]]) -> None:
    here = desk.elsewhere()
    desks = (here, here.colleague(Role.EDITOR))
    acme = here.account()
    ada = here.hire(acme, "Ada, CFO")
    for number, (by_colleague, private) in enumerate(written):
        desks[by_colleague].do(add_note, acme.id, ada.id, f"note {number}", private=private)
    for reader, who in enumerate(desks):
        expected = [f"note {n}" for n, (by, private) in enumerate(written) if not private or bool(reader) == by]
        assert [note.text for note in reversed(who.see(list_notes, acme.id, ada.id))] == expected
        acts = [e.changeset for e in who.see(history, None)[0] if e.changeset.verb == "add_note"]
        assert len(acts) == len(expected)
