import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date

from inroad.exchange.exporters.influence_svg import Woven, influence_picture
from inroad.influence.network_map import chosen_network, place_network
from inroad.model.assessment import AssessmentKind, Confirmation
from inroad.model.judgement import Held
from inroad.model.relationship import RelationKind, Relationship
from tests.influence.people import people, relationship

SVG = "{http://www.w3.org/2000/svg}"
TEAM = people("Ann mentor!\nBob\nCyd\nDan")


@dataclass(frozen=True)
class Tied:
    relationship: Relationship
    held: Held | None = None


def held(confirmation: Confirmation) -> Held:
    return Held("influences", confirmation, date(2026, 1, 1), AssessmentKind.DECLARED, None, None)


def picture(*ties: Tied, lines: tuple[tuple[str, str], ...] = ()) -> ET.Element:
    drawn = [tied.relationship for tied in ties]
    ends = dict.fromkeys(end for tie in drawn for end in (tie.from_id, tie.to_id))
    shown = ends | dict.fromkeys(end for line in lines for end in line)
    network = place_network(drawn, lines, chosen_network(drawn, lines, frozenset(RelationKind)), shown)
    outside = {end: f"{end} of Beta" for end in shown if end not in {person.id for person in TEAM}}
    woven = Woven(ties, lines, outside)
    return ET.fromstring(influence_picture(network, TEAM, woven, title="Acme"))  # noqa: S314 - our own picture


def classes(root: ET.Element) -> list[str]:
    return [node.get("class") or "" for node in root.iter(f"{SVG}path") if "tie " in (node.get("class") or "")]


def test_ties_are_drawn_by_kind_strength_and_whether_somebody_stands_by_them() -> None:
    root = picture(
        Tied(relationship("Ann influences Bob strong"), held(Confirmation.CONFIRMED)),
        Tied(relationship("Ann conflicts_with Cyd weak")),
        Tied(relationship("Bob allied_with Cyd")),
        Tied(relationship("Cyd knows Dan"), held(Confirmation.ASSUMED)),
    )
    assert classes(root) == [
        "tie influence strong-tie", "tie conflict weak guess", "tie allied guess", "tie other guess",
    ]  # fmt: skip
    arrows = [node for node in root.iter(f"{SVG}path") if (node.get("class") or "").startswith("arrow")]
    assert len(arrows) == 1, "only who influences points"


def test_lines_of_report_are_thin_and_who_has_no_tie_is_counted() -> None:
    root = picture(lines=(("Bob", "Ann"),))
    assert classes(root) == ["tie formal weak"]
    assert "No ties: 2" in {node.text for node in root.iter(f"{SVG}text")}


def test_somebody_of_elsewhere_is_a_square_with_a_name() -> None:
    root = picture(Tied(relationship("Ann knows Zoe")))
    assert "Zoe of Beta" in {node.text for node in root.iter(f"{SVG}text")}
    assert any(node.get("class") == "avatar" for node in root.iter(f"{SVG}rect"))


def test_nothing_drawn_is_an_empty_sheet() -> None:
    assert classes(picture()) == []
