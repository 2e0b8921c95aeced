"""Long work through the door: a file is read and a suggestion applied by themselves, left and come back to."""

from pathlib import Path
from typing import Any

import pytest

from inroad.jobs.worker import Worker
from tests.fixtures.doors import NOBODY, PEOPLE, Answer, Door


@pytest.fixture
def worker(door: Door) -> Worker:
    """Does one job when it is told to."""
    return Worker(door.installation)


def uploads(door: Door) -> list[Path]:
    return sorted(path for path in door.installation.uploads.rglob("*") if path.is_file())


def read(door: Door, worker: Worker, content: bytes = PEOPLE, **form: str) -> Answer:
    """A file that was dropped and read."""
    asked = door.ask("POST", "/jobs/imports", **door.upload(content, **{"account": "Acme", **form}))
    assert worker.run_next()
    found: Answer = door.ask("GET", f"/jobs/{asked['id']}")
    return found


def test_a_file_is_taken_in_at_once_and_read_later(door: Door, worker: Worker) -> None:
    asked = door.ask("POST", "/jobs/imports", **door.upload(account="Acme", as_of="2024-03-31"))
    assert (asked["state"], asked["name"], asked["preview"], asked["done"]) == ("queued", "people.csv", None, 0)
    assert asked["asked"] == {
        "file": "people.csv", "account": "Acme", "as_of": "2024-03-31", "profile": None, "mapping": {},
    }  # fmt: skip
    assert worker.run_next()
    assert not worker.run_next()
    found = door.ask("GET", f"/jobs/{asked['id']}")
    assert (found["state"], found["error"], found["preview"]["added"]) == ("done", None, 2)
    assert found["preview"]["changeset"]["as_of"] == "2024-03-31"
    assert [column["field"] for column in found["preview"]["columns"]] == ["name", "title", "email"]
    assert door.ask("GET", "/jobs")["items"] == [found]
    assert door.ask("GET", "/accounts")["total"] == 0


def test_it_tells_the_same_as_the_answer_that_is_waited_for(door: Door, worker: Worker) -> None:
    waited = door.ask("POST", "/imports", **door.upload(account="Acme"))
    later = read(door, worker)["preview"]
    for told in (waited, later):
        told.pop("changeset")
    assert later == waited


def test_a_suggestion_is_applied_by_itself_whole_or_in_part(door: Door, worker: Worker) -> None:
    suggestion = read(door, worker)["preview"]["changeset"]["id"]
    part = door.ask("POST", "/jobs/accept", json={"suggestion_id": suggestion, "ordinals": [0]})
    assert (part["kind"], part["name"], part["asked"]["ordinals"]) == ("accept", "people.csv", [0])
    worker.run_next()
    done = door.ask("GET", f"/jobs/{part['id']}")["accepted"]
    assert (done["applied"]["counts"], done["suggestion"]["status"], done["skipped"]) == (
        {"added": 1}, "suggested", [],
    )  # fmt: skip
    door.ask("POST", "/jobs/accept", json={"suggestion_id": suggestion})
    worker.run_next()
    newest = door.ask("GET", "/jobs")["items"][0]
    assert newest["accepted"]["suggestion"]["status"] == "accepted"
    assert [item["people"] for item in door.ask("GET", "/accounts")["items"]] == [2]


def test_a_file_is_read_again_understood_otherwise_and_the_suggestion_before_is_withdrawn(
    door: Door, worker: Worker
) -> None:
    first = read(door, worker, b"Who,What\nAnn Able,CEO\n", mapping='{"Who": "name"}')
    how = {"account": "Beta", "mapping": {"Who": "name", "What": "title"}}
    again = door.ask("POST", f"/jobs/{first['id']}/again", json=how)
    worker.run_next()
    found = door.ask("GET", f"/jobs/{again['id']}")["preview"]
    assert [column["field"] for column in found["columns"]] == ["name", "title"]
    assert [item["id"] for item in door.ask("GET", "/suggestions")["items"]] == [found["changeset"]["id"]]
    assert door.refusal("GET", f"/jobs/{first['id']}") == (404, "not_found")


def test_what_cannot_be_read_is_told_when_one_comes_back(door: Door, worker: Worker) -> None:
    failed = read(door, worker, b"%PDF-1.7\n%\xe2\xe3")
    assert (failed["state"], failed["preview"], failed["error"]["code"]) == ("failed", None, "invalid")
    assert "PDF" in failed["error"]["message"]
    assert door.ask("GET", "/suggestions")["items"] == []


def test_who_gives_up_leaves_nothing_behind(door: Door, worker: Worker) -> None:
    waiting = door.ask("POST", "/jobs/imports", **door.upload(account="Acme"))
    assert len(uploads(door)) == 1
    door.ask("DELETE", f"/jobs/{waiting['id']}")
    assert not worker.run_next()
    assert door.ask("GET", f"/jobs/{waiting['id']}")["state"] == "cancelled"
    done = read(door, worker)
    door.ask("DELETE", f"/jobs/{done['id']}")
    assert (door.ask("GET", "/suggestions")["items"], uploads(door)) == ([], [])
    door.ask("DELETE", f"/jobs/{waiting['id']}")
    assert door.ask("GET", "/jobs")["items"] == []


def test_an_accepted_suggestion_stays_when_its_job_is_taken_off_the_list(door: Door, worker: Worker) -> None:
    done = read(door, worker)
    door.ask("POST", f"/changesets/{done['preview']['changeset']['id']}/accept", json={})
    door.ask("DELETE", f"/jobs/{done['id']}")
    assert door.ask("GET", "/accounts")["total"] == 1


def test_what_cannot_be_meant_is_refused_before_it_is_queued(door: Door) -> None:
    forms: tuple[dict[str, str], ...] = ({"as_of": "soon"}, {"mapping": "["}, {"role": "owner"})
    for form in forms:
        assert door.refusal("POST", "/jobs/imports", **door.upload(PEOPLE, **form)) == (400, "invalid"), form
    assert uploads(door) == []
    bodies: tuple[tuple[str, dict[str, Any], tuple[int, str]], ...] = (
        ("/jobs/accept", {"suggestion_id": NOBODY}, (404, "not_found")),
        ("/jobs/accept", {}, (400, "invalid")),
        (f"/jobs/{NOBODY}/again", {}, (404, "not_found")),
    )
    for path, body, refusal in bodies:
        assert door.refusal("POST", path, json=body) == refusal
    waiting = door.ask("POST", "/jobs/imports", **door.upload(account="Acme"))
    assert door.refusal("POST", f"/jobs/{waiting['id']}/again", json={}) == (400, "invalid")
    assert door.refusal("DELETE", f"/jobs/{NOBODY}") == (404, "not_found")


def test_a_file_that_is_gone_is_said_so(door: Door, worker: Worker) -> None:
    done = read(door, worker)
    for path in uploads(door):
        path.unlink()
    again = door.ask("POST", f"/jobs/{done['id']}/again", json={})
    worker.run_next()
    assert "drop it once more" in door.ask("GET", f"/jobs/{again['id']}")["error"]["message"]


CALLS = b"Date,From,To,Subject\n2024-03-31,jo@us.example,Eve <eve@x.example>,Hi\nsoon,a@x.example,b@x.example,Hi\n"


def test_interactions_are_taken_in_and_recorded_later(door: Door, worker: Worker) -> None:
    account = door.account()
    form = {"account": account, "ours": "us.example, me@free.example", "keep": "subjects"}
    asked = door.ask("POST", "/jobs/interactions", **door.upload(CALLS, "calls.csv", **form))
    assert asked["asked"] == {
        "file": "calls.csv", "account": account, "ours": ["us.example", "me@free.example"], "keep": "subjects",
    }  # fmt: skip
    assert worker.run_next()
    found = door.ask("GET", f"/jobs/{asked['id']}")
    told = found["interactions"]
    assert (found["state"], told["read"], told["added"], told["strangers"]) == ("done", 1, 1, 1)
    assert told["rejected"] == [{"line": 3, "reason": "“soon” is no date; write it as 2026-03-31 or 2026-03-31 14:30"}]
    assert (told["changeset"]["verb"], told["suggestion"]["counts"]) == ("import_interactions", {"added": 1})
    assert door.ask("GET", f"/accounts/{account}/interactions")["items"][0]["subject"] == "Hi"
    door.ask("DELETE", f"/jobs/{asked['id']}")
    assert uploads(door) == []
    assert [each["id"] for each in door.ask("GET", "/suggestions")["items"]] == [told["suggestion"]["id"]]


def test_interactions_of_nobody_are_refused_when_they_are_read(door: Door, worker: Worker) -> None:
    asked = door.ask("POST", "/jobs/interactions", **door.upload(CALLS, "calls.csv"))
    worker.run_next()
    failed = door.ask("GET", f"/jobs/{asked['id']}")
    assert (failed["state"], failed["interactions"]) == ("failed", None)
    assert failed["error"]["message"].startswith("nobody said who of them is ours")
    assert door.refusal("POST", "/jobs/interactions", **door.upload(CALLS, keep="all")) == (400, "invalid")
