"""The engine's input: one seat of an organisation as it was on one day."""

from typing import NamedTuple

from inroad.model.person import Seniority

CARD_WIDTH = 168.0
CARD_HEIGHT = 72.0
STACK_HEIGHT = 28.0


class OrgSeat(NamedTuple):
    """A seat and what its card says.

    `manager_id` is the one solid line; it may name a seat that is not among the others (an orphan). `dotted` are
    further superiors. An `assistant` without reports stands beside the manager instead of below. `placeholder` marks a
    seat whose person is not known. `width` and `height` are pixels at 100 %.
    """

    id: str
    manager_id: str | None = None
    label: str = ""
    title: str | None = None
    division: str | None = None
    seniority: Seniority = Seniority.UNKNOWN
    dotted: tuple[str, ...] = ()
    assistant: bool = False
    width: float = CARD_WIDTH
    height: float = CARD_HEIGHT
    placeholder: bool = False
