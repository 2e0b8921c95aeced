"""Who is looking at which account: told by heartbeats, known to this process alone, forgotten within seconds."""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from inroad.storage.changesets import member_names
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account

GONE_AFTER = timedelta(seconds=8)
"""A window that has been silent for so long is closed, or its machine sleeps."""
LONGEST_WINDOW = 64
MOST_WINDOWS = 200
"""Of one account; more are not told apart by anybody."""


@dataclass(frozen=True, slots=True)
class Onlooker:
    """One window of one of us on an account; `position_id` is whose panel is open, `editing` whether it is a form."""

    window: str
    member_id: str
    position_id: str | None
    editing: bool
    seen_at: datetime


class Presence:
    """The windows open on each account. Where several processes serve one database, each knows of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._there: dict[tuple[str, str], dict[str, Onlooker]] = {}

    def see(self, place: tuple[str, str], who: Onlooker | None, *, now: datetime) -> list[Onlooker]:
        """Note a heartbeat at a place (workspace and account); returns all who are there, in the order they came."""
        with self._lock:
            there = {w: o for w, o in self._there.get(place, {}).items() if now - o.seen_at < GONE_AFTER}
            if who is not None and (who.window in there or len(there) < MOST_WINDOWS):
                there[who.window] = who
            self._there[place] = there
            if not there:
                del self._there[place]
            return list(there.values())

    def leave(self, place: tuple[str, str], window: str) -> None:
        """A window says that it goes."""
        with self._lock:
            self._there.get(place, {}).pop(window, None)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who is there, by name."""

    onlooker: Onlooker
    name: str


def look_at(
    tx: Transaction, account_id: str, presence: Presence, *, window: str, position_id: str | None, editing: bool
) -> list[Present]:
    """Say that a window of the actor's shows an account, and hear who else looks at it."""
    account = access_account(tx, account_id, to=Access.READ)
    who = Onlooker(window[:LONGEST_WINDOW], tx.actor.member_id, position_id, editing, tx.now)
    names = member_names(tx)
    there = presence.see((tx.workspace_id, account.id), who, now=tx.now)
    return [Present(each, names.get(each.member_id, "")) for each in there if each.window != who.window]


def look_away(tx: Transaction, account_id: str, presence: Presence, *, window: str) -> None:
    """Say that a window of the actor's does not show the account any more."""
    account = access_account(tx, account_id, to=Access.READ)
    presence.leave((tx.workspace_id, account.id), window[:LONGEST_WINDOW])
