"""Lists of people as numbers."""

import numpy as np
import pyarrow as pa

from inroad.matching.kernel import hash_text
from inroad.matching.persons import (
    common_names,
    full_names,
    joined_persons,
    person_lexicon,
    plain_lexicon,
    read_persons,
)
from tests.matching.columns import spelt


def test_forms_of_address_and_honours_are_dropped_and_nicknames_undone() -> None:
    persons = read_persons({"name": pa.array(["Dr. Bob Smith, MBA", "Robert Smith", "SMITH, Robert"])})
    assert [spelt(persons.names, at) for at in range(3)] == [["bob smith"], ["robert smith"], ["smith robert"]]
    assert persons.names.hashes[:2].tolist() == persons.names.hashes[2:4].tolist()
    assert len(set(persons.bags.tolist())) == 1


def test_names_are_put_together() -> None:
    columns = {"given": pa.array(["Ann", ""]), "family": pa.array(["Lee", None]), "name": pa.array(["x", "Bo Ek"])}
    joint = full_names(columns)
    assert joint is not None
    assert [" ".join(text.split()) for text in joint.to_pylist()] == ["Ann Lee", "Bo Ek"]
    assert full_names({}) is None


def test_addresses_are_names_too() -> None:
    persons = read_persons({"email": pa.array(["john.smith+x@acme.com", "jsmith@gmail.com", None])})
    assert spelt(persons.aliases) == ["john smith x"] or spelt(persons.aliases) == ["john smith"]
    assert (persons.locals != 0).tolist() == [True, True, False]
    assert (persons.mails.domains != 0).tolist() == [True, False, False]


def test_joined_parts_are_the_whole() -> None:
    columns = {
        "name": pa.array(["A B", "C D", "E F"]),
        "company": pa.array(["Xu", None, "Yo Zu"]),
        "title": pa.array(["CEO", "CFO", ""]),
    }
    whole = read_persons(columns)
    joint = joined_persons(
        [
            read_persons({f: c.slice(0, 1) for f, c in columns.items()}),
            read_persons({f: c.slice(1) for f, c in columns.items()}),
        ]
    )
    assert np.array_equal(joint.bags, whole.bags)
    assert [spelt(joint.companies, at) for at in range(3)] == [["xu"], [], ["yo zu"]]


def test_the_tables_know_what_they_should() -> None:
    assert person_lexicon().of_people
    assert not plain_lexicon().phrases.keys.any()
    assert hash_text("robert") in common_names().keys
