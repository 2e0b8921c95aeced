"""Commands that run the server: serve, and demo, which makes something to look at first."""

from dataclasses import asdict
from typing import Annotated

import typer

from inroad.cli.opening import opened
from inroad.cli.output import say_json
from inroad.cli.words import Database, Json, examples

commands = typer.Typer()

Port = Annotated[int, typer.Option(min=0, max=65535, help="Port on this machine; 0 takes any free one.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open the browser.")]


@commands.command(epilog=examples("inroad serve", "inroad serve --port 9000 --no-browser", "inroad serve --json"))
def serve(port: Port = 8765, no_browser: NoBrowser = False, db: Database = None, json: Json = False) -> None:
    """Serve the web app and the API, on this machine only, and open the browser. Ctrl-C stops it."""
    from inroad.cli.server import run

    with opened(db) as installation:
        run(installation, port=port, browser=not no_browser, announce=say_json if json else None)


@commands.command(
    epilog=examples("inroad demo", "inroad demo --no-serve", "inroad demo --port 9000 --no-browser --json")
)
def demo(
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="Only make the workspace and say what is in it.")
    ] = False,
    port: Port = 8765,
    no_browser: NoBrowser = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Make a workspace of invented companies, say who matters and what is missing in it, and serve it."""
    from inroad.cli.demonstration import database_of, made_anew
    from inroad.cli.server import run
    from inroad.cli.summary import summarise, tell_summary

    database = database_of(db)
    built = made_anew(database, quiet=json)
    with opened(database) as installation:
        with installation.store.read(installation.owner) as tx:
            summary = summarise(tx, database=database, built=built)
        if not json:
            tell_summary(summary)
        elif no_serve:
            say_json(summary)
        if not no_serve:
            run(
                installation,
                port=port,
                browser=not no_browser,
                announce=(lambda served: say_json({**asdict(summary), "served": served})) if json else None,
            )
