"""The command that says who is what to a step of the decision."""

from typing import Annotated, Literal

import typer

from inroad.cli.opening import writing
from inroad.cli.output import one_line, say_as_it_stands, say_json
from inroad.cli.words import (
    AccountName,
    Confirmed,
    Database,
    InOpportunity,
    Json,
    Quote,
    Source,
    SourceKindOption,
    Who,
    examples,
)
from inroad.language import choice, translated
from inroad.model.assessment import Confirmation, SourceKind
from inroad.model.stakeholder import Raci

commands = typer.Typer()


@commands.command(
    epilog=examples(
        'inroad raci "Meridian Health Partners" legal "Sunita Rao" C',
        'inroad raci "Meridian Health Partners" legal "Sunita Rao" A --instead --opportunity "Theatre flow"',
        'inroad raci "Meridian Health Partners" legal "Victor Laurent" none --json',
    )
)
def raci(
    account: AccountName,
    step: Annotated[str, typer.Argument(metavar="STEP", help="Its key: `inroad definitions decision_steps`.")],
    who: Who,
    letter: Annotated[
        Literal["R", "A", "C", "I", "none"],
        typer.Argument(metavar="LETTER", case_sensitive=False, help="R, A, C or I; none takes it away."),
    ],
    *,
    instead: Annotated[
        bool, typer.Option("--instead", help="Whoever was accountable takes the part this one had, or is consulted.")
    ] = False,
    opportunity: InOpportunity = None, confirmed: Confirmed = False, source: Source = None,
    source_kind: SourceKindOption = SourceKind.NOTE, quote: Quote = None, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Say who is responsible, accountable, consulted or informed in a step of the decision; `map --lens raci` shows it.

    Exactly one is accountable for a step.
    """
    from inroad.workspace.assessments import Statement

    confirmation = Confirmation.CONFIRMED if confirmed else Confirmation.ASSUMED
    statement = Statement(confirmation=confirmation, source=source, source_kind=source_kind, quote=quote)
    with writing(db) as tx:
        from inroad.api.matrix_answers import raci_answer
        from inroad.cli.fields import place_of, position_of
        from inroad.workspace.raci import StepPart, see_raci, take_part
        from inroad.workspace.roster import When

        account_id, deal = place_of(tx, account, opportunity)
        part = StepPart(
            subject_id=position_of(tx, account_id, who),
            step=step,
            letter=None if letter == "none" else Raci(letter),
            context_id=deal,
            instead=instead,
        )
        take_part(tx, account_id, part, statement)
        tx.finish()
        answer = raci_answer(see_raci(tx, account_id, When(), deal))
    if json:
        say_json(answer)
        return
    names = {each.subject_id: each.name for each in answer.people}
    cells = sorted((cell for cell in answer.cells if cell.step == step), key=lambda cell: "ARCI".index(cell.letter))
    held = ", ".join(f"{cell.letter} {names[cell.subject_id]}" for cell in cells)
    say_as_it_stands(one_line(f"{choice(step)}: {held or translated('nobody')}."))
    for gap in (gap for each in answer.steps if each.key == step for gap in each.gaps):
        say_as_it_stands(one_line(f"  {gap.sentence}"))
