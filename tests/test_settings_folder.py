"""Where an installation keeps its own files."""

from pathlib import Path

import pytest

from inroad.settings import Settings, default_database


def test_files_stand_beside_an_sqlite_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for database in (str(tmp_path / "a.db"), "a.db", f"sqlite+pysqlite:///{tmp_path}/a.db", "sqlite:///a.db?mode=ro"):
        assert Settings(database=database).folder == tmp_path


@pytest.mark.parametrize("database", [":memory:", "sqlite://", "postgresql://ada@server/inroad"])
def test_other_databases_have_no_folder_of_their_own(database: str) -> None:
    assert Settings(database=database).folder == default_database().parent
