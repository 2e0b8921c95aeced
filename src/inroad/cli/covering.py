"""Commands about our side: members, the team of an account, who of us covers whom."""

from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import one_line, say, say_json, say_json_list, say_table
from inroad.cli.words import AccountName, AsKnown, Database, Json, Who, examples
from inroad.language import choice
from inroad.model.errors import NotFound
from inroad.model.stakeholder import RelationshipLevel, TeamRole

if TYPE_CHECKING:
    from inroad.storage import Transaction

commands = typer.Typer()

MemberName = Annotated[str, typer.Argument(metavar="MEMBER", help="Who of us: name, address or id.")]
Role = Annotated[TeamRole, typer.Argument(metavar="ROLE", help=", ".join(TeamRole))]


@commands.command(epilog=examples("inroad members", "inroad members --json"))
def members(db: Database = None, json: Json = False) -> None:
    """List all of us in this workspace."""
    with reading(db) as tx:
        from inroad.workspace.coverage import list_members

        found = [
            {"id": one.id, "name": one.name, "role": one.role.name.lower(), "email": one.email}
            for one in list_members(tx)
        ]
    if json:
        say_json_list(found)
    else:
        say_table(
            ("Name", "Role", "E-mail", "Id"), ((m["name"], choice(str(m["role"])), m["email"], m["id"]) for m in found)
        )


@commands.command(
    epilog=examples(
        'inroad team "Fernleigh Foods"',
        'inroad team "Meridian Health Partners" --json',
    )
)
def team(account: AccountName, as_known: AsKnown = None, db: Database = None, json: Json = False) -> None:
    """List who of us works on an account, and as what."""
    with reading(db) as tx:
        from inroad.api.coverage import colleague_answer
        from inroad.workspace.coverage import list_team
        from inroad.workspace.roster import When

        found = [colleague_answer(each) for each in list_team(tx, _account(tx, account), When(as_known=as_known))]
    if json:
        say_json_list(found)
    else:
        from inroad.cli.telling import spoken

        say_table(("Name", "Role"), ((each.name, spoken(each.role)) for each in found))


@commands.command(
    epilog=examples(
        'inroad join-team "Quillmoor Robotics" "Priya Nair" account_executive',
    )
)
def join_team(account: AccountName, member: MemberName, role: Role, db: Database = None, json: Json = False) -> None:
    """Take one of us into the team of an account."""
    with writing(db) as tx:
        from inroad.api.coverage import colleague_answer
        from inroad.workspace import coverage as verbs

        account_id = _account(tx, account)
        place = verbs.join_team(tx, account_id, verbs.member_named(tx, member).id, role=role)
        found = next(each for each in verbs.list_team(tx, account_id) if each.place.id == place.id)
    if json:
        say_json(colleague_answer(found))
    else:
        say(one_line(f"{found.name} is in the team as {choice(role.value)}."))


@commands.command(
    epilog=examples(
        'inroad leave-team "Meridian Health Partners" "Priya Nair" account_executive --json',
    )
)
def leave_team(account: AccountName, member: MemberName, role: Role, db: Database = None, json: Json = False) -> None:
    """Let one of us out of the team of an account; whom they cover stays theirs."""
    with writing(db) as tx:
        from inroad.workspace import coverage as verbs

        account_id, one = _account(tx, account), verbs.member_named(tx, member)
        places = [each.place for each in verbs.list_team(tx, account_id) if each.place.member_id == one.id]
        place = next((each for each in places if each.role is role), None)
        if place is None:
            raise NotFound(f"{one.name} is not in the team as {role}; `inroad team` lists it", kind="team_member")
        verbs.leave_team(tx, account_id, place.id)
    if json:
        say_json({"removed": place.id})
    else:
        say(one_line(f"{one.name} has left the team. `inroad undo` brings them back."))


@commands.command(
    epilog=examples(
        'inroad coverage "Meridian Health Partners"',
        'inroad coverage "Meridian Health Partners" --json',
    )
)
def coverage(account: AccountName, as_known: AsKnown = None, db: Database = None, json: Json = False) -> None:
    """List who of us covers whom, what they are to each other, and what they should be."""
    with reading(db) as tx:
        from inroad.api.coverage import covering_answer
        from inroad.workspace.coverage import list_coverage
        from inroad.workspace.roster import When

        found = [covering_answer(each) for each in list_coverage(tx, _account(tx, account), When(as_known=as_known))]
    if json:
        say_json_list(found)
    else:
        from inroad.cli.telling import spoken

        say_table(
            ("Who of us", "Whom", "Level", "Should be", "Note"),
            ((c.member, c.person, spoken(c.level or ""), spoken(c.desired or ""), c.note) for c in found),
        )


@commands.command(
    epilog=examples(
        'inroad cover "Meridian Health Partners" "Priya Nair" "Owen Bright" --level vendor --desired trusted_advisor',
        'inroad cover "Meridian Health Partners" "Priya Nair" "Gareth Pugh" --note "since the pilot" --json',
    )
)
def cover(
    account: AccountName, member: MemberName, who: Who, *,
    level: Annotated[RelationshipLevel | None, typer.Option(help="What they are to each other.")] = None,
    desired: Annotated[RelationshipLevel | None, typer.Option(help="What they should be.")] = None,
    note: Annotated[str | None, typer.Option(help="What is worth knowing of it.")] = None,
    db: Database = None, json: Json = False,
) -> None:  # fmt: skip
    """Say that one of us covers somebody, and what they are to each other; said again, it changes what is given."""
    with writing(db) as tx:
        from inroad.api.coverage import covering_answer
        from inroad.cli.fields import person_of
        from inroad.workspace import coverage as verbs

        account_id, one = _account(tx, account), verbs.member_named(tx, member)
        person_id = person_of(tx, account_id, who)
        pairs = [each.covering for each in verbs.list_coverage(tx, account_id)]
        known = next((each for each in pairs if (each.member_id, each.person_id) == (one.id, person_id)), None)
        if known is None:
            pair = verbs.NewCovering(member_id=one.id, person_id=person_id, level=level, desired=desired, note=note)
            made = verbs.cover(tx, account_id, pair)
        else:
            given = {"level": level, "desired": desired, "note": note}
            values = {name: value for name, value in given.items() if value is not None}
            made = verbs.update_covering(tx, account_id, known.id, base_version=known.version, values=values)
        tx.finish()
        found = next(each for each in verbs.list_coverage(tx, account_id) if each.covering.id == made.id)
    if json:
        say_json(covering_answer(found))
    else:
        say(one_line(f"{found.member} covers {found.person} (covering {made.id})."))


@commands.command(
    epilog=examples(
        'inroad uncover "Meridian Health Partners" "Priya Nair" "Ingrid Solheim"',
    )
)
def uncover(account: AccountName, member: MemberName, who: Who, db: Database = None, json: Json = False) -> None:
    """Say that one of us no longer covers somebody."""
    with writing(db) as tx:
        from inroad.cli.fields import person_of
        from inroad.workspace import coverage as verbs

        account_id, one = _account(tx, account), verbs.member_named(tx, member)
        person_id = person_of(tx, account_id, who)
        pairs = [each.covering for each in verbs.list_coverage(tx, account_id)]
        known = next((each for each in pairs if (each.member_id, each.person_id) == (one.id, person_id)), None)
        if known is None:
            raise NotFound(f"{one.name} does not cover {who}; `inroad coverage` lists who covers whom", kind="covering")
        verbs.uncover(tx, account_id, known.id)
    if json:
        say_json({"removed": known.id})
    else:
        say(one_line(f"{one.name} no longer covers {who}. `inroad undo` brings it back."))


def _account(tx: "Transaction", account: str) -> str:
    from inroad.workspace.access import Access, access_account_named

    return access_account_named(tx, account, to=Access.READ).id
