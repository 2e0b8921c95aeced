"""Frames go through a pipe whole or not at all."""

from io import BytesIO

from inroad.exchange.importers.frames import END, ROWS, SHEET, framed, frames_of

TOLD = [(SHEET, b"People"), (ROWS, b"x" * 70_000), (ROWS, b""), (END, b"")]


def test_frames_come_out_as_they_went_in() -> None:
    assert list(frames_of(BytesIO(b"".join(framed(*frame) for frame in TOLD)))) == TOLD


def test_nothing_is_read_behind_the_end() -> None:
    pipe = BytesIO(framed(END, b"") + framed(ROWS, b"later"))
    assert list(frames_of(pipe)) == [(END, b"")]
    assert pipe.read() == framed(ROWS, b"later")


def test_a_frame_that_breaks_off_does_not_come() -> None:
    for kept in (3, 5, 20):
        assert list(frames_of(BytesIO(framed(SHEET, b"People") + framed(ROWS, b"x" * 30)[:kept]))) == [TOLD[0]]
