"""Raises processes that load people in bulk until they are killed: `python nursery.py`, then an address a line.

For each line one process is forked (so that nothing is imported anew), which prints its id, then each changeset as soon
as it is acknowledged. Another line is read when it has died.
"""

import os
import sys

from inroad.bootstrap import id_maker, now
from inroad.model.account import Account
from inroad.model.person import Person, Position
from inroad.storage import Transaction, open_store, transaction
from inroad.storage.transaction import Act

PEOPLE = 120
CHUNK = 25


def load(tx: Transaction) -> int:
    """One import: an account with its people, chunk by chunk."""
    tx.begin(Act(verb="import", summary="people.csv"))
    acme = tx.save(Account(id=tx.new_id(), name="Acme"))
    people = [Person(id=tx.new_id(), account_id=acme.id, name=f"Person {number}") for number in range(PEOPLE)]
    tx.save_many("person", people)
    tx.save_many("position", (Position(id=tx.new_id(), account_id=acme.id, person_id=who.id) for who in people))
    tx.count("people", PEOPLE)
    return tx.seq


def work(address: str) -> None:
    """Load for ever, telling every changeset that is acknowledged."""
    store = open_store(address, clock=now, ids=id_maker())
    actor = store.owner_of(store.workspaces()[0][0])
    while True:
        with store.write(actor) as tx:
            seq = load(tx)
        print(seq, flush=True)  # noqa: T201 - the acknowledgement


if __name__ == "__main__":
    transaction._BATCH = CHUNK  # noqa: SLF001 - many chunks a changeset
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            print(os.getpid(), flush=True)  # noqa: T201 - whom to kill
            work(line.strip())
        os.waitpid(child, 0)
        print("dead", flush=True)  # noqa: T201 - the line may be asked for again
