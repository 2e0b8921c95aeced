"""Routes of accounts: portfolio, one account, creating, editing."""

import base64
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from litestar import Router, get, patch, post
from litestar.params import QueryParameter

from inroad.api.answers import AccountAnswer, AccountsAnswer, account_answer, account_row_answer
from inroad.api.edits import EditedAnswer, edited_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, PageSize
from inroad.bootstrap import Installation
from inroad.model.account import MAX_NAME, AccountFacet, AccountOrder
from inroad.model.errors import Invalid
from inroad.storage.accounts import AccountPage
from inroad.storage.transaction import Transaction
from inroad.workspace import accounts

_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
MOST_SKIPPED = 10_000_000
_CURSORS: dict[AccountOrder, Any] = {
    **dict.fromkeys(AccountOrder, tuple[str, str, _Id]),
    **dict.fromkeys((AccountOrder.PEOPLE, AccountOrder.EMPLOYEES, AccountOrder.REVENUE), tuple[int, str, _Id]),
    **dict.fromkeys((AccountOrder.TIER, AccountOrder.STAGE, AccountOrder.LIFECYCLE), tuple[int, str, _Id]),
    AccountOrder.SNAPSHOT: tuple[date, str, _Id],
    AccountOrder.CHANGED: tuple[int, _Id],
    AccountOrder.NAME: tuple[str, _Id],
}
"""What a cursor holds in each order: the place of the last row already seen."""

Search = Annotated[str, QueryParameter(name="query", max_length=MAX_NAME, description="Part of a name, in any script")]
Filter = Annotated[
    list[str] | None,
    QueryParameter(
        name="filter",
        description="What is asked for, as `tier:tier_1`; `owner:` asks for those without one; repeatable",
    ),
]


class CountAnswer(msgspec.Struct, frozen=True):
    """How many accounts have a value; null is unknown."""

    value: str | None
    count: int


class CountsAnswer(msgspec.Struct, frozen=True):
    """How many accounts there are of each value, in the order of the groups."""

    items: list[CountAnswer]


class Fitting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which accounts: a part of their names and what they are filtered by."""

    query: str = ""
    filter: tuple[str, ...] = ()


class AccountsEditRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same values for several accounts: the `ids`; or, with `all_but`, all that fit it except the `ids`."""

    base_version: int
    set: dict[str, Any]
    ids: tuple[str, ...] = ()
    all_but: Fitting | None = None


class EditAccountsRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Edits of many accounts that happen together."""

    edits: tuple[AccountsEditRequest, ...]


@get("/", sync_to_thread=True, responses=READ_ERRORS)
def portfolio(
    installation: Installation,
    *,
    search: Search = "",
    asked: Filter = None,
    sort: AccountOrder = AccountOrder.NAME,
    order: Literal["asc", "desc"] = "asc",
    group: Annotated[AccountFacet | None, QueryParameter(description="What comes first in the order")] = None,
    after: Annotated[str | None, QueryParameter(description="`next` of the page before")] = None,
    offset: Annotated[int, QueryParameter(ge=0, le=MOST_SKIPPED, description="Rows to leave out before")] = 0,
    limit: PageSize = 50,
) -> AccountsAnswer:
    """A page of the portfolio, searched, filtered, grouped and sorted; what is not known comes last."""
    if after is not None and (group is not None or offset):
        raise Invalid("a cursor goes without groups and without an offset", field="after")
    if group is AccountFacet.TAGS:
        raise Invalid("an account has several tags; it stands in one group only", field="group")
    page = AccountPage(
        query=search, filters=accounts.read_filters(asked or ()), group=group, order=sort, descending=order == "desc",
        after=None if after is None else _read_cursor(after, sort), offset=offset, limit=limit,
    )  # fmt: skip
    with installation.store.read(installation.owner) as tx:
        found = accounts.list_accounts(tx, page)
    items = [account_row_answer(row) for row in found.accounts]
    return AccountsAnswer(items, None if found.place is None else _cursor(found.place), found.total, found.seq)


@get("/counts", sync_to_thread=True, responses=READ_ERRORS)
def counts(installation: Installation, by: AccountFacet, search: Search = "", asked: Filter = None) -> CountsAnswer:
    """How many of the accounts that fit there are of each value of a facet."""
    page = AccountPage(query=search, filters=accounts.read_filters(asked or ()))
    with installation.store.read(installation.owner) as tx:
        found = accounts.count_accounts_by(tx, by, page)
    return CountsAnswer([CountAnswer(value, count) for value, count in found])


@post("/edit", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def edit(installation: Installation, data: EditAccountsRequest) -> EditedAnswer:
    """Set fields of many accounts, all together or not at all."""
    edits = [
        accounts.AccountsEdit(
            ids=each.ids,
            base_version=each.base_version,
            values=each.set,
            all_but=None
            if each.all_but is None
            else AccountPage(query=each.all_but.query, filters=accounts.read_filters(each.all_but.filter)),
        )
        for each in data.edits
    ]
    with installation.store.write(installation.owner) as tx:
        return edited_answer(tx, accounts.edit_accounts(tx, edits))


@post("/", sync_to_thread=True, responses=CHANGE_ERRORS)
def create(installation: Installation, data: dict[str, Any]) -> AccountAnswer:
    """A new account."""
    with installation.store.write(installation.owner) as tx:
        return _written(tx, accounts.create_account(tx, data).id)


@get("/{account_id:str}", sync_to_thread=True, responses=READ_ERRORS)
def show(installation: Installation, account_id: str) -> AccountAnswer:
    """One account with its divisions."""
    with installation.store.read(installation.owner) as tx:
        return account_answer(*accounts.show_account(tx, account_id))


@patch("/{account_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def update(installation: Installation, account_id: str, data: Edit) -> AccountAnswer:
    """Set fields of an account."""
    with installation.store.write(installation.owner) as tx:
        return _written(tx, accounts.update_account(tx, account_id, base_version=data.base_version, values=data.set).id)


def _written(tx: Transaction, account_id: str) -> AccountAnswer:
    """The account as it was just written: an answer that fails takes the change with it."""
    tx.finish()
    return account_answer(*accounts.show_account(tx, account_id))


def _cursor(place: tuple[Any, ...]) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode()


def _read_cursor(text: str, order: AccountOrder) -> tuple[Any, ...]:
    try:
        found: tuple[Any, ...] = msgspec.json.decode(base64.urlsafe_b64decode(text), type=_CURSORS[order])
    except (ValueError, msgspec.DecodeError) as error:
        raise Invalid("this is no cursor of this order; start from the first page", field="after") from error
    return found


router = Router(path="/accounts", route_handlers=[portfolio, counts, edit, create, show, update], tags=["accounts"])
