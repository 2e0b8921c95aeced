"""What the documents promise: links that resolve, settings that exist, decisions that argue, a kept changelog."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.rules.project import ROOT, SOURCE, place, repository_files

SETTING = re.compile(r"\bINROAD_[A-Z_]+\b")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)

PARTS_OF_A_DECISION = ["Context", "Decision", "Consequences", "Alternatives"]


def documents() -> list[Path]:
    """Every Markdown file."""
    return [path for path in repository_files() if path.suffix == ".md"]


def text_of(name: str) -> str:
    """A document by its path from the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def anchors_of(text: str) -> set[str]:
    """What a link can point at inside a document: its headings in lower case, joined by hyphens."""
    titles = HEADING.findall(CODE.sub(lambda code: code.group().strip("`"), text))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def broken_links(document: Path) -> list[str]:
    """Links to files that do not exist, or to headings that they do not have; other sites are not asked."""
    broken = []
    for link in LINK.findall(CODE.sub("", document.read_text(encoding="utf-8"))):
        name, _, anchor = link.partition("#")
        target = document.parent / name if name else document
        if re.match(r"[a-z]+:", link):
            continue
        if not target.exists() or (anchor and anchor not in anchors_of(target.read_text(encoding="utf-8"))):
            broken.append(link)
    return broken


@pytest.mark.parametrize("document", documents(), ids=place)
def test_every_link_leads_somewhere(document: Path) -> None:
    assert broken_links(document) == []


def test_a_link_that_leads_nowhere_is_seen(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("# Here we are\n[1](#here-we-are) [2](#there) [3](b.md) [4](https://example.com) `[5](c.md)`")
    assert broken_links(document) == ["#there", "b.md"]


def test_every_document_can_be_reached_from_the_index() -> None:
    reachable, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        document = waiting.pop().resolve()
        if document not in reachable and document.suffix == ".md" and document.is_file():
            reachable.add(document)
            links = LINK.findall(document.read_text(encoding="utf-8"))
            waiting += [document.parent / link.partition("#")[0] for link in links if not re.match(r"[a-z]+:|#", link)]
    assert [place(path) for path in documents() if path.is_relative_to(ROOT / "docs") and path not in reachable] == []


def test_every_setting_is_documented_and_every_documented_setting_exists() -> None:
    read = set(SETTING.findall((SOURCE / "settings.py").read_text(encoding="utf-8")))
    read |= set(SETTING.findall(text_of("hatch_build.py")))
    assert read == set(SETTING.findall(text_of("docs/reference/settings.md")))


def test_the_changelog_speaks_of_this_version() -> None:
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    sections = re.split(r"^## ", text_of("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    newest = sections[0]
    assert newest.startswith(("Unreleased", version))
    assert re.search(r"^- \S", newest, flags=re.MULTILINE)


def test_decisions_are_numbered_without_gaps_and_argue_in_four_parts() -> None:
    decisions = sorted(path for path in documents() if path.parent.name == "decisions")
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        title, *parts = HEADING.findall(path.read_text(encoding="utf-8"))
        assert (path.name, parts) == (path.name, PARTS_OF_A_DECISION)
        assert title.startswith(f"{int(path.name[:4])}. ")


def test_the_readme_begins_with_the_two_commands() -> None:
    assert re.findall(r"^```\n(.*?)```", text_of("README.md"), flags=re.MULTILINE | re.DOTALL)[0].splitlines() == [
        "pip install uv",
        "uv run inroad demo",
    ]
