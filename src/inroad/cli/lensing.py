"""Lenses told in a terminal: each as text, as JSON and as a picture. `inroad map --lens` chooses one by its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from inroad.api.grid_answers import grid_answer, onion_answer
from inroad.api.influence_answers import influence_answer
from inroad.api.matrix_answers import coverage_answer, engagement_answer, raci_answer
from inroad.cli.output import many, one_line
from inroad.cli.sheets import text_of_coverage, text_of_engagement, text_of_raci
from inroad.cli.telling import spoken
from inroad.influence.onion import ring_of
from inroad.influence.quadrants import quadrant_of
from inroad.language import phrase, tell, translated
from inroad.model.stakeholder import OnionRing, Quadrant
from inroad.storage.transaction import Transaction
from inroad.workspace.coverage_matrix import see_coverage
from inroad.workspace.engagement import see_engagement
from inroad.workspace.influence import InfluenceLens, picture_of_influence, see_influence
from inroad.workspace.lenses import (
    GridLens,
    OnionLens,
    picture_of_grid,
    picture_of_onion,
    see_onion,
    see_power_interest,
)
from inroad.workspace.raci import see_raci
from inroad.workspace.roster import When
from inroad.workspace.sheets import coverage_picture, engagement_picture, raci_picture

T = TypeVar("T")
Asked = tuple[Transaction, str, When, str | None]
"""Which account, when, and in which deal."""


@dataclass(frozen=True)
class LensTeller(Generic[T]):
    """How one lens is seen, and how it is told in each form."""

    see: Callable[[Transaction, str, When, str | None], T]
    answer: Callable[[T], msgspec.Struct]
    text: Callable[[T], str]
    picture: Callable[..., str]

    def tell(self, form: str, asked: Asked, *, dark: bool) -> str:
        """The lens in a form: text, json or svg."""
        found = self.see(*asked)
        if form == "json":
            return msgspec.json.format(msgspec.json.encode(self.answer(found)), indent=2).decode() + "\n"
        return self.picture(found, dark=dark) if form == "svg" else self.text(found)


def text_of_grid(lens: GridLens) -> str:
    """The four fields, each with its people, the most powerful first; then who is not rated."""
    people = {person.id: person for person in lens.seen.people}
    lines = [one_line(lens.seen.title)]
    for quadrant in Quadrant:
        inside = [people[dot.id] for dot in lens.grid.dots if dot.quadrant is quadrant]
        lines += ["", f"{spoken(quadrant).capitalize()} ({len(inside)})"]
        for each in sorted(inside, key=lambda p: (-(p.power.value or 0), -(p.interest.value or 0), p.name)):
            rated = phrase(
                "power {power}, interest {interest}",
                power=_rated(each.power.words),
                interest=_rated(each.interest.words),
            )
            lines.append(f"  {one_line(each.name)}: {rated}{_stance(each.stance)}")
    if lens.grid.tray:
        lines += ["", translated(f"Not placed: {many(len(lens.grid.tray), 'person', 'people')}")]
        lines += [f"  {one_line(people[one].name)}: {tell(quadrant_of(people[one]).because)}" for one in lens.grid.tray]
        lines += ["", translated("`inroad assess ACCOUNT PERSON power=7 interest=5` rates somebody.")]
    return "\n".join(lines) + "\n"


def text_of_influence(lens: InfluenceLens) -> str:
    """Everybody who is tied, the highest first, each with their ties; then who is in none."""
    drawn, names = lens.drawn, {**lens.outside, **{person.id: person.name for person in lens.seen.people}}
    stances = {person.id: person.stance for person in lens.seen.people}
    said = dict[str, list[str]]()
    for tied in lens.ties:
        tie = tied.relationship
        whom = f"{spoken(tie.relation)} {one_line(tied.end.name)}"
        sure = tied.held is not None and tied.held.confirmation == "confirmed"
        strength = "" if tie.strength == "unknown" else f", {spoken(tie.strength)}"
        said.setdefault(tie.from_id, []).append(f"{whom}{strength}{'' if sure else translated(', assumed')}")
    lines = [one_line(lens.seen.title), ""]
    for one in sorted(drawn.layout.places, key=lambda each: (drawn.rank.get(each, len(names)), names[each])):
        rank = f"{drawn.rank[one]:>3}." if one in drawn.rank else "    "
        lines.append(f"{rank} {one_line(names[one])}{_stance(stances.get(one, 'unknown'))}")
        lines += [f"       {each}" for each in said.get(one, [])]
    if not lens.ties:
        lines.append(translated("No ties yet: `inroad relate ACCOUNT PERSON influences OTHER` draws one."))
    else:
        lines += [
            "",
            translated(f"Ranked by {drawn.measure}."),
            translated("`inroad standing ACCOUNT PERSON` says why."),
        ]
    return "\n".join(lines) + "\n"


def text_of_onion(lens: OnionLens) -> str:
    """The rings from the core outwards, each with its people and why they stand there; then who has no ring."""
    lines = [one_line(lens.seen.title)]
    places = [(person, ring_of(person, lens.thresholds)) for person in lens.seen.people]
    for ring in OnionRing:
        inside = [(person, place) for person, place in places if place.ring is ring]
        lines += ["", f"{spoken(ring.value).capitalize()} ({len(inside)})"]
        for person, place in inside:
            where = "" if person.division is None else f", {one_line(person.division)}"
            lines.append(f"  {one_line(person.name)}{where}: {tell(place.because)}{_stance(person.stance)}")
    if lens.onion.tray:
        lines += ["", translated(f"No ring yet: {many(len(lens.onion.tray), 'person', 'people')}")]
        lines.append(translated("`inroad assess ACCOUNT PERSON ring=inner` chooses one; roles and power suggest it."))
    return "\n".join(lines) + "\n"


def _rated(words: str) -> str:
    return translated(words)


def _stance(stance: str) -> str:
    return "" if stance == "unknown" else f" ({spoken(stance)})"


LENSES: Mapping[str, LensTeller[Any]] = {
    "influence": LensTeller(see_influence, influence_answer, text_of_influence, picture_of_influence),
    "power-interest": LensTeller(see_power_interest, grid_answer, text_of_grid, picture_of_grid),
    "onion": LensTeller(see_onion, onion_answer, text_of_onion, picture_of_onion),
    "raci": LensTeller(see_raci, raci_answer, text_of_raci, raci_picture),
    "coverage": LensTeller(see_coverage, coverage_answer, text_of_coverage, coverage_picture),
    "engagement": LensTeller(see_engagement, engagement_answer, text_of_engagement, engagement_picture),
}
"""Every lens but the org chart, by the name that one asks for."""


def tell_lens(name: str, form: str, asked: Asked, *, dark: bool) -> str:
    """A lens of an account (and deal) at a time in a form."""
    return LENSES[name].tell(form, asked, dark=dark)
