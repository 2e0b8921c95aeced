"""Lenses told in a terminal."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def rated(acme: Terminal) -> Terminal:
    """Anna decides and is rated for sure, Jo is a guess; Jo influences Anna."""
    acme("assess", "Acme", "Anna Berg", "power=9", "interest=8", "roles=decision_maker", "stance=mentor", "--confirmed")
    acme("assess", "Acme", "Jo Lang", "power=6", "interest=2", "ring=inner")
    acme("relate", "Acme", "Jo Lang", "influences", "Anna Berg", "--strength", "strong", "--confirmed")
    return acme


def test_the_grid_is_told_field_by_field(rated: Terminal) -> None:
    told = rated("map", "Acme", "--lens", "power-interest").out
    assert "Manage closely (1)\n  Anna Berg: power 9, interest 8 (mentor)" in told
    assert "Keep satisfied (1)\n  Jo Lang: power ~6, interest ~2" in told
    assert "Not placed: 1 person\n  Head of IT: power and interest unknown" in told
    assert "`inroad assess ACCOUNT PERSON power=7 interest=5` rates somebody." in told


def test_the_onion_is_told_ring_by_ring_with_reasons(rated: Terminal) -> None:
    told = rated("map", "Acme", "--lens", "onion").out
    assert "Core (1)\n  Anna Berg, Finance: as decision maker (mentor)" in told
    assert "Inner (1)\n  Jo Lang: somebody placed them here" in told
    assert "No ring yet: 1 person" in told


def test_the_network_is_told_by_rank_with_ties(rated: Terminal) -> None:
    told = rated("map", "Acme", "--lens", "influence").out
    assert "  1. Jo Lang\n       influences Anna Berg, strong\n  2. Anna Berg (mentor)" in told
    assert "Ranked by weighted PageRank on advice ties." in told
    assert "No ties yet" not in told


def test_without_ties_the_network_says_how_to_draw_one(acme: Terminal) -> None:
    assert (
        "No ties yet: `inroad relate ACCOUNT PERSON influences OTHER`" in acme("map", "Acme", "--lens", "influence").out
    )


@pytest.mark.parametrize("lens", ["influence", "power-interest", "onion"])
def test_every_lens_is_json_and_a_picture(rated: Terminal, lens: str, tmp_path: Path) -> None:
    found = rated.json("map", "Acme", "--lens", lens)
    assert {person["name"] for person in found["seen"]["people"]} == {"Jo Lang", "Anna Berg"}
    assert json.loads(rated("map", "Acme", "--lens", lens, "--format", "json").out) == found
    file = tmp_path / "lens.svg"
    assert rated("map", "Acme", "--lens", lens, "--format", "svg", "--dark", "-o", file).code == 0
    assert "Anna Berg" in "".join(ET.fromstring(file.read_text(encoding="utf-8")).itertext())  # noqa: S314 - ours


def test_a_deal_is_looked_through_by_name(rated: Terminal) -> None:
    rated("add-opportunity", "Acme", "CareRelay")
    rated("assess", "Acme", "Anna Berg", "interest=1", "--opportunity", "CareRelay", "--confirmed")
    told = rated("map", "Acme", "--lens", "power-interest", "--opportunity", "carerelay").out
    assert "Acme, CareRelay, " in told
    assert "Keep satisfied (2)" in told


def test_a_lens_that_does_not_exist_is_refused(acme: Terminal) -> None:
    answer = acme("map", "Acme", "--lens", "prism")
    assert answer.code == 2
    assert acme("map", "Acme", "--lens", "power-interest", "--opportunity", "none").code == 4
