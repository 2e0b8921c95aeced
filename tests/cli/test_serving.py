"""The demo command."""

from pathlib import Path

import pytest

from inroad.demo import story
from inroad.demo.clinics import CLINICS
from tests.cli.conftest import Terminal


@pytest.fixture(autouse=True)
def _short_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two small accounts of the story."""
    monkeypatch.setattr(story, "_FICTIONS", CLINICS[:2])


def test_the_demo_is_made_and_summed_up(inroad: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "demo.db"
    told = inroad("demo", "--no-serve", "--db", file).out
    assert told.startswith(f"The demo was made: {file}\n")
    assert "Who decides, and what the review asks for\n" in told
    assert "What is missing most on the charts\n" in told
    again = inroad("demo", "--no-serve", "--db", file).out
    assert again.startswith(f"The demo was made before and is used again: {file}\n")
    assert again.splitlines()[1:] == told.splitlines()[1:]


def test_the_summary_in_json(inroad: Terminal, tmp_path: Path) -> None:
    summary = inroad.json("demo", "--no-serve", "--db", tmp_path / "demo.db")
    listed = inroad.json("accounts", "--db", tmp_path / "demo.db", "--sort", "people")
    assert [(a["name"], a["people"], a["open_seats"]) for a in summary["accounts"]] == [
        (a["name"], a["people"], a["placeholders"]) for a in listed
    ]
    assert summary["built"] is True


def test_the_demo_is_served_on_the_port_that_is_named(inroad: Terminal, tmp_path: Path) -> None:
    assert inroad("demo", "--no-browser", "--port", "99999", "--db", tmp_path / "demo.db").code == 2
