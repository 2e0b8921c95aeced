"""The peer: the portfolio's page with FastAPI, pydantic and SQLAlchemy's ORM, on the tables that are there.

It answers the same fields and counts under the same conditions. `benchmarks.portfolio.run` starts it.
"""

import json
import os
import socket
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

import pysqlite3
import uvicorn
from fastapi import Depends, FastAPI
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Column, Row, case, create_engine, func, or_, select, text
from sqlalchemy.orm import DeclarativeBase, Session

from inroad.storage import tables

URL, WORKSPACE = sys.argv[1], sys.argv[2]
POSTGRES = URL.startswith("postgresql")
ENGINE = create_engine(URL, pool_size=16) if POSTGRES else create_engine(URL, module=pysqlite3.dbapi2, pool_size=16)


class Base(DeclarativeBase):
    """The tables as objects."""


class Account(Base):
    __table__ = tables.account


class Position(Base):
    __table__ = tables.position


class ReportingLine(Base):
    __table__ = tables.reporting_line


class Changeset(Base):
    __table__ = tables.changeset


class AccountOut(BaseModel):
    """An account with its numbers."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    name: str
    legal_names: list[str]
    domains: list[str]
    registry_ids: list[tuple[str, str]]
    parent_id: str | None
    country: str | None
    city: str | None
    industry: str | None
    employees: int | None
    revenue: int | None
    currency: str | None
    lifecycle: str
    tier: str
    stage: str
    owner: str | None
    tags: list[str]
    note: str | None
    snapshot_on: date | None
    version: int
    people: int = 0
    placeholders: int = 0
    reporting: float = 0.0
    changed_at: datetime | None = None
    divisions: list[str] = []


class PageOut(BaseModel):
    """A page of accounts."""

    items: list[AccountOut]
    next: str | None
    total: int


app = FastAPI()


def session() -> Iterator[Session]:
    """A session for one request, bound to the workspace where the database's policies ask for it."""
    with Session(ENGINE) as opened:
        if POSTGRES:
            opened.execute(text("SELECT set_config('inroad.workspace', :id, true)"), {"id": WORKSPACE})
        yield opened


def grouped(db: Session, kind: Any, ids: list[str], *what: Column[Any]) -> dict[str, Row[Any]]:
    """Counts of present rows by account."""
    today = datetime.now(UTC).date()
    query = select(kind.account_id, *what, func.count()).where(
        kind.workspace_id == WORKSPACE,
        kind.account_id.in_(ids),
        or_(kind.valid_to.is_(None), kind.valid_to > today),
        or_(kind.valid_from.is_(None), kind.valid_from <= today),
    )
    if kind is ReportingLine:
        query = query.where(kind.line == "solid")
    return {row[0]: row for row in db.execute(query.group_by(kind.account_id))}


@app.get("/api/accounts")
def portfolio(
    db: Annotated[Session, Depends(session)],
    sort: Literal["name", "changed"] = "name",
    order: Literal["asc", "desc"] = "asc",
    limit: int = 50,
) -> PageOut:
    """One page of the portfolio."""
    column: Any = Account.sort_name if sort == "name" else Account.version
    ordering = (column.desc(), Account.id.desc()) if order == "desc" else (column, Account.id)
    query = select(Account).where(Account.workspace_id == WORKSPACE).order_by(*ordering).limit(limit + 1)
    found = list(db.scalars(query))
    ids = [each.id for each in found[:limit]]
    filled: Any = func.sum(case((Position.seat == "filled", 1), else_=0))
    seats, lines = grouped(db, Position, ids, filled), grouped(db, ReportingLine, ids)
    times = dict(
        db.execute(
            select(Changeset.seq, Changeset.recorded_at).where(
                Changeset.workspace_id == WORKSPACE, Changeset.seq.in_({each.version for each in found})
            )
        ).all()
    )
    items = []
    for each in found[:limit]:
        item = AccountOut.model_validate(each)
        _, item.people, total = seats.get(each.id, (None, 0, 0))
        item.placeholders = total - item.people
        item.reporting = round(lines[each.id][1] / total, 3) if each.id in lines else 0.0
        item.changed_at = times.get(each.version)
        items.append(item)
    total = db.scalar(select(tables.workspace.c.accounts).where(tables.workspace.c.workspace_id == WORKSPACE))
    return PageOut(items=items, next=ids[-1] if len(found) > limit else None, total=total or 0)


def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # otherwise every answer is 40 ms late
    print(json.dumps({"port": listener.getsockname()[1], "pid": os.getpid()}, indent=2), flush=True)
    uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False)).run(sockets=[listener])


if __name__ == "__main__":
    main()
