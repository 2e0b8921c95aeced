"""Golden layouts: JSON files with an org chart in words, the view of it, and the layout which the engine gave.

    uv run python -m tests.orgchart.goldens

lays every chart out again and rewrites the files; look at the difference before committing it. A new golden file needs
only `chart` and `view`. `chart` is in the notation of `tests/orgchart/notation.py`, a line each.
"""

import json
from pathlib import Path
from typing import Any

from inroad.orgchart.drawing import Layout
from inroad.orgchart.fold import View
from inroad.orgchart.layout import lay_out
from tests.orgchart.notation import chart

FOLDER = Path(__file__).parents[1] / "golden" / "layout"


def golden_files() -> list[Path]:
    return sorted(FOLDER.glob("*.json"))


def laid_out(golden: dict[str, Any]) -> dict[str, Any]:
    """The layout of a golden file's chart as JSON."""
    return as_json(lay_out(chart("\n".join(golden["chart"])), view_of(golden["view"])))


def view_of(view: dict[str, Any]) -> View:
    values: dict[str, Any] = {
        key: frozenset(value) if isinstance(value, list) else value for key, value in view.items()
    }
    return View(**values)


def as_json(layout: Layout) -> dict[str, Any]:
    return {
        "mode": layout.mode.value,
        "width": _rounded(layout.width),
        "height": _rounded(layout.height),
        "cards": [{key: _rounded(value) for key, value in card._asdict().items()} for card in layout.cards],
        "lines": [
            {**line._asdict(), "points": [[_rounded(x), _rounded(y)] for x, y in line.points]} for line in layout.lines
        ],
        "bands": [{key: _rounded(value) for key, value in band._asdict().items()} for band in layout.bands],
        "tray": list(layout.tray),
    }


def _rounded(value: object) -> object:
    """Two digits are a hundredth of a pixel; whole numbers without a point, as JavaScript writes them."""
    if isinstance(value, float):
        return int(value) if value == int(value) else round(value, 2)
    return value


def written(golden: dict[str, Any]) -> str:
    """A golden file's text: a line for each card, line and band, so that differences can be read."""
    parts = []
    for key, value in golden.items():
        if key == "layout":
            parts.append(f'  "layout": {{\n{_entries(value)}\n  }}')
        elif key == "chart":
            parts.append(f'  "chart": {_list(value, 4)}')
        else:
            parts.append(f"  {json.dumps(key)}: {_dumped(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _entries(layout: dict[str, Any]) -> str:
    return ",\n".join(
        f"    {json.dumps(key)}: {_list(value, 6) if isinstance(value, list) else _dumped(value)}"
        for key, value in layout.items()
    )


def _list(values: list[Any], indent: int) -> str:
    lines = ",\n".join(" " * indent + _dumped(value) for value in values)
    return f"[\n{lines}\n{' ' * (indent - 2)}]" if values else "[]"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    for path in golden_files():
        golden = json.loads(path.read_text(encoding="utf-8"))
        golden["layout"] = laid_out(golden)
        path.write_text(written(golden), encoding="utf-8")


if __name__ == "__main__":
    main()
