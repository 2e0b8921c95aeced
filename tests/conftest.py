"""Fixtures for every test; each kind has a module of its own under `tests/fixtures`."""

from pathlib import Path

import pytest
from hypothesis import settings

STORAGE = Path(__file__).parent / "storage"

settings.register_profile("inroad", deadline=None)  # an example may take longer on a machine that is busy
settings.load_profile("inroad")

pytest_plugins = [
    "tests.fixtures.databases",
    "tests.fixtures.demo",
    "tests.fixtures.doors",
    "tests.fixtures.desks",
    "tests.fixtures.browser",
    "tests.fixtures.real_data",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--thorough` lets the trials of concurrency and sudden death run at full length (minutes)."""
    parser.addoption("--thorough", action="store_true", help="run the trials of faults at full length")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out of the measure of coverage, which doubles a test's time, what runs lines that other tests run anyway.

    That is what is tried again on PostgreSQL, but for the storage's own tests, and what drives the app in a browser.
    """
    for item in items:
        again = item.get_closest_marker("postgres") and STORAGE not in item.path.parents
        if again or item.get_closest_marker("browser"):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether the long trials were asked for."""
    return bool(request.config.getoption("--thorough"))
