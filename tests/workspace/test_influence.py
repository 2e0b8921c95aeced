"""The influence lens of an account, and what it tells of one person."""

import pytest

from inroad.model.errors import Invalid, NotFound
from inroad.model.interaction import InteractionKind
from inroad.model.relationship import RelationKind, TieStrength
from inroad.workspace.influence import REPORTS_TO, picture_of_influence, see_influence, see_standing
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.relationships import NewRelationship, end_relationship, relate
from inroad.workspace.roster import When
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk


def drawn(desk: Desk, account_id: str, text: str, ids: dict[str, str]) -> str:
    """A tie by names: "Ada influences Bob strong"; answers its id."""
    one, kind, other, *strength = text.split()
    tie = NewRelationship(
        from_id=ids[one], to_id=ids[other], relation=RelationKind(kind), strength=TieStrength(*strength or ["unknown"])
    )
    return desk.do(relate, account_id, tie).id


def team(desk: Desk, **superiors: str | None) -> tuple[str, dict[str, str]]:
    """An account with people, by name with their ids."""
    acme = desk.account()
    people = desk.team(acme, since=None, **superiors)
    return acme.id, {name: position.person_id or "" for name, position in people.items()}


def test_who_is_tied_stands_in_the_network_by_name_and_rank(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None, Bob="Ada", Cyd="Ada", Dan="Bob")
    drawn(desk, acme, "Ada influences Bob strong", ids)
    drawn(desk, acme, "Cyd advises Bob", ids)
    lens = desk.see(see_influence, acme, When())
    assert set(lens.drawn.layout.places) == {ids[name] for name in ("Ada", "Bob", "Cyd")}
    assert lens.drawn.rank[ids["Bob"]] > lens.drawn.rank[ids["Ada"]]
    assert (lens.chosen.lines, lens.chosen.kinds) == (False, list(RelationKind))
    assert len(lens.lines) == 3
    only = desk.see(see_influence, acme, When(), None, ["advises", REPORTS_TO])
    assert (only.chosen.kinds, set(only.drawn.rank)) == (["advises", REPORTS_TO], {ids["Bob"], ids["Cyd"]})
    assert ids["Dan"] in only.drawn.layout.places
    for one, place in lens.drawn.layout.places.items():
        assert only.drawn.layout.places[one] != place or one in only.drawn.layout.places


def test_where_nothing_is_drawn_the_lines_are_there_to_begin_with(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None, Bob="Ada")
    lens = desk.see(see_influence, acme, When())
    assert lens.chosen.lines
    assert set(lens.drawn.layout.places) == set(ids.values())
    assert lens.drawn.rank == {}
    assert lens.drawn.measure == "nothing to rank by"


def test_somebody_of_another_account_is_outside_by_name(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None)
    zoe = desk.hire(desk.account("Beta"), "Zoe")
    drawn(desk, acme, "Ada knows Zoe", {**ids, "Zoe": zoe.person_id or ""})
    lens = desk.see(see_influence, acme, When())
    assert lens.outside == {zoe.person_id: "Zoe"}
    assert "Zoe" in picture_of_influence(lens)


def test_a_tie_that_ended_is_gone_and_the_others_stay_where_they_were(desk: Desk, clock: Clock) -> None:
    acme, ids = team(desk, Ada=None, Bob="Ada", Cyd="Ada")
    drawn(desk, acme, "Ada influences Bob", ids)
    tie = drawn(desk, acme, "Bob influences Cyd", ids)
    before = desk.see(see_influence, acme, When())
    day = clock().date()
    clock.advance(days=2)
    desk.do(end_relationship, acme, tie)
    after = desk.see(see_influence, acme, When())
    assert set(after.drawn.layout.places) == {ids["Ada"], ids["Bob"]}
    back = desk.see(see_influence, acme, When(as_of=day))
    assert back.drawn.layout == before.drawn.layout


def test_a_kind_that_is_none_is_refused(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None)
    with pytest.raises(Invalid, match="there is no kind of tie “hates”; there are: influences, "):
        desk.see(see_influence, acme, When(), None, ["hates"])
    with pytest.raises(Invalid):
        desk.see(see_standing, acme, ids["Ada"], When(), None, ["hates"])


def test_one_persons_standing_has_reasons_a_path_and_a_what_if(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None, Bob=None, Cyd=None, Dan=None)
    for text in ("Ada advises Bob", "Ada advises Cyd", "Ada advises Dan", "Bob knows Dan"):
        drawn(desk, acme, text, ids)
    met = NewInteraction(form=InteractionKind.MEETING, at=desk.store.clock(), theirs=(ids["Bob"],))
    desk.do(log_interaction, acme, met)
    found = desk.see(see_standing, acme, ids["Ada"], When())
    assert (found.rank, found.among) == (1, 4)
    assert found.standing is not None
    assert found.standing.reasons[0].code == "asked_by"
    assert found.path is not None
    assert [found.names[one] for one in found.path.people] == ["Olga", "Bob", "Ada"]
    assert found.ours == {desk.actor.member_id}
    assert found.without is not None
    assert (found.without.lost_ties, found.without.cut_off_count) == (3, 1)
    assert [found.names[one] for one in found.without.cut_off] == ["Cyd"]
    called = next(reason for reason in found.standing.reasons if reason.code == "single_point")
    assert called.values["count"] == 1


def test_reasons_call_people_by_their_names(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None, Bob=None, Cyd=None, Dan=None)
    for text in ("Ada advises Bob", "Ada advises Cyd", "Dan advises Ada"):
        drawn(desk, acme, text, ids)
    found = desk.see(see_standing, acme, ids["Dan"], When())
    assert found.standing is not None
    [sought] = [reason for reason in found.standing.reasons if reason.code == "sought_by_the_sought"]
    assert (sought.sentence, sought.values["named"]) == ("among them Ada", ["Ada"])


def test_who_is_in_no_tie_has_no_rank_and_leads_nowhere(desk: Desk) -> None:
    acme, ids = team(desk, Ada=None, Bob=None, Cyd=None)
    drawn(desk, acme, "Ada knows Bob", ids)
    found = desk.see(see_standing, acme, ids["Cyd"], When())
    assert (found.rank, found.standing, found.without, found.path) == (None, None, None, None)
    assert found.leaving.person == ids["Cyd"]


def test_somebody_who_is_not_on_the_map_is_not_found(desk: Desk) -> None:
    acme, _ = team(desk, Ada=None)
    with pytest.raises(NotFound):
        desk.see(see_standing, acme, "0" * 32, When())
