"""Lenses of an account: by power and interest, and as an onion."""

from datetime import date

import pytest

from inroad.language import speaking, spoken
from inroad.model.assessment import Confirmation
from inroad.model.errors import NotFound
from inroad.model.member import Role
from inroad.model.stakeholder import OnionRing, Quadrant
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import define
from inroad.workspace.lenses import CHIP_REST, chip_width, see_once, see_onion, see_people, see_power_interest
from inroad.workspace.moving import unmap_positions
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

SURE = Statement(confirmation=Confirmation.CONFIRMED)
GUESS = Statement(confirmation=Confirmation.ASSUMED)


def test_everybody_on_the_map_is_seen_once_and_whoever_was_taken_off_is_not(desk: Desk) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(acme, "Bob, CFO")
    desk.do(unmap_positions, acme.id, [bob.id])
    seen = desk.see(see_people, acme.id, When())
    assert [person.name for person in seen.people] == ["Ada"]
    assert (seen.account.id, seen.opportunity, set(seen.by_id())) == (acme.id, None, {ada.person_id})
    assert seen.title == f"Acme, {seen.day}"


def test_a_lens_is_told_once_of_each_state_and_anew_to_whom_it_may_look_otherwise(desk: Desk) -> None:
    acme, other = desk.account(), desk.account("Other")
    deal = desk.do(create_opportunity, acme.id, {"name": "Deal"})
    told: list[str] = []

    def tell() -> bytes:
        told.append(spoken())
        return str(len(told)).encode()

    def see(who: Desk = desk, account_id: str = acme.id, deal_id: str | None = None, *key: str) -> bytes:
        return who.see(see_once, account_id, deal_id, ("onion", *key), tell)

    assert (see(), see()) == (b"1", b"1")
    assert [see(desk, other.id), see(desk, acme.id, deal.id), see(desk, acme.id, None, "core")] == [b"2", b"3", b"4"]
    with speaking("ru"):
        assert see() == b"5"
    viewer = desk.colleague(Role.VIEWER, "Vera")
    assert (see(viewer), see()) == (b"6", b"7"), "one more of us is a name that may be told"
    desk.do(define, "thresholds", {"threads": 5})
    assert (see(), see()) == (b"8", b"8")
    assert told == ["en"] * 4 + ["ru"] + ["en"] * 3
    for account_id, deal_id in ((acme.id, other.id), (other.id, deal.id)):
        with pytest.raises(NotFound):
            see(desk, account_id, deal_id)
    with pytest.raises(NotFound):
        see(desk.elsewhere())


def test_the_rated_stand_on_the_grid_and_the_others_in_the_tray(desk: Desk) -> None:
    acme = desk.account()
    ada, bob, cyd = (desk.hire(acme, name) for name in ("Ada", "Bob", "Cyd"))
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"power": 9, "interest": 8})], SURE)
    desk.do(assess, acme.id, [Judged(subject_id=bob.id, values={"power": 2, "interest": 3})], GUESS)
    desk.do(assess, acme.id, [Judged(subject_id=cyd.id, values={"power": 5})], SURE)
    lens = desk.see(see_power_interest, acme.id, When())
    dots = {dot.id: (dot.quadrant, dot.estimated) for dot in lens.grid.dots}
    assert dots == {
        ada.person_id: (Quadrant.MANAGE_CLOSELY, False),
        bob.person_id: (Quadrant.MONITOR, True),
    }
    assert lens.grid.tray == (cyd.person_id,)
    only = desk.see(see_power_interest, acme.id, When(), None, Quadrant.MANAGE_CLOSELY)
    assert [dot.id for dot in only.grid.dots] == [ada.person_id]


def test_a_deal_has_ratings_of_its_own_and_falls_back_on_the_accounts(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    deal = desk.do(create_opportunity, acme.id, {"name": "CareRelay"})
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"power": 9, "interest": 1})], SURE)
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"interest": 9}, context_id=deal.id)], SURE)
    in_account, in_deal = (desk.see(see_power_interest, acme.id, When(), each) for each in (None, deal.id))
    assert [dot.quadrant for dot in in_account.grid.dots] == [Quadrant.KEEP_SATISFIED]
    assert [dot.quadrant for dot in in_deal.grid.dots] == [Quadrant.MANAGE_CLOSELY]
    assert "CareRelay" in in_deal.seen.title


def test_a_lens_shows_a_day_and_what_was_known_at_a_moment(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada", since=date(2020, 1, 1))
    before, day = clock(), clock().date()
    clock.advance(days=1)
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"power": 9, "interest": 9})], SURE)
    assert len(desk.see(see_power_interest, acme.id, When()).grid.dots) == 1
    for when in (When(as_of=day), When(as_known=before)):
        assert desk.see(see_power_interest, acme.id, when).grid.tray == (ada.person_id,)
    assert desk.see(see_power_interest, acme.id, When(as_of=date(2019, 1, 1))).seen.people == []


def test_the_onion_has_a_sector_for_each_of_the_upper_divisions(desk: Desk) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada"), desk.hire(acme, "Bob")
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"roles": ["decision_maker"]})], SURE)
    desk.do(assess, acme.id, [Judged(subject_id=bob.id, values={"ring": "outer"})], SURE)
    lens = desk.see(see_onion, acme.id, When())
    assert {face.id: (face.ring, face.chosen) for face in lens.onion.faces} == {
        ada.person_id: (OnionRing.CORE, False),
        bob.person_id: (OnionRing.OUTER, True),
    }
    assert [sector.division for sector in lens.onion.sectors] == [None]


def test_the_workspaces_own_thresholds_part_fields_and_rings(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"power": 6, "interest": 6})], SURE)
    desk.do(define, "thresholds", {"quadrant": 7, "inner_power": 8})
    assert desk.see(see_power_interest, acme.id, When()).grid.dots[0].quadrant is Quadrant.MONITOR
    assert desk.see(see_onion, acme.id, When()).onion.faces[0].ring is OnionRing.MIDDLE


def test_a_deal_that_does_not_exist_is_not_seen(desk: Desk) -> None:
    acme = desk.account()
    with pytest.raises(NotFound):
        desk.see(see_people, acme.id, When(), "0" * 32)


def test_a_chip_is_as_wide_as_the_name_up_to_a_width() -> None:
    assert CHIP_REST < chip_width("Al") < chip_width("Alexandra Berg") < chip_width("A" * 400)
    assert chip_width("A" * 400) == chip_width("A" * 500)
