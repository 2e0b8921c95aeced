"""Writes what the code says about itself: `uv run python -m docs.generate`. A test proves the results fresh.

- docs/reference/cli.md: the commands
- docs/reference/api.md: the routes
- web/openapi.json: the routes for machines, from which the web app's client is made
"""

from pathlib import Path

from docs import api_page, cli_page

ROOT = Path(__file__).resolve().parents[1]


def generated() -> dict[str, str]:
    """Every generated file with what it should hold."""
    description = api_page.description()
    return {
        "docs/reference/cli.md": cli_page.page(),
        "docs/reference/api.md": api_page.page(description),
        "web/openapi.json": api_page.description_file(description),
    }


if __name__ == "__main__":
    for name, text in generated().items():
        (ROOT / name).write_text(text, encoding="utf-8")
        print(f"wrote {name}")
