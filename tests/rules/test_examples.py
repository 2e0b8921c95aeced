"""The examples in every command's help, and the command lines in the documents, do what they say on the demo.

Those of the commands are tried in Russian: nothing in English may be left in what they answer.
"""

import re
import shlex
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from docs.cli_page import commands
from inroad.cli import server
from tests.cli.conftest import Answer, Terminal
from tests.rules.example_files import write_files
from tests.rules.left_in_english import left_in_english, vocabulary
from tests.rules.project import ROOT, place, repository_files
from tests.rules.test_commands import BLOCK, EXAMPLE

ID = "019aa6d1b0a57c31a2c3d4e5f6071829"
"""Stands for any id in an example; the test puts one that is there in its place."""
MERIDIAN, INGRID = "Meridian Health Partners", "Ingrid Solheim"
NEEDS = {
    "import": {"workspace.json": ["export", "--format", "json", "-o", "workspace.json"]},
    "match": {"pairs.csv": ["match", "crm.csv", "partner.csv", "-o", "pairs.csv"]},
    "define": {
        "thresholds.json": ["definitions", "thresholds", "--json"],
        "steps.json": ["definitions", "decision_steps", "--json"],
    },
}
"""What a file that an example reads is made with; others are written by `write_files`."""
FIRST = {
    "edit-view": [["save-view", "Big ones", "sort=revenue"], ["save-view", "By owner", "group=owner", "--shared"]],
    "remove-view": [["save-view", "Big ones", "sort=revenue"]],
    "remap": [["unmap", MERIDIAN, "Owen Bright"]],
    "redo": [["note", MERIDIAN, INGRID, "Met"], ["undo"]],
    "undo": [["note", MERIDIAN, INGRID, "Met"]],
}
"""What must have been done before a command has anything to do."""
FOR_PROGRAMS = re.compile(r"--json|--format (?:svg|csv|json)|^inroad (?:openapi|export)\b")
"""Answers that programs read are the same in every language."""
ELSEWHERE = ("--engine spark", "postgresql://")
"""Needs more than this machine has."""


def an_id(terminal: Terminal, name: str) -> str:
    """An id that a command can be given."""
    if name in {"edit-note", "remove-note"}:
        return str(terminal.json("note", MERIDIAN, INGRID, "Met")["id"])
    if name in {"edit-interaction", "remove-interaction"}:
        return str(terminal.json("interactions", MERIDIAN, "--limit", "1")[0]["id"])
    if name in {"accept", "decline", "suggestions"}:
        file = Path("people.csv")
        return str(terminal.json("import", file, "--account", "Quillmoor Robotics", "--suggest")["changeset"])
    if name == "undo":
        return str(terminal.json("history", "--limit", "1")[0]["id"])
    waiting = terminal.json("duplicates", "--kind", "person", "--kept")["items"]
    if not waiting:
        assert terminal("add", MERIDIAN, "Ingrid Solhem", "--title", "Chief Nursing Officer").code == 0
        waiting = terminal.json("duplicates", MERIDIAN, "--kind", "person")["items"]
    return str(waiting[0]["id"])


def tried(terminal: Terminal, line: str) -> Answer:
    """What an example answers, after what it needs was done."""
    _, name, *words = shlex.split(line)
    for first in FIRST.get(name, []):
        assert terminal(*first).code == 0, first
    for file, maker in NEEDS.get(name, {}).items():
        if file in words and not Path(file).exists():
            made = terminal(*maker)
            assert made.code == 0, made
            if not Path(file).exists():
                Path(file).write_text(made.out, encoding="utf-8")
    return terminal(name, *(an_id(terminal, name) if word == ID else word for word in words))


def faults(
    terminal: Terminal, lines: Sequence[str], between: Callable[[], object], written: Sequence[str] | None = None
) -> dict[str, str | list[str]]:
    """Those of several examples that fail, with what they answer, or where `written` is given that speak English."""
    found: dict[str, str | list[str]] = {}
    for line in lines:
        if any(word in line for word in ELSEWHERE):
            continue
        between()
        answer = tried(terminal, line)
        if answer.code:
            found[line] = answer.err or answer.out
        elif written is not None and not FOR_PROGRAMS.search(line):
            english = left_in_english(answer.out + answer.err, line, written)
            if english:
                found[line] = english
    return found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the files that examples read."""
    folder = tmp_path_factory.mktemp("files")
    write_files(folder)
    return folder


@pytest.fixture
def terminal(demo: Callable[[], Path], files: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The command line in a folder with the demo and the files that examples read; nothing is served."""
    monkeypatch.setattr(server, "run", lambda *_, **__: None)
    file = demo()
    shutil.copytree(files, file.parent, dirs_exist_ok=True)
    return Terminal(file)


@pytest.fixture(scope="module")
def written(demo_template: Path) -> tuple[str, ...]:
    """What people wrote in the demo and in the files."""
    return vocabulary(demo_template)


@pytest.mark.parametrize("name", commands())
def test_the_examples_of_a_command_do_what_they_say_in_russian_too(
    name: str, terminal: Terminal, demo: Callable[[], Path], written: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROAD_LANGUAGE", "ru")
    assert faults(terminal, EXAMPLE.findall(commands()[name].epilog or ""), demo, written) == {}


def test_what_is_left_in_english_is_seen(written: tuple[str, ...]) -> None:
    answer = "Имя  Ingrid Solheim\nReports to  Marcus Oyelaran\nОтменить: `inroad undo`\n"
    assert left_in_english(answer, "inroad people X", written) == ["Reports to  ·"]


def documents() -> dict[str, list[str]]:
    """The command lines in the shell blocks of each document, in their order."""
    shown = {
        place(path): [
            line for block in BLOCK.findall(path.read_text(encoding="utf-8")) for line in EXAMPLE.findall(block)
        ]
        for path in repository_files()
        if path.suffix == ".md" and path != ROOT / "docs" / "reference" / "cli.md"
    }
    return {name: lines for name, lines in shown.items() if lines}


@pytest.mark.parametrize("document", documents())
def test_the_command_lines_of_a_document_do_what_they_say_one_after_the_other(
    document: str, terminal: Terminal
) -> None:
    lines = [re.sub(r" {2,}#.*", "", line) for line in documents()[document]]
    assert faults(terminal, lines, lambda: None) == {}


def test_an_example_that_fails_is_seen(terminal: Terminal) -> None:
    assert faults(terminal, ["inroad people Acme", "inroad accounts"], lambda: None).keys() == {"inroad people Acme"}
