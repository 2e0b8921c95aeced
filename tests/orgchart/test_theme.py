import re
from dataclasses import asdict
from pathlib import Path

import pytest

from inroad.orgchart.theme import DARK, LIGHT, Theme, style_of

TOKENS = Path(__file__).parents[2] / "web" / "src" / "ui" / "tokens.css"


@pytest.mark.parametrize(("theme", "section"), [(LIGHT, ":root"), (DARK, '[data-theme="dark"]')])
def test_a_picture_has_the_colours_of_the_screen(theme: Theme, section: str) -> None:
    if not TOKENS.is_file():
        pytest.skip(f"{TOKENS} is not there")
    block = TOKENS.read_text(encoding="utf-8").split(f"{section} {{", 1)[1].split("}", 1)[0]
    tokens = dict(re.findall(r"--([\w-]+):\s*(#\w+)", block))
    names = {name: name.replace("_", "-") for name in asdict(theme)}
    names |= {name: f"{token}-stroke" for name, token in names.items() if name.startswith("line_")}
    assert asdict(theme) == {name: tokens[token] for name, token in names.items()}


def test_the_style_sheet_names_colours_not_variables() -> None:
    style = style_of(DARK)
    assert DARK.surface in style
    assert "var(" not in style
