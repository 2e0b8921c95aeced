"""Trouble with the database is a sentence."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


def test_the_option_wins_over_the_environment(acme: Terminal, tmp_path: Path) -> None:
    assert [a["name"] for a in acme.json("accounts")] == ["Acme"]
    assert acme.json("accounts", "--db", tmp_path / "other.db") == []


@pytest.mark.parametrize("address", ["nonsense://somewhere/x", "postgresql+nodriver://u:secret@localhost/x"])
def test_what_is_no_address_is_said_so(address: str, inroad: Terminal) -> None:
    answer = inroad("accounts", "--db", address)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "cannot be opened" in answer.err


def test_a_server_that_does_not_answer_is_named_without_its_password(inroad: Terminal) -> None:
    answer = inroad("accounts", "--db", "postgresql://ada:secret@127.0.0.1:1/none")
    assert answer.code == 2
    assert "127.0.0.1:1/none" in answer.err
    assert "secret" not in answer.err


def test_a_file_that_is_no_database_is_said_so(inroad: Terminal, tmp_path: Path) -> None:
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"no database at all" * 100)
    answer = inroad("accounts", "--db", noise)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "file is not a database" in answer.err
    assert noise.read_bytes() == b"no database at all" * 100


def test_a_folder_is_no_database(inroad: Terminal, tmp_path: Path) -> None:
    answer = inroad("accounts", "--db", tmp_path)
    assert answer.code == 2
    assert "is a folder" in answer.err


@pytest.mark.postgres
def test_the_same_commands_run_on_postgresql(inroad: Terminal, postgres_url: str) -> None:
    assert inroad("add-account", "Acme", "--db", postgres_url).code == 0
    assert [a["name"] for a in inroad.json("accounts", "--db", postgres_url)] == ["Acme"]
