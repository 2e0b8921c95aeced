import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.exporters.lens_svg import chip, face, glyph, line, n, pile, sheet, spoken, style_of, words
from inroad.model.stakeholder import Stance
from inroad.orgchart.theme import DARK, LIGHT
from tests.influence.people import person

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*parts: str) -> ET.Element:
    return ET.fromstring(sheet(parts, (100, 50), title="Acme & Co", dark=False))  # noqa: S314 - our own picture


def test_a_sheet_has_a_size_a_title_and_its_colours() -> None:
    root = drawn()
    assert (root.get("viewBox"), root.findtext(f"{SVG}title")) == ("0 0 100 50", "Acme & Co")
    assert LIGHT.page in (root.findtext(f"{SVG}style") or "")
    assert "var(" not in style_of(DARK)


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_a_sign_of_its_own(stance: Stance) -> None:
    signs = {glyph(replace(person("Ann"), stance=each), 5, 5) for each in Stance}
    assert len(signs) == len(Stance)
    assert stance.value in glyph(replace(person("Ann"), stance=stance), 5, 5)


def test_what_is_assumed_has_a_dashed_outline() -> None:
    sure, guess = ("".join(chip(person("Ann"), 0, 0, 120, estimated=each)) for each in (False, True))
    assert ("assumed" in sure, "assumed" in guess) == (False, True)
    confirmed, assumed = ("".join(face(person(said), 0, 0)) for said in ("Ann mentor!", "Ann mentor"))
    assert ("stroke-dasharray" in confirmed, "stroke-dasharray" in assumed) == (False, True)


def test_somebody_is_told_in_one_sentence() -> None:
    assert spoken(replace(person("Ann champion mentor"), title="CFO")) == "Ann, CFO, champion, mentor"
    assert ">?<" in "".join(face(person("?CFO"), 0, 0))


def test_lines_words_and_piles_are_short() -> None:
    assert line("tie", (0, 0), (1.5, 2)) == '<path class="tie" d="M0 0L1.5 2"/>'
    assert words("head", 1, 2, "a < b") == '<text class="head" x="1" y="2">a &lt; b</text>'
    assert "+1,200" in pile(1200, 0, 0, "many")
    assert (n(2.0), n(2.505)) == ("2", "2.5")


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_name_breaks_a_picture(name: str, title: str) -> None:
    odd = replace(person("Ann"), name=name, title=title)
    drawn(*chip(odd, 0, 0, 100, estimated=True), *face(odd, 0, 0), words("", 0, 0, title))
