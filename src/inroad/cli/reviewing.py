"""Commands that review a map: what the rules tell of an account or a deal, what to do next, seats for whom it lacks."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import many, one_line, say, say_as_it_stands, say_json
from inroad.cli.words import AccountName, AsKnown, AsOf, Database, InOpportunity, Json, examples
from inroad.language import choice, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inroad.api.review_answers import ReasonAnswer, ReviewAnswer

commands = typer.Typer()
_SHOWN = 10

ByTemplate = Annotated[
    str | None, typer.Option(metavar="KEY", help="Whom the map should name; `inroad definitions role_templates`.")
]


@commands.command(
    epilog=examples(
        'inroad review "Meridian Health Partners"',
        'inroad review "Meridian Health Partners" --opportunity "Theatre flow" --as-of 2026-09-30',
        'inroad review "Northmoor University Trust" --template renewal --json',
    )
)
def review(
    account: AccountName,
    *,
    opportunity: InOpportunity = None,
    template: ByTemplate = None,
    as_of: AsOf = None,
    as_known: AsKnown = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Say how good a map is and why: health and the next action, missing roles, contact, doubts, deals, risks."""
    with reading(db) as tx:
        from inroad.api.review_telling import review_answer
        from inroad.cli.fields import place_of
        from inroad.workspace.reviewing import DEFAULT_TEMPLATE, review_account
        from inroad.workspace.roster import When

        account_id, deal = place_of(tx, account, opportunity)
        when = When(as_of=as_of, as_known=as_known)
        answer = review_answer(review_account(tx, account_id, when, deal, template or DEFAULT_TEMPLATE))
    if json:
        say_json(answer)
        return
    _tell_state(answer)
    _tell_deals(answer)
    _tell_doubts(answer)
    _tell_risks(answer)


@commands.command(
    epilog=examples(
        'inroad seat-roles "Northmoor University Trust"',
        'inroad seat-roles "Meridian Health Partners" --template enterprise --opportunity "Theatre flow"',
    )
)
def seat_roles(
    account: AccountName,
    *,
    opportunity: InOpportunity = None,
    template: ByTemplate = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Put an open seat on the map for every role that the template asks for and nobody fills yet."""
    with writing(db) as tx:
        from inroad.cli.fields import place_of
        from inroad.workspace.reviewing import DEFAULT_TEMPLATE
        from inroad.workspace.role_seats import seat_missing_roles

        account_id, deal = place_of(tx, account, opportunity)
        made = seat_missing_roles(tx, account_id, template=template or DEFAULT_TEMPLATE, opportunity_id=deal)
        titles = [seat.title for seat in made]
    if json:
        say_json({"seats": [{"position_id": seat.id, "title": seat.title} for seat in made]})
    elif titles:
        say(one_line(f"Put {many(len(made), 'open seat')} on the map: {', '.join(map(str, titles))}."))
        say("`inroad undo` takes them off again.")
    else:
        say("Every role that the template asks for is filled, or has its open seat already.")


def _tell_state(answer: "ReviewAnswer") -> None:
    health, roles = answer.health, answer.completeness
    what = answer.account if answer.opportunity is None else f"{answer.account}, {answer.opportunity}"
    say(f"{one_line(what)} on {answer.on}\n")
    say(f"Health {health.rung} of {health.highest} ({choice(health.light)}): {one_line(health.because.sentence)}")
    if health.next_action is not None:
        say(f"  Next: {one_line(health.next_action.what.sentence)} (about {health.next_action.minutes} minutes)")
    say(f"Roles {roles.filled} of {roles.required} ({roles.share:.0%})")
    for role in roles.roles:
        if role.filled < role.required:
            say_as_it_stands(f"  {one_line(role.because.sentence)}")
    say(f"Contact: {one_line(answer.coverage.because.sentence)}")
    for wear in answer.coverage.wear:
        say_as_it_stands(f"  {one_line(wear.sentence)}")
    if answer.depth.value is not None:
        parts = "; ".join(part.because.sentence for part in answer.depth.parts if part.share is not None)
        say(f"Depth {answer.depth.value:.0f} of 100 ({choice(answer.depth.band or '')}): {one_line(parts)}")


def _tell_deals(answer: "ReviewAnswer") -> None:
    for deal in answer.deals:
        unknown = f", {deal.total - deal.confirmed} of them assumed" if deal.total > deal.confirmed else ""
        then = f"; next: {choice(deal.next_up)}" if deal.next_up else ""
        say(f"MEDDPICC of {one_line(deal.name)}: {deal.total} of {deal.highest}{unknown}{then}")
        _list(deal.doubts)


def _tell_doubts(answer: "ReviewAnswer") -> None:
    if answer.contradictions or answer.optimism:
        say("\nWhat does not go together:")
        _list([*(each.because for each in answer.contradictions), *answer.optimism])
    gaps = [gap for step in answer.raci or () for gap in step.gaps]
    if gaps:
        say("\nSteps of the decision:")
        _list(gaps)
    moves = [gap.because for gap in answer.engagement if gap.steps is None or gap.steps > 0]
    if moves:
        say("\nWhom to move:")
        _list(moves)


def _tell_risks(answer: "ReviewAnswer") -> None:
    if answer.introductions:
        say("\nWays to those who count and whom we do not reach:")
        _list([way.because for way in answer.introductions])
    if answer.missed or answer.held_together:
        say("\nWhose leaving would cost most:")
        for each in answer.missed[:_SHOWN]:
            say(f"  {one_line(each.name)}: {one_line('; '.join(loss.sentence for loss in each.losses))}")
        for held in answer.held_together[:_SHOWN]:
            say(f"  {one_line(held.name)}: {many(held.count, 'person', 'people')} would have no tie to the rest")
    counts = [f"{count:,} {choice(fresh)}" for fresh, count in answer.wearing.counts.items() if count]
    say(f"\nValues held: {', '.join(counts) or translated('none')}")
    for old in answer.wearing.oldest[:3]:
        say(f"  still true? {one_line(old.name)}: {choice(old.field)}, last said on {old.on}")


def _list(reasons: "Sequence[ReasonAnswer]") -> None:
    for reason in reasons[:_SHOWN]:
        say_as_it_stands(f"  {one_line(reason.sentence)}")
    if len(reasons) > _SHOWN:
        say(f"  and {len(reasons) - _SHOWN:,} more (--json)")
