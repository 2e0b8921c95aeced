"""Whatever is said, cleared and taken back: every day has its value, at every moment as it was known then."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.assessment import Confirmation
from inroad.workspace.assessments import Statement
from inroad.workspace.history import undo
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess, list_stakeholders
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

FIRST = date(2024, 6, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(6)]
NOBODY_KNOWS = None


@dataclass
class Timeline:
    """What one voice says of one value, day by day: what a person would write into a calendar."""

    values: list[Any] = field(default_factory=lambda: [NOBODY_KNOWS] * len(DAYS))
    begins: set[int] = field(default_factory=set)

    def say(self, day: int, value: object) -> None:
        """From the day on it is so, until the next day from which something was said."""
        until = min((begin for begin in self.begins if begin > day), default=len(DAYS))
        self.values[day:until] = [value] * (until - day)
        self.begins = self.begins - {day} if value is NOBODY_KNOWS else self.begins | {day}


ACTS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 5), st.sampled_from(["mentor", "neutral", NOBODY_KNOWS]), st.booleans()),
        st.just("undo"),
    ),
    max_size=8,
)


@ON_A_DATABASE
@given(acts=ACTS)
def test_every_day_has_its_value_at_every_moment_and_a_deal_falls_back_on_the_account(
    desk: Desk, clock: Clock, acts: list[Any]
) -> None:
    here = desk.elsewhere()
    acme = here.account()
    ada = here.hire(acme, "Ada")
    deal = here.do(create_opportunity, acme.id, {"name": "Deal"})
    past: list[dict[bool, Timeline]] = [{False: Timeline(), True: Timeline()}]
    known: list[tuple[datetime, dict[bool, Timeline]]] = []
    for act in acts:
        clock.advance(seconds=1)
        if act == "undo":
            if len(past) > 1:
                here.do(undo)
                past.pop()
        else:
            day, value, in_deal = act
            judged = Judged(subject_id=ada.id, values={"stance": value}, context_id=deal.id if in_deal else None)
            before = here.seq
            here.do(assess, acme.id, [judged], Statement(confirmation=Confirmation.ASSUMED), on=DAYS[day])
            if here.seq > before:
                past.append(deepcopy(past[-1]))
                past[-1][in_deal].say(day, value)
        known.append((clock(), past[-1]))
    for moment, told in known:
        for place, day in enumerate(DAYS):
            account, care = told[False].values[place], told[True].values[place]
            when = When(as_of=day, as_known=moment)
            assert _stance(here, acme.id, when, None) == account
            assert _stance(here, acme.id, when, deal.id) == (account if care is NOBODY_KNOWS else care)
    if known:
        for place, day in enumerate(DAYS):
            assert _stance(here, acme.id, When(as_of=day), None) == known[-1][1][False].values[place]


def _stance(desk: Desk, account_id: str, when: When, opportunity_id: str | None) -> object:
    [ada] = desk.see(list_stakeholders, account_id, when, opportunity_id).rows
    return ada.values["stance"].value if "stance" in ada.values else NOBODY_KNOWS
