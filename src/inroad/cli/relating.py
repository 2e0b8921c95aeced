"""Commands about ties between people: who influences, advises, knows, opposes whom."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.editing import editable
from inroad.cli.opening import reading, writing
from inroad.cli.output import one_line, say, say_json, say_json_list, say_table
from inroad.cli.words import (
    AccountName,
    AsKnown,
    AsOf,
    Confirmed,
    Database,
    Json,
    On,
    Quote,
    Since,
    Source,
    SourceKindOption,
    examples,
)
from inroad.language import choice, translated
from inroad.model.assessment import Confirmation, SourceKind
from inroad.model.errors import Invalid, NotFound
from inroad.model.relationship import RelationKind, TieStrength

if TYPE_CHECKING:
    from inroad.api.relationships import RelationshipAnswer
    from inroad.storage import Transaction

commands = typer.Typer()

One = Annotated[str, typer.Argument(metavar="PERSON", help="Who: name, position id, or the id of any person.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Whom: name, position id, or the id of any person.")]
Relation = Annotated[RelationKind, typer.Argument(metavar="RELATION", help=", ".join(RelationKind))]


@commands.command(
    epilog=examples(
        'inroad relationships "Meridian Health Partners"',
        'inroad relationships "Meridian Health Partners" --as-of 2026-09-30 --json',
    )
)
def relationships(
    account: AccountName, as_of: AsOf = None, as_known: AsKnown = None, db: Database = None, json: Json = False
) -> None:
    """List the ties drawn in an account's map: who influences, advises, knows, is allied or in conflict with whom."""
    with reading(db) as tx:
        from inroad.api.relationships import relationship_answer
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.relationships import list_relationships
        from inroad.workspace.roster import When

        account_id = access_account_named(tx, account, to=Access.READ).id
        when = When(as_of=as_of, as_known=as_known)
        found = [relationship_answer(tied) for tied in list_relationships(tx, account_id, when)]
    if json:
        say_json_list(found)
    elif not found:
        say("No ties yet: `inroad relate ACCOUNT PERSON influences OTHER` draws one.")
    else:
        from inroad.cli.telling import spoken

        say_table(
            ("Who", "", "Whom", "Strength", "Stands", "Since", "Note"),
            (
                (
                    t.start.name, spoken(t.relation), t.end.name, choice(t.strength or ""),
                    None if t.known is None else t.known.confirmation, t.valid_from, t.note,
                )
                for t in found
            ),
        )  # fmt: skip


@commands.command(
    epilog=examples(
        'inroad relate "Meridian Health Partners" "Owen Bright" influences "Lucía Herrera" --strength strong',
        'inroad relate "Meridian Health Partners" "Ingrid Solheim" conflicts_with "Henrik Falk" --since '
        '2026-09-30 --quote "They no longer talk"',
        'inroad relate "Meridian Health Partners" "Ingrid Solheim" knows "Lucía Herrera" --confirmed --json',
    )
)
def relate(
    account: AccountName, person: One, relation: Relation, other: Other, *,
    strength: Annotated[TieStrength, typer.Option(help="How much it counts.")] = TieStrength.UNKNOWN,
    formal: Annotated[
        bool | None, typer.Option("--formal/--informal", help="Whether it belongs to their work.", show_default=False)
    ] = None,
    note: Annotated[str | None, typer.Option(help="What is worth knowing of it.")] = None,
    since: Since = None, confirmed: Confirmed = False, source: Source = None,
    source_kind: SourceKindOption = SourceKind.NOTE, quote: Quote = None, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Draw a tie between two people, who may be of different accounts, on the ground that is named."""
    from inroad.workspace.assessments import Statement

    confirmation = Confirmation.CONFIRMED if confirmed else Confirmation.ASSUMED
    statement = Statement(confirmation=confirmation, source=source, source_kind=source_kind, quote=quote)
    with writing(db) as tx:
        from inroad.workspace import relationships as verbs

        account_id = editable(tx, account).id
        new = verbs.NewRelationship(
            from_id=_end(tx, account_id, person), to_id=_end(tx, account_id, other), relation=relation,
            strength=strength, formal=formal, note=note, since=since,
        )  # fmt: skip
        drawn = verbs.relate(tx, account_id, new, statement)
        answer = _show(tx, account_id, drawn.id)
    _tell("Drawn", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad unrelate "Meridian Health Partners" "Ingrid Solheim" influences "David Kessler" --on 2026-11-01',
        'inroad unrelate "Meridian Health Partners" "Ingrid Solheim" conflicts_with "Gareth Pugh" --never --json',
    )
)
def unrelate(
    account: AccountName, person: One, relation: Relation, other: Other, *, on: On = None,
    never: Annotated[bool, typer.Option("--never", help="It never was: delete it instead of ending it.")] = False,
    db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Say that a tie is no longer there; history keeps it."""
    if never and on is not None:
        raise Invalid("what never was has no day on which it ended", field="on")
    with writing(db) as tx:
        from inroad.workspace import relationships as verbs

        account_id = editable(tx, account).id
        answer = _find(tx, account_id, (person, relation, other), on)
        if never:
            verbs.remove_relationship(tx, account_id, answer.id)
        else:
            verbs.end_relationship(tx, account_id, answer.id, on=on)
            answer = _show(tx, account_id, answer.id)
    _tell("Removed" if never else "Ended", answer, json=json)


def _end(tx: "Transaction", account_id: str, said: str) -> str:
    from inroad.cli.fields import position_of

    return position_of(tx, account_id, said)


def _find(
    tx: "Transaction", account_id: str, said: tuple[str, RelationKind, str], on: date | None
) -> "RelationshipAnswer":
    """The tie that is meant, as it is drawn on the day before it ends (today)."""
    from inroad.api.relationships import relationship_answer
    from inroad.workspace.access import Access
    from inroad.workspace.asserting import find_subject
    from inroad.workspace.relationships import list_relationships
    from inroad.workspace.roster import When

    one, relation, other = said
    ends = [find_subject(tx, account_id, _end(tx, account_id, each), to=Access.READ).id for each in (one, other)]
    for tied in list_relationships(tx, account_id, When(as_of=on)):
        tie = tied.relationship
        drawn = [tie.from_id, tie.to_id]
        if tie.relation is relation and (drawn == ends or (tie.symmetric and drawn[::-1] == ends)):
            return relationship_answer(tied)
    raise NotFound(f"no such tie is drawn: {one} {relation} {other}; `inroad relationships` lists them")


def _show(tx: "Transaction", account_id: str, relationship_id: str) -> "RelationshipAnswer":
    from inroad.api.relationships import relationship_answer
    from inroad.workspace.relationships import show_relationship

    tx.finish()
    return relationship_answer(show_relationship(tx, account_id, relationship_id))


def _tell(did: str, answer: "RelationshipAnswer", *, json: bool) -> None:
    from inroad.cli.telling import spoken

    if json:
        say_json(answer)
        return
    told = f"{answer.start.name} {spoken(answer.relation)} {answer.end.name}"
    say(one_line(f"{did}: {told} ({translated('relationship')} {answer.id}). `inroad undo` takes it back."))
