"""Failures leave by a sentence and an exit code."""

import os
import sys
from pathlib import Path

import pytest

from inroad.cli import program
from inroad.cli.opening import Unavailable
from inroad.model.errors import BossCycle, Conflict, Forbidden, InroadError, Invalid, NotFound, StaleSnapshot
from tests.cli.conftest import PROGRAM, Terminal


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


@pytest.mark.parametrize("words", [("accounts", "--trace"), ("--trace", "accounts")])
def test_where_a_failure_happened_is_shown_wherever_that_is_asked_for(
    words: tuple[str, ...], inroad: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert inroad(*words).code == 0
    fail_with(Invalid("no"), monkeypatch)
    with pytest.raises(Invalid):
        inroad(*words)
    assert inroad("find", "--", "--trace").code == 0


@pytest.mark.parametrize("name", ["a\udcffb", "/tmp/a\udcffb.csv"])
def test_bytes_that_are_no_text_are_refused(name: str, acme: Terminal) -> None:
    for words in (("people", name), ("add", "Acme", name), ("import", name, "--account", "Acme")):
        answer = acme(*words)
        assert (answer.code, answer.out) == (2, "")
        assert "is not written in this machine's encoding" in answer.err
        assert acme(*words, "--json").json["error"]["code"] == "invalid"


@pytest.mark.parametrize(
    "words", [("people", "Acme", "--as-of", "0001-01-01"), ("history", "--limit", "9" * 30)], ids=["day", "number"]
)
def test_a_value_beyond_all_bounds_is_a_refusal_and_no_failure_of_ours(words: tuple[str, ...], acme: Terminal) -> None:
    answer = acme(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "beyond what can be kept" in answer.err
    assert acme(*words, "--json").json["error"]["code"] == "invalid"


@pytest.mark.parametrize("command", [("import",), ("match", "b.csv"), ("dedupe",), ("influence",)], ids=lambda c: c[0])
def test_a_file_that_the_machine_refuses_is_a_refusal_and_floods_no_terminal(
    command: tuple[str, ...], inroad: Terminal
) -> None:
    answer = inroad(*command, "x" * 5000)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("… cannot be used: File name too long\n")
    assert len(answer.err) < 300


@pytest.mark.parametrize("forgotten", ["--title", "--division", "--manager"])
def test_an_option_takes_no_other_option_for_its_value(forgotten: str, acme: Terminal) -> None:
    answer = acme("add", "Acme", "Bo Li", forgotten, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "invalid")
    assert len(acme.json("people", "Acme")) == 3
    assert acme("add", "Acme", "Bo Li", "--title=--json").code == 0
    assert acme.json("find", "Bo Li")["people"][0]["title"] == "--json"


def test_an_interrupted_command_says_so(inroad: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    assert inroad("accounts").err == "inroad: interrupted; what was not finished was not done\n"
    assert inroad("accounts", "--json").json["error"]["code"] == "interrupted"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    ("words", "code"), [(("--help",), 1), (("people", "Acme", "--json"), 1), (("people", "No", "--json"), 4)]
)
def test_an_answer_that_nobody_can_take_is_told_on_standard_error(
    words: tuple[str, ...], code: int, acme: Terminal
) -> None:
    with Path("/dev/full").open("wb") as full, acme.start(*words, stdout=full.fileno()) as started:
        told = started.communicate(timeout=60)[1].decode()
    assert (started.returncode, told.count("\n")) == (code, 1)
    assert told.startswith("inroad: ")


def test_a_command_without_a_standard_output_does_its_work(acme: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as left:
        PROGRAM.main(["add-account", "Quiet Ltd"])
    assert left.value.code == 0
    monkeypatch.undo()
    assert acme.json("find", "Quiet", "--db", acme.file)["accounts"][0]["name"] == "Quiet Ltd"
