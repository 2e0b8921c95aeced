"""Finding our own people."""

from sqlalchemy import select

from inroad.model.member import Member, Role
from inroad.storage.tables import member
from inroad.storage.transaction import Transaction


def all_members(tx: Transaction) -> list[Member]:
    """Every member of the workspace, in the order in which they came."""
    query = select(member.c.id, member.c.name, member.c.role, member.c.email)
    rows = tx.connection.execute(query.where(member.c.workspace_id == tx.workspace_id).order_by(member.c.id))
    return [Member(id=row.id, name=row.name, role=Role(row.role), email=row.email) for row in rows]
