"""What a user may say, and how it is understood."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import typer

from inroad.cli.words import complete_account, examples, read_day, read_moment
from tests.cli.conftest import Terminal


def typed(**params: object) -> typer.Context:
    """A command line that is being typed."""
    return cast("typer.Context", cast("Any", SimpleNamespace(params=params)))


def test_a_day_is_written_as_iso_writes_it() -> None:
    assert read_day("2011-03-31") == date(2011, 3, 31)
    with pytest.raises(typer.BadParameter, match="“31/3/2011” is no date"):
        read_day("31/3/2011")


def test_a_moment_without_a_zone_is_of_this_machine() -> None:
    assert read_moment("2011-03-31T12:00Z") == datetime(2011, 3, 31, 12, tzinfo=UTC)
    assert read_moment("2011-03-31T12:00") == datetime(2011, 3, 31, 12).astimezone()
    with pytest.raises(typer.BadParameter, match="no moment"):
        read_moment("yesterday")


def test_a_day_as_a_moment_means_its_end() -> None:
    moment = read_moment("2011-03-31")
    assert moment.date() == date(2011, 3, 31)
    assert (moment + timedelta(seconds=1)).date() == date(2011, 4, 1)


def test_examples_keep_their_lines() -> None:
    assert examples("inroad a", "inroad b") == "\b\nExamples:\n  inroad a\n  inroad b"


def test_names_of_accounts_are_completed(acme: Terminal) -> None:
    acme("add-account", "Acorn")
    assert complete_account(typed(db=str(acme.file)), "Ac") == ["Acme", "Acorn"]
    assert complete_account(typed(), "Aco") == ["Acorn"]


def test_completing_makes_no_database(inroad: Terminal, tmp_path: Path) -> None:
    absent = tmp_path / "absent.db"
    assert complete_account(typed(db=str(absent)), "A") == []
    assert not absent.exists()
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"no database at all" * 100)
    assert complete_account(typed(db=str(noise)), "A") == []
    del inroad


def test_a_shell_gets_the_names(acme: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_INROAD_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "inroad people A")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert acme.run().out.splitlines() == ["Acme"]


def test_standard_input_is_read_as_a_file(inroad: Terminal) -> None:
    command = [sys.executable, "-m", "inroad", "import", "-", "--account", "Acme", "--json"]
    text = "Name,Title\nJo Lang,CEO\n"
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout)["added"] == 1
    assert inroad.json("accounts") == []
