"""A database and the transactions on it."""

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, insert, select
from sqlalchemy.exc import DataError, IntegrityError

from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.model.member import Actor, Member, Role
from inroad.storage import postgres, sqlite
from inroad.storage.ids import IdMaker
from inroad.storage.memory import Memory
from inroad.storage.migrate import migrate
from inroad.storage.tables import member, workspace
from inroad.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. `clock` gives the time in UTC; `on_commit` tells listeners that something was committed.

    `memory` keeps what readers of this process have read last.
    """

    engine: Engine
    clock: Callable[[], datetime]
    ids: IdMaker
    on_commit: "CommitSignal"
    turns: "WriterTurns"
    memory: Memory

    @contextmanager
    def read(self, actor: Actor) -> Iterator[Transaction]:
        """A transaction that sees one state of the workspace and writes nothing.

        It ends as a commit, of nothing: after a rollback psycopg throws away every statement it has prepared.
        """
        with self._connection(actor.workspace_id, write=False) as connection:
            yield Transaction(connection=connection, actor=actor, now=self.clock(), ids=self.ids, memory=self.memory)
            connection.commit()

    @contextmanager
    def write(self, actor: Actor) -> Iterator[Transaction]:
        """A transaction that may write; writers of one workspace take turns. Commits at the end, or nothing happens."""
        with self._connection(actor.workspace_id, write=True) as connection, self._told_in_our_words():
            tx = Transaction(connection=connection, actor=actor, now=self.clock(), ids=self.ids, memory=None)
            yield tx
            tx.finish()
            connection.commit()
        self.on_commit.announce(actor.workspace_id)

    @contextmanager
    def _told_in_our_words(self) -> Iterator[None]:
        """The database is the last to object: the verbs' own checks speak first and more exactly."""
        dbapi: Any = self.engine.dialect.loaded_dbapi
        try:
            yield
        except (IntegrityError, dbapi.IntegrityError) as error:
            raise Conflict("this contradicts something else that is recorded; nothing was changed") from error
        except (DataError, dbapi.DataError) as error:
            raise Invalid("a value cannot be stored: it is too large or holds a character that no text has") from error

    @contextmanager
    def _connection(self, workspace_id: str, *, write: bool) -> Iterator[Connection]:
        with self.turns.taken() if write else nullcontext(), self.engine.connect() as connection:
            if self.engine.dialect.name == "postgresql":
                postgres.begin(connection, workspace_id=workspace_id, write=write)
            else:
                sqlite.begin(connection, write=write)
            yield connection

    def migrate(self) -> None:
        """Bring the tables to the newest form; safe to call at every start."""
        migrate(self.engine)

    def create_workspace(self, name: str, *, owner: str = "You") -> Actor:
        """A new workspace with its first member, who owns it."""
        workspace_id, member_id = self.ids.new(), self.ids.new()
        with self._connection(workspace_id, write=True) as connection:
            row = {"workspace_id": workspace_id, "name": name, "seq": 0, "accounts": 0, "created_at": self.clock()}
            connection.execute(insert(workspace).values(**row))
            owner_row = {"workspace_id": workspace_id, "id": member_id, "name": owner, "role": int(Role.OWNER)}
            connection.execute(insert(member).values(**owner_row))
            connection.commit()
        return Actor(workspace_id=workspace_id, member_id=member_id, role=Role.OWNER)

    def workspaces(self) -> list[tuple[str, str]]:
        """Ids and names of the workspaces in this database, oldest first."""
        with self._connection(uuid.UUID(int=0).hex, write=False) as connection:
            query = select(workspace.c.workspace_id, workspace.c.name).order_by(workspace.c.workspace_id)
            return [(row.workspace_id, row.name) for row in connection.execute(query)]

    def owner_of(self, workspace_id: str) -> Actor:
        """The first owner of a workspace: on whose behalf the local command line acts."""
        with self._connection(workspace_id, write=False) as connection:
            query = select(member.c.id).where(member.c.workspace_id == workspace_id, member.c.role == int(Role.OWNER))
            owner_id = connection.execute(query.order_by(member.c.id).limit(1)).scalar()
        if owner_id is None:
            raise NotFound("this workspace has no owner")
        return Actor(workspace_id=workspace_id, member_id=owner_id, role=Role.OWNER)

    def add_member(self, workspace_id: str, *, name: str, role: Role, email: str | None = None) -> Member:
        """One more of our people."""
        new = Member(id=self.ids.new(), name=name, role=role, email=email)
        row: dict[str, Any] = {
            "workspace_id": workspace_id, "id": new.id, "name": name, "role": int(role), "email": email,
        }  # fmt: skip
        with self._connection(workspace_id, write=True) as connection:
            connection.execute(insert(member).values(**row))
            connection.commit()
        return new

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


class CommitSignal:
    """Lets waiting listeners of this process know that something was committed."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0

    @property
    def count(self) -> int:
        """How many commits were announced so far."""
        return self._count

    def announce(self, workspace_id: str) -> None:
        """Wake every listener; each asks the database what is new for it."""
        del workspace_id
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def wait(self, seen: int, *, seconds: float) -> int:
        """Wait until more than `seen` commits were announced, at most so long; returns the present count."""
        with self._changed:
            self._changed.wait_for(lambda: self._count > seen, timeout=seconds)
            return self._count


class WriterTurns:
    """Whose turn it is to write to SQLite, which lets waiting writers try again now and then, the lucky one first.

    Within one process they queue instead. PostgreSQL keeps its own queue, on the workspace's row.
    """

    def __init__(self, *, needed: bool) -> None:
        self._queue: AbstractContextManager[object] = threading.Lock() if needed else nullcontext()

    def taken(self) -> AbstractContextManager[object]:
        """A turn, for as long as it is held."""
        return self._queue


def open_store(url: str, *, clock: Callable[[], datetime], ids: IdMaker) -> Store:
    """Open a database by its SQLAlchemy address (SQLite through pysqlite3, or PostgreSQL through psycopg 3)."""
    if url.startswith("sqlite"):
        engine = create_engine(url, **sqlite.engine_options(url))
        sqlite.prepare(engine)
    else:
        engine = create_engine(url, **postgres.engine_options())
    turns = WriterTurns(needed=engine.dialect.name == "sqlite")
    return Store(engine=engine, clock=clock, ids=ids, on_commit=CommitSignal(), turns=turns, memory=Memory())
