"""The table of all that can be asserted."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.errors import Invalid
from inroad.model.fields import FIELDS, MAX_TEXT, MOST_TEXTS, Field, Scope, Shape, checked, field_named
from inroad.model.stakeholder import BuyingRole, Meddpicc, Stance

NAMES = ("stance", "roles", "power", "raci.legal", "personal_win", "goals", "do_not_contact")
"""One of every shape."""


def values(field: Field) -> st.SearchStrategy[Any]:
    """What fits a field, in any of the forms in which it may be said."""
    some = {
        Shape.CHOICE: st.sampled_from(field.words or ("",)),
        Shape.CHOICES: st.lists(st.sampled_from(field.words or ("",)), min_size=1, max_size=5),
        Shape.SCALE: st.integers(0, field.most) | st.integers(0, field.most).map(float),
        Shape.TEXT: st.text(min_size=1, max_size=9).filter(str.strip),
        Shape.TEXTS: st.lists(st.text(min_size=1, max_size=9).filter(str.strip), min_size=1, max_size=4),
        Shape.YES_NO: st.booleans(),
    }
    return some[field.shape]


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_what_fits_has_one_form_which_fits_as_well(name: str, data: st.DataObject) -> None:
    field = field_named(name)
    value = checked(field, data.draw(values(field)))
    assert checked(field, value) == value


@pytest.mark.parametrize("name", NAMES)
@given(value=st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), st.lists, max_leaves=3))
def test_what_does_not_fit_is_refused_with_the_name_of_the_field(name: str, value: object) -> None:
    field, refusal = field_named(name), None
    try:
        checked(field, value)
    except Invalid as error:
        refusal = error
    assert refusal is None or (refusal.params["field"] == name and field.called in str(refusal))


@pytest.mark.parametrize(
    ("name", "said", "value"),
    [
        ("roles", ["user", "champion", "user"], ["champion", "user"]),
        ("roles", (BuyingRole.USER,), ["user"]),
        ("power", 7.0, 7),
        ("personal_win", "  the board seat ", "the board seat"),
        ("goals", [" a ", "b", "a"], ["a", "b"]),
        ("raci.legal", "A", "A"),
        ("meddpicc.champion", 0, 0),
        ("do_not_contact", False, False),
    ],
)
def test_values_are_kept_in_one_form(name: str, said: object, value: object) -> None:
    found = checked(field_named(name), said)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("stance", "enemy", "stance cannot be “enemy”; it is one of: mentor, supporter, neutral"),
        ("stance", None, "stance cannot be nothing"),
        ("roles", ["emperor"], "roles cannot be “emperor”; it is one of: decision_maker, economic_buyer"),
        ("roles", [], "name at least one of roles, or clear them"),
        ("roles", "champion", "roles are a list of: decision_maker"),
        ("power", 11, "power is a whole number from 0 to 10, not “11”"),
        ("power", -1, "from 0 to 10, not “-1”"),
        ("power", 6.5, "not “6.5”"),
        ("power", True, "not “True”"),
        ("power", "7", "not “7”"),
        ("meddpicc.metrics", 4, "meddpicc: metrics is a whole number from 0 to 3, not “4”"),
        ("personal_win", "  ", "personal win is a text, not “  ”; clear it if nobody knows"),
        ("personal_win", "x" * (MAX_TEXT + 1), "personal win has 2001 characters; 2000 are allowed"),
        ("goals", [], "goals are a list of texts; clear them"),
        ("goals", [str(number) for number in range(MOST_TEXTS + 1)], "goals are 31 texts; 30 are allowed"),
        ("goals", "growth", "goals are a list of texts"),
        ("do_not_contact", 1, "do not contact is true or false, not “1”"),
        ("raci.security", "X", "raci: security cannot be “X”; it is one of: R, A, C, I"),
    ],
)
def test_a_refusal_says_what_does_not_fit_and_what_would(name: str, value: object, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence.replace("(", r"\(")):
        checked(field_named(name), value)


def test_a_long_value_is_not_repeated_whole() -> None:
    with pytest.raises(Invalid) as refusal:
        checked(field_named("stance"), "x" * 10_000)
    assert len(str(refusal.value)) < 300


def test_a_field_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(Invalid, match=r"no field “mood”; there are: roles, stance, .*raci\.discovery"):
        field_named("mood")
    with pytest.raises(Invalid, match="there is no step “lunch” in the decision; there are: pilot, contract"):
        field_named("raci.lunch", ("pilot", "contract"))
    assert field_named("raci.pilot", ("pilot", "contract")).scope is Scope.STAKEHOLDER


def test_every_stance_has_its_word_and_every_letter_its_score() -> None:
    assert FIELDS["stance"].words == tuple(Stance)
    assert [name for name, field in FIELDS.items() if field.scope is Scope.OPPORTUNITY] == [
        f"meddpicc.{letter}" for letter in Meddpicc
    ]
