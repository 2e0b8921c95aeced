"""The world in which every route is tried: one of everything, made through the door by an editor."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from litestar import Litestar
from litestar.testing import TestClient
from sqlalchemy import select

from inroad.api.security import Doorkeeper
from inroad.bootstrap import Installation
from inroad.model.job import JobState
from inroad.model.member import Role
from inroad.storage.declaring import metadata
from inroad.storage.jobs import end_job
from tests.fixtures.doors import application
from tests.fixtures.doubles import Doubles, doubles
from tests.fixtures.stakes import Stakes, stakes

HOST = "http://127.0.0.1"
SECRET = "the secret of this installation"
BEARER = {"Authorization": f"Bearer {SECRET}"}


def program(app: Litestar) -> TestClient[Litestar]:
    """A client that carries the installation's token."""
    client = TestClient(app, base_url=HOST)
    client.headers.update(BEARER)
    return client


@contextmanager
def client_for(installation: Installation, role: Role) -> Iterator[TestClient[Litestar]]:
    """A program's door to an installation, with somebody of this role behind it."""
    somebody = replace(installation, owner=replace(installation.owner, role=role))
    with application(somebody, Doorkeeper(secret=SECRET)) as app, program(app) as client:
        yield client


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
    unmapped: str
    suggestion: str
    changeset: str
    note: str
    assessment: str
    queued: str
    failed: str
    stakes: Stakes
    view: str
    doubles: Doubles

    def contents(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        with self.installation.store.engine.connect() as connection:
            return {
                table.name: sorted(map(repr, connection.execute(select(table)))) for table in metadata.sorted_tables
            }


def create_world(installation: Installation, client: TestClient[Litestar]) -> World:
    """One of everything, made by an editor."""

    def made(path: str, **request: Any) -> dict[str, Any]:
        answer = client.post(f"/api{path}", **request)
        assert answer.is_success, answer.text
        body: dict[str, Any] = answer.json()
        return body

    account = made("/accounts", json={"name": "Acme"})["id"]
    superior = made(f"/accounts/{account}/people", json={"name": "Ann Able", "title": "CEO"})
    person = made(f"/accounts/{account}/people", json={"name": "Bob Best", "title": "CFO"})
    vacant = made(f"/accounts/{account}/people", json={"title": "CIO"})
    note = made(f"/accounts/{account}/positions/{superior['position_id']}/notes", json={"text": "ask Bob"})
    seen = {"values": {"title": "CEO"}}
    portrait = made(f"/accounts/{account}/positions/{superior['position_id']}/assess", json=seen)
    said = next(value["evidence"] for value in portrait["values"] if value["field"] == "title")
    unmapped = made(f"/accounts/{account}/people", json={"title": "COO"})["position_id"]
    made(f"/accounts/{account}/positions/unmap", json={"position_ids": [unmapped]})
    dotted = {"position_ids": [vacant["position_id"]], "manager_id": superior["position_id"], "line": "dotted"}
    made(f"/accounts/{account}/positions/move", json=dotted)
    people = (superior["person_id"], person["person_id"])
    stood = stakes(made, account, people, installation.owner.member_id)
    view = made("/views", json={"name": "Ours", "scope": "portfolio", "shared": True})
    twins = doubles(made, installation, account)
    suggestion = made("/imports", **people_file())["changeset"]["id"]
    failed, queued = (made("/jobs/imports", **people_file())["id"] for _ in range(2))
    with installation.store.write(installation.owner) as tx:
        end_job(tx, failed, JobState.FAILED)
    return World(
        installation=installation,
        editor=client,
        account=account,
        superior=superior["position_id"],
        position=person["position_id"],
        person=person["person_id"],
        version=person["version"],
        vacant=vacant["position_id"],
        unmapped=unmapped,
        suggestion=suggestion,
        changeset=client.get("/api/history").json()["items"][0]["id"],
        note=note["id"],
        assessment=said[0]["id"],
        queued=queued,
        failed=failed,
        stakes=stood,
        view=view["id"],
        doubles=twins,
    )


def people_file() -> dict[str, Any]:
    return {"files": {"file": ("people.csv", b"Name,Title\nCyd Cole,COO\n", "text/csv")}, "data": {"account": "Acme"}}
