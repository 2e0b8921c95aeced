"""Taking everything out, and bringing it back."""

import csv
from pathlib import Path
from typing import Any

import msgspec
import pytest

from inroad.model.errors import InroadError, Invalid
from inroad.storage import Transaction
from inroad.workspace.exports import export_people, export_workspace, restore_workspace
from inroad.workspace.history import undo
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.people import NewPerson, add_person
from inroad.workspace.roster import When
from tests.fixtures.desks import Desk, refused


def text_of(tx: Transaction) -> str:
    return "".join(export_workspace(tx))


@pytest.fixture
def ours(desk: Desk) -> Desk:
    acme = desk.account("Acme", tags=["key"])
    ada = desk.do(add_person, acme.id, NewPerson(name="Ada Byron", title="CEO", division=("Group",)))
    desk.hire(acme, ", CFO", under=ada)
    desk.account("Mistake")
    desk.do(undo)
    return desk


def test_a_workspace_file_brings_the_whole_workspace_back_with_its_history(ours: Desk, tmp_path: Path) -> None:
    path = tmp_path / "workspace.json"
    path.write_text(ours.see(text_of), encoding="utf-8")
    copy = ours.elsewhere()
    counts = copy.do(restore_workspace, path)
    assert (counts["account"], counts["position"], counts["changeset"]) == (1, 2, 5)
    assert copy.see(text_of) == ours.see(text_of)
    assert copy.accounts() == ours.accounts()


def test_it_is_one_json_document_with_a_record_a_line(ours: Desk) -> None:
    text = ours.see(text_of)
    document = msgspec.json.decode(text)
    assert (document["format"], document["version"], document["workspace"]["name"]) == ("inroad-workspace", 1, "Ours")
    assert text.count("\n") >= sum(len(document[part]) for part in document if isinstance(document[part], list))


def test_only_an_empty_workspace_is_filled(ours: Desk, tmp_path: Path) -> None:
    path = tmp_path / "workspace.json"
    path.write_text(ours.see(text_of), encoding="utf-8")
    with refused(ours.store, Invalid, "not empty"):
        ours.do(restore_workspace, path)


@pytest.mark.parametrize(
    "damage",
    [
        lambda document: document | {"format": "other"},
        lambda document: document | {"version": 99},
        lambda document: {part: rows for part, rows in document.items() if part != "person"},
        lambda document: document | {"person": [7]},
        lambda document: document | {"person": [{"id": "x"}]},
        lambda document: document | {"account": []},
        lambda document: document | {"account": document["account"] * 2},
        lambda document: document | {"workspace": {}},
    ],
    ids=["format", "version", "part missing", "no record", "strange record", "nobody's people", "twins", "no head"],
)
def test_a_damaged_file_is_told_and_changes_nothing(ours: Desk, tmp_path: Path, damage: Any) -> None:
    path = tmp_path / "workspace.json"
    path.write_bytes(msgspec.json.encode(damage(msgspec.json.decode(ours.see(text_of)))))
    copy = ours.elsewhere()
    with refused(ours.store, InroadError):
        copy.do(restore_workspace, path)


def test_a_file_that_breaks_off_is_told(ours: Desk, tmp_path: Path) -> None:
    path = tmp_path / "workspace.json"
    path.write_text(ours.see(text_of)[:-30], encoding="utf-8")
    copy = ours.elsewhere()
    with refused(ours.store, Invalid, "not a whole workspace file"):
        copy.do(restore_workspace, path)


def test_people_leave_as_a_chart_that_imports_again(ours: Desk, tmp_path: Path) -> None:
    (acme,) = ours.accounts()
    path = tmp_path / "people.csv"
    path.write_text(ours.see(lambda tx: "".join(export_people(tx, acme.id, When()))), encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["name"], row["title"], row["department"]) for row in rows] == [
        ("Ada Byron", "CEO", "Group"),
        ("N/D", "CFO", ""),
    ]
    assert rows[1]["supervisor_id"] == rows[0]["id"]
    copy = ours.elsewhere()
    copy.do(run_import, ImportRequest(path=path, name="people.csv", account="Acme"))
    assert copy.tree(copy.accounts()[0]) == ours.tree(acme)
