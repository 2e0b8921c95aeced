"""Duplicates by HTTP: the queue, decisions, merging what is named, looking as a job."""

from typing import Any

from inroad.model.proposal import ProposalKind
from tests.fixtures.doors import Door
from tests.fixtures.doubles import propose


def proposed(door: Door, kind: ProposalKind, one_id: str, other_id: str) -> str:
    """A proposal."""
    with door.installation.store.write(door.installation.owner) as tx:
        return propose(tx, kind, one_id, other_id)


def queue(door: Door, search: str = "") -> Any:
    """What waits."""
    return door.ask("GET", f"/duplicates{search}")


def test_a_proposal_is_told_side_by_side(door: Door) -> None:
    one, other = door.account("Acme", city="Bonn"), door.account("Acme Corp", city="Kyiv", country="UA")
    door.person(other, "Bob", "CFO")
    proposal = proposed(door, ProposalKind.ACCOUNT, one, other)
    answer = queue(door)
    [found] = answer["items"]
    assert (found["id"], found["kind"], found["bucket"], found["reasons"]) == (
        proposal, "account", "verified", ["same name"],
    )  # fmt: skip
    assert (found["one"]["name"], found["other"]["people"], found["other"]["account_id"]) == ("Acme", 1, other)
    fields = {each["field"]: (each["one"], each["other"], each["verdict"], each["wins"]) for each in found["fields"]}
    assert fields["city"] == ("Bonn", "Kyiv", "differs", "other")
    assert fields["country"] == (None, "UA", "only_other", "other")
    assert (answer["counts"], answer["next"]) == ({"account": 1, "person": 0, "job_change": 0, "family": 0}, None)
    assert queue(door, "?kind=person")["items"] == []
    assert queue(door, "?kind=person")["counts"]["account"] == 1
    assert queue(door, f"?account={one}&limit=1")["next"] == 1


def test_accepting_merges_and_tells_what_undo_takes_back(door: Door) -> None:
    one, other = door.account("Acme", city="Bonn"), door.account("Acme Corp", city="Kyiv")
    proposal = proposed(door, ProposalKind.ACCOUNT, one, other)
    done = door.ask("POST", f"/duplicates/{proposal}/accept", json={"swap": True, "take": ["name"]})
    assert (done["id"], done["account_id"], done["name"]) == (other, other, "Acme")
    assert door.ask("GET", f"/accounts/{one}")["id"] == other
    door.ask("POST", f"/changesets/{done['changeset_id']}/undo")
    assert door.ask("GET", f"/accounts/{one}")["city"] == "Bonn"


def test_the_address_of_what_was_merged_leads_to_what_it_has_become(door: Door) -> None:
    one, other = door.account("Acme"), door.account("Acme Corp")
    bob, rob = door.person(one, "Bob", "CFO"), door.person(other, "Rob", "CFO")
    door.post(f"/accounts/{one}/merge", json={"other_id": other})
    led = door.client.get(f"/api/accounts/{other}/people?as_of=2030-01-01", follow_redirects=False)
    assert (led.status_code, led.headers["cache-control"]) == (308, "no-store")
    assert led.headers["location"] == f"/api/accounts/{one}/people?as_of=2030-01-01"
    assert {"Bob", "Rob"} == door.people(other).keys()
    refused = door.refused("PATCH", f"/accounts/{other}", json={"base_version": 2, "set": {"city": "Bonn"}})
    assert (refused[:2], refused[2]["params"]["into"]) == ((404, "merged"), one)
    done = door.post(f"/people/{bob['person_id']}/merge", json={"other_id": rob["person_id"]})
    found = door.ask("GET", f"/accounts/{other}/positions/{rob['position_id']}")
    assert found["position_id"] == bob["position_id"]
    door.post(f"/changesets/{done['changeset_id']}/undo")
    assert door.ask("GET", f"/accounts/{one}/positions/{rob['position_id']}")["name"] == "Rob"


def test_an_answer_hides_the_proposal_or_puts_it_off(door: Door) -> None:
    one, other = door.account("Acme"), door.account("Acme Corp")
    proposal = proposed(door, ProposalKind.ACCOUNT, one, other)
    door.ask("POST", f"/duplicates/{proposal}/answer", json={"answer": "later"})
    assert [each["later"] for each in queue(door)["items"]] == [True]
    said = door.ask("POST", f"/duplicates/{proposal}/answer", json={"answer": "apart"})
    assert (said["id"], queue(door)["items"]) == (None, [])


def test_two_that_are_named_are_merged_or_kept_apart(door: Door) -> None:
    one, other = door.account("Acme"), door.account("Acme Corp")
    proposed(door, ProposalKind.ACCOUNT, one, other)
    door.ask("POST", "/duplicates/apart", json={"about": "account", "one_id": other, "other_id": one})
    assert queue(door)["items"] == []
    assert door.ask("POST", f"/accounts/{one}/merge", json={"other_id": other})["id"] == one


def test_people_are_merged_and_a_change_of_jobs_is_recorded(door: Door) -> None:
    acme, globex = door.account("Acme"), door.account("Globex")
    jo, joe, now = door.person(acme, "Jo", "CFO"), door.person(acme, "Joe", "CFO"), door.person(globex, "Jo", "CEO")
    merged = door.ask("POST", f"/people/{jo['person_id']}/merge", json={"other_id": joe["person_id"]})
    assert (merged["id"], merged["account_id"]) == (jo["person_id"], acme)
    proposal = proposed(door, ProposalKind.JOB_CHANGE, jo["person_id"], now["person_id"])
    [found] = queue(door)["items"]
    assert (found["id"], found["other"]["account_id"], found["one"]["seats"][0]["title"]) == (proposal, globex, "CFO")
    moved = {"other_id": now["person_id"], "on": "2024-05-01"}
    door.ask("POST", f"/people/{jo['person_id']}/moved", json=moved)
    assert door.ask("GET", f"/accounts/{acme}/people")["items"] == []


def test_looking_is_a_job(door: Door) -> None:
    acme = door.account("Acme")
    job = door.ask("POST", "/jobs/duplicates", json={"account_id": acme})
    assert (job["kind"], job["name"], job["duplicates"], job["asked"]["account_id"]) == (
        "duplicates", "Acme", None, acme,
    )  # fmt: skip
