"""What the dealings tell happens in the workspace: on its day, by its author, in one change each."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.demo.dealings import read_dealings
from inroad.demo.deeds import Cast, do_day
from inroad.model.account import Account
from inroad.model.assessment import Confirmation
from inroad.model.member import Actor, Role
from inroad.storage import Store
from inroad.storage.interactions import InteractionPage
from inroad.storage.transaction import Act
from inroad.workspace.coverage import list_coverage, list_team
from inroad.workspace.history import history
from inroad.workspace.interactions import list_interactions
from inroad.workspace.opportunities import list_opportunities
from inroad.workspace.people import NewPerson, add_person
from inroad.workspace.relationships import list_relationships
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import list_stakeholders

TODAY = date(2026, 11, 22)
TEXT = """
20 Priya
  team account_executive
  covers Ada Lin: vendor -> trusted_advisor
  deal Big deal: stage=proposal; amount=500; closes=30
  Ada Lin: roles=champion; stance=neutral
  [CFO]: roles=economic_buyer
  tie Ada Lin > advises > Bo Li: strong | asked first
  tie Ada Lin > knows > Cy Orr @ other
10 Priya
  deal Big deal: probability=60
  Ada Lin in Big deal!: stance=mentor | call “Yes.”
  Big deal: meddpicc.metrics=2
  meeting Ada Lin, Bo Li: Demo (positive) -> A pilot
  untie Ada Lin > advises > Bo Li
"""


@pytest.fixture
def done(store: Store) -> tuple[Store, Actor, str]:
    """Two accounts with a few people, and the days of the text."""
    owner = store.create_workspace("demo")
    made = {key: _account(store, owner, key, people) for key, people in _PEOPLE.items()}
    priya = replace(owner, member_id=store.add_member(owner.workspace_id, name="Priya", role=Role.EDITOR).id)
    cast = Cast(made, {"Priya": priya.member_id}, TODAY)
    for day in read_dealings("acme", TEXT, TODAY):
        do_day(_on(store, day.on), priya, cast, day)
    return store, owner, made["acme"]


_PEOPLE: Mapping[str, tuple[NewPerson, ...]] = {
    "acme": (NewPerson(name="Ada Lin"), NewPerson(name="Bo Li"), NewPerson(title="CFO")),
    "other": (NewPerson(name="Cy Orr"),),
}


def _on(store: Store, day: date) -> Store:
    return replace(store, clock=lambda: datetime(day.year, day.month, day.day, 9, 30, tzinfo=UTC))


def _account(store: Store, owner: Actor, name: str, people: tuple[NewPerson, ...]) -> str:
    past = _on(store, TODAY - timedelta(days=30))
    with past.write(owner) as tx:
        tx.begin(Act(verb="create_account", summary=name))
        account_id = tx.save(Account(id=tx.new_id(), name=name)).id
    for person in people:
        with past.write(owner) as tx:
            add_person(tx, account_id, person)
    return account_id


def test_what_was_said_is_held_of_people_seats_and_deals(done: tuple[Store, Actor, str]) -> None:
    store, owner, account_id = done
    with _on(store, TODAY).read(owner) as tx:
        (deal,) = list_opportunities(tx, account_id)
        found = list_stakeholders(tx, account_id, When(), deal.id)
    assert (deal.amount, deal.probability, deal.close_on) == (500, 60, TODAY + timedelta(days=30))
    said = {each.row.name or each.row.title: each.values for each in found.rows}
    assert said["CFO"]["roles"].value == ["economic_buyer"]
    assert said["Ada Lin"]["roles"].value == ["champion"]
    stance = said["Ada Lin"]["stance"]
    assert (stance.value, stance.confirmation, stance.on) == (
        "mentor", Confirmation.CONFIRMED, TODAY - timedelta(days=10),
    )  # fmt: skip
    assert found.held[deal.id]["meddpicc.metrics"].value == 2


def test_team_coverage_and_meetings_are_the_authors(done: tuple[Store, Actor, str]) -> None:
    store, owner, account_id = done
    with _on(store, TODAY).read(owner) as tx:
        assert [each.name for each in list_team(tx, account_id)] == ["Priya"]
        assert [(each.member, each.person) for each in list_coverage(tx, account_id)] == [("Priya", "Ada Lin")]
        (met,), _ = list_interactions(tx, account_id, InteractionPage())
    assert [one.name for one in (*met.ours, *met.theirs)] == ["Priya", "Ada Lin", "Bo Li"]
    assert met.interaction.at == datetime(2026, 11, 12, 11, 15, tzinfo=UTC)
    assert met.interaction.outcome == "A pilot"


def test_a_tie_holds_until_it_ends_and_may_lead_elsewhere(done: tuple[Store, Actor, str]) -> None:
    store, owner, account_id = done
    with _on(store, TODAY).read(owner) as tx:
        before = list_relationships(tx, account_id, When(as_of=TODAY - timedelta(days=15)))
        now = list_relationships(tx, account_id, When())
    assert [(tied.start.name, tied.end.name) for tied in before] == [("Ada Lin", "Bo Li"), ("Ada Lin", "Cy Orr")]
    assert [tied.end.name for tied in now] == ["Cy Orr"]


def test_every_deed_is_a_change_of_its_day(done: tuple[Store, Actor, str]) -> None:
    store, owner, account_id = done
    with _on(store, TODAY).read(owner) as tx:
        entries, _ = history(tx, account_id, limit=50)
    told = [(e.changeset.verb, e.changeset.recorded_at.date()) for e in entries if e.actor == "Priya"]
    first, second = TODAY - timedelta(days=20), TODAY - timedelta(days=10)
    assert told[::-1] == [
        ("join_team", first),
        ("cover", first),
        ("create_opportunity", first),
        ("assess", first),
        ("assess", first),
        ("relate", first),
        ("relate", first),
        ("update_opportunity", second),
        ("assess", second),
        ("assess", second),
        ("log_interaction", second),
        ("end_relationship", second),
    ]
