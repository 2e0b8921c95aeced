"""A compilation of years comes again with one day more: what was told is passed over, what is new is read."""

from datetime import date

import pytest

from inroad.exchange.importers.plan.editions import refuse_older
from inroad.model.account import Account
from inroad.model.changeset import Outcome
from inroad.model.errors import StaleSnapshot
from tests.exchange.importers.plan.notation import Company, Told, tree

HEADINGS = """\
Back to Index,Senior/Junior,Post Unique Reference,Name,Grade,Job Title,Organisation,Reports to Senior Post
"""
MARCH_11 = """\
Mar-11,Senior,1,Ann Lee,SCS4,Permanent Secretary,Ministry,XX
Mar-11,Senior,2,Bob Ray,SCS3,Director General,Ministry,1
"""
SEPTEMBER_11 = MARCH_11.replace("Mar-11", "Sep-11").replace("Bob Ray", "Cy Moss")
MARCH_12 = SEPTEMBER_11.replace("Sep-11", "Mar-12").replace("Ann Lee", "Di Kern")


@pytest.fixture
def ministry() -> Company:
    company = Company()
    company.read(HEADINGS + MARCH_11 + SEPTEMBER_11)
    return company


def reasons(told: Told, outcome: Outcome) -> set[str | None]:
    return {row.reason for row in told.rows if row.outcome is outcome and row.line is not None}


def test_a_later_edition_adds_its_new_day_and_passes_over_those_before_the_newest(ministry: Company) -> None:
    told = ministry.read(HEADINGS + MARCH_11 + SEPTEMBER_11 + MARCH_12)
    assert told.outcomes() == {"unchanged": 4, "added": 1, "updated": 1, "left": 1}
    assert reasons(told, Outcome.UNCHANGED) == {"the snapshot of 2011-03-31 has been applied before", None}
    assert ministry.tree() == tree("""
        Di Kern, Permanent Secretary (2012-03-31–)
          Cy Moss, Director General (2011-09-30–)
    """)
    once = Company()
    once.read(HEADINGS + MARCH_11 + SEPTEMBER_11 + MARCH_12)
    assert [once.tree(str(day)) for day in once.days] == [ministry.tree(str(day)) for day in once.days]


def test_the_newest_day_is_compared_again_because_it_may_have_been_corrected(ministry: Company) -> None:
    told = ministry.read(HEADINGS + MARCH_11 + SEPTEMBER_11.replace("SCS3", "SCS2"))
    assert told.outcomes() == {"unchanged": 3, "updated": 1}
    assert ministry.post("Cy Moss").grade == "SCS2"


def test_a_day_between_that_was_never_applied_is_rejected_row_by_row(ministry: Company) -> None:
    june = MARCH_11.replace("Mar-11", "Jun-11")
    told = ministry.read(HEADINGS + MARCH_11 + june + SEPTEMBER_11)
    assert told.outcomes() == {"unchanged": 4, "rejected": 2}
    assert reasons(told, Outcome.REJECTED) == {
        "it shows Acme on 2011-06-30, but a snapshot of 2011-09-30 has already been applied"
    }


def test_a_file_of_older_days_alone_is_refused_unless_all_were_applied(ministry: Company) -> None:
    before = dict(ministry.entities)
    assert ministry.read(HEADINGS + MARCH_11).outcomes() == {"unchanged": 2}
    with pytest.raises(StaleSnapshot, match=r"2010-09-30.*2011-09-30"):
        ministry.read(HEADINGS + MARCH_11.replace("Mar-11", "Sep-10") + MARCH_11)
    with pytest.raises(StaleSnapshot):
        ministry.read("name,title\nAnn Lee,CEO\n", "2011-03-31")  # which day it is was said beside the file
    assert ministry.entities == before


def test_a_file_that_was_applied_before_is_passed_over_whole(ministry: Company) -> None:
    later = MARCH_12.replace("Di Kern", "Eve Fox")
    ministry.read(HEADINGS + later)
    told = ministry.read(HEADINGS + MARCH_11 + SEPTEMBER_11, applied=True)
    assert told.outcomes() == {"unchanged": 4}
    assert reasons(told, Outcome.UNCHANGED) == {"this file has been applied before"}


def test_a_row_without_a_day_is_rejected_where_others_have_one(ministry: Company) -> None:
    undated = MARCH_12.replace("Mar-12", "soon")
    told = ministry.read(HEADINGS + undated + MARCH_12)
    assert told.outcomes() == {"rejected": 2, "added": 1, "updated": 1, "left": 1}
    assert reasons(told, Outcome.REJECTED) == {"it does not say which day it describes, as other rows do"}
    assert told.remarks() == [(2, "unreadable_date"), (3, "unreadable_date")]
    assert Company().read(HEADINGS + undated).outcomes() == {"added": 2}


def test_a_day_is_older_only_than_a_later_one() -> None:
    account = Account(id="a" * 32, name="Acme", snapshot_on=date(2024, 1, 31))
    for day in (None, date(2024, 1, 31), date(2024, 2, 1)):
        refuse_older(account, day)
    with pytest.raises(StaleSnapshot, match=r"Acme on 2024-01-30"):
        refuse_older(account, date(2024, 1, 30))
    refuse_older(account.with_values(snapshot_on=None), date(1990, 1, 1))
