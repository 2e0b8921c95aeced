"""The individual account map over HTTP."""

from tests.fixtures.doors import Door


def test_one_stakeholder_is_told_on_one_page_as_to_a_deal(door: Door) -> None:
    account = door.ask("POST", "/accounts", json={"name": "Acme"})["id"]
    here = f"/accounts/{account}"
    ada = door.ask("POST", f"{here}/people", json={"name": "Ada", "title": "CFO"})
    deal = door.ask("POST", f"{here}/opportunities", json={"name": "Big"})["id"]
    said = {"subject_id": ada["position_id"], "opportunity_id": deal, "values": {"stance": "mentor"}}
    door.ask("POST", f"{here}/assess", json={"judged": [said]})
    told = door.ask("GET", f"{here}/positions/{ada['position_id']}/map?opportunity={deal}")
    assert (told["account"], told["opportunity"], told["person"]["name"]) == ("Acme", "Big", "Ada")
    assert told["portrayed"]["values"]["stance"]["value"] == "mentor"
    assert told["reviewed"]["subject_id"] == ada["person_id"]
    assert (told["relationships"], told["covered"], told["met"]) == ([], [], [])
