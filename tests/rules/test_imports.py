"""The contracts between the layers, as pyproject.toml states them for import-linter."""

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.rules.project import ROOT

COMMAND = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]


def test_every_import_keeps_the_contracts() -> None:
    finished = subprocess.run(COMMAND, cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout


def test_the_contracts_catch_an_engine_that_reads_the_environment(tmp_path: Path) -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    engines = next(contract for contract in contracts if contract["id"] == "engines")["source_modules"]
    assert {"inroad.matching", "inroad.orgchart"} <= set(engines)
    forbidden = next(contract for contract in contracts if contract["id"] == "engines")["forbidden_modules"]
    assert {"os", "time", "random", "sqlalchemy"} <= set(forbidden)
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("import os\n")
    (tmp_path / ".importlinter").write_text(
        "[importlinter]\nroot_package = engine\ninclude_external_packages = True\n"
        "[importlinter:contract:1]\nname = pure\ntype = forbidden\nsource_modules = engine\nforbidden_modules = os\n"
    )
    finished = subprocess.run(COMMAND, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert finished.returncode == 1
    assert "pure BROKEN" in finished.stdout
