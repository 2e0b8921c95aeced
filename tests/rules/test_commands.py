"""Every command explains itself, answers programs too, and is written correctly wherever it is shown."""

import re
import shlex

import pytest
from typer.exceptions import TyperException

from docs.cli_page import commands
from tests.rules.project import ROOT, place, repository_files

EXAMPLE = re.compile(r"^ *(?:uv run )?(inroad [a-z].*?)(?:  +#.*)?$", re.MULTILINE)
BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def fault_in(line: str) -> str | None:
    """What keeps a command line from being understood; it is parsed, not run."""
    _, name, *arguments = shlex.split(line)
    command = commands().get(name)
    if command is None:
        return f"there is no command {name}"
    try:
        command.make_context(name, arguments)
    except TyperException as error:
        return error.format_message()
    return None


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help_examples_and_json(name: str) -> None:
    command = commands()[name]
    assert command.help
    examples = EXAMPLE.findall(command.epilog or "")
    assert examples
    assert [example for example in examples if not example.startswith(f"inroad {name}")] == []
    assert "--json" in {option for parameter in command.params for option in parameter.opts}


@pytest.mark.parametrize("name", commands())
def test_every_option_is_explained(name: str) -> None:
    assert [parameter.name for parameter in commands()[name].params if not getattr(parameter, "help", None)] == []


@pytest.mark.parametrize("name", commands())
def test_the_examples_of_a_command_can_be_typed(name: str) -> None:
    examples = EXAMPLE.findall(commands()[name].epilog or "")
    assert {example: fault for example in examples if (fault := fault_in(example))} == {}


def test_the_command_lines_in_the_documents_can_be_typed() -> None:
    shown = [
        (place(path), line)
        for path in repository_files()
        if path.suffix == ".md" and path != ROOT / "docs" / "reference" / "cli.md"
        for block in BLOCK.findall(path.read_text(encoding="utf-8"))
        for line in EXAMPLE.findall(block)
    ]
    assert shown
    assert {where: fault for where in shown if (fault := fault_in(where[1]))} == {}


@pytest.mark.parametrize("line", ["inroad imprt people.csv", "inroad import people.csv --acount Acme", "inroad map"])
def test_a_wrong_command_line_is_seen(line: str) -> None:
    assert fault_in(line)
