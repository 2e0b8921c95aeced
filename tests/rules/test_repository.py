"""What may not lie in the repository: traces of one machine, and texts in one language only."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.rules.project import ROOT, place, repository_files

# A home folder betrays whose machine a file was written on; so does the place of this very checkout.
HOMES = re.compile(r"(?<![\w.])(/home/[a-z]\w+/|/Users/[A-Za-z]\w+/|/[r]oot/|[A-Za-z]:\\Users\\)")
HERE = [f"{folder}/" for folder in (ROOT, ROOT.parent / "shared") if len(folder.parts) > 2]

PLACEHOLDER = re.compile(r"\{\w+\}")


def traces_of_a_machine(text: str) -> list[str]:
    """Absolute paths which exist on one machine only."""
    here = [
        folder for folder in HERE if len(folder) > len("/x/") and re.search(rf"(?<![\w.]){re.escape(folder)}", text)
    ]
    return HOMES.findall(text) + here


def keys_of(catalogue: dict[str, Any], before: str = "") -> dict[str, set[str]]:
    """Every text's dotted key with the placeholders in it; plural forms count as one text."""
    found: dict[str, set[str]] = {}
    for key, value in catalogue.items():
        name = f"{before}{key}"
        if isinstance(value, dict) and "other" not in value:
            found |= keys_of(value, f"{name}.")
        else:
            texts = value.values() if isinstance(value, dict) else [value]
            found[name] = {placeholder for text in texts for placeholder in PLACEHOLDER.findall(str(text))}
    return found


def _catalogues() -> dict[Path, dict[str, Path]]:
    found: dict[Path, dict[str, Path]] = defaultdict(dict)
    for path in repository_files():
        if path.name in {"en.json", "ru.json"} and path.parent.name != "phrases":  # there the keys are the English
            found[path.parent][path.stem] = path
    return found


def test_no_file_knows_a_developers_machine() -> None:
    traces = {}
    for path in repository_files():
        try:
            found = traces_of_a_machine(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:  # pictures and fonts
            continue
        if found:
            traces[place(path)] = found
    assert traces == {}


@pytest.mark.parametrize("folder", ["home/anna", "Users/Anna", "root"])
def test_a_home_folder_is_seen(folder: str) -> None:
    assert traces_of_a_machine(f"see /{folder}/notes.txt")


@pytest.mark.parametrize("text", ["https://example.com/home/page/", "GET /api/accounts/", "../root/x", "~/notes"])
def test_addresses_and_relative_paths_are_fine(text: str) -> None:
    assert traces_of_a_machine(text) == []


def test_the_web_libraries_name_no_package_index() -> None:
    lock = json.loads((ROOT / "web" / "package-lock.json").read_text(encoding="utf-8"))
    assert {name for name, package in lock["packages"].items() if "resolved" in package} == set()


def test_english_and_russian_say_the_same() -> None:
    for folder, languages in _catalogues().items():
        keys = {language: keys_of(json.loads(path.read_text(encoding="utf-8"))) for language, path in languages.items()}
        assert (place(folder), keys.get("en")) == (place(folder), keys.get("ru"))


def test_a_missing_text_and_a_missing_placeholder_are_seen() -> None:
    english = {"a": {"b": "{count} rows"}, "c": {"one": "{n} seat", "other": "{n} seats"}}
    assert keys_of(english) == {"a.b": {"{count}"}, "c": {"{n}"}}
    assert keys_of({"a": {"b": "строки"}}) == {"a.b": set()}
