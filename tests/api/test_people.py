"""People through the door: add, fill, edit, move, leave, remove, and take it all back."""

from typing import Any

from tests.fixtures.doors import NOBODY, Door


def place(account: str, person: dict[str, Any], verb: str = "") -> str:
    return f"/accounts/{account}/positions/{person['position_id']}{verb}"


def newest(door: Door) -> str:
    return str(door.ask("GET", "/history")["items"][0]["id"])


def test_somebody_is_added_below_a_superior_in_a_division_with_a_title_that_was_read(door: Door) -> None:
    account = door.account()
    boss = door.person(account, "Ann Able", "CEO")
    added = door.person(
        account, "Bob Best", "CFO", manager_id=boss["position_id"], division=["Group", "Finance"],
        email="bob@acme.example", phone="+44 20 7946 0000", since="2024-05-01",
    )  # fmt: skip
    assert (added["manager_name"], added["division_path"], added["seniority"], added["function"]) == (
        "Ann Able", ["Group", "Finance"], "c_level", "finance",
    )  # fmt: skip
    assert (added["emails"], added["valid_from"], added["seat"]) == (["bob@acme.example"], "2024-05-01", "filled")
    assert list(door.people(account)) == ["Ann Able", "Bob Best"]
    assert list(door.people(account, as_of="2024-04-30")) == ["Ann Able"]
    shown = door.ask("GET", f"/accounts/{account}")
    assert (shown["people"], shown["reporting"], [d["name"] for d in shown["divisions"]]) == (
        2, 0.5, ["Group", "Finance"],
    )  # fmt: skip


def test_a_placeholder_is_filled_once_and_keeps_its_place(door: Door) -> None:
    account = door.account()
    boss = door.person(account, "Ann Able", "CEO")
    empty = door.person(account, None, "CFO", manager_id=boss["position_id"])
    assert (empty["name"], empty["seat"], empty["person_id"]) == ("", "unknown", None)
    filled = door.ask("POST", place(account, empty, "/fill"), json={"name": "Bob Best"})
    assert (filled["position_id"], filled["name"], filled["manager_name"]) == (
        empty["position_id"], "Bob Best", "Ann Able",
    )  # fmt: skip
    again = {"json": {"name": "Cyd Cole"}}
    assert door.refusal("POST", place(account, empty, "/fill"), **again) == (400, "invalid")
    vacant = door.person(account, None, "COO")
    assert door.refusal("POST", place(account, vacant, "/fill"), json={}) == (400, "invalid")


def test_a_person_and_a_position_are_edited_field_by_field(door: Door) -> None:
    account = door.account()
    bob = door.person(account, "Bob Best", "CFO")
    body = {"base_version": bob["person_version"], "set": {"emails": ["bob@acme.example"], "city": "Kyiv"}}
    person = door.ask("PATCH", f"/people/{bob['person_id']}", json=body)
    assert (person["id"], person["name"], person["version"] > bob["version"]) == (bob["person_id"], "Bob Best", True)
    edited = door.ask("PATCH", place(account, bob), json={"base_version": bob["version"], "set": {"title": "Clerk"}})
    assert (edited["title"], edited["seniority"], edited["emails"]) == ("Clerk", "individual", ["bob@acme.example"])
    clash = {"base_version": bob["version"], "set": {"title": "Treasurer"}}
    status, code, error = door.refused("PATCH", place(account, bob), json=clash)
    assert (status, code) == (409, "conflict")
    assert error["params"]["fields"]["title"] == {"mine": "Treasurer", "theirs": "Clerk", "base": "CFO"}


def test_a_circle_of_superiors_is_refused_and_a_dotted_line_offered(door: Door) -> None:
    account = door.account()
    ann = door.person(account, "Ann", "CEO")
    bob = door.person(account, "Bob", "CFO", manager_id=ann["position_id"])
    cyd = door.person(account, "Cyd", "Clerk", manager_id=bob["position_id"])
    below = {"manager_id": cyd["position_id"]}
    status, code, error = door.refused("POST", place(account, ann, "/move"), json=below)
    assert (status, code) == (400, "boss_cycle")
    assert "dotted line" in error["message"]
    assert {ann["position_id"], cyd["position_id"]} <= set(error["params"]["path"])
    dotted = door.ask("POST", place(account, ann, "/move"), json={**below, "line": "dotted"})
    assert (dotted["manager_id"], dotted["dotted"]) == (None, [cyd["position_id"]])
    own = {"manager_id": ann["position_id"]}
    assert door.refusal("POST", place(account, ann, "/move"), json=own) == (400, "boss_cycle")


def test_somebody_moves_leaves_is_removed_and_all_of_it_is_taken_back(door: Door) -> None:
    account = door.account()
    ann, bob = door.person(account, "Ann", "CEO"), door.person(account, "Bob", "CFO")
    before = door.people(account)
    door.ask("POST", place(account, bob, "/move"), json={"manager_id": ann["position_id"]})
    moved = door.people(account)
    assert moved["Bob"]["manager_name"] == "Ann"
    assert door.ask("POST", place(account, bob, "/leave"), json={}) is None
    assert list(door.people(account)) == ["Ann"]
    assert door.ask("DELETE", place(account, bob)) is None
    assert door.refusal("DELETE", place(account, bob)) == (404, "not_found")
    changes = [item["id"] for item in door.ask("GET", "/history")["items"][:3]]
    assert door.ask("POST", f"/changesets/{changes[0]}/undo")["verb"] == "undo"
    assert list(door.people(account)) == ["Ann"]
    door.ask("POST", f"/changesets/{changes[1]}/undo")
    assert door.people(account)["Bob"]["manager_name"] == "Ann"
    door.ask("POST", f"/changesets/{changes[2]}/undo")
    assert {n: p["manager_id"] for n, p in door.people(account).items()} == {
        n: p["manager_id"] for n, p in before.items()
    }
    assert door.refusal("POST", f"/changesets/{changes[2]}/undo") == (400, "invalid")


def test_an_answer_that_cannot_be_given_takes_the_change_with_it(door: Door) -> None:
    account = door.account()
    ann, bob = door.person(account, "Ann", "CEO", since="2024-05-01"), door.person(account, "Bob", "CFO")
    door.ask("POST", place(account, ann, "/leave"), json={"on": "2024-05-01"})
    body = {"base_version": ann["version"], "set": {"note": "never came"}}
    before = door.contents()
    answer = door.client.patch(f"/api{place(account, ann)}", json=body)
    assert answer.is_success or door.contents() == before
    door.ask("POST", place(account, bob, "/leave"), json={"on": "0001-01-01"})
    before = door.contents()
    answer = door.client.patch(f"/api{place(account, bob)}", json=body)
    assert answer.status_code < 500
    assert answer.is_success or door.contents() == before


def test_what_cannot_be_meant_is_refused(door: Door) -> None:
    account, other = door.account(), door.account("Other")
    ann = door.person(account, "Ann", "CEO")
    add = f"/accounts/{account}/people"
    bodies: tuple[dict[str, Any], ...] = (
        {}, {"name": ""}, {"name": " "}, {"title": ""}, {"name": "x" * 301}, {"name": "Bob", "person_id": NOBODY},
        {"name": "Bob", "division": [""]}, {"name": "Bob", "since": "yesterday"}, {"name": ["Bob"]},
        {"name": "Bob", "since": "2024-02-30"}, {"name": "Bob", "seniority": "board"},
    )  # fmt: skip
    for body in bodies:
        assert door.refusal("POST", add, json=body) == (400, "invalid"), body
    for manager in (NOBODY, "ann", door.person(other, "Zed")["position_id"]):
        assert door.refusal("POST", add, json={"name": "Bob", "manager_id": manager}) == (404, "not_found")
        assert door.refusal("POST", place(account, ann, "/move"), json={"manager_id": manager}) == (404, "not_found")
    patches: tuple[dict[str, Any], ...] = (
        {"person_id": NOBODY}, {"valid_from": "soon"}, {"seniority": "king"}, {"division_id": NOBODY},
        {"account_id": other}, {"headcount": "many"}, {"source_line": 3},
    )  # fmt: skip
    for fields in patches:
        body = {"base_version": ann["version"], "set": fields}
        assert door.refusal("PATCH", place(account, ann), json=body) == (400, "invalid"), fields
    nowhere: dict[str, Any] = {"manager_id": None}
    for body in ({}, {**nowhere, "line": "wavy"}, {**nowhere, "on": 5}, {**nowhere, "x": 1}):
        assert door.refusal("POST", place(account, ann, "/move"), json=body) == (400, "invalid"), body
    assert door.refusal("POST", place(account, ann, "/leave"), json={"on": "never"}) == (400, "invalid")
    assert door.refusal("POST", place(other, ann, "/leave"), json={}) == (404, "not_found")
    assert door.refusal("GET", f"{add}?as_of=today") == (400, "invalid")
