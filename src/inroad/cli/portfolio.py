"""Commands that look at many accounts at once."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inroad.cli.opening import reading
from inroad.cli.output import many, one_line, say, say_json, say_json_list, say_table
from inroad.cli.words import Database, Filter, Json, Query, examples
from inroad.model.account import AccountFacet, AccountOrder

if TYPE_CHECKING:
    from inroad.api.answers import AccountAnswer
    from inroad.api.review_answers import GlanceAnswer
    from inroad.storage import Transaction
    from inroad.storage.accounts import AccountPage

commands = typer.Typer()
_PAGE = 500
_BIGGEST_FIRST = frozenset(
    {AccountOrder.PEOPLE, AccountOrder.CHANGED, AccountOrder.EMPLOYEES, AccountOrder.REVENUE, AccountOrder.SNAPSHOT}
)


@commands.command(
    epilog=examples(
        "inroad accounts",
        "inroad accounts --query health --sort people",
        "inroad accounts --filter tier:tier_1 --filter owner: --sort revenue",
        "inroad accounts --by owner",
        "inroad accounts --health",
        "inroad accounts --json",
    )
)
def accounts(
    *,
    query: Query = "",
    only: Filter = None,
    sort: Annotated[AccountOrder, typer.Option(help="What comes first; of numbers and days the greatest.")] = (
        AccountOrder.NAME
    ),
    reverse: Annotated[bool, typer.Option("--reverse", help="The other way round.")] = False,
    by: Annotated[AccountFacet | None, typer.Option(help="Count the accounts of each value instead.")] = None,
    health: Annotated[
        bool, typer.Option("--health", help="How good each map is, who is in contact with us, what to do next.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many; all by default.")] = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """List the accounts: how many people are known in each, how many seats are open, whose superior is known."""
    with reading(db) as tx:
        from inroad.cli.telling import tell_accounts, tell_glances
        from inroad.storage.accounts import AccountPage
        from inroad.workspace.accounts import count_accounts_by, read_filters

        descending = (sort in _BIGGEST_FIRST) is not reverse
        page = AccountPage(query=query, filters=read_filters(only or ()), order=sort, descending=descending)
        if by is not None:
            _tell_counts(by, count_accounts_by(tx, by, page), json=json)
            return
        found = _accounts(tx, page, limit)
        if json:
            say_json_list(_with_glances(tx, found) if health else found)
            return
        listed = list(found)
        if listed and health:
            tell_glances(listed, _glances(tx, listed))
        elif listed:
            tell_accounts(listed)
    if listed:
        return
    if query or only:
        say("No account matches.")
    else:
        say("No accounts yet: `inroad import FILE --account NAME` brings some.")


@commands.command(
    epilog=examples(
        "inroad find whit",
        'inroad find "ingrid so"',
        "inroad find Ерлан --json",
    )
)
def find(
    text: Annotated[str, typer.Argument(help="A few letters of a name, in any script; words in any order.")],
    limit: Annotated[int, typer.Option(min=1, max=50, help="Of each kind at most.")] = 10,
    db: Database = None,
    json: Json = False,
) -> None:
    """Find accounts and people, in whichever account, by a few letters of their names."""
    with reading(db) as tx:
        from inroad.api.search import found_answer
        from inroad.workspace import search

        found = found_answer(search.find(tx, text, limit=limit))
    if json:
        say_json(found)
        return
    for account in found.accounts:
        say(one_line(f"{account.name}  {account.industry or ''}".rstrip()))
    if found.people:
        say_table(
            ("Person", "Title", "Account", "Until"),
            ((p.name, p.title, p.account_name, p.valid_to) for p in found.people),
        )
    elif not found.accounts:
        say("Nothing by that name.")


def _accounts(tx: "Transaction", page: "AccountPage", limit: int | None) -> Iterator["AccountAnswer"]:
    """Every account that fits, page by page."""
    from inroad.api.answers import account_row_answer
    from inroad.workspace.accounts import list_accounts

    place, left = None, limit
    while left is None or left > 0:
        found = list_accounts(tx, replace(page, after=place, limit=min(left or _PAGE, _PAGE)))
        yield from map(account_row_answer, found.accounts)
        place = found.place
        if place is None:
            return
        left = None if left is None else left - len(found.accounts)


def _with_glances(tx: "Transaction", found: Iterator["AccountAnswer"]) -> Iterator[dict[str, Any]]:
    import msgspec

    while some := list(islice(found, _PAGE)):
        for account, told in zip(some, _glances(tx, some), strict=True):
            yield {**msgspec.structs.asdict(account), "glance": told}


def _glances(tx: "Transaction", listed: list["AccountAnswer"]) -> list["GlanceAnswer"]:
    from inroad.api.review_telling import glance_answer
    from inroad.workspace.reviewing import glance_at

    return [glance_answer(account.id, told) for account, told in glance_at(tx, [each.id for each in listed])]


def _tell_counts(by: AccountFacet, counts: list[tuple[str | None, int]], *, json: bool) -> None:
    from inroad.cli.telling import spoken

    if json:
        say_json_list({"value": value, "count": count} for value, count in counts)
        return
    say_table(
        (spoken(by.value).capitalize(), "Accounts"), ((spoken(value or "not known"), count) for value, count in counts)
    )
    say(f"\n{many(sum(count for _, count in counts), 'account')}")
