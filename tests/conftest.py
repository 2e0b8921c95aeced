"""Fixtures for every test; each kind has a module of its own under `tests/fixtures`."""

import pytest

pytest_plugins = [
    "tests.fixtures.databases",
    "tests.fixtures.doors",
    "tests.fixtures.desks",
    "tests.fixtures.browser",
    "tests.fixtures.real_data",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--thorough` lets the trials of concurrency and sudden death run at full length (minutes)."""
    parser.addoption("--thorough", action="store_true", help="run the trials of faults at full length")


@pytest.fixture(scope="session")
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether the long trials were asked for."""
    return bool(request.config.getoption("--thorough"))
