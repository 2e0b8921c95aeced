"""The generated reference says what the program says today."""

import pytest

from docs.generate import generated
from tests.rules.project import ROOT

REMEDY = "write it anew with `uv run python -m docs.generate`"


@pytest.fixture(scope="module")
def fresh() -> dict[str, str]:
    """What every generated file should hold."""
    return generated()


@pytest.mark.parametrize("name", ["docs/reference/cli.md", "docs/reference/api.md", "web/openapi.json"])
def test_a_generated_file_is_fresh(fresh: dict[str, str], name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == fresh[name], REMEDY
