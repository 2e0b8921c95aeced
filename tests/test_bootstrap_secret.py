"""The installation's secret."""

from pathlib import Path

import pytest

from inroad.bootstrap import session_secret
from inroad.model.errors import Invalid
from inroad.settings import Settings


def test_the_secret_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(database=str(tmp_path / "new" / "a.db"))
    secret = session_secret(settings)
    assert len(secret) >= 32
    assert session_secret(settings) == secret
    assert (tmp_path / "new" / "session-secret").stat().st_mode & 0o777 == 0o600
    assert session_secret(Settings(database=str(tmp_path / "other" / "a.db"))) != secret


def test_a_damaged_secret_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "session-secret").write_text("short")
    with pytest.raises(Invalid, match="damaged"):
        session_secret(Settings(database=str(tmp_path / "a.db")))


def test_a_secret_that_cannot_be_kept_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Invalid, match="cannot be kept"):
        session_secret(Settings(database=str(tmp_path / "file" / "a.db")))
