"""Commands that decide on changes: undo, accept, decline."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import writing
from inroad.cli.output import many, one_line, say, say_json
from inroad.cli.words import Database, Json, examples
from inroad.language import phrase
from inroad.model.changeset import Outcome
from inroad.model.errors import NotFound

if TYPE_CHECKING:
    from inroad.storage import Transaction

commands = typer.Typer()
Suggestion = Annotated[str, typer.Argument(metavar="SUGGESTION", help="Its id: `inroad suggestions` lists them.")]


@commands.command(
    epilog=examples(
        "inroad undo",
        "inroad undo 512",
        "inroad undo 019aa6d1b0a57c31a2c3d4e5f6071829 --json",
    )
)
def undo(
    changeset: Annotated[
        str | None, typer.Argument(metavar="[CHANGESET]", help="Its number or id; your newest by default.")
    ] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Take a change back, exactly. Undoing an undo brings the change back."""
    from inroad.cli.progress import counting

    with counting("Undoing", quiet=json) as heard, writing(db) as tx:
        from inroad.api.answers import changeset_answer
        from inroad.cli.telling import act_of
        from inroad.workspace import history
        from inroad.workspace.access import Access, access_changeset

        done = history.undo(tx, _id_of(tx, changeset), heard=heard)
        undone = access_changeset(tx, done.undoes_id or "", to=Access.READ)
    if json:
        say_json(changeset_answer(done, ""))
    else:
        told = f"{phrase('no {number}', number=undone.seq)}, {act_of(undone.verb, undone.summary)}"
        say(one_line(f"Undone: {told}. `inroad undo {done.seq}` brings it back."))


@commands.command(epilog=examples("inroad redo", "inroad redo --json"))
def redo(db: Database = None, json: Json = False) -> None:
    """Bring back what you undid last, unless you have changed something since."""
    with writing(db) as tx:
        from inroad.api.answers import changeset_answer
        from inroad.workspace import history

        done = history.redo(tx)
    if json:
        say_json(changeset_answer(done, ""))
    else:
        say(one_line(f"Brought back: {done.summary}. `inroad undo` takes it back."))


@commands.command(
    epilog=examples(
        "inroad accept 019aa6d1b0a57c31a2c3d4e5f6071829",
        "inroad accept 019aa6d1b0a57c31a2c3d4e5f6071829 --only added --only updated",
        "inroad accept 019aa6d1b0a57c31a2c3d4e5f6071829 --row 1 --row 2 --json",
    )
)
def accept(
    suggestion: Suggestion,
    only: Annotated[list[Outcome] | None, typer.Option(help="Only rows of this outcome; may be repeated.")] = None,
    row: Annotated[list[int] | None, typer.Option(help="Only the row of this number; may be repeated.")] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Apply a suggestion, or a part of it. Conflicting rows are applied only when they are named."""
    from inroad.cli.progress import counting, of_phases

    with counting("Accepting", quiet=json) as heard, writing(db) as tx:
        from inroad.api.answers import changeset_answer
        from inroad.workspace import suggestions

        choice = suggestions.Choice(outcomes=only or None, ordinals=row or None)
        done = suggestions.accept(tx, suggestion, choice, heard=of_phases(heard))
    if json:
        say_json(
            {
                "applied": None if done.applied is None else changeset_answer(done.applied, ""),
                "suggestion": changeset_answer(done.suggestion, ""),
                "skipped": [{"ordinal": ordinal, "reason": reason} for ordinal, reason in done.skipped.items()],
            }
        )
        return
    applied = "nothing had to be changed" if done.applied is None else f"applied as no {done.applied.seq}"
    say(f"Accepted: {applied}; {many(len(done.skipped), 'row')} skipped.")
    for ordinal, reason in done.skipped.items():
        say(f"  row {ordinal}: {one_line(reason)}")


@commands.command(epilog=examples("inroad decline 019aa6d1b0a57c31a2c3d4e5f6071829"))
def decline(suggestion: Suggestion, db: Database = None, json: Json = False) -> None:
    """Turn down what is left of a suggestion."""
    with writing(db) as tx:
        from inroad.api.answers import changeset_answer
        from inroad.workspace import suggestions

        done = suggestions.decline(tx, suggestion)
    if json:
        say_json(changeset_answer(done, ""))
    else:
        say(f"Declined: {one_line(done.summary)}.")


def _id_of(tx: "Transaction", changeset: str | None) -> str | None:
    """A changeset's id from its number in the history, or from itself."""
    if changeset is None or not changeset.isdecimal() or len(changeset) > _LONGEST_NUMBER:
        return changeset
    from inroad.workspace.history import history

    entries, _ = history(tx, None, before=int(changeset) + 1, limit=1)
    if not entries or entries[0].changeset.seq != int(changeset):
        raise NotFound(f"there is no entry no {changeset} in the history", kind="changeset")
    return entries[0].changeset.id


_LONGEST_NUMBER = 15
