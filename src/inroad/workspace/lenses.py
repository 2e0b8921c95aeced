"""Lenses: the people on an account's map as the matrices and grids show them, and their places in each.

`LENSES` are all the names that doors know. A lens is seen by a verb of its own, which begins with `see_people`.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from inroad.exchange.exporters.grid_svg import grid_picture
from inroad.exchange.exporters.onion_svg import onion_picture
from inroad.influence.onion_map import Onion, place_in_rings
from inroad.influence.power_grid import Frame, PowerGrid, frame_for, place_on_grid
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import Thresholds
from inroad.language import spoken
from inroad.model.account import Account
from inroad.model.opportunity import Opportunity
from inroad.model.stakeholder import Quadrant
from inroad.orgchart.typeset import fitted, printable, width_of
from inroad.storage.changesets import member_names
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account, access_in_account
from inroad.workspace.definitions import thresholds
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Stakeholder, Stakeholders
from inroad.workspace.stakes import see_mapped

BYTES_OF_A_ROW = 500
"""So much of what is told takes as much room as a row."""
LENSES = ("org", "influence", "power-interest", "onion", "raci", "coverage", "engagement")

CHIP_NAME = 150.0
"""So many pixels of a name stand on a chip, in letters of `CHIP_SIZE`."""
CHIP_SIZE = 12.0
CHIP_REST = 74.0
"""What else a chip is wide: its edge, the avatar, the sign of the stance, the gaps between."""


@dataclass(frozen=True, slots=True)
class Sighted:
    """Everybody on an account's map on a day, as to one of its deals or to the account as a whole.

    `rows[i]` is the seat of `people[i]`, with everything held of them; `found` holds those off the map, too.
    """

    found: Stakeholders
    rows: Sequence[Stakeholder]
    people: Sequence[MapPerson]

    @property
    def account(self) -> Account:
        """The account."""
        return self.found.roster.account

    @property
    def opportunity(self) -> Opportunity | None:
        """The deal, where one is meant."""
        return self.found.opportunity

    @property
    def day(self) -> date:
        """The day of the map."""
        return self.found.roster.day

    @property
    def title(self) -> str:
        """What is seen, for the head of a picture."""
        what = [self.account.name, *([] if self.opportunity is None else [self.opportunity.name])]
        return f"{', '.join(what)}, {self.day}"

    def in_large_divisions(self) -> list[MapPerson]:
        """The people, each of whom anything is held in the uppermost of the divisions that theirs is part of."""
        return [
            replace(person, division=next(iter(each.row.division_path), None)) if each.values else person
            for each, person in zip(self.rows, self.people, strict=True)
        ]

    def by_id(self) -> Mapping[str, Stakeholder]:
        """The seats by whom things are said of."""
        return {each.subject_id: each for each in self.rows}


@dataclass(frozen=True, slots=True)
class GridLens:
    """The power/interest grid, or one field of it, in its frame."""

    seen: Sighted
    frame: Frame
    grid: PowerGrid
    only: Quadrant | None


@dataclass(frozen=True, slots=True)
class OnionLens:
    """The onion, and the thresholds by which power gives a ring."""

    seen: Sighted
    onion: Onion
    thresholds: Thresholds


def see_people(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> Sighted:
    """Everybody on an account's map on a day, as a lens looks at them: as to the deal, where one is named."""
    mapped = see_mapped(tx, account_id, when, opportunity_id)
    return Sighted(mapped.found, mapped.rows, mapped.people)


def see_once(
    tx: Transaction, account_id: str, opportunity_id: str | None, key: tuple[Hashable, ...], tell: Callable[[], bytes]
) -> bytes:
    """What a lens tells, told once of each state of the workspace to those who may see as much and speak as it does.

    `key` says which lens is meant and of what; `tell` sees it and puts it into bytes.
    """
    account = access_account(tx, account_id, to=Access.READ)
    if opportunity_id is not None:
        access_in_account(tx, account.id, Opportunity, opportunity_id, to=Access.READ)
    whole = ("told", account.id, opportunity_id, tx.actor.role, spoken(), tuple(member_names(tx).items()), *key)
    return tx.once(whole, tell, lambda told: range(len(told) // BYTES_OF_A_ROW))


def see_power_interest(
    tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None, only: Quadrant | None = None
) -> GridLens:
    """Everybody by power and interest; `only` draws one field large."""
    seen = see_people(tx, account_id, when, opportunity_id)
    rated = [each for each in seen.people if each.power.value is not None and each.interest.value is not None]
    widths = {each.id: chip_width(each.name) for each in rated}
    frame = frame_for(seen.people)
    return GridLens(seen, frame, place_on_grid(seen.people, widths, frame, thresholds(tx), only), only)


def see_onion(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> OnionLens:
    """Everybody by how close they are to the decision, in sectors by division."""
    seen = see_people(tx, account_id, when, opportunity_id)
    lines = thresholds(tx)
    return OnionLens(seen, place_in_rings(seen.in_large_divisions(), lines), lines)


@lru_cache(maxsize=100_000)
def chip_width(name: str) -> float:
    """How wide the chip of a name is."""
    return round(CHIP_REST + width_of(fitted(printable(name), CHIP_SIZE, CHIP_NAME), CHIP_SIZE))


def picture_of_grid(lens: GridLens, *, dark: bool = False) -> str:
    """The power/interest grid as an SVG document."""
    return grid_picture(lens.grid, lens.seen.people, lens.frame, title=lens.seen.title, dark=dark)


def picture_of_onion(lens: OnionLens, *, dark: bool = False) -> str:
    """The onion as an SVG document."""
    return onion_picture(lens.onion, lens.seen.people, title=lens.seen.title, dark=dark)
