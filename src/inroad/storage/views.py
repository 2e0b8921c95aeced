"""Finding saved views: one's own and those that are shared."""

from sqlalchemy import ColumnElement, or_, select

from inroad.model.view import SavedView
from inroad.storage.entities import KEPT
from inroad.storage.tables import saved_view
from inroad.storage.transaction import Transaction


def get_view(tx: Transaction, view_id: str) -> SavedView | None:
    """The view with this id, if the actor may know of it."""
    return next(iter(_found(tx, saved_view.c.id == view_id)), None)


def known_views(tx: Transaction) -> list[SavedView]:
    """The actor's own views and those that are shared, in the order in which they were saved."""
    return _found(tx)


def _found(tx: Transaction, *where: ColumnElement[bool]) -> list[SavedView]:
    mine_or_shared = or_(saved_view.c.shared, saved_view.c.owner_id == tx.actor.member_id)
    query = select(*KEPT[SavedView.kind].columns).where(
        saved_view.c.workspace_id == tx.workspace_id, mine_or_shared, *where
    )
    rows = tx.connection.execute(query.order_by(saved_view.c.id))
    return [view for row in rows if isinstance(view := KEPT[SavedView.kind].entity(row), SavedView)]
