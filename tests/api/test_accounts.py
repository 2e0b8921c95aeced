"""Accounts through the door: the portfolio by pages, one account, creating, editing."""

import base64
import json
from itertools import chain
from typing import Any

from tests.fixtures.doors import NOBODY, Door


def names(door: Door, **page: Any) -> list[str]:
    return [item["name"] for item in door.ask("GET", "/accounts", params=page)["items"]]


def every_page(door: Door, **page: Any) -> list[list[str]]:
    pages, after = [], None
    while True:
        found = door.ask("GET", "/accounts", params={**page, **({"after": after} if after else {})})
        pages.append([item["name"] for item in found["items"]])
        after = found["next"]
        if after is None:
            return pages


def cursor(*parts: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


def test_the_portfolio_is_read_page_by_page_in_any_order_without_gap_or_repetition(door: Door) -> None:
    ids = {name: door.account(name) for name in ("Delta", "alpha", "Бета", "Ärzte", "Charlie")}
    door.person(ids["Charlie"], "Ann")
    door.person(ids["Charlie"], "Bob")
    door.person(ids["Бета"], "Cyd")
    assert every_page(door, limit=2) == [["alpha", "Ärzte"], ["Бета", "Charlie"], ["Delta"]]
    assert every_page(door, limit=2, order="desc") == [["Delta", "Charlie"], ["Бета", "Ärzte"], ["alpha"]]
    by_people = every_page(door, limit=2, sort="people", order="desc")
    assert sorted(chain.from_iterable(by_people)) == sorted(ids)
    assert by_people[0] == ["Charlie", "Бета"]
    door.ask("PATCH", f"/accounts/{ids['alpha']}", json={"base_version": 2, "set": {"city": "Kyiv"}})
    by_change = every_page(door, limit=2, sort="changed", order="desc")
    assert sorted(chain.from_iterable(by_change)) == sorted(ids)
    assert by_change[0][0] == "alpha"


def test_a_search_finds_part_of_a_name_in_any_script_and_takes_signs_as_signs(door: Door) -> None:
    for name in ("Müller & Söhne", "Газпромбанк", "100% Fruit", "1000 Fruits", "under_score", "underscore"):
        door.account(name)
    assert names(door, query="MULLER") == ["Müller & Söhne"]
    assert names(door, query="пром") == ["Газпромбанк"]
    assert names(door, query="gazprom") == ["Газпромбанк"]
    assert names(door, query="100%") == ["100% Fruit"]
    assert names(door, query="r_s") == ["under_score"]
    assert names(door, query="'; DROP TABLE account; --") == []
    found = door.ask("GET", "/accounts", params={"query": "fruit", "limit": 1})
    assert (len(found["items"]), found["total"], found["next"] is None) == (1, 2, False)


def test_a_page_that_cannot_be_meant_is_refused(door: Door) -> None:
    for asked in (
        "limit=0", "limit=501", "limit=-1", "limit=many", f"limit={'9' * 40}", "sort=bogus", "sort=name;drop",
        "order=up", "after=", "after=zz", "after=%00", "after=" + cursor("a"), "after=" + cursor("a", "b"),
        "after=" + cursor(1, NOBODY), "sort=people&after=" + cursor("a", NOBODY),
        "sort=changed&after=" + cursor(10**30, NOBODY), "after=" + cursor({}, NOBODY), f"query={'x' * 301}",
    ):  # fmt: skip
        assert door.refusal("GET", f"/accounts?{asked}") == (400, "invalid"), asked


def test_any_text_may_be_searched_for(door: Door) -> None:
    door.account("Acme")
    for query in ("%ff", "%F0%9F%A6%84", "%", "_", "\\", "%E2%80%AE", "", "%20", "x" * 300):
        assert door.client.get(f"/api/accounts?query={query}").status_code == 200, query
    assert door.client.get("/api/accounts?query=%00").status_code in {200, 400}


def test_a_cursor_from_another_world_ends_the_list_instead_of_breaking_it(door: Door) -> None:
    door.account("Acme")
    assert door.ask("GET", f"/accounts?after={cursor('zzz', 'f' * 32)}")["items"] == []


def test_an_account_is_created_with_what_was_sent_and_nothing_else(door: Door) -> None:
    sent = {"name": "Acme", "domains": ["acme.example"], "registry_ids": [["lei", "5493"]], "tier": "tier_1"}
    made = door.ask("POST", "/accounts", json=sent)
    assert {name: made[name] for name in sent} == sent
    assert (made["version"], made["people"], made["reporting"], made["stage"]) == (1, 0, 0.0, "prospecting")
    assert made["changed_at"] is not None
    assert made == door.ask("GET", f"/accounts/{made['id']}")


def test_an_account_of_unfit_or_unknown_fields_is_refused(door: Door) -> None:
    cases: list[tuple[dict[str, Any], str | None]] = [
        ({}, None),
        ({"name": ""}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"name": None}, None),
        ({"name": "Acme", "employees": -1}, "employees"),
        ({"name": "Acme", "employees": 10**30}, None),
        ({"name": "Acme", "tier": "best"}, None),
        ({"name": "Acme", "registry_ids": [["lei"]]}, None),
        ({"name": "Acme", "id": NOBODY}, "id"),
        ({"name": "Acme", "version": 7}, "version"),
        ({"name": "Acme", "created": 7}, "created"),
        ({"name": "Acme", "workspace_id": NOBODY}, "workspace_id"),
        ({"name": "Acme", "snapshot_on": "2020-01-01"}, "snapshot_on"),
        ({"name": "Acme", "role": "owner"}, "role"),
    ]
    for values, place in cases:
        status, code, error = door.refused("POST", "/accounts", json=values)
        assert (status, code) == (400, "invalid"), values
        assert place is None or error["params"]["field"] == place, values


def test_a_body_that_is_no_account_is_refused(door: Door) -> None:
    headers = {"Content-Type": "application/json"}
    for body in (b"", b"{", b"[]", b"1", b"\xff", b'{"name":"\\ud800"}', b"[" * 100_000, b"name=Acme"):
        assert door.refusal("POST", "/accounts", content=body, headers=headers) == (400, "invalid"), body[:20]


def test_edits_of_different_fields_both_hold(door: Door) -> None:
    account = door.account()
    seen = door.ask("GET", f"/accounts/{account}")["version"]
    for field, value in (("city", "Kyiv"), ("industry", "Steel")):
        door.ask("PATCH", f"/accounts/{account}", json={"base_version": seen, "set": {field: value}})
    found = door.ask("GET", f"/accounts/{account}")
    assert (found["city"], found["industry"]) == ("Kyiv", "Steel")


def test_edits_of_the_same_field_meet_with_mine_theirs_and_base(door: Door) -> None:
    account = door.account(city="Lviv")
    path, seen = f"/accounts/{account}", door.ask("GET", f"/accounts/{account}")["version"]
    theirs = door.ask("PATCH", path, json={"base_version": seen, "set": {"city": "Kyiv", "note": "moved"}})
    mine = {"base_version": seen, "set": {"city": "Odesa", "industry": "Steel"}}
    status, code, error = door.refused("PATCH", path, json=mine)
    assert (status, code) == (409, "conflict")
    assert error["params"]["fields"] == {"city": {"mine": "Odesa", "theirs": "Kyiv", "base": "Lviv"}}
    again = {**mine, "base_version": error["params"]["version"]}
    assert theirs["version"] == error["params"]["version"]
    assert door.ask("PATCH", path, json=again)["city"] == "Odesa"


def test_an_edit_names_the_version_it_saw_and_only_fields_that_may_be_set(door: Door) -> None:
    path = f"/accounts/{door.account()}"
    for body in (
        {"set": {"city": "Kyiv"}},
        {"base_version": 1, "set": {"city": "Kyiv"}, "force": True},
        {"base_version": 1, "set": {"id": NOBODY}},
        {"base_version": 1, "set": {"version": 9}},
        {"base_version": 1, "set": {"employees": "many"}},
        {"base_version": -(2**70), "set": {"city": "Kyiv"}},
    ):
        assert door.refusal("PATCH", path, json=body) == (400, "invalid"), body


def test_nobody_is_their_own_parent(door: Door) -> None:
    child, parent = door.account("Child"), door.account("Parent")
    door.ask("PATCH", f"/accounts/{child}", json={"base_version": 1, "set": {"parent_id": parent}})
    for account, above in ((parent, child), (parent, parent)):
        body = {"base_version": 2, "set": {"parent_id": above}}
        assert door.refusal("PATCH", f"/accounts/{account}", json=body) == (400, "invalid")
    body = {"base_version": 2, "set": {"parent_id": NOBODY}}
    assert door.refusal("PATCH", f"/accounts/{parent}", json=body) == (404, "not_found")


def test_what_has_no_such_id_is_not_found(door: Door) -> None:
    for account in (NOBODY, "acme", "%00", "0" * 33, NOBODY.replace("0", "G"), "..", "🦄"):
        assert door.refusal("PATCH", f"/accounts/{account}", json={"base_version": 1, "set": {}})[0] in {404, 405}
    assert door.refusal("GET", f"/accounts/{NOBODY}") == (404, "not_found")


def test_the_portfolio_is_filtered_grouped_and_counted(door: Door) -> None:
    for name, owner, tier in (("Acme", "Zoe", "tier_1"), ("Beta", "Ann", "tier_2"), ("Gamma", None, "tier_1")):
        door.account(name, owner=owner, tier=tier)
    assert names(door, filter="tier:tier_1") == ["Acme", "Gamma"]
    assert names(door, filter=["tier:tier_1", "owner:Zoe", "owner:Ann"]) == ["Acme"]
    assert names(door, filter="owner:") == ["Gamma"]
    assert names(door, group="owner") == ["Beta", "Acme", "Gamma"]
    assert names(door, group="tier", order="desc") == ["Gamma", "Acme", "Beta"]
    assert names(door, group="owner", offset=1, limit=1) == ["Acme"]
    assert door.ask("GET", "/accounts/counts", params={"by": "owner", "filter": "tier:tier_1"})["items"] == [
        {"value": "Zoe", "count": 1}, {"value": None, "count": 1},
    ]  # fmt: skip
    page = door.ask("GET", "/accounts", params={"filter": "tier:tier_1", "limit": 1, "sort": "revenue"})
    assert (page["total"], page["seq"]) == (2, 3)
    rest = door.ask("GET", "/accounts", params={"filter": "tier:tier_1", "sort": "revenue", "after": page["next"]})
    assert [item["name"] for item in rest["items"]] == ["Gamma"]


def test_a_filter_or_a_group_that_cannot_be_meant_is_refused(door: Door) -> None:
    for asked in (
        "filter=colour:red", "filter=tier:best", "filter=tier:", "filter=owner", "group=name", "group=tags",
        "offset=-1", f"offset={10**9}", "group=owner&after=" + cursor("a", NOBODY),
        "offset=1&after=" + cursor("a", NOBODY),
    ):  # fmt: skip
        assert door.refusal("GET", f"/accounts?{asked}") == (400, "invalid"), asked
    for asked in ("", "?by=name", "?by=owner&filter=colour:red"):
        assert door.refusal("GET", f"/accounts/counts{asked}") == (400, "invalid"), asked
