"""The reference of the command line: what each command says of itself."""

from functools import cache

import typer
from typer.core import TyperCommand, TyperGroup

from inroad.cli.app import app

WIDTH = 100

PREFACE = """\
# Command line

Every command answers programs with `--json`. The exit code tells failures apart: 1 unexpected, 2 what was asked cannot
mean anything, 3 not allowed, 4 no such thing, 5 a conflict with somebody else's change, 130 interrupted. `inroad
--install-completion` teaches your shell to complete commands, options and account names.

This page is generated from the program.
"""


@cache
def commands() -> dict[str, TyperCommand]:
    """Every command by its name, in the order in which the program lists them."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return {name: command for name, command in group.commands.items() if isinstance(command, TyperCommand)}


def page() -> str:
    """One section a command: its help, as wide as a page."""
    sections = [f"## {name}\n\n```\n{help_of(name, command)}\n```\n" for name, command in commands().items()]
    return "\n".join([PREFACE, *sections])


def help_of(name: str, command: TyperCommand) -> str:
    """What `inroad COMMAND --help` prints."""
    context = typer.Context(command, info_name=f"inroad {name}", terminal_width=WIDTH, max_content_width=WIDTH)
    return "\n".join(line.rstrip() for line in command.get_help(context).strip().splitlines())
