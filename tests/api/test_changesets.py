"""History and suggestions through the door: pages, undo, accept whole or in part, decline."""

from typing import Any

from tests.fixtures.doors import NOBODY, Door

THREE = b"Name,Title\nAnn Able,CEO\nBob Best,CFO\nCyd Cole,COO\n"


def suggested(door: Door, content: bytes = THREE, account: str = "Acme") -> str:
    return str(door.ask("POST", "/imports", **door.upload(content, account=account))["changeset"]["id"])


def rows(door: Door, suggestion: str, **page: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = door.ask("GET", f"/changesets/{suggestion}/rows", params=page)["items"]
    return found


def test_history_is_read_page_by_page_newest_first(door: Door) -> None:
    account, other = door.account(), door.account("Other")
    for name in ("Ann", "Bob", "Cyd"):
        door.person(account, name)
    door.person(other, "Zed")

    def told(path: str) -> list[list[tuple[str, str]]]:
        pages, before = [], ""
        while True:
            found = door.ask("GET", f"{path}?limit=2{before}")
            pages.append([(item["verb"], item["summary"]) for item in found["items"]])
            if found["next"] is None:
                return pages
            before = f"&before={found['next']}"

    assert told("/history") == [
        [("add_person", "Zed"), ("add_person", "Cyd")],
        [("add_person", "Bob"), ("add_person", "Ann")],
        [("create_account", "Other"), ("create_account", "Acme")],
    ]
    assert told(f"/accounts/{account}/history") == [
        [("add_person", "Cyd"), ("add_person", "Bob")],
        [("add_person", "Ann"), ("create_account", "Acme")],
    ]
    newest = door.ask("GET", "/history?limit=1")["items"][0]
    assert (newest["actor"], newest["can_undo"], newest["status"], newest["seq"]) == ("You", True, "applied", 6)
    assert door.ask("GET", "/history?before=1")["items"] == []


def test_a_page_of_history_that_cannot_be_meant_is_refused(door: Door) -> None:
    account = door.account()
    for path in ("/history", f"/accounts/{account}/history", f"/changesets/{suggested(door)}/rows"):
        for asked in ("limit=0", "limit=501", "limit=x"):
            assert door.refusal("GET", f"{path}?{asked}") == (400, "invalid"), (path, asked)
    for asked in ("before=x", f"before={10**30}", f"before=-{10**30}"):
        assert door.refusal("GET", f"/history?{asked}") == (400, "invalid"), asked
    for asked in ("outcome=maybe", "after=x", f"after={10**30}"):
        assert door.refusal("GET", f"/changesets/{suggested(door)}/rows?{asked}") == (400, "invalid"), asked
    for path in (f"/accounts/{NOBODY}/history", f"/changesets/{NOBODY}/rows", "/changesets/x/rows"):
        assert door.refusal("GET", path) == (404, "not_found")


def test_a_change_on_which_later_ones_build_is_not_undone(door: Door) -> None:
    account = door.account()
    door.person(account, "Ann")
    first = door.ask("GET", "/history")["items"][-1]["id"]
    assert door.refusal("POST", f"/changesets/{first}/undo") == (409, "conflict")
    assert door.refusal("POST", f"/changesets/{NOBODY}/undo") == (404, "not_found")
    assert door.refusal("POST", f"/changesets/{suggested(door)}/undo") == (400, "invalid")


def test_an_undo_can_be_undone(door: Door) -> None:
    account = door.account()
    door.person(account, "Ann")
    undone = door.ask("POST", f"/changesets/{door.ask('GET', '/history')['items'][0]['id']}/undo")
    assert (undone["actor"], door.people(account)) == ("You", {})
    door.ask("POST", f"/changesets/{undone['id']}/undo")
    assert list(door.people(account)) == ["Ann"]


def test_a_suggestion_is_read_row_by_row_and_accepted_whole(door: Door) -> None:
    account = door.account()
    suggestion = suggested(door)
    [waiting] = door.ask("GET", "/suggestions")["items"]
    assert (waiting["id"], waiting["status"], waiting["counts"], waiting["actor"]) == (
        suggestion, "suggested", {"added": 3}, "You",
    )  # fmt: skip
    assert door.people(account) == {}
    found = rows(door, suggestion)
    assert [(row["label"], row["outcome"], row["line"], row["accepted"]) for row in found] == [
        ("Ann Able", "added", 2, None), ("Bob Best", "added", 3, None), ("Cyd Cole", "added", 4, None),
    ]  # fmt: skip
    assert all(change["before"] is None and change["after"] for row in found for change in row["changes"])
    page = door.ask("GET", f"/changesets/{suggestion}/rows", params={"limit": 2})
    assert [row["ordinal"] for row in rows(door, suggestion, after=page["next"])] == [2]
    assert rows(door, suggestion, outcome="rejected") == []
    done = door.ask("POST", f"/changesets/{suggestion}/accept", json={})
    assert (done["applied"]["actor"], done["suggestion"]["status"], done["skipped"]) == ("You", "accepted", [])
    assert sorted(door.people(account)) == ["Ann Able", "Bob Best", "Cyd Cole"]
    assert door.ask("GET", "/suggestions")["items"] == []
    for decision in ("accept", "decline"):
        assert door.refusal("POST", f"/changesets/{suggestion}/{decision}", json={})[0] in {400, 404, 409}
    door.ask("POST", f"/changesets/{done['applied']['id']}/undo")
    assert door.people(account) == {}


def test_a_suggestion_is_accepted_in_part_and_the_rest_declined(door: Door) -> None:
    account = door.account()
    suggestion = suggested(door)
    done = door.ask("POST", f"/changesets/{suggestion}/accept", json={"ordinals": [1]})
    assert done["suggestion"]["status"] == "suggested"
    assert list(door.people(account)) == ["Bob Best"]
    assert [row["accepted"] for row in rows(door, suggestion)] == [None, True, None]
    assert door.refusal("POST", f"/changesets/{suggestion}/accept", json={"ordinals": [1]}) == (400, "invalid")
    declined = door.ask("POST", f"/changesets/{suggestion}/decline")
    assert (declined["status"], declined["actor"]) == ("declined", "You")
    assert list(door.people(account)) == ["Bob Best"]


def test_a_choice_that_names_nothing_is_refused(door: Door) -> None:
    suggestion = suggested(door)
    choices: tuple[Any, ...] = (
        {"ordinals": []}, {"ordinals": [99]}, {"ordinals": [10**30]}, {"outcomes": ["rejected"]},
        {"outcomes": ["bogus"]}, {"ordinals": ["a"]}, {"everything": True}, [],
    )  # fmt: skip
    for body in choices:
        assert door.refusal("POST", f"/changesets/{suggestion}/accept", json=body) == (400, "invalid"), body
    assert door.refusal("POST", f"/changesets/{NOBODY}/accept", json={}) == (404, "not_found")
    assert door.refusal("POST", f"/changesets/{NOBODY}/decline") == (404, "not_found")
