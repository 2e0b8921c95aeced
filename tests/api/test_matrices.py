"""The matrices through the door."""

from tests.fixtures.doors import NOBODY, Door


def test_raci_letters_are_given_handed_over_and_drawn(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}"
    ann, bob = (door.person(account, name)["person_id"] for name in ("Ann", "Bob"))
    door.ask("POST", f"{here}/raci", json={"subject_id": ann, "step": "legal", "letter": "A"})
    refused = {"subject_id": bob, "step": "legal", "letter": "A", "confirmation": "confirmed"}
    assert door.refusal("POST", f"{here}/raci", json=refused) == (400, "two_accountable")
    made = door.ask("POST", f"{here}/raci", json={**refused, "instead": True})
    assert {(c["subject_id"], c["letter"], c["held"]["confirmation"]) for c in made["cells"]} == {
        (ann, "C", "confirmed"), (bob, "A", "confirmed"),
    }  # fmt: skip
    found = door.ask("GET", f"{here}/lenses/raci")
    assert found == made
    assert [person["name"] for person in found["people"]] == ["Ann", "Bob"]
    legal = next(step for step in found["steps"] if step["key"] == "legal")
    assert (legal["name"]["ru"], [gap["code"] for gap in legal["gaps"]]) == ("Юристы", ["nobody_responsible"])
    assert not found["complete"]
    picture = door.client.get(f"/api{here}/lenses/raci.svg?theme=dark")
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert ">Bob<" in picture.text
    assert door.refusal("POST", f"{here}/raci", json={**refused, "step": "tea"}) == (400, "invalid")
    assert door.refusal("POST", f"{here}/raci", json={**refused, "subject_id": NOBODY}) == (404, "not_found")


def test_a_letter_that_was_seen_otherwise_is_asked_about_and_so_are_those_who_give_theirs_up(door: Door) -> None:
    account = door.account()
    path = f"/accounts/{account}/raci"
    ann, bob, cyd = (door.person(account, name)["person_id"] for name in ("Ann", "Bob", "Cyd"))
    door.ask("POST", path, json={"subject_id": ann, "step": "legal", "letter": "A", "seen": {}})
    stale = {"subject_id": ann, "step": "legal", "letter": "R", "seen": {ann: "C", bob: "I"}}
    status, code, error = door.refused("POST", path, json=stale)
    assert (status, code) == (409, "conflict")
    assert error["params"]["rows"] == [
        {"id": ann, "label": "Ann", "fields": {"raci.legal": {"mine": "R", "theirs": "A", "base": "C"}}}
    ]
    over = {"subject_id": bob, "step": "legal", "letter": "A", "instead": True}
    _, _, error = door.refused("POST", path, json={**over, "seen": {cyd: "A"}})
    assert error["params"]["rows"] == [
        {"id": ann, "label": "Ann", "fields": {"raci.legal": {"mine": "C", "theirs": "A", "base": None}}}
    ]
    made = door.ask("POST", path, json={**over, "seen": {ann: "A"}})
    assert {cell["subject_id"]: cell["letter"] for cell in made["cells"]} == {ann: "C", bob: "A"}
    taken = {"subject_id": ann, "step": "legal", "letter": None}
    assert door.refusal("POST", path, json={**taken, "seen": {}}) == (409, "conflict")
    assert len(door.ask("POST", path, json={**taken, "seen": {ann: "C"}})["cells"]) == 1


def test_coverage_is_our_team_against_theirs(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}"
    me = door.ask("GET", "/members")["items"][0]["id"]
    ann, bob = (door.person(account, name)["person_id"] for name in ("Ann", "Bob"))
    place = door.post(f"{here}/team", json={"member_id": me, "role": "sdr"})
    pair = {"member_id": me, "person_id": ann, "level": "vendor", "desired": "trusted_advisor", "note": "often"}
    covering = door.post(f"{here}/coverage", json=pair)
    door.post(f"{here}/interactions", json={"form": "call", "at": "2020-01-02T10:00:00Z", "theirs": [bob]})
    found = door.ask("GET", f"{here}/lenses/coverage")
    assert found["us"] == [{"member_id": me, "name": "You", "places": [place]}]
    (first, second) = found["rows"]
    (cell,) = first["cells"]
    assert (cell["covering_id"], cell["version"], cell["level"], cell["desired"], cell["note"]) == (
        covering["id"], covering["version"], "vendor", "trusted_advisor", "often",
    )  # fmt: skip
    assert (cell["passed"]["freshness"], cell["passed"]["strength"]) == ("never", None)
    assert [gap["code"] for gap in first["gaps"]] == ["no_contact", "below"]
    assert (second["passed"]["last"], second["passed"]["freshness"], second["live"]) == ("2020-01-02", "stale", False)
    assert (second["cells"][0]["covering_id"], second["cells"][0]["passed"]["strength"] >= 1) == (None, True)
    assert [reason["code"] for reason in second["passed"]["strength_because"]] == ["events", "mails", "decay"]
    assert (found["threading"], found["active"], found["wanted"], found["stale_days"]) == ("nobody", [], 3, 120)
    assert ">Ann<" in door.client.get(f"/api{here}/lenses/coverage.svg").text


def test_engagement_tells_who_must_be_moved_and_how_well_that_is_known(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}"
    ann, bob = (door.person(account, name)["person_id"] for name in ("Ann", "Bob"))
    said = [
        {"subject_id": ann, "values": {"engagement": "neutral", "engagement_desired": "leading"}},
        {"subject_id": bob, "values": {"engagement": "unaware"}},
    ]
    door.post(f"{here}/assess", json={"judged": said, "confirmation": "confirmed"})
    found = door.ask("GET", f"{here}/lenses/engagement")
    assert [(row["person"]["name"], row["current"], row["desired"], row["steps"]) for row in found["rows"]] == [
        ("Ann", "neutral", "leading", 2), ("Bob", "unaware", None, None),
    ]  # fmt: skip
    assert (found["rows"][0]["current_held"]["confirmation"], found["rows"][1]["desired_held"]) == ("confirmed", None)
    assert ">Ann<" in door.client.get(f"/api{here}/lenses/engagement.svg").text


def test_a_matrix_of_a_deal_says_so(door: Door) -> None:
    account = door.account()
    deal = door.post(f"/accounts/{account}/opportunities", json={"name": "Beds"})["id"]
    for lens in ("raci", "coverage", "engagement"):
        found = door.ask("GET", f"/accounts/{account}/lenses/{lens}?opportunity={deal}&as_of=2024-05-06")
        assert (found["as_of"], found["opportunity_id"], found["opportunity"]) == ("2024-05-06", deal, "Beds")
        assert door.refusal("GET", f"/accounts/{account}/lenses/{lens}?opportunity={NOBODY}") == (404, "not_found")
