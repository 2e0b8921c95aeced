"""Commands about records that may be one: look for them, decide on them, merge two that are named."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.editing import editable
from inroad.cli.opening import opened, reading, writing
from inroad.cli.output import many, one_line, say, say_json, say_table
from inroad.cli.words import Database, Json, On, complete_account, examples
from inroad.language import translated
from inroad.model.errors import Invalid, NotFound
from inroad.model.proposal import About, ProposalKind

if TYPE_CHECKING:
    from inroad.api.duplicate_answers import DecidedAnswer, DuplicatesAnswer
    from inroad.model.entity import Entity
    from inroad.model.merging import Picks
    from inroad.storage import Transaction
    from inroad.workspace.finding import Scope
    from inroad.workspace.jobs import DuplicatesResult

commands = typer.Typer()
_MOST = 500


class Wanted(StrEnum):
    """What is looked for: accounts that are one or of one family, people who are one or have changed jobs."""

    ACCOUNT = "account"
    PERSON = "person"


class Choice(StrEnum):
    """What is decided on a proposal."""

    MERGE = "merge"
    FAMILY = "family"
    APART = "apart"
    LATER = "later"


_KINDS = {
    Wanted.ACCOUNT: (ProposalKind.ACCOUNT, ProposalKind.FAMILY),
    Wanted.PERSON: (ProposalKind.PERSON, ProposalKind.JOB_CHANGE),
}
_WORDS = {
    ProposalKind.ACCOUNT: "same account",
    ProposalKind.PERSON: "same person",
    ProposalKind.JOB_CHANGE: "changed jobs",
    ProposalKind.FAMILY: "belongs to",
}
Take = Annotated[str, typer.Option(metavar="FIELD,FIELD", help="What the other knows better.")]
Keep = Annotated[str, typer.Option(metavar="FIELD,FIELD", help="What stays although the other's value is newer.")]


@commands.command(
    epilog=examples(
        "inroad duplicates",
        'inroad duplicates "Northmoor University Trust" --kind person',
        "inroad duplicates --kept",
        "inroad duplicates --kind account --json",
    )
)
def duplicates(
    account: Annotated[
        str | None,
        typer.Argument(metavar="[ACCOUNT]", help="Only this account and its people.", autocompletion=complete_account),
    ] = None,
    *,
    kind: Annotated[Wanted | None, typer.Option(help="Only accounts, or only people.")] = None,
    kept: Annotated[bool, typer.Option("--kept", help="Do not look again: list what waits already.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=_MOST, help="At most so many.")] = 50,
    db: Database = None,
    json: Json = False,
) -> None:
    """Look for accounts and people that may be one, and list what waits for a decision, the surest first.

    The first search among 10,000 records and more takes half a minute longer: the engine is compiled, and kept.
    """
    from inroad.storage.proposals import ProposalPage
    from inroad.workspace.duplicates import list_duplicates
    from inroad.workspace.finding import Scope

    kinds = _KINDS[kind] if kind is not None else ()
    with reading(db) as tx:
        account_id = None if account is None else _account(tx, account)
    if not kept:
        search(db, Scope(account_id=account_id, kinds=frozenset(kinds or ProposalKind)), quiet=json)
    with reading(db) as tx:
        from inroad.api.duplicate_answers import duplicates_answer

        page = ProposalPage(kinds=kinds, account_id=account_id, limit=limit)
        found = duplicates_answer(list_duplicates(tx, page), offset=0, limit=limit)
    if json:
        say_json(found)
    else:
        _tell(found)


def search(db: str | None, scope: "Scope", *, quiet: bool) -> "DuplicatesResult":
    """Look for duplicates now, with progress."""
    from inroad.cli.progress import counting, of_phases
    from inroad.jobs.looking import look_for_duplicates

    with opened(db) as installation, counting("Comparing", quiet=quiet) as heard:
        return look_for_duplicates(installation.store, installation.owner, scope, of_phases(heard))


@commands.command(
    epilog=examples(
        "inroad decide 019aa6d1b0a57c31a2c3d4e5f6071829 merge",
        "inroad decide 019aa6d1b0a57c31a2c3d4e5f6071829 merge --swap --take name",
        "inroad decide 019aa6d1b0a57c31a2c3d4e5f6071829 apart --json",
    )
)
def decide(
    proposal: Annotated[str, typer.Argument(metavar="PROPOSAL", help="Its id: `inroad duplicates` lists them.")],
    choice: Annotated[Choice, typer.Argument(metavar="CHOICE", help="merge, family, apart or later.")],
    *,
    swap: Annotated[bool, typer.Option("--swap", help="The other record stays (or is the parent).")] = False,
    take: Take = "",
    keep: Keep = "",
    on: On = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Decide on a proposal: do it, keep the two apart for good, or put it off. `undo` takes it back."""
    from inroad.model.proposal import Answer
    from inroad.workspace.duplicates import Decision, accept_duplicate, answer_duplicate

    if choice in {Choice.APART, Choice.LATER}:
        done = _decided(db, lambda tx: answer_duplicate(tx, proposal, Answer(choice.value)))
    else:
        decision = Decision(swap=swap, family=choice is Choice.FAMILY, picks=_picks(take, keep), on=on)
        done = _decided(db, lambda tx: accept_duplicate(tx, proposal, decision))
    words = {Choice.APART: "Kept apart for good.", Choice.LATER: "Put off: it stands at the end of the list."}
    _done(words.get(choice, f"Decided: {done.name}."), done, json=json)


@commands.command(
    name="merge-accounts",
    epilog=examples(
        'inroad merge-accounts "Meridian Health Partners" "Calder Valley Clinics"',
        'inroad merge-accounts "Meridian Health Partners" "Calder Valley Clinics" --take country --keep owner --json',
    ),
)
def merge_two_accounts(
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="Which account stays: name or id.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Which one is the same and goes: name or id.")],
    *,
    take: Take = "",
    keep: Keep = "",
    db: Database = None,
    json: Json = False,
) -> None:
    """Make one account of two. Its people, seats, lines, deals, calls and notes are the other's too from now on."""
    from inroad.workspace.merging_accounts import merge_accounts

    picks = _picks(take, keep)
    done = _decided(
        db, lambda tx: merge_accounts(tx, editable(tx, kept).id, other_id=editable(tx, other).id, picks=picks)
    )
    _done(f"Merged into {done.name}.", done, json=json)


@commands.command(
    name="merge-people",
    epilog=examples(
        'inroad merge-people "Mei-Ling Zhou" "Dominic Vale"',
        'inroad merge-people "Mei-Ling Zhou" "Dominic Vale" --take name --json',
    ),
)
def merge_two_people(
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="Who stays: name or person id.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same and goes: name or person id.")],
    *,
    moved: Annotated[bool, typer.Option("--moved", help="OTHER is where KEPT is now: the old seat ends.")] = False,
    take: Take = "",
    keep: Keep = "",
    on: On = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Make one person of two, in whichever accounts they sit; with --moved, say that they have changed jobs."""
    if moved and (take or keep):
        raise Invalid("who has moved keeps what is newer; --take and --keep are for merging", field="take")
    from inroad.workspace.merging_people import merge_people, record_move

    become = partial(record_move, on=on) if moved else partial(merge_people, picks=_picks(take, keep))
    done = _decided(db, lambda tx: become(tx, _person(tx, kept), other_id=_person(tx, other)))
    _done(f"Merged into {done.name}.", done, json=json)


@commands.command(
    name="keep-apart",
    epilog=examples(
        'inroad keep-apart "Calder Valley Clinics" "Lakeland Home Health"',
        'inroad keep-apart "Peter Lindahl" "Viktor Lindahl" --kind person --json',
    ),
)
def apart(
    one: Annotated[str, typer.Argument(metavar="ONE", help="Name or id.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Name or id.")],
    *,
    kind: Annotated[About, typer.Option(help="What they are not: one account, one person, one family.")] = (
        About.ACCOUNT
    ),
    db: Database = None,
    json: Json = False,
) -> None:
    """Say that two accounts or two people are not one. It is remembered, and stronger than what is found later."""
    from inroad.workspace.duplicates import keep_apart

    named = _person if kind is About.PERSON else _account
    done = _decided(db, lambda tx: keep_apart(tx, kind, named(tx, one), other_id=named(tx, other)))
    _done("Kept apart for good.", done, json=json)


def _decided(db: str | None, act: "Callable[[Transaction], Entity]") -> "DecidedAnswer":
    """What an act did, in a transaction of its own."""
    with writing(db) as tx:
        from inroad.api.duplicate_answers import decided_answer

        return decided_answer(act(tx), tx)


def _account(tx: "Transaction", said: str) -> str:
    from inroad.workspace.access import Access, access_account_named

    return access_account_named(tx, said, to=Access.READ).id


def _person(tx: "Transaction", said: str) -> str:
    """The person with this id or name, wherever they sit; several of one name are an error that lists them."""
    from inroad.workspace.access import is_id, present_id
    from inroad.workspace.search import find

    if is_id(said):
        return present_id(tx, said)
    named = {each.person_id: each for each in find(tx, said, limit=50).people if each.name == said}
    if not named:
        raise NotFound(f"there is nobody called “{said}”; `inroad find` looks for people", kind="person")
    if len(named) > 1:
        ids = ", ".join(f"{each.person_id} ({each.account_name})" for each in named.values())
        raise NotFound(f"{len(named)} people are called “{said}”; use an id: {ids}", kind="person")
    return next(iter(named))


def _picks(take: str, keep: str) -> "Picks":
    from inroad.model.merging import Picks

    wanted = [[field for field in map(str.strip, words.split(",")) if field] for words in (take, keep)]
    return Picks(take=wanted[0], keep=wanted[1])


def _done(sentence: str, done: "DecidedAnswer", *, json: bool) -> None:
    if json:
        say_json(done)
    else:
        from inroad.cli.telling import counted

        also = f" {counted(done.counts).capitalize()}." if done.counts else ""
        say(one_line(f"{sentence}{also} `inroad undo` takes it back."))


def _tell(found: "DuplicatesAnswer") -> None:
    if not found.items:
        say("Nothing that may be one twice is waiting.")
        return
    say_table(
        ("Sure", "What", "One", "Other", "Why", "Proposal"),
        (
            (f"{each.probability:.0%}", translated(_WORDS[each.kind]), each.one.name, each.other.name,
             "; ".join(map(translated, each.reasons)), each.id)
            for each in found.items
        ),
    )  # fmt: skip
    total = sum(found.counts.values())
    say(f"\n{many(total, 'proposal')} waiting. `inroad decide PROPOSAL merge` (apart, later, family) decides on one.")
