"""One voice says one thing at a time."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.assessment import Assessment, AssessmentKind, Confirmation
from inroad.model.statements import contradicts, ended, news

JAN, FEB, MAR, APR = (date(2025, month, 1) for month in (1, 2, 3, 4))
PRIYA, TOMAS = "priya", "tomas"


def said(value: object, on: date, number: int = 0, **values: Any) -> Assessment:
    """What Priya said of Ada's stance on a day, confirming it unless she is said to have done otherwise."""
    told = {"author_id": PRIYA, "confirmation": Confirmation.CONFIRMED, "valid_from": on, "asserted_on": on, **values}
    if told["confirmation"] is Confirmation.CONFIRMED:
        told.setdefault("confirmed_on", on)
    return Assessment(
        id=str(number), version=number, account_id="acme", subject_id="ada", field="stance", value=value, **told
    )


def tell(statements: list[Assessment], made: Assessment) -> list[Assessment]:
    """The statements after another one."""
    told = news(statements, made)
    after = dict(told.changed)
    kept = [after.get(each, each) for each in statements]
    return [each for each in (*kept, told.made) if each is not None]


def spans(statements: list[Assessment]) -> list[tuple[Any, ...]]:
    return [(each.value, each.valid_from, each.valid_to) for each in statements]


def test_who_says_something_else_ends_what_they_said() -> None:
    after = tell([said("neutral", JAN)], said("mentor", MAR))
    assert spans(after) == [("neutral", JAN, MAR), ("mentor", MAR, None)]


def test_what_others_said_stays() -> None:
    theirs = said("opponent", JAN, author_id=TOMAS)
    from_file = said("neutral", JAN, author_id=None, basis=AssessmentKind.IMPORTED)
    assert tell([theirs, from_file], said("mentor", MAR))[:2] == [theirs, from_file]


def test_all_files_are_one_voice_and_all_rules_another() -> None:
    imported: dict[str, Any] = {"author_id": None, "basis": AssessmentKind.IMPORTED}
    inferred = said("neutral", JAN, author_id=None, basis=AssessmentKind.INFERRED)
    after = tell([said("user", JAN, **imported), inferred], said("champion", FEB, **imported))
    assert spans(after) == [("user", JAN, FEB), ("neutral", JAN, None), ("champion", FEB, None)]


@pytest.mark.parametrize("other", [{"subject_id": "bob"}, {"context_id": "deal"}, {"field": "power"}])
def test_what_is_said_of_something_else_stays(other: dict[str, Any]) -> None:
    elsewhere = said("neutral", JAN).with_values(**other)
    assert tell([elsewhere], said("mentor", MAR))[0] == elsewhere


def test_who_confirms_again_moves_the_day_and_says_nothing_twice() -> None:
    first = said("mentor", JAN, quote="I will present it myself")
    [again] = tell([first], said("mentor", MAR))
    assert (again.quote, again.asserted_on, again.confirmed_on) == (first.quote, JAN, MAR)
    assert tell([again], said("mentor", FEB)) == [again]


def test_another_ground_is_more_evidence_and_takes_the_place_of_a_bare_word() -> None:
    bare, grounded = said("mentor", JAN, 1), said("mentor", FEB, 2, quote="Yes")
    after = tell(tell([bare], grounded), said("mentor", MAR, 3, quote="Of course"))
    assert [(each.quote, each.valid_from, each.valid_to) for each in after] == [
        (None, JAN, FEB),
        ("Yes", FEB, None),
        ("Of course", MAR, None),
    ]


def test_what_was_assumed_was_assumed_until_it_is_confirmed() -> None:
    after = tell([said("mentor", JAN, confirmation=Confirmation.ASSUMED)], said("mentor", MAR))
    assert [(each.confirmation, each.valid_from, each.valid_to) for each in after] == [
        (Confirmation.ASSUMED, JAN, MAR),
        (Confirmation.CONFIRMED, MAR, None),
    ]


def test_who_doubts_a_value_no_longer_says_it_and_the_other_way_round() -> None:
    doubt = said("mentor", MAR, confirmation=Confirmation.DISPUTED)
    after = tell([said("mentor", JAN, quote="Yes")], doubt)
    assert [(each.confirmation, each.valid_to) for each in after] == [
        (Confirmation.CONFIRMED, MAR),
        (Confirmation.DISPUTED, None),
    ]
    assert spans(tell(after, said("mentor", APR)))[1:] == [("mentor", MAR, APR), ("mentor", APR, None)]


def test_what_is_corrected_on_the_same_day_was_never_said() -> None:
    assert spans(tell([said("neutral", MAR)], said("mentor", MAR))) == [("mentor", MAR, None)]


def test_a_statement_about_the_past_holds_until_the_next_one() -> None:
    after = tell([said("neutral", JAN), said("mentor", MAR, 1)], said("opponent", FEB, 2))
    assert spans(after) == [("neutral", JAN, FEB), ("mentor", MAR, None), ("opponent", FEB, MAR)]


def test_what_nobody_knows_any_more_ends_in_every_voice() -> None:
    statements = [said("mentor", JAN), said("neutral", MAR, author_id=TOMAS), said("opponent", APR)]
    told = ended(statements, MAR)
    assert told.made is None
    assert [(before.value, None if after is None else after.valid_to) for before, after in told.changed] == [
        ("mentor", MAR),
        ("neutral", None),
    ]


def test_a_voice_contradicts_itself_where_it_says_two_things_of_one_value_at_one_time() -> None:
    mentor, neutral = said("mentor", JAN), said("neutral", FEB)
    assert contradicts(mentor, neutral)
    assert not contradicts(mentor, said("mentor", FEB, quote="Yes"))
    assert not contradicts(mentor.with_values(valid_to=FEB), neutral)
    assert not contradicts(mentor, said("neutral", FEB, author_id=TOMAS))
    assert not contradicts(mentor, neutral.with_values(account_id="beta"))
    assert contradicts(mentor, said("mentor", FEB, confirmation=Confirmation.DISPUTED))


DAYS = st.integers(0, 6).map(lambda number: JAN + timedelta(days=number))
STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from(["mentor", "neutral"]), DAYS, st.sampled_from([PRIYA, TOMAS]),
        st.sampled_from(Confirmation), st.none() | st.sampled_from(["Yes", "No"]),
    ),
    max_size=7,
)  # fmt: skip


@given(STATEMENTS)
def test_whatever_is_said_on_whatever_day_each_voice_holds_one_value_at_a_time(
    statements: list[tuple[Any, ...]],
) -> None:
    told: list[Assessment] = []
    for number, (value, on, author, confirmation, quote) in enumerate(statements):
        made = said(value, on, number, author_id=author, confirmation=confirmation, quote=quote)
        told = tell(told, made)
        mine = [each for each in told if each.author_id == author and each.validity.covers(on)]
        assert any(each.value == value and each.confirmation is confirmation for each in mine)
    for day in (JAN + timedelta(days=number) for number in range(9)):
        for author in (PRIYA, TOMAS):
            holding = [each for each in told if each.author_id == author and each.validity.covers(day)]
            senses = {(each.value, each.confirmation is Confirmation.DISPUTED) for each in holding}
            assert len(senses) <= 1
