"""Bringing a whole workspace back from its file."""

from pathlib import Path

from inroad.cli.opening import writing
from inroad.cli.output import many, one_line, say, say_json
from inroad.exchange.exporters.workspace_file import read_workspace
from inroad.workspace.exports import restore_workspace


def restore(file: Path, db: str | None, *, yes: bool, json: bool) -> None:
    """Fill the empty workspace with what the file holds; without `yes` only say what that is."""
    if yes:
        with writing(db) as tx:
            counts = restore_workspace(tx, file)
    else:
        counts = {part: len(rows) for part, rows in read_workspace(file).items() if isinstance(rows, list)}
    if json:
        say_json({"workspace": counts, "applied": yes})
        return
    told = (
        many(counts.get("account", 0), "account"),
        many(counts.get("person", 0), "person", "people"),
        many(counts.get("changeset", 0), "change"),
    )
    say(f"“{one_line(file.name)}” is a whole workspace: {', '.join(told)}.")
    say("It is restored." if yes else "Nothing was changed. With --yes it is restored into an empty workspace.")
