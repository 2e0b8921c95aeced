import xml.etree.ElementTree as ET

from inroad.exchange.exporters.grid_svg import grid_picture
from inroad.influence.power_grid import frame_for, place_on_grid
from inroad.influence.stakes import MapPerson
from inroad.model.stakeholder import Quadrant
from tests.influence.people import people

SVG = "{http://www.w3.org/2000/svg}"
TEAM = people(
    "Ann mentor! power9 interest8\nBob power9 interest8\nCyd power~3 interest9\nDan power8 interest1\nEve power2"
)


def picture(crowd: list[MapPerson], only: Quadrant | None = None) -> ET.Element:
    frame = frame_for(crowd)
    grid = place_on_grid(crowd, {person.id: 120.0 for person in crowd}, frame, only=only)
    return ET.fromstring(grid_picture(grid, crowd, frame, title="Acme"))  # noqa: S314 - our own picture


def texts(root: ET.Element) -> list[str]:
    return [node.text or "" for node in root.iter(f"{SVG}text")]


def test_fields_say_how_many_stand_in_them() -> None:
    found = texts(picture(TEAM))
    assert {"Manage closely (2)", "Keep satisfied (1)", "Keep informed (1)", "Monitor (0)"} <= set(found)
    assert {"Ann", "Bob", "Cyd", "Dan", "Interest →", "Power →", "Not placed: 1"} <= set(found)


def test_equal_points_carry_their_number_and_estimates_are_hollow() -> None:
    root = picture(TEAM)
    assert [node.text for node in root.iter(f"{SVG}text") if node.get("class") == "many-text"] == ["2"]
    assert any("hollow" in (node.get("class") or "") for node in root.iter(f"{SVG}circle"))


def test_one_field_alone_has_no_cross_and_no_heads() -> None:
    found = texts(picture(TEAM, Quadrant.MANAGE_CLOSELY))
    assert "Monitor (0)" not in found
    assert {"5", "10"} <= set(found)
    assert "4" not in found


def test_labels_that_had_to_move_aside_have_a_line_to_their_dot() -> None:
    crowd = people("\n".join(f"P{number} power{5 + number % 3} interest{6 + number % 3}" for number in range(30)))
    assert any("tie weak" in (node.get("class") or "") for node in picture(crowd).iter(f"{SVG}path"))


def test_nobody_is_a_grid_without_dots() -> None:
    assert "Not placed" not in "".join(texts(picture([])))
