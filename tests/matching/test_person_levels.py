"""Levels of people."""

import numpy as np
import pyarrow as pa
import pytest

from inroad.matching.corpus import corpus_of
from inroad.matching.look_up import Pairs
from inroad.matching.person_features import PERSON_FEATURES
from inroad.matching.person_levels import COMPANY, EMAIL, FEATURES, NAME, PHONE, compare_people, people_of
from inroad.matching.persons import read_persons, survey_people


def levels(left: dict[str, str], right: dict[str, str]) -> dict[str, str]:
    mine, theirs = (read_persons({field: pa.array([value]) for field, value in row.items()}) for row in (left, right))
    surveys = [survey_people(each) for each in (mine, theirs)]
    here = np.zeros(1, np.int32)
    _, found = compare_people(people_of(mine, theirs, corpus_of(surveys[:1], surveys[1:])), Pairs(here, here))
    return {
        feature.name: feature.levels[level].name
        for feature, level in zip(PERSON_FEATURES, found.levels[0].tolist(), strict=True)
    }


def test_every_feature_has_a_place() -> None:
    assert len(PERSON_FEATURES) == FEATURES


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Bob Smith", "SMITH, Robert", "same words"),
        ("Ann Marie Lee", "Ann Lee", "one has more"),
        ("J. Smith", "John Smith", "short or initial"),
        ("Nath Petrov", "Nathan Petrov", "short or initial"),
        ("Alexander Petrov", "Alexandra Petrov", "alike, both known"),
        ("Daniel Rossi", "Daniela Rossi", "alike, both known"),
        ("Mario Rossi", "Maria Rossi", "alike, both known"),
        ("Mario Rossi", "Peter Rossi", "one in common"),
        ("Clara Rossi", "Klara Rossi", "spelt alike"),
        ("Anna Mueller", "Anna Muller", "spelt alike"),
        ("Ann Lee", "Ann Wong", "one in common"),
        ("Ann Lee", "Bo Ek", "other"),
        ("", "Bo Ek", "unknown"),
    ],
)
def test_names_have_levels(one: str, other: str, level: str) -> None:
    assert levels({"name": one}, {"name": other})["name"] == level


@pytest.mark.parametrize(
    ("feature", "one", "other", "level"),
    [
        ("e-mail", {"email": "a.b@x.com"}, {"email": "A.B@x.com"}, "same"),
        ("e-mail", {"email": "a.b@x.com"}, {"email": "a.b@y.com"}, "same reader, other host"),
        ("e-mail", {"email": "a.b@acme.com"}, {"email": "c.d@acme.com"}, "other reader, same host"),
        ("e-mail", {"email": "a.b@x.com"}, {"email": "c.d@y.com"}, "other"),
        ("company", {"company": "Acme Inc"}, {"company": "ACME"}, "same"),
        ("company", {"company": "Acme Foods"}, {"company": "Acme Foods Europe"}, "alike"),
        ("company", {"company": "Acme"}, {"company": "Zenith"}, "other"),
        ("company", {"email": "a@acme.com"}, {"email": "b@acme.com"}, "same"),
        ("title", {"title": "Sales Director"}, {"title": "Director, Sales"}, "same"),
        ("title", {"title": "CFO"}, {"title": "Head of Sales"}, "other"),
        ("title", {"title": "Sales Manager"}, {"title": "Sales Director"}, "alike"),
        ("phone", {"phone": "+1 555 1234567"}, {"phone": "5551234567"}, "same"),
        ("country", {"country": "DE"}, {"country": "Germany"}, "same"),
        ("country", {"country": "DE"}, {"country": "FR"}, "other"),
        ("what is known", {"title": "CFO"}, {"title": "CFO"}, "work and places"),
        ("what is known", {}, {}, "nothing"),
        ("namesakes", {}, {}, "one"),
    ],
)
def test_details_have_levels(feature: str, one: dict[str, str], other: dict[str, str], level: str) -> None:
    assert levels({"name": "Ann Lee", **one}, {"name": "Ann Lee", **other})[feature] == level


def levels_in(columns: dict[str, list[str]], feature: int) -> str:
    """The name of a level of the first two records of a list."""
    mine = read_persons({field: pa.array(values) for field, values in columns.items()})
    corpus = corpus_of([survey_people(mine)], None)
    pair = Pairs(np.zeros(1, np.int32), np.ones(1, np.int32))
    _, found = compare_people(people_of(mine, mine, corpus), pair)
    return PERSON_FEATURES[feature].levels[int(found.levels[0, feature])].name


@pytest.mark.parametrize(
    ("names", "level"),
    [
        (["Ann Lee", "Ann Lee"], "same"),
        (["Ann Lee", "Bo Ek"], "same, two names use it"),
        (["Ann Lee", "Bo Ek", "Cy Ott"], "same, several names use it"),
        (["Ann Lee", "Bo Ek", "Cy Ott", "Di Orr", "Ed Poe", "Flo Ray"], "same, many names use it"),
    ],
)
def test_a_number_or_an_address_of_several_names_is_told_from_ones_own(names: list[str], level: str) -> None:
    columns = {"name": names, "phone": ["+1 555 1234567"] * len(names), "email": ["desk@acme.com"] * len(names)}
    assert levels_in(columns, PHONE) == levels_in(columns, EMAIL) == level


@pytest.mark.parametrize(
    ("count", "level"),
    [(8, "same"), (20, "same, of more than 8 records"), (70, "same, of more than 60 records")],
)
def test_a_company_where_many_work_says_less(count: int, level: str) -> None:
    assert levels_in({"name": [f"Ann Lee{at}" for at in range(count)], "company": ["Acme"] * count}, COMPANY) == level


def test_spellings_that_several_bear_are_names_of_their_own() -> None:
    names = ["Ann Schmidt", "Ann Schmitt", "Bo Schmidt", "Cy Schmitt"]
    assert levels_in({"name": names[:2]}, NAME) == "spelt alike"
    assert levels_in({"name": [*names, "Di Schmidt", "Ed Schmitt"]}, NAME) == "alike, both known"
