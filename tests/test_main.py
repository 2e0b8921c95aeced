"""`python -m inroad` is the command."""

import subprocess
import sys

from inroad import __version__


def test_the_package_runs_as_a_program() -> None:
    command = [sys.executable, "-m", "inroad", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == f"inroad {__version__}\n"
