"""Commands that change where people stand: another superior, off the map and back, gone, two made one."""

from typing import Annotated

import typer

from inroad.cli.editing import called, editable, position, shown, tell
from inroad.cli.opening import writing
from inroad.cli.output import say, say_json
from inroad.cli.words import AccountName, Database, Json, On, Who, examples
from inroad.model.errors import Invalid

commands = typer.Typer()

Several = Annotated[
    list[str], typer.Argument(metavar="PERSON…", help="Names or position ids; for an open seat its title.")
]


@commands.command(
    epilog=examples(
        'inroad move "Meridian Health Partners" "Karim Bensaid" --under "Owen Bright"',
        'inroad move "Meridian Health Partners" "Karim Bensaid" "Samira Haddad" --under "Owen Bright"',
        'inroad move "Meridian Health Partners" "Owen Bright" --under "Caroline Mbeki" --dotted',
        'inroad move "Meridian Health Partners" "Beatriz Lopes" --no-longer-under "Ingrid Solheim"',
        'inroad move "Meridian Health Partners" "Harriet Lowell" --top --on 2026-11-20',
    )
)
def move(
    account: AccountName,
    people: Several,
    *,
    under: Annotated[str | None, typer.Option(help="The new superior: name or position id.")] = None,
    top: Annotated[bool, typer.Option("--top", help="Nobody is above them.")] = False,
    dotted: Annotated[bool, typer.Option("--dotted", help="A further superior beside the first.")] = False,
    no_longer_under: Annotated[str | None, typer.Option(help="End the dotted line to this superior.")] = None,
    on: On = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Give people another superior from a day on, a further one, or none."""
    if (under is not None) + top + (no_longer_under is not None) != 1:
        raise Invalid("say who the superior is with --under, or that there is none with --top", field="under")
    with writing(db) as tx:
        from inroad.model.person import LineKind
        from inroad.workspace.moving import Move, end_dotted, move_positions

        account_id = editable(tx, account).id
        ids = [position(tx, account_id, each) for each in people]
        if no_longer_under is not None:
            if len(ids) > 1:
                raise Invalid("a dotted line is ended for one person at a time", field="people")
            end_dotted(tx, account_id, ids[0], manager_id=position(tx, account_id, no_longer_under), on=on)
        else:
            manager_id = None if under is None else position(tx, account_id, under)
            line = LineKind.DOTTED if dotted else LineKind.SOLID
            move_positions(tx, account_id, ids, Move(manager_id=manager_id, line=line, on=on))
        answers = [shown(tx, account_id, each) for each in ids]
    if json and len(answers) > 1:
        say_json(answers)
        return
    for answer in answers:
        tell("Moved", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad leave "Meridian Health Partners" "Owen Bright"',
        'inroad leave "Meridian Health Partners" "Owen Bright" --on 2026-11-20',
    )
)
def leave(account: AccountName, person: Who, on: On = None, db: Database = None, json: Json = False) -> None:
    """Say that somebody has left (or that a seat is gone); history keeps them."""
    with writing(db) as tx:
        from inroad.workspace.people import mark_left

        account_id = editable(tx, account).id
        answer = shown(tx, account_id, position(tx, account_id, person))
        ended = mark_left(tx, account_id, answer.position_id, on=on)
    if json:
        told = {"position_id": ended.id, "name": answer.name, "valid_to": ended.valid_to, "version": ended.version}
        say_json(told)
    else:
        say(f"{called(answer)} left on {ended.valid_to}. `inroad undo` takes it back.")


@commands.command(
    epilog=examples(
        'inroad unmap "Meridian Health Partners" "Owen Bright"',
        'inroad unmap "Meridian Health Partners" "Owen Bright" "Gareth Pugh" --below --json',
    )
)
def unmap(
    account: AccountName,
    people: Several,
    *,
    below: Annotated[bool, typer.Option("--below", help="Everybody under them too.")] = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Take people off the map. Nothing about them is lost: they stay in the list, `remap` puts them back."""
    with writing(db) as tx:
        from inroad.workspace.moving import unmap_positions

        account_id = editable(tx, account).id
        ids = [position(tx, account_id, each) for each in people]
        done = unmap_positions(tx, account_id, ids, below=below)
        answers = [shown(tx, account_id, each.id) for each in done]
    if json:
        say_json(answers)
        return
    for answer in answers:
        say(f"{called(answer)} is off the map. `inroad undo` or `inroad remap` puts them back.")


@commands.command(
    epilog=examples(
        'inroad remap "Meridian Health Partners" "Owen Bright"',
    )
)
def remap(account: AccountName, people: Several, *, db: Database = None, json: Json = False) -> None:
    """Put people back on the map, where their lines say."""
    with writing(db) as tx:
        from inroad.workspace.moving import remap_positions

        account_id = editable(tx, account).id
        done = remap_positions(tx, account_id, [position(tx, account_id, each) for each in people])
        answers = [shown(tx, account_id, each.id) for each in done]
    if json:
        say_json(answers)
        return
    for answer in answers:
        tell("Back on the map:", answer, json=False)


@commands.command(
    epilog=examples(
        'inroad merge "Meridian Health Partners" "Mei-Ling Zhou" "Dominic Vale"',
        'inroad merge "Meridian Health Partners" "Mei-Ling Zhou" "Dominic Vale" --take title,manager_id',
    )
)
def merge(
    account: AccountName,
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="Who stays: name or position id.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same and goes: name or position id.")],
    *,
    take: Annotated[str, typer.Option(metavar="FIELD,FIELD", help="What the other knows better.")] = "",
    db: Database = None,
    json: Json = False,
) -> None:
    """Make one of two who are the same. What only the other knew is kept; whoever reported to them reports on."""
    with writing(db) as tx:
        from inroad.workspace.merging import merge_positions

        account_id = editable(tx, account).id
        kept_id, other_id = position(tx, account_id, kept), position(tx, account_id, other)
        fields = [field for field in map(str.strip, take.split(",")) if field]
        merge_positions(tx, account_id, kept_id, other_id=other_id, take=fields)
        answer = shown(tx, account_id, kept_id)
    tell("Merged into", answer, json=json)
