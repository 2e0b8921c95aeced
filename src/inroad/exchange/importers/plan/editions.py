"""Days of which more is known already: a snapshot is refused where it is old, and passed over where it was applied."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol, TypeAlias

from inroad.exchange.importers.plan.recognise import Row
from inroad.exchange.importers.plan.shelf import Gathered
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import PersonRecord
from inroad.model.account import Account
from inroad.model.changeset import Outcome, RowChange
from inroad.model.errors import StaleSnapshot

DaysApplied: TypeAlias = Callable[[Account], Collection[date]]
"""Tells which days earlier editions of this kind of file have told of an account."""


class Accounts(Protocol):
    """Where the plan finds the account of a record; as it is here, every account is known from the first row on."""

    def state_for(self, record: PersonRecord) -> AccountState | None:
        """The account's state, the same object for the same account; None when the record names no company."""

    def settled(self, state: AccountState) -> AccountState:
        """Which account a state that waits turns out to be, once all rows have been read."""
        return state

    def open(self, state: AccountState) -> None:
        """An account is about to be compared: what is recorded of it has to be in its state."""
        del state

    def close(self, state: AccountState, *, for_good: bool) -> None:
        """A day of an account has been compared; `for_good` the last one: what is recorded may be let go."""
        del state, for_good

    def days_applied(self, account: Account) -> Collection[date]:
        """Which days earlier editions of this kind of file have told of the account."""
        del account
        return ()


def refuse_older(account: Account, day: date | None) -> None:
    """Raise `StaleSnapshot` where a day lies before the newest snapshot of the account."""
    newest = account.snapshot_on
    if day is not None and newest is not None and day < newest:
        raise StaleSnapshot(
            f"this shows {account.name} on {day}, but a snapshot of {newest} has already been applied; import "
            "snapshots from the oldest to the newest",
            account=account.name,
            newest=str(newest),
            this=str(day),
        )


def set_aside_undated(gathered: Gathered) -> Iterator[RowChange]:
    """Take the rows out of `gathered` that do not tell their day, where others do: they have no place in the order."""
    if len(gathered) > 1:
        for rows in gathered.pop(None, {}).values():
            yield from _rows(rows, Outcome.REJECTED, "it does not say which day it describes, as other rows do")


def set_aside_older(
    gathered: Gathered, states: Sequence[AccountState], days_applied: DaysApplied, *, already_applied: bool
) -> Iterator[RowChange]:
    """Take the days before an account's newest snapshot out of `gathered`, and tell what becomes of their rows.

    Rows of days that were applied before change nothing, those of others are rejected; where the file shows nothing
    else of the account, it is refused as a whole. A file that was applied before is not compared with what came later.
    """
    for number, state in enumerate(states):
        account = state.account
        days = sorted(day for day, rows in gathered.items() if day is not None and number in rows)
        older = [day for day in days if account.snapshot_on is not None and day < account.snapshot_on]
        if older and already_applied:
            for day in days:
                yield from _rows(gathered[day].pop(number), Outcome.UNCHANGED, "this file has been applied before")
        elif older:
            applied = days_applied(account)
            unknown = [day for day in older if day not in applied]
            if unknown and older == days:
                refuse_older(account, unknown[0])
            for day in older:
                rows = gathered[day].pop(number)
                if day in unknown:
                    newest = account.snapshot_on
                    reason = f"it shows {account.name} on {day}, but a snapshot of {newest} has already been applied"
                    yield from _rows(rows, Outcome.REJECTED, reason)
                else:
                    yield from _rows(rows, Outcome.UNCHANGED, f"the snapshot of {day} has been applied before")


def _rows(rows: Iterable[Row], outcome: Outcome, reason: str) -> Iterator[RowChange]:
    return (RowChange(record.line, outcome, record.name or record.title or "?", reason) for _, record in rows)
