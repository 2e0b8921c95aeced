"""Importing people: previewed, suggested or applied; every row is accounted for."""

from datetime import date
from pathlib import Path

import pytest

from inroad.model.changeset import ChangesetStatus, Outcome
from inroad.model.errors import Invalid, NotFound, StaleSnapshot
from inroad.storage.search import find_persons
from inroad.workspace import imports
from inroad.workspace.history import undo
from inroad.workspace.imports import (
    ImportReport,
    ImportRequest,
    plan_import,
    preview_import,
    run_import,
    suggest_import,
)
from inroad.workspace.people import update_position
from inroad.workspace.roster import When, list_people
from inroad.workspace.suggestions import Choice, accept
from tests.fixtures.desks import Desk, refused

TEAM = "Name,Title,Email,Manager\nAda Byron,CEO,ada@acme.example,\nBob Tables,CFO,bob@acme.example,Ada Byron\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def request(
    file: Path, content: str = TEAM, *, as_of: date | None = None, account: str | None = "Acme"
) -> ImportRequest:
    file.write_text(content, encoding="utf-8")
    return ImportRequest(path=file, name=file.name, account=account, as_of=as_of)


def accounted(report: ImportReport) -> dict[str, int]:
    """Counts by outcome; together they are the rows that were read."""
    rows = {str(outcome): number for outcome, number in report.counts.items() if number}
    assert sum(number for outcome, number in rows.items() if outcome != Outcome.LEFT) == report.rows_read
    return rows


def test_a_preview_tells_what_would_be_done_and_does_nothing(desk: Desk, file: Path) -> None:
    before = desk.everything()
    report = desk.see(preview_import, request(file))
    assert (report.rows_read, accounted(report), report.changeset) == (2, {"added": 2}, None)
    assert desk.everything() == before


def test_an_import_is_one_changeset_that_says_where_it_comes_from(desk: Desk, file: Path) -> None:
    report = desk.do(run_import, request(file, as_of=date(2024, 6, 1)))
    (acme,) = desk.accounts()
    assert desk.tree(acme) == {"Ada Byron": None, "Bob Tables": "Ada Byron"}
    assert desk.seq == 1
    assert report.changeset is not None
    assert (report.changeset.verb, report.changeset.as_of) == ("import", date(2024, 6, 1))
    assert report.changeset.counts == {"added": 2, "rows_read": 2}
    assert report.changeset.source["file"] == "people.csv"
    assert desk.tree(acme, When(as_of=date(2024, 5, 31))) == {}


def test_the_same_file_again_changes_nothing(desk: Desk, file: Path) -> None:
    desk.do(run_import, request(file))
    before = desk.everything()
    report = desk.do(run_import, request(file))
    assert (accounted(report), report.changeset) == ({"unchanged": 2}, None)
    assert desk.everything() == before


def test_an_import_is_undone_exactly(desk: Desk, file: Path) -> None:
    desk.do(run_import, request(file))
    before = desk.present()
    other = TEAM.replace("CFO", "Treasurer") + "Cy Fer,CIO,cy@acme.example,Bob Tables\n"
    assert accounted(desk.do(run_import, request(file, other))) == {"unchanged": 1, "updated": 1, "added": 1}
    desk.do(undo)
    assert desk.present() == before
    desk.do(undo)
    assert desk.accounts() == []


def test_rows_that_cannot_be_used_are_told_with_line_and_reason(desk: Desk, file: Path) -> None:
    report = desk.do(run_import, request(file, TEAM + "Ada Byron,CEO,ada@acme.example,\n,,,Ada Byron\n"))
    assert accounted(report) == {"added": 2, "unchanged": 1, "rejected": 1}
    assert [(row.line, row.reason) for row in report.rejected] == [(5, "the row names neither a person nor a post")]


def test_what_one_of_us_set_by_hand_waits_for_a_decision(desk: Desk, file: Path) -> None:
    desk.do(run_import, request(file))
    (acme,) = desk.accounts()
    bob = next(seat for seat in desk.graph(acme).positions.values() if seat.title == "CFO")
    desk.do(update_position, acme.id, bob.id, base_version=9, values={"title": "Finance Chief"})
    report = desk.do(run_import, request(file, TEAM.replace("CFO", "Treasurer")))
    assert accounted(report) == {"unchanged": 1, "conflicting": 1}
    assert desk.graph(acme).positions[bob.id].title == "Finance Chief"
    assert report.suggestion is not None
    desk.do(accept, report.suggestion.id, Choice(outcomes=[Outcome.CONFLICTING]))
    assert desk.graph(acme).positions[bob.id].title == "Treasurer"


def test_a_suggested_import_waits_whole(desk: Desk, file: Path) -> None:
    report = desk.do(suggest_import, request(file))
    assert desk.accounts() == []
    assert report.changeset is not None
    assert (report.changeset.status, report.changeset.counts) == (ChangesetStatus.SUGGESTED, {"added": 2})
    desk.do(accept, report.changeset.id)
    assert desk.tree(desk.accounts()[0]) == {"Ada Byron": None, "Bob Tables": "Ada Byron"}


def test_an_older_snapshot_than_the_newest_is_refused(desk: Desk, file: Path) -> None:
    desk.do(run_import, request(file, as_of=date(2024, 6, 1)))
    with refused(desk.store, StaleSnapshot, "2024-05-01"):
        desk.do(run_import, request(file, TEAM.replace("CFO", "CIO"), as_of=date(2024, 5, 1)))


def test_files_without_people_or_company_are_told(desk: Desk, file: Path) -> None:
    with refused(desk.store, Invalid):
        desk.do(run_import, request(file, "Name,Title\n"))
    report = desk.do(run_import, request(file, account=None))
    assert accounted(report) == {"rejected": 2}
    assert desk.accounts() == []
    with pytest.raises(NotFound):
        desk.see(preview_import, request(file, account="f" * 32))


def test_progress_is_told_now_and_then_and_at_the_end(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "_REPORT_EVERY", 2)
    rows = "".join(f"Person {number},Manager\n" for number in range(5))
    heard: list[int] = []
    desk.do(run_import, request(file, f"Name,Title\n{rows}"), progress=heard.append)
    assert heard == [1, 2, 3, 4, 5]
    heard.clear()
    desk.do(run_import, request(file, f"Name,Title\n{rows}"), progress=heard.append)
    assert heard == [1, 2, 3, 4, 5]


def test_a_large_file_is_recorded_as_a_small_one_is(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = desk.elsewhere()
    small.do(run_import, request(file))
    monkeypatch.setattr(imports, "_LARGE", 0)
    desk.do(run_import, request(file))
    assert desk.see(find_persons, "byron", limit=5)[0].title == "CEO"
    assert desk.tree(desk.accounts()[0]) == small.tree(small.accounts()[0])
    desk.do(undo)
    assert desk.accounts() == []


def test_a_plan_is_told_about_while_the_file_is_read_and_while_it_is_compared(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "_REPORT_EVERY", 1)
    heard: list[tuple[str, int, int | None]] = []
    planned = desk.see(plan_import, request(file), lambda stage, done, total: heard.append((stage, done, total)))
    reading = [("reading", done, 3) for done in (0, 1, 2, 2)]
    assert heard == [*reading, *(("comparing", done, 2) for done in (1, 2, 2))]
    assert planned.rows.count == len(planned.report.counts.keys()) + 1 == 2


CONTACTS = """\
"Account Name","Website","First Name","Last Name","Title","Email","Reports To: Full Name","Account Owner"
"ACME Corp.","https://www.acme.example/en","Cy","Moss","Clerk","cy@acme.example","","Sue Hill"
"Ackermann Holding","www.beta.example","Di","Kern","CEO","di@beta.example","","Sue Hill"
"Gamma Ltd","","Eve","Fox","CEO","eve@gamma.example","","Sue Hill"
"""


def test_contacts_of_a_crm_join_the_accounts_that_are_there(desk: Desk, file: Path) -> None:
    acme, beta = desk.account("Acme", domains=("acme.example",)), desk.account("Beta", domains=("beta.example",))
    for expected, silent in (({"added": 3}, False), ({"unchanged": 3}, True)):
        report = desk.do(run_import, request(file, CONTACTS, account=None))
        assert (report.profile, accounted(report)) == ("salesforce_report", expected)
        assert (report.changeset is None) == silent
        assert {account.name: account.domains for account in desk.accounts()} == {
            "Acme": acme.domains,
            "Beta": beta.domains,
            "Gamma Ltd": (),
        }
    assert [len(desk.see(list_people, account.id, When()).rows) for account in (acme, beta)] == [1, 1]
