"""Commands about stakeholders: who stands where, on which ground, saying it, scoring deals, profiles."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import many, one_line, say, say_json, say_table
from inroad.cli.words import (
    AccountName,
    AsKnown,
    AsOf,
    Confidence,
    Confirmed,
    Database,
    InOpportunity,
    Json,
    On,
    Quote,
    Source,
    SourceKindOption,
    Values,
    Who,
    examples,
)
from inroad.language import choice, phrase, translated
from inroad.model.assessment import AssessmentKind, Confirmation, SourceKind

if TYPE_CHECKING:
    from inroad.api.stakeholder_answers import PortrayedAnswer
    from inroad.storage import Transaction
    from inroad.workspace.assessments import Statement
    from inroad.workspace.roster import When

commands = typer.Typer()

_LISTED = ("roles", "stance", "political_status", "power", "interest", "coverage")
Basis = Annotated[AssessmentKind, typer.Option(help="How you know: declared by somebody, observed, inferred.")]


@commands.command(
    epilog=examples(
        'inroad stakeholders "Meridian Health Partners"',
        'inroad stakeholders "Meridian Health Partners" --opportunity "Theatre flow" --as-of 2026-09-30',
        'inroad stakeholders "Fernleigh Foods" --all --json',
    )
)
def stakeholders(
    account: AccountName,
    *,
    opportunity: InOpportunity = None,
    everybody: Annotated[bool, typer.Option("--all", help="Also those of whom nothing is held.")] = False,
    as_of: AsOf = None,
    as_known: AsKnown = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """List who stands where: buying roles, stance, political status, power, interest, our contact."""
    with reading(db) as tx:
        from inroad.api.stakeholder_answers import stakeholders_answer
        from inroad.cli.fields import place_of
        from inroad.workspace.roster import When
        from inroad.workspace.stakeholders import list_stakeholders

        account_id, deal = place_of(tx, account, opportunity)
        found = list_stakeholders(tx, account_id, When(as_of=as_of, as_known=as_known), deal)
        answer = stakeholders_answer(found)
    items = [item for item in answer.items if everybody or item.values]
    if json:
        say_json({"as_of": answer.as_of, "opportunity_id": answer.opportunity_id, "items": items})
        return
    from inroad.cli.judging import columns

    say_table(
        ("Name", "Title", "Roles", "Stance", "Political status", "Power", "Interest", "Our contact"),
        ((item.name or f"[{item.title}]", item.title, *columns(item.values, _LISTED)) for item in items),
    )
    rated = sum("stance" in item.values for item in answer.items)
    told = f"the stance of {rated:,} of {many(len(answer.items), 'seat')} is known"
    say(f"\n{one_line(found.roster.account.name)} on {answer.as_of}: {told}. ~ is assumed, not confirmed.")


@commands.command(
    epilog=examples(
        'inroad stakeholder "Meridian Health Partners" "Ingrid Solheim"',
        'inroad stakeholder "Meridian Health Partners" "Ingrid Solheim" --opportunity "Theatre flow" --json',
    )
)
def stakeholder(
    account: AccountName, who: Who, *, opportunity: InOpportunity = None, as_of: AsOf = None,
    as_known: AsKnown = None, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Show all that is held of somebody, each value with who says so, on which ground and since when."""
    with reading(db) as tx:
        from inroad.cli.fields import place_of, position_of
        from inroad.workspace.roster import When

        account_id, deal = place_of(tx, account, opportunity)
        when = When(as_of=as_of, as_known=as_known)
        answer = _show(tx, account_id, position_of(tx, account_id, who), deal, when)
    _tell(answer, json=json)


@commands.command(
    epilog=examples(
        'inroad assess "Meridian Health Partners" "Owen Bright" stance=mentor roles=champion,user power=7 interest=9',
        'inroad assess "Meridian Health Partners" "Ingrid Solheim" stance=mentor --opportunity "Theatre '
        'flow" --confirmed --quote "I will present it"',
        'inroad assess "Meridian Health Partners" "Sunita Rao" raci.legal=C --on 2026-11-01',
        'inroad assess "Meridian Health Partners" "Ingrid Solheim" stance= --json',
    )
)
def assess(
    account: AccountName, who: Who, values: Values, *, opportunity: InOpportunity = None, on: On = None,
    confirmed: Confirmed = False, basis: Basis = AssessmentKind.DECLARED, confidence: Confidence = None,
    source: Source = None, source_kind: SourceKindOption = SourceKind.NOTE, quote: Quote = None, db: Database = None,
    json: Json = False,
) -> None:  # fmt: skip
    """Say where somebody stands: stance, roles, political_status, power, interest, ring, raci.legal … and the profile.

    `inroad definitions fields` explains every field and word.
    """
    from inroad.workspace.assessments import Statement

    statement = Statement(
        confirmation=_confirmation(confirmed=confirmed), basis=basis, confidence=confidence, source=source,
        source_kind=source_kind, quote=quote,
    )  # fmt: skip
    with writing(db) as tx:
        from inroad.cli.fields import place_of, position_of
        from inroad.cli.judging import read_judgements
        from inroad.workspace.roster import When
        from inroad.workspace.stakeholders import Judged
        from inroad.workspace.stakeholders import assess as say_of

        account_id, deal = place_of(tx, account, opportunity)
        subject = position_of(tx, account_id, who)
        judged = Judged(subject_id=subject, values=read_judgements(tx, values), context_id=deal)
        say_of(tx, account_id, [judged], statement, on=on)
        tx.finish()
        answer = _show(tx, account_id, subject, deal, When(as_of=on))
    _tell_said(answer, judged.values, json=json)


@commands.command(
    epilog=examples(
        'inroad score "Meridian Health Partners" "CareRelay, group roll-out" champion=3 metrics=1 --confirmed',
        'inroad score "Meridian Health Partners" "Theatre flow" economic_buyer=2 --source "call, 10 Nov" --json',
        'inroad score "Meridian Health Partners" "Theatre flow"',
    )
)
def score(
    account: AccountName,
    opportunity: Annotated[str, typer.Argument(metavar="OPPORTUNITY", help="Its name or id.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[LETTER=SCORE…]", help="Each 0 to 3; none shows the scores.")
    ] = None,
    *,
    confirmed: Confirmed = False, source: Source = None, source_kind: SourceKindOption = SourceKind.NOTE,
    quote: Quote = None, on: On = None, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Score a deal by MEDDPICC: metrics, economic_buyer, champion and the other letters, each with its ground."""
    from inroad.workspace.assessments import Statement

    confirmation = _confirmation(confirmed=confirmed)
    statement = Statement(confirmation=confirmation, source=source, source_kind=source_kind, quote=quote)
    with writing(db) as tx:
        from inroad.cli.fields import place_of
        from inroad.cli.judging import read_judgements
        from inroad.workspace.roster import When
        from inroad.workspace.stakeholders import Judged
        from inroad.workspace.stakeholders import assess as say_of

        account_id, deal = place_of(tx, account, opportunity)
        said = read_judgements(tx, values or [], prefix="meddpicc.")
        if said:
            say_of(tx, account_id, [Judged(subject_id=deal or "", values=said)], statement, on=on)
            tx.finish()
        answer = _show(tx, account_id, deal or "", None, When(as_of=on))
    _tell(answer, json=json)


@commands.command(
    epilog=examples(
        'inroad profile "Meridian Health Partners" "Ingrid Solheim"',
        'inroad profile "Meridian Health Partners" "Ingrid Solheim" goals="one patient record,fewer beds" '
        "channels=Teams,e-mail do_not_contact=no",
        'inroad profile "Meridian Health Partners" "Ingrid Solheim" personal_win="the board seat" --confirmed --json',
    )
)
def profile(
    account: AccountName, who: Who,
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[FIELD=VALUE…]", help="What to say; none shows the profile.")
    ] = None,
    *,
    confirmed: Confirmed = False, source: Source = None, source_kind: SourceKindOption = SourceKind.NOTE,
    quote: Quote = None, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Show or say what is true of a person in every account: goals, pain points, how to reach them, what to avoid."""
    from inroad.model.fields import FIELDS, Scope
    from inroad.workspace.assessments import Statement

    confirmation = _confirmation(confirmed=confirmed)
    statement = Statement(confirmation=confirmation, source=source, source_kind=source_kind, quote=quote)
    with writing(db) as tx:
        import msgspec

        from inroad.cli.fields import place_of, position_of
        from inroad.cli.judging import read_judgements
        from inroad.workspace.roster import When
        from inroad.workspace.stakeholders import Judged
        from inroad.workspace.stakeholders import assess as say_of

        account_id, _ = place_of(tx, account, None)
        subject = position_of(tx, account_id, who)
        said = read_judgements(tx, values or [])
        if said:
            say_of(tx, account_id, [Judged(subject_id=subject, values=said)], statement)
            tx.finish()
        whole = _show(tx, account_id, subject, None, When())
        answer = msgspec.structs.replace(
            whole,
            values={n: v for n, v in whole.values.items() if n in FIELDS and FIELDS[n].scope is Scope.PROFILE},
            statements={n: s for n, s in whole.statements.items() if n in FIELDS and FIELDS[n].scope is Scope.PROFILE},
        )
    _tell(answer, json=json)


def stand_by_held(
    account: str, meant: tuple[str, list[str], str | None], statement: "Statement", db: str | None, *, json: bool
) -> None:
    """Confirm or dispute values as they are held: whose, which, in which deal."""
    who, fields, opportunity = meant
    with writing(db) as tx:
        from inroad.cli.fields import place_of, position_of
        from inroad.workspace.roster import When
        from inroad.workspace.stakeholders import Judged, stand_by

        account_id, deal = place_of(tx, account, opportunity)
        subject = position_of(tx, account_id, who)
        seen = _show(tx, account_id, subject, deal, When()).values
        values = {field: seen[field].value if field in seen else None for field in fields}
        stand_by(tx, account_id, Judged(subject_id=subject, values=values, context_id=deal), statement)
        tx.finish()
        answer = _show(tx, account_id, subject, deal, When())
    if json:
        say_json(answer)
    else:
        tell_stood_by(statement.confirmation, answer.name, fields)


def tell_stood_by(confirmation: Confirmation, name: str, fields: list[str]) -> None:
    """Say which values of whom somebody stands by, or doubts."""
    did = "Disputed" if confirmation is Confirmation.DISPUTED else "Confirmed"
    whose, said = name or translated("the open seat"), ", ".join(map(choice, fields))
    say(one_line(f"{did} {many(len(fields), 'value')} of {whose}: {said}."))


def _show(
    tx: "Transaction", account_id: str, subject_id: str, opportunity_id: str | None, when: "When"
) -> "PortrayedAnswer":
    from inroad.api.stakeholder_answers import portrayed_answer
    from inroad.workspace.stakeholders import show_stakeholder

    return portrayed_answer(show_stakeholder(tx, account_id, subject_id, when, opportunity_id), tx.actor.member_id)


def _confirmation(*, confirmed: bool) -> Confirmation:
    return Confirmation.CONFIRMED if confirmed else Confirmation.ASSUMED


def _tell_said(answer: "PortrayedAnswer", said: "dict[str, object] | object", *, json: bool) -> None:
    if json:
        say_json(answer)
        return
    from inroad.cli.judging import shown
    from inroad.cli.telling import spoken

    names = list(said) if isinstance(said, dict) else []
    told = ", ".join(f"{spoken(name)} {shown(answer.values.get(name)) or translated('unknown')}" for name in names)
    say(one_line(f"{answer.name or translated('The open seat')}: {told}. `inroad undo` takes it back."))


def _tell(answer: "PortrayedAnswer", *, json: bool) -> None:
    if json:
        say_json(answer)
        return
    from inroad.cli.judging import plain, shown
    from inroad.cli.telling import spoken

    say(phrase("{name} on {day}", name=one_line(answer.name or translated("An open seat")), day=answer.as_of) + "\n")
    say_table(
        ("Field", "Value", "Stands", "Since", "Basis", "Agree", "Differ"),
        (
            (spoken(name), shown(held), spoken(held.confirmation), held.on, spoken(held.basis), held.agree, held.differ)
            for name, held in answer.values.items()
        ),
    )
    if not answer.values:
        say("Nothing is held of them yet: `inroad assess` says something.")
    grounds = [(name, said) for name, some in answer.statements.items() for said in some if said.source or said.quote]
    if grounds:
        say("\nGrounds")
        say_table(
            ("Field", "Value", "By", "On", "Source", "Quote"),
            (
                (
                    spoken(name),
                    plain(s.value),
                    s.author or spoken(s.basis),
                    s.confirmed_on or s.asserted_on,
                    s.source,
                    s.quote,
                )
                for name, s in grounds
            ),
        )
