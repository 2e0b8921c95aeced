"""Who may talk to the server: one session per installation, this machine's names only, and no other site's pages."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from litestar.connection import ASGIConnection
from litestar.exceptions import ClientException, NotAuthorizedException, PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler

from inroad import __version__

Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]
COOKIE = "inroad_session"
CSRF_HEADER = "X-Inroad-Csrf"
VERSION_HEADER = "X-Inroad-Version"
_THIS_MACHINE = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?", re.IGNORECASE)
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Outdated(ClientException):
    """The page is of another version than the server."""

    status_code = 409
    detail = "Inroad was updated since this page was loaded; nothing was changed, reload the page and do it again"


@dataclass(slots=True)
class Doorkeeper:
    """Knows the installation's secret: it is the session's value, the programs' bearer token and the CSRF token's key.

    `entry_tokens` are single-use: the address which `inroad serve` opens carries one and gets the session cookie.
    """

    secret: str
    entry_tokens: set[str] = field(default_factory=set)

    def new_entry_token(self) -> str:
        """A token for one visit to the front page."""
        token = secrets.token_urlsafe(32)
        self.entry_tokens.add(token)
        return token

    def redeem(self, token: str) -> bool:
        """Whether an entry token is good; it is good once."""
        if token in self.entry_tokens:
            self.entry_tokens.discard(token)
            return True
        return False

    @property
    def csrf(self) -> str:
        """What a page of ours sends with every request that changes something."""
        return hmac.new(self.secret.encode(), b"csrf", hashlib.sha256).hexdigest()

    def has_session(self, connection: Connection) -> bool:
        """Whether the request carries the session cookie."""
        return secrets.compare_digest(connection.cookies.get(COOKIE, "").encode(), self.secret.encode())

    def has_bearer(self, connection: Connection) -> bool:
        """Whether the request carries the token as `Authorization: Bearer`."""
        given = connection.headers.get("authorization", "")
        return secrets.compare_digest(given.encode(), f"Bearer {self.secret}".encode())


async def guard(connection: Connection, handler: BaseRouteHandler) -> None:
    """Let a request in, or not: by host name, session, and for changes by origin and CSRF token.

    It waits for nothing; Litestar would take a plain function to another thread, which costs more than all it does.
    """
    doorkeeper: Doorkeeper = connection.app.state.doorkeeper
    if not _THIS_MACHINE.fullmatch(connection.headers.get("host", "")):
        raise PermissionDeniedException("this server answers to localhost only")
    if handler.opt.get("public"):
        return
    if doorkeeper.has_bearer(connection):
        return
    if not doorkeeper.has_session(connection):
        raise NotAuthorizedException("open the address that `inroad serve` printed; it signs this browser in")
    if connection.scope.get("method") not in _SAFE:
        _refuse_foreign(connection, doorkeeper)
        _refuse_outdated(connection)


def _refuse_outdated(connection: Connection) -> None:
    """A page of an earlier version does not know what it would write: it is to be loaded anew first."""
    if connection.headers.get(VERSION_HEADER, __version__) != __version__:
        raise Outdated


def _refuse_foreign(connection: Connection, doorkeeper: Doorkeeper) -> None:
    origin = connection.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != connection.headers.get("host"):
        raise PermissionDeniedException("another site's page may not change anything here")
    if not secrets.compare_digest(connection.headers.get(CSRF_HEADER, "").encode(), doorkeeper.csrf.encode()):
        raise PermissionDeniedException(f"the header {CSRF_HEADER} is missing or stale; reload the page")
