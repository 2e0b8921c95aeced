"""A workspace comes back whole."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.coverage import Covering, TeamMember
from inroad.model.definition import Definition
from inroad.model.entity import Entity
from inroad.model.errors import Conflict, InroadError, Invalid
from inroad.model.interaction import Interaction, InteractionKind
from inroad.model.opportunity import Opportunity
from inroad.model.person import Position
from inroad.model.proposal import About, Answer, Bucket, PairAnswer, Proposal, ProposalKind
from inroad.model.relationship import RelationKind, Relationship
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.storage.changesets import keep_suggestion
from inroad.storage.people import find_entity
from inroad.storage.proposals import keep_proposals
from inroad.storage.transaction import Act, Transaction
from inroad.storage.whole import PARTS, clear_members, is_empty, read_head, read_part, write_head, write_part
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.history import undo
from inroad.workspace.notes import add_note
from inroad.workspace.people import mark_left, remove_position
from inroad.workspace.views import save_view
from tests.fixtures.anything import ACCOUNTS, ON_A_DATABASE, PERSONS
from tests.fixtures.desks import Desk

ACT = Act(verb="import", summary="people.csv", source={"file": "people.csv"}, as_of=date(2025, 3, 1))


def told(tx: Transaction) -> dict[str, Any]:
    """The workspace as a file tells it."""
    document = {"workspace": read_head(tx), **{part: list(read_part(tx, part)) for part in PARTS}}
    copy: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(document))
    return copy


def restore(tx: Transaction, document: dict[str, Any]) -> None:
    clear_members(tx)
    for part in PARTS:
        write_part(tx, part, document[part])
    write_head(tx, document["workspace"])


def eventful(desk: Desk) -> Desk:
    """Something in every table."""
    acme = desk.account("Acme", tags=["key"], registry_ids=[["lei", "5299"]])
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    desk.do(mark_left, acme.id, team["Bob"].id)
    desk.do(remove_position, acme.id, team["Cy"].id)
    desk.do(undo)
    desk.do(assess_values, acme.id, team["Ada"].id, {"title": "Manager"}, Statement())
    desk.do(add_note, acme.id, team["Ada"].id, "Prefers the telephone", private=True)
    desk.do(save_view, {"name": "Mine", "scope": "portfolio", "search": {"filter": ["tier:tier_1"]}})
    suggested = RowChange(7, Outcome.UPDATED, "Acme", "because", (EntityChange(acme, acme.with_values(city="Bonn")),))
    desk.do(keep_suggestion, ACT, [suggested])
    desk.raw(*(entity.with_values(**_at_home(entity, acme, team, desk.actor.member_id)) for entity in ONE_OF_EACH))
    ada, bob = (str(team[name].person_id) for name in ("Ada", "Bob"))
    found = Proposal(
        id="9" * 32,
        kind=ProposalKind.PERSON,
        one_id=ada,
        other_id=bob,
        probability=0.7,
        bucket=Bucket.VERIFIED,
        reasons="the same name",
        found_on=date(2025, 3, 1),
    )
    desk.do(keep_proposals, [found])
    return desk


def _at_home(entity: Entity, acme: Account, team: dict[str, Position], member_id: str) -> dict[str, Any]:
    """What makes an entity of anywhere one of Acme's."""
    ada, bob = team["Ada"].person_id, team["Bob"].person_id
    one, other = sorted((str(ada), str(bob)))
    home = {
        "account_id": acme.id,
        "one_id": one,
        "other_id": other,
        "from_id": ada,
        "to_id": bob,
        "person_id": ada,
        "member_id": member_id,
    }
    return {name: value for name, value in home.items() if name in entity.values()}


ONE_OF_EACH: tuple[Entity, ...] = (
    Opportunity(id="a" * 32, account_id="?", name="CareRelay", close_on=date(2027, 2, 26), products=("CareRelay",)),
    Relationship(id="b" * 32, account_id="?", from_id="?", to_id="!", relation=RelationKind.INFLUENCES, formal=False),
    Interaction(
        id="c" * 32,
        account_id="?",
        at=datetime(2025, 3, 1, 9, 30, tzinfo=UTC),
        form=InteractionKind.CALL,
        ours=("Priya",),
    ),
    TeamMember(id="e" * 32, account_id="?", member_id="?", role=TeamRole.ACCOUNT_EXECUTIVE),
    Covering(id="f" * 32, account_id="?", member_id="?", person_id="?", level=RelationshipLevel.VENDOR),
    PairAnswer(
        id="9" * 32,
        about=About.PERSON,
        one_id="1",
        other_id="2",
        answer=Answer.LATER,
        member_id="?",
        said_on=date(2025, 3, 1),
    ),
    Definition(id="d" * 32, name="thresholds", value={"stale_days": 90, "steps": ["a", None]}),
)


def test_a_workspace_restored_into_an_empty_one_is_the_same(desk: Desk) -> None:
    document = eventful(desk).see(told)
    assert all(document[part] for part in PARTS if part != "division")
    copy = desk.elsewhere()
    copy.do(restore, document)
    owner = Desk(copy.store, copy.store.owner_of(copy.actor.workspace_id))  # who came with the file
    assert owner.see(told) == document


@ON_A_DATABASE
@given(accounts=st.lists(ACCOUNTS, max_size=3), people=st.lists(PERSONS, max_size=3), news=st.data())
def test_any_values_and_their_history_come_back(
    desk: Desk, accounts: list[Entity], people: list[Entity], news: st.DataObject
) -> None:
    here, copy = desk.elsewhere(), desk.elsewhere()
    entities = list({entity.id: entity for entity in [*accounts, *people]}.values())
    if entities:
        for recorded in here.raw(*entities):
            other = news.draw(ACCOUNTS if recorded.kind == "account" else PERSONS)
            here.do(become, recorded, other.with_values(id=recorded.id))
    document = here.see(told)
    copy.do(restore, document)
    assert copy.see(told) == document


def become(tx: Transaction, before: Entity, after: Entity) -> None:
    tx.begin(ACT)
    found = find_entity(tx, before.kind, {"id": before.id})
    assert found == before
    tx.save(after, before=before)


def test_a_workspace_is_empty_until_something_is_recorded_or_suggested(desk: Desk) -> None:
    assert desk.see(is_empty)
    theirs = desk.elsewhere()
    theirs.account()
    assert not theirs.see(is_empty)
    desk.do(keep_suggestion, ACT, [RowChange(1, Outcome.REJECTED, "?")])
    assert not desk.see(is_empty)


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("account", "id", "not an id"),
        ("account", "lifecycle", "friend"),
        ("account", "employees", "many"),
        ("account", "name", None),
        ("account", "tags", "key"),
        ("account", "snapshot_on", "yesterday"),
        ("account", "version", 2**63),
        ("position", "headcount", "1"),
        ("changeset", "recorded_at", "noon"),
        ("suggested_row", "accepted", "yes"),
        ("member", "role", 2**31),
        ("saved_view", "scope", "moon"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_place(desk: Desk, part: str, field: str, value: Any) -> None:
    document = eventful(desk).see(told)
    document[part][0][field] = value
    with pytest.raises(Invalid, match=f"a row of “{part}” does not fit"):
        desk.elsewhere().do(restore, document)


def test_a_row_with_a_field_too_many_or_too_few_is_refused(desk: Desk) -> None:
    document = eventful(desk).see(told)
    document["account"][0]["colour"] = document["account"][0].pop("city")
    with pytest.raises(Invalid, match="does not fit: city, colour"):
        desk.elsewhere().do(restore, document)


@pytest.mark.parametrize("missing", ["account", "person", "changeset"])
def test_a_file_that_contradicts_itself_restores_nothing(desk: Desk, missing: str) -> None:
    document = eventful(desk).see(told)
    copy = desk.elsewhere()
    before = copy.everything()
    document[missing] = []
    with pytest.raises(Conflict, match="contradicts"):
        copy.do(restore, document)
    assert copy.everything() == before
    with pytest.raises(InroadError):
        copy.do(lambda tx: write_part(tx, "member", document["member"] * 2))


def test_reading_a_part_leaves_the_connection_as_it_was(desk: Desk) -> None:
    eventful(desk)

    def read_both(tx: Transaction) -> tuple[int, str]:
        rows = read_part(tx, "account")
        first = next(rows)
        found = len(list(read_part(tx, "change"))), read_head(tx)["name"]
        assert [first["name"], *(row["name"] for row in rows)] == ["Acme"]
        return found

    changes, name = desk.see(read_both)
    assert changes == len(desk.everything()["change"]) > 0
    assert name == "Ours"
