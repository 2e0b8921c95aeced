"""kill -9 in the middle of bulk loads: what was acknowledged stays, what was not leaves nothing."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import IO

import pytest

from inroad.storage import Store
from tests.faults.nursery import PEOPLE
from tests.fixtures.desks import Desk

NURSERY = Path(__file__).with_name("nursery.py")
SEED = 20_250_601
LONGEST_ACT = 0.05
"""Seconds within which a process is killed after an acknowledgement: about the length of one load."""


@contextmanager
def nursery() -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, str(NURSERY)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def acknowledged_until_death(process: subprocess.Popen[str], address: str, dice: Random) -> list[int]:
    """Let a new process work, kill it at a random moment; the changesets that it was told are kept."""
    say, hear = _pipes(process)
    say.write(f"{address}\n")
    say.flush()
    victim = int(hear.readline())
    heard = [int(hear.readline()) for _ in range(dice.randint(1, 3))]
    time.sleep(dice.uniform(0, LONGEST_ACT))
    os.kill(victim, signal.SIGKILL)
    while (line := hear.readline().strip()) != "dead":
        heard.append(int(line))
    return heard


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def faults_of(desk: Desk, acknowledged: list[int]) -> list[str]:
    """What was lost, and what was left half done."""
    found = desk.everything()
    kept = [changeset["seq"] for changeset in found["changeset"]]
    faults = [f"lost: {seq}" for seq in acknowledged if seq not in kept]
    if sorted(kept) != list(range(1, len(kept) + 1)) or found["workspace"]["seq"] != len(kept):
        faults.append(f"a gap in history: {sorted(kept)}")
    if found["workspace"]["accounts"] != len(found["account"]) or len(found["account"]) != len(kept):
        faults.append(f"{len(found['account'])} accounts of {len(kept)} imports")
    for part in ("person", "position"):
        counts = Counter(row["created"] for row in found[part])
        faults += [f"{part} of {seq}: {number}" for seq, number in counts.items() if number != PEOPLE]
        faults += [f"no {part} of {seq}" for seq in kept if seq not in counts]
    return faults


def damage_of(store: Store) -> list[object]:
    """What SQLite itself finds wrong in the file."""
    if store.engine.dialect.name != "sqlite":
        return []
    with store.engine.connect() as connection:
        integrity = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [word for word in integrity if word != "ok"] + list(orphans)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_process_that_dies_loses_nothing_acknowledged_and_leaves_nothing_half_done(
    desk: Desk, database_url: str, thorough: bool
) -> None:
    dice = Random(SEED)
    acknowledged: list[int] = []
    with nursery() as process:
        for _ in range(50 if thorough else 10):
            acknowledged += acknowledged_until_death(process, database_url, dice)
            assert (faults_of(desk, acknowledged), damage_of(desk.store)) == ([], [])
    assert acknowledged == sorted(set(acknowledged))
