"""The application as a whole: headers of every answer, limits, and a description that is valid and complete."""

import json
from typing import Any

import pytest
from openapi_spec_validator import validate

from inroad.api import app as application
from inroad.bootstrap import Installation
from tests.fixtures import doors
from tests.fixtures.doors import Door, opened


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Which database is behind the door does not matter here."""
    return sqlite_url


def described(door: Door) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(door.client.get("/api/openapi/openapi.json").content)
    return found


def operations(door: Door) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{method.upper()} {path}", operation)
        for path, methods in described(door)["paths"].items()
        for method, operation in methods.items()
    ]


def test_every_answer_is_hardened_and_nothing_personal_is_kept_in_caches(door: Door) -> None:
    account = door.account()
    for path in (
        "/",
        "/api/accounts",
        f"/api/accounts/{account}/map.svg",
        "/api/nothing",
        "/api/export",
        "/assets/x.js",
    ):
        headers = door.client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["cross-origin-resource-policy"] == "same-origin", path
        assert "access-control-allow-origin" not in headers, path
        assert headers["cache-control"] == ("no-cache" if path == "/" else "no-store"), path


def test_the_description_is_valid_and_loads_nothing_from_elsewhere(door: Door) -> None:
    validate(described(door))
    for path in ("/api/openapi", "/api/openapi/openapi.json"):
        answer = door.client.get(path)
        assert "json" in answer.headers["content-type"]
        assert "cdn" not in answer.text
    for path in ("swagger", "redoc", "elements", "rapidoc"):
        assert door.client.get(f"/api/openapi/{path}").status_code == 404


def test_the_description_tells_every_errors_shape_and_every_operations_meaning(door: Door) -> None:
    for name, operation in operations(door):
        statuses = set(operation["responses"])
        needed = {"400", "401", "403", "404", "500", "503"} | (set() if name.startswith("GET") else {"409", "413"})
        assert needed <= statuses, name
        for status in needed:
            shape = operation["responses"][status]["content"]["application/json"]["schema"]
            assert shape == {"$ref": "#/components/schemas/ErrorAnswer"}, name
        assert operation["description"].endswith("."), name
    ids = [operation["operationId"] for _, operation in operations(door)]
    assert len(set(ids)) == len(ids)


def test_a_body_beyond_the_limit_is_refused_unread(installation: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "MOST_BODY_BYTES", 100_000)
    monkeypatch.setattr(doors, "IDLE", [])  # an application keeps the limit with which it was made
    with opened(installation) as door:
        assert door.refusal("POST", "/accounts", json={"name": "Acme", "note": "x" * 200_000}) == (413, "http_413")
        large = b"Name,Title\n" + (b"Ann Able," + b"x" * 2_000 + b"\n") * 60
        assert door.client.post("/api/imports", **door.upload(large, account="Acme")).status_code == 201
