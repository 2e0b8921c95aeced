from datetime import date

import pytest

from inroad.demo.dealings import Covers, Day, Deals, Joins, Meets, Says, Ties, Unties, read_dealings, read_deed
from inroad.model.assessment import AssessmentKind, Confirmation, SourceKind
from inroad.model.interaction import Direction, InteractionKind, Sentiment
from inroad.model.relationship import RelationKind, TieStrength
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.workspace.assessments import Statement

ASSUMED = Statement(confirmation=Confirmation.ASSUMED)


def test_days_are_told_from_today_and_come_in_order_repeated_ones_among_them() -> None:
    text = """
10 Ann
  team sdr
30-10/10 Bob
  call Cid: Hello
"""
    call = Meets(InteractionKind.CALL, None, ("Cid",), (), "Hello", Sentiment.UNKNOWN, None)
    assert read_dealings("acme", text, date(2026, 5, 31)) == [
        Day("acme", date(2026, 5, 1), "Bob", (call,)),
        Day("acme", date(2026, 5, 11), "Bob", (call,)),
        Day("acme", date(2026, 5, 21), "Ann", (Joins(TeamRole.SDR),)),
        Day("acme", date(2026, 5, 21), "Bob", (call,)),
    ]


def test_a_line_that_is_indented_further_goes_on_with_the_one_before() -> None:
    (day,) = read_dealings("acme", "1 Ann\n  Bo: goals=Peace;\n      power=3\n", date(2026, 5, 31))
    assert day.deeds == (Says(("Bo",), None, {"goals": ["Peace"], "power": 3}, ASSUMED),)


def test_what_is_said_of_several_in_a_deal_is_read_in_the_shape_of_each_field() -> None:
    line = "Bo, Cy in Big, deal!: roles=champion, user; power=7; goals=Peace / Quiet; do_not_contact=yes; raci.legal=A"
    confirmed = Statement(confirmation=Confirmation.CONFIRMED)
    assert read_deed(line) == Says(
        ("Bo", "Cy"),
        "Big, deal",
        {
            "roles": ["champion", "user"], "power": 7, "goals": ["Peace", "Quiet"], "do_not_contact": True,
            "raci.legal": "A",
        },
        confirmed,
    )  # fmt: skip


def test_letters_of_a_deal_are_said_of_the_deal_whose_name_may_have_a_comma() -> None:
    assert read_deed("Big, deal: meddpicc.metrics=2") == Says(("Big, deal",), None, {"meddpicc.metrics": 2}, ASSUMED)


@pytest.mark.parametrize(
    ("ground", "basis", "kind", "source", "quote"),
    [
        (
            "call with Bo “Yes: we buy.”",
            AssessmentKind.OBSERVED,
            SourceKind.INTERACTION,
            "call with Bo",
            "Yes: we buy.",
        ),
        ("crm Contact Role", AssessmentKind.IMPORTED, SourceKind.CRM_FIELD, "Contact Role", None),
        ("https://a.example/x", AssessmentKind.DECLARED, SourceKind.URL, "https://a.example/x", None),
        ("note He left", AssessmentKind.DECLARED, SourceKind.NOTE, "note He left", None),
    ],
)
def test_the_ground_says_how_it_is_known(
    ground: str, basis: AssessmentKind, kind: SourceKind, source: str, quote: str | None
) -> None:
    said = read_deed(f"Bo: stance=neutral | {ground}")
    assert isinstance(said, Says)
    assert said.statement == Statement(
        confirmation=Confirmation.ASSUMED, basis=basis, source_kind=kind, source=source, quote=quote
    )


def test_a_meeting_names_theirs_ours_how_it_felt_and_what_came_of_it() -> None:
    assert read_deed("meeting Bo, Cy + Ann Lee: Demo, part 2 (positive) -> A pilot") == Meets(
        InteractionKind.MEETING, None, ("Bo", "Cy"), ("Ann Lee",), "Demo, part 2", Sentiment.POSITIVE, "A pilot"
    )
    mail = read_deed("email from Bo: Re: figures")
    assert mail == Meets(InteractionKind.EMAIL, Direction.INBOUND, ("Bo",), (), "Re: figures", Sentiment.UNKNOWN, None)


def test_ties_deals_and_coverage_are_read() -> None:
    assert read_deed("tie Bo > influences > Cy @ else: strong, informal | golf") == Ties(
        "Bo", RelationKind.INFLUENCES, "Cy @ else", TieStrength.STRONG, formal=False, note="golf"
    )
    assert read_deed("tie Bo > knows > Cy") == Ties("Bo", RelationKind.KNOWS, "Cy", TieStrength.UNKNOWN, None, None)
    assert read_deed("untie Bo > knows > Cy") == Unties("Bo", RelationKind.KNOWS, "Cy")
    assert read_deed("covers Bo: vendor -> trusted_advisor") == Covers(
        "Bo", RelationshipLevel.VENDOR, RelationshipLevel.TRUSTED_ADVISOR
    )
    assert read_deed("deal Big: stage=won; amount=5; products=A / B; closes=-3") == Deals(
        "Big", {"stage": "won", "amount": 5, "products": ["A", "B"]}, -3
    )


@pytest.mark.parametrize("line", ["Bo: stance", "nothing at all", "tie Bo and Cy"])
def test_what_is_not_in_the_notation_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"no value|not in the notation"):
        read_deed(line)
