"""Importing as tests write it: a file as a text block in; counts, tables and the people of an account out."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

from inroad.model.member import Actor
from inroad.storage import Store
from inroad.storage.accounts import accounts_named
from inroad.storage.entities import KEPT
from inroad.storage.transaction import Transaction
from inroad.storage.whole import read_part
from inroad.workspace.imports import ImportReport, ImportRequest, run_import
from inroad.workspace.roster import RosterRow, When, list_people

ACCOUNT = "Acme"


@contextmanager
def request_of(
    text: str, day: str | None = None, *, account: str | None = ACCOUNT, **how: Any
) -> Iterator[ImportRequest]:
    """The file as a request to import it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        path.write_text(dedent(text), encoding="utf-8")
        as_of = None if day is None else date.fromisoformat(day)
        yield ImportRequest(path=path, name="people.csv", account=account, as_of=as_of, **how)


def import_text(
    store: Store, actor: Actor, text: str, day: str | None = None, *, account: str | None = ACCOUNT
) -> ImportReport:
    """Import a text block into the account."""
    with request_of(text, day, account=account) as request, store.write(actor) as tx:
        return run_import(tx, request)


def outcomes(report: ImportReport) -> dict[str, int]:
    """How many rows met which fate."""
    return {outcome.value: number for outcome, number in report.counts.items()}


def entities(store: Store, actor: Actor) -> dict[str, list[dict[str, Any]]]:
    """Everything that is recorded at present, without the numbers of the changes that recorded it."""
    with store.read(actor) as tx:
        return {
            name: [{key: value for key, value in row.items() if key != "version"} for row in read_part(tx, name)]
            for name in (kept.table.name for kept in KEPT.values())
        }


def account_id(tx: Transaction, name: str = ACCOUNT) -> str:
    [account] = accounts_named(tx, name)
    return account.id


def people(store: Store, actor: Actor, day: str = "2025-01-01", *, name: str = ACCOUNT) -> dict[str, RosterRow]:
    """The people of an account on a day, by name (or by title, where the seat is open)."""
    with store.read(actor) as tx:
        rows = list_people(tx, account_id(tx, name), When(as_of=date.fromisoformat(day))).rows
    return {row.name or row.title or "": row for row in rows}
