"""Commands that write what is known: export, openapi."""

from typing import Annotated, Literal

import typer

from inroad.cli.opening import opened, reading
from inroad.cli.output import deliver
from inroad.cli.words import AsOf, Database, Json, Output, complete_account, examples
from inroad.model.errors import Invalid

commands = typer.Typer()


@commands.command(
    epilog=examples(
        "inroad export --format json -o workspace.json",
        'inroad export --format csv "Meridian Health Partners" -o meridian.csv',
        'inroad export --format csv "Meridian Health Partners" --as-of 2026-03-31',
    )
)
def export(
    account: Annotated[
        str | None, typer.Argument(metavar="[ACCOUNT]", help="Whose people (csv).", autocompletion=complete_account)
    ] = None,
    form: Annotated[
        Literal["json", "csv"] | None,
        typer.Option("--format", help="json: the whole workspace. csv: one account's people, as an org chart."),
    ] = None,
    as_of: AsOf = None,
    output: Output = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Write the whole workspace as JSON (importing it into an empty one gives the same), or an account as CSV."""
    whole = json or form == "json" or (form is None and account is None)
    if whole and account is not None:
        raise Invalid("json is the whole workspace; for one account use --format csv", field="format")
    with reading(db) as tx:
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.exports import export_people, export_workspace
        from inroad.workspace.roster import When

        if whole:
            deliver(export_workspace(tx), output, json=json)
        elif account is None:
            raise Invalid("whose people? Name the account", field="account")
        else:
            account_id = access_account_named(tx, account, to=Access.READ).id
            deliver(export_people(tx, account_id, When(as_of=as_of)), output, json=json)


@commands.command(epilog=examples("inroad openapi", "inroad openapi -o openapi.json"))
def openapi(output: Output = None, json: Json = False) -> None:
    """Write the HTTP API's description (OpenAPI), which is always JSON."""
    with opened(":memory:") as installation:
        from json import dumps

        from inroad.api.app import create_app
        from inroad.api.security import Doorkeeper

        schema = create_app(installation, Doorkeeper(secret="")).openapi_schema.to_schema()
    deliver([dumps(schema, indent=2, ensure_ascii=False), "\n"], output, json=json)
