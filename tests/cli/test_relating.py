"""Ties, typed and told."""

import pytest

from tests.cli.conftest import Terminal


def drawn(terminal: Terminal, *words: str) -> list[tuple[str, str, str]]:
    found = terminal.json("relationships", "Acme", *words)
    return [(tie["start"]["name"], tie["relation"], tie["end"]["name"]) for tie in found]


def test_a_tie_is_drawn_and_ended(acme: Terminal) -> None:
    assert acme("relationships", "Acme").out.startswith("No ties yet")
    words = ("--strength", "strong", "--informal", "--since", "2025-03-01", "--quote", "He asks her first")
    told = acme("relate", "Acme", "Anna Berg", "influences", "Jo Lang", *words).out
    assert told.startswith("Drawn: Anna Berg influences Jo Lang (relationship ")
    [tie] = acme.json("relationships", "Acme")
    assert (tie["strength"], tie["formal"], tie["known"]["confirmation"]) == ("strong", False, "assumed")
    assert "influences" in acme("relationships", "Acme").out
    assert acme("relate", "Acme", "Anna Berg", "influences", "Jo Lang").code == 5
    ended = acme.json("unrelate", "Acme", "Anna Berg", "influences", "Jo Lang", "--on", "2025-06-01")
    assert ended["valid_to"] == "2025-06-01"
    assert (drawn(acme), drawn(acme, "--as-of", "2025-05-31")) == ([], [("Anna Berg", "influences", "Jo Lang")])


def test_a_tie_without_direction_is_found_from_either_end(acme: Terminal) -> None:
    acme("relate", "Acme", "Anna Berg", "knows", "Head of IT", "--confirmed")
    told = acme("unrelate", "Acme", "Head of IT", "knows", "Anna Berg", "--never").out
    assert told.startswith("Removed: Anna Berg knows Head of IT")
    assert drawn(acme) == []
    acme("undo")
    assert drawn(acme) == [("Anna Berg", "knows", "Head of IT")]


def test_somebody_of_another_account_is_named_by_id(acme: Terminal) -> None:
    acme("add-account", "Beta")
    bea = acme.json("add", "Beta", "Bea Cole")["person_id"]
    acme("relate", "Acme", "Anna Berg", "former_colleague", bea)
    assert drawn(acme) == [("Anna Berg", "former_colleague", "Bea Cole")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["relate", "Acme", "Anna Berg", "loves", "Jo Lang"], 2),
        (["relate", "Acme", "Anna Berg", "knows", "Anna Berg"], 2),
        (["relate", "Acme", "Anna Berg", "knows", "Nobody"], 4),
        (["unrelate", "Acme", "Anna Berg", "knows", "Jo Lang"], 4),
        (["unrelate", "Acme", "Anna Berg", "knows", "Jo Lang", "--never", "--on", "2025-01-01"], 2),
    ],
)
def test_what_is_no_tie_is_refused(acme: Terminal, words: list[str], code: int) -> None:
    assert acme(*words).code == code
    assert drawn(acme) == []
