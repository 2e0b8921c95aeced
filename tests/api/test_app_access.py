"""Every route × every role × what is ours and what is another workspace's: the matrix of who may do what."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest

from inroad.bootstrap import Installation
from inroad.model.job import JobState
from inroad.model.member import Role
from inroad.storage.jobs import end_job
from tests.fixtures.doors import Door, opened
from tests.fixtures.doubles import Doubles, doubles
from tests.fixtures.stakes import SEEN, Stakes, changes, ids_of, stakes
from tests.rules.test_routes import routes_of

CANARY = "Canary"
EVERYBODY, EDITORS, ADMINS = frozenset(Role), frozenset(Role) - {Role.VIEWER}, frozenset({Role.ADMIN, Role.OWNER})


@dataclass(frozen=True)
class Things:
    """What one workspace holds: an account, two people in it, an empty seat, a note, an act and a suggestion."""

    account: str
    boss: dict[str, Any]
    clerk: dict[str, Any]
    empty: dict[str, Any]
    act: str
    suggestion: str
    note: str
    said: str
    job: str
    stakes: Stakes
    view: str
    doubles: Doubles

    def path(self, pattern: str) -> str:
        """An address of ours with these things' identities in its gaps."""
        seat = self.empty if pattern.endswith("/fill") else self.clerk
        act = self.act if pattern.endswith("/undo") else self.suggestion
        return pattern.format(
            account_id=self.account,
            position_id=seat["position_id"],
            manager_id=self.boss["position_id"],
            person_id=seat["person_id"],
            changeset_id=act,
            note_id=self.note,
            assessment_id=self.said,
            job_id=self.job,
            subject_id=self.boss["person_id"],
            name="thresholds",
            view_id=self.view,
            proposal_id=self.doubles.proposal,
            **ids_of(self.stakes),
        )


def filled(door: Door, word: str) -> Things:
    account = door.account(f"{word} Ltd", note=word)
    boss = door.person(account, f"{word} Boss", "CEO", division=[f"{word} division"])
    empty = door.person(account, None, f"{word} seat")
    clerk = door.person(account, f"{word} Clerk", "Clerk", email=f"{word}@acme.example")
    place = f"/accounts/{account}/positions/{boss['position_id']}"
    dotted = {"position_ids": [clerk["position_id"]], "manager_id": boss["position_id"], "line": "dotted"}
    door.ask("POST", f"/accounts/{account}/positions/move", json=dotted)
    note = door.ask("POST", f"{place}/notes", json={"text": word})
    told = door.ask("POST", f"{place}/assess", json={"values": {"title": "CEO"}, "quote": word})["values"]
    said = next(value["evidence"][0] for value in told if value["evidence"])
    people = (boss["person_id"], clerk["person_id"])
    stood = stakes(door.post, account, people, door.installation.owner.member_id, word)
    rows = f"Name,Title\n{word} Newcomer,COO\n".encode()
    suggestion = door.ask("POST", "/imports", **door.upload(rows, f"{word}.csv", account=f"{word} Ltd"))["changeset"]
    act = door.ask("GET", "/history?limit=1")["items"][0]
    job = door.ask("POST", "/jobs/imports", **door.upload(rows, f"{word}.csv"))
    with door.installation.store.write(door.installation.owner) as tx:
        end_job(tx, job["id"], JobState.FAILED)
    view = door.ask("POST", "/views", json={"name": f"{word} view", "scope": "portfolio", "shared": True})["id"]
    twins = doubles(door.post, door.installation, account, word)
    acts = (act["id"], suggestion["id"])
    return Things(account, boss, clerk, empty, *acts, note["id"], said["id"], job["id"], stood, view, twins)


def requests(ours: Things, seen: Things) -> dict[str, tuple[frozenset[Role], dict[str, Any]]]:
    """For every route who may use it, and a request that succeeds on `ours`; its body speaks of `seen`."""
    edit = {"json": {"base_version": 100_000, "set": {"note": "noted"}}}
    here = "/api/accounts/{account_id}"
    bodies = changes(seen.boss["person_id"], seen.clerk["person_id"], seen.stakes)
    return {
        **{f"GET {here}{end}": (EVERYBODY, {}) for end in SEEN},
        **{
            f"{end.split()[0]} {here}{end.split()[1]}": (EDITORS, {} if body is None else {"json": body})
            for end, body in bodies.items()
        },
        "GET /api/members": (EVERYBODY, {}),
        "GET /api/fields": (EVERYBODY, {}),
        "GET /api/definitions": (EVERYBODY, {}),
        "GET /api/definitions/{name}": (EVERYBODY, {}),
        "PUT /api/definitions/{name}": (ADMINS, {"json": {"value": {"threads": 5}}}),
        "DELETE /api/definitions/{name}": (ADMINS, {}),
        "GET /api/session": (EVERYBODY, {}),
        "GET /api/accounts": (EVERYBODY, {"params": {"query": CANARY}}),
        "POST /api/accounts": (EDITORS, {"json": {"name": "New", "parent_id": seen.account}}),
        "GET /api/accounts/{account_id}": (EVERYBODY, {}),
        "PATCH /api/accounts/{account_id}": (EDITORS, edit),
        "GET /api/accounts/{account_id}/people": (EVERYBODY, {}),
        "POST /api/accounts/{account_id}/people": (
            EDITORS,
            {"json": {"name": "New", "manager_id": seen.boss["position_id"]}},
        ),
        "GET /api/accounts/{account_id}/people.csv": (EVERYBODY, {}),
        "GET /api/accounts/{account_id}/map": (EVERYBODY, {"params": {"expand": seen.boss["position_id"]}}),
        "GET /api/accounts/{account_id}/map.svg": (EVERYBODY, {}),
        "GET /api/accounts/{account_id}/dates": (EVERYBODY, {}),
        "GET /api/accounts/{account_id}/diff": (
            EVERYBODY,
            {"params": {"since": "2024-01-01", "until": "2024-02-01"}},
        ),
        "GET /api/accounts/{account_id}/history": (EVERYBODY, {}),
        "PATCH /api/people/{person_id}": (EDITORS, edit),
        "PATCH /api/accounts/{account_id}/positions/{position_id}": (EDITORS, edit),
        "POST /api/accounts/{account_id}/positions/{position_id}/fill": (EDITORS, {"json": {"name": "Filler"}}),
        "POST /api/accounts/{account_id}/positions/{position_id}/move": (
            EDITORS,
            {"json": {"manager_id": seen.boss["position_id"]}},
        ),
        "POST /api/accounts/{account_id}/positions/{position_id}/leave": (EDITORS, {"json": {}}),
        "DELETE /api/accounts/{account_id}/positions/{position_id}": (EDITORS, {}),
        "GET /api/history": (EVERYBODY, {}),
        "GET /api/suggestions": (EVERYBODY, {}),
        "GET /api/changesets/{changeset_id}/rows": (EVERYBODY, {}),
        "POST /api/changesets/{changeset_id}/undo": (EDITORS, {}),
        "POST /api/changesets/{changeset_id}/accept": (EDITORS, {"json": {}}),
        "POST /api/changesets/{changeset_id}/decline": (EDITORS, {}),
        "POST /api/imports": (EDITORS, Door.upload(account=ours.account)),
        "GET /api/export": (ADMINS, {}),
        **requests_about_what_is_said(),
        **requests_about_places(ours, seen),
        **requests_about_doubles(ours.account, seen.doubles),
        **requests_about_work(ours, seen),
        **requests_about_tables(seen, edit),
    }


def requests_about_tables(seen: Things, edit: dict[str, Any]) -> dict[str, tuple[frozenset[Role], dict[str, Any]]]:
    """The same of whole tables, of views and of finding."""
    seats = [seen.clerk["position_id"]]
    return {
        "GET /api/reviews": (EVERYBODY, {"params": {"account": seen.account}}),
        "GET /api/find": (EVERYBODY, {"params": {"query": CANARY}}),
        "GET /api/accounts/counts": (EVERYBODY, {"params": {"by": "owner"}}),
        "POST /api/accounts/edit": (EDITORS, {"json": {"edits": [{"ids": [seen.account], **edit["json"]}]}}),
        "POST /api/accounts/{account_id}/people/edit": (
            EDITORS,
            {"json": {"edits": [{"position_ids": seats, **edit["json"]}]}},
        ),
        "POST /api/accounts/{account_id}/people/leave": (EDITORS, {"json": {"position_ids": seats}}),
        "POST /api/accounts/{account_id}/people/remove": (EDITORS, {"json": {"position_ids": seats}}),
        "GET /api/views": (EVERYBODY, {}),
        "POST /api/views": (EDITORS, {"json": {"name": "New", "scope": "portfolio", "shared": True}}),
        "PATCH /api/views/{view_id}": (EDITORS, {"json": {"base_version": 100_000, "set": {"name": "Other"}}}),
        "DELETE /api/views/{view_id}": (EDITORS, {}),
        "POST /api/undo": (EDITORS, {}),
    }


def requests_about_places(ours: Things, seen: Things) -> dict[str, tuple[frozenset[Role], dict[str, Any]]]:
    """The same of several positions at once, and of two that are one."""
    clerks, boss = [ours.clerk["position_id"]], seen.boss["position_id"]
    return {
        "POST /api/accounts/{account_id}/positions/move": (
            EDITORS,
            {"json": {"position_ids": clerks, "manager_id": boss}},
        ),
        "POST /api/accounts/{account_id}/positions/unmap": (EDITORS, {"json": {"position_ids": clerks}}),
        "POST /api/accounts/{account_id}/positions/remap": (EDITORS, {"json": {"position_ids": clerks}}),
        "POST /api/accounts/{account_id}/positions/{position_id}/merge": (EDITORS, {"json": {"other_id": boss}}),
        "DELETE /api/accounts/{account_id}/positions/{position_id}/dotted/{manager_id}": (EDITORS, {}),
    }


def requests_about_doubles(account: str, seen: Doubles) -> dict[str, tuple[frozenset[Role], dict[str, Any]]]:
    """The same of accounts and people that are one."""
    one = {"json": {"other_id": seen.account}}
    person = {"json": {"other_id": seen.person}}
    apart = {"about": "account", "one_id": account, "other_id": seen.account}
    return {
        "GET /api/duplicates": (EVERYBODY, {}),
        "POST /api/accounts/{account_id}/merge": (EDITORS, one),
        "POST /api/people/{person_id}/merge": (EDITORS, person),
        "POST /api/people/{person_id}/moved": (EDITORS, person),
        "POST /api/duplicates/{proposal_id}/accept": (EDITORS, {"json": {}}),
        "POST /api/duplicates/{proposal_id}/answer": (EDITORS, {"json": {"answer": "later"}}),
        "POST /api/duplicates/apart": (EDITORS, {"json": apart}),
        "POST /api/jobs/duplicates": (EDITORS, {"json": {"account_id": seen.account}}),
    }


def requests_about_what_is_said() -> dict[str, tuple[frozenset[Role], dict[str, Any]]]:
    """The same of portraits, statements and notes."""
    return {
        "GET /api/accounts/{account_id}/positions/{position_id}": (EVERYBODY, {}),
        "GET /api/accounts/{account_id}/positions/{position_id}/map": (EVERYBODY, {}),
        "GET /api/accounts/{account_id}/positions/{position_id}/history": (EVERYBODY, {}),
        "GET /api/accounts/{account_id}/positions/{position_id}/notes": (EVERYBODY, {}),
        "POST /api/accounts/{account_id}/positions/{position_id}/notes": (EDITORS, {"json": {"text": "noted"}}),
        "POST /api/accounts/{account_id}/positions/{position_id}/assess": (
            EDITORS,
            {"json": {"values": {"title": "Clerk"}}},
        ),
        "PATCH /api/accounts/{account_id}/notes/{note_id}": (
            EDITORS,
            {"json": {"base_version": 100_000, "set": {"text": "noted"}}},
        ),
        "DELETE /api/accounts/{account_id}/notes/{note_id}": (EDITORS, {}),
        "DELETE /api/accounts/{account_id}/assessments/{assessment_id}": (EDITORS, {}),
    }


def requests_about_work(ours: Things, seen: Things) -> dict[str, tuple[frozenset[Role], dict[str, Any]]]:
    """The same of who is here and of long work."""
    return {
        "GET /api/changesets/{changeset_id}/rows.csv": (EVERYBODY, {"params": {"outcome": "added"}}),
        "POST /api/accounts/{account_id}/presence": (EVERYBODY, {"json": {"window": "w"}}),
        "GET /api/jobs": (EVERYBODY, {}),
        "GET /api/jobs/{job_id}": (EVERYBODY, {}),
        "POST /api/jobs/imports": (EDITORS, Door.upload(account=ours.account)),
        "POST /api/jobs/interactions": (EDITORS, Door.upload(account=ours.account)),
        "POST /api/jobs/accept": (EDITORS, {"json": {"suggestion_id": seen.suggestion}}),
        "POST /api/jobs/{job_id}/again": (EDITORS, {"json": {}}),
        "DELETE /api/jobs/{job_id}": (EDITORS, {}),
    }


SPEAKS_OF_OTHERS = {
    "POST /api/accounts",
    "POST /api/accounts/{account_id}/people",
    "POST /api/accounts/{account_id}/positions/{position_id}/move",
    "POST /api/accounts/{account_id}/positions/move",
    "POST /api/accounts/{account_id}/positions/{position_id}/merge",
    "POST /api/accounts/{account_id}/merge",
    "POST /api/people/{person_id}/merge",
    "POST /api/people/{person_id}/moved",
    "POST /api/duplicates/apart",
    "POST /api/jobs/duplicates",
    "POST /api/jobs/accept",
    "POST /api/accounts/{account_id}/assess",
    "POST /api/accounts/{account_id}/stakeholders/{subject_id}/confirm",
    "POST /api/accounts/{account_id}/relationships",
    "POST /api/accounts/{account_id}/interactions",
    "POST /api/accounts/{account_id}/team",
    "POST /api/accounts/{account_id}/coverage",
    "POST /api/accounts/{account_id}/raci",
    "GET /api/reviews",
    "POST /api/accounts/edit",
    "POST /api/accounts/{account_id}/people/edit",
    "POST /api/accounts/{account_id}/people/leave",
    "POST /api/accounts/{account_id}/people/remove",
}
"""Routes whose body names another thing by its identity."""
NOT_TRIED = {
    "POST /api/redo": "it follows an undo; tests/api/test_changesets.py",
    "GET /api/events": "it never ends; tests/api/test_events.py",
    "GET /api/openapi": "the description",
    "GET /api/openapi/openapi.json": "the description",
}


@contextmanager
def acting(installation: Installation, role: Role) -> Iterator[Door]:
    with opened(replace(installation, owner=replace(installation.owner, role=role))) as door:
        yield door


@pytest.fixture
def theirs(installation: Installation) -> Iterator[tuple[Door, Things]]:
    """Another workspace in the same database, full of canaries."""
    other = replace(installation, owner=installation.store.create_workspace(f"{CANARY}s"))
    with opened(other) as door:
        yield door, filled(door, CANARY)


def test_every_route_is_in_the_matrix(door: Door) -> None:
    ours = filled(door, "Ours")
    tried = {f"{method} {path}" for method, path in routes_of(door.client.app) if path.startswith("/api")}
    assert {route for route in tried if "{path}" not in route} == set(requests(ours, ours)) | set(NOT_TRIED)


@pytest.mark.parametrize("role", Role)
def test_a_role_does_what_it_may_and_nothing_more(installation: Installation, role: Role) -> None:
    with opened(installation) as owner, acting(installation, role) as door:
        read = filled(owner, "Read")
        for number, (route, (allowed, _)) in enumerate(requests(read, read).items()):
            unchanged = route.startswith("GET") or role not in allowed
            ours = read if unchanged else filled(owner, f"Ours {number}")
            _, request = requests(ours, ours)[route]
            method, pattern = route.split()
            path = ours.path(pattern).removeprefix("/api").replace("None", str(ours.clerk["person_id"]))
            if role in allowed:
                door.ask(method, path, **request)
            else:
                assert door.refusal(method, path, **request) == (403, "forbidden"), route


@pytest.mark.parametrize("role", Role)
def test_what_is_anothers_does_not_exist(installation: Installation, theirs: tuple[Door, Things], role: Role) -> None:
    their_door, their_things = theirs
    before = their_door.contents()
    with opened(installation) as owner, acting(installation, role) as door:
        ours = filled(owner, "Ours")
        for route, (allowed, request) in requests(ours, their_things).items():
            method, pattern = route.split()
            for things in (ours, their_things):
                path = things.path(pattern).replace("None", str(things.clerk["person_id"]))
                answer = door.client.request(method, path, **request)
                assert CANARY not in answer.text.replace(f"query={CANARY}", ""), route
                if things is their_things and "{" in pattern and "{name}" not in pattern:
                    assert answer.status_code == 404, (route, answer.text)
                elif route in SPEAKS_OF_OTHERS:
                    assert answer.status_code == (404 if role in allowed else 403), (route, answer.text)
                if method != "GET":
                    break
        if role in ADMINS:
            assert CANARY not in door.client.get("/api/export").text
    assert their_door.contents() == before
