"""Routes of accounts: portfolio, one account, creating, editing."""

import base64
import binascii
from typing import Annotated, Any

import msgspec
from litestar import Router, get, patch, post
from litestar.params import QueryParameter

from inroad.api.answers import AccountAnswer, AccountsAnswer, account_answer
from inroad.api.requests import Edit
from inroad.bootstrap import Installation
from inroad.model.errors import Invalid
from inroad.storage.accounts import AccountOrder, AccountPage
from inroad.workspace import accounts

MOST_PER_PAGE = 500


@get("/", sync_to_thread=True)
def portfolio(
    installation: Installation,
    search: Annotated[str, QueryParameter(name="query", description="Part of a name, in any script")] = "",
    sort: AccountOrder = AccountOrder.NAME,
    order: str = "asc",
    after: str | None = None,
    limit: int = 50,
) -> AccountsAnswer:
    """A page of the portfolio, searched and sorted."""
    if order not in {"asc", "desc"}:
        raise Invalid("order is asc or desc", field="order")
    if not 1 <= limit <= MOST_PER_PAGE:
        raise Invalid(f"limit is 1 to {MOST_PER_PAGE}", field="limit")
    page = AccountPage(query=search, order=sort, descending=order == "desc", after=_read_cursor(after), limit=limit)
    with installation.store.read(installation.owner) as tx:
        found = accounts.list_accounts(tx, page)
    items = [account_answer(account, found.numbers[account.id]) for account in found.accounts]
    cursor = None if found.next_value is None else _cursor(found.next_value, found.accounts[-1].id)
    return AccountsAnswer(items, cursor, found.total)


@post("/", sync_to_thread=True)
def create(installation: Installation, data: dict[str, Any]) -> AccountAnswer:
    """A new account."""
    with installation.store.write(installation.owner) as tx:
        made = accounts.create_account(tx, data)
    return _show(installation, made.id)


@get("/{account_id:str}", sync_to_thread=True)
def show(installation: Installation, account_id: str) -> AccountAnswer:
    """One account with its divisions."""
    return _show(installation, account_id)


@patch("/{account_id:str}", sync_to_thread=True)
def update(installation: Installation, account_id: str, data: Edit) -> AccountAnswer:
    """Set fields of an account."""
    with installation.store.write(installation.owner) as tx:
        accounts.update_account(tx, account_id, base_version=data.base_version, values=data.set)
    return _show(installation, account_id)


def _show(installation: Installation, account_id: str) -> AccountAnswer:
    with installation.store.read(installation.owner) as tx:
        return account_answer(*accounts.show_account(tx, account_id))


def _cursor(value: object, last_id: str) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([value, last_id])).decode()


def _read_cursor(text: str | None) -> tuple[Any, str] | None:
    if text is None:
        return None
    try:
        value, last_id = msgspec.json.decode(base64.urlsafe_b64decode(text), type=tuple[str | int, str])
        bytes.fromhex(last_id)
    except (ValueError, binascii.Error, msgspec.DecodeError) as error:
        raise Invalid("this is no cursor of ours; start from the first page", field="after") from error
    return value, last_id


router = Router(path="/accounts", route_handlers=[portfolio, create, show, update], tags=["accounts"])
