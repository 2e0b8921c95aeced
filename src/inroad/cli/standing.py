"""The command that asks what ties tell of one person: standing."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import reading
from inroad.cli.output import many, one_line, say, say_as_it_stands, say_json
from inroad.cli.words import AccountName, AsKnown, AsOf, Database, InOpportunity, Json, Who, examples
from inroad.language import translated

if TYPE_CHECKING:
    from inroad.api.influence_answers import StandingAnswer, WithoutAnswer

commands = typer.Typer()


@commands.command(
    epilog=examples(
        'inroad standing "Meridian Health Partners" "Ingrid Solheim"',
        'inroad standing "Meridian Health Partners" "Ingrid Solheim" --kind advises --kind influences',
        'inroad standing "Meridian Health Partners" "Ingrid Solheim" --as-of 2026-09-30 --json',
    )
)
def standing(
    account: AccountName,
    person: Who,
    *,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Along these ties: influences, advises, …; repeatable.")
    ] = None,
    opportunity: InOpportunity = None,
    as_of: AsOf = None,
    as_known: AsKnown = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Say how high somebody stands and why, the path from one of us to them, and what their leaving would change."""
    with reading(db) as tx:
        from inroad.api.influence_answers import standing_answer
        from inroad.cli.fields import person_of, place_of
        from inroad.workspace.influence import see_standing
        from inroad.workspace.roster import When

        account_id, deal = place_of(tx, account, opportunity)
        when = When(as_of=as_of, as_known=as_known)
        answer = standing_answer(see_standing(tx, account_id, person_of(tx, account_id, person), when, deal, kind))
    if json:
        say_json(answer)
    else:
        _tell(answer)


def _tell(answer: "StandingAnswer") -> None:
    name = one_line(answer.name)
    if answer.rank is None:
        say(f"{name} is in none of these ties; `inroad relate` draws one.")
    else:
        say(f"{name} stands {answer.rank} of {answer.among}, by {answer.measure}")
    for reason in answer.reasons:
        say_as_it_stands(f"  {one_line(reason.sentence)}")
    if answer.path is None:
        say("Path: nobody we know leads there")
    else:
        ours = f" ({translated('ours')})"
        chain = " → ".join(f"{one_line(step.name)}{ours if step.ours else ''}" for step in answer.path.steps)
        say(f"Path: {chain} ({answer.path.strength:.0%})")
    _tell_without(answer.without)


def _tell_without(without: "WithoutAnswer") -> None:
    if without.lost_ties:
        say(f"Without them {many(without.lost_ties, 'tie')} would be lost")
    if without.cut_off:
        cut = ", ".join(map(one_line, without.cut_off))
        say(f"  {many(without.cut_off_count, 'person', 'people')} would have no tie to the rest: {cut}")
    for loss in without.losses:
        say_as_it_stands(f"  {one_line(loss.sentence)}")
    if without.heirs:
        heirs = ", ".join(f"{one_line(heir.name)} ({heir.before} → {heir.after})" for heir in without.heirs)
        say(f"  then highest: {heirs}")
