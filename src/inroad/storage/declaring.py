"""How a table is declared: every key begins with the workspace, and rows are clustered by their keys."""

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table

from inroad.storage.columns import HexId

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, *parts: Any, key: tuple[str, ...]) -> Table:
    """A table of a workspace."""
    return Table(name, metadata, *parts, PrimaryKeyConstraint(*key), sqlite_with_rowid=False)


def id_of(name: str, *, nullable: bool = False) -> Column[str]:
    """A column of identities."""
    return Column(name, HexId, nullable=nullable)


def recorded() -> tuple[Column[Any], ...]:
    """The changesets which recorded a row first and last."""
    return (Column("created", BigInteger, nullable=False), Column("version", BigInteger, nullable=False))


def owned_by(*columns: str, table: str, key: tuple[str, ...]) -> ForeignKeyConstraint:
    """What a row refers to must be there when the transaction ends."""
    return ForeignKeyConstraint(columns, [f"{table}.{column}" for column in key], deferrable=True, initially="DEFERRED")
