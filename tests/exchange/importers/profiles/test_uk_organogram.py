from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from inroad.exchange.importers.opening import open_people
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection
from inroad.model.changeset import Outcome
from inroad.model.person import Seat
from inroad.workspace.exports import export_people
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.roster import When, list_people
from tests.exchange.importers.sheets import records_of, rejected_in
from tests.fixtures.desks import Desk
from tests.fixtures.real_data import REAL_DATA

SENIOR = """
Post Unique Reference|Name|Grade (or equivalent)|Job Title|Organisation|Unit|Contact E-mail|Reports to Senior Post|FTE
8|Sir Stephen Laws|SCS4|First Parliamentary Counsel|Cabinet Office|Counsel|stephen.laws@x.gov.uk|XX|1
9 | 'N/D' | SCS1 | Assistant Counsel | Cabinet Office | Counsel | pcoenquiries@x.gov.uk | 8 | 1
10 | Vacant | SCS2 | Director | Cabinet Office | Estates | jane.doe@x.gov.uk | 8 | 1
11 | Eliminated | SCS2 | Director | Cabinet Office | Estates |  | 8 | 1
0 | N/D | SCS1 | Not in Post | Cabinet Office | Estates |  | 8 | 1
Deleted | N/D | SCS1 | Deputy Director | Cabinet Office | Estates |  | 8 | 1
260|Flexible Resourcing Flexible Resourcing|SCS1|Flexible Resourcing|Cabinet Office|Core|pool@x.gov.uk|8|3
12 | Ann Lee | SCS1 | Head | Debt Office | Bonds | office.of.head@x.gov.uk | 8 | 0.5
13 |  | SCS1 | Head | Cabinet Office | Bonds | ben.moe@x.gov.uk | 8 | 1
"""


def test_senior_posts_are_read() -> None:
    laws, withheld, vacant, absent, pool, ann, blank = records_of(SENIOR)
    assert (laws.name, laws.source_key, laws.manager, laws.emails) == (
        "Stephen Laws",
        "8",
        None,
        ("stephen.laws@x.gov.uk",),
    )
    assert (withheld.seat, withheld.manager, withheld.emails) == (Seat.UNKNOWN, ManagerRef(ManagerBy.KEY, "8"), ())
    assert (vacant.seat, vacant.name, vacant.emails) == (Seat.VACANT, None, ())
    assert (absent.seat, absent.source_key) == (Seat.UNKNOWN, None)
    assert (pool.seat, pool.name, pool.headcount, pool.emails) == (Seat.GROUP, None, 3, ())
    assert (ann.name, ann.emails) == ("Ann Lee", ())
    assert ("Contact E-mail", "office.of.head@x.gov.uk") in ann.unrecorded
    assert (blank.seat, blank.name, blank.emails) == (Seat.UNKNOWN, None, ())


def test_posts_that_exist_no_longer_are_rejected() -> None:
    assert rejected_in(SENIOR) == [(5, "abolished"), (7, "abolished")]


def test_a_smaller_body_is_a_unit_of_the_organisation_that_published_the_file() -> None:
    records = records_of(SENIOR)
    assert {record.company for record in records} == {"Cabinet Office"}
    assert records[5].division == ("Debt Office", "Bonds")
    assert records[0].division == ("Counsel",)


def test_junior_posts_are_groups() -> None:
    text = (
        "Parent Department|Organisation|Unit|Reporting Senior Post|Grade|Generic Job Title|Number of Posts in FTE\n"
        "MoD|Met Office|Weather|RD1|Band A|Forecaster|4.6\nMoD|Met Office|Weather|RD1|Band B|Vacant|1\n|||||| "
    )
    group, vacant = records_of(text)
    assert (group.seat, group.title, group.headcount, group.grade) == (Seat.GROUP, "Forecaster", 4.6, "Band A")
    assert group.manager == ManagerRef(ManagerBy.KEY, "RD1")
    assert vacant.seat is Seat.GROUP
    assert rejected_in(text) == [(4, "no_name")]


NOTED = """
Post Unique Reference | Name    | Job Title | Job/Team Function | Organisation | Reports to Senior Post | Notes
1                     | Ann Lee | Director  | Leads on tax      | Treasury     | XX                     | Costs in 2
2                     | Bob Ray | Director  | N/A               | Treasury     | 1                      |
3                     | Vacant  | Director  |                   | Treasury     | 1                      | To be filled
"""


def test_notes_are_about_the_post_and_not_about_who_holds_it() -> None:
    records = records_of(NOTED)
    assert [record.post_note for record in records] == ["Leads on tax\nCosts in 2", None, "To be filled"]
    assert {record.note for record in records} == {None}


COMPILED = """
Back to Index | Senion/Junior | Post Unique Reference | Name | Job Title | Organisation | Reports to Senior Post | FTE
Mar-14 | Senior | 19678 | Nick,Macpherson | Permanent Secretary | HM Treasury | XX | 1
Mar-14 | Junior |       |                 | Policy Advisor      | HM Treasury | 19678 | 12.5
Sep-14 |        | 24001 | JonathanTaylor  | Director            | Hm Treasury | 19678 | 1
Sep-14 |        |       |                 |                     | HM Treasury | 19678 | 2
Mar-13 | Junior | | | Generic Job Title | Organisation | Reporting Senior Post | Number of Posts in FTE
"""


def test_a_compilation_holds_both_kinds_and_dates() -> None:
    nick, policy, jonathan, untitled = records_of(COMPILED)
    assert (nick.name, nick.as_of, nick.seat) == ("Nick Macpherson", date(2014, 3, 31), Seat.FILLED)
    assert (policy.seat, policy.headcount, policy.as_of) == (Seat.GROUP, 12.5, date(2014, 3, 31))
    assert (jonathan.name, jonathan.company, jonathan.as_of) == ("Jonathan Taylor", "HM Treasury", date(2014, 9, 30))
    assert (untitled.seat, untitled.headcount) == (Seat.GROUP, 2)
    assert rejected_in(COMPILED) == [(6, "heading_row")]


def files() -> list[Path]:
    return sorted((REAL_DATA / "real" / "uk_organograms").glob("*.csv"))


@pytest.mark.skipif(not files(), reason="the organograms are not on this machine: they are kept in ../shared/data")
def test_every_row_of_every_real_organogram_is_accounted_for() -> None:
    seats: Counter[str] = Counter()
    for file in files():
        opened = open_people(file)
        items = list(opened.profile.read(opened.sheet, opened.mapping))
        records = [item for item in items if isinstance(item, PersonRecord)]
        rejections = [item for item in items if isinstance(item, Rejection)]
        assert opened.profile.name.startswith("uk_organogram"), file.name
        assert len(records) + len(rejections) == sum(1 for _ in opened.sheet.rows())
        assert {item.code for item in rejections} <= {"abolished", "heading_row"}
        assert len({record.company for record in records}) == 1
        assert not opened.mapping.unknown
        seats.update(record.seat.value for record in records)
    assert seats["filled"] > 700
    assert seats["group"] > 7_000
    assert seats["vacant"] > 40


@pytest.mark.skipif(not files(), reason="the organograms are not on this machine: they are kept in ../shared/data")
def test_the_notes_of_a_real_organogram_stay_with_its_posts(desk: Desk, tmp_path: Path) -> None:
    [file] = [file for file in files() if file.name == "dgu_ofsted-2011-09-30-senior.csv"]
    desk.do(run_import, ImportRequest(path=file, name=file.name, as_of=date(2011, 9, 30)))
    [ofsted] = desk.accounts()
    rows = desk.see(list_people, ofsted.id, When(as_of=date(2011, 10, 1))).rows
    [statistician] = [row for row in rows if row.title == "Chief Statistician"]
    assert (statistician.note or "").startswith("The Chief Statistician reports to the Director, Strategy.")
    assert sum(row.note is not None for row in rows) > 30
    exported = tmp_path / "people.csv"
    exported.write_text(
        desk.see(lambda tx: "".join(export_people(tx, ofsted.id, When(as_of=date(2011, 10, 1))))), encoding="utf-8"
    )
    again = desk.do(run_import, ImportRequest(path=exported, name="people.csv", account=ofsted.id))
    assert (dict(again.counts), again.changeset) == ({Outcome.UNCHANGED: len(rows)}, None)
    copy = desk.elsewhere()
    copy.do(run_import, ImportRequest(path=exported, name="people.csv", account="Ofsted"))
    twins = copy.see(list_people, copy.accounts()[0].id, When()).rows
    assert sorted(str(row.note) for row in twins) == sorted(str(row.note) for row in rows)
