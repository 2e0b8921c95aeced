"""How answers are told to people."""

from inroad.cli.telling import act_of, counted, spoken
from tests.cli.conftest import Terminal


def test_numbers_and_words_are_spoken() -> None:
    assert counted({"added": 1950, "rejected": 0, "rows_read": 2}) == "1,950 added, 2 rows read"
    assert spoken("manager_changed") == "manager changed"
    assert (act_of("mark_left", ""), act_of("import", "a.csv")) == ("mark left", "import: a.csv")


def test_a_change_of_superior_and_a_move_are_told_with_both_sides(acme: Terminal) -> None:
    acme("move", "Acme", "Anna Berg", "--top", "--on", "2020-06-01")
    told = acme("diff", "Acme", "2020-01-01", "2020-12-31").out
    assert "Manager changed (1)\n  Anna Berg  Jo Lang → nobody\n" in told


def test_what_was_undone_is_marked_in_the_history(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li")
    acme("undo")
    assert "add person: Bo Li (undone)" in acme("history").out


def test_names_of_files_cannot_steer_the_terminal(acme: Terminal) -> None:
    acme("add", "Acme", "Eve\x1b[2J", "--title", "C\x07TO")
    for words in (["people", "Acme"], ["map", "Acme"], ["history"]):
        assert "\x1b" not in acme(*words).out
        assert "\x07" not in acme(*words).out
