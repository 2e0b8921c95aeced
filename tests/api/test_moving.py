"""Where people stand, through the door: several at once, off the map and back, dotted lines ended."""

from inroad.model.member import Role
from tests.fixtures.doors import NOBODY, Door


def team(door: Door) -> tuple[str, dict[str, str]]:
    """Ann leads Bob and Cyd."""
    account = door.account()
    ann = door.person(account, "Ann", "CEO")["position_id"]
    ids = {name: door.person(account, name, "Clerk", manager_id=ann)["position_id"] for name in ("Bob", "Cyd")}
    return account, {"Ann": ann, **ids}


def test_several_are_moved_and_taken_off_the_map_in_one_act_each(door: Door) -> None:
    account, ids = team(door)
    dee = door.person(account, "Dee", "CFO", manager_id=ids["Ann"])["position_id"]
    both, here = [ids["Bob"], ids["Cyd"]], f"/accounts/{account}/positions"
    moved = door.ask("POST", f"{here}/move", json={"position_ids": both, "manager_id": dee})
    assert [(item["name"], item["manager_name"]) for item in moved["items"]] == [("Bob", "Dee"), ("Cyd", "Dee")]
    off = door.ask("POST", f"{here}/unmap", json={"position_ids": [dee], "below": True})
    assert {item["name"]: item["mapped"] for item in off["items"]} == {"Bob": False, "Cyd": False, "Dee": False}
    chart = door.ask("GET", f"/accounts/{account}/map")
    assert {person["name"] for person in chart["tray"] if not person["mapped"]} == {"Bob", "Cyd", "Dee"}
    back = door.ask("POST", f"{here}/remap", json={"position_ids": both})
    assert [item["mapped"] for item in back["items"]] == [True, True]


def test_a_dotted_line_is_drawn_and_ended(door: Door) -> None:
    account, ids = team(door)
    body = {"position_ids": [ids["Bob"]], "manager_id": ids["Cyd"], "line": "dotted"}
    [bob] = door.ask("POST", f"/accounts/{account}/positions/move", json=body)["items"]
    assert bob["dotted"] == [ids["Cyd"]]
    address = f"/accounts/{account}/positions/{ids['Bob']}/dotted/{ids['Cyd']}"
    assert door.ask("DELETE", address) is None
    assert door.people(account)["Bob"]["dotted"] == []
    assert door.refusal("DELETE", address) == (400, "invalid")


def test_what_cannot_be_meant_is_refused(door: Door) -> None:
    account, ids = team(door)
    here = f"/accounts/{account}/positions"
    for verb, body, expected in (
        ("move", {"position_ids": [ids["Ann"]], "manager_id": ids["Bob"]}, (400, "boss_cycle")),
        ("move", {"position_ids": [], "manager_id": None}, (400, "invalid")),
        ("move", {"position_ids": [ids["Bob"]]}, (400, "invalid")),
        ("unmap", {"position_ids": [NOBODY]}, (404, "not_found")),
        ("unmap", {"position_ids": ["x"]}, (404, "not_found")),
        ("remap", {"position_ids": "x"}, (400, "invalid")),
    ):  # fmt: skip
        assert door.refusal("POST", f"{here}/{verb}", json=body) == expected, (verb, body)
    with door.of(Role.VIEWER) as viewer:
        assert viewer.refusal("POST", f"{here}/unmap", json={"position_ids": [ids["Bob"]]}) == (403, "forbidden")
