"""The web app is built into the package: when, from what, and never with the name of a registry."""

import shutil
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    """The build hook, which stands beside the package and not in it."""
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the least that the app is made of."""
    (tmp_path / "web/src").mkdir(parents=True)
    (tmp_path / "src/inroad/catalogues").mkdir(parents=True)
    (tmp_path / "web/index.html").write_text("<div id=root></div>\n", encoding="utf-8")
    (tmp_path / "web/src/main.tsx").write_text("draw();\n", encoding="utf-8")
    (tmp_path / "src/inroad/catalogues/en.json").write_text("{}\n", encoding="utf-8")
    return tmp_path


def _pretend_built(hook: ModuleType, project: Path) -> None:
    target = project / "src/inroad/web"
    target.mkdir(parents=True, exist_ok=True)
    (target / hook.DIGEST_FILE).write_text(hook.digest(project) + "\n", encoding="ascii")


def _hook_for(hook: ModuleType, project: Path) -> Any:
    return hook.WebAppHook(str(project), {}, None, None, str(project), "wheel")


def test_an_app_whose_sources_have_not_changed_is_not_built_again(hook: ModuleType, project: Path) -> None:
    assert not hook.is_built(project)
    _pretend_built(hook, project)
    assert hook.is_built(project)


def _edit_source(project: Path) -> None:
    (project / "web/src/main.tsx").write_text("draw(2);\n", encoding="utf-8")


def _add_source(project: Path) -> None:
    (project / "web/src/more.ts").write_text("\n", encoding="utf-8")


def _rename_source(project: Path) -> None:
    (project / "web/src/main.tsx").rename(project / "web/src/start.tsx")


def _edit_words(project: Path) -> None:
    (project / "src/inroad/catalogues/en.json").write_text('{"a": "b"}\n', encoding="utf-8")


@pytest.mark.parametrize("change", [_edit_source, _add_source, _rename_source, _edit_words])
def test_any_change_of_its_sources_calls_for_a_new_build(
    hook: ModuleType, project: Path, change: Callable[[Path], None]
) -> None:
    _pretend_built(hook, project)
    change(project)
    assert not hook.is_built(project)


def test_line_endings_of_a_checkout_make_no_difference(hook: ModuleType, project: Path) -> None:
    _pretend_built(hook, project)
    (project / "web/src/main.tsx").write_bytes(b"draw();\r\n")
    assert hook.is_built(project)


def test_without_a_node_of_the_system_node_comes_from_pypi(
    hook: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(hook.SKIP_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(project))
    assert _hook_for(hook, project).dependencies() == [hook.NODE_FROM_PYPI]
    _pretend_built(hook, project)
    assert _hook_for(hook, project).dependencies() == []


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for node is a shell script")
@pytest.mark.parametrize(("version", "is_new_enough"), [("v20.20.2", False), ("v22.19.0", True), ("v24.1.0", True)])
def test_the_node_of_the_system_is_used_when_it_is_new_enough(
    hook: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch, version: str, *, is_new_enough: bool
) -> None:
    for name in ("node", "npm"):
        program = project / name
        program.write_text(f"#!{shutil.which('sh')}\necho {version}\n", encoding="ascii")
        program.chmod(0o755)
    monkeypatch.delenv(hook.SKIP_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(project))
    assert (_hook_for(hook, project).dependencies() == []) is is_new_enough


def test_the_skip_variable_asks_for_nothing_and_builds_nothing(
    hook: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(hook.SKIP_VARIABLE, "1")
    assert _hook_for(hook, project).dependencies() == []
    _hook_for(hook, project).initialize("standard", {})
    assert not (project / "src/inroad/web").exists()


def test_the_lock_file_names_no_registry() -> None:
    lock = (ROOT / "web/package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert "registry" not in lock
