"""Commands about opportunities: the deals of an account."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import one_line, say, say_json, say_json_list, say_table
from inroad.cli.words import AccountName, AsKnown, BaseVersion, Database, Json, Values, examples
from inroad.language import choice, phrase, translated

if TYPE_CHECKING:
    from inroad.api.opportunities import OpportunityAnswer

commands = typer.Typer()

Deal = Annotated[str, typer.Argument(metavar="OPPORTUNITY", help="Its name or id.")]


@commands.command(
    epilog=examples(
        'inroad opportunities "Meridian Health Partners"',
        'inroad opportunities "Meridian Health Partners" --json',
    )
)
def opportunities(account: AccountName, as_known: AsKnown = None, db: Database = None, json: Json = False) -> None:
    """List the deals of an account: first those that close first."""
    with reading(db) as tx:
        from inroad.api.opportunities import opportunity_answer
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.opportunities import list_opportunities
        from inroad.workspace.roster import When

        account_id = access_account_named(tx, account, to=Access.READ).id
        found = [opportunity_answer(deal) for deal in list_opportunities(tx, account_id, When(as_known=as_known))]
    if json:
        say_json_list(found)
    elif not found:
        say("No deals yet: `inroad add-opportunity ACCOUNT NAME` records one.")
    else:
        from inroad.cli.telling import spoken

        say_table(
            ("Opportunity", "Stage", "Amount", "Probability", "Closes", "Products", "Owner"),
            (
                (d.name, spoken(d.stage), _amount(d), _percent(d), d.close_on, ", ".join(d.products), d.owner)
                for d in found
            ),
        )


@commands.command(
    epilog=examples(
        'inroad add-opportunity "Fernleigh Foods" "CareRelay, dairy plants"',
        'inroad add-opportunity "Fernleigh Foods" "Shift handover" amount=124000 currency=NZD probability=55 '
        "close_on=2027-02-26 --json",
    )
)
def add_opportunity(
    account: AccountName,
    name: Annotated[str, typer.Argument(help="What it is called.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[FIELD=VALUE…]", help="Further fields; several values by commas.")
    ] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Record a deal."""
    with writing(db) as tx:
        from inroad.api.opportunities import opportunity_answer
        from inroad.cli.fields import read_values
        from inroad.model.opportunity import Opportunity
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.opportunities import create_opportunity

        account_id = access_account_named(tx, account, to=Access.EDIT).id
        said = read_values(Opportunity, values or ())
        answer = opportunity_answer(create_opportunity(tx, account_id, {**said, "name": name}))
    _tell("Added", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad edit-opportunity "Meridian Health Partners" "Theatre flow" stage=negotiation probability=70',
        'inroad edit-opportunity "Meridian Health Partners" "Theatre flow" close_on= --base-version 10000 --json',
    )
)
def edit_opportunity(
    account: AccountName, opportunity: Deal, values: Values, base_version: BaseVersion = None, db: Database = None,
    json: Json = False,
) -> None:  # fmt: skip
    """Set fields of a deal: stage, amount, currency, probability, close_on, products, owner, note."""
    with writing(db) as tx:
        from inroad.api.opportunities import opportunity_answer
        from inroad.cli.fields import read_values
        from inroad.model.opportunity import Opportunity
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.opportunities import opportunity_named, update_opportunity

        account_id = access_account_named(tx, account, to=Access.EDIT).id
        deal = opportunity_named(tx, account_id, opportunity)
        said, version = read_values(Opportunity, values), deal.version if base_version is None else base_version
        answer = opportunity_answer(update_opportunity(tx, account_id, deal.id, base_version=version, values=said))
    _tell("Changed", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad remove-opportunity "Meridian Health Partners" "Theatre flow"',
    )
)
def remove_opportunity(account: AccountName, opportunity: Deal, db: Database = None, json: Json = False) -> None:
    """Delete a deal that should never have been recorded, with all said in it. One that is over is won or lost."""
    with writing(db) as tx:
        from inroad.workspace import opportunities as verbs
        from inroad.workspace.access import Access, access_account_named

        account_id = access_account_named(tx, account, to=Access.EDIT).id
        deal = verbs.opportunity_named(tx, account_id, opportunity)
        verbs.remove_opportunity(tx, account_id, deal.id)
    if json:
        say_json({"removed": deal.id})
    else:
        say(one_line(f"Removed {deal.name}. `inroad undo` brings it back."))


def _amount(deal: "OpportunityAnswer") -> str | None:
    return None if deal.amount is None else f"{deal.amount:,} {deal.currency or ''}".strip()


def _percent(deal: "OpportunityAnswer") -> str | None:
    return None if deal.probability is None else f"{deal.probability} %"


def _tell(did: str, answer: "OpportunityAnswer", *, json: bool) -> None:
    if json:
        say_json(answer)
        return
    told = [
        answer.name,
        choice(answer.stage),
        _amount(answer),
        _percent(answer),
        answer.close_on and phrase("closes {day}", day=answer.close_on),
    ]
    say(one_line(f"{did} {', '.join(map(str, filter(None, told)))} ({translated('opportunity')} {answer.id})."))
