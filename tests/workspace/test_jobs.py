"""Asking for long work, and giving it up: who may, and what becomes of a suggestion that nobody decided on."""

import pytest

from inroad.model.changeset import Outcome
from inroad.model.errors import Forbidden, Invalid, NotFound
from inroad.model.job import Job, JobState
from inroad.model.member import Role
from inroad.storage.jobs import claim_job, end_job
from inroad.workspace.board import Board
from inroad.workspace.jobs import (
    AcceptAsked,
    PreviewAsked,
    ask_accept,
    ask_again,
    ask_preview,
    give_up_job,
    list_jobs,
    show_job,
)
from tests.fixtures.desks import Desk, refused

ASKED = PreviewAsked(upload="u", file="people.csv", account="Acme", mapping={"Who": "name"})


@pytest.fixture
def job(desk: Desk) -> Job:
    return desk.do(ask_preview, ASKED)


def test_what_is_asked_for_is_remembered_with_whose_rights(desk: Desk, job: Job) -> None:
    assert (job.state, job.name, job.role, job.asked["mapping"]) == (
        JobState.QUEUED, "people.csv", Role.OWNER, {"Who": "name"},
    )  # fmt: skip
    assert desk.see(list_jobs) == [job] == [desk.see(show_job, job.id)]


def test_a_viewer_asks_for_nothing_and_another_sees_nothing(desk: Desk, job: Job) -> None:
    viewer, editor = desk.colleague(Role.VIEWER), desk.colleague(Role.EDITOR)
    with refused(desk.store, Forbidden):
        viewer.do(ask_preview, ASKED)
    with refused(desk.store, NotFound, "no such job"):
        editor.do(give_up_job, job.id, Board())
    assert editor.see(list_jobs) == []


def test_reading_again_changes_only_what_is_said(desk: Desk, job: Job) -> None:
    with refused(desk.store, Invalid, "only a file that has been read"):
        desk.do(ask_again, job.id, {"account": "Beta"})
    desk.do(claim_job)
    desk.do(end_job, job.id, JobState.FAILED)
    again = desk.do(ask_again, job.id, {"account": "Beta"})
    assert again.asked == {**job.asked, "account": "Beta"}
    assert desk.see(list_jobs) == [again]


def test_a_suggestion_must_wait_to_be_applied(desk: Desk) -> None:
    for nonsense in ("f" * 32, "x"):
        with refused(desk.store, NotFound):
            desk.do(ask_accept, AcceptAsked(suggestion_id=nonsense))


def test_the_rows_that_are_meant_are_handed_on() -> None:
    asked = AcceptAsked(suggestion_id="s", outcomes=(Outcome.ADDED,), ordinals=(3,))
    assert (asked.choice.outcomes, asked.choice.ordinals) == ((Outcome.ADDED,), (3,))


def test_giving_up_tells_the_board(desk: Desk, job: Job) -> None:
    board = Board()
    assert desk.do(give_up_job, job.id, board).id == job.id
    assert board.count == 1
    assert desk.see(show_job, job.id).state is JobState.CANCELLED
