"""The engine is asked for a whole list, or for a few of it; how far it is, is told."""

import subprocess
import sys

from inroad.model.account import Account
from inroad.workspace.comparing import Share, kin_among, pairs_of

NAMES = ("Quinoa Analytics Ltd", "Zephyr Turbines", "Quinoa Analytics", "Basalt Logistics")
COLUMNS = {"name": NAMES, "website": ("quinoa.com", "zephyr.com", "www.quinoa.com", None)}


def found(few: frozenset[str] | None) -> set[tuple[str, str]]:
    """The pairs of the list, as pairs of places."""
    return {(one, other) for one, other, *_ in pairs_of("account", list("abcd"), COLUMNS, few, Share(_unheard, 4))}


def _unheard(_phase: str, _done: int, _total: int | None) -> None:
    """Nobody watches."""


def test_a_whole_list_is_compared_with_itself() -> None:
    assert found(None) == {("a", "c")}


def test_a_few_are_compared_with_each_other_and_with_the_rest() -> None:
    assert found(frozenset("c")) == {("c", "a")}
    assert found(frozenset("ac")) == {("a", "c")}
    assert found(frozenset("bd")) == set()
    assert found(frozenset()) == set()


def test_how_far_it_is_is_told_up_to_the_whole() -> None:
    heard: list[tuple[str, int, int | None]] = []
    list(pairs_of("account", list("abcd"), COLUMNS, None, Share(lambda *told: heard.append(told), 4)))
    assert heard[-1] == ("comparing", 4, 4)
    assert [done for _, done, _ in heard] == sorted(done for _, done, _ in heard)


def test_families_are_found_among_accounts() -> None:
    accounts = [
        Account(id="a", name="Group", registry_ids=(("lei", "1"),)),
        Account(id="b", name="Sub", registry_ids=(("parent_lei", "1"),)),
    ]
    assert [(kin.parent_id, kin.child_id) for kin in kin_among(accounts)] == [("a", "b")]


def test_a_server_starts_without_the_engine() -> None:
    asked = "import sys, inroad.api.app, inroad.jobs.worker; print('numba' in sys.modules)"
    finished = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert finished.stdout.strip() == "False"
