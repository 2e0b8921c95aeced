"""Org charts as indented text: the input of these tests and of the golden files.

    Ann  CEO  in Board  c_level
      Bob  CFO  200x100
        ?  Controller
      Eve  Assistant  assistant
      Kim  CIO  dotted Bob

Two spaces of indentation a level; two or more spaces between name, title and marks. The name is the id; `?` is a
placeholder, whose id is its title. `under X` sets a manager who need not be in the chart.
"""

import re

from inroad.model.person import Seniority
from inroad.orgchart.seat import CARD_HEIGHT, CARD_WIDTH, OrgSeat


def chart(text: str) -> list[OrgSeat]:
    """The seats of an indented chart, in reading order."""
    lines = [line for line in text.splitlines() if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    seats: list[OrgSeat] = []
    path: list[str] = []
    for line in lines:
        level = (len(line) - len(line.lstrip()) - margin) // 2
        del path[level:]
        seat = _seat(line.strip(), path[-1] if path else None)
        path.append(seat.id)
        seats.append(seat)
    return seats


def _seat(entry: str, manager: str | None) -> OrgSeat:
    name, title, *marks = [*re.split(r"\s{2,}", entry), ""][: entry.count("  ") + 2]
    marks = [mark for mark in marks if mark]
    size = next((mark.split("x") for mark in marks if re.fullmatch(r"\d+x\d+", mark)), None)
    placeholder = name == "?"
    return OrgSeat(
        id=title if placeholder else name,
        manager_id=_marked(marks, "under ") or manager,
        label="" if placeholder else name,
        title=title or None,
        division=_marked(marks, "in "),
        seniority=next((level for level in Seniority if level.value in marks), Seniority.UNKNOWN),
        dotted=tuple(mark.removeprefix("dotted ") for mark in marks if mark.startswith("dotted ")),
        assistant="assistant" in marks,
        width=float(size[0]) if size else CARD_WIDTH,
        height=float(size[1]) if size else CARD_HEIGHT,
        placeholder=placeholder,
    )


def _marked(marks: list[str], word: str) -> str | None:
    return next((mark.removeprefix(word) for mark in marks if mark.startswith(word)), None)
