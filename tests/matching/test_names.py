import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.matching.names import (
    PersonName,
    company_key,
    is_abolished,
    is_vacant,
    is_withheld,
    join_name,
    loose_name_key,
    name_key,
    role_slug,
    split_name,
)

GIVEN = st.sampled_from(["Nick", "Anna", "Zoë", "José", "Мария", "Иван", "Jean-Luc", "Mary Anne"])
FAMILY = st.sampled_from(["Macpherson", "O'Donnell", "Acland-Hood", "Müller", "Кузнецова", "Ng", "de Groot"])


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Nick Macpherson", "Nick", "Macpherson"),
        ("Nick,Macpherson", "Nick", "Macpherson"),
        ("Macpherson, Nick", "Nick", "Macpherson"),
        ("Stephen, Field", "Stephen", "Field"),
        ("Abcde,Fghij", "Abcde", "Fghij"),
        ("Abcde, Fghij", "Fghij", "Abcde"),
        ("JonathanTaylor", "Jonathan", "Taylor"),
        ("NickMacPherson", "Nick", "MacPherson"),
        ("Sir Gus O'Donnell KCB", "Gus", "O'Donnell"),
        ("Dr. José García, PhD", "José", "García"),
        ("Dame Sharon White DBE", "Sharon", "White"),
        ("Jane Smith (she/her)", "Jane", "Smith"),
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Oscar de la Renta", "Oscar", "de la Renta"),
        ("Mary Ma", "Mary", "Ma"),
        ("Mary Anne Smith MA", "Mary Anne", "Smith"),
        ("Smith Jr.", None, "Smith"),
        ("Cher", None, "Cher"),
        (", John", None, "John"),
        ("'Bruce Mann'", "Bruce", "Mann"),
        ("Иванов Иван Иванович", "Иван Иванович", "Иванов"),
        ("Иван Иванович Иванов", "Иван Иванович", "Иванов"),
        ("Иванов Иван", "Иван", "Иванов"),
        ("Марина Иванова", "Марина", "Иванова"),
        ("г-н Иван Петров", "Иван", "Петров"),
        ("Roman Arkadyevich Abramovich", "Roman Arkadyevich", "Abramovich"),
        ("", None, None),
        (",", None, None),
    ],
)
def test_a_name_is_taken_apart_however_it_is_written(text: str, given: str | None, family: str | None) -> None:
    assert split_name(text) == PersonName(given, family)


def test_a_name_is_shown_given_names_first() -> None:
    assert split_name("Macpherson, Nick").full == "Nick Macpherson"
    assert join_name(None, "Cher") == "Cher"
    assert join_name("Nick", None) == "Nick"


@pytest.mark.parametrize(
    "spelling",
    [
        "Nick,Macpherson",
        "NickMacpherson",
        "Macpherson, Nick",
        "Sir Nick Macpherson",
        "NICK MACPHERSON",
        "Nick Macpherson KCB",
        "Mr. Nick Macpherson, PhD",
        " nick  macpherson ",
        "Nick (Nicky) Macpherson",
    ],
)
def test_spellings_of_one_name_share_a_key(spelling: str) -> None:
    assert name_key(spelling) == name_key("Nick Macpherson")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов Иван Иванович", "Иван Иванович Иванов"),
        ("Иван Иванов", "Ivan Ivanov"),
        ("Zoë Müller", "Zoe Muller"),
        ("Susan Acland-Hood", "Susan Acland Hood"),
        ("г-н Иван Петров", "Иван Петров"),
        ("Gus O'Donnell", "Gus O’Donnell"),
        ("Mary Anne Smith MA", "Mary Anne Smith"),
    ],
)
def test_scripts_signs_and_order_do_not_part_a_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nick Macpherson", "Mick Macpherson"),
        ("Mary Ma", "Mary"),
        ("Dr", "Sir"),
        ("Ann Lee", "Ann Lee 2"),
        ("X 1", "X 2"),
    ],
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(GIVEN, FAMILY)
def test_the_key_does_not_depend_on_the_order_told_by_a_comma(given_name: str, family: str) -> None:
    assert (
        name_key(f"{given_name} {family}")
        == name_key(f"{family}, {given_name}")
        == name_key(f"{family.upper()}, {given_name}")
    )


@given(st.text(max_size=40))
def test_keys_are_letters_and_digits_in_lower_case_for_any_text(text: str) -> None:
    for key in (name_key(text), loose_name_key(text)):
        assert key == key.lower()
        assert all(sign.isalnum() for sign in key)


def test_the_looser_key_spells_out_nicknames_and_leaves_out_the_middle() -> None:
    assert loose_name_key("Nick Macpherson") == loose_name_key("Sir Nicholas Ian Macpherson")
    assert loose_name_key("Иванов Иван Иванович") == loose_name_key("Иван Иванов")
    assert loose_name_key("Bill Gates") != loose_name_key("Bob Gates")
    assert loose_name_key("Cher") == "cher"


@pytest.mark.parametrize(
    "text", ["N/D", "'N/D'", "ND", "n.d.", "-", "—", "", " ", "N/A", "XX", "Not disclosed", "нет данных"]
)
def test_a_withheld_name_is_recognised(text: str) -> None:
    assert is_withheld(text)
    assert not is_vacant(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vacant",
        "'Vacant'",
        "VACANT POST",
        "Not in Post",
        "TBC",
        "To be appointed",
        "Vacancy (from May)",
        "Вакансия",
        "N.N.",
    ],
)
def test_a_vacant_seat_is_recognised(text: str) -> None:
    assert is_vacant(text)
    assert not is_withheld(text)


def test_an_abolished_seat_is_neither() -> None:
    assert is_abolished("'Eliminated'")
    assert is_abolished("Deleted")
    assert not is_vacant("Eliminated")
    assert not is_withheld("Eliminated")


@pytest.mark.parametrize("text", ["Nick Macpherson", "0", "12", "Ng", "Xi", "Hannah Vacantia", "Nada", "x" * 1_000])
def test_a_real_name_or_number_is_somebody(text: str) -> None:
    assert not is_withheld(text)
    assert not is_vacant(text)
    assert not is_abolished(text)


def test_a_title_becomes_an_address() -> None:
    assert role_slug("Head of IT") == "head-of-it"
    assert role_slug("head-of-it") == "head-of-it"
    assert role_slug("Начальник отдела") == "nachalnik-otdela"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Müller & Söhne GmbH", "muller and sohne"),
        ("Muller and Sohne", "muller and sohne"),
        ("ABC Company, Inc.", "abc"),
        ("Acme S.p.A.", "acme"),
        ("Foo Sp. z o.o.", "foo"),
        ("Bar GmbH & Co. KG", "bar"),
        ("The Boeing Company", "boeing"),
        ("ООО «Ромашка»", "romashka"),
        ("Общество с ограниченной ответственностью Вектор", "vektor"),
        ("AO Smith", "ao smith"),
        ("HM Treasury", "hm treasury"),
        ("Sainsbury's", "sainsburys"),
        ("Company", "company"),
        ("The", "the"),
        ("", ""),
    ],
)
def test_spellings_of_one_company_share_a_key(name: str, key: str) -> None:
    assert company_key(name) == key


@given(st.text(max_size=40))
def test_a_company_key_is_final(name: str) -> None:
    key = company_key(name)
    assert key == " ".join(key.split())
    assert key.isascii()
