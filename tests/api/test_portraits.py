"""One person through the door: values with their grounds, confirmed and doubted, and notes, private and shared."""

from dataclasses import replace
from typing import Any

import pytest

from inroad.model.member import Role
from tests.fixtures.doors import NOBODY, Answer, Door, opened


@pytest.fixture
def account(door: Door) -> str:
    return door.account()


@pytest.fixture
def bob(door: Door, account: str) -> Answer:
    """Bob reports to Ann."""
    ann = door.person(account, "Ann Able", "CEO")
    return door.person(account, "Bob Best", "CFO", manager_id=ann["position_id"], email="bob@acme.example")


def at(account: str, person: Answer, what: str = "") -> str:
    return f"/accounts/{account}/positions/{person['position_id']}{what}"


def values(portrait: Answer) -> dict[str, Any]:
    return {value["field"]: value for value in portrait["values"]}


def test_a_portrait_tells_each_value_with_where_it_is_from(door: Door, account: str, bob: Answer) -> None:
    found = door.ask("GET", at(account, bob))
    told = values(found)
    assert (found["name"], told["emails"]["value"], told["manager_id"]["label"]) == (
        "Bob Best", ["bob@acme.example"], "Ann Able",
    )  # fmt: skip
    title = told["title"]
    assert (title["subject_kind"], title["confirmation"], title["origin"]["verb"], title["origin"]["actor"]) == (
        "position", "assumed", "add_person", "You",
    )  # fmt: skip
    assert title["fresh_on"] == title["origin"]["day"] == bob["confirmed_on"]
    assert [(line["direction"], line["kind"], line["name"]) for line in found["lines"]] == [("up", "solid", "Ann Able")]
    assert [(held["account"], held["title"], held["manager"]) for held in found["held"]] == [
        ("Acme", "CFO", "Ann Able")
    ]


def test_values_are_confirmed_doubted_and_withdrawn(door: Door, account: str, bob: Answer) -> None:
    ground = {"source_kind": "url", "source": "https://acme.example/team", "quote": "Bob Best, CFO"}
    told = values(door.ask("POST", at(account, bob, "/assess"), json={"values": {"title": "CFO"}, **ground}))
    [said] = told["title"]["evidence"]
    assert {name: said[name] for name in ground} == ground
    assert (said["author"], said["mine"], told["title"]["confirmation"]) == ("You", True, "confirmed")
    doubt = {"values": {"title": "CFO"}, "confirmation": "disputed", "quote": "The card says Treasurer"}
    told = values(door.ask("POST", at(account, bob, "/assess"), json=doubt))
    assert (told["title"]["confirmation"], len(told["title"]["evidence"])) == ("disputed", 2)
    newest = told["title"]["evidence"][0]["id"]
    assert door.ask("DELETE", f"/accounts/{account}/assessments/{newest}") is None
    assert values(door.ask("GET", at(account, bob)))["title"]["confirmation"] == "confirmed"
    assert [item["verb"] for item in door.ask("GET", at(account, bob, "/history"))["items"]] == [
        "withdraw_assessment", "dispute", "confirm", "add_person",
    ]  # fmt: skip


def test_a_value_that_changed_meanwhile_is_not_confirmed(door: Door, account: str, bob: Answer) -> None:
    door.ask("PATCH", at(account, bob), json={"base_version": bob["version"], "set": {"title": "COO"}})
    status, code, error = door.refused("POST", at(account, bob, "/assess"), json={"values": {"title": "CFO"}})
    assert (status, code) == (409, "conflict")
    assert error["params"]["fields"] == {"title": {"mine": "CFO", "theirs": "COO", "base": "CFO"}}


def test_notes_are_written_read_edited_and_deleted(door: Door, account: str, bob: Answer) -> None:
    note = door.ask("POST", at(account, bob, "/notes"), json={"text": "Prefers the telephone"})
    assert (note["author"], note["mine"], note["private"]) == ("You", True, False)
    edit = {"base_version": note["version"], "set": {"text": "Prefers letters"}}
    assert door.ask("PATCH", f"/accounts/{account}/notes/{note['id']}", json=edit)["text"] == "Prefers letters"
    assert [each["text"] for each in door.ask("GET", at(account, bob, "/notes"))["items"]] == ["Prefers letters"]
    assert door.ask("DELETE", f"/accounts/{account}/notes/{note['id']}") is None
    assert door.ask("GET", at(account, bob))["notes"] == []


def test_a_private_note_leaves_by_no_other_members_door(door: Door, account: str, bob: Answer) -> None:
    secret = "she will leave in spring"
    note = door.ask("POST", at(account, bob, "/notes"), json={"text": secret, "private": True})
    here = door.installation
    member = here.store.add_member(here.owner.workspace_id, name="Priya", role=Role.ADMIN)
    with opened(replace(here, owner=replace(here.owner, member_id=member.id, role=Role.ADMIN))) as theirs:
        for path in (
            at(account, bob), at(account, bob, "/notes"), at(account, bob, "/history"), f"/accounts/{account}/history",
            "/history", "/export", f"/accounts/{account}/people", f"/accounts/{account}/map",
        ):  # fmt: skip
            answer = theirs.client.get(f"/api{path}").text
            assert secret not in answer, path
            assert "add_note" not in answer, path
        address = f"/accounts/{account}/notes/{note['id']}"
        edit = {"base_version": note["version"], "set": {"text": "found you"}}
        assert theirs.refusal("PATCH", address, json=edit) == (404, "not_found")
        assert theirs.refusal("DELETE", address) == (404, "not_found")
        act = door.ask("GET", "/history")["items"][0]
        assert (act["verb"], act["private"]) == ("add_note", True)
        assert theirs.refusal("POST", f"/changesets/{act['id']}/undo") == (404, "not_found")
    assert secret in door.client.get("/api/export").text


def test_what_cannot_be_meant_is_refused(door: Door, account: str, bob: Answer) -> None:
    seen = {"values": {"title": "CFO"}}
    statements: tuple[Answer, ...] = (
        {}, {"values": {}}, {"values": {"shoe": 44}}, {"values": []}, {**seen, "confirmation": "perhaps"},
        {**seen, "confidence": 2}, {**seen, "quote": "x" * 10_001}, {**seen, "author": "me"},
    )  # fmt: skip
    for body in statements:
        assert door.refusal("POST", at(account, bob, "/assess"), json=body) == (400, "invalid"), body
    texts: tuple[Answer, ...] = ({}, {"text": " "}, {"text": "x" * 10_001}, {"text": 7}, {"text": "x", "author": "me"})
    for body in texts:
        assert door.refusal("POST", at(account, bob, "/notes"), json=body) == (400, "invalid"), body
    nobody = {"position_id": NOBODY}
    for method, path in (
        ("GET", at(account, nobody)), ("GET", at(account, nobody, "/history")), ("GET", at(account, nobody, "/notes")),
        ("DELETE", f"/accounts/{account}/notes/{NOBODY}"), ("DELETE", f"/accounts/{account}/assessments/{NOBODY}"),
    ):  # fmt: skip
        assert door.refusal(method, path) == (404, "not_found"), path
