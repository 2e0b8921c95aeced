"""Many things edited by one request."""

from typing import Any

from tests.fixtures.doors import NOBODY, Door


def test_accounts_are_edited_together_and_taken_back_together(door: Door) -> None:
    first, second, third = (door.account(name, tier="tier_2") for name in ("Acme", "Beta", "Gamma"))
    edits = [
        {"ids": [first, second], "base_version": 3, "set": {"owner": "Ann", "tags": ["key"]}},
        {"ids": [third], "base_version": 3, "set": {"revenue": 5}},
    ]
    edited = door.ask("POST", "/accounts/edit", json={"edits": edits})
    assert (edited["changed"], edited["changeset"]["verb"], edited["changeset"]["counts"]) == (
        3, "edit_accounts", {"updated": 3},
    )  # fmt: skip
    everybody = {"ids": [first], "all_but": {"query": "a", "filter": ["tier:tier_2"]}, "base_version": 4}
    edited = door.ask("POST", "/accounts/edit", json={"edits": [{**everybody, "set": {"tier": "tier_1"}}]})
    assert edited["changed"] == 2
    undone = door.ask("POST", "/undo")
    assert (undone["act"]["summary"], undone["changeset"]["verb"]) == ("Beta +1", "undo")
    redone = door.ask("POST", "/redo")
    assert (redone["act"]["summary"], redone["act"]["verb"]) == ("Beta +1", "edit_accounts")
    tiers = {item["name"]: item["tier"] for item in door.ask("GET", "/accounts")["items"]}
    assert tiers == {"Acme": "tier_2", "Beta": "tier_1", "Gamma": "tier_1"}


def test_nothing_that_had_to_be_changed_leaves_no_changeset(door: Door) -> None:
    account = door.account(city="Rome")
    body = {"edits": [{"ids": [account], "base_version": 1, "set": {"city": "Rome"}}]}
    assert door.ask("POST", "/accounts/edit", json=body) == {"changed": 0, "changeset": None}
    assert door.ask("POST", "/accounts/edit", json={"edits": []}) == {"changed": 0, "changeset": None}


def test_the_fields_that_others_set_are_told_account_by_account(door: Door) -> None:
    account, other = door.account(city="Lviv"), door.account("Beta")
    door.ask("PATCH", f"/accounts/{account}", json={"base_version": 2, "set": {"city": "Kyiv"}})
    body = {"edits": [{"ids": [account, other], "base_version": 2, "set": {"city": "Odesa"}}]}
    status, code, error = door.refused("POST", "/accounts/edit", json=body)
    assert (status, code, error["params"]["version"]) == (409, "conflict", 3)
    assert error["params"]["rows"] == [
        {"id": account, "label": "Acme", "fields": {"city": {"mine": "Odesa", "theirs": "Kyiv", "base": "Lviv"}}}
    ]


def test_an_edit_that_cannot_be_meant_is_refused(door: Door) -> None:
    account = door.account()
    for edit in (
        {"ids": [account], "set": {}},
        {"ids": [account], "base_version": 1, "set": {"version": 3}},
        {"ids": [account], "base_version": 1, "set": {"tier": "best"}},
        {"ids": [account], "base_version": 1, "set": {}, "force": True},
        {"all_but": {"filter": ["colour:red"]}, "base_version": 1, "set": {"city": "Rome"}},
        {"all_but": {"filter": ["tier:"]}, "base_version": 1, "set": {"city": "Rome"}},
        {"ids": [account], "base_version": -(2**70), "set": {"city": "Rome"}},
    ):
        assert door.refusal("POST", "/accounts/edit", json={"edits": [edit]}) == (400, "invalid"), edit
    missing = {"ids": [NOBODY], "base_version": 1, "set": {"city": "Rome"}}
    assert door.refusal("POST", "/accounts/edit", json={"edits": [missing]}) == (404, "not_found")


def test_rows_of_people_are_edited_closed_and_removed_together(door: Door) -> None:
    account = door.account()
    boss, bob, cyd = (door.person(account, name, "Manager") for name in ("Ann", "Bob", "Cyd"))
    path = f"/accounts/{account}/people"

    def of(*people: dict[str, Any]) -> dict[str, Any]:
        return {"position_ids": [person["position_id"] for person in people]}

    seen = door.ask("GET", path)["seq"]
    values = {"manager_id": boss["position_id"], "division": ["Group", "IT"], "phones": ["1"]}
    edited = door.ask("POST", f"{path}/edit", json={"edits": [{**of(bob, cyd), "base_version": seen, "set": values}]})
    assert (edited["changed"], edited["changeset"]["summary"]) == (2, "Bob +1")
    people = door.people(account)
    assert {(people[name]["manager_name"], people[name]["division"]) for name in ("Bob", "Cyd")} == {("Ann", "IT")}
    assert door.ask("POST", f"{path}/leave", json={**of(bob), "on": "2024-01-01"})["changed"] == 1
    assert door.ask("POST", f"{path}/remove", json=of(cyd))["changed"] == 1
    assert list(door.people(account)) == ["Ann"]
    assert door.refusal("POST", f"{path}/edit", json={"edits": [{**of(boss), "base_version": 9, "set": {"x": 1}}]}) == (
        400, "invalid",
    )  # fmt: skip
    circle = {**of(boss), "base_version": 9, "set": {"manager_id": boss["position_id"]}}
    assert door.refusal("POST", f"{path}/edit", json={"edits": [circle]}) == (400, "boss_cycle")
