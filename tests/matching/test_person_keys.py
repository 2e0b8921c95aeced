"""Exact keys of people."""

import pyarrow as pa
import pytest

from inroad.matching.person_keys import person_keys
from inroad.matching.persons import read_persons


def keys(**columns: str) -> set[int]:
    found = person_keys(read_persons({field: pa.array([value]) for field, value in columns.items()}))[0].tolist()
    assert len(found) == len(set(found))
    return set(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Bob Smith"}, {"name": "Smith, Robert J."}),
        ({"name": "J. Smith"}, {"name": "John Smith"}),
        ({"name": "Anna Berg"}, {"email": "anna.berg@x.com"}),
        ({"email": "a@b.de"}, {"email": "A@b.de"}),
        ({"phone": "+1 555 1234567"}, {"phone": "555-1234567"}),
        ({"profile": "linkedin.com/in/ab"}, {"profile": "https://www.linkedin.com/in/ab/"}),
        ({"name": "Ann Lee", "company": "Acme"}, {"name": "Ann Wong", "company": "Acme Inc"}),
        ({"email": "jo.ek@a.com"}, {"email": "jo.ek@b.com"}),
    ],
)
def test_the_same_person_shares_a_key(one: dict[str, str], other: dict[str, str]) -> None:
    assert keys(**one) & keys(**other)


def test_strangers_share_none() -> None:
    assert not keys(name="Ann Lee", company="Acme") & keys(name="Bo Ek", company="Acme")
