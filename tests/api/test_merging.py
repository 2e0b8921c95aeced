"""Two who are the same, through the door."""

from tests.fixtures.doors import NOBODY, Door


def test_two_positions_become_one_and_undo_parts_them(door: Door) -> None:
    account = door.account()
    ann = door.person(account, "Ann", "CEO")
    kept = door.person(account, "Bob Best", "Clerk", manager_id=ann["position_id"])
    other = door.person(account, "B. Best", "CFO", email="b@acme.example")
    here = f"/accounts/{account}/positions/{kept['position_id']}/merge"
    before = door.people(account)
    merged = door.ask("POST", here, json={"other_id": other["position_id"], "take": ["title"]})
    assert (merged["name"], merged["title"], merged["emails"], merged["manager_name"]) == (
        "Bob Best", "CFO", ["b@acme.example"], "Ann",
    )  # fmt: skip
    assert set(door.people(account)) == {"Ann", "Bob Best"}
    newest = door.ask("GET", "/history")["items"][0]
    assert (newest["verb"], newest["summary"]) == ("merge_positions", "B. Best → Bob Best")
    door.ask("POST", f"/changesets/{newest['id']}/undo")
    assert {name: row["title"] for name, row in door.people(account).items()} == {
        name: row["title"] for name, row in before.items()
    }


def test_nobody_is_merged_with_themselves_or_with_nobody(door: Door) -> None:
    account = door.account()
    ann = door.person(account, "Ann", "CEO")["position_id"]
    here = f"/accounts/{account}/positions/{ann}/merge"
    assert door.refusal("POST", here, json={"other_id": ann}) == (400, "invalid")
    assert door.refusal("POST", here, json={"other_id": NOBODY}) == (404, "not_found")
    assert door.refusal("POST", here, json={"other_id": ann, "take": ["id"]}) == (400, "invalid")
