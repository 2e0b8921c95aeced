"""The coverage matrix: our people across, theirs down, what each of ours is to each of theirs, and what is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inroad.influence.because import Because, because
from inroad.influence.coverage import is_active
from inroad.influence.freshness import Age, Freshness, age_of
from inroad.influence.stakes import NO_CONTACT, Contact, MapPerson, Touch, contact_of, contacts
from inroad.influence.strength import TieStrength, strength
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.stakeholder import RelationshipLevel

_LEVELS = list(RelationshipLevel)


@dataclass(frozen=True, slots=True)
class Pair:
    """One of us covers one of them, by ids: what they are to each other and should be; None is unknown."""

    us: str
    them: str
    level: RelationshipLevel | None = None
    desired: RelationshipLevel | None = None

    @property
    def steps(self) -> int | None:
        """By how many levels they must still come closer; negative beyond the aim, None while either is unknown."""
        if self.level is None or self.desired is None:
            return None
        return _LEVELS.index(self.desired) - _LEVELS.index(self.level)


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One of us and one of them: whether we say that one covers the other (`pair`), and what really passed."""

    us: str
    pair: Pair | None
    contact: Contact
    age: Age
    strength: TieStrength | None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One of them: the cells in which anything is, what passed between them and all of us, and what is missing."""

    person: str
    cells: tuple[CoverageCell, ...]
    contact: Contact
    age: Age
    live: bool
    strength: TieStrength | None
    gaps: tuple[Because, ...]


def coverage_matrix(
    people: Iterable[MapPerson],
    touches: Iterable[Touch],
    pairs: Iterable[Pair],
    us: Mapping[str, str],
    on: date,
    thresholds: Thresholds = DEFAULTS,
) -> tuple[CoverageRow, ...]:
    """A row for each of the people, in their order; `us` are the names of our people by id, in the order of columns.

    Who touched one of them without being among `us` counts in the row, and has no cell.
    """
    met = [touch for touch in touches if touch.on <= on]
    together = contacts(met)
    apart: dict[tuple[str, str], list[Touch]] = {}
    for touch in met:
        for user in dict.fromkeys(touch.users):
            apart.setdefault((user, touch.person), []).append(touch)
    covering = {(pair.us, pair.them): pair for pair in pairs}
    rows = []
    for person in people:
        contact = together.get(person.id, NO_CONTACT)
        age, live = age_of(contact.last, on, thresholds), is_active(contact, on, thresholds)
        cells = tuple(
            _cell(one, covering.get((one, person.id)), apart.get((one, person.id), []), on, thresholds)
            for one in us
            if (one, person.id) in covering or (one, person.id) in apart
        )
        gaps = () if person.placeholder else tuple(_gaps(person, cells, us, contact, age))
        rows.append(CoverageRow(person.id, cells, contact, age, live, strength(contact, on), gaps))
    return tuple(rows)


def _cell(us: str, pair: Pair | None, touches: list[Touch], on: date, thresholds: Thresholds) -> CoverageCell:
    contact = contact_of(touches)
    return CoverageCell(us, pair, contact, age_of(contact.last, on, thresholds), strength(contact, on))


def _gaps(
    person: MapPerson, cells: Sequence[CoverageCell], us: Mapping[str, str], contact: Contact, age: Age
) -> Iterator[Because]:
    """What is missing, the worst first."""
    pairs = [cell.pair for cell in cells if cell.pair is not None]
    if not pairs:
        yield because("nobody_covers", "nobody of us covers {name}", name=person.name)
    if age.freshness is Freshness.NEVER:
        yield because("no_contact", "nobody of us was ever in touch with {name}", name=person.name)
    elif age.freshness is Freshness.STALE:
        yield because("stale_contact", "no contact with {name} for {days} days", name=person.name, days=age.days)
    elif contact.last_in is None:
        yield because("no_answer", "{name} has never answered", name=person.name)
    elif contact.last_out is None:
        yield because("not_answered", "{name} wrote and nobody of us answered", name=person.name)
    for pair in pairs:
        if pair.level is not None and pair.desired is not None and (pair.steps or 0) > 0:
            level, desired = (each.value.replace("_", " ") for each in (pair.level, pair.desired))
            yield because(
                "below", "{us} is a {level}, and should be a {desired}", us=us[pair.us], level=level, desired=desired
            )
