import xml.etree.ElementTree as ET
from dataclasses import replace

from inroad.exchange.exporters.onion_svg import onion_picture
from inroad.influence.onion_map import place_in_rings
from inroad.influence.stakes import MapPerson
from tests.influence.people import people

SVG = "{http://www.w3.org/2000/svg}"


def picture(crowd: list[MapPerson]) -> ET.Element:
    return ET.fromstring(onion_picture(place_in_rings(crowd), crowd, title="Acme"))  # noqa: S314 - our own picture


def texts(root: ET.Element) -> set[str]:
    return {node.text or "" for node in root.iter(f"{SVG}text")}


def test_rings_and_divisions_say_how_many_stand_in_them() -> None:
    ann, bob, cyd = people("Ann decision_maker\nBob user\nCyd")
    found = texts(picture([replace(ann, division="IT"), replace(bob, division="Finance"), cyd]))
    assert {"Core 1", "Inner 0", "Outer 1", "IT 1", "Finance 1", "Ann", "Bob", "No ring yet: 1"} <= found


def test_one_division_needs_no_spokes() -> None:
    alone, two = (people("Ann user"), [replace(each, division=each.id) for each in people("Ann user\nBob user")])
    spokes = [sum(node.get("class") == "spoke" for node in picture(each).iter(f"{SVG}path")) for each in (alone, two)]
    assert spokes == [0, 2]
    assert "No division 1" in texts(picture(alone))


def test_who_finds_no_room_is_counted_in_a_pile() -> None:
    crowd = people("\n".join(f"P{number} approver" for number in range(120)))
    assert any(text.startswith("+") for text in texts(picture(crowd)))


def test_nobody_leaves_four_rings() -> None:
    assert {"Core 0", "Outer 0"} <= texts(picture([]))
