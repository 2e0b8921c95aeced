"""The dealings with Meridian are rich enough to show every rule at work."""

from datetime import timedelta

from inroad.demo.dealings import Deals, Deed, Meets, Says
from inroad.demo.story import demo_days
from inroad.model.assessment import AssessmentKind
from tests.demo.telling import TODAY

DAYS = [day for day in demo_days(TODAY) if day.account == "meridian"]
DEEDS: list[Deed] = [deed for day in DAYS for deed in day.deeds]


def test_the_dealings_cover_two_years_up_to_this_week() -> None:
    assert DAYS[0].on < TODAY - timedelta(days=700)
    assert DAYS[-1].on >= TODAY - timedelta(days=7)
    assert len([deed for deed in DEEDS if isinstance(deed, Meets)]) > 120


def test_there_are_deals_that_were_won_and_deals_that_are_open() -> None:
    stages = {
        deed.name: deed.values.get("stage") for deed in DEEDS if isinstance(deed, Deals) and "stage" in deed.values
    }
    assert sorted(map(str, stages.values())) == ["proposal", "prospecting", "won"]


def test_a_champion_has_been_silent_for_more_than_a_month() -> None:
    champions = {
        name
        for deed in DEEDS
        if isinstance(deed, Says) and "champion" in deed.values.get("roles", ())
        for name in deed.of
    }
    heard = {
        name: day.on
        for day in DAYS
        for deed in day.deeds
        if isinstance(deed, Meets) and deed.direction != "outbound"
        for name in deed.theirs
    }
    silent = {name for name in champions if heard[name] < TODAY - timedelta(days=30)}
    assert "Beatriz Lopes" in silent
    assert "Ingrid Solheim" in champions - silent


def test_values_stand_on_every_kind_of_ground() -> None:
    bases = {deed.statement.basis for deed in DEEDS if isinstance(deed, Says)}
    assert bases == set(AssessmentKind) - {AssessmentKind.INFERRED}


def test_every_letter_of_the_decision_is_given_and_messages_are_planned() -> None:
    said = [(name, value) for deed in DEEDS if isinstance(deed, Says) for name, value in deed.values.items()]
    assert {value for name, value in said if name.startswith("raci.")} == set("RACI")
    assert {"key_messages", "planned_content", "next_step", "topics_to_avoid"} <= {name for name, _ in said}
