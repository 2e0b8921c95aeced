"""The review through the door."""

from tests.fixtures.doors import Door


def test_a_map_is_reviewed_with_reasons(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}"
    ada = door.post(f"{here}/people", json={"name": "Ada", "title": "Chief Executive Officer"})
    values = {"roles": ["champion"], "stance": "mentor", "political_status": "inner_circle", "power": 8, "interest": 3}
    body = {"judged": [{"subject_id": ada["position_id"], "values": values}], "confirmation": "confirmed"}
    door.post(f"{here}/assess", json=body)
    deal = door.post(f"{here}/opportunities", json={"name": "CareRelay"})["id"]
    told = door.ask("GET", f"{here}/review")
    assert (told["health"]["rung"], told["health"]["highest"], told["health"]["light"]) == (4, 5, "green")
    assert told["health"]["next_action"]["what"]["code"] == "ask_for_decider"
    assert (told["completeness"]["filled"], told["completeness"]["required"]) == (1, 6)
    assert [each["name"] for each in told["deals"]] == ["CareRelay"]
    assert told["people"][0]["quadrant"] == "keep_satisfied"
    assert told["raci"] is None
    in_deal = door.ask("GET", f"{here}/review?opportunity={deal}")
    assert (in_deal["opportunity"], in_deal["health"]) == ("CareRelay", told["health"])
    assert door.ask("GET", f"{here}/review?as_of=2000-01-01")["health"]["rung"] == 2
    assert door.refusal("GET", f"{here}/review?template=none") == (400, "invalid")
    assert door.refusal("GET", f"{here}/review?opportunity=none") == (404, "not_found")


def test_several_maps_are_judged_at_once_in_the_order_asked_for(door: Door) -> None:
    empty, acme = door.account("Empty"), door.account("Acme")
    ada = door.post(f"/accounts/{acme}/people", json={"name": "Ada"})
    values = {"stance": "mentor", "political_status": "inner_circle"}
    body = {"judged": [{"subject_id": ada["position_id"], "values": values}], "confirmation": "confirmed"}
    door.post(f"/accounts/{acme}/assess", json=body)
    told = door.ask("GET", f"/reviews?account={acme}&account={empty}")["items"]
    assert [(each["account_id"], each["health"]["rung"], each["active"], each["known"]) for each in told] == [
        (acme, 4, 0, 1),
        (empty, 1, 0, 0),
    ]
    assert told[0]["health"] == door.ask("GET", f"/accounts/{acme}/review")["health"]
    assert door.refusal("GET", f"/reviews?account={acme}&account=nobody") == (404, "not_found")
    assert door.refusal("GET", "/reviews") == (400, "invalid")
    assert door.refusal("GET", "/reviews?" + "&".join([f"account={acme}"] * 101)) == (400, "invalid")
