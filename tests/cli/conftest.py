"""The command line as a test uses it: on a database of the test's own, in this process or as a program of its own."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from inroad.cli.app import app

PROGRAM = typer.main.get_command(app)
"""All commands, put together once: that takes longer than most commands."""


@dataclass(frozen=True)
class Answer:
    """What a command printed, and how it left."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as a JSON value."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Terminal:
    """Runs commands; the database is `file` unless a command names another."""

    file: Path

    def __call__(self, *words: str | Path) -> Answer:
        """Run a command in this process."""
        with CliRunner().isolation() as (out, err, _):
            with pytest.raises(SystemExit) as left:
                PROGRAM.main([str(word) for word in words])
            sys.stdout.flush()
            sys.stderr.flush()
            said, warned = (stream.getvalue().decode().replace("\r\n", "\n") for stream in (out, err))
        return Answer(int(left.value.code or 0), said, warned)

    def json(self, *words: str | Path) -> Any:
        """Run a command that succeeds, with --json."""
        answer = self(*words, "--json")
        assert answer.code == 0, answer
        return answer.json

    def start(self, *words: str | Path, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
        """Start a command as a program of its own."""
        command = [sys.executable, "-m", "inroad", *map(str, words)]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE)

    def run(self, *words: str | Path) -> Answer:
        """Run a command as a program of its own."""
        with self.start(*words) as program:
            out, err = program.communicate(timeout=60)
        return Answer(program.returncode, out.decode(), err.decode())


@pytest.fixture
def inroad(tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The command line on an empty database; nothing outside the test's folder is touched."""
    file = tmp_path / "inroad.db"
    shutil.copyfile(sqlite_template, file)
    monkeypatch.setenv("INROAD_DB", str(file))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "200")
    return Terminal(file)


@pytest.fixture(scope="session")
def acme_template(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """A database in which somebody has typed who works at Acme."""
    file = tmp_path_factory.mktemp("acme") / "inroad.db"
    shutil.copyfile(sqlite_template, file)
    for words in (
        ("add-account", "Acme", "domains=acme.example"),
        ("add", "Acme", "Jo Lang", "--title", "CEO"),
        ("add", "Acme", "Anna Berg", "--title", "CFO", "--division", "HO / Finance", "--manager", "Jo Lang"),
        ("add", "Acme", "--title", "Head of IT", "--manager", "Jo Lang"),
    ):
        answer = Terminal(file)(*words, "--db", file)
        assert answer.code == 0, answer
    return file


@pytest.fixture
def acme(inroad: Terminal, acme_template: Path) -> Terminal:
    """Jo Lang, CEO, above Anna Berg, CFO, and an open seat for a head of IT."""
    shutil.copyfile(acme_template, inroad.file)
    return inroad


@pytest.fixture
def people_file(tmp_path: Path) -> Path:
    """A file with three people, one of whom cannot be used."""
    path = tmp_path / "people.csv"
    path.write_text(
        "Name,Job title,E-mail,Manager\n"
        "Jo Lang,CEO,jo@acme.example,\n"
        "Anna Berg,CFO,anna@acme.example,Jo Lang\n"
        ",,,Jo Lang\n"
    )
    return path
