"""Routes of accounts: portfolio, one account, creating, editing."""

import base64
from typing import Annotated, Any, Literal

import msgspec
from litestar import Router, get, patch, post
from litestar.params import QueryParameter

from inroad.api.answers import AccountAnswer, AccountsAnswer, account_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, PageSize
from inroad.bootstrap import Installation
from inroad.model.account import MAX_NAME
from inroad.model.errors import Invalid
from inroad.storage.accounts import AccountOrder, AccountPage
from inroad.storage.transaction import Transaction
from inroad.workspace import accounts

_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
_CURSORS: dict[AccountOrder, Any] = {
    AccountOrder.NAME: tuple[str, _Id],
    AccountOrder.PEOPLE: tuple[int, _Id],
    AccountOrder.CHANGED: tuple[int, _Id],
}
"""What a cursor holds in each order: the order value and the id of the last row already seen."""


@get("/", sync_to_thread=True, responses=READ_ERRORS)
def portfolio(
    installation: Installation,
    search: Annotated[
        str, QueryParameter(name="query", max_length=MAX_NAME, description="Part of a name, in any script")
    ] = "",
    sort: AccountOrder = AccountOrder.NAME,
    order: Literal["asc", "desc"] = "asc",
    after: Annotated[str | None, QueryParameter(description="`next` of the page before")] = None,
    limit: PageSize = 50,
) -> AccountsAnswer:
    """A page of the portfolio, searched and sorted."""
    seen = None if after is None else _read_cursor(after, sort)
    page = AccountPage(query=search, order=sort, descending=order == "desc", after=seen, limit=limit)
    with installation.store.read(installation.owner) as tx:
        found = accounts.list_accounts(tx, page)
    items = [account_answer(account, found.numbers[account.id]) for account in found.accounts]
    cursor = None if found.next_value is None else _cursor(found.next_value, found.accounts[-1].id)
    return AccountsAnswer(items, cursor, found.total)


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


def _cursor(value: object, last_id: str) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([value, last_id])).decode()


def _read_cursor(text: str, order: AccountOrder) -> tuple[Any, str]:
    try:
        found: tuple[Any, str] = msgspec.json.decode(base64.urlsafe_b64decode(text), type=_CURSORS[order])
    except (ValueError, msgspec.DecodeError) as error:
        raise Invalid("this is no cursor of this order; start from the first page", field="after") from error
    return found


router = Router(path="/accounts", route_handlers=[portfolio, create, show, update], tags=["accounts"])
