"""What the browser fetches of the web app stays small: at first, and over all screens in one language."""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

WEB = Path(__file__).parents[2] / "src/inroad/web"
ENGLISH, RUSSIAN = ("../src/inroad/catalogues/en.json", "../src/inroad/catalogues/ru.json")
FIRST_SCREEN = {ENGLISH: 194_000, RUSSIAN: 201_000}
"""Bytes, compressed: scripts, style sheets and texts until the portfolio is there."""
ALL_SCREENS = 331_000
"""Bytes, compressed: everything that one who uses every screen in one language fetches; fonts and pictures apart."""
ENTRY = "index.html"
PORTFOLIO = "src/accounts/Portfolio.tsx"


@pytest.fixture(scope="module")
def chunks() -> dict[str, dict[str, Any]]:
    """What the build says it made: files by the modules they begin with, and what they import."""
    manifest = WEB / "manifest.json"
    if not manifest.is_file():
        pytest.skip("the web app is not built (uv sync builds it)")
    return json.loads(manifest.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def closure(chunks: dict[str, dict[str, Any]], *names: str) -> set[str]:
    """Everything that is fetched together with these."""
    reached = list(names)
    for name in reached:
        reached += [each for each in chunks[name].get("imports", ()) if each not in reached]
    return set(reached)


def files(chunks: dict[str, dict[str, Any]], names: Iterable[str]) -> Iterator[Path]:
    """The scripts and style sheets, each once."""
    found = {file for name in names for file in (chunks[name]["file"], *chunks[name].get("css", ()))}
    return (WEB / file for file in sorted(found) if file.endswith((".js", ".css")))


def sent(paths: Iterable[Path]) -> int:
    """Bytes on the line."""
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)


@pytest.mark.parametrize(("language", "budget"), FIRST_SCREEN.items())
def test_the_first_screen_is_soon_there(chunks: dict[str, dict[str, Any]], language: str, budget: int) -> None:
    at_first = closure(chunks, ENTRY, PORTFOLIO)
    assert sent(files(chunks, {*at_first, language})) <= budget


def test_all_screens_in_one_language_are_no_more_than_their_budget(chunks: dict[str, dict[str, Any]]) -> None:
    assert sent(files(chunks, chunks.keys() - {RUSSIAN})) <= ALL_SCREENS


def test_a_language_that_nobody_speaks_is_not_fetched(chunks: dict[str, dict[str, Any]]) -> None:
    at_first = closure(chunks, ENTRY, PORTFOLIO)
    assert not at_first & {ENGLISH, RUSSIAN}


def test_nothing_of_an_account_is_fetched_for_the_portfolio(chunks: dict[str, dict[str, Any]]) -> None:
    at_first = closure(chunks, ENTRY, PORTFOLIO)
    assert not at_first & {"src/maps/OrgChart.tsx", "src/accounts/AccountPage.tsx"}
    assert {"src/maps/OrgChart.tsx", "src/accounts/AccountPage.tsx"} <= chunks.keys()
