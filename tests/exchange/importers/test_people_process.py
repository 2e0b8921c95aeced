"""The process that reads a file of people tells what is read here."""

import subprocess
import sys
from pathlib import Path

import msgspec

from inroad.exchange.importers.frames import END, FAILED, ROWS
from inroad.exchange.importers.people_process import frames


def test_the_rows_of_a_file_become_frames_of_some_hundred(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,title\n" + "".join(f"Ann Lee {n},CEO\n" for n in range(250)), encoding="utf-8")
    found = list(frames(path, "people", {}))
    assert [kind for kind, _ in found] == [ROWS, ROWS, END]
    assert [len(msgspec.msgpack.decode(content)) for _, content in found[:-1]] == [200, 50]


def test_a_refusal_is_told_with_its_parameters(tmp_path: Path) -> None:
    absent = list(frames(tmp_path / "absent.csv", "people", {}))
    assert [kind for kind, _ in absent] == [FAILED, END]
    assert msgspec.msgpack.decode(absent[0][1]) == ["“absent.csv” does not exist.", "", {"file": "absent.csv"}]


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("called,title\nAnn Lee,CEO\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "inroad.exchange.importers.people_process",
        str(path),
        "people",
        '{"called":"name"}',
    ]
    assert b"Ann Lee" in subprocess.run(command, capture_output=True, check=True).stdout
