import xml.etree.ElementTree as ET
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inroad.orgchart.fold import View
from inroad.orgchart.layout import lay_out
from inroad.orgchart.picture import Face, Words, faces_of, picture
from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.theme import DARK
from tests.orgchart.notation import chart

SVG = "{http://www.w3.org/2000/svg}"

CHART = """
Ann Oyelaran  Chief Executive Officer
  Tom Berg  Assistant  assistant
  Bob Ito  CFO
    ?  Controller
    Dan Eck  Auditor  dotted Ann Oyelaran
"""


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own picture


def texts(svg: str, kind: str) -> list[str]:
    return [node.text or "" for node in drawn(svg).iter(f"{SVG}text") if node.get("class", "").split()[0] == kind]


def titles(svg: str) -> list[str]:
    return [node.text or "" for node in drawn(svg).iter(f"{SVG}title")]


def draw(text: str, view: View | None = None) -> str:
    seats = chart(text)
    return picture(lay_out(seats, view or View()), faces_of(seats), title="Meridian")


def test_every_card_can_be_read_aloud() -> None:
    assert titles(draw(CHART)) == [
        "Meridian",
        "Ann Oyelaran, Chief Executive Officer",
        "Tom Berg, Assistant",
        "Bob Ito, CFO",
        "Unknown person, Controller",
        "Dan Eck, Auditor",
    ]


def test_a_card_shows_name_title_and_initials() -> None:
    svg = draw(CHART)
    assert texts(svg, "name")[:2] == ["Ann Oyelaran", "Tom Berg"]
    assert texts(svg, "title")[:2] == ["Chief Executive", "Officer"]
    assert texts(svg, "initials") == ["AO", "TB", "BI", "?", "DE"]


def test_a_placeholder_has_a_dashed_outline_and_no_stance() -> None:
    root = drawn(draw(CHART))
    boxes = [node.get("class") for node in root.iter(f"{SVG}rect") if "box" in node.get("class", "")]
    assert boxes == ["box person", "box person", "box person", "box placeholder", "box person"]
    assert ".box.placeholder{fill:none;stroke:#8a8d97;stroke-dasharray:3 2}" in draw(CHART)


def test_solid_and_dotted_lines_are_one_path_each() -> None:
    paths = [node.get("class") for node in drawn(draw(CHART)).iter(f"{SVG}path")]
    assert [kind for kind in paths if kind and kind.startswith("line")] == ["line solid", "line dotted"]


def test_stacks_and_closed_managers_say_how_many_they_hide() -> None:
    text = "Ann  CEO\n  Bob  CFO\n" + "".join(f"    C{i}  Clerk\n" for i in range(9)) + "  Eve  CIO\n    Kim  Admin\n"
    assert texts(draw(text), "more") == ["5 more"]
    assert texts(draw(text, View(levels=1)), "count") == ["+9", "+1"]


def test_badges_stand_in_the_strip_while_there_is_room() -> None:
    seats = [OrgSeat("a", label="Ann"), OrgSeat("b", "a", label="Bob")]
    faces = faces_of(seats) | {"a": Face("Ann", badges=("New", "Sponsor", "Moved", "Economic buyer"))}
    assert texts(picture(lay_out(seats), faces, title="x"), "badge-text") == ["New", "Sponsor", "Moved"]


def test_a_grid_has_headings_in_the_readers_words() -> None:
    seats = chart("Ann  CEO  in Board  c_level\nBob  Clerk  in Tax & duty")
    words = Words(missing="Нет данных", seniorities={"c_level": "Топ"})
    svg = picture(lay_out(seats), faces_of(seats, words), title="x", theme=DARK, words=words)
    assert texts(svg, "heading") == ["Board", "Tax & duty", "Топ", "Нет данных"]


def test_a_flat_card_has_no_room_for_a_title() -> None:
    seats = [OrgSeat("a", label="Ann", title="CEO", height=28.0), OrgSeat("b", "a")]
    assert texts(picture(lay_out(seats), faces_of(seats), title="x"), "title") == []


@given(st.text(), st.text(), st.text())
def test_no_name_breaks_the_picture(name: str, title: str, badge: str) -> None:
    seats = [OrgSeat("a", label=name, title=title), OrgSeat("b", "a", label=f"<b>&{name}]]>", division=title)]
    faces = {key: replace(face, badges=(badge,)) for key, face in faces_of(seats).items()}
    root = drawn(picture(lay_out(seats), faces, title=name))
    assert len(list(root.iter(f"{SVG}g"))) == 2
    assert {node.tag for node in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "g", "title", "style", "rect", "path", "circle", "text")
    }


def test_a_margin_surrounds_the_drawing() -> None:
    assert 'width="424" height="228" viewBox="-24 -24 424 228"' in draw("Ann\n  Bob\n  Eve\n")
