from inroad.influence.formal import agreement, reports_below, sought_without_power
from inroad.influence.network import weave
from inroad.influence.standing import standing
from inroad.influence.ties import TieKind
from tests.influence.notation import ties

LINES = ties("Ann Boss\nBob Boss\nCyd Boss\nDan Boss", TieKind.REPORTS_TO)
ASKED = ties("Ann Boss\nBob Dan\nCyd Dan\nDan Boss\nAnn Dan")


def test_who_is_sought_although_nobody_reports_to_them_is_found() -> None:
    network = weave([*ASKED, *LINES])
    score = standing(network).score
    assert [network.people[place] for place in sought_without_power(network, score)] == ["Dan"]


def test_standing_is_compared_with_the_stated_lines() -> None:
    network = weave([*ASKED, *LINES])
    found = agreement(network, standing(network).score)
    assert found is not None
    assert (found.lines, found.boss_above, found.share) == (4, 4, 1)


def test_without_stated_lines_nothing_is_said_about_power() -> None:
    network = weave(ASKED)
    score = standing(network).score
    assert (reports_below(network), agreement(network, score), sought_without_power(network, score)) == (None, None, ())


def test_who_is_in_no_line_at_all_is_not_said_to_lack_power() -> None:
    network = weave([*ASKED, *ties("Eve Dan\nAnn Eve\nBoss Eve"), *ties("Ann Boss", TieKind.REPORTS_TO)])
    assert sought_without_power(network, standing(network).score) == ()
