from dataclasses import replace
from datetime import timedelta

from inroad.influence.freshness import Freshness
from inroad.influence.health import Rung
from inroad.influence.meddpicc import Element
from inroad.influence.raci import Assignment
from inroad.influence.review import MOST_NAMED, Deal, SaidValue, Seen, review
from inroad.influence.thresholds import RoleNeed, Thresholds
from inroad.model.stakeholder import BuyingRole, Meddpicc, OnionRing, Quadrant, Raci, RelationshipLevel
from tests.influence.people import TODAY, people, relationship, touches

MAP = """Ann champion economic_buyer supporter! inner_circle power8 interest9
Bob user neutral power3 interest~6 is:neutral to:supportive
Cyd blocker opponent!
?Head approver
Dee"""


def test_an_empty_map_is_reviewed_too() -> None:
    told = review(Seen(on=TODAY, people=[]))
    assert told.health.rung is Rung.NO_CONTACTS
    assert told.depth.value is None
    assert told.raci is None
    assert (told.deals, told.missed, told.held_together, told.introductions, told.people) == ((), (), (), (), ())
    assert set(told.wearing.counts.values()) == {0}


def test_every_rule_speaks_of_the_same_people() -> None:
    told = review(Seen(on=TODAY, people=people(MAP), touches=touches("Ann in5 out4 met3\nBob out200\nCyd met9")))
    assert told.health.rung is Rung.SUPPORTED_BY_THE_DECISION
    assert (told.completeness.filled, told.completeness.required) == (3, 6)
    assert (told.coverage.active, told.coverage.known) == (("Ann", "Cyd"), 4)
    assert told.depth.value is not None
    assert [gap.person for gap in told.engagement] == ["Bob"]
    assert [each.person for each in told.introductions] == ["?Head"]


def test_nothing_that_happened_after_the_day_is_looked_at() -> None:
    seen = Seen(on=TODAY - timedelta(days=10), people=people(MAP), touches=touches("Ann in5 out4 met3"))
    told = review(seen)
    assert told.coverage.active == ()
    assert told.people == ()


def test_deals_are_qualified_with_the_people_of_the_map() -> None:
    deal = Deal("d1", "CareRelay", {Meddpicc.CHAMPION: Element(3), Meddpicc.METRICS: Element(1)})
    told = review(Seen(on=TODAY, people=people("Uma user"), deals=[deal]))
    assert (told.deals[0].name, told.deals[0].qualification.total) == ("CareRelay", 4)
    assert [doubt.code for doubt in told.deals[0].qualification.doubts] == ["nobody_on_the_map"]


def test_the_matrix_is_checked_once_somebody_is_assigned() -> None:
    seen = Seen(on=TODAY, people=people("Ann"), steps=["legal", "signature"])
    assert review(seen).raci is None
    told = review(replace(seen, assignments=[Assignment("legal", "Ann", Raci.A)])).raci
    assert told is not None
    assert [gap.sentence for gap in told.gaps] == ["legal: nobody is responsible", "signature: nobody is assigned"]


def test_whose_leaving_would_cost_is_told_the_dearest_first() -> None:
    told = review(Seen(on=TODAY, people=people(MAP), touches=touches("Ann in5 out4\nBob met9")))
    assert [(each.person, each.rung) for each in told.missed] == [("Ann", Rung.NO_KEY_PLAYER), ("Bob", 5)]
    lost = [loss.code for loss in told.missed[0].losses]
    assert lost[:2] == ["rung_lost", "roles_lost"]


def test_nobody_is_missed_of_whom_there_are_more_than_are_needed() -> None:
    everybody = people("\n".join(f"P{number} champion user economic_buyer" for number in range(9)))
    template = {BuyingRole.CHAMPION: RoleNeed(2)}
    assert review(Seen(on=TODAY, people=everybody), Thresholds(template=template)).missed == ()
    assert len(review(Seen(on=TODAY, people=everybody[:2]), Thresholds(template=template)).missed) == 2


def test_the_last_one_known_leaves_a_map_of_nobody() -> None:
    [missed] = review(Seen(on=TODAY, people=people("Ann champion"))).missed
    assert missed.rung is Rung.NO_CONTACTS
    [missed] = review(Seen(on=TODAY, people=people("Ann champion\nBob"))).missed
    assert missed.rung is Rung.NO_KEY_PLAYER


def test_who_holds_others_together_is_told_of_relationships_alone() -> None:
    ties = [relationship("Ann influences Bob"), relationship("Ann knows Cyd"), relationship("Bob conflicts_with Cyd")]
    seen = Seen(on=TODAY, people=people(MAP), relationships=ties, lines=[("Bob", "Cyd"), ("Cyd", "Dee")])
    [held] = review(seen).held_together
    assert (held.person, held.count, held.cut_off) == ("Ann", 1, ("Cyd",))


def test_the_way_leads_along_what_passed_levels_relationships_and_lines() -> None:
    seen = Seen(
        on=TODAY,
        people=people("Ann champion\nBob\nDan decision_maker power9\nEve approver power5"),
        touches=touches("Ann met1 met2"),
        relationships=[relationship("Ann influences Dan strong")],
        lines=[("Bob", "Eve")],
        us={"jo": "Jo", "kim": "Kim"},
        levels={("kim", "Bob"): RelationshipLevel.PROBLEM_SOLVER},
    )
    ways = {each.person: each.path and each.path.people for each in review(seen).introductions}
    assert ways == {"Dan": ("jo", "Ann", "Dan"), "Eve": ("kim", "Bob", "Eve")}


def test_values_are_counted_by_age_and_the_oldest_are_named() -> None:
    fresh = [SaidValue("Ann", "stance", TODAY - timedelta(days=days)) for days in (1, 29)]
    old = [SaidValue("Ann", f"f{days}", TODAY - timedelta(days=days)) for days in range(60, 60 + 4 * MOST_NAMED, 3)]
    told = review(Seen(on=TODAY, people=people("Ann"), values=[*fresh, *old])).wearing
    assert told.counts == {Freshness.FRESH: 2, Freshness.AGEING: 20, Freshness.STALE: 7, Freshness.NEVER: 0}
    assert [value.field for value in told.oldest] == [value.field for value in reversed(old)][:MOST_NAMED]


def test_everybody_of_whom_anything_is_known_is_placed() -> None:
    values = [SaidValue("Ann", "power", TODAY)]
    told = review(Seen(on=TODAY, people=people(MAP), touches=touches("Bob met9 in8"), values=values))
    ann, bob = told.people
    assert (ann.field.quadrant, ann.ring.ring, ann.strength, ann.live) == (
        Quadrant.MANAGE_CLOSELY,
        OnionRing.CORE,
        None,
        False,
    )
    assert bob.field.estimated
    assert bob.strength is not None
    assert (bob.age.days, bob.live, bob.contact.events) == (8, True, 1)
