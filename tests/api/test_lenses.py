"""Lenses through the door."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from tests.fixtures.doors import Door


@pytest.fixture
def team(door: Door) -> dict[str, Any]:
    """Ada is rated and decides, Bob is a guess, Cyd is unknown; Ada influences Bob."""
    account = door.account()
    here = f"/accounts/{account}"
    found = {name: door.person(account, name, "CFO")["person_id"] for name in ("Ada", "Bob", "Cyd")}
    sure = {"values": {"power": 9, "interest": 8, "roles": ["decision_maker"], "stance": "mentor"}}
    door.post(f"{here}/assess", json={"judged": [{"subject_id": found["Ada"], **sure}], "confirmation": "confirmed"})
    guess = {"subject_id": found["Bob"], "values": {"power": 3, "interest": 7, "ring": "outer"}}
    door.post(f"{here}/assess", json={"judged": [guess]})
    tie = {"from_id": found["Ada"], "to_id": found["Bob"], "relation": "influences", "strength": "strong"}
    door.post(f"{here}/relationships", json=tie)
    return {"here": f"{here}/lenses", **found}


def test_the_grid_says_where_everybody_stands(door: Door, team: dict[str, Any]) -> None:
    told = door.ask("GET", f"{team['here']}/power-interest")
    dots = {dot["subject_id"]: dot for dot in told["dots"]}
    ada, bob = dots[team["Ada"]], dots[team["Bob"]]
    assert (ada["quadrant"], ada["estimated"], bob["quadrant"], bob["estimated"]) == (
        "manage_closely", False, "keep_informed", True,
    )  # fmt: skip
    assert ada["y"] < bob["y"]
    assert told["tray"] == [team["Cyd"]]
    assert told["counts"] == {"manage_closely": 1, "keep_satisfied": 0, "keep_informed": 1, "monitor": 0}
    seen = {person["name"]: person for person in told["seen"]["people"]}
    assert set(seen) == {"Ada", "Bob"}, "nothing is held of Cyd"
    assert (seen["Ada"]["power"], seen["Bob"]["power"]) == (
        {"value": 9, "estimated": False},
        {"value": 3, "estimated": True},
    )
    assert (seen["Ada"]["stance"], seen["Ada"]["stance_is"], seen["Bob"]["stance_is"]) == ("mentor", "confirmed", None)
    assert (told["high"], told["power"], told["interest"]) == (5, [0, 10], [0, 10])
    only = door.ask("GET", f"{team['here']}/power-interest?only=keep_informed")
    assert ([dot["subject_id"] for dot in only["dots"]], only["cross"], only["interest"]) == (
        [team["Bob"]], None, [5, 10],
    )  # fmt: skip


def test_the_onion_says_who_stands_how_close_and_why(door: Door, team: dict[str, Any]) -> None:
    told = door.ask("GET", f"{team['here']}/onion")
    faces = {face["subject_id"]: face for face in told["faces"]}
    assert (faces[team["Ada"]]["ring"], faces[team["Ada"]]["because"]["code"]) == ("core", "ring_by_role")
    assert (faces[team["Bob"]]["ring"], faces[team["Bob"]]["chosen"]) == ("outer", True)
    assert told["tray"] == [team["Cyd"]]
    assert [(ring["ring"], ring["count"]) for ring in told["rings"]] == [
        ("core", 1), ("inner", 0), ("middle", 0), ("outer", 1),
    ]  # fmt: skip
    assert [(sector["division"], sector["count"]) for sector in told["sectors"]] == [(None, 2)]


def test_the_network_says_who_is_tied_to_whom(door: Door, team: dict[str, Any]) -> None:
    told = door.ask("GET", f"{team['here']}/influence")
    [edge] = told["edges"]
    assert (edge["from_id"], edge["to_id"], edge["relation"], edge["strength"], edge["confirmation"]) == (
        team["Ada"], team["Bob"], "influences", "strong", "assumed",
    )  # fmt: skip
    nodes = {node["name"]: node for node in told["nodes"]}
    assert (nodes["Ada"]["rank"], nodes["Bob"]["rank"], nodes["Ada"]["outside"]) == (1, 2, False)
    assert (told["tray"], told["counts"]["influences"]) == ([team["Cyd"]], 1)
    none = door.ask("GET", f"{team['here']}/influence?kinds=knows")
    assert (none["kinds"], {node["rank"] for node in none["nodes"]}) == (["knows"], {None})
    assert door.refusal("GET", f"{team['here']}/influence?kinds=hates")[:2] == (400, "invalid")


def test_one_persons_standing_is_told_with_reasons(door: Door, team: dict[str, Any]) -> None:
    told = door.ask("GET", f"{team['here']}/influence/{team['Ada']}")
    assert (told["name"], told["rank"], told["among"], told["path"]) == ("Ada", 1, 2, None)
    assert told["reasons"][0]["code"] == "asked_by"
    assert told["without"]["lost_ties"] == 1
    assert {loss["code"] for loss in told["without"]["losses"]} >= {"roles_lost"}
    assert [heir["name"] for heir in told["without"]["heirs"]] == ["Bob"]
    assert door.ask("GET", f"{team['here']}/influence/{team['Cyd']}")["rank"] is None
    assert door.refusal("GET", f"{team['here']}/influence/none")[:2] == (404, "not_found")


def test_a_path_names_who_of_us_begins_it(door: Door, team: dict[str, Any]) -> None:
    account = team["here"].removesuffix("/lenses")
    met = {"form": "call", "at": "2024-05-06T07:08:09Z", "theirs": [team["Bob"]]}
    door.post(f"{account}/interactions", json=met)
    path = door.ask("GET", f"{team['here']}/influence/{team['Ada']}")["path"]
    assert [(step["name"], step["ours"]) for step in path["steps"]][1:] == [("Bob", False), ("Ada", False)]
    assert path["steps"][0]["ours"]
    assert path["steps"][-1]["strength"] is None
    assert 0 < path["strength"] < 1


@pytest.mark.parametrize("lens", ["influence", "power-interest", "onion"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_lens_is_a_picture_too_that_runs_nothing(door: Door, team: dict[str, Any], lens: str, theme: str) -> None:
    answer = door.client.get(f"/api{team['here']}/{lens}.svg?theme={theme}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert "Ada" in "".join(ET.fromstring(answer.text).itertext())  # noqa: S314 - our own picture


def test_a_day_before_everything_shows_nobody(door: Door, team: dict[str, Any]) -> None:
    for lens in ("influence", "power-interest", "onion"):
        told = door.ask("GET", f"{team['here']}/{lens}?as_of=2000-01-01")
        assert told["seen"]["as_of"] == "2000-01-01"
        assert not any(person["roles"] for person in told["seen"]["people"])


def test_a_rating_beyond_ten_is_refused_in_words(door: Door, team: dict[str, Any]) -> None:
    account = team["here"].removesuffix("/lenses")
    body = {"judged": [{"subject_id": team["Ada"], "values": {"power": 11}}]}
    status, code, error = door.refused("POST", f"{account}/assess", json=body)
    assert (status, code) == (400, "invalid")
    assert "11" in error["message"]
