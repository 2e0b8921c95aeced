"""The command line: a door for people and scripts. A command translates, calls one verb, prints what came back."""


def main() -> None:
    """Run the command that was typed."""
    from inroad.cli.app import app

    app()
