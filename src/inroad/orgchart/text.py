"""An org chart as indented text for terminals and plain files."""

from collections.abc import Sequence

from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.tree import grow
from inroad.orgchart.typeset import printable


def text_tree(seats: Sequence[OrgSeat], unknown_person: str = "Unknown person") -> str:
    """Everybody, reports below their manager; placeholders in brackets, assistants and dotted lines said in words."""
    tree = grow(seats)
    names = {seat.id: _name(seat, unknown_person) for seat in seats}
    lines = []
    pending = [(root, "", "") for root in reversed(tree.roots)]
    while pending:
        seat, lead, follow = pending.pop()
        lines.append(lead + _entry(seats[seat], names))
        below = tree.reports.get(seat, [])
        for i, report in enumerate(reversed(below)):
            turn, on = ("└── ", "    ") if i == 0 else ("├── ", "│   ")
            pending.append((report, follow + turn, follow + on))
    return "".join([f"{line}\n" for line in lines])


def _name(seat: OrgSeat, unknown_person: str) -> str:
    name = printable(seat.label) or unknown_person
    return f"[{name}]" if seat.placeholder else name


def _entry(seat: OrgSeat, names: dict[str, str]) -> str:
    words = [names[seat.id]]
    if seat.title:
        words.append(printable(seat.title))
    if seat.assistant:
        words.append("(assistant)")
    if seat.dotted:
        words.append("· also reports to " + ", ".join([names.get(superior, superior) for superior in seat.dotted]))
    return "  ".join(words)
