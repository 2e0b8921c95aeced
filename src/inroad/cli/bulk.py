"""Commands that change many things at once: fields of accounts, rows of a list of people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inroad.cli.opening import writing
from inroad.cli.output import many, say, say_json
from inroad.cli.words import AccountName, Database, Filter, Json, On, Query, examples
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    from inroad.storage import Transaction

commands = typer.Typer()
Values = Annotated[
    list[str],
    typer.Argument(metavar="FIELD=VALUE…", help="What to set; several values by commas, nothing after = clears."),
]
People = Annotated[list[str], typer.Argument(metavar="PERSON…", help="Names or position ids; of open seats titles.")]


@commands.command(
    epilog=examples(
        'inroad edit-accounts owner="Priya Nair" --account "Fernleigh Foods" --account "Quillmoor Robotics"',
        "inroad edit-accounts tier=tier_1 stage=proposal --filter country:GB --query health",
        "inroad edit-accounts tags=key,2026 --all --json",
    )
)
def edit_accounts(
    values: Values,
    *,
    account: Annotated[
        list[str] | None, typer.Option(metavar="ACCOUNT", help="Name or id of an account; may be repeated.")
    ] = None,
    query: Query = "",
    only: Filter = None,
    everyone: Annotated[bool, typer.Option("--all", help="Every account.")] = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Set fields of many accounts in one act: those that are named, or all that fit a filter."""
    if [bool(account), bool(query or only), everyone].count(True) != 1:
        raise Invalid("say which accounts are meant: by --account, by --query and --filter, or --all", field="account")
    with writing(db) as tx:
        from inroad.cli.fields import read_values
        from inroad.model.account import Account
        from inroad.storage.accounts import AccountPage
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.accounts import AccountsEdit, edit_accounts, read_filters
        from inroad.workspace.feed import newest_seq

        edit = AccountsEdit(
            ids=[access_account_named(tx, name, to=Access.EDIT).id for name in account or ()],
            all_but=None if account else AccountPage(query=query, filters=read_filters(only or ())),
            base_version=newest_seq(tx),
            values=read_values(Account, values),
        )
        _tell(tx, edit_accounts(tx, [edit]), "account", None, json=json)


@commands.command(
    epilog=examples(
        'inroad edit-people "Meridian Health Partners" location=Leeds grade=E1 --who "Owen Bright" --who '
        '"Bethan Price"',
        'inroad edit-people "Meridian Health Partners" manager="Marcus Oyelaran" division="IT / Integration" '
        '--who "Karim Bensaid"',
        'inroad edit-people "Fernleigh Foods" note= --all --json',
    )
)
def edit_people(
    account: AccountName,
    values: Values,
    *,
    who: Annotated[
        list[str] | None, typer.Option(metavar="PERSON", help="Name or position id; may be repeated.")
    ] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Everybody who is there today.")] = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Set fields of many people of an account in one act: title, division, manager, seniority, location, note."""
    if (who is None) is not everyone:
        raise Invalid("say who is meant with --who, or --all", field="who")
    with writing(db) as tx:
        from inroad.workspace.feed import newest_seq
        from inroad.workspace.people_rows import RowsEdit, edit_rows
        from inroad.workspace.roster import When, list_people

        account_id, ids = _meant(tx, account, who or ())
        ids = ids or [row.position_id for row in list_people(tx, account_id, When()).rows]
        said = _row_values(tx, account_id, values)
        edits = [RowsEdit(position_ids=ids, base_version=newest_seq(tx), values=said)]
        _tell(tx, edit_rows(tx, account_id, edits), "person", "people", json=json)


@commands.command(
    epilog=examples(
        'inroad leave-people "Meridian Health Partners" "Owen Bright" "Bethan Price"',
        'inroad leave-people "Meridian Health Partners" "Owen Bright" "Bethan Price" --on 2026-11-20',
    )
)
def leave_people(account: AccountName, people: People, on: On = None, db: Database = None, json: Json = False) -> None:
    """Say in one act that several people have left; history keeps them."""
    with writing(db) as tx:
        from inroad.workspace.people_rows import leave_rows

        account_id, ids = _meant(tx, account, people)
        _tell(tx, leave_rows(tx, account_id, ids, on=on), "person", "people", json=json)


@commands.command(
    epilog=examples(
        'inroad remove-people "Meridian Health Partners" "Owen Bright" "Bethan Price"',
    )
)
def remove_people(account: AccountName, people: People, db: Database = None, json: Json = False) -> None:
    """Delete in one act several positions that should never have been recorded."""
    with writing(db) as tx:
        from inroad.workspace.people_rows import remove_rows

        account_id, ids = _meant(tx, account, people)
        _tell(tx, remove_rows(tx, account_id, ids), "person", "people", json=json)


def _meant(tx: "Transaction", account: str, people: Iterable[str]) -> tuple[str, list[str]]:
    """The account's id, and the positions of the people that were named."""
    from inroad.cli.fields import position_of
    from inroad.workspace.access import Access, access_account_named

    account_id = access_account_named(tx, account, to=Access.EDIT).id
    return account_id, [position_of(tx, account_id, name) for name in people]


def _row_values(tx: "Transaction", account_id: str, words: list[str]) -> dict[str, Any]:
    """What to set in rows: fields of people and positions; `manager` is said by name, `division` as a path."""
    from inroad.cli.fields import position_of, read_values
    from inroad.model.person import Person, Position
    from inroad.workspace.people_rows import OF_PERSON

    values: dict[str, Any] = {}
    for word in words:
        name, _, text = word.partition("=")
        if name == "manager":
            values["manager_id"] = position_of(tx, account_id, text) if text.strip() else None
        elif name == "division":
            values["division"] = [part for part in map(str.strip, text.split(" / ")) if part]
        else:
            values |= read_values(Person if name in OF_PERSON else Position, [word])
    return values


def _tell(tx: "Transaction", changed: int, noun: str, plural: str | None, *, json: bool) -> None:
    from inroad.api.edits import edited_answer

    answer = edited_answer(tx, changed)
    if json:
        say_json(answer)
    elif answer.changeset is None:
        say("Nothing had to be changed.")
    else:
        say(f"Changed {many(changed, noun, plural)} (no {answer.changeset.seq}). `inroad undo` takes it back.")
