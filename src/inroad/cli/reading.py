"""Commands that look into an account and at what was done: people, map, diff, history, suggestions."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from inroad.cli.opening import reading
from inroad.cli.output import deliver, say_json, say_json_list
from inroad.cli.words import (
    AccountName,
    AsKnown,
    AsOf,
    Database,
    InOpportunity,
    Json,
    Output,
    complete_account,
    examples,
    read_day,
)
from inroad.model.changeset import Outcome
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    from inroad.storage import Transaction
    from inroad.workspace.roster import When

commands = typer.Typer()


@commands.command(
    epilog=examples(
        'inroad people "Meridian Health Partners"',
        'inroad people "Meridian Health Partners" --as-of 2026-03-31',
        'inroad people "Fernleigh Foods" --json',
    )
)
def people(
    account: AccountName, as_of: AsOf = None, as_known: AsKnown = None, db: Database = None, json: Json = False
) -> None:
    """List who is in an account on a day, the highest first."""
    with reading(db) as tx:
        from inroad.api.answers import person_answer
        from inroad.cli.telling import tell_people
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.roster import When, list_people

        account_id = access_account_named(tx, account, to=Access.READ).id
        roster = list_people(tx, account_id, When(as_of=as_of, as_known=as_known))
    if json:
        say_json_list(map(person_answer, roster.rows))
    else:
        tell_people(roster)


@commands.command(
    name="map",
    epilog=examples(
        'inroad map "Meridian Health Partners" --lens org --format text',
        'inroad map "Brennaker Group" --as-of 2026-03-31 --depth 2',
        'inroad map "Meridian Health Partners" --lens power-interest --opportunity "Theatre flow"',
        'inroad map "Fernleigh Foods" --format svg -o fernleigh.svg',
    ),
)
def draw(
    account: AccountName,
    *,
    lens: Annotated[
        str, typer.Option(help="What is drawn: org (who reports to whom), influence, power-interest, onion.")
    ] = "org",
    form: Annotated[Literal["text", "json", "svg"], typer.Option("--format", help="How it is drawn.")] = "text",
    as_of: AsOf = None,
    as_known: AsKnown = None,
    opportunity: InOpportunity = None,
    depth: Annotated[int | None, typer.Option(min=0, max=100, help="Levels below the top; all by default.")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="Draw light on dark (svg).")] = False,
    output: Output = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Draw an account through a lens: as text, as JSON with the place of everybody, or as an SVG picture."""
    form = "json" if json else form
    with reading(db) as tx:
        from inroad.cli.fields import place_of
        from inroad.workspace.lenses import LENSES
        from inroad.workspace.roster import When

        if lens not in LENSES:
            raise Invalid(f"there is no lens “{lens}”; there are: {', '.join(LENSES)}", field="lens")
        account_id, deal = place_of(tx, account, opportunity)
        when = When(as_of=as_of, as_known=as_known)
        if lens == "org":
            told = _org_chart(tx, account_id, when, depth, form, dark=dark)
        else:
            from inroad.cli.lensing import tell_lens

            told = tell_lens(lens, form, (tx, account_id, when, deal), dark=dark)
    deliver([told], output, json=json)


def _org_chart(tx: "Transaction", account_id: str, when: "When", depth: int | None, form: str, *, dark: bool) -> str:
    import msgspec

    from inroad.api.answers import map_answer
    from inroad.cli.telling import text_of
    from inroad.orgchart.fold import View
    from inroad.workspace.maps import draw_map, picture_of

    chart = draw_map(tx, account_id, when, View(levels=depth, unstacked=None))
    if form == "json":
        return msgspec.json.format(msgspec.json.encode(map_answer(chart)), indent=2).decode() + "\n"
    return picture_of(chart, dark=dark) if form == "svg" else text_of(chart, depth)


@commands.command(
    epilog=examples(
        'inroad diff "Meridian Health Partners" 2025-12-31 2026-09-30',
        'inroad diff "Brennaker Group" 2025-12-31 2026-09-30 --json',
    )
)
def diff(
    account: AccountName,
    since: Annotated[date, typer.Argument(metavar="FROM", parser=read_day, help="The first day.")],
    until: Annotated[date, typer.Argument(metavar="TO", parser=read_day, help="The second day.")],
    db: Database = None,
    json: Json = False,
) -> None:
    """Say what happened between two days: who joined, left, was promoted, moved, got another superior."""
    with reading(db) as tx:
        from inroad.api.answers import difference_answer
        from inroad.cli.telling import tell_difference
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.maps import compare

        found = access_account_named(tx, account, to=Access.READ)
        answer = difference_answer(compare(tx, found.id, since, until), since, until)
    if json:
        say_json(answer)
    else:
        tell_difference(found.name, answer)


@commands.command(
    epilog=examples(
        "inroad history",
        'inroad history "Meridian Health Partners" --limit 5',
        'inroad history "Meridian Health Partners" --person "Ingrid Solheim"',
        "inroad history --json",
    )
)
def history(
    account: Annotated[
        str | None, typer.Argument(metavar="[ACCOUNT]", help="Only of this account.", autocompletion=complete_account)
    ] = None,
    *,
    person: Annotated[
        str | None, typer.Option(help="Only of this person of the account: name or position id.", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, newest first.")] = 20,
    db: Database = None,
    json: Json = False,
) -> None:
    """List what was done, by whom and on what ground, newest first. The number of an entry can be undone."""
    with reading(db) as tx:
        from inroad.api.answers import history_answer
        from inroad.cli.fields import position_of
        from inroad.cli.telling import tell_history
        from inroad.workspace import history as verbs
        from inroad.workspace.access import Access, access_account_named

        account_id = None if account is None else access_account_named(tx, account, to=Access.READ).id
        if person is None:
            found = verbs.history(tx, account_id, limit=limit)
        elif account_id is None:
            raise Invalid("whose history? Name the account, too", field="account")
        else:
            found = verbs.history_of_person(tx, account_id, position_of(tx, account_id, person), limit=limit)
        entries = history_answer(*found).items
    if json:
        say_json_list(entries)
    else:
        tell_history(entries)


@commands.command(
    epilog=examples(
        "inroad suggestions",
        "inroad suggestions 019aa6d1b0a57c31a2c3d4e5f6071829 --outcome added",
        "inroad suggestions --json",
    )
)
def suggestions(
    suggestion: Annotated[str | None, typer.Argument(metavar="[SUGGESTION]", help="Its id, to see its rows.")] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="Only rows of this outcome.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many rows.")] = 100,
    db: Database = None,
    json: Json = False,
) -> None:
    """List the changes that wait for somebody's decision, or the rows of one of them."""
    with reading(db) as tx:
        from inroad.api.answers import changeset_answer
        from inroad.cli.telling import suggested_row, tell_suggested_rows, tell_suggestions
        from inroad.workspace import suggestions as verbs

        if suggestion is None:
            waiting = [changeset_answer(found, actor) for found, actor in verbs.list_suggestions(tx)]
            if json:
                say_json_list(waiting)
            else:
                tell_suggestions(waiting)
            return
        found = verbs.suggestion_rows(tx, suggestion, outcome=outcome, limit=limit)
    rows = [suggested_row(*row) for row in found]
    if json:
        say_json_list(rows)
    else:
        tell_suggested_rows(rows)
