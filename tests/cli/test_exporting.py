"""Exports."""

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Terminal


def test_the_workspace_is_written_as_one_document(acme: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "workspace.json"
    assert acme("export", "--format", "json", "-o", file).out.startswith("Written to ")
    document = json.loads(file.read_text())
    assert (document["format"], len(document["person"]), len(document["position"])) == ("inroad-workspace", 2, 3)
    assert acme("export").out == acme("export", "--json").out == file.read_text()


def test_an_account_is_written_as_an_org_chart(acme: Terminal) -> None:
    rows = list(csv.DictReader(io.StringIO(acme("export", "--format", "csv", "Acme").out)))
    assert [(row["name"], row["title"], row["department"]) for row in rows] == [
        ("Anna Berg", "CFO", "HO > Finance"),
        ("Jo Lang", "CEO", ""),
        ("N/D", "Head of IT", ""),
    ]
    assert {row["supervisor_id"] for row in rows} == {rows[1]["id"], ""}
    acme("leave", "Acme", "Anna Berg", "--on", "2020-01-01")
    assert "Anna Berg" in acme("export", "Acme", "--as-of", "2019-12-31").out
    assert "Anna Berg" not in acme("export", "Acme").out


def test_a_cell_is_never_a_formula(acme: Terminal) -> None:
    acme("add", "Acme", "=cmd()", "--title", "CTO")
    assert "'=cmd()" in acme("export", "Acme").out


def test_what_does_not_go_together_is_refused(acme: Terminal) -> None:
    assert acme("export", "Acme", "--format", "json").code == 2
    assert acme("export", "--format", "csv").code == 2


def test_the_api_describes_itself_without_touching_a_database(acme: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "openapi.json"
    acme("openapi", "-o", file)
    assert "/api/accounts" in json.loads(file.read_text())["paths"]
    assert acme.json("openapi") == json.loads(file.read_text())
