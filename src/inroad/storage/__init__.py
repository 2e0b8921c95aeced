"""How it is kept: tables, the one transaction that writes, the change log, and one module of queries a noun."""

from inroad.storage.store import Store, open_store
from inroad.storage.transaction import Transaction

__all__ = ["Store", "Transaction", "open_store"]
