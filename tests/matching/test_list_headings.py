"""Columns by their headings."""

import pytest

from inroad.matching.list_headings import Kind, plain_heading, read_headings


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (
            ["Company name", "Company Domain Name", "Country/Region", "City"],
            {"name": "Company name", "website": "Company Domain Name", "country": "Country/Region", "city": "City"},
        ),
        (["row", "name", "homepage_url"], {"name": "name", "website": "homepage_url"}),
        (
            ["Название компании", "Сайт", "ИНН", "Телефон"],
            {"name": "Название компании", "website": "Сайт", "tax": "ИНН", "phone": "Телефон"},
        ),
        (
            ["AccountName", "D-U-N-S Number", "E-Mail"],
            {"name": "AccountName", "duns": "D-U-N-S Number", "email": "E-Mail"},
        ),
        (["Firma", "Webseite", "Straße"], {"name": "Firma", "website": "Webseite"}),
    ],
)
def test_headings_of_companies_are_understood(headings: list[str], found: dict[str, str]) -> None:
    assert {field: columns[0] for field, columns in read_headings(headings, Kind.ACCOUNT).items()} == found


def test_headings_of_people_are_understood() -> None:
    found = read_headings(["First Name", "Last Name", "Email Address", "Company", "Position", "URL"], Kind.PERSON)
    assert set(found) == {"given", "family", "email", "company", "title", "profile"}


def test_several_columns_of_one_meaning_come_best_first() -> None:
    assert read_headings(["Domain", "Website"], Kind.ACCOUNT)["website"] == ("Website", "Domain")


def test_spelling_does_not_matter() -> None:
    assert plain_heading("Société_Name") == plain_heading("societe name") == plain_heading("SocieteName")
