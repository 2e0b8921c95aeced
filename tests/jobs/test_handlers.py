"""What is done for a job happens once, in one transaction with its end."""

from pathlib import Path

import pytest

from inroad.bootstrap import Installation
from inroad.jobs.handlers import HANDLERS, accept, preview
from inroad.model.errors import NotFound
from inroad.model.job import Job, JobKind, JobState
from inroad.storage.jobs import claim_job, get_job
from inroad.workspace.board import Stopped
from inroad.workspace.jobs import AcceptAsked, PreviewAsked, ask_accept, ask_preview
from inroad.workspace.suggestions import list_suggestions
from tests.fixtures.desks import Desk

Report = tuple[str, int, int | None]


@pytest.fixture
def desk(installation: Installation) -> Desk:
    """The owner of the installation."""
    return Desk(installation.store, installation.owner)


def dropped(installation: Installation, desk: Desk, rows: int) -> Job:
    """A file that waits to be read."""
    folder: Path = installation.uploads / "u"
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(f"Person {number},Clerk\n" for number in range(rows))
    (folder / "people.csv").write_text(f"Name,Title\n{text}")
    desk.do(ask_preview, PreviewAsked(upload="u", file="people.csv", account="Acme"))
    job = desk.do(claim_job)
    assert job is not None
    return job


def test_every_kind_is_handled() -> None:
    assert set(HANDLERS) == set(JobKind)


def test_progress_is_heard_phase_by_phase_up_to_the_end(installation: Installation, desk: Desk) -> None:
    heard: list[Report] = []
    preview(installation, desk.actor, dropped(installation, desk, 1200), lambda *report: heard.append(report))
    assert [report for report in heard if report[0] == "reading"] == [
        ("reading", 0, 1201), ("reading", 500, 1201), ("reading", 1000, 1201), ("reading", 1200, 1201),
    ]  # fmt: skip
    assert heard[-1] == ("keeping", 1200, 1200)
    assert ("comparing", 1000, 1200) in heard
    [(suggestion, _)] = desk.see(list_suggestions)
    heard.clear()
    desk.do(ask_accept, AcceptAsked(suggestion_id=suggestion.id))
    job = desk.do(claim_job)
    assert job is not None
    accept(installation, desk.actor, job, lambda *report: heard.append(report))
    assert {phase for phase, _, _ in heard} == {"checking", "applying", "drawing"}
    assert ("applying", 1000, 1200) in heard
    ended = desk.see(get_job, job.id)
    assert ended is not None
    assert (ended.state, (ended.result or {})["skipped_count"]) == (JobState.DONE, 0)


def test_work_that_is_stopped_leaves_nothing(installation: Installation, desk: Desk) -> None:
    def stop(phase: str, done: int, _total: int | None) -> None:
        if (phase, done) == ("keeping", 500):
            raise Stopped

    job = dropped(installation, desk, 600)
    with pytest.raises(Stopped):
        preview(installation, desk.actor, job, stop)
    assert desk.see(list_suggestions) == []
    found = desk.see(get_job, job.id)
    assert found is not None
    assert found.state is JobState.RUNNING


def test_what_was_decided_meanwhile_is_not_applied_again(installation: Installation, desk: Desk) -> None:
    preview(installation, desk.actor, dropped(installation, desk, 2), lambda *_: None)
    [(suggestion, _)] = desk.see(list_suggestions)
    for _ in range(2):
        desk.do(ask_accept, AcceptAsked(suggestion_id=suggestion.id))
    first, second = desk.do(claim_job), desk.do(claim_job)
    assert first is not None
    assert second is not None
    accept(installation, desk.actor, first, lambda *_: None)
    with pytest.raises(NotFound, match="not an open suggestion"):
        accept(installation, desk.actor, second, lambda *_: None)
