"""What is held to be so, out of all that was said."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.assessment import Assessment, AssessmentKind, Confirmation
from inroad.model.judgement import Held, Said, held, judgements, said_on

JAN, FEB, MAR = date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)
ASSUMED, CONFIRMED, DISPUTED = Confirmation.ASSUMED, Confirmation.CONFIRMED, Confirmation.DISPUTED
DECLARED, IMPORTED, INFERRED = AssessmentKind.DECLARED, AssessmentKind.IMPORTED, AssessmentKind.INFERRED


def said(value: object, on: date = JAN, **told: Any) -> Said:
    """A statement that Ada's stance is so, confirmed by one of us unless it is said to be otherwise."""
    told = {"context_id": None, "basis": DECLARED, "confirmation": CONFIRMED, "confidence": None, "version": 1, **told}
    return Said(subject_id="ada", field="stance", value=value, on=on, **told)


def value(*statements: Said) -> object:
    found = held(statements)
    return None if found is None else found.value


def test_among_equals_the_newest_counts_and_of_one_day_the_one_recorded_last() -> None:
    assert value(said("neutral", FEB), said("mentor", MAR), said("opponent", JAN)) == "mentor"
    assert value(said("neutral", version=2), said("mentor", version=1)) == "neutral"
    assert value(said("neutral"), said("mentor")) == "mentor"


def test_what_one_of_us_says_counts_before_a_file_and_a_file_before_a_rule() -> None:
    ours = said("neutral", JAN)
    file, rule = said("mentor", FEB, basis=IMPORTED), said("opponent", MAR, basis=INFERRED)
    assert value(rule, file, ours) == value(ours, rule, file) == "neutral"
    assert value(rule, file) == "mentor"
    seen = said("supporter", FEB, basis=AssessmentKind.OBSERVED)
    assert value(seen, ours) == "supporter"


def test_what_is_said_in_a_deal_counts_before_what_is_said_of_the_account() -> None:
    account, deal = said("neutral", MAR), said("mentor", JAN, context_id="deal", basis=INFERRED)
    found = held([account, deal])
    assert found is not None
    assert (found.value, found.context_id, found.agree, found.differ) == ("mentor", "deal", 1, 0)


def test_a_doubt_makes_a_value_doubtful_until_somebody_confirms_it_anew() -> None:
    claim, doubt = said("mentor", JAN), said("mentor", FEB, confirmation=DISPUTED)
    found = held([claim, doubt])
    assert found is not None
    assert (found.value, found.confirmation, found.on, found.agree) == ("mentor", DISPUTED, FEB, 1)
    again = held([claim, doubt, said("mentor", MAR)])
    assert again is not None
    assert (again.confirmation, again.on, again.agree) == (CONFIRMED, MAR, 2)


def test_a_doubt_about_another_value_says_nothing_of_this_one_and_a_doubt_alone_is_no_value() -> None:
    found = held([said("mentor", JAN), said("neutral", FEB, confirmation=DISPUTED)])
    assert found is not None
    assert (found.value, found.confirmation, found.agree, found.differ) == ("mentor", CONFIRMED, 1, 0)
    assert held([said("mentor", confirmation=DISPUTED)]) is None
    assert judgements([said("mentor", confirmation=DISPUTED)] * 2) == {"ada": {}}


def test_in_a_deal_a_doubt_about_what_is_said_of_the_account_counts() -> None:
    found = held([said("mentor", JAN), said("mentor", FEB, context_id="deal", confirmation=DISPUTED)])
    assert found is not None
    assert (found.value, found.confirmation, found.context_id) == ("mentor", DISPUTED, None)


def test_what_is_only_assumed_is_as_old_as_its_newest_statement() -> None:
    found = held([said("mentor", JAN, confirmation=ASSUMED), said("mentor", MAR, confirmation=ASSUMED, confidence=0.5)])
    assert found == Held("mentor", ASSUMED, MAR, DECLARED, 0.5, None, agree=2)


def test_only_statements_made_by_the_day_that_speak_of_it_count_and_each_as_it_was_then() -> None:
    first = Assessment(
        id="1", version=3, account_id="acme", subject_id="ada", field="stance", value="mentor",
        confirmation=CONFIRMED, asserted_on=JAN, confirmed_on=MAR, valid_from=JAN,
    )  # fmt: skip
    over = first.with_values(id="2", valid_to=FEB)
    later = first.with_values(id="3", asserted_on=MAR, valid_from=MAR)
    assert [(each.on, each.version) for each in said_on([first, over, later], FEB)] == [(JAN, 3)]
    assert [each.on for each in said_on([first, over, later], MAR)] == [MAR, MAR]


STATEMENTS = st.lists(
    st.builds(
        said,
        st.sampled_from(["mentor", "neutral"]),
        st.sampled_from([JAN, FEB, MAR]),
        context_id=st.sampled_from([None, "deal"]),
        basis=st.sampled_from([DECLARED, IMPORTED]),
        confirmation=st.sampled_from(Confirmation),
        version=st.integers(1, 3),
    ),
    max_size=5,
)


@given(STATEMENTS)
def test_a_value_is_held_whenever_somebody_says_it_and_is_one_of_those_that_are_said(statements: list[Said]) -> None:
    found = judgements(statements).get("ada", {}).get("stance")
    affirmed = {each.value for each in statements if each.confirmation is not DISPUTED}
    assert (found is None) == (not affirmed)
    if found is not None:
        assert found.value in affirmed
        assert found.agree >= 1
        assert found == held(statements)
