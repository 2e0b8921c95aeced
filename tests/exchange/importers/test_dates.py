from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.dates import date_in, day_in_name, writes_day_first


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-03-12", date(2024, 3, 12)),
        ("2024-03-12 09:14", date(2024, 3, 12)),
        ("2026-10-01T08:15:30.000Z", date(2026, 10, 1)),
        ("2024/03/12", date(2024, 3, 12)),
        ("05 Mar 2024", date(2024, 3, 5)),
        ("3 August 2024", date(2024, 8, 3)),
        ("Mar 5, 2024", date(2024, 3, 5)),
        ("March 5th, 2024", date(2024, 3, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("5 марта 2024", date(2024, 3, 5)),
        ("3/15/2024 2:30 PM", date(2024, 3, 15)),
        ("3/4/2024", date(2024, 3, 4)),
        ("15/3/2024", date(2024, 3, 15)),
        ("31.12.2024", date(2024, 12, 31)),
        ("31-12-2024", date(2024, 12, 31)),
        ("31.12.99", date(1999, 12, 31)),
        ("45631.0", date(2024, 12, 5)),
        ("45631", date(2024, 12, 5)),
        ("Mar-14", date(2014, 3, 31)),
        ("Sep-11", date(2011, 9, 30)),
        ("Jun-10", date(2010, 6, 30)),
        ("Feb-12", date(2012, 2, 29)),
        ("March 2014", date(2014, 3, 31)),
    ],
)
def test_a_day_is_read_however_it_is_written(cell: str, day: date) -> None:
    assert date_in(cell) == day


@pytest.mark.parametrize(
    "cell", ["", "soon", "2024", "2024-13-01", "31.02.2024", "00 Mar 0000", "Foo-14", "Mar 0000", "99999", "13/13/2024"]
)
def test_what_is_no_day_is_none(cell: str) -> None:
    assert date_in(cell) is None


def test_a_column_shows_whether_the_day_comes_first() -> None:
    assert writes_day_first(["03/04/2024", "31/12/2024"])
    assert not writes_day_first(["03/04/2024", "12/31/2024"])
    assert not writes_day_first(["31.12.2024"])
    assert date_in("03/04/2024", day_first=True) == date(2024, 4, 3)
    assert date_in("03/14/2024", day_first=True) == date(2024, 3, 14)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("treasury-2011-03-31.csv", date(2011, 3, 31)),
        ("2011_03_31 posts.xlsx", date(2011, 3, 31)),
        ("posts20110331.csv", date(2011, 3, 31)),
        ("31-03-2011-HMT-organogram-senior.csv", date(2011, 3, 31)),
        ("HMT organogram 31 March 2011.csv", date(2011, 3, 31)),
        ("hmt_30_sep_2011_senior.csv", date(2011, 9, 30)),
        ("organogram-march-2011.csv", date(2011, 3, 31)),
        ("Список 31 марта 2011.csv", date(2011, 3, 31)),
        ("2011-03-31 (copy of 31 March 2011).csv", date(2011, 3, 31)),
    ],
)
def test_a_files_name_may_say_when_it_was_true(name: str, day: date) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    "name",
    [
        "people.csv", "03-04-2011.csv", "2011-03-31 to 2011-09-30.csv", "report-2024.csv", "20119999.csv",
        "1102011033145.csv", "acme-people-2024.csv",
    ],
)  # fmt: skip
def test_a_name_without_one_clear_day_says_none(name: str) -> None:
    assert day_in_name(name) is None


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    for written in (
        f"{day:%Y-%m-%d}",
        f"{day:%d %b %Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%m/%d/%Y}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        assert date_in(written) == day
    assert date_in(f"{day:%d/%m/%Y}", day_first=True) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(cell: str) -> None:
    assert date_in(cell) is None or isinstance(date_in(cell), date)
