from datetime import timedelta

from inroad.influence.introductions import MOST_SOUGHT, along_lines, introductions, our_bonds
from inroad.influence.paths import Bond
from inroad.influence.strength import pair_strengths
from inroad.model.stakeholder import RelationshipLevel
from tests.influence.people import TODAY, people, touches

US = {"jo": "Jo Hart", "kim": "Kim Lee"}


def test_who_counts_and_is_not_reached_is_led_to_by_the_strongest_chain() -> None:
    everybody = people("Ann champion\nDan decision_maker power9\nEve inner_circle power7\nUma user")
    bonds = [Bond("jo", "Ann", 0.8), Bond("Ann", "Dan", 0.5), Bond("kim", "Dan", 0.1)]
    to_dan, to_eve = introductions(everybody, bonds, US)
    assert to_dan.path is not None
    assert (to_dan.person, to_dan.path.people, round(to_dan.path.strength, 2)) == ("Dan", ("jo", "Ann", "Dan"), 0.4)
    sentence = "ask Jo Hart to have Ann introduce us to Dan; the chain's strength is 40%"
    assert to_dan.because == ("path", sentence, {"way": sentence, "people": ["Jo Hart", "Ann", "Dan"], "strength": 0.4})
    assert (to_eve.path, to_eve.because.sentence) == (None, "nobody we know leads to Eve")


def test_whoever_is_reached_needs_no_introduction() -> None:
    everybody = people("Dan decision_maker\nPat approver political_structure")
    assert [each.person for each in introductions(everybody, [], US, reached={"Dan"})] == ["Pat"]


def test_a_holder_is_somebody_without_whom_no_chain_is_left() -> None:
    everybody = people("Ann\nBob\nDan decision_maker")
    one_way = [Bond("jo", "Ann", 0.9), Bond("Ann", "Dan", 0.9)]
    [found] = introductions(everybody, one_way, US)
    assert found.holders == ("Ann",)
    [found] = introductions(everybody, [*one_way, Bond("kim", "Bob", 0.2), Bond("Bob", "Dan", 0.2)], US)
    assert found.holders == ()


def test_an_open_seat_can_be_led_to_but_leads_nowhere() -> None:
    everybody = people("Ann\n?Head approver\nDan decision_maker")
    bonds = [Bond("jo", "Ann", 0.9), Bond("Ann", "?Head", 0.9), Bond("?Head", "Dan", 0.9)]
    ways = {each.person: each.path and each.path.people for each in introductions(everybody, bonds, US)}
    assert ways == {"Dan": None, "?Head": ("jo", "Ann", "?Head")}


def test_somebody_outside_the_map_helps_under_their_own_name() -> None:
    bonds = [Bond("jo", "x1", 0.9), Bond("x1", "Dan", 0.9)]
    [found] = introductions(people("Dan decision_maker"), bonds, US, others={"x1": "Ola Nordmann"})
    assert "have Ola Nordmann introduce us to Dan" in found.because.sentence


def test_the_most_powerful_are_looked_for_first_and_of_equals_who_decides() -> None:
    everybody = people("Kay inner_circle power5\nDan decision_maker power5\nPat approver power8\nZoe approver")
    assert [each.person for each in introductions(everybody, [], US)] == ["Pat", "Dan", "Kay", "Zoe"]
    crowd = people("\n".join(f"P{number} approver" for number in range(MOST_SOUGHT + 1)))
    assert len(introductions(crowd, [], US)) == MOST_SOUGHT


def test_one_of_us_is_tied_as_strongly_as_what_passed_or_as_what_we_say_we_are() -> None:
    met = pair_strengths(touches("Ann met0 met0 met0"), TODAY)
    said = {("kim", "Ann"): RelationshipLevel.TRUSTED_ADVISOR, ("kim", "Bob"): RelationshipLevel.VENDOR}
    assert our_bonds(met, said) == [Bond("jo", "Ann", 0.1), Bond("kim", "Ann", 0.9), Bond("kim", "Bob", 0.25)]
    assert our_bonds(pair_strengths([], TODAY + timedelta(days=1)), {}) == []


def test_reports_and_superiors_meet() -> None:
    assert along_lines([("Bob", "Ann"), ("Ann", "Ann")]) == [Bond("Bob", "Ann", 0.5)]
