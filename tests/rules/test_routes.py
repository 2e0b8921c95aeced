"""Every address of the server asks who is there; every one that changes something asks what they may do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import httpx
import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute
from litestar.testing import TestClient
from sqlalchemy import select

from inroad.api.app import create_app
from inroad.api.security import COOKIE, CSRF_HEADER, Doorkeeper
from inroad.bootstrap import Installation, install
from inroad.model.member import Role
from inroad.settings import Settings
from inroad.storage.declaring import metadata

HOST = "http://127.0.0.1"
SECRET = "the secret of this installation"
BEARER = {"Authorization": f"Bearer {SECRET}"}
SIGNED_IN = {"Cookie": f"{COOKIE}={SECRET}"}
NOBODY = "0" * 32
SAFE = {"GET", "HEAD", "OPTIONS"}

PUBLIC = {
    "/": "the front page takes the entry token and signs the browser in",
    "/{path:path}": "the app's own files: they hold nobody's data",
}


def program(app: Litestar) -> TestClient[Litestar]:
    """A client that carries the installation's token."""
    client = TestClient(app, base_url=HOST)
    client.headers.update(BEARER)
    return client


@dataclass(frozen=True)
class World:
    """An installation with one account, two people in it and an open suggestion."""

    installation: Installation
    editor: TestClient[Litestar]
    account: str
    position: str
    superior: str
    person: str
    version: int
    vacant: str
    suggestion: str
    changeset: str
    view: str

    def client_of_a_viewer(self) -> TestClient[Litestar]:
        """A program's door to the same installation, with a viewer behind it."""
        viewer = replace(self.installation.owner, role=Role.VIEWER)
        return program(create_app(replace(self.installation, owner=viewer), Doorkeeper(secret=SECRET)))

    def contents(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        with self.installation.store.engine.connect() as connection:
            return {
                table.name: sorted(map(repr, connection.execute(select(table)))) for table in metadata.sorted_tables
            }


@pytest.fixture
def installation(sqlite_url: str) -> Iterator[Installation]:
    """A fresh installation."""
    made = install(Settings(database=sqlite_url))
    yield made
    made.store.close()


@pytest.fixture
def world(installation: Installation) -> Iterator[World]:
    """The world in which every change can be tried."""
    editor = replace(installation, owner=replace(installation.owner, role=Role.EDITOR))
    with program(create_app(editor, Doorkeeper(secret=SECRET))) as client:

        def made(path: str, **request: Any) -> dict[str, Any]:
            answer = client.post(f"/api{path}", **request)
            assert answer.is_success, answer.text
            body: dict[str, Any] = answer.json()
            return body

        account = made("/accounts", json={"name": "Acme"})["id"]
        superior = made(f"/accounts/{account}/people", json={"name": "Ann Able", "title": "CEO"})
        person = made(f"/accounts/{account}/people", json={"name": "Bob Best", "title": "CFO"})
        vacant = made(f"/accounts/{account}/people", json={"title": "CIO"})
        view = made("/views", json={"name": "Ours", "scope": "portfolio", "shared": True})
        suggestion = made("/imports", **_people_file())["changeset"]["id"]
        yield World(
            installation=installation,
            editor=client,
            account=account,
            superior=superior["position_id"],
            position=person["position_id"],
            person=person["person_id"],
            version=person["version"],
            vacant=vacant["position_id"],
            suggestion=suggestion,
            changeset=client.get("/api/history").json()["items"][0]["id"],
            view=view["id"],
        )


def _people_file() -> dict[str, Any]:
    return {"files": {"file": ("people.csv", b"Name,Title\nCyd Cole,COO\n", "text/csv")}, "data": {"account": "Acme"}}


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
    "POST /api/imports": lambda _: ("/api/imports", _people_file()),
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
}


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
def app(installation: Installation) -> Litestar:
    """The whole application."""
    return create_app(installation, Doorkeeper(secret=SECRET))


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
    assert {f"{method} {path}" for method, path in routes_of(app) if method not in SAFE} == set(CHANGES)


@pytest.mark.parametrize("route", CHANGES)
def test_a_viewer_changes_nothing(world: World, route: str) -> None:
    method, (path, request) = route.split(maxsplit=1)[0], CHANGES[route](world)
    before = world.contents()
    with world.client_of_a_viewer() as client:
        answer = client.request(method, path, **request)
    assert (answer.status_code, answer.json()["error"]["code"]) == (httpx.codes.FORBIDDEN, "forbidden")
    assert world.contents() == before


@pytest.mark.parametrize("route", CHANGES)
def test_an_editor_makes_the_change_but_only_to_what_exists(world: World, route: str) -> None:
    (method, pattern), (path, request) = route.split(), CHANGES[route](world)
    before = world.contents()
    if "{" in pattern:
        answer = world.editor.request(method, concrete(pattern), **request)
        assert (answer.status_code, answer.json()["error"]["code"]) == (httpx.codes.NOT_FOUND, "not_found")
        assert world.contents() == before
    answer = world.editor.request(method, path, **request)
    assert answer.is_success, answer.text
    assert world.contents() != before
