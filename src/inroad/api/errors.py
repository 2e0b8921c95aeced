"""Errors of every kind as one JSON shape: {"error": {"code", "message", "params"}}."""

import logging
from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, NotAuthorizedException, PermissionDeniedException, ValidationException
from sqlalchemy.exc import OperationalError

from inroad.model.errors import Conflict, Forbidden, InroadError, Invalid, NotFound

STATUS: Mapping[type[InroadError], int] = {Invalid: 400, Forbidden: 403, NotFound: 404, Conflict: 409}
"""HTTP status of each kind of failure; subclasses answer like their kind."""

_log = logging.getLogger(__name__)


class ErrorDetail(msgspec.Struct, frozen=True):
    """What went wrong: a stable code, a sentence, and values for programs and translators."""

    code: str
    message: str
    params: dict[str, object]


class ErrorAnswer(msgspec.Struct, frozen=True):
    """The body of every answer that is not a success."""

    error: ErrorDetail


def on_inroad_error(_request: Request[Any, Any, Any], error: InroadError) -> Response[ErrorAnswer]:
    """A failure with a sentence of its own."""
    status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
    return _answer(status, error.code, error.sentence, dict(error.params))


def on_http_error(_request: Request[Any, Any, Any], error: HTTPException) -> Response[ErrorAnswer]:
    """A failure found before any verb was called: unknown path, wrong method, missing session, malformed body."""
    codes: Mapping[type[HTTPException], str] = {
        NotAuthorizedException: "not_signed_in",
        PermissionDeniedException: "forbidden",
        ValidationException: "invalid",
    }
    code = next((code for kind, code in codes.items() if isinstance(error, kind)), f"http_{error.status_code}")
    extra: dict[str, object] = {"details": error.extra} if getattr(error, "extra", None) else {}
    return _answer(error.status_code, code, error.detail, extra)


def on_database_trouble(_request: Request[Any, Any, Any], error: OperationalError) -> Response[ErrorAnswer]:
    """The database is locked, full or away: nothing was written."""
    _log.warning("the database could not do this: %s", error.orig)
    return _answer(503, "unavailable", "the database cannot be reached or is busy; nothing was changed, try again", {})


def on_bug(_request: Request[Any, Any, Any], error: Exception) -> Response[ErrorAnswer]:
    """Our own mistake: logged with its trace, told without it."""
    _log.error("unexpected error", exc_info=error)
    return _answer(500, "internal", "something went wrong on our side; nothing was changed", {})


def _answer(status: int, code: str, message: str, params: dict[str, object]) -> Response[ErrorAnswer]:
    return Response(ErrorAnswer(ErrorDetail(code, message, params)), status_code=status)
