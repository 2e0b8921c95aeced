"""What was said of many, read in one go, is what the statements themselves say."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.assessment import Assessment
from inroad.model.judgement import said_on
from inroad.storage.judgements import said_about, said_in, statements_in, statements_of_deal
from tests.fixtures.anything import IDS, ON_A_DATABASE, assessments
from tests.fixtures.desks import Desk

ACME, BETA = Account(id="a" * 32, name="Acme"), Account(id="b" * 32, name="Beta")
ADA, DEAL, OTHER = "1" * 32, "d" * 32, "e" * 32
DAY = date(2015, 6, 1)


@st.composite
def statements(draw: st.DrawFn) -> Assessment:
    """Something said in one of two accounts, in one of two deals or none, of Ada or anybody."""
    return draw(assessments()).with_values(
        account_id=draw(st.sampled_from([ACME.id, BETA.id])),
        context_id=draw(st.sampled_from([None, DEAL, OTHER])),
        subject_id=draw(st.just(ADA) | IDS),
        field=draw(st.sampled_from(["stance", "power"])),
    )


@ON_A_DATABASE
@given(st.lists(statements(), max_size=8, unique_by=lambda said: said.id))
def test_what_is_read_is_what_counts_on_the_day(desk: Desk, told: list[Assessment]) -> None:
    here = desk.elsewhere()
    here.raw(ACME, BETA, *told)
    mine = [each for each in here.see(statements_in, ACME.id) if each.account_id == ACME.id]
    assert sorted(each.id for each in mine) == sorted(each.id for each in told if each.account_id == ACME.id)
    for context_id in (None, DEAL):
        meant = [each for each in mine if each.context_id in {None, context_id}]
        assert here.see(said_in, ACME.id, day=DAY, context_id=context_id) == said_on(meant, DAY)
    everywhere = [*mine, *here.see(statements_in, BETA.id)]
    assert here.see(said_about, [ADA], day=DAY) == said_on((e for e in everywhere if e.subject_id == ADA), DAY)
    assert here.see(statements_in, ACME.id, field="power") == [each for each in mine if each.field == "power"]
    in_deal = [each for each in mine if DEAL in {each.context_id, each.subject_id}]
    assert here.see(statements_of_deal, ACME.id, DEAL) == in_deal


def test_statements_about_many_people_are_read_in_pieces(desk: Desk) -> None:
    many = [f"{number:032x}" for number in range(1, 1_201)]
    told = [
        Assessment(id=person, account_id=ACME.id, subject_id=person, field="power", value=1, asserted_on=DAY)
        for person in many
    ]
    desk.raw(ACME, *told)
    assert len(desk.see(said_about, many, day=DAY)) == 1_200
    assert desk.see(said_about, [], day=DAY) == []


def test_statements_are_read_as_they_were_known(desk: Desk) -> None:
    said = Assessment(id="f" * 32, account_id=ACME.id, subject_id=ADA, field="power", value=1, asserted_on=DAY)
    desk.raw(ACME)
    desk.raw(said)
    assert [len(desk.see(statements_in, ACME.id, seq=seq, field="power")) for seq in (1, 2)] == [0, 1]
    assert desk.see(statements_in, ACME.id, seq=2, field="stance") == []
