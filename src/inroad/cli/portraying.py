"""Commands about one person: all that is known and on which ground, standing by it or doubting it, notes."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import say, say_json
from inroad.cli.stakeholding import stand_by_held, tell_stood_by
from inroad.cli.words import (
    AccountName,
    AsKnown,
    AsOf,
    Database,
    InOpportunity,
    Json,
    Quote,
    Source,
    SourceKindOption,
    Who,
    examples,
)
from inroad.model.assessment import Confirmation, SourceKind
from inroad.model.errors import Invalid
from inroad.model.fields import is_field

if TYPE_CHECKING:
    from datetime import date, datetime

    from inroad.model.note import Note
    from inroad.storage import Transaction
    from inroad.workspace.assessments import Statement

commands = typer.Typer()

Fields = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FIELD…]", help="Which: title, manager_id …, or stance, power …; by default all that are recorded."
    ),
]
NoteId = Annotated[str, typer.Argument(metavar="NOTE", help="Its id: `inroad person` shows it.")]
Text = Annotated[str, typer.Argument(help="What it says.")]


@commands.command(
    epilog=examples(
        'inroad person "Meridian Health Partners" "Ingrid Solheim"',
        'inroad person "Meridian Health Partners" "Ingrid Solheim" --as-known 2026-09-30',
        'inroad person "Meridian Health Partners" "Ingrid Solheim" --json',
        'inroad person "Meridian Health Partners" "Ingrid Solheim" --map --opportunity "Theatre flow"',
    )
)
def person(
    account: AccountName, who: Who, *,
    individual: Annotated[
        bool, typer.Option("--map", help="One page: part in the decision, what they want, whom they know, what to do.")
    ] = False,
    opportunity: InOpportunity = None, as_of: AsOf = None, as_known: AsKnown = None, db: Database = None,
    json: Json = False,
) -> None:  # fmt: skip
    """Show all that is known of somebody: each value, where it is from and its age, seats, reporting lines, notes."""
    if individual:
        _map(account, who, opportunity, (as_of, as_known), db, json=json)
        return
    if opportunity is not None:
        raise Invalid("a deal has a say in the map alone: add --map", field="opportunity")
    with reading(db) as tx:
        from inroad.api.portrait_answers import portrait_answer
        from inroad.cli.likeness import tell_portrait
        from inroad.workspace.portraits import portray
        from inroad.workspace.roster import When

        found = portray(tx, *_meant(tx, account, who), When(as_of=as_of, as_known=as_known))
        answer = portrait_answer(found)
    if json:
        say_json(answer)
    else:
        tell_portrait(answer)


@commands.command(
    epilog=examples(
        'inroad confirm "Meridian Health Partners" "Ingrid Solheim"',
        'inroad confirm "Meridian Health Partners" "Owen Bright" title manager_id --quote "I report to '
        'David" --source "call, 10 Nov"',
        'inroad confirm "Meridian Health Partners" "Owen Bright" title --source https://meridian.example '
        "--source-kind url --json",
        'inroad confirm "Meridian Health Partners" "Ingrid Solheim" stance power --opportunity "Theatre flow"',
    )
)
def confirm(
    account: AccountName, who: Who, fields: Fields = None, *, opportunity: InOpportunity = None, source: Source = None,
    source_kind: SourceKindOption = SourceKind.NOTE, quote: Quote = None, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Say that values still hold, today, and on which ground. A value that changes later has to be confirmed anew."""
    from inroad.workspace.assessments import Statement

    meant = _Meant(account, who, fields, opportunity)
    _assess(meant, Statement(source_kind=source_kind, source=source, quote=quote), db, json=json)


@commands.command(
    epilog=examples(
        'inroad dispute "Meridian Health Partners" "Owen Bright" title --note "His signature says Treasurer"',
        'inroad dispute "Meridian Health Partners" "Owen Bright" manager_id --json',
        'inroad dispute "Meridian Health Partners" "Ingrid Solheim" stance --note "Silent in every meeting"',
    )
)
def dispute(
    account: AccountName, who: Who, fields: Fields = None, *, opportunity: InOpportunity = None,
    note: Annotated[str | None, typer.Option(help="Why.")] = None, source: Source = None,
    source_kind: SourceKindOption = SourceKind.NOTE, db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Say that values do not hold, and why, where one does not know better."""
    from inroad.workspace.assessments import Statement

    doubt = Statement(confirmation=Confirmation.DISPUTED, source_kind=source_kind, source=source, quote=note)
    _assess(_Meant(account, who, fields, opportunity), doubt, db, json=json)


@commands.command(
    epilog=examples(
        'inroad note "Meridian Health Partners" "Owen Bright" "Met at the fair; wants numbers first"',
        'inroad note "Meridian Health Partners" "Owen Bright" "May leave in spring" --private',
    )
)
def note(
    account: AccountName, who: Who, text: Text, *,
    private: Annotated[bool, typer.Option("--private", help="For yourself alone; it never becomes shared.")] = False,
    db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Write a note about somebody."""
    with writing(db) as tx:
        from inroad.workspace.notes import add_note

        written = add_note(tx, *_meant(tx, account, who), text, private=private)
        _tell_note(tx, "Noted", written, json=json)


@commands.command(
    epilog=examples(
        'inroad edit-note "Meridian Health Partners" 019aa6d1b0a57c31a2c3d4e5f6071829 "Met at the fair in Graz"',
    )
)
def edit_note(account: AccountName, note_id: NoteId, text: Text, db: Database = None, json: Json = False) -> None:
    """Write a note of yours anew."""
    with writing(db) as tx:
        from inroad.workspace import notes
        from inroad.workspace.access import Access, access_account_named, access_note

        account_id = access_account_named(tx, account, to=Access.EDIT).id
        version = access_note(tx, account_id, note_id, to=Access.EDIT).version
        edited = notes.edit_note(tx, account_id, note_id, base_version=version, values={"text": text})
        _tell_note(tx, "Changed", edited, json=json)


@commands.command(
    epilog=examples(
        'inroad remove-note "Meridian Health Partners" 019aa6d1b0a57c31a2c3d4e5f6071829',
    )
)
def remove_note(account: AccountName, note_id: NoteId, db: Database = None, json: Json = False) -> None:
    """Delete a note of yours. `undo` brings it back."""
    with writing(db) as tx:
        from inroad.workspace import notes
        from inroad.workspace.access import Access, access_account_named

        notes.remove_note(tx, access_account_named(tx, account, to=Access.EDIT).id, note_id)
    if json:
        say_json({"removed": note_id})
    else:
        say("Removed the note. `inroad undo` brings it back.")


def _map(
    account: str, who: str, opportunity: str | None, times: tuple["date | None", "datetime | None"], db: str | None, *,
    json: bool,
) -> None:  # fmt: skip
    """The individual account map of somebody."""
    with reading(db) as tx:
        from inroad.api.individuals import individual_answer
        from inroad.cli.fields import place_of, position_of
        from inroad.workspace.individuals import map_individual
        from inroad.workspace.roster import When

        account_id, deal = place_of(tx, account, opportunity)
        when = When(as_of=times[0], as_known=times[1])
        found = map_individual(tx, account_id, position_of(tx, account_id, who), when, deal)
        answer = individual_answer(found, tx.actor.member_id)
    if json:
        say_json(answer)
        return
    from inroad.cli.individual import tell_individual

    tell_individual(answer)


def _meant(tx: "Transaction", account: str, who: str) -> tuple[str, str]:
    """The account's and the position's id."""
    from inroad.cli.fields import position_of
    from inroad.workspace.access import Access, access_account_named

    account_id = access_account_named(tx, account, to=Access.READ).id
    return account_id, position_of(tx, account_id, who)


class _Meant(NamedTuple):
    """Which values of whom are meant: those recorded, or by the words of the table those held of them."""

    account: str
    who: str
    fields: list[str] | None
    opportunity: str | None


def _assess(said: _Meant, statement: "Statement", db: str | None, *, json: bool) -> None:
    """Confirm or dispute the values as they are recorded, or held."""
    account, who, fields, _ = said
    held = [field for field in fields or () if is_field(field)]
    if held and len(held) < len(fields or ()):
        raise Invalid("some of these are recorded of a seat, some are held of a stakeholder: name them in two commands")
    if held:
        stand_by_held(account, (who, held, said.opportunity), statement, db, json=json)
        return
    with writing(db) as tx:
        from inroad.api.portrait_answers import portrait_answer
        from inroad.workspace.assessments import assess_values, read_seating
        from inroad.workspace.portraits import portray
        from inroad.workspace.roster import When

        account_id, position_id = _meant(tx, account, who)
        known = read_seating(tx, account_id, position_id).values()
        meant = {field: known[field].value if field in known else None for field in fields or known}
        assess_values(tx, account_id, position_id, meant, statement)
        tx.finish()
        answer = portrait_answer(portray(tx, account_id, position_id, When()))
    if json:
        say_json(answer)
        return
    tell_stood_by(statement.confirmation, answer.name, list(meant))


def _tell_note(tx: "Transaction", did: str, written: "Note", *, json: bool) -> None:
    from inroad.api.portrait_answers import note_answer
    from inroad.workspace.session import author_of

    if json:
        say_json(note_answer(written, author_of(tx, written), mine=True))
    else:
        say(f"{did}{', for you alone' if written.private else ''} (note {written.id}).")
