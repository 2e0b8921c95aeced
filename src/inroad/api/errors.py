"""Errors of every kind as one JSON shape: {"error": {"code", "message", "params"}}."""

import logging
from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException
from litestar.openapi import ResponseSpec
from sqlalchemy.exc import DataError, StatementError

from inroad.api.malformed import place_of, what_is_wrong
from inroad.language import tell_refusal, translated
from inroad.model.errors import BEYOND, Conflict, Forbidden, InroadError, Invalid, Merged, NotFound

STATUS: Mapping[type[InroadError], int] = {Invalid: 400, Forbidden: 403, NotFound: 404, Conflict: 409}
"""HTTP status of each kind of failure; subclasses answer like their kind."""

_CODES = {400: "invalid", 401: "not_signed_in", 403: "forbidden", 404: "not_found", 409: "outdated"}

_READING = frozenset({"GET", "HEAD"})

_log = logging.getLogger(__name__)


class ErrorDetail(msgspec.Struct, frozen=True):
    """What went wrong: a stable code, a sentence, and values for programs and translators."""

    code: str
    message: str
    params: dict[str, object]


class ErrorAnswer(msgspec.Struct, frozen=True):
    """The body of every answer that is not a success."""

    error: ErrorDetail


def _told(descriptions: Mapping[int, str]) -> Mapping[int, ResponseSpec]:
    return {
        status: ResponseSpec(ErrorAnswer, description=description, generate_examples=False)
        for status, description in descriptions.items()
    }


_LED_ON = _told({308: "It has been merged into another record: `Location` says where that is"})
_ALWAYS = _told(
    {
        400: "What was asked cannot mean anything",
        401: "Nobody is signed in",
        403: "Not allowed",
        404: "No such thing, or not yours to see",
        500: "Our own mistake",
        503: "The database is busy or away",
    }
)
READ_ERRORS = {**_ALWAYS, **_LED_ON}
"""What a route that only reads may answer instead of a success, for the description of the API."""

CHANGE_ERRORS = {
    **_ALWAYS,
    **_told(
        {
            409: "Somebody changed the same fields meanwhile, or it contradicts what is recorded",
            413: "More was sent than is accepted",
        }
    ),
}
"""What a route that changes something may answer; after any of them nothing has changed."""


def on_inroad_error(request: Request[Any, Any, Any], error: InroadError) -> Response[ErrorAnswer]:
    """A failure with a sentence of its own; who reads what was merged into another record is led to that one."""
    if isinstance(error, Merged) and request.method in _READING:
        return _lead_on(request, error)
    status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
    return _answer(status, error.code, tell_refusal(error), dict(error.params))


def _lead_on(request: Request[Any, Any, Any], error: Merged) -> Response[ErrorAnswer]:
    """Who wants to change something is not led on: they have not seen the record that they would change."""
    old, new = (str(error.params[name]) for name in ("id", "into"))
    query = f"?{request.url.query}" if request.url.query else ""
    answer = _answer(308, error.code, tell_refusal(error), dict(error.params))
    answer.headers["Location"] = f"{request.url.path}{query}".replace(old, new)
    return answer


def on_http_error(request: Request[Any, Any, Any], error: HTTPException) -> Response[ErrorAnswer]:
    """A failure found before any verb was called: unknown path, wrong method, missing session, malformed body."""
    code = _CODES.get(error.status_code, f"http_{error.status_code}")
    details = error.extra if isinstance(error.extra, list) else []
    if not details:
        return _answer(error.status_code, code, translated(error.detail), {})
    sentence = "; ".join(what_is_wrong(request, detail) for detail in details)
    return _answer(error.status_code, code, sentence, {"field": place_of(details[0])})


def on_database_trouble(_request: Request[Any, Any, Any], error: Exception) -> Response[ErrorAnswer]:
    """The database is locked, full or away: nothing was written."""
    _log.warning("the database could not do this: %s", getattr(error, "orig", error))
    return _answer(
        503, "unavailable", translated("the database cannot be reached or is busy; nothing was changed, try again"), {}
    )


def on_statement_error(request: Request[Any, Any, Any], error: StatementError) -> Response[ErrorAnswer]:
    """The database or its driver was given a value that it cannot take; anything else is our own mistake."""
    if isinstance(error, DataError) or isinstance(error.orig, OverflowError):
        return on_unusable_value(request, error)
    return on_bug(request, error)


def on_unusable_value(_request: Request[Any, Any, Any], _error: Exception) -> Response[ErrorAnswer]:
    """A number, a day or a nesting beyond anything that can be kept."""
    return _answer(400, "invalid", translated(BEYOND), {})


def on_bug(_request: Request[Any, Any, Any], error: Exception) -> Response[ErrorAnswer]:
    """Our own mistake: logged with its trace, told without it."""
    _log.error("unexpected error", exc_info=error)
    return _answer(500, "internal", translated("something went wrong on our side; nothing was changed"), {})


def _answer(status: int, code: str, message: str, params: dict[str, object]) -> Response[ErrorAnswer]:
    return Response(ErrorAnswer(ErrorDetail(code, message, params)), status_code=status)
