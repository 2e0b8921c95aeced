from inroad.api.influence_answers import influence_answer, standing_answer
from inroad.model.relationship import RelationKind
from inroad.workspace.influence import see_influence, see_standing
from inroad.workspace.relationships import NewRelationship, relate
from inroad.workspace.roster import When
from tests.fixtures.desks import Desk


def test_somebody_outside_is_named_and_has_no_row_on_the_map(desk: Desk) -> None:
    acme, beta = desk.account(), desk.account("Beta")
    ada, zoe = desk.hire(acme, "Ada"), desk.hire(beta, "Zoe")
    tie = NewRelationship(from_id=ada.id, to_id=zoe.person_id or "", relation=RelationKind.KNOWS)
    desk.do(relate, acme.id, tie)
    told = influence_answer(desk.see(see_influence, acme.id, When()))
    assert {node.name: node.outside for node in told.nodes} == {"Ada": False, "Zoe": True}
    assert told.seen.people == []
    [edge] = told.edges
    assert (edge.symmetric, edge.confirmation, edge.formal) == (True, None, None)
    assert told.counts == {"knows": 1, "reports_to": 0}


def test_who_is_in_no_tie_is_told_without_a_rank(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    told = standing_answer(desk.see(see_standing, acme.id, ada.person_id or "", When()))
    assert (told.name, told.rank, told.score, told.reasons, told.path) == ("Ada", None, None, [], None)
    assert (told.without.lost_ties, told.without.heirs, told.without.cut_off) == (0, [], [])
