"""The demo's database: a file of its own, made once, whole or not at all."""

import os
from pathlib import Path

from inroad.bootstrap import Installation
from inroad.cli.opening import opened
from inroad.cli.progress import telling
from inroad.demo.build import build_demo
from inroad.demo.story import demo_accounts
from inroad.model.errors import Invalid
from inroad.settings import default_database, read_settings
from inroad.storage.accounts import AccountPage
from inroad.workspace.accounts import list_accounts
from inroad.workspace.feed import newest_seq

_MOST_ACCOUNTS = 500


def database_of(said: str | None) -> str:
    """The database that was named, by option or by environment; else a file beside the usual one."""
    usual = str(default_database())
    named = read_settings(database=said).database
    return str(default_database().with_name("demo.db")) if named == usual and said is None else named


def made_anew(database: str, *, quiet: bool) -> bool:
    """Make the demo in this database unless it is there; returns whether it was made.

    Raises `Invalid` for a workspace that holds something else.
    """
    if "://" not in database and not Path(database).exists() and _make_file(Path(database), quiet=quiet):
        return True
    with opened(database) as installation:
        with installation.store.read(installation.owner) as tx:
            empty = newest_seq(tx) == 0
            names = {account.name for account in list_accounts(tx, AccountPage(limit=_MOST_ACCOUNTS)).accounts}
        if empty:
            _build(installation, quiet=quiet)
        elif not names.issuperset(account.account["name"] for account in demo_accounts()):
            raise Invalid(f"{database} holds a workspace of its own; the demo wants an empty one", field="db")
        return empty


def _make_file(path: Path, *, quiet: bool) -> bool:
    """Build beside and name it at the end: who interrupts it leaves nothing half-made, and of two only one is kept.

    Returns whether it is this one.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        with opened(str(unfinished)) as installation:
            _build(installation, quiet=quiet)
        return _named(unfinished, path)
    finally:
        _remove(unfinished)


def _named(unfinished: Path, path: Path) -> bool:
    """Give a file its name unless another has it by now; returns whether it was given."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        return False
    except OSError:  # a file system without a second name for a file
        unfinished.rename(path)
    return True


def _build(installation: Installation, *, quiet: bool) -> None:
    with telling("Making the demo", quiet=quiet) as heard:
        build_demo(installation.store, installation.owner, installation.store.clock().date(), heard)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
