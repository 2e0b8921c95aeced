"""Ties between people: drawn, changed, ended, and seen as they were."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.assessment import Confirmation
from inroad.model.errors import Conflict, InroadError, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import Position
from inroad.model.relationship import SYMMETRIC, RelationKind, Relationship, TieStrength
from inroad.workspace.assessments import Statement
from inroad.workspace.history import undo
from inroad.workspace.people import remove_position, update_person
from inroad.workspace.relationships import (
    NewRelationship,
    end_relationship,
    list_relationships,
    relate,
    remove_relationship,
    show_relationship,
    stand_by_relationship,
    update_relationship,
)
from inroad.workspace.roster import When
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

SPRING, SUMMER, AUTUMN = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def tie(said: str, team: dict[str, Position], since: date | None = None) -> NewRelationship:
    """A tie said as "Ada influences Bob"."""
    one, relation, other = said.split()
    return NewRelationship(from_id=team[one].id, to_id=team[other].id, relation=RelationKind(relation), since=since)


def drawn(desk: Desk, account: Account, when: When | None = None) -> list[str]:
    """The ties of a map in words."""
    found = desk.see(list_relationships, account.id, when or When())
    return [f"{tied.start.name} {tied.relationship.relation} {tied.end.name}" for tied in found]


def test_a_tie_is_drawn_between_people_and_told_with_their_names(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    made = desk.do(relate, acme.id, tie("Ada influences Bob", team))
    assert (made.from_id, made.to_id) == (team["Ada"].person_id, team["Bob"].person_id)
    assert (made.strength, made.formal) == (TieStrength.UNKNOWN, None)
    assert drawn(desk, acme) == ["Ada influences Bob"]
    tied = desk.see(show_relationship, acme.id, made.id)
    assert (tied.start.placeholder, tied.end.placeholder) == (False, False)


def test_an_end_may_be_a_seat_whose_holder_nobody_knows_or_somebody_of_another_account(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, seat, bea = desk.hire(acme, "Ada"), desk.hire(acme, ", CFO"), desk.hire(beta, "Bea")
    everybody = {"Ada": ada, "CFO": seat}
    desk.do(relate, acme.id, tie("Ada knows CFO", everybody))
    abroad = NewRelationship(from_id=ada.id, to_id=bea.person_id or "", relation=RelationKind.FORMER_COLLEAGUE)
    desk.do(relate, acme.id, abroad)
    assert drawn(desk, acme) == ["Ada knows CFO", "Ada former_colleague Bea"]
    assert drawn(desk, beta) == []
    assert desk.see(list_relationships, acme.id, When())[0].end.placeholder
    with refused(desk.store, NotFound, "no such person"):
        desk.do(relate, acme.id, NewRelationship(from_id=ada.id, to_id=bea.id, relation=RelationKind.KNOWS))


def test_nobody_is_tied_to_themselves_whatever_id_says_so(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    for end in (ada.id, ada.person_id or ""):
        with refused(desk.store, Invalid, "not of somebody with themselves"):
            desk.do(relate, acme.id, NewRelationship(from_id=ada.id, to_id=end, relation=RelationKind.KNOWS))


def test_the_same_tie_is_not_drawn_twice_but_another_one_or_one_of_another_time_is(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    first = desk.do(relate, acme.id, tie("Ada allied_with Bob", team))
    for said in ("Ada allied_with Bob", "Bob allied_with Ada"):
        with refused(desk.store, Conflict, "Ada|Bob.*: this relationship is drawn already"):
            desk.do(relate, acme.id, tie(said, team))
    desk.do(relate, acme.id, tie("Ada advises Bob", team))
    desk.do(relate, acme.id, tie("Bob advises Ada", team))
    desk.do(end_relationship, acme.id, first.id, on=SUMMER)
    desk.do(relate, acme.id, tie("Bob allied_with Ada", team, AUTUMN))
    assert len(desk.present()["relationship"]) == 4


def test_a_tie_has_its_days(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    made = desk.do(relate, acme.id, tie("Ada conflicts_with Bob", team, SPRING))
    ended = desk.do(end_relationship, acme.id, made.id, on=SUMMER)
    assert ended.valid_to == SUMMER
    days = {day: len(drawn(desk, acme, When(as_of=day))) for day in (date(2025, 2, 28), SPRING, SUMMER, AUTUMN)}
    assert list(days.values()) == [0, 1, 0, 0]
    with refused(desk.store, Invalid, "ended on 2025-06-01 already"):
        desk.do(end_relationship, acme.id, made.id)
    with refused(desk.store, Invalid, "cannot end"):
        desk.do(update_relationship, acme.id, made.id, base_version=desk.seq, values={"valid_to": "2025-01-01"})


def test_a_tie_is_edited_but_its_ends_are_not_replaced(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    made = desk.do(relate, acme.id, tie("Ada influences Bob", team))
    desk.do(relate, acme.id, tie("Ada advises Bob", team))
    values = {"strength": "strong", "formal": True, "note": "the finance committee"}
    after = desk.do(update_relationship, acme.id, made.id, base_version=made.version, values=values)
    assert (after.strength, after.formal, after.note) == (TieStrength.STRONG, True, "the finance committee")
    other = {"to_id": desk.hire(acme, "Cy").person_id}
    with refused(desk.store, Invalid, "can be turned, not replaced"):
        desk.do(update_relationship, acme.id, made.id, base_version=desk.seq, values=other)
    with refused(desk.store, Conflict, "drawn already"):
        desk.do(update_relationship, acme.id, made.id, base_version=desk.seq, values={"relation": "advises"})


def test_a_tie_is_turned_and_what_was_said_of_the_other_way_is_not_said_of_it(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    sure = Statement(confirmation=Confirmation.CONFIRMED)
    for said, held_after in (("Ada influences Bob", None), ("Ada knows Bob", Confirmation.CONFIRMED)):
        made = desk.do(relate, acme.id, tie(said, team), sure)
        turned = {"from_id": made.to_id, "to_id": made.from_id}
        desk.do(update_relationship, acme.id, made.id, base_version=made.version, values=turned)
        found = desk.see(show_relationship, acme.id, made.id)
        assert (found.start.name, found.end.name) == ("Bob", "Ada")
        assert (found.held and found.held.confirmation) == held_after
    desk.do(undo)
    assert "Ada knows Bob" in drawn(desk, acme)


def test_ties_are_seen_as_they_were_known_with_the_names_of_that_time(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada, seat = desk.hire(acme, "Ada"), desk.hire(acme, ", CFO")
    made = desk.do(relate, acme.id, tie("Ada knows CFO", {"Ada": ada, "CFO": seat}))
    then = clock()
    clock.advance(days=1)
    desk.do(update_person, ada.person_id or "", base_version=desk.seq, values={"name": "Ada King"})
    desk.do(remove_relationship, acme.id, made.id)
    desk.do(remove_position, acme.id, seat.id)
    assert drawn(desk, acme) == []
    assert drawn(desk, acme, When(as_known=then)) == ["Ada knows CFO"]


def test_a_removed_tie_comes_back_and_a_tied_person_cannot_vanish(desk: Desk) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada"), desk.hire(acme, "Bob")
    made = desk.do(relate, acme.id, tie("Ada knows Bob", {"Ada": ada, "Bob": bob}))
    before = desk.present()
    desk.do(remove_relationship, acme.id, made.id)
    desk.do(undo)
    assert desk.present() == before
    hiring = next(row["id"] for row in desk.everything()["changeset"] if row["summary"] == "Bob")
    with refused(desk.store, Conflict, "a relationship recorded later refers to the person"):
        desk.do(undo, hiring)


def test_a_tie_is_known_on_a_ground_and_stands_as_it_was_last_spoken_of(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    assumed = Statement(confirmation=Confirmation.ASSUMED, quote="He asks her before every purchase")
    made = desk.do(relate, acme.id, tie("Ada influences Bob", team), assumed)
    then = clock()
    [tied] = desk.see(list_relationships, acme.id, When())
    assert tied.held is not None
    assert (tied.held.confirmation, tied.held.on, tied.held.agree) == (Confirmation.ASSUMED, date(2025, 1, 1), 1)
    clock.advance(days=1)
    tomas = desk.colleague(Role.EDITOR, "Tomás")
    tomas.do(stand_by_relationship, acme.id, made.id, Statement())
    confirmed = desk.see(show_relationship, acme.id, made.id).held
    assert confirmed is not None
    assert (confirmed.confirmation, confirmed.on, confirmed.agree) == (Confirmation.CONFIRMED, date(2025, 1, 2), 2)
    tomas.do(stand_by_relationship, acme.id, made.id, Statement(confirmation=Confirmation.DISPUTED))
    doubted = desk.see(show_relationship, acme.id, made.id).held
    assert doubted is not None
    assert (doubted.confirmation, doubted.agree) == (Confirmation.DISPUTED, 1)
    [known] = desk.see(list_relationships, acme.id, When(as_known=then))
    assert known.held == tied.held
    desk.do(update_relationship, acme.id, made.id, base_version=made.version, values={"relation": "advises"})
    assert desk.see(show_relationship, acme.id, made.id).held is None
    desk.do(remove_relationship, acme.id, made.id)
    assert desk.present()["assessment"] == []


NAMES = ("Ada", "Bob", "Cy")
ACTS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(RelationKind), st.sampled_from(NAMES), st.booleans()), max_size=12
)


@ON_A_DATABASE
@given(acts=ACTS)
def test_whatever_is_drawn_and_taken_back_no_map_says_the_same_twice(
    desk: Desk, acts: list[tuple[str, RelationKind, str, bool]]
) -> None:
    here = desk.elsewhere()
    acme = here.account()
    team = here.team(acme, Ada=None, Bob=None, Cy=None)
    for one, relation, other, taken_back in acts:
        new = NewRelationship(from_id=team[one].id, to_id=team[other].id, relation=relation)
        try:
            here.do(relate, acme.id, new)
        except InroadError:
            continue
        if taken_back:
            here.do(undo)
    said = [tied.relationship for tied in here.see(list_relationships, acme.id, When())]
    assert len({_sense(each) for each in said}) == len(said)
    wanted = {_sense_of(one, relation, other) for one, relation, other, back in acts if one != other and not back}
    assert len(said) >= len(wanted) - sum(back for *_, back in acts)


def _sense(each: Relationship) -> tuple[object, ...]:
    ends = (each.from_id, each.to_id)
    return each.relation, frozenset(ends) if each.symmetric else ends


def _sense_of(one: str, relation: RelationKind, other: str) -> tuple[object, ...]:
    return relation, frozenset((one, other)) if relation in SYMMETRIC else (one, other)


@pytest.mark.parametrize("verb", [remove_relationship, end_relationship])
def test_a_tie_belongs_to_its_map(desk: Desk, verb: object) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    made = desk.do(relate, acme.id, tie("Ada knows Bob", desk.team(acme, Ada=None, Bob=None)))
    assert callable(verb)
    with refused(desk.store, NotFound, "no such relationship in this account"):
        desk.do(verb, beta.id, made.id)
