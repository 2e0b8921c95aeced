"""Countries, cities, telephones, addresses and numbers."""

import pytest

from inroad.matching.details import hash_emails, hash_ids, hash_phones, hash_texts, read_countries
from tests.matching.columns import column


def test_spellings_of_a_country_are_one() -> None:
    numbers = read_countries(*column("DE", "Germany", "deutschland", "Германия", "DEU", "Niemcy"))
    assert len(set(numbers.tolist())) == 1
    assert numbers[0] > 0


def test_unknown_countries_are_told_apart_and_nothing_is_nothing() -> None:
    atlantis, ours, same, nothing, missing = read_countries(
        *column("Atlantis", "Utopia", "ATLANTIS", "", None)
    ).tolist()
    assert atlantis == same != ours
    assert min(atlantis, ours) < 0
    assert nothing == missing == 0


@pytest.mark.parametrize("other", ["030 1234567", "(030) 123-4567 ext 5", "0049 30 1234567", "+49301234567; 5551234"])
def test_spellings_of_a_telephone_number_are_one(other: str) -> None:
    one, two = hash_phones(*column("+49 30 1234567", other))
    assert one == two != 0


def test_what_is_no_telephone_number_is_none() -> None:
    assert hash_phones(*column("n/a", "0000000", "123", None)).tolist() == [0, 0, 0, 0]


def test_an_address_is_one_in_any_wrapping() -> None:
    hashes = hash_emails(
        *column("Tim.X+news@Acme.com", "tim.x@acme.com", "Tim X <tim.x@acme.com>", "tim.x@acme.com; a@b.c")
    )
    assert len(set(hashes.tolist())) == 1
    assert hash_emails(*column("none", "", "a@b@c")).tolist() == [0, 0, 0]


def test_registry_numbers_lose_zeros_and_signs() -> None:
    hashes = hash_ids(*column("012-345-6789", "123456789.0", "123456789", "12 3456 789"))
    assert len(set(hashes.tolist())) == 1
    assert hash_ids(*column("n/a", "0", "", "-", "None")).tolist() == [0, 0, 0, 0, 0]


def test_texts_are_one_by_their_letters() -> None:
    hashes = hash_texts(*column("São Paulo", "SAO PAULO (SP)", "sao-paulo", ""))
    assert len(set(hashes[:3].tolist())) == 1
    assert hashes[3] == 0
