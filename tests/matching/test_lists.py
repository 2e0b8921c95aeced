"""Lists from anywhere."""

import pyarrow as pa
import pytest

from inroad.matching.list_headings import Kind
from inroad.matching.lists import as_table, columns_of, record_keys
from inroad.model.errors import Invalid


def test_tables_frames_and_mappings_are_lists() -> None:
    pandas = pytest.importorskip("pandas")
    expected = {"Company": ["Acme"]}
    for source in (expected, pa.table(expected), pandas.DataFrame(expected)):
        assert as_table(source).to_pydict() == expected


def test_other_things_are_none() -> None:
    with pytest.raises(Invalid, match="a int is no table"):
        as_table(3)


def test_columns_of_one_meaning_fill_each_others_blanks() -> None:
    table = pa.table({"Website": ["a.com", " ", None], "Domain": ["x.com", "b.com", None], "Notes": [1, 2, 3]})
    assert {field: column.to_pylist() for field, column in columns_of(table, Kind.ACCOUNT).items()} == {
        "website": ["a.com", "b.com", None]
    }


def test_what_the_user_says_comes_first() -> None:
    table = pa.table({"Key": ["Acme"], "Company": ["x"]})
    assert columns_of(table, Kind.ACCOUNT, {"Key": "name"})["name"].to_pylist() == ["Acme"]
    with pytest.raises(Invalid, match="no column “Kee”"):
        columns_of(table, Kind.ACCOUNT, {"Kee": "name"})


def test_a_single_column_is_the_name() -> None:
    assert columns_of(pa.table({"x": ["Acme"]}), Kind.ACCOUNT)["name"].to_pylist() == ["Acme"]


def test_columns_that_say_nothing_are_refused() -> None:
    with pytest.raises(Invalid, match="none of the columns can be compared: “x”, “y”"):
        columns_of(pa.table({"x": ["a"], "y": ["b"]}), Kind.ACCOUNT)


def test_numbers_lists_and_categories_become_text() -> None:
    table = pa.table(
        {
            "duns": pa.array([123.0, None]),
            "name": pa.array(["a", "b"]).dictionary_encode(),
            "email": pa.array([["x@y.z"], None]),
            "phone": pa.array([1.5, None]),
        }
    )
    columns = columns_of(table, Kind.ACCOUNT)
    assert {field: column.to_pylist() for field, column in columns.items()} == {
        "duns": ["123", None],
        "name": ["a", "b"],
        "email": ["['x@y.z']", None],
        "phone": ["1.5", None],
    }


def test_a_record_keeps_its_key_when_rows_move_and_spelling_changes() -> None:
    one = record_keys({"name": pa.array(["Acme", "Béta"]), "city": pa.array(["Ulm", None])})
    other = record_keys({"city": pa.array(["", "ulm"]), "name": pa.array(["beta", "ACME"])})
    assert one == other[::-1]
    assert len(set(one)) == 2
    assert record_keys({}) == []
