"""Maps through the door: tree and grid, folding, days, what was known when, pictures, differences."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from inroad.api import maps
from inroad.orgchart.machine_code import MANY, MachineCode, Python, fastest, hand_over
from tests.fixtures.databases import Clock
from tests.fixtures.doors import Door

HOSTILE = [
    "<script>alert(1)</script>", "]]>", "a\x0bb\x1fc", "\u202eevil", "🦄👩🏽‍💻", "&amp;\"'", "<!--", "\ufffe\uffff",
]  # fmt: skip


def chart(door: Door, account: str, **view: Any) -> dict[str, Any]:
    found: dict[str, Any] = door.ask("GET", f"/accounts/{account}/map", params=view)
    return found


def company(door: Door) -> tuple[str, dict[str, str]]:
    """Ann leads Bob and Cyd; Bob leads Dee, Dee leads Eve."""
    account, ids = door.account(), dict[str, str]()
    for name, title, boss in (
        ("Ann", "CEO", None), ("Bob", "CFO", "Ann"), ("Cyd", "COO", "Ann"), ("Dee", "Finance Manager", "Bob"),
        ("Eve", "Accountant", "Dee"),
    ):  # fmt: skip
        found = door.person(account, name, title, manager_id=ids.get(boss or ""), since="2024-01-01")
        ids[name] = found["position_id"]
    return account, ids


def test_a_tree_is_folded_and_opened_as_the_address_says(door: Door) -> None:
    account, ids = company(door)

    def seen(**view: Any) -> set[str]:
        cards = chart(door, account, **view)["cards"]
        return {name for name, key in ids.items() if key in {card["id"] for card in cards}}

    assert seen(depth=100) == {"Ann", "Bob", "Cyd", "Dee", "Eve"}
    assert seen(depth=1) == {"Ann"} or seen(depth=1) == {"Ann", "Bob", "Cyd"}
    assert seen(depth=1) < seen(depth=100)
    assert "Dee" in seen(depth=1, expand=f"{ids['Ann']},{ids['Bob']}")
    assert "Dee" not in seen(depth=100, collapse=ids["Bob"])
    assert seen(depth=100, expand="nobody,,", collapse=",") == seen(depth=100)
    folded = next(c for c in chart(door, account, depth=100, collapse=ids["Bob"])["cards"] if c["id"] == ids["Bob"])
    assert folded["count"] == 2
    tree = chart(door, account, depth=100)
    assert tree["mode"] == "tree"
    assert {(line["from_id"], line["to_id"]) for line in tree["lines"]} >= {(ids["Ann"], ids["Bob"])}
    assert all(0 <= card["x"] <= card["x"] + card["width"] <= tree["width"] for card in tree["cards"])


def test_everybody_can_be_opened_at_once_and_people_left_out_of_the_cards(door: Door) -> None:
    account, ids = company(door)
    for number in range(9):
        door.person(account, f"Engineer {number}", "Engineer", manager_id=ids["Cyd"])
    everybody = chart(door, account, expand="*", people=False)
    assert len(everybody["cards"]) == len(ids) + 9
    assert {card["person"] for card in everybody["cards"]} == {None}
    assert {card["kind"] for card in everybody["cards"]} == {"person"}
    closed = chart(door, account, expand="*", collapse=ids["Cyd"])
    assert len(closed["cards"]) == len(ids)
    assert {card["person"]["name"] for card in closed["cards"]} == set(ids)


def test_people_without_superiors_are_shown_as_a_grid(door: Door) -> None:
    account = door.account()
    for name, title in (("Ann", "CEO"), ("Bob", "CFO"), ("Cyd", "Accountant")):
        door.person(account, name, title, division=["Group"])
    found = chart(door, account)
    assert found["mode"] == "grid"
    assert {band["kind"] for band in found["bands"]}
    assert {gap["kind"] for gap in found["gaps"]}


def test_an_account_without_anybody_has_an_empty_map(door: Door) -> None:
    found = chart(door, door.account())
    assert (found["cards"], found["lines"], found["tray"]) == ([], [], [])


def test_a_map_is_drawn_as_of_a_day_and_as_known_at_a_moment(door: Door, clock: Clock) -> None:
    account, ids = company(door)
    clock.advance(days=10)
    door.ask("POST", f"/accounts/{account}/positions/{ids['Eve']}/leave", json={"on": "2024-06-01"})

    def people(**when: str) -> set[str]:
        return set(door.people(account, **when))

    assert people(as_of="2023-12-31") == set()
    assert people(as_of="2024-05-31") == {"Ann", "Bob", "Cyd", "Dee", "Eve"}
    assert people(as_of="2024-06-01") == {"Ann", "Bob", "Cyd", "Dee"}
    assert people(as_of="2024-06-01", as_known="2025-01-02T00:00:00Z") == {"Ann", "Bob", "Cyd", "Dee", "Eve"}
    assert people(as_known="2025-01-02T00:00:00") == people(as_known="2025-01-02T02:00:00+02:00")
    assert people(as_known="2024-12-31T00:00:00Z") == set()
    assert len(chart(door, account, as_of="2024-06-01", depth=100)["cards"]) == 4
    marks = door.ask("GET", f"/accounts/{account}/dates")["marks"]
    assert [(m["date"], m["joined"], m["left"]) for m in marks] == [("2024-01-01", 5, 0), ("2024-06-01", 0, 1)]


def test_a_picture_is_well_formed_whatever_people_are_called(door: Door) -> None:
    account = door.account("<b>Acme</b> ]]> & Sons")
    for name in HOSTILE:
        answer = door.client.post(f"/api/accounts/{account}/people", json={"name": name, "title": name})
        assert answer.status_code == 201, answer.text
    for theme in ("light", "dark"):
        answer = door.client.get(f"/api/accounts/{account}/map.svg?theme={theme}")
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        root = ET.fromstring(answer.text)  # noqa: S314 - the document is ours
        assert root.tag.endswith("svg")
        assert {element.tag.rpartition("}")[2] for element in root.iter()}.isdisjoint({"script", "foreignObject", "b"})
        assert "<script" not in answer.text


def test_two_days_differ_by_who_joined_left_and_moved(door: Door) -> None:
    account, ids = company(door)
    door.ask("POST", f"/accounts/{account}/positions/{ids['Eve']}/leave", json={"on": "2024-06-01"})
    door.ask(
        "POST", f"/accounts/{account}/positions/{ids['Dee']}/move", json={"manager_id": ids["Cyd"], "on": "2024-07-01"}
    )
    found = door.ask("GET", f"/accounts/{account}/diff", params={"since": "2024-05-01", "until": "2024-08-01"})
    assert [h["name"] for h in found["left"]] == ["Eve"]
    assert [(h["name"], h["after"]["manager_name"]) for h in found["manager_changed"]] == [("Dee", "Cyd")]
    found = door.ask("GET", f"/accounts/{account}/diff", params={"since": "2023-05-01", "until": "2024-02-01"})
    assert len(found["joined"]) == 5


def test_views_and_days_that_cannot_be_meant_are_refused(door: Door) -> None:
    account, _ = company(door)
    for asked in (
        "map?depth=-1", "map?depth=101", "map?depth=deep", "map?lens=onion", "map?as_of=2024-13-01", "map?as_of=",
        "map?as_known=yesterday", "map.svg?theme=pink", "diff", "diff?since=2024-01-01",
        "diff?since=2024-02-01&until=2024-01-01", "diff?since=x&until=y", "people?as_of=0000-01-01",
    ):  # fmt: skip
        assert door.refusal("GET", f"/accounts/{account}/{asked}") == (400, "invalid"), asked


def test_the_first_and_the_last_day_of_the_calendar_are_days_or_refused(door: Door) -> None:
    account, _ = company(door)
    for asked in (
        "map?as_of=0001-01-01", "map?as_of=9999-12-31", "people?as_known=0001-01-01T00:00:00%2B10:00",
        "people?as_known=9999-12-31T23:59:59-10:00", "diff?since=0001-01-01&until=9999-12-31",
    ):  # fmt: skip
        assert door.client.get(f"/api/accounts/{account}/{asked}").status_code in {200, 400}, asked


def test_after_a_large_map_layouts_become_faster_and_stay_the_same(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    account, ids = company(door)
    monkeypatch.setattr(maps, "LARGE", len(ids))
    monkeypatch.setattr(maps, "COMPILE", "")  # what it would compile this process can compile as well
    maps.hastening.cache_clear()
    folded = chart(door, account, depth=1)
    assert maps.hastening.cache_info().currsize == 0
    before = chart(door, account, depth=100)
    try:
        maps.hastening().join()
        assert isinstance(fastest(MANY), MachineCode)
        assert (chart(door, account, depth=1), chart(door, account, depth=100)) == (folded, before)
    finally:
        maps.hastening.cache_clear()
        hand_over(Python())
