"""A finished layout: what every renderer reads. Pixels at 100 %, from the top left corner of the drawing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Mode(StrEnum):
    """How an account's people are drawn: by who reports to whom, or by division and seniority."""

    TREE = "tree"
    GRID = "grid"


class CardKind(StrEnum):
    """A person (or placeholder), or a stack standing for several people."""

    PERSON = "person"
    STACK = "stack"


class LineKind(StrEnum):
    """Solid: the one superior. Dotted: a further one. Assistant: beside, not below."""

    SOLID = "solid"
    DOTTED = "dotted"
    ASSISTANT = "assistant"


class BandKind(StrEnum):
    """What a heading of the grid names."""

    DIVISION = "division"
    SENIORITY = "seniority"


class Card(NamedTuple):
    """A card's place.

    `hidden` says how many people are out of sight: below a person whose reports are closed, or in a stack. `level`
    counts from 0 at the roots; in the grid it is the row.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    kind: CardKind
    hidden: int
    level: int


class Line(NamedTuple):
    """A line from a superior to a report: corners of an orthogonal path, square (renderers round them)."""

    from_id: str
    to_id: str
    kind: LineKind
    points: tuple[tuple[float, float], ...]


class Band(NamedTuple):
    """A heading of the grid, with the stripe it heads; no `label` is missing information."""

    kind: BandKind
    label: str | None
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, eq=False)
class Layout:
    """A finished layout.

    `tray` lists seats without a place in the tree: neither a manager among the seats nor reports. `deal` and `trace`
    make cards and lines when they are first asked for: who needs only one of them does not wait for the other.
    """

    mode: Mode
    width: float
    height: float
    deal: Callable[[], tuple[Card, ...]] = field(repr=False)
    trace: Callable[[], tuple[Line, ...]] = field(repr=False)
    bands: tuple[Band, ...] = ()
    tray: tuple[str, ...] = ()

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every card: managers before their reports; in the grid row by row."""
        return self.deal()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line: solid and assistants' ones in the order of their cards, then dotted ones."""
        return self.trace()
