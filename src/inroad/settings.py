"""One frozen Settings; the only reader of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this installation runs.

    `database` is a SQLAlchemy address or the path of an SQLite file (env `INROAD_DB`; default: a file in the user's
    data folder). `language` is spoken where nobody chose one: en or ru (env `INROAD_LANGUAGE`, else the machine's own
    `LC_ALL`, `LC_MESSAGES`, `LANG`). `files` is the folder of the installation's own files (env `INROAD_FILES`; see
    `folder`).
    """

    database: str
    language: str = "en"
    files: Path | None = None

    @property
    def url(self) -> str:
        """The database as a SQLAlchemy address."""
        if self.database.startswith(("postgresql://", "postgres://")):
            return "postgresql+psycopg://" + self.database.split("://", 1)[1]
        return self.database if "://" in self.database else f"sqlite+pysqlite:///{self.database}"

    @property
    def folder(self) -> Path:
        """Where the installation keeps its own files: `files`, beside an SQLite file, or in the user's data folder."""
        if self.files is not None:
            return self.files
        file = self.url.partition("///")[2].partition("?")[0]
        kept_in_file = self.url.startswith("sqlite") and file not in {"", ":memory:"}
        return Path(file).absolute().parent if kept_in_file else default_database().parent


def read_settings(*, database: str | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from an explicit database, else from the environment, else the defaults."""
    env = os.environ if environment is None else environment
    files = env.get("INROAD_FILES")
    return Settings(
        database=database or env.get("INROAD_DB") or str(default_database()),
        files=Path(files) if files else None,
        language="ru" if _said(env).lower().startswith("ru") else "en",
    )


def _said(env: Mapping[str, str]) -> str:
    """What the environment says of the language, its most particular word first."""
    return next((env[name] for name in ("INROAD_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if env.get(name)), "")


def default_database() -> Path:
    """The SQLite file used when nobody names another; its folder is made by whoever opens it."""
    return user_data_path("inroad", appauthor=False) / "inroad.db"
