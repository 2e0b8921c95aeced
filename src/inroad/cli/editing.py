"""Commands that change single things by hand: people, positions, accounts."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import writing
from inroad.cli.output import one_line, say, say_json
from inroad.cli.words import AccountName, BaseVersion, Database, Json, Since, Values, Who, examples
from inroad.language import phrase, translated
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    from inroad.api.answers import PersonAnswer
    from inroad.model.account import Account
    from inroad.storage import Transaction

commands = typer.Typer()

Title = Annotated[str | None, typer.Option(help="What they are.")]
Email = Annotated[str | None, typer.Option(help="E-mail address.")]
Phone = Annotated[str | None, typer.Option(help="Telephone number.")]


@commands.command(
    epilog=examples(
        'inroad add "Quillmoor Robotics" "Anna Berg" --title CFO --division "Head Office / Finance" '
        '--manager "Wren Abernathy-Cole"',
        'inroad add "Quillmoor Robotics" --title "Head of IT"',
        "inroad add \"Quillmoor Robotics\" 'Bo Li' --since 2026-03-01 --json",
    )
)
def add(
    account: AccountName,
    name: Annotated[str | None, typer.Argument(help="Left out: a seat whose holder nobody knows.")] = None,
    *,
    title: Title = None,
    division: Annotated[str, typer.Option(metavar="A / B", help="Divisions from the widest to the narrowest.")] = "",
    email: Email = None,
    phone: Phone = None,
    manager: Annotated[str | None, typer.Option(help="Their superior: name or position id.")] = None,
    since: Since = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Add somebody to an account, or a seat whose holder is not known."""
    with writing(db) as tx:
        from inroad.workspace.people import NewPerson, add_person

        account_id = editable(tx, account).id
        new = NewPerson(
            name=name,
            title=title,
            division=tuple(part for part in map(str.strip, division.split(" / ")) if part),
            email=email,
            phone=phone,
            manager_id=None if manager is None else position(tx, account_id, manager),
            since=since,
        )
        answer = shown(tx, account_id, add_person(tx, account_id, new).id)
    tell("Added", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad edit "Meridian Health Partners" "Owen Bright" title="Group Financial Controller" grade=E1',
        'inroad edit "Meridian Health Partners" "Owen Bright" emails=owen@meridian.example,ob@meridian.example',
        'inroad edit "Meridian Health Partners" "Owen Bright" phones= --base-version 10000 --json',
    )
)
def edit(
    account: AccountName, person: Who, values: Values, base_version: BaseVersion = None, db: Database = None,
    json: Json = False,
) -> None:  # fmt: skip
    """Set fields of a person (name, emails, phones, city …) or of their position (title, grade, seniority …)."""
    with writing(db) as tx:
        from inroad.cli.fields import read_values
        from inroad.model.person import Person, Position
        from inroad.workspace.people import PERSON_FIELDS, POSITION_FIELDS, update_person, update_position

        account_id = editable(tx, account).id
        row = shown(tx, account_id, position(tx, account_id, person))
        names = {value.partition("=")[0] for value in values}
        if row.person_id is not None and names <= PERSON_FIELDS:
            version = _version(base_version, row.person_version)
            update_person(tx, row.person_id, base_version=version, values=read_values(Person, values))
        elif names & (PERSON_FIELDS - POSITION_FIELDS) and names & (POSITION_FIELDS - PERSON_FIELDS):
            raise Invalid("some of these are fields of the person, some of the position: set them in two commands")
        else:
            version, said = _version(base_version, row.version), read_values(Position, values)
            update_position(tx, account_id, row.position_id, base_version=version, values=said)
        answer = shown(tx, account_id, row.position_id)
    tell("Changed", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad remove "Meridian Health Partners" "Owen Bright"',
    )
)
def remove(account: AccountName, person: Who, db: Database = None, json: Json = False) -> None:
    """Delete a position that should never have been recorded. For somebody who left there is `leave`."""
    with writing(db) as tx:
        from inroad.workspace.people import remove_position

        account_id = editable(tx, account).id
        answer = shown(tx, account_id, position(tx, account_id, person))
        remove_position(tx, account_id, answer.position_id)
    if json:
        say_json({"removed": answer.position_id})
    else:
        say(f"Removed {called(answer)}. `inroad undo` brings them back.")


@commands.command(
    epilog=examples(
        'inroad fill "Calder Valley Clinics" "Head of IT" "Bo Li" --email bo@caldervalley.example --since 2026-11-20',
    )
)
def fill(
    account: AccountName,
    seat: Annotated[str, typer.Argument(metavar="SEAT", help="The open seat: its title or position id.")],
    name: Annotated[str, typer.Argument(help="Who takes it.")],
    *,
    email: Email = None,
    phone: Phone = None,
    since: Since = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Let somebody take an open seat; its place in the organisation stays."""
    with writing(db) as tx:
        from inroad.workspace.people import NewPerson, fill_seat

        account_id = editable(tx, account).id
        position_id = position(tx, account_id, seat)
        fill_seat(tx, account_id, position_id, NewPerson(name=name, email=email, phone=phone, since=since))
        answer = shown(tx, account_id, position_id)
    tell("Filled", answer, json=json)


@commands.command(
    epilog=examples("inroad add-account Acme", "inroad add-account Acme country=DE employees=1200 domains=acme.example")
)
def add_account(
    name: Annotated[str, typer.Argument(help="What it is called.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[FIELD=VALUE…]", help="Further fields; several values by commas.")
    ] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Add an account."""
    with writing(db) as tx:
        from inroad.cli.fields import read_values
        from inroad.model.account import Account
        from inroad.workspace.accounts import create_account

        made = create_account(tx, {**read_values(Account, values or ()), "name": name})
        _tell_account(tx, "Added", made.id, json=json)


@commands.command(
    epilog=examples(
        'inroad edit-account "Meridian Health Partners" stage=negotiation tier=tier_1',
        'inroad edit-account "Meridian Health Partners" note=',
    )
)
def edit_account(
    account: AccountName, values: Values, base_version: BaseVersion = None, db: Database = None, json: Json = False
) -> None:
    """Set fields of an account: name, country, employees, stage, tier, owner, tags or note."""
    with writing(db) as tx:
        from inroad.cli.fields import read_values
        from inroad.model.account import Account
        from inroad.workspace.accounts import update_account

        found = editable(tx, account)
        said = read_values(Account, values)
        update_account(tx, found.id, base_version=_version(base_version, found.version), values=said)
        _tell_account(tx, "Changed", found.id, json=json)


def editable(tx: "Transaction", account: str) -> "Account":
    """The account which is meant, if it may be edited."""
    from inroad.workspace.access import Access, access_account_named

    return access_account_named(tx, account, to=Access.EDIT)


def position(tx: "Transaction", account_id: str, person: str) -> str:
    """The id of the position which is meant."""
    from inroad.cli.fields import position_of

    return position_of(tx, account_id, person)


def shown(tx: "Transaction", account_id: str, position_id: str) -> "PersonAnswer":
    """The position as it stands now."""
    from inroad.api.answers import person_answer
    from inroad.workspace.roster import show_position

    tx.finish()  # what was just written is told as it will stand in the history
    return person_answer(show_position(tx, account_id, position_id))


def _version(said: int | None, present: int | None) -> int:
    """The version an edit builds on: the one that the user saw, else the present one."""
    return said if said is not None else present or 0


def called(answer: "PersonAnswer") -> str:
    """The name of who sits there, or which seat is open."""
    return one_line(answer.name or f"{translated('the open seat')} “{answer.title or ''}”")


def tell(did: str, answer: "PersonAnswer", *, json: bool) -> None:
    """Say what was done, with the position as it stands now."""
    if json:
        say_json(answer)
        return
    told = [
        answer.title,
        " / ".join(answer.division_path),
        answer.manager_name and phrase("under {name}", name=answer.manager_name),
    ]
    say(
        one_line(
            f"{did} {', '.join(filter(None, [called(answer), *told]))} ({translated('position')} {answer.position_id})."
        )
    )


def _tell_account(tx: "Transaction", did: str, account_id: str, *, json: bool) -> None:
    from inroad.api.answers import account_answer
    from inroad.workspace.accounts import show_account

    answer = account_answer(*show_account(tx, account_id))
    if json:
        say_json(answer)
    else:
        say(one_line(f"{did} {answer.name} ({translated('account')} {answer.id})."))
