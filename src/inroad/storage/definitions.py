"""Finding the workspace's own versions of documents."""

from typing import Any

from sqlalchemy import select

from inroad.model.definition import Definition
from inroad.storage.entities import KEPT
from inroad.storage.stakeholder_tables import definition
from inroad.storage.transaction import Transaction

_KEPT = KEPT[Definition.kind]


def get_definition(tx: Transaction, name: str) -> Definition | None:
    """The workspace's version of the document of that name."""
    query: Any = select(*_KEPT.columns).where(definition.c.workspace_id == tx.workspace_id, definition.c.name == name)
    row = tx.connection.execute(query).first()
    entity = None if row is None else _KEPT.entity(row)
    return entity if isinstance(entity, Definition) else None
