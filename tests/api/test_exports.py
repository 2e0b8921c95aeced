"""Exports through the door: the whole workspace in a stream, one account's people as CSV."""

import csv
import json
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from inroad.model.member import Role
from inroad.workspace import exports
from tests.fixtures.doors import NOBODY, Door


def test_the_whole_workspace_is_streamed_as_one_document(door: Door) -> None:
    account = door.account("Акме 🦄")
    for number in range(3):
        door.person(account, f"Person {number}", "Clerk")
    answer = door.client.get("/api/export")
    assert answer.headers["content-disposition"] == 'attachment; filename="inroad-workspace.json"'
    assert "content-length" not in answer.headers
    document = json.loads(answer.content)
    assert document["format"] == "inroad-workspace"
    assert "Акме 🦄" in answer.text


def test_only_who_administers_takes_everything_out(door: Door) -> None:
    for role, status in ((Role.VIEWER, 403), (Role.EDITOR, 403), (Role.ADMIN, 200)):
        with door.of(role) as other:
            assert other.client.get("/api/export").status_code == status, role


def test_an_export_is_refused_cleanly_when_the_database_fails_at_once(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_tx: object) -> Iterator[str]:
        yield "{"
        raise OperationalError("q", {}, Exception("the disk is gone"))

    monkeypatch.setattr(exports, "export_workspace", failing)
    assert door.refusal("GET", "/export") == (503, "unavailable")


def test_an_export_that_breaks_later_never_looks_complete(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_tx: object) -> Iterator[str]:
        yield from ["{"] * 1_000
        raise OperationalError("q", {}, Exception("the disk is gone"))

    monkeypatch.setattr(exports, "export_workspace", failing)
    body = b""
    try:
        with door.client.stream("GET", "/api/export") as answer:
            body = answer.read()
    except Exception:  # noqa: BLE001 - however the client hears of it
        body = b""
    with pytest.raises(json.JSONDecodeError):
        json.loads(body)


def test_an_accounts_people_are_a_table_that_no_spreadsheet_runs(door: Door) -> None:
    account = door.account()
    boss = door.person(account, "=cmd|' /C calc'!A0", "@SUM(A1)")
    door.person(account, 'Ann, "the" Able\n', "CFO", manager_id=boss["position_id"], since="2024-01-01")
    answer = door.client.get(f"/api/accounts/{account}/people.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows: list[dict[str, Any]] = list(csv.DictReader(answer.text.splitlines(keepends=True)))
    assert {row["name"][:2] for row in rows} == {"'=", "An"}
    assert [row["supervisor_id"] for row in rows if row["name"].startswith("An")] == [boss["position_id"]]
    assert (
        len(list(csv.reader(door.client.get(f"/api/accounts/{account}/people.csv?as_of=2023-01-01").text.splitlines())))
        == 2
    )
    assert door.refusal("GET", f"/accounts/{account}/people.csv?as_of=never") == (400, "invalid")
    assert door.refusal("GET", f"/accounts/{NOBODY}/people.csv") == (404, "not_found")
