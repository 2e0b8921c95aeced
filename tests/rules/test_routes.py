"""Every address of the server asks who is there; every one that changes something asks what they may do."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute
from litestar.testing import TestClient

from inroad.api.security import COOKIE, CSRF_HEADER, Doorkeeper
from inroad.bootstrap import Installation, install
from inroad.model.member import Role
from inroad.settings import Settings
from tests.fixtures.doors import application
from tests.fixtures.stakes import Stakes, changes, ids_of
from tests.rules.worlds import BEARER, HOST, SECRET, World, client_for, create_world, people_file

SIGNED_IN = {"Cookie": f"{COOKIE}={SECRET}"}
NOBODY = "0" * 32
SAFE = {"GET", "HEAD", "OPTIONS"}

KEPT_NOWHERE = {"POST /api/accounts/{account_id}/presence": "who looks at what is told, and recorded nowhere"}

PUBLIC = {
    "/": "the front page takes the entry token and signs the browser in",
    "/{path:path}": "the app's own files: they hold nobody's data",
}


@pytest.fixture
def installation(sqlite_url: str) -> Iterator[Installation]:
    """A fresh installation."""
    made = install(Settings(database=sqlite_url))  # its uploads lie beside it
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def first_world(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> World:
    """The world before any change, in a folder that is copied for each of them."""
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("world") / "inroad.db"))
    installation = install(Settings(database=str(file)))
    with closing(installation.store), client_for(installation, Role.EDITOR) as client:
        return create_world(installation, client)


@pytest.fixture
def world(first_world: World, tmp_path: Path) -> Iterator[World]:
    """The world in which every change can be tried."""
    shutil.copytree(first_world.installation.settings.folder, tmp_path, dirs_exist_ok=True)
    installation = install(Settings(database=str(tmp_path / "inroad.db")))
    with closing(installation.store), client_for(installation, Role.EDITOR) as client:
        yield replace(first_world, installation=installation, editor=client)


def _redo(world: "World") -> tuple[str, dict[str, Any]]:
    """Bringing back follows an undo."""
    assert world.editor.post("/api/undo").is_success
    return "/api/redo", {}


# One valid request for every route that changes something: the request that an editor makes and a viewer may not.
CHANGES: dict[str, Callable[[World], tuple[str, dict[str, Any]]]] = {
    "POST /api/accounts": lambda _: ("/api/accounts", {"json": {"name": "Brown & Co"}}),
    "PATCH /api/accounts/{account_id}": lambda w: (
        f"/api/accounts/{w.account}",
        {"json": {"base_version": w.version, "set": {"city": "Leeds"}}},
    ),
    "POST /api/accounts/{account_id}/people": lambda w: (
        f"/api/accounts/{w.account}/people",
        {"json": {"name": "Dan Dorn"}},
    ),
    "PATCH /api/people/{person_id}": lambda w: (
        f"/api/people/{w.person}",
        {"json": {"base_version": w.version, "set": {"city": "Leeds"}}},
    ),
    "PATCH /api/accounts/{account_id}/positions/{position_id}": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.position}",
        {"json": {"base_version": w.version, "set": {"title": "Treasurer"}}},
    ),
    "DELETE /api/accounts/{account_id}/positions/{position_id}": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.vacant}",
        {},
    ),
    "POST /api/accounts/{account_id}/positions/{position_id}/fill": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.vacant}/fill",
        {"json": {"name": "Eve Ender"}},
    ),
    "POST /api/accounts/{account_id}/positions/{position_id}/move": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.position}/move",
        {"json": {"manager_id": w.superior}},
    ),
    "POST /api/accounts/{account_id}/positions/{position_id}/leave": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.position}/leave",
        {"json": {}},
    ),
    "POST /api/accounts/{account_id}/positions/{position_id}/assess": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.position}/assess",
        {"json": {"values": {"title": "CFO"}}},
    ),
    "DELETE /api/accounts/{account_id}/assessments/{assessment_id}": lambda w: (
        f"/api/accounts/{w.account}/assessments/{w.assessment}",
        {},
    ),
    "POST /api/accounts/{account_id}/positions/{position_id}/notes": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.position}/notes",
        {"json": {"text": "prefers the telephone"}},
    ),
    "PATCH /api/accounts/{account_id}/notes/{note_id}": lambda w: (
        f"/api/accounts/{w.account}/notes/{w.note}",
        {"json": {"base_version": w.version, "set": {"text": "ask Ann"}}},
    ),
    "DELETE /api/accounts/{account_id}/notes/{note_id}": lambda w: (f"/api/accounts/{w.account}/notes/{w.note}", {}),
    "POST /api/accounts/{account_id}/positions/move": lambda w: (
        f"/api/accounts/{w.account}/positions/move",
        {"json": {"position_ids": [w.position], "manager_id": w.superior, "line": "dotted"}},
    ),
    "POST /api/accounts/{account_id}/positions/unmap": lambda w: (
        f"/api/accounts/{w.account}/positions/unmap",
        {"json": {"position_ids": [w.position]}},
    ),
    "POST /api/accounts/{account_id}/positions/remap": lambda w: (
        f"/api/accounts/{w.account}/positions/remap",
        {"json": {"position_ids": [w.unmapped]}},
    ),
    "DELETE /api/accounts/{account_id}/positions/{position_id}/dotted/{manager_id}": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.vacant}/dotted/{w.superior}",
        {},
    ),
    "POST /api/accounts/{account_id}/positions/{position_id}/merge": lambda w: (
        f"/api/accounts/{w.account}/positions/{w.position}/merge",
        {"json": {"other_id": w.vacant}},
    ),
    "POST /api/accounts/{account_id}/merge": lambda w: (
        f"/api/accounts/{w.account}/merge",
        {"json": {"other_id": w.doubles.account}},
    ),
    "POST /api/people/{person_id}/merge": lambda w: (
        f"/api/people/{w.person}/merge",
        {"json": {"other_id": w.doubles.person}},
    ),
    "POST /api/people/{person_id}/moved": lambda w: (
        f"/api/people/{w.person}/moved",
        {"json": {"other_id": w.doubles.person}},
    ),
    "POST /api/duplicates/{proposal_id}/accept": lambda w: (
        f"/api/duplicates/{w.doubles.proposal}/accept",
        {"json": {"swap": True}},
    ),
    "POST /api/duplicates/{proposal_id}/answer": lambda w: (
        f"/api/duplicates/{w.doubles.proposal}/answer",
        {"json": {"answer": "apart"}},
    ),
    "POST /api/duplicates/apart": lambda w: (
        "/api/duplicates/apart",
        {"json": {"about": "account", "one_id": w.account, "other_id": w.doubles.account}},
    ),
    "POST /api/jobs/duplicates": lambda _: ("/api/jobs/duplicates", {"json": {}}),
    "POST /api/imports": lambda _: ("/api/imports", people_file()),
    "POST /api/jobs/imports": lambda _: ("/api/jobs/imports", people_file()),
    "POST /api/jobs/interactions": lambda _: ("/api/jobs/interactions", people_file()),
    "POST /api/jobs/accept": lambda w: ("/api/jobs/accept", {"json": {"suggestion_id": w.suggestion}}),
    "POST /api/jobs/{job_id}/again": lambda w: (f"/api/jobs/{w.failed}/again", {"json": {}}),
    "DELETE /api/jobs/{job_id}": lambda w: (f"/api/jobs/{w.queued}", {}),
    "POST /api/changesets/{changeset_id}/undo": lambda w: (f"/api/changesets/{w.changeset}/undo", {}),
    "POST /api/changesets/{changeset_id}/accept": lambda w: (
        f"/api/changesets/{w.suggestion}/accept",
        {"json": {}},
    ),
    "POST /api/accounts/edit": lambda w: (
        "/api/accounts/edit",
        {"json": {"edits": [{"ids": [w.account], "base_version": 100, "set": {"city": "Leeds"}}]}},
    ),
    "POST /api/accounts/{account_id}/people/edit": lambda w: (
        f"/api/accounts/{w.account}/people/edit",
        {"json": {"edits": [{"position_ids": [w.position], "base_version": 100, "set": {"grade": "E1"}}]}},
    ),
    "POST /api/accounts/{account_id}/people/leave": lambda w: (
        f"/api/accounts/{w.account}/people/leave",
        {"json": {"position_ids": [w.position]}},
    ),
    "POST /api/accounts/{account_id}/people/remove": lambda w: (
        f"/api/accounts/{w.account}/people/remove",
        {"json": {"position_ids": [w.vacant]}},
    ),
    "POST /api/views": lambda _: ("/api/views", {"json": {"name": "New", "scope": "portfolio", "shared": True}}),
    "PATCH /api/views/{view_id}": lambda w: (
        f"/api/views/{w.view}",
        {"json": {"base_version": 100, "set": {"name": "Other"}}},
    ),
    "DELETE /api/views/{view_id}": lambda w: (f"/api/views/{w.view}", {}),
    "POST /api/undo": lambda _: ("/api/undo", {}),
    "POST /api/redo": _redo,
    "POST /api/changesets/{changeset_id}/decline": lambda w: (f"/api/changesets/{w.suggestion}/decline", {}),
    "PUT /api/definitions/{name}": lambda _: ("/api/definitions/thresholds", {"json": {"value": {"threads": 5}}}),
    "DELETE /api/definitions/{name}": lambda _: ("/api/definitions/thresholds", {}),
}
ADMINISTERED = {"PUT /api/definitions/{name}", "DELETE /api/definitions/{name}"}
"""What an editor may not do either."""


def _of_stakes(end: str) -> Callable[[World], tuple[str, dict[str, Any]]]:
    """A request about what stands between people and us."""

    def request(world: World) -> tuple[str, dict[str, Any]]:
        body = changes(world.superior, world.person, world.stakes)[end]
        path = end.split()[1].format(subject_id=world.superior, **ids_of(world.stakes))
        return f"/api/accounts/{world.account}{path}", {} if body is None else {"json": body}

    return request


for _end in changes("", "", Stakes("", "", "", "", "", "")):
    CHANGES["{} /api/accounts/{{account_id}}{}".format(*_end.split())] = _of_stakes(_end)


def routes_of(app: Litestar) -> list[tuple[str, str]]:
    """Every method and path that a handler of ours or of the framework answers."""
    return [
        (method, route.path_format)
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        for method in sorted(handler.http_methods - {"OPTIONS"})
    ]


def concrete(path: str) -> str:
    """The path with an identity that nobody has in each of its gaps."""
    parts = [NOBODY if part.startswith("{") else part for part in path.split("/")]
    return "/".join(parts)


def statuses(app: Litestar, only: Callable[[str, str], bool], **request: Any) -> dict[str, int]:
    """What each selected route answers to the same kind of request."""
    with TestClient(app, base_url=HOST) as client:
        return {
            f"{method} {path}": client.request(method, concrete(path), **request).status_code
            for method, path in routes_of(app)
            if only(method, path)
        }


@pytest.fixture
def app(installation: Installation) -> Iterator[Litestar]:
    """The whole application."""
    with application(installation, Doorkeeper(secret=SECRET)) as made:
        yield made


def test_a_stranger_is_turned_away_everywhere_but_at_the_front_page(app: Litestar) -> None:
    public = {path for path in PUBLIC if path == "/"} | {"/{path}"}
    answers = statuses(app, lambda _, path: path not in public)
    assert len(answers) > len(CHANGES)
    assert {route: status for route, status in answers.items() if status != httpx.codes.UNAUTHORIZED} == {}


def test_another_host_name_is_refused_everywhere(app: Litestar) -> None:
    answers = statuses(app, lambda *_: True, headers={**BEARER, "Host": "evil.example"})
    assert {route: status for route, status in answers.items() if status != httpx.codes.FORBIDDEN} == {}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {CSRF_HEADER: "guessed"},
        {CSRF_HEADER: Doorkeeper(secret=SECRET).csrf, "Origin": "http://evil.example"},
        {CSRF_HEADER: Doorkeeper(secret=SECRET).csrf, "Origin": "http://127.0.0.1:9999"},
        {CSRF_HEADER: Doorkeeper(secret=SECRET).csrf, "Origin": "null"},
    ],
    ids=["no token", "wrong token", "another site", "another port", "a sandboxed page"],
)
def test_another_sites_page_changes_nothing(app: Litestar, headers: dict[str, str]) -> None:
    answers = statuses(app, lambda method, _: method not in SAFE, headers={**SIGNED_IN, **headers})
    assert {route: status for route, status in answers.items() if status != httpx.codes.FORBIDDEN} == {}


def test_every_route_that_changes_something_is_tried_here(app: Litestar) -> None:
    unsafe = {f"{method} {path}" for method, path in routes_of(app) if method not in SAFE}
    assert unsafe == set(CHANGES) | set(KEPT_NOWHERE)


@pytest.mark.parametrize("route", CHANGES)
def test_a_viewer_changes_nothing(world: World, route: str) -> None:
    method, (path, request) = route.split(maxsplit=1)[0], CHANGES[route](world)
    before = world.contents()
    for role in (Role.VIEWER, Role.EDITOR) if route in ADMINISTERED else (Role.VIEWER,):
        with client_for(world.installation, role) as client:
            answer = client.request(method, path, **request)
        assert (answer.status_code, answer.json()["error"]["code"]) == (httpx.codes.FORBIDDEN, "forbidden")
        assert world.contents() == before


@pytest.mark.parametrize("route", CHANGES)
def test_an_editor_makes_the_change_but_only_to_what_exists(world: World, route: str) -> None:
    (method, pattern), (path, request) = route.split(), CHANGES[route](world)
    with client_for(world.installation, Role.ADMIN if route in ADMINISTERED else Role.EDITOR) as client:
        if route == "DELETE /api/definitions/{name}":
            assert client.put(path, json={"value": {"threads": 5}}).is_success
        before = world.contents()
        if "{" in pattern:
            answer = client.request(method, concrete(pattern), **request)
            assert (answer.status_code, answer.json()["error"]["code"]) == (httpx.codes.NOT_FOUND, "not_found")
            assert world.contents() == before
        answer = client.request(method, path, **request)
        assert answer.is_success, answer.text
        assert world.contents() != before
