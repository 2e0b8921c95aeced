"""The notation in which the fiction is written: one line a seat, indented below its superior.

    Eleanor Whitcombe: Chief Executive Officer [Executive Office] @ Bristol
      David Kessler: Chief Financial Officer [Finance]
        Owen Bright: Financial Controller [+ Accounts]
        ?: Head of Capital Planning
      vacant: Chief Transformation Officer
      40 fte: Porters [Facilities]
      Paul Redfern: Contract Manager ~ David Kessler, Owen Bright
      3 *: Project Manager | Senior Project Manager [+ Project {n}]

A name, `?` (somebody, unknown), `vacant`, a group with its headcount (`40 fte`), or people whose names are to be drawn
(`*`, `3 *`, `2-4 *`: each with the whole branch below it). `[Unit / Sub-unit]` is a path from the top, `[+ Unit]` a
unit inside the superior's; unit and place (`@`) are the superior's unless said. `< Superior` stands in for indentation,
`~` is a dotted line. Titles parted by `|` are drawn from; `{n}` is the number among repeated branches.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_ENTRY = re.compile(
    r"""(?P<who>[^:\[@<~]+?)\s*
        (?::\s*(?P<title>[^\[@<~]+?)\s*)?
        (?:\[(?P<unit>[^\]]+)\]\s*)?
        (?:@\s*(?P<place>[^<~]+?)\s*)?
        (?:<\s*(?P<superior>[^~]+?)\s*)?
        (?:~\s*(?P<dotted>.+?)\s*)?""",
    re.VERBOSE,
)
_DRAWN = re.compile(r"(?:(\d+)(?:-(\d+))?\s+)?\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of an outline, None where it is silent. `unit_inside` says that `unit` lies inside the superior's."""

    who: str
    title: str | None
    unit: tuple[str, ...] | None
    unit_inside: bool
    place: str | None
    superior: str | None
    dotted: tuple[str, ...]

    @property
    def repeats(self) -> tuple[int, int] | None:
        """How often the branch is to be drawn, least and most; None when the line names its seat itself."""
        if (drawn := _DRAWN.fullmatch(self.who)) is None:
            return None
        least = int(drawn[1] or 1)
        return least, int(drawn[2] or least)


@dataclass(slots=True)
class Branch:
    """An entry and what stands below it."""

    entry: Entry
    below: list["Branch"] = field(default_factory=list)


def read_entry(line: str) -> Entry:
    """Read one line; ValueError when it is not in the notation."""
    found = _ENTRY.fullmatch(line.strip())
    if found is None:
        raise ValueError(f"not an entry of an outline: {line!r}")
    unit = found["unit"]
    return Entry(
        who=found["who"],
        title=found["title"],
        unit=None if unit is None else read_unit(unit.removeprefix("+")),
        unit_inside=unit is not None and unit.startswith("+"),
        place=found["place"],
        superior=found["superior"],
        dotted=tuple(name.strip() for name in (found["dotted"] or "").split(",") if name.strip()),
    )


def read_unit(path: str) -> tuple[str, ...]:
    """`Finance / Accounts` as a path from the widest unit to the narrowest."""
    return tuple(part.strip() for part in path.split(" / "))


def read_outline(text: str) -> list[Branch]:
    """Read a whole outline: its roots, each with the branches below; two spaces are one level."""
    roots: list[Branch] = []
    open_branches: list[Branch] = []
    for depth, line in _indented_lines(text):
        if depth > len(open_branches):
            raise ValueError(f"indented too far: {line!r}")
        branch = Branch(read_entry(line))
        del open_branches[depth:]
        (open_branches[-1].below if open_branches else roots).append(branch)
        open_branches.append(branch)
    return roots


def _indented_lines(text: str) -> Iterator[tuple[int, str]]:
    for line in text.splitlines():
        if stripped := line.strip():
            yield (len(line) - len(line.lstrip())) // 2, stripped
