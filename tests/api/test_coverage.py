"""Our side through the door: members, teams, who covers whom."""

from tests.fixtures.doors import NOBODY, Door


def test_the_team_of_an_account(door: Door) -> None:
    here = f"/accounts/{door.account()}/team"
    [me] = door.ask("GET", "/members")["items"]
    assert (me["name"], me["role"]) == ("You", "owner")
    made = door.post(here, json={"member_id": me["id"], "role": "account_executive"})
    assert (made["name"], made["role"]) == ("You", "account_executive")
    assert door.post(here, json={"member_id": me["id"], "role": "account_executive"}) == made
    assert door.ask("GET", here)["items"] == [made]
    assert door.refusal("POST", here, json={"member_id": NOBODY, "role": "sdr"}) == (404, "not_found")
    assert door.refusal("POST", here, json={"member_id": me["id"], "role": "king"}) == (400, "invalid")
    door.ask("DELETE", f"{here}/{made['id']}")
    assert door.ask("GET", here)["items"] == []


def test_who_covers_whom(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}/coverage"
    me = door.ask("GET", "/members")["items"][0]["id"]
    ada = door.person(account, "Ada")["person_id"]
    new = {"member_id": me, "person_id": ada, "level": "vendor", "desired": "trusted_advisor"}
    made = door.post(here, json=new)
    assert (made["member"], made["person"], made["level"], made["desired"]) == (
        "You",
        "Ada",
        "vendor",
        "trusted_advisor",
    )
    assert door.refusal("POST", here, json=new) == (409, "conflict")
    edit = {"base_version": made["version"], "set": {"level": "problem_solver", "note": "since the pilot"}}
    changed = door.ask("PATCH", f"{here}/{made['id']}", json=edit)
    assert (changed["level"], changed["note"]) == ("problem_solver", "since the pilot")
    assert door.ask("GET", here)["items"] == [changed]
    door.ask("DELETE", f"{here}/{made['id']}")
    assert door.ask("GET", here)["items"] == []


def test_a_pair_that_was_seen_otherwise_is_asked_about(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}/coverage"
    me = door.ask("GET", "/members")["items"][0]["id"]
    pair = {"member_id": me, "person_id": door.person(account, "Ada")["person_id"]}
    made = door.post(here, json={**pair, "level": "vendor", "note": "often"})
    _, _, error = door.refused("POST", here, json={**pair, "level": "trusted_advisor", "note": "often"})
    told = {"mine": "trusted_advisor", "theirs": "vendor", "base": None}
    assert error["params"] == {
        "id": made["id"], "kind": "covering", "version": made["version"], "fields": {"level": told},
    }  # fmt: skip
    mine = door.ask(
        "PATCH", f"{here}/{made['id']}", json={"base_version": made["version"], "set": {"level": "problem_solver"}}
    )
    path = f"{here}/{made['id']}"
    _, _, error = door.refused("DELETE", path, params={"base_version": made["version"]})
    assert error["params"]["fields"] == {"level": {"mine": None, "theirs": "problem_solver", "base": "vendor"}}
    assert error["params"]["version"] == mine["version"]
    assert door.ask("GET", here)["items"] == [mine]
    door.ask("DELETE", path, params={"base_version": mine["version"]})
    assert door.ask("GET", here)["items"] == []
