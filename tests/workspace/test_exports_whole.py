"""Taking everything out and bringing it back: byte for byte the workspace, row for row the people."""

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest

from inroad.model.member import Actor, Role
from inroad.storage import Store
from inroad.workspace.exports import export_people, export_workspace, restore_workspace
from inroad.workspace.history import undo
from inroad.workspace.imports import ImportRequest, run_import, suggest_import
from inroad.workspace.roster import RosterRow, When
from tests.workspace.importing import account_id, import_text, outcomes, people, request_of

FILE = """\
    id,name,title,department,email,phone,grade,location,headcount,manager id,dotted line manager
    1,Ann Lee,CEO,Board,ann@a.example; lee@a.example,+44 20 1234567,,London,,,
    2,=Bob Ray,CFO,Finance > Treasury,bob@a.example,,SCS1,,,1,
    3,N/D,Head of Tax,Finance > Tax,,,,,,2,1
    4,Vacant,Head of IT,IT,,,,,,1,
    5,N/D,Clerk,Finance > Tax,,,AO,,1234567.25,3,
    6,Юлия Мосс,"-Director, ""Legal"" Affairs",Recht & Ordnung,,,,,,1,
"""
LATER = FILE.replace("Ann Lee", "Eve Fox").replace("ann@a.example; lee@a.example", "eve@a.example")


@pytest.fixture
def actor(store: Store) -> Actor:
    return store.create_workspace("ours")


def whole(store: Store, actor: Actor) -> str:
    with store.read(actor) as tx:
        return "".join(export_workspace(tx))


def people_csv(store: Store, actor: Actor) -> str:
    with store.read(actor) as tx:
        return "".join(export_people(tx, account_id(tx), When(as_of=date(2025, 1, 1))))


def lived_in(store: Store, actor: Actor) -> None:
    """A workspace with history: two snapshots, an undo, a suggestion, members."""
    store.add_member(actor.workspace_id, name="Sue Hill", role=Role.EDITOR)
    import_text(store, actor, FILE, "2024-01-31")
    import_text(store, actor, LATER, "2024-07-31")
    import_text(store, actor, "name,title\nGus Hall,Chair\n", account="Other GmbH")
    with store.write(actor) as tx:
        undo(tx)
    with request_of(FILE, "2024-12-31") as request, store.write(actor) as tx:
        suggest_import(tx, request)


def test_a_restored_workspace_is_the_same_to_the_last_byte(store: Store, actor: Actor, tmp_path: Path) -> None:
    lived_in(store, actor)
    path = tmp_path / "ours.json"
    path.write_text(whole(store, actor), encoding="utf-8")
    other = store.create_workspace("empty")
    with store.write(other) as tx:
        counts = restore_workspace(tx, path)
    assert counts["position"] == len(json.loads(path.read_text(encoding="utf-8"))["position"]) > 6
    heir = store.owner_of(other.workspace_id)
    assert whole(store, heir) == path.read_text(encoding="utf-8")
    assert outcomes(import_text(store, heir, LATER, "2024-07-31")) == {"unchanged": 6}


def test_exported_people_come_back_unchanged(store: Store, actor: Actor, tmp_path: Path) -> None:
    import_text(store, actor, FILE, "2024-01-31")
    path = tmp_path / "people.csv"
    path.write_text(people_csv(store, actor), encoding="utf-8", newline="")
    with store.write(actor) as tx:
        report = run_import(tx, ImportRequest(path=path, name="people.csv", account="Acme"))
    assert (outcomes(report), report.changeset) == ({"unchanged": 6}, None)


def test_exported_people_make_the_same_account_elsewhere(store: Store, actor: Actor, tmp_path: Path) -> None:
    import_text(store, actor, FILE)
    path = tmp_path / "people.csv"
    path.write_text(people_csv(store, actor), encoding="utf-8", newline="")
    other = store.create_workspace("other")
    with store.write(other) as tx:
        run_import(tx, ImportRequest(path=path, name="people.csv", account="Acme"))
    ours, theirs = people(store, actor), people(store, other)
    assert ours.keys() == theirs.keys()
    for who, row in ours.items():
        twin = theirs[who]
        assert (row.title, row.division_path, row.seat, row.headcount) == (
            twin.title, twin.division_path, twin.seat, twin.headcount,
        )  # fmt: skip
        assert (row.emails, row.phones, row.seniority, row.manager_name) == (
            twin.emails, twin.phones, twin.seniority, twin.manager_name,
        )  # fmt: skip
        assert titles_of(ours, row.dotted) == titles_of(theirs, twin.dotted)
    assert {row.title: titles_of(ours, row.dotted) for row in ours.values() if row.dotted} == {"Head of Tax": {"CEO"}}


def titles_of(rows: Mapping[str, RosterRow], positions: Iterable[str]) -> set[str | None]:
    return {row.title for row in rows.values() if row.position_id in set(positions)}


def test_no_exported_cell_is_a_formula(store: Store, actor: Actor) -> None:
    import_text(store, actor, FILE)
    rows = list(csv.reader(people_csv(store, actor).splitlines()))
    assert not [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")]
    assert "'+44 20 1234567" in {cell for row in rows for cell in row}
