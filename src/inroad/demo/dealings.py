"""The notation in which our dealings with an account are written: what passed, what we think of whom, who covers whom.

    612 Priya Nair
      team account_executive
      covers Ingrid Solheim: credible_source -> trusted_advisor
      deal CareRelay: stage=qualification; amount=1240000; currency=GBP; closes=92
      Ingrid Solheim: roles=champion, user; stance=supporter
      Ingrid Solheim in CareRelay!: stance=mentor | call with Priya “I will show the board the figures myself.”
      tie Ingrid Solheim > influences > David Kessler: strong, informal | her numbers decide his
      untie Ingrid Solheim > conflicts_with > Gareth Pugh
      meeting Ingrid Solheim, Rafael Duarte + Tomás Zamora: First demonstration (positive) -> A pilot was agreed
    500-20/40 Priya Nair
      email from Ingrid Solheim: Figures of the month

A heading says how many days ago and who of us, or from when to when and how often. What is said of somebody is
confirmed with `!` and else assumed, of several people at once where names are parted by commas, and grounded in what
follows `|`. An open seat is named by its title in brackets, somebody elsewhere as `Name @ account`. Texts of a list are
parted by ` / `, and `closes` is in how many days a deal is decided. What is indented further goes on with the line
before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inroad.model.assessment import AssessmentKind, Confirmation, SourceKind
from inroad.model.fields import Shape, field_named
from inroad.model.interaction import Direction, InteractionKind, Sentiment
from inroad.model.relationship import RelationKind, TieStrength
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.workspace.assessments import Statement

_HEADING = re.compile(r"(?P<first>\d+)(?:-(?P<last>\d+)/(?P<every>\d+))? (?P<author>.+)")
_SAYING = re.compile(
    r"(?P<who>[^:|!]+?)(?: in (?P<deal>[^:|!]+))?(?P<sure>!?): (?P<values>[^|]+?)(?: \| (?P<ground>.+))?"
)
_GROUND = re.compile(r"(?P<source>[^“]+?)(?: “(?P<quote>.+)”)?")
_MEETING = re.compile(
    r"(?P<form>meeting|call|event|visit|email|message)(?: (?P<way>to|from))? (?P<theirs>[^+:]+?)"
    r"(?: \+ (?P<ours>[^:]+))?: (?P<subject>.+?)"
    r"(?: \((?P<sentiment>positive|neutral|negative)\))?(?: -> (?P<outcome>.+))?"
)
_TIE = re.compile(
    r"(?P<start>[^>]+) > (?P<relation>\w+) > (?P<end>[^:]+?)"
    r"(?:: (?P<strength>\w+)(?:, (?P<formal>formal|informal))?)?(?: \| (?P<note>.+))?"
)
_WAYS = {"to": Direction.OUTBOUND, "from": Direction.INBOUND}
_OBSERVED = ("call", "meeting", "e-mail", "visit")


@dataclass(frozen=True, slots=True)
class Joins:
    """The author joins the account's team."""

    role: TeamRole


@dataclass(frozen=True, slots=True)
class Covers:
    """The author covers somebody."""

    whom: str
    level: RelationshipLevel
    desired: RelationshipLevel


@dataclass(frozen=True, slots=True)
class Deals:
    """A deal begins, or goes on: fields as the API takes them; `closes` is days from today."""

    name: str
    values: dict[str, Any]
    closes: int | None


@dataclass(frozen=True, slots=True)
class Says:
    """The author says something of people, an open seat or a deal, perhaps only in one deal."""

    of: tuple[str, ...]
    deal: str | None
    values: dict[str, Any]
    statement: Statement


@dataclass(frozen=True, slots=True)
class Meets:
    """Some of theirs and some of ours were in touch; the author is one of ours."""

    form: InteractionKind
    direction: Direction | None
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    subject: str
    sentiment: Sentiment
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Ties:
    """The author draws a tie."""

    start: str
    relation: RelationKind
    end: str
    strength: TieStrength
    formal: bool | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Unties:
    """A tie is no longer there."""

    start: str
    relation: RelationKind
    end: str


Deed = Joins | Covers | Deals | Says | Meets | Ties | Unties


@dataclass(frozen=True, slots=True)
class Day:
    """What one of us did and thought about an account on one day."""

    account: str
    on: date
    author: str
    deeds: tuple[Deed, ...]


def read_dealings(account: str, text: str, today: date) -> list[Day]:
    """Every day of a text, oldest first; ValueError for what is not in the notation."""
    days = []
    for heading, lines in _paragraphs(text):
        found = _whole(_HEADING, heading)
        deeds = tuple(map(read_deed, lines))
        first, last, every = (int(found[name] or found["first"]) for name in ("first", "last", "every"))
        days += [
            Day(account, today - timedelta(days=ago), found["author"], deeds)
            for ago in range(first, last - 1, -max(every, 1))
        ]
    return sorted(days, key=lambda day: day.on)


def read_deed(line: str) -> Deed:
    """One line below a heading; ValueError when it is not in the notation."""
    word, _, rest = line.partition(" ")
    if word == "team":
        return Joins(TeamRole(rest))
    if word == "covers":
        whom, levels = rest.split(": ")
        level, desired = levels.split(" -> ")
        return Covers(whom, RelationshipLevel(level), RelationshipLevel(desired))
    if word == "deal":
        return _deals(rest)
    if word == "tie":
        return _ties(rest)
    if word == "untie":
        found = _whole(_TIE, rest)
        return Unties(found["start"], RelationKind(found["relation"]), found["end"])
    return _meets(line) if word in set(InteractionKind) else _says(line)


def _deals(rest: str) -> Deals:
    name, _, said = rest.partition(": ")
    values: dict[str, Any] = dict(_pairs(said))
    closes = values.pop("closes", None)
    for number in ("amount", "probability"):
        if number in values:
            values[number] = int(values[number])
    if "products" in values:
        values["products"] = values["products"].split(" / ")
    return Deals(name, values, None if closes is None else int(closes))


def _ties(rest: str) -> Ties:
    found = _whole(_TIE, rest)
    return Ties(
        found["start"],
        RelationKind(found["relation"]),
        found["end"],
        TieStrength(found["strength"] or "unknown"),
        None if found["formal"] is None else found["formal"] == "formal",
        found["note"],
    )


def _meets(line: str) -> Meets:
    found = _whole(_MEETING, line)
    return Meets(
        InteractionKind(found["form"]),
        None if found["way"] is None else _WAYS[found["way"]],
        _names(found["theirs"]),
        _names(found["ours"] or ""),
        found["subject"],
        Sentiment(found["sentiment"] or "unknown"),
        found["outcome"],
    )


def _says(line: str) -> Says:
    found = _whole(_SAYING, line)
    values = {name: _value(name, said) for name, said in _pairs(found["values"])}
    deal = any(name.startswith("meddpicc.") for name in values)
    return Says(
        (found["who"],) if deal else _names(found["who"]),
        found["deal"],
        values,
        _statement(Confirmation.CONFIRMED if found["sure"] else Confirmation.ASSUMED, found["ground"]),
    )


def _statement(confirmation: Confirmation, ground: str | None) -> Statement:
    if ground is None:
        return Statement(confirmation=confirmation)
    found = _whole(_GROUND, ground)
    source: str = found["source"]
    basis, kind = AssessmentKind.DECLARED, SourceKind.NOTE
    if source.startswith("http"):
        kind = SourceKind.URL
    elif source.startswith("crm "):
        basis, kind, source = AssessmentKind.IMPORTED, SourceKind.CRM_FIELD, source.removeprefix("crm ")
    elif source.startswith(_OBSERVED):
        basis, kind = AssessmentKind.OBSERVED, SourceKind.INTERACTION
    return Statement(confirmation=confirmation, basis=basis, source_kind=kind, source=source, quote=found["quote"])


def _value(name: str, said: str) -> object:
    shape = field_named(name).shape
    if shape is Shape.SCALE:
        return int(said)
    if shape is Shape.CHOICES:
        return said.split(", ")
    if shape is Shape.TEXTS:
        return said.split(" / ")
    return said == "yes" if shape is Shape.YES_NO else said


def _pairs(said: str) -> Iterator[tuple[str, str]]:
    for pair in said.split("; "):
        name, equals, value = pair.partition("=")
        if not equals:
            raise ValueError(f"no value in {pair!r}")
        yield name, value


def _names(said: str) -> tuple[str, ...]:
    return tuple(name for name in said.split(", ") if name)


def _paragraphs(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each heading with the lines below it; a line that is indented further goes on with the one before."""
    heading, lines = "", list[str]()
    for line in filter(str.strip, text.splitlines()):
        if line.startswith("    "):
            lines[-1] += f" {line.strip()}"
            continue
        if line.startswith(" "):
            lines.append(line.strip())
            continue
        if heading:
            yield heading, lines
        heading, lines = line, []
    if heading:
        yield heading, lines


def _whole(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if found is None:
        raise ValueError(f"not in the notation of dealings: {text!r}")
    return found
