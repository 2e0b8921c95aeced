"""One account as a graph: its divisions, positions, the people who hold them and the lines along which they report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from inroad.model.account import Account, Division
from inroad.model.assessment import Assessment
from inroad.model.person import LineKind, Person, Position, ReportingLine


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountGraph:
    """Everything recorded of one account, by id, in the order of recording."""

    account: Account
    divisions: Mapping[str, Division]
    persons: Mapping[str, Person]
    positions: Mapping[str, Position]
    lines: Mapping[str, ReportingLine]
    assessments: Mapping[str, Assessment] = field(default_factory=dict)

    def on(self, day: date) -> "AccountGraph":
        """The account as it was on a day: only the positions held and the lines true then."""
        positions = {p.id: p for p in self.positions.values() if p.validity.covers(day)}
        lines = {
            line.id: line
            for line in self.lines.values()
            if line.validity.covers(day) and line.position_id in positions and line.manager_id in positions
        }
        held_by = {p.person_id for p in positions.values()}
        return AccountGraph(
            account=self.account,
            divisions=self.divisions,
            persons={key: person for key, person in self.persons.items() if key in held_by},
            positions=positions,
            lines=lines,
            assessments={
                key: each
                for key, each in self.assessments.items()
                if each.asserted_on <= day and each.validity.covers(day)
            },
        )

    def manager_of(self) -> dict[str, str]:
        """Position → the position of its primary superior."""
        return {line.position_id: line.manager_id for line in self.lines.values() if line.line is LineKind.SOLID}

    def division_path(self, division_id: str | None) -> tuple[str, ...]:
        """Names from the widest unit down to this one; empty where there is none."""
        path: list[str] = []
        seen: set[str] = set()
        while division_id is not None and division_id not in seen and division_id in self.divisions:
            seen.add(division_id)
            path.append(self.divisions[division_id].name)
            division_id = self.divisions[division_id].parent_id
        return tuple(reversed(path))
