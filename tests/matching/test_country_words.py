"""The table of countries."""

from inroad.matching.country_words import COUNTRIES


def test_every_country_has_its_codes_and_a_name() -> None:
    rows = [line.split(";") for line in COUNTRIES.strip().splitlines()]
    assert all(len(row) > 2 and len(row[0]) == 2 and len(row[1]) == 3 for row in rows)
    assert len({row[0] for row in rows}) == len(rows) > 220
