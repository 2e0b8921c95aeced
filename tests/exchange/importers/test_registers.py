"""Numbers of companies, each in one spelling."""

import pytest

from inroad.exchange.importers.registers import long_id, register_number


@pytest.mark.parametrize(
    ("register", "text", "number"),
    [
        ("duns", "01-234-5678", "012345678"),
        ("duns", " 12345678 ", "012345678"),
        ("duns", "12345678.0", "012345678"),
        ("duns", "1234567890", None),
        ("duns", "000000000", None),
        ("duns", "N/A", None),
        ("lei", "5493 00kx1s8u9thjac 07", "549300KX1S8U9THJAC07"),
        ("lei", "529900t8bm49aursdo55", "529900T8BM49AURSDO55"),
        ("lei", "529900T8BM49AURSDO5X", None),
        ("salesforce", "001A000000abcde", "001A000000abcdeIAA"),
        ("hubspot", " 4711 ", "4711"),
        ("hubspot", " ", None),
    ],
)
def test_a_number_is_compared_in_one_spelling_or_is_none(register: str, text: str, number: str | None) -> None:
    assert register_number(register, text) == number


def test_an_id_is_the_same_in_both_its_forms() -> None:
    assert long_id("001A000000abcde") == long_id("001A000000abcdeIAA") == "001A000000abcdeIAA"
    assert long_id("4711") == "4711"
