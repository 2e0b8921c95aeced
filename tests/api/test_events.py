"""Live updates: every change reaches everybody soon, once, in order, also after the line was lost."""

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from inroad.api.security import Doorkeeper
from inroad.bootstrap import Installation
from inroad.model.member import Role
from inroad.storage.accounts import AccountPage
from inroad.storage.transaction import Transaction
from inroad.workspace import accounts, feed
from inroad.workspace.notes import add_note
from tests.fixtures.desks import Desk
from tests.fixtures.doors import BEARER, PEOPLE, SECRET, serving


@pytest.fixture
def address(installation: Installation) -> Iterator[str]:
    """A real server's address."""
    with serving(installation, Doorkeeper(SECRET)) as url:
        yield url


@contextmanager
def listening(address: str, **resume: str) -> Iterator[Iterator[dict[str, Any]]]:
    """The events of a stream, the welcome first: `id`, and `data` where there is any."""
    with (
        httpx.Client(timeout=10) as client,
        client.stream("GET", f"{address}/api/events", headers={**BEARER, **resume}) as answer,
    ):
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield _events(answer)


def _events(answer: httpx.Response) -> Iterator[dict[str, Any]]:
    event: dict[str, Any] = {}
    for line in answer.iter_lines():
        name, _, value = line.partition(": ")
        if not line and event:
            yield event
            event = {}
        elif name in {"id", "event", "data", "retry"}:
            event[name] = json.loads(value) if name == "data" else value


def change(address: str, name: str) -> str:
    answer = httpx.post(f"{address}/api/accounts", json={"name": name}, headers=BEARER)
    return str(answer.json()["id"])


def dropped(address: str, where: str) -> dict[str, Any]:
    """What the API answers to a file of people."""
    files, form = {"file": ("people.csv", PEOPLE)}, {"account": "Acme"}
    found: dict[str, Any] = httpx.post(f"{address}/api/{where}", files=files, data=form, headers=BEARER).json()
    return found


def test_an_edit_by_another_arrives_within_a_second(address: str) -> None:
    with listening(address) as events:
        welcome = next(events)
        began = time.monotonic()
        account = change(address, "Acme")
        heard = next(events)
        assert time.monotonic() - began < 5  # a loaded machine; a second on an idle one
    assert (welcome["id"], "data" in welcome) == ("0", False)
    assert (heard["event"], heard["id"]) == ("change", "1")
    assert heard["data"]["account_ids"] == [account]
    assert (heard["data"]["verb"], heard["data"]["seq"]) == ("create_account", 1)


def test_who_lost_the_line_resumes_without_gap_or_repetition(address: str) -> None:
    with listening(address) as events:
        seen = next(events)["id"]
    change(address, "While nobody listened, not even once")
    heard: list[int] = []
    for number in range(3):
        change(address, f"Missed {number}")
        with listening(address, **{"Last-Event-ID": seen}) as events:
            assert next(events)["id"] == seen
            change(address, f"Heard {number}")
            while len(heard) < (number + 1) * 2 + 1:
                seen = next(events)["id"]
                heard.append(int(seen))
    assert heard == list(range(1, 8))


def test_many_streams_hear_the_same(address: str) -> None:
    ready, names = threading.Barrier(6, timeout=20), ("A", "B", "C")

    def listen(_: int) -> list[int]:
        with listening(address) as events:
            next(events)
            ready.wait()
            return [next(events)["data"]["seq"] for _ in names]

    with ThreadPoolExecutor(5) as pool:
        listeners = [pool.submit(listen, number) for number in range(5)]
        ready.wait()
        for name in names:
            change(address, name)
        assert [listener.result(20) for listener in listeners] == [[1, 2, 3]] * 5


def test_a_stream_that_is_closed_is_let_go(
    installation: Installation, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def counted(tx: Transaction, seq: int) -> list[feed.Happened]:
        asked.append(seq)
        return feed.happened_since(tx, seq)

    monkeypatch.setattr("inroad.api.events.happened_since", counted)
    with listening(address) as events:
        next(events)
        change(address, "Acme")
        next(events)
    time.sleep(0.5)
    before = len(asked)
    for name in ("B", "C"):
        change(address, name)
        time.sleep(0.3)
    assert len(asked) == before
    with installation.store.read(installation.owner) as tx:
        assert accounts.list_accounts(tx, AccountPage()).total == 3


def test_a_number_from_another_history_begins_now(address: str) -> None:
    change(address, "Acme")
    for resume in ("999", "9" * 40, "1"):
        with listening(address, **{"Last-Event-ID": resume}) as events:
            assert next(events)["id"] == "1"
    with listening(address, **{"Last-Event-ID": "-5"}) as events:
        assert [next(events)["id"], next(events)["id"]] == ["0", "1"]


def test_a_suggestion_that_comes_or_is_decided_is_told_at_once(address: str) -> None:
    with listening(address) as events:
        next(events)
        time.sleep(0.5)  # so that it knows what waited before
        found = dropped(address, "imports")["changeset"]["id"]
        told = next(events)
        assert (told["event"], told["data"], told.get("id")) == ("suggestions", {"count": 1}, None)
        httpx.post(f"{address}/api/changesets/{found}/decline", headers=BEARER)
        assert next(events)["data"] == {"count": 0}


def test_a_job_is_told_from_the_queue_to_its_end(address: str) -> None:
    with listening(address) as events:
        next(events)
        time.sleep(0.5)
        job = dropped(address, "jobs/imports")["id"]
        states: list[str] = []
        while "done" not in states:
            told = next(events)
            if told["event"] == "job":
                assert told["data"]["id"] == job
                states.append(told["data"]["state"])
    assert states == sorted(states, key=["queued", "running", "done"].index)


def test_what_is_private_to_another_is_not_told(installation: Installation, address: str) -> None:
    author = Desk(installation.store, installation.owner).colleague(Role.EDITOR)
    with listening(address) as events:
        next(events)
        account = author.account("Acme")
        ada = author.hire(account, "Ada, CFO")
        author.do(add_note, account.id, ada.id, "for myself", private=True)
        author.do(add_note, account.id, ada.id, "for all")
        assert [next(events)["data"]["seq"] for _ in range(3)] == [1, 2, 4]


def test_only_who_is_signed_in_listens(address: str) -> None:
    for headers, status in (
        ({}, 401),
        ({**BEARER, "Host": "evil.example"}, 403),
        ({**BEARER, "Last-Event-ID": "x"}, 400),
    ):
        answer = httpx.get(f"{address}/api/events", headers=headers)
        assert (answer.status_code, set(answer.json())) == (status, {"error"})
