"""Fixtures for every test; each kind has a module of its own under `tests/fixtures`."""

pytest_plugins = [
    "tests.fixtures.databases",
    "tests.fixtures.doors",
    "tests.fixtures.desks",
    "tests.fixtures.browser",
    "tests.fixtures.real_data",
]
