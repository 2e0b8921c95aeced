"""Opening the database for a command; trouble with it becomes a sentence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from inroad.cli.output import held
from inroad.model.errors import InroadError

if TYPE_CHECKING:
    from inroad.bootstrap import Installation
    from inroad.storage import Transaction


class Unavailable(InroadError):
    """The database cannot be reached, is busy, or is none."""

    code = "unavailable"


@contextmanager
def opened(database: str | None) -> Iterator["Installation"]:
    """The installation, closed at the end. Raises `Unavailable` when the database fails later than at its opening."""
    from sqlalchemy.exc import DBAPIError

    from inroad.bootstrap import install
    from inroad.settings import read_settings

    settings = read_settings(database=database)
    shown = re.sub(r"://([^:/@]*):[^@]*@", r"://\1:***@", settings.database)
    try:
        installation = install(settings)
        try:
            yield installation
        finally:
            installation.store.close()
    except DBAPIError as error:
        reason = str(error.orig).strip().partition("\n")[0]
        raise Unavailable(f"the database {shown} does not do this: {reason}; nothing was changed") from error


@contextmanager
def reading(database: str | None) -> Iterator["Transaction"]:
    """A transaction that reads, on behalf of this machine's owner."""
    with opened(database) as installation, installation.store.read(installation.owner) as tx:
        yield tx


@contextmanager
def writing(database: str | None) -> Iterator["Transaction"]:
    """A transaction that writes, on behalf of this machine's owner; it commits at the end, or nothing happened.

    What is said within is heard when that is done.
    """
    with held(), opened(database) as installation, installation.store.write(installation.owner) as tx:
        yield tx
