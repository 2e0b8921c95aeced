"""MEDDPICC: how well a deal is understood, and where the score does not go with the map."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.model.assessment import Confirmation
from inroad.model.errors import Invalid
from inroad.model.stakeholder import HIGHEST_MEDDPICC, BuyingRole, Meddpicc


@dataclass(frozen=True, slots=True)
class Element:
    """One letter: its score, 0 to 3, and how sure it is."""

    score: int = 0
    confirmation: Confirmation = Confirmation.ASSUMED

    def __post_init__(self) -> None:
        if not 0 <= self.score <= HIGHEST_MEDDPICC:
            raise Invalid(f"a score is 0 to {HIGHEST_MEDDPICC}, not {self.score}", field="score")


@dataclass(frozen=True, slots=True)
class Qualification:
    """All letters, the sum with and without what is only assumed, what to work on next, and doubts."""

    elements: Mapping[Meddpicc, Element]
    total: int
    confirmed: int
    next_up: Meddpicc | None
    doubts: tuple[Because, ...]

    @property
    def highest(self) -> int:
        """The sum that can be reached."""
        return HIGHEST_MEDDPICC * len(self.elements)

    @property
    def share(self) -> float:
        """The sum as a share, 0 to 1."""
        return self.total / self.highest


def qualify(said: Mapping[Meddpicc, Element], people: Iterable[MapPerson] = ()) -> Qualification:
    """Judge a deal; a letter nobody scored is 0. The next letter is the lowest, assumed before confirmed, in order."""
    elements = {letter: said.get(letter, Element()) for letter in Meddpicc}
    open_letters = [letter for letter, element in elements.items() if not _done(element)]
    return Qualification(
        elements,
        total=sum(element.score for element in elements.values()),
        confirmed=sum(element.score for element in elements.values() if _is_confirmed(element)),
        next_up=min(
            open_letters, key=lambda letter: (elements[letter].score, _is_confirmed(elements[letter])), default=None
        ),
        doubts=tuple(_doubts(elements, list(people))),
    )


def _doubts(elements: Mapping[Meddpicc, Element], people: list[MapPerson]) -> Iterable[Because]:
    for letter, role in (
        (Meddpicc.ECONOMIC_BUYER, BuyingRole.ECONOMIC_BUYER),
        (Meddpicc.CHAMPION, BuyingRole.CHAMPION),
    ):
        holders = [person for person in people if person.has(role) and not person.placeholder]
        score = elements[letter].score
        values = {"role": role, "score": score}
        if score >= _WELL_KNOWN and not holders:
            yield because("nobody_on_the_map", "{role} is scored {score}, yet the map names none", **values)
        elif score >= _WELL_KNOWN and all(person.stance.opposed for person in holders):
            yield because("holder_opposed", "{role} is scored {score}, yet is against us", **values)
        elif not score and holders:
            yield because("holder_unscored", "{role} is on the map, yet the score is 0", **values)


def _done(element: Element) -> bool:
    return element.score == HIGHEST_MEDDPICC and _is_confirmed(element)


def _is_confirmed(element: Element) -> bool:
    return element.confirmation is Confirmation.CONFIRMED


_WELL_KNOWN = 2
_HOLDERS = ((Meddpicc.ECONOMIC_BUYER, BuyingRole.ECONOMIC_BUYER), (Meddpicc.CHAMPION, BuyingRole.CHAMPION))
