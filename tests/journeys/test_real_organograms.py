"""Years of real organograms, date by date: every row accounted for, and differences that one can believe.

The facts asserted here were found by reading the files, not by asking the program.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from inroad.model.changeset import Outcome
from inroad.model.member import Actor
from inroad.model.person import Seat
from inroad.orgchart.difference import Difference, Happening
from inroad.storage import Store, open_store
from inroad.storage.accounts import AccountPage, accounts_named
from inroad.storage.ids import IdMaker
from inroad.workspace.accounts import list_accounts
from inroad.workspace.imports import ImportReport, ImportRequest, run_import
from inroad.workspace.maps import compare, days_of_change
from inroad.workspace.roster import RosterRow, When, list_people

ACCOUNT = "The department"


@dataclass
class Archive:
    """A workspace into which real files are read."""

    store: Store
    actor: Actor

    def read(self, path: Path, day: str | None = None, account: str | None = ACCOUNT) -> ImportReport:
        """Import a file, and see every row of it accounted for."""
        as_of = None if day is None else date.fromisoformat(day)
        with self.store.write(self.actor) as tx:
            report = run_import(tx, ImportRequest(path=path, name=path.name, account=account, as_of=as_of))
        fates = {outcome.value: number for outcome, number in report.counts.items()}
        fates.pop("left", None)
        assert report.rows_read == sum(fates.values())
        assert len(report.rejected) == fates.get("rejected", 0)
        assert all(row.line and row.reason for row in report.rejected)
        return report

    def read_again(self, path: Path, day: str | None = None, account: str | None = ACCOUNT) -> None:
        """The same file once more changes nothing."""
        assert self.read(path, day, account).changeset is None

    def days(self) -> list[date]:
        with self.store.read(self.actor) as tx:
            return [mark.day for mark in days_of_change(tx, accounts_named(tx, ACCOUNT)[0].id)]

    def difference(self, since: str | date, until: str | date) -> Difference:
        with self.store.read(self.actor) as tx:
            days = (day if isinstance(day, date) else date.fromisoformat(day) for day in (since, until))
            return compare(tx, accounts_named(tx, ACCOUNT)[0].id, *days)

    def people(self, day: str | date, account: str = ACCOUNT) -> list[RosterRow]:
        with self.store.read(self.actor) as tx:
            as_of = day if isinstance(day, date) else date.fromisoformat(day)
            return list(list_people(tx, accounts_named(tx, account)[0].id, When(as_of=as_of)).rows)

    def accounts(self) -> set[str]:
        with self.store.read(self.actor) as tx:
            return {account.name for account in list_accounts(tx, AccountPage()).accounts}


@contextmanager
def archive(template: Path, folder: Path) -> Iterator[Archive]:
    copyfile(template, folder / "archive.db")
    store = open_store(
        f"sqlite+pysqlite:///{folder / 'archive.db'}",
        clock=lambda: datetime(2025, 1, 1, tzinfo=UTC),
        ids=IdMaker(milliseconds=lambda: 0, random=Random(0).getrandbits),
    )
    yield Archive(store, store.create_workspace("archive"))
    store.close()


@pytest.fixture
def empty(sqlite_template: Path, tmp_path: Path) -> Iterator[Archive]:
    with archive(sqlite_template, tmp_path) as opened:
        yield opened


@pytest.fixture
def organograms(real_data: Path) -> Path:
    return real_data / "real" / "uk_organograms"


def told(difference: Difference, what: Happening) -> set[str]:
    return {change.name for change in difference.of(what)}


def superiors(difference: Difference) -> set[tuple[str, str | None, str | None]]:
    """Who got another superior: name, the old one, the new one."""
    return {
        (change.name, change.before.manager_name, change.after.manager_name)
        for change in difference.of(Happening.MANAGER_CHANGED)
        if change.before is not None and change.after is not None
    }


def doubts(series: Archive) -> list[str]:
    """What nobody would believe of the differences between one day and the next."""
    found = []
    for since, until in pairwise(series.days()):
        step = series.difference(since, until)
        joined, left = told(step, Happening.JOINED), told(step, Happening.LEFT)
        then, now = ({row.name for row in series.people(day) if row.name} for day in (since, until))
        found += [f"{until}: {a} left while {b} joined" for a in left for b in joined if alike(a, b)]
        found += [f"{until}: {name} left and is still there" for name in left & now]
        found += [f"{until}: {name} joined and was there" for name in joined & then]
        found += [f"{until}: {name} from {old} to {new}" for name, old, new in superiors(step) if old == new]
    return found


def alike(one: str, other: str) -> bool:
    """Almost the same letters, or one family name and given names that begin alike."""
    (*given, family), (*other_given, other_family) = one.casefold().split(), other.casefold().split()
    same_family = family == other_family and bool(given and other_given) and given[0][0] == other_given[0][0]
    return same_family or SequenceMatcher(None, one.casefold(), other.casefold()).ratio() > 0.85


def test_the_treasury_over_nine_dates(empty: Archive, organograms: Path) -> None:
    """Two of three posts were renumbered between March and September 2013; nobody joined or left by that."""
    path = organograms / "ifg_compilation_hmt.csv"
    report = empty.read(path)
    assert (report.profile, report.rows_read, len(report.rejected)) == ("uk_organogram_compilation", 3_903, 32)
    assert report.changeset is not None
    assert str(report.changeset.as_of) == "2015-03-31"
    empty.read_again(path)
    assert doubts(empty) == []

    first = empty.difference("2011-03-31", "2011-09-30")
    assert told(first, Happening.LEFT) == {"Andrew Rose"}
    assert told(first, Happening.JOINED) == {"Geoffrey Spence"}
    assert superiors(first) == {("James Ballingall", "Andrew Rose", "Geoffrey Spence")}

    renumbered = empty.difference("2013-03-31", "2013-09-30")
    assert told(renumbered, Happening.JOINED) == {"Stephen Field"}
    assert told(renumbered, Happening.LEFT) == {"Michael Ellam", "Bill Dickinson"}
    assert superiors(renumbered) == {
        ("Peter Curwen", "Michael Ellam", "Tom Scholar"),
        ("Shona Riach", "Michael Ellam", "Tom Scholar"),
    }

    heads, richardsons = set(), set()
    for day in empty.days()[1:]:
        rows = empty.people(day)
        [head] = [row for row in rows if row.name == "Nick Macpherson"]
        assert head.manager_id is None
        heads.add((head.position_id, head.valid_from))
        richardsons |= {row.person_id for row in rows if row.name.endswith("Richardson")}
    assert len(heads) == len(richardsons) == 1

    last = empty.difference("2014-09-30", "2015-03-31")
    assert "Alison Cottrell" in told(last, Happening.MOVED)  # she kept one of her two posts
    bowman = [row.person_id for row in empty.people("2011-09-30") + empty.people("2014-03-31") if "Bowman" in row.name]
    assert len(bowman) == 2
    assert len(set(bowman)) == 1  # away for two years, and back as Director General


def test_energy_and_climate_change_over_five_dates(empty: Archive, organograms: Path) -> None:
    path = organograms / "ifg_compilation_decc.csv"
    empty.read(path)
    empty.read_again(path)
    assert doubts(empty) == []
    change = empty.difference("2012-09-30", "2013-03-31")
    assert told(change, Happening.LEFT) == {"Moira Wallace", "Wendy Barnes", "Alison Rumsey"}
    assert told(change, Happening.JOINED) == {"Stephen Lovegrove", "Vanessa Nicholls", "Rod Davis"}
    assert ("Phil Wynn Owen", "Moira Wallace", "Stephen Lovegrove") in superiors(change)
    reshuffle = empty.difference("2013-03-31", "2013-09-30")
    assert told(reshuffle, Happening.PROMOTED) == {"Stephen Speed"}  # into post 76, until then Phil Wynn Owen's
    assert "Phil Wynn Owen" in told(reshuffle, Happening.LEFT)


def test_culture_media_and_sport_over_ten_dates(empty: Archive, organograms: Path) -> None:
    path = organograms / "ifg_compilation_dcms.csv"
    empty.read(path)
    empty.read_again(path)
    assert doubts(empty) == []
    only_juniors = empty.difference("2012-09-30", "2014-10-31")
    assert set(only_juniors.counts.values()) == {0}
    change = empty.difference("2014-10-31", "2015-03-31")
    assert {"Jonathan Stephens", "Godric Smith"} <= told(change, Happening.LEFT)
    assert {"Susan Owen", "Sarah Healey"} <= told(change, Happening.JOINED)
    assert told(change, Happening.MOVED) == {"Sam Foley"}  # the later list calls her Samantha


@pytest.mark.parametrize("department", ["cabinet_office", "home_office", "met_office", "ofsted"])
def test_senior_and_junior_files_one_after_another(empty: Archive, organograms: Path, department: str) -> None:
    found = [(path.stem[-17:-7], path) for path in organograms.glob(f"dgu_{department}-*")]
    kinds: dict[str, int] = {}
    for day, path in sorted(found, key=lambda dated: (dated[0], "junior" in dated[1].stem)):
        empty.read(path, day)
        empty.read_again(path, day)
        present = sum(1 for row in empty.people(day) if row.seat is not Seat.GROUP)
        assert present == kinds.setdefault(day, present)  # the junior posts came and no senior one went
    assert doubts(empty) == []


def test_the_cabinet_office_over_a_year(empty: Archive, organograms: Path) -> None:
    for day in ("2011-03-31", "2011-09-30", "2012-03-31"):
        empty.read(organograms / f"dgu_cabinet_office-{day}-senior.csv", day)
    wormald = [row for row in empty.people("2011-09-30") if row.name == "Chris Wormald"]
    assert len(wormald) == 3
    assert len({row.person_id for row in wormald}) == 1
    change = empty.difference("2011-09-30", "2012-03-31")
    assert {"Gus O'Donnell", "Chris Wormald"} <= told(change, Happening.LEFT)
    assert {"Jeremy Heywood", "Will Cavendish", "William Jordan"}.isdisjoint(
        told(change, Happening.LEFT) | told(change, Happening.JOINED)
    )  # the later list calls them J Heywood, Michael William Cavendish and Robert William Jordan
    assert ("Sue Gray", "Gus O'Donnell", "Jeremy Heywood") in superiors(change)


SAMPLES = {
    "linkedin_Connections_en.csv": ("linkedin", 2, {"ABC Company, Inc.", "XYZ Inc."}),
    "linkedin_Connections_de.csv": ("linkedin", 1, {"Müller & Söhne GmbH"}),
    "hubspot_contacts.csv": ("hubspot", 2, {"ABC Company", "XYZ Inc."}),
    "salesforce_report_contacts.csv": ("salesforce_report", 2, {"ABC Company"}),
    "salesforce_dataloader_Contact.csv": ("salesforce_data_loader", 2, {"salesforce 001xx000003DGb2AAG"}),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_of_other_systems(empty: Archive, real_data: Path, sample: str) -> None:
    path = real_data / "vendor" / "samples" / sample
    profile, added, accounts = SAMPLES[sample]
    report = empty.read(path, account=None)
    assert (report.profile, report.counts[Outcome.ADDED]) == (profile, added)
    assert empty.accounts() == accounts
    empty.read_again(path, account=None)
    superiors = {row.name: row.manager_name for name in accounts for row in empty.people("2025-01-01", name)}
    assert superiors.get("Jane Thomas") == ("John Smith" if profile.startswith("salesforce") else None)
