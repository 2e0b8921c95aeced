"""The application: every command under one name."""

from typing import Annotated

import typer

from inroad import __version__
from inroad.cli import (
    assigning,
    bulk,
    covering,
    dealing,
    deciding,
    defining,
    doubling,
    editing,
    exporting,
    gathering,
    importing,
    influence,
    matching,
    meeting,
    moving,
    portfolio,
    portraying,
    reading,
    relating,
    reviewing,
    serving,
    stakeholding,
    standing,
    views,
)
from inroad.cli.program import Program
from inroad.cli.words import examples
from inroad.model.guide import LANGUAGES

app = typer.Typer(
    cls=Program,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("inroad demo", 'inroad import people.csv --account "My Account"', "inroad serve"),
)
MODULES = (
    serving, importing, matching, portfolio, reading, portraying, stakeholding, relating, dealing, meeting, gathering,
    covering, assigning, reviewing, views, influence, standing, deciding, doubling, exporting, editing, bulk, moving,
    defining,
)  # fmt: skip
for module in MODULES:
    app.add_typer(module.commands)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"inroad {__version__}")
        raise typer.Exit


def _refuse_language(said: str | None) -> None:
    """Only what is no language of ours comes so far: the program takes the others out of the words itself."""
    if said is not None:
        raise typer.BadParameter(f"“{said}” is not spoken here; languages are {', '.join(LANGUAGES)}")


@app.callback()
def inroad(
    version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.", callback=_say_version, is_eager=True)
    ] = False,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="en|ru",
            help="Speak this language: reasons, refusals, pictures; else the machine's.",
            callback=_refuse_language,
        ),
    ] = None,
    trace: Annotated[bool, typer.Option("--trace", help="Show where in the program an error happened.")] = False,
) -> None:
    """Map the organisations you deal with: who is there, who decides, who knows them, what changed."""
    del version, lang, trace
