"""The demo's database is made once, whole or not at all."""

import shutil
from pathlib import Path

import pytest

from inroad.bootstrap import Installation
from inroad.cli import demonstration
from inroad.cli.demonstration import database_of, made_anew
from inroad.demo import story
from inroad.demo.clinics import CLINICS
from inroad.model.errors import Invalid
from tests.cli.conftest import Terminal


@pytest.fixture(autouse=True)
def _short_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two small accounts of the story; the whole of it is told in tests/demo."""
    monkeypatch.setattr(story, "_FICTIONS", CLINICS[:2])


def test_the_demo_has_a_file_of_its_own_unless_another_is_named(
    inroad: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database_of("x.db") == "x.db"
    assert database_of(None) == str(inroad.file)
    monkeypatch.delenv("INROAD_DB")
    assert database_of(None) == str(tmp_path / "data" / "inroad" / "demo.db")


def test_it_is_made_once(inroad: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "new" / "demo.db"
    assert made_anew(str(file), quiet=True)
    accounts = inroad.json("accounts", "--db", file)
    assert len(accounts) == 2
    assert not made_anew(str(file), quiet=True)
    assert inroad.json("accounts", "--db", file) == accounts
    assert [path.name for path in file.parent.iterdir() if "unfinished" in path.name] == []


def test_an_empty_database_is_filled(inroad: Terminal) -> None:
    assert made_anew(str(inroad.file), quiet=True)
    assert len(inroad.json("accounts")) == 2


def test_a_workspace_with_something_of_ones_own_is_left_alone(acme: Terminal) -> None:
    with pytest.raises(Invalid, match="of its own"):
        made_anew(str(acme.file), quiet=True)
    assert len(acme.json("accounts")) == 1


def test_an_interrupted_making_leaves_nothing_half_made(
    inroad: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "demo.db"
    with monkeypatch.context() as patched:
        patched.setattr(demonstration, "_build", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            made_anew(str(file), quiet=True)
    assert not file.exists()
    assert made_anew(str(file), quiet=True)
    assert len(inroad.json("accounts", "--db", file)) == 2


def test_of_two_who_make_it_at_once_one_is_kept_whole(
    inroad: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, build = tmp_path / "demo.db", vars(demonstration)["_build"]

    def overtaken(installation: Installation, *, quiet: bool) -> None:
        build(installation, quiet=quiet)
        shutil.copyfile(inroad.file, file)
        inroad("add-account", "Mine", "--db", file)

    monkeypatch.setattr(demonstration, "_build", overtaken)
    with pytest.raises(Invalid, match="of its own"):
        made_anew(str(file), quiet=True)
    assert [account["name"] for account in inroad.json("accounts", "--db", file)] == ["Mine"]
    assert list(tmp_path.glob("*unfinished*")) == []
