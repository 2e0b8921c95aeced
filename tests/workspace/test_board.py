"""The board: how far jobs are, and who is to stop."""

import pytest

from inroad.workspace.board import Board, Doing, Stopped


def test_a_report_is_shown_until_the_job_has_ended() -> None:
    board = Board()
    board.hearing("a")("reading", 500, 2000)
    assert (board.doing("a"), board.doing("b")) == (Doing("reading", 500, 2000), None)
    board.clear("a")
    assert board.doing("a") is None


def test_a_job_that_is_not_wanted_stops_at_its_next_report_and_others_go_on() -> None:
    board = Board()
    board.stop("a")
    with pytest.raises(Stopped):
        board.hearing("a")("reading", 1, None)
    board.hearing("b")("reading", 1, None)
    board.clear("a")
    board.hearing("a")("reading", 1, None)


def test_every_change_can_be_noticed() -> None:
    board = Board()
    counts = [board.count]
    board.hearing("a")("x", 1, None)
    counts.append(board.count)
    board.stop("a")
    counts.append(board.count)
    board.clear("a")
    counts.append(board.count)
    assert counts == sorted(set(counts))
