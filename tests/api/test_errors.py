"""Failures as answers: one shape, the right status, no trace, nothing changed."""

import logging
from types import SimpleNamespace
from typing import Any

import pytest
from litestar.exceptions import HTTPException, ValidationException
from sqlalchemy.exc import DataError, OperationalError, ProgrammingError, StatementError

from inroad.api.errors import (
    CHANGE_ERRORS,
    STATUS,
    on_bug,
    on_database_trouble,
    on_http_error,
    on_inroad_error,
    on_statement_error,
    on_unusable_value,
)
from inroad.model.errors import BossCycle, Conflict, Forbidden, Invalid, Merged, NotFound, StaleSnapshot
from inroad.workspace import accounts
from tests.fixtures.doors import Door

REQUEST: Any = SimpleNamespace(method="POST")


def told(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.content.error.code


def test_every_kind_of_failure_has_its_status() -> None:
    kinds = [Invalid("x"), BossCycle("x"), StaleSnapshot("x"), Forbidden("x"), NotFound("x"), Conflict("x")]
    assert [told(on_inroad_error(REQUEST, kind)) for kind in kinds] == [
        (400, "invalid"), (400, "boss_cycle"), (400, "stale_snapshot"), (403, "forbidden"), (404, "not_found"),
        (409, "conflict"),
    ]  # fmt: skip
    assert set(STATUS.values()) < set(CHANGE_ERRORS)


def test_who_reads_what_was_merged_is_led_to_where_it_is_now_and_who_writes_is_told() -> None:
    gone = Merged("it is elsewhere", kind="account", id="a1", into="b2")
    url = SimpleNamespace(path="/api/accounts/a1/people", query="q=a1")
    read: Any = SimpleNamespace(method="GET", url=url)
    answer = on_inroad_error(read, gone)
    assert (told(answer), answer.headers["Location"]) == ((308, "merged"), "/api/accounts/b2/people?q=b2")
    assert told(on_inroad_error(REQUEST, gone)) == (404, "merged")


def test_a_failure_before_the_verb_names_the_place() -> None:
    details = [{"key": "limit", "message": "too many", "source": "query"}, {"message": "no object", "source": "body"}]
    error = on_http_error(REQUEST, ValidationException("bad", extra=details)).content.error
    assert (error.code, error.message) == ("invalid", "limit: too many; body: no object")
    assert error.params == {"field": "limit"}
    assert told(on_http_error(REQUEST, HTTPException("gone", status_code=405))) == (405, "http_405")


def test_a_database_in_trouble_is_unavailable_and_a_value_it_cannot_take_invalid() -> None:
    cause = Exception("disk full")
    assert told(on_database_trouble(REQUEST, OperationalError("q", {}, cause))) == (503, "unavailable")
    assert told(on_statement_error(REQUEST, DataError("q", {}, cause))) == (400, "invalid")
    assert told(on_statement_error(REQUEST, StatementError("m", "q", {}, OverflowError()))) == (400, "invalid")
    assert told(on_statement_error(REQUEST, ProgrammingError("q", {}, cause))) == (500, "internal")
    assert told(on_unusable_value(REQUEST, RecursionError())) == (400, "invalid")


def test_our_own_mistake_is_logged_with_its_trace_and_told_without(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer = on_bug(REQUEST, ValueError("the canary in the mine"))
    assert told(answer) == (500, "internal")
    assert "canary" not in answer.content.error.message
    assert caplog.records[0].exc_info is not None


@pytest.mark.parametrize(
    ("failure", "status", "code"),
    [
        (OperationalError("SELECT canary", {}, Exception("database is locked")), 503, "unavailable"),
        (RuntimeError("canary"), 500, "internal"),
        (RecursionError("canary"), 400, "invalid"),
    ],
    ids=["busy", "bug", "deep"],
)
def test_a_failing_verb_is_told_cleanly_through_the_door(
    door: Door, monkeypatch: pytest.MonkeyPatch, failure: Exception, status: int, code: str
) -> None:
    def fail(*_: object) -> SimpleNamespace:
        raise failure

    monkeypatch.setattr(accounts, "list_accounts", fail)
    answer = door.client.get("/api/accounts")
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert "canary" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_address_that_is_not_ours_or_not_so_is_refused_in_the_same_shape(door: Door) -> None:
    assert door.refusal("PUT", "/accounts") == (405, "http_405")
    assert door.refusal("DELETE", "/session") == (405, "http_405")
    assert door.refusal("GET", "/accounts/1/2/3") == (404, "not_found")
