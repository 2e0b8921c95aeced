"""The workspace file: one JSON document, a record a line."""

import json
from pathlib import Path

import pytest

from inroad.exchange.exporters.workspace_file import is_workspace_file, read_workspace, write_workspace
from inroad.model.errors import Invalid

PARTS = {"account": [{"id": "a", "name": "Müller"}, {"id": "b", "name": "Иванов"}], "person": []}


def document() -> str:
    return "".join(write_workspace({"name": "ours"}, PARTS, lambda part: PARTS[part]))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ours.json"


def test_the_document_is_json_with_a_record_a_line() -> None:
    assert json.loads(document()) == {
        "format": "inroad-workspace", "version": 1, "workspace": {"name": "ours"}, **PARTS,
    }  # fmt: skip
    assert '{"id":"b","name":"Иванов"}' in document().splitlines()


@pytest.mark.parametrize("mark", ["", "\ufeff", "\n"])
def test_it_is_known_by_its_beginning_and_read_whole(path: Path, mark: str) -> None:
    path.write_text(mark + document(), encoding="utf-8")
    assert is_workspace_file(path)
    assert read_workspace(path)["account"] == PARTS["account"]


def test_other_files_are_none(path: Path) -> None:
    assert not is_workspace_file(path)
    path.write_text('name,title\n"inroad-workspace",CEO\n', encoding="utf-8")
    assert not is_workspace_file(path)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (document()[:-40], "not a whole workspace file"),
        ("[1, 2]", "no workspace file"),
        ('{"format": "other"}', "no workspace file"),
        ('{"format": "inroad-workspace", "version": 99}', "version 99"),
    ],
)
def test_what_cannot_be_read_says_why(path: Path, text: str, why: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Invalid, match=why):
        read_workspace(path)


def test_a_file_that_is_not_there_or_no_text_says_so(path: Path) -> None:
    with pytest.raises(Invalid, match="not a whole"):
        read_workspace(path)
    path.write_bytes(b"\xff\xfe{}")
    with pytest.raises(Invalid, match="not a whole"):
        read_workspace(path)
