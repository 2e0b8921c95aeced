"""Commands about interactions: who was in touch with whom, and who is not on the map yet."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.editing import editable
from inroad.cli.opening import reading, writing
from inroad.cli.output import many, one_line, say, say_json, say_json_list, say_table
from inroad.cli.words import AccountName, AsOf, BaseVersion, Database, Json, Values, examples, read_moment
from inroad.language import choice, translated
from inroad.model.interaction import Direction, InteractionKind, Sentiment

if TYPE_CHECKING:
    from inroad.api.interactions import InteractionAnswer
    from inroad.storage import Transaction

commands = typer.Typer()

InteractionId = Annotated[str, typer.Argument(metavar="INTERACTION", help="Its id: `inroad interactions` lists them.")]


@commands.command(
    epilog=examples(
        'inroad interactions "Meridian Health Partners"',
        'inroad interactions "Meridian Health Partners" --with "Ingrid Solheim" --limit 10 --json',
        'inroad interactions "Meridian Health Partners" --how meeting',
        'inroad interactions "Meridian Health Partners" --strangers',
    )
)
def interactions(
    account: AccountName,
    *,
    person: Annotated[str | None, typer.Option("--with", metavar="PERSON", help="Only with this person.")] = None,
    how: Annotated[InteractionKind | None, typer.Option(help="Only of this kind.")] = None,
    strangers: Annotated[
        bool, typer.Option("--strangers", help="Instead, the addresses that are nobody's on the map.")
    ] = False,
    as_of: AsOf = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, newest first.")] = 50,
    db: Database = None,
    json: Json = False,
) -> None:
    """List who was in touch with whom, newest first."""
    with reading(db) as tx:
        from inroad.api.interactions import interaction_answer, stranger_answer
        from inroad.cli.fields import person_of
        from inroad.storage.interactions import InteractionPage
        from inroad.workspace import interactions as verbs
        from inroad.workspace.access import Access, access_account_named

        account_id = access_account_named(tx, account, to=Access.READ).id
        if strangers:
            met = [stranger_answer(each) for each in verbs.list_strangers(tx, account_id)]
            found = []
        else:
            person_id = None if person is None else person_of(tx, account_id, person)
            page = InteractionPage(person_id=person_id, form=how, until=verbs.end_of(as_of), limit=limit)
            met, found = [], [interaction_answer(each) for each in verbs.list_interactions(tx, account_id, page)[0]]
    if json:
        say_json_list(met if strangers else found)
    elif strangers:
        say_table(("Address", "Times", "First", "Last"), ((m.address, m.times, m.first, m.last) for m in met))
        say(f"\n{many(len(met), 'address', 'addresses')} of nobody on the map")
    else:
        say_table(
            ("When", "How", "Which way", "They", "We", "Subject", "Outcome", "Felt"),
            (
                (
                    f.at,
                    choice(f.form),
                    choice(f.direction),
                    _names(f.theirs),
                    _names(f.ours),
                    f.subject,
                    f.outcome,
                    choice(f.sentiment),
                )
                for f in found
            ),
        )


@commands.command(
    epilog=examples(
        'inroad log "Meridian Health Partners" call --with "Ingrid Solheim" --subject "Pilot figures" '
        '--outcome "She presents them"',
        'inroad log "Meridian Health Partners" meeting --with "Ingrid Solheim" --with bo@x.example --at '
        "2026-11-10T09:30 --felt positive",
        'inroad log "Meridian Health Partners" email --with "Ingrid Solheim" --inbound --ours "Priya Nair" --json',
    )
)
def log(
    account: AccountName,
    form: Annotated[InteractionKind, typer.Argument(metavar="HOW", help=", ".join(InteractionKind))],
    *,
    theirs: Annotated[
        list[str] | None, typer.Option("--with", metavar="PERSON", help="Name or e-mail address; may be repeated.")
    ] = None,
    ours: Annotated[
        list[str] | None, typer.Option(metavar="MEMBER", help="Who of us: name or address; you by default.")
    ] = None,
    at: Annotated[
        datetime | None, typer.Option(metavar="MOMENT", parser=read_moment, help="When it began; now by default.")
    ] = None,
    inbound: Annotated[bool, typer.Option("--inbound", help="They began.")] = False,
    outbound: Annotated[bool, typer.Option("--outbound", help="We began.")] = False,
    subject: Annotated[str | None, typer.Option(help="What it was about, in a line.")] = None,
    channel: Annotated[str | None, typer.Option(help="By what: Teams, telephone, in person …")] = None,
    outcome: Annotated[str | None, typer.Option(help="What came of it.")] = None,
    felt: Annotated[Sentiment, typer.Option(help="How it felt.")] = Sentiment.UNKNOWN,
    note: Annotated[str | None, typer.Option(help="What is worth remembering.")] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Note that somebody was in touch: an e-mail, meeting, call, event, visit or message."""
    with writing(db) as tx:
        from inroad.workspace.interactions import NewInteraction, log_interaction

        account_id = editable(tx, account).id
        met = NewInteraction(
            form=form, at=at or tx.now, theirs=tuple(_said(tx, account_id, each) for each in theirs or ()),
            direction=Direction.INBOUND if inbound else Direction.OUTBOUND if outbound else None,
            ours=tuple(_member(tx, each) for each in ours or ()), subject=subject, channel=channel, outcome=outcome,
            sentiment=felt, note=note,
        )  # fmt: skip
        answer = _show(tx, account_id, log_interaction(tx, account_id, met).id)
    _tell("Logged", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad edit-interaction "Meridian Health Partners" 019aa6d1b0a57c31a2c3d4e5f6071829 '
        'sentiment=positive outcome="She presents them"',
    )
)
def edit_interaction(
    account: AccountName, interaction: InteractionId, values: Values, base_version: BaseVersion = None,
    db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Set fields of an interaction: at, form, direction, subject, channel, outcome, sentiment, note."""
    with writing(db) as tx:
        from inroad.cli.fields import read_values
        from inroad.model.interaction import Interaction
        from inroad.workspace.interactions import show_interaction, update_interaction

        account_id = editable(tx, account).id
        seen = show_interaction(tx, account_id, interaction).interaction.version
        said, version = read_values(Interaction, values), seen if base_version is None else base_version
        update_interaction(tx, account_id, interaction, base_version=version, values=said)
        answer = _show(tx, account_id, interaction)
    _tell("Changed", answer, json=json)


@commands.command(
    epilog=examples(
        'inroad remove-interaction "Meridian Health Partners" 019aa6d1b0a57c31a2c3d4e5f6071829',
    )
)
def remove_interaction(
    account: AccountName, interaction: InteractionId, db: Database = None, json: Json = False
) -> None:
    """Delete an interaction that never was. `undo` brings it back."""
    with writing(db) as tx:
        from inroad.workspace import interactions as verbs

        verbs.remove_interaction(tx, editable(tx, account).id, interaction)
    if json:
        say_json({"removed": interaction})
    else:
        say("Removed the interaction. `inroad undo` brings it back.")


def _said(tx: "Transaction", account_id: str, said: str) -> str:
    """An address as it is, else the person who is meant."""
    from inroad.cli.fields import person_of

    return said if "@" in said else person_of(tx, account_id, said)


def _member(tx: "Transaction", said: str) -> str:
    from inroad.workspace.coverage import list_members, member_named

    known = {one.email for one in list_members(tx)}
    return said if "@" in said and said not in known else member_named(tx, said).id


def _show(tx: "Transaction", account_id: str, interaction_id: str) -> "InteractionAnswer":
    from inroad.api.interactions import interaction_answer
    from inroad.workspace.interactions import show_interaction

    tx.finish()
    return interaction_answer(show_interaction(tx, account_id, interaction_id))


def _names(participants: object) -> str:
    from inroad.api.interactions import ParticipantAnswer

    found = participants if isinstance(participants, list) else []
    return ", ".join(each.name for each in found if isinstance(each, ParticipantAnswer))


def _tell(did: str, answer: "InteractionAnswer", *, json: bool) -> None:
    if json:
        say_json(answer)
        return
    told = filter(None, [choice(answer.form), _names(answer.theirs), answer.subject])
    say(one_line(f"{did} {', '.join(told)} ({translated('interaction')} {answer.id}). `inroad undo` takes it back."))
