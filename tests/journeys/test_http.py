"""A browser's and a program's way through a real server: sign in, import, look, change, undo, export, listen."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from inroad.api.security import CSRF_HEADER, Doorkeeper
from inroad.bootstrap import Installation
from tests.fixtures.doors import SECRET, serving

ROWS = (
    "id,name,title,department,manager_id\n"
    "1,Ann Able,Chief Executive Officer,Board,\n"
    "2,Борис Быков,Финансовый директор,Finance,1\n"
    "3,Cyd Cole,Finance Manager,Finance,2\n"
    "4,Vacant,IT Manager,IT,1\n"
)


@dataclass(frozen=True)
class Server:
    """A running server and the keeper of its door."""

    address: str
    doorkeeper: Doorkeeper

    @contextmanager
    def browser(self) -> Iterator[httpx.Client]:
        """A browser that came by an entry address and read its token."""
        with httpx.Client(base_url=self.address, follow_redirects=True, timeout=30) as client:
            client.get("/", params={"token": self.doorkeeper.new_entry_token()})
            client.headers.update({"Origin": self.address, CSRF_HEADER: client.get("/api/session").json()["csrf"]})
            yield client

    def program(self) -> httpx.Client:
        """A program that was given the installation's token."""
        return httpx.Client(base_url=self.address, headers={"Authorization": f"Bearer {SECRET}"}, timeout=30)


@pytest.fixture
def server(installation: Installation) -> Iterator[Server]:
    """A real server, once on SQLite and once on PostgreSQL."""
    doorkeeper = Doorkeeper(SECRET)
    with serving(installation, doorkeeper) as address:
        yield Server(address, doorkeeper)


def said(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()


def imported(client: httpx.Client, **form: str) -> dict[str, Any]:
    """The accepted import of the four rows into the account Acme."""
    files = {"file": ("acme.csv", ROWS.encode())}
    suggestion = said(client.post("/api/imports", files=files, data={"account": "Acme", **form}))["changeset"]["id"]
    found: dict[str, Any] = said(client.post(f"/api/changesets/{suggestion}/accept", json={}))
    return found


def test_from_a_file_to_a_living_map_and_back(server: Server) -> None:
    with server.browser() as browser:
        done = imported(browser, as_of="2024-03-31")
        assert done["skipped"] == []
        [acme] = said(browser.get("/api/accounts"))["items"]
        assert (acme["people"], acme["placeholders"], acme["reporting"]) == (3, 1, 0.75)
        path = f"/api/accounts/{acme['id']}"
        chart = said(browser.get(f"{path}/map", params={"depth": 100}))
        names = {card["person"]["name"] or card["person"]["title"]: card["id"] for card in chart["cards"]}
        assert chart["mode"] == "tree"
        assert set(names) == {"Ann Able", "Борис Быков", "Cyd Cole", "IT Manager"}
        seats = f"{path}/positions"
        below = {"manager_id": names["Cyd Cole"]}
        circle = browser.post(f"{seats}/{names['Ann Able']}/move", json=below)
        assert (circle.status_code, circle.json()["error"]["code"]) == (400, "boss_cycle")
        said(browser.post(f"{seats}/{names['Cyd Cole']}/move", json={"manager_id": names["Ann Able"]}))
        said(browser.post(f"{seats}/{names['IT Manager']}/fill", json={"name": "Dee Dunn"}))
        assert "Dee Dunn" in browser.get(f"{path}/map.svg").text
        history = said(browser.get(f"{path}/history"))["items"]
        assert [item["verb"] for item in history][:3] == ["fill_seat", "move_position", "import"]
        for item in history:
            said(browser.post(f"/api/changesets/{item['id']}/undo"))
        assert said(browser.get("/api/accounts"))["total"] == 0


def test_what_goes_out_comes_in_again_unchanged(server: Server) -> None:
    with server.program() as program:
        imported(program)
        [acme] = said(program.get("/api/accounts"))["items"]
        table = program.get(f"/api/accounts/{acme['id']}/people.csv").content
        again = said(program.post("/api/imports", files={"file": ("people.csv", table)}, data={"account": "Acme"}))
        assert (again["rows_read"], again["unchanged"]) == (4, 4)
        document = json.loads(program.get("/api/export").content)
        assert len(document["position"]) == 4


def test_two_editors_of_one_person_lose_nothing(server: Server) -> None:
    with server.program() as program, server.browser() as browser:
        imported(program)
        [acme] = said(program.get("/api/accounts"))["items"]
        people = said(program.get(f"/api/accounts/{acme['id']}/people"))["items"]
        ann = next(person for person in people if person["name"] == "Ann Able")
        place = f"/api/accounts/{acme['id']}/positions/{ann['position_id']}"

        def edit(client: httpx.Client, **fields: str) -> httpx.Response:
            return client.patch(place, json={"base_version": ann["version"], "set": fields})

        assert edit(program, location="Kyiv").is_success
        assert edit(browser, note="speaks Ukrainian").is_success
        clash = edit(browser, location="Lviv")
        assert clash.status_code == 409
        assert clash.json()["error"]["params"]["fields"]["location"] == {"mine": "Lviv", "theirs": "Kyiv", "base": None}


def test_thirty_edits_at_once_are_all_kept_in_one_order(server: Server) -> None:
    with server.program() as program:
        account = said(program.post("/api/accounts", json={"name": "Acme"}))["id"]

        def add(number: int) -> int:
            answer = program.post(f"/api/accounts/{account}/people", json={"name": f"Person {number}"})
            return int(said(answer)["version"])

        with ThreadPoolExecutor(8) as pool:
            versions = list(pool.map(add, range(30)))
        assert sorted(versions) == list(range(2, 32))
        assert said(program.get("/api/accounts"))["items"][0]["people"] == 30
        assert said(program.get("/api/session"))["seq"] == 31


def test_the_entry_address_opens_the_app_once(server: Server) -> None:
    token = server.doorkeeper.new_entry_token()
    with httpx.Client(base_url=server.address, follow_redirects=True, timeout=30) as browser:
        assert browser.get("/api/session").status_code == 401
        landed = browser.get("/", params={"token": token})
        assert (landed.status_code, landed.url.path, landed.url.query) == (200, "/", b"")
        assert browser.get("/api/session").is_success
    with httpx.Client(base_url=server.address, follow_redirects=True, timeout=30) as thief:
        assert thief.get("/", params={"token": token}).status_code == 401
        assert thief.get("/api/session").status_code == 401
