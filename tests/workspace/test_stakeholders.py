"""What is held of stakeholders, and who says so."""

from datetime import date, timedelta
from typing import Any

import pytest

from inroad.model.account import Account
from inroad.model.assessment import Assessment, AssessmentKind, Confirmation, SourceKind
from inroad.model.errors import Conflict, Invalid, NotFound, TwoAccountable
from inroad.model.member import Role
from inroad.model.opportunity import Opportunity
from inroad.model.person import Position
from inroad.storage.people import get_person
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.assessments import Statement, withdraw_assessment
from inroad.workspace.history import undo
from inroad.workspace.opportunities import create_opportunity, remove_opportunity
from inroad.workspace.people import NewPerson, fill_seat, remove_position
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess, list_stakeholders, show_stakeholder, stand_by
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

ASSUMED, CONFIRMED, DISPUTED = Confirmation.ASSUMED, Confirmation.CONFIRMED, Confirmation.DISPUTED
TODAY = date(2025, 1, 1)
JUNE, JULY, AUGUST = date(2024, 6, 1), date(2024, 7, 1), date(2024, 8, 1)


def say(
    desk: Desk, account: Account, who: Position | Opportunity, on: date | None = None, deal: Opportunity | None = None,
    **values: Any,
) -> None:  # fmt: skip
    """Say something: `say(desk, acme, ada, stance="mentor")`; `raci_legal` means raci.legal, `statement` the ground."""
    statement = values.pop("statement", Statement(confirmation=ASSUMED))
    told = {name.replace("raci_", "raci.").replace("meddpicc_", "meddpicc."): value for name, value in values.items()}
    judged = Judged(subject_id=who.id, values=told, context_id=None if deal is None else deal.id)
    desk.do(assess, account.id, [judged], statement, on=on)


def held(
    desk: Desk, account: Account, when: When | None = None, deal: Opportunity | None = None
) -> dict[str, dict[str, Any]]:
    """What is held of everybody of whom anything is, by name and field."""
    found = desk.see(list_stakeholders, account.id, when or When(), None if deal is None else deal.id)
    told = {each.row.name or each.row.title or "": each.values for each in found.rows}
    return {name: {field: value.value for field, value in values.items()} for name, values in told.items() if values}


def deal_of(desk: Desk, account: Account, name: str = "CareRelay") -> Opportunity:
    return desk.do(create_opportunity, account.id, {"name": name})


def test_what_is_said_of_somebody_is_held_and_nothing_is_held_of_the_others(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    say(desk, acme, team["Ada"], stance="mentor", roles=["user", "champion"], power=7, interest=9.0)
    assert held(desk, acme) == {"Ada": {"stance": "mentor", "roles": ["champion", "user"], "power": 7, "interest": 9}}
    assert len(desk.see(list_stakeholders, acme.id, When()).rows) == 2


def test_several_values_of_several_people_are_one_change_that_is_taken_back_as_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    before = desk.present(), desk.seq
    judged = [Judged(subject_id=team[name].id, values={"power": 9, "interest": 2}) for name in ("Ada", "Bob")]
    desk.do(assess, acme.id, judged, Statement())
    assert desk.seq == before[1] + 1
    assert desk.everything()["changeset"][-1]["summary"] == "Ada, Bob"
    assert held(desk, acme) == {name: {"power": 9, "interest": 2} for name in ("Ada", "Bob")}
    desk.do(undo)
    assert desk.present() == before[0]


def test_a_statement_keeps_its_ground(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    ground = Statement(
        confirmation=CONFIRMED, basis=AssessmentKind.OBSERVED, confidence=0.9, source_kind=SourceKind.INTERACTION,
        source="Call, 10 Nov", quote="I will present the pilot figures to the board myself",
    )  # fmt: skip
    say(desk, acme, ada, JUNE, statement=ground, stance="mentor")
    shown = desk.see(show_stakeholder, acme.id, ada.person_id or "", When())
    [said] = shown.statements["stance"]
    assert (said.value, said.basis, said.confidence, said.quote) == ("mentor", ground.basis, 0.9, ground.quote)
    assert (said.asserted_on, said.confirmed_on, said.valid_from) == (JUNE, JUNE, JUNE)
    assert shown.authors[said.author_id or ""] == "Olga"
    value = shown.values["stance"]
    assert (value.confirmation, value.on, value.basis, value.confidence) == (CONFIRMED, JUNE, ground.basis, 0.9)


def test_values_change_over_time_and_each_day_has_its_own(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    for on, stance in ((JUNE, "non_supporter"), (JULY, "neutral"), (AUGUST, "mentor")):
        say(desk, acme, ada, on, stance=stance)
    days = (JUNE - timedelta(days=1), JUNE, JULY - timedelta(days=1), JULY, AUGUST, TODAY)
    found = [held(desk, acme, When(as_of=day)).get("Ada", {}).get("stance") for day in days]
    assert found == [None, "non_supporter", "non_supporter", "neutral", "mentor", "mentor"]


def test_values_are_seen_as_they_were_known(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    say(desk, acme, ada, JUNE, stance="neutral", adaptability="visionary")
    then = clock()
    clock.advance(days=9)
    say(desk, acme, ada, JUNE, stance="mentor", adaptability="laggard")
    assert held(desk, acme, When(as_of=JULY)) == {"Ada": {"stance": "mentor", "adaptability": "laggard"}}
    known = When(as_known=then, as_of=JULY)
    assert held(desk, acme, known) == {"Ada": {"stance": "neutral", "adaptability": "visionary"}}
    shown = desk.see(show_stakeholder, acme.id, ada.id, known)
    assert [each.value for each in shown.statements["stance"]] == ["neutral"]


def test_a_deal_falls_back_on_the_account_value_by_value(desk: Desk) -> None:
    acme = desk.account()
    ada, care, other = desk.hire(acme, "Ada"), deal_of(desk, acme), deal_of(desk, acme, "Other")
    say(desk, acme, ada, stance="neutral", power=5)
    say(desk, acme, ada, deal=care, stance="mentor")
    assert held(desk, acme) == held(desk, acme, deal=other) == {"Ada": {"stance": "neutral", "power": 5}}
    assert held(desk, acme, deal=care) == {"Ada": {"stance": "mentor", "power": 5}}
    shown = desk.see(show_stakeholder, acme.id, ada.id, When(), care.id)
    assert (shown.values["stance"].context_id, shown.values["power"].context_id) == (care.id, None)
    say(desk, acme, ada, deal=care, stance=None)
    assert held(desk, acme, deal=care) == {"Ada": {"stance": "neutral", "power": 5}}


def test_a_profile_is_the_persons_in_every_account(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada")
    desk.raw(Position(id="f" * 32, account_id=beta.id, person_id=ada.person_id, title="Adviser"))
    say(desk, beta, ada.with_values(id="f" * 32), goals=["one record"], do_not_contact=True, stance="opponent")
    say(desk, acme, ada, personal_win="the board seat")
    profile = {"goals": ["one record"], "do_not_contact": True, "personal_win": "the board seat"}
    assert held(desk, beta) == {"Ada": {**profile, "stance": "opponent"}}
    assert held(desk, acme) == {"Ada": profile}
    assert {row["account_id"] for row in desk.present()["assessment"] if row["field"] != "stance"} == {acme.id}
    shown = desk.see(show_stakeholder, beta.id, ada.person_id or "", When())
    assert set(shown.values) == {*profile, "stance"}
    assert "stance" not in desk.see(show_stakeholder, acme.id, ada.person_id or "", When()).values


def test_a_guests_profile_is_known_as_it_was_known(desk: Desk, clock: Clock) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada")
    desk.raw(Position(id="f" * 32, account_id=beta.id, person_id=ada.person_id))
    say(desk, acme, ada, JUNE, adaptability="pragmatist")
    then = clock()
    clock.advance(days=1)
    say(desk, acme, ada, JUNE, adaptability="innovator")
    assert held(desk, beta, When(as_known=then)) == {"Ada": {"adaptability": "pragmatist"}}
    assert held(desk, beta) == {"Ada": {"adaptability": "innovator"}}


def test_a_seat_whose_holder_nobody_knows_has_a_part_too_and_hands_it_on(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", Head of Capital Planning")
    say(desk, acme, seat, roles=["approver"], power=5)
    assert held(desk, acme) == {"Head of Capital Planning": {"roles": ["approver"], "power": 5}}
    with refused(desk.store, Invalid, "goals is a person's, and nobody is known in “Head of Capital Planning”"):
        say(desk, acme, seat, goals=["more beds"])
    before = desk.present()
    filled = desk.do(fill_seat, acme.id, seat.id, NewPerson(name="Bo"))
    assert held(desk, acme) == {"Bo": {"roles": ["approver"], "power": 5}}
    assert desk.see(show_stakeholder, acme.id, filled.id, When()).subject.id == filled.person_id
    desk.do(undo)
    assert desk.present() == before
    desk.do(remove_position, acme.id, seat.id)
    assert desk.present()["assessment"] == []
    desk.do(undo)
    assert desk.present() == before


def test_a_deal_is_scored_and_only_a_deal(desk: Desk) -> None:
    acme = desk.account()
    ada, care = desk.hire(acme, "Ada"), deal_of(desk, acme)
    say(desk, acme, care, meddpicc_champion=3, meddpicc_metrics=1)
    shown = desk.see(show_stakeholder, acme.id, care.id, When())
    assert {name: value.value for name, value in shown.values.items()} == {
        "meddpicc.champion": 3,
        "meddpicc.metrics": 1,
    }
    with refused(desk.store, Invalid, "meddpicc: champion is said of a deal, not of “Ada”"):
        say(desk, acme, ada, meddpicc_champion=1)
    with refused(desk.store, Invalid, "stance is said of people, not of “CareRelay”"):
        say(desk, acme, care, stance="mentor")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"stance": "enemy"}, "stance cannot be “enemy”; it is one of: mentor, supporter"),
        ({"power": 11}, "power is a whole number from 0 to 10, not “11”"),
        ({"roles": ["emperor"]}, "roles cannot be “emperor”"),
        ({"mood": "good"}, "there is no field “mood”; there are: roles, stance"),
        ({"raci_lunch": "A"}, "there is no step “lunch” in the decision; there are: discovery"),
        ({}, "nothing is said of anybody"),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_of_it_is_recorded(
    desk: Desk, values: dict[str, Any], sentence: str
) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    values = {"interest": 3, **values} if values else {}
    with refused(desk.store, Invalid, sentence):
        say(desk, acme, ada, **values)


def test_nobody_knows_what_will_be_so_and_nobody_doubts_what_they_say(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    with refused(desk.store, Invalid, "2025-01-02 has not come yet"):
        say(desk, acme, ada, TODAY + timedelta(days=1), stance="mentor")
    with refused(desk.store, Invalid, "to doubt a value, say which one is meant"):
        say(desk, acme, ada, statement=Statement(confirmation=DISPUTED), stance="mentor")


def test_exactly_one_is_accountable_for_a_step(desk: Desk) -> None:
    acme = desk.account()
    team, care = desk.team(acme, Ada=None, Bob=None), deal_of(desk, acme)
    ada, bob = team["Ada"], team["Bob"]
    say(desk, acme, ada, JUNE, raci_legal="A")
    say(desk, acme, bob, raci_legal="R", raci_security="A")
    for deal in (None, care):
        with refused(desk.store, TwoAccountable, "Ada and Bob would both be accountable for legal; exactly one is"):
            say(desk, acme, bob, deal=deal, raci_legal="A")
    with refused(desk.store, TwoAccountable):
        say(desk, acme, bob, date(2024, 5, 1), raci_legal="A")
    handed_over = [
        Judged(subject_id=ada.id, values={"raci.legal": "C"}),
        Judged(subject_id=bob.id, values={"raci.legal": "A"}),
    ]
    desk.do(assess, acme.id, handed_over, Statement())
    assert held(desk, acme) == {"Ada": {"raci.legal": "C"}, "Bob": {"raci.legal": "A", "raci.security": "A"}}
    assert held(desk, acme, When(as_of=JULY)) == {"Ada": {"raci.legal": "A"}}


def test_in_another_deal_somebody_else_may_be_accountable(desk: Desk) -> None:
    acme = desk.account()
    team, care, other = desk.team(acme, Ada=None, Bob=None), deal_of(desk, acme), deal_of(desk, acme, "Other")
    say(desk, acme, team["Ada"], deal=care, raci_legal="A")
    say(desk, acme, team["Bob"], deal=other, raci_legal="A")
    with refused(desk.store, TwoAccountable):
        say(desk, acme, team["Bob"], raci_legal="A")


def test_still_true_moves_the_day_and_says_who_stands_by_it(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    say(desk, acme, ada, JUNE, stance="mentor", statement=Statement(quote="Yes"))
    clock.advance(days=10)
    tomas = desk.colleague(Role.EDITOR, "Tomás")
    for who in (desk, tomas):
        who.do(stand_by, acme.id, Judged(subject_id=ada.id, values={"stance": "mentor"}), Statement())
    shown = desk.see(show_stakeholder, acme.id, ada.id, When())
    assert [shown.authors[each.author_id or ""] for each in shown.statements["stance"]] == ["Tomás", "Olga"]
    value = shown.values["stance"]
    assert (value.on, value.agree, value.confirmation) == (date(2025, 1, 11), 2, CONFIRMED)


def test_nobody_confirms_what_they_have_not_seen(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    say(desk, acme, ada, stance="mentor")
    for seen in ({"stance": "neutral"}, {"power": 7}):
        with refused(desk.store, Conflict, "somebody changed (stance|power) meanwhile"):
            desk.do(stand_by, acme.id, Judged(subject_id=ada.id, values=seen), Statement())
    with refused(desk.store, Invalid, "nothing is held of power that could be confirmed"):
        desk.do(stand_by, acme.id, Judged(subject_id=ada.id, values={"power": None}), Statement())


def test_whoever_says_something_else_than_was_seen_is_asked_which_it_shall_be(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.team(acme, Ada=None)["Ada"]
    say(desk, acme, ada, stance="supporter", power=7)

    def saw(seen: dict[str, Any], **values: Any) -> Judged:
        return Judged(subject_id=ada.id, values=values, seen=seen)

    statement = Statement(confirmation=ASSUMED)
    with refused(desk.store, Conflict, "somebody said something else of Ada meanwhile"):
        desk.do(assess, acme.id, [saw({"stance": "neutral", "power": 7}, stance="mentor", power=8)], statement)
    for judged in (
        saw({"stance": "supporter"}, stance="mentor"),
        saw({"stance": None}, stance="mentor"),  # said meanwhile, and the same that they want to say
        saw({"interest": None}, interest=4),
    ):
        desk.do(assess, acme.id, [judged], statement)
    with refused(desk.store, Conflict, "Ada"):
        desk.do(assess, acme.id, [saw({"interest": None}, interest=5)], statement)
    assert held(desk, acme) == {"Ada": {"stance": "mentor", "power": 7, "interest": 4}}


def test_a_doubt_makes_a_value_disputed_and_does_not_replace_it(desk: Desk) -> None:
    acme = desk.account()
    ada, care = desk.hire(acme, "Ada"), deal_of(desk, acme)
    say(desk, acme, ada, statement=Statement(), stance="mentor")
    tomas = desk.colleague(Role.EDITOR, "Tomás")
    doubt = Statement(confirmation=DISPUTED, quote="She was silent in the meeting")
    tomas.do(stand_by, acme.id, Judged(subject_id=ada.id, values={"stance": "mentor"}, context_id=care.id), doubt)
    for deal in (None, care):
        shown = desk.see(show_stakeholder, acme.id, ada.id, When(), None if deal is None else deal.id)
        value = shown.values["stance"]
        assert (value.value, value.confirmation, value.agree) == ("mentor", DISPUTED, 1)
    tomas.do(assess, acme.id, [Judged(subject_id=ada.id, values={"stance": "neutral"})], Statement())
    value = desk.see(show_stakeholder, acme.id, ada.id, When()).values["stance"]
    assert (value.value, value.confirmation, value.differ) == ("neutral", CONFIRMED, 1)


def test_who_said_something_takes_it_back(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    say(desk, acme, ada, stance="mentor")
    [row] = desk.present()["assessment"]
    desk.do(withdraw_assessment, acme.id, row["id"])
    assert held(desk, acme) == {}


def test_what_nobody_knows_any_more_was_known_before(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    say(desk, acme, ada, JUNE, stance="mentor", power=3)
    desk.colleague(Role.EDITOR).do(
        assess, acme.id, [Judged(subject_id=ada.id, values={"stance": "supporter"})], Statement(), on=JUNE
    )
    say(desk, acme, ada, JULY, stance=None)
    assert held(desk, acme) == {"Ada": {"power": 3}}
    assert held(desk, acme, When(as_of=JUNE))["Ada"]["stance"] == "supporter"


def test_what_is_said_of_somebody_holds_them_back_from_vanishing(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    hiring = desk.everything()["changeset"][-1]["id"]
    say(desk, acme, ada, stance="mentor")
    with refused(desk.store, Conflict, "an assessment recorded later refers to the person"):
        desk.do(undo, hiring)


def test_a_deal_goes_with_all_that_was_said_in_it(desk: Desk) -> None:
    acme = desk.account()
    ada, care = desk.hire(acme, "Ada"), deal_of(desk, acme)
    say(desk, acme, care, meddpicc_champion=3)
    say(desk, acme, ada, deal=care, stance="mentor")
    say(desk, acme, ada, power=4)
    before = desk.present()
    desk.do(remove_opportunity, acme.id, care.id)
    assert [row["field"] for row in desk.present()["assessment"]] == ["power"]
    desk.do(undo)
    assert desk.present() == before


def test_what_is_said_of_recorded_values_is_no_judgement(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(_say_of_title, acme, ada)
    assert held(desk, acme) == {}
    assert desk.see(show_stakeholder, acme.id, ada.id, When()).statements == {}


def _say_of_title(tx: Transaction, account: Account, ada: Position) -> None:
    person = get_person(tx, ada.person_id or "")
    assert person is not None
    tx.begin(Act(verb="test", summary="title"))
    for subject_id, field in ((ada.id, "title"), (person.id, "name")):
        tx.save(
            Assessment(
                id=tx.new_id(), account_id=account.id, subject_id=subject_id, field=field, value="CEO", asserted_on=JUNE
            )
        )


@pytest.mark.parametrize("nonsense", ["", "x", "f" * 32])
def test_nobody_is_meant_by_an_id_that_is_nobodys(desk: Desk, nonsense: str) -> None:
    acme = desk.account()
    with refused(desk.store, NotFound, "there is no such stakeholder"):
        desk.do(assess, acme.id, [Judged(subject_id=nonsense, values={"stance": "mentor"})], Statement())
    with pytest.raises(NotFound):
        desk.see(show_stakeholder, acme.id, nonsense, When())


def test_neither_a_deal_nor_a_seat_of_another_account_is_meant(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, theirs, seat = desk.hire(acme, "Ada"), deal_of(desk, beta), desk.hire(beta, ", CFO")
    with refused(desk.store, NotFound, "no such opportunity in this account"):
        say(desk, acme, ada, deal=theirs, stance="mentor")
    for subject in (theirs, seat):
        with refused(desk.store, NotFound, "no such stakeholder"):
            say(desk, acme, subject, power=1)
