"""Every command is there, says what it is for, and keeps the promises that all commands keep."""

import subprocess
import sys

import pytest
import typer

from inroad import __version__
from inroad.cli.app import app
from inroad.cli.program import Program
from tests.cli.conftest import Terminal


def commands() -> list[str]:
    """The names of all commands."""
    program = typer.main.get_command(app)
    assert isinstance(program, Program)
    return sorted(program.commands)


COMMANDS = commands()
PROMISED = {"demo", "serve", "import", "accounts", "people", "map", "history", "diff", "undo", "export"}


def test_the_promised_commands_exist() -> None:
    assert set(COMMANDS) >= PROMISED


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_json_and_examples_that_use_options_it_has(command: str, inroad: Terminal) -> None:
    answer = inroad(command, "--help")
    said, _, examples = answer.out.partition("Examples:")
    assert answer.code == 0
    assert "--json" in said
    lines = [line.split() for line in examples.splitlines() if line.strip()]
    assert lines
    for words in lines:
        assert words[:2] == ["inroad", command]
        assert all(word in said for word in words if word.startswith("-"))


OF_FILES_ALONE = {"openapi", "influence", "match", "dedupe"}
"""Commands that look at no workspace."""


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in OF_FILES_ALONE])
def test_every_command_takes_a_database(command: str, inroad: Terminal) -> None:
    assert "--db" in inroad(command, "--help").out


def test_the_version_is_said(inroad: Terminal) -> None:
    assert inroad("--version").out == f"inroad {__version__}\n"


def test_the_help_needs_nothing_heavy() -> None:
    code = "import sys; from inroad.cli.app import app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"sqlalchemy", "alembic", "litestar", "msgspec", "uvicorn", "rich", "python_calamine"}
    assert heavy.isdisjoint(loaded)
