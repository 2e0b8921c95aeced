"""Routes of saved views: list, save, change, delete."""

from typing import Any

import msgspec
from litestar import Router, delete, get, patch, post

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit
from inroad.bootstrap import Installation
from inroad.model.view import ViewScope
from inroad.workspace import views
from inroad.workspace.views import ListedView


class ViewAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A saved view: the parts of an address that shows it; `mine` is whether one saved it oneself."""

    id: str
    scope: ViewScope
    name: str
    search: dict[str, Any]
    account_id: str | None
    owner: str
    mine: bool
    shared: bool
    default: bool
    version: int


class ViewsAnswer(msgspec.Struct, frozen=True):
    """One's own views and the shared ones."""

    items: list[ViewAnswer]


@get("/", sync_to_thread=True, responses=READ_ERRORS)
def known(installation: Installation) -> ViewsAnswer:
    """One's own views and the shared ones, as they were saved."""
    with installation.store.read(installation.owner) as tx:
        return ViewsAnswer([view_answer(each) for each in views.list_views(tx)])


@post("/", sync_to_thread=True, responses=CHANGE_ERRORS)
def save(installation: Installation, data: dict[str, Any]) -> ViewAnswer:
    """A new view of one's own: `name`, `scope` and `search`; `shared` lets the others see it."""
    with installation.store.write(installation.owner) as tx:
        return view_answer(views.show_view(tx, views.save_view(tx, data).id))


@patch("/{view_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def update(installation: Installation, view_id: str, data: Edit) -> ViewAnswer:
    """Rename a view, let it show something else, share it, make it the default."""
    with installation.store.write(installation.owner) as tx:
        views.update_view(tx, view_id, base_version=data.base_version, values=data.set)
        return view_answer(views.show_view(tx, view_id))


@delete("/{view_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def remove(installation: Installation, view_id: str) -> None:
    """Delete a view."""
    with installation.store.write(installation.owner) as tx:
        views.remove_view(tx, view_id)


def view_answer(listed: ListedView) -> ViewAnswer:
    """A view as the API says it."""
    view = listed.view
    return ViewAnswer(
        id=view.id, scope=view.scope, name=view.name, search=view.search, account_id=view.account_id,
        owner=listed.owner, mine=listed.mine, shared=view.shared, default=view.default, version=view.version,
    )  # fmt: skip


router = Router(path="/views", route_handlers=[known, save, update, remove], tags=["views"])
