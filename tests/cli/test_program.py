"""Failures leave by a sentence and an exit code."""

import os

import pytest

from inroad.cli import program
from inroad.cli.opening import Unavailable
from inroad.model.errors import BossCycle, Conflict, Forbidden, InroadError, Invalid, NotFound, StaleSnapshot
from tests.cli.conftest import Terminal


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `inroad accounts` fail."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("inroad.workspace.accounts.list_accounts", fail)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Invalid("no"), 2),
        (BossCycle("no"), 2),
        (StaleSnapshot("no"), 2),
        (Forbidden("no"), 3),
        (NotFound("no"), 4),
        (Conflict("no"), 5),
        (Unavailable("no"), 1),
        (InroadError("no"), 1),
    ],
)
def test_each_kind_of_failure_has_its_exit_code(
    error: InroadError, code: int, inroad: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(error, monkeypatch)
    answer = inroad("accounts")
    assert (answer.code, answer.out, answer.err) == (code, "", "inroad: no\n")


def test_a_failure_in_json_is_an_object_with_the_same_exit_code(inroad: Terminal) -> None:
    answer = inroad("people", "Nobody Ltd", "--json")
    assert (answer.code, answer.err) == (4, "")
    assert answer.json["error"]["code"] == "not_found"
    assert "Nobody Ltd" in answer.json["error"]["message"]


def test_a_conflict_in_json_tells_mine_theirs_and_base(acme: Terminal) -> None:
    version = str(acme.json("accounts")[0]["version"])
    acme("edit-account", "Acme", "city=Oslo")
    answer = acme("edit-account", "Acme", "city=Bergen", "--base-version", version, "--json")
    assert answer.code == 5
    assert answer.json["error"]["params"]["fields"] == {"city": {"mine": "Bergen", "theirs": "Oslo", "base": None}}


@pytest.mark.parametrize("words", [["people"], ["acounts"], ["accounts", "--lmit", "3"], ["diff", "A", "x", "y"]])
def test_a_command_that_is_not_understood_gets_one_line_and_a_hint(words: list[str], inroad: Terminal) -> None:
    answer = inroad(*words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith("inroad: ")
    assert "--help`" in answer.err
    assert inroad(*words, "--json").json["error"]["code"] == "usage"


def test_a_failure_of_ours_shows_no_trace_unless_it_is_wanted(
    inroad: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(KeyError("left"), monkeypatch)
    answer = inroad("accounts")
    assert (answer.code, answer.err.count("\n")) == (1, 1)
    assert "KeyError" in answer.err
    with pytest.raises(KeyError):
        inroad("--trace", "accounts")


def test_control_characters_of_a_failure_do_not_reach_the_terminal(
    inroad: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(Invalid("no\x1b[2J\nway"), monkeypatch)
    assert inroad("accounts").err == "inroad: no [2J way\n"


def test_an_interrupted_command_leaves_with_130(inroad: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    assert inroad("accounts").code == program.INTERRUPTED == 130


def test_without_a_command_the_help_is_shown(inroad: Terminal) -> None:
    assert inroad().out == inroad("--help").out
    assert inroad().code == 0


def test_a_reader_who_goes_away_is_no_failure_worth_a_word(acme: Terminal) -> None:
    gone, pipe = os.pipe()
    os.close(gone)
    with acme.start("people", "Acme", stdout=pipe) as started:
        os.close(pipe)
        assert started.communicate(timeout=60)[1] == b""
    assert started.returncode == 1


@pytest.mark.parametrize(
    "words", [("--lang", "ru", "accounts"), ("accounts", "--lang=ru"), ("accounts", "--lang", "ru")]
)
def test_a_refusal_is_told_in_the_language_wherever_that_is_asked_for(inroad: Terminal, words: tuple[str, ...]) -> None:
    assert inroad(*words).code == 0
    told = inroad("people", "Nobody Ltd", *[word for word in words if word != "accounts"])
    assert told.err == "inroad: Компании «Nobody Ltd» нет; список: `inroad accounts`\n"


def test_the_machines_own_language_is_spoken_where_nobody_asks(
    inroad: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    assert "Компании" in inroad("people", "Nobody Ltd").err
    assert "there is no account" in inroad("people", "Nobody Ltd", "--lang", "en").err


def test_a_language_that_nobody_speaks_here_is_refused(inroad: Terminal) -> None:
    assert "languages are en, ru" in inroad("--lang", "fr", "accounts").err
    assert inroad("accounts", "--lang").code == 2


def test_a_word_that_is_none_of_a_choice_is_told_with_the_choice(inroad: Terminal) -> None:
    assert "LETTER: “X” is none of these: r, a, c, i, none;" in inroad("raci", "Acme", "legal", "Ada", "X").err
    assert "не из этих" in inroad("raci", "Acme", "legal", "Ada", "X", "--lang", "ru").err
