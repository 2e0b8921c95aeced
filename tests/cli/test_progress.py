"""The progress bar."""

import io
from pathlib import Path

import pytest

from inroad.cli.progress import counting, of_phases, telling


class Screen(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def watch(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal in place of standard error, from now on."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm-256color")
    return screen


def test_rows_are_counted_in_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watch(monkeypatch)
    file = tmp_path / "people.csv"
    file.write_text("name\n" + "x\n" * 1000)
    with counting("Importing", file) as heard:
        assert heard is not None
        heard(250)
    assert "Importing" in screen.getvalue()
    assert "250/1001" in screen.getvalue()


def test_a_known_total_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watch(monkeypatch)
    with counting("Importing", tmp_path / "people.xlsx", total=80) as heard:
        assert heard is not None
        heard(80)
    assert "80/80" in screen.getvalue()


def test_steps_are_told_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watch(monkeypatch)
    with telling("Making") as heard:
        assert heard is not None
        heard("a [list]")
    assert "Making" in screen.getvalue()


def test_nobody_is_told_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watch(monkeypatch)
    with counting("Importing", quiet=True) as heard, telling("Making", quiet=True) as told:
        assert (heard, told) == (None, None)
    assert screen.getvalue() == ""
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with counting("Importing") as heard, telling("Making") as told:
        assert (heard, told) == (None, None)


def test_of_phases_only_how_far_they_are_is_passed_on() -> None:
    heard: list[int] = []
    of_phases(heard.append)("reading", 500, None)
    of_phases(None)("reading", 600, None)
    assert heard == [500]
