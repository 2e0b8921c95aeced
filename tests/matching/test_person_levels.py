"""Levels of people."""

import numpy as np
import pyarrow as pa
import pytest

from inroad.matching.corpus import corpus_of, survey_of
from inroad.matching.look_up import Pairs
from inroad.matching.person_features import PERSON_FEATURES
from inroad.matching.person_levels import FEATURES, compare_people, people_of
from inroad.matching.persons import read_persons


def levels(left: dict[str, str], right: dict[str, str]) -> dict[str, str]:
    mine, theirs = (read_persons({field: pa.array([value]) for field, value in row.items()}) for row in (left, right))
    surveys = [survey_of(each.names, each.bags, np.zeros((0, 2), np.uint64)) for each in (mine, theirs)]
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
        ("Alexandr Petrov", "Alexandra Petrov", "short or initial"),
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
