"""From settings to an open workspace."""

from pathlib import Path

import pytest

from inroad.bootstrap import FIRST_WORKSPACE, id_maker, install, now
from inroad.model.errors import Invalid
from inroad.model.member import Role
from inroad.settings import Settings


def test_the_first_start_makes_the_database_and_its_workspace(tmp_path: Path) -> None:
    settings = Settings(database=str(tmp_path / "new" / "inroad.db"))
    first = install(settings)
    assert [name for _, name in first.store.workspaces()] == [FIRST_WORKSPACE]
    assert first.owner.role is Role.OWNER
    first.store.close()
    second = install(settings)
    assert second.owner == first.owner
    second.store.close()


def test_identities_follow_the_time() -> None:
    ids = id_maker()
    before = int(now().timestamp() * 1000)
    assert int(ids.new()[:12], 16) >= before
    assert ids.new() < ids.new()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Title\n" * 500)
    with pytest.raises(Invalid, match=r"people\.csv cannot be opened: file is not a database"):
        install(Settings(database=str(path)))
    assert path.read_text() == "Name,Title\n" * 500


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Invalid, match="cannot be opened"):
        install(Settings(database=str(tmp_path / "file" / "inroad.db")))


def test_a_server_that_does_not_answer_is_told_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="cannot be opened") as refusal:
        install(Settings(database=f"postgresql://me:secret@/inroad?host={tmp_path}"))
    assert "secret" not in str(refusal.value)


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(Invalid, match="cannot be opened"):
        install(Settings(database="cassette://left/shelf"))
