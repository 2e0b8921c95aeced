"""A whole workspace comes back from its file."""

from pathlib import Path

from tests.cli.conftest import Terminal


def test_an_exported_workspace_comes_back_the_same(acme: Terminal, tmp_path: Path) -> None:
    acme("leave", "Acme", "Anna Berg", "--on", "2026-03-31")
    acme("undo")
    file, other = tmp_path / "workspace.json", tmp_path / "other.db"
    acme("export", "-o", file)
    done = acme.json("import", file, "--db", other, "--yes")
    assert (done["applied"], done["workspace"]["person"]) == (True, 2)
    for words in (["accounts"], ["people", "Acme"], ["history"], ["map", "Acme"]):
        assert acme.json(*words, "--db", other) == acme.json(*words)
    assert acme("export", "--db", other).out == file.read_text()


def test_without_yes_a_workspace_file_is_only_described(acme: Terminal, tmp_path: Path) -> None:
    file, other = tmp_path / "workspace.json", tmp_path / "other.db"
    acme("export", "-o", file)
    told = acme("import", file, "--db", other).out
    assert "is a whole workspace: 1 account, 2 people, 4 changes.\n" in told
    assert "With --yes it is restored" in told
    assert acme.json("accounts", "--db", other) == []
    assert acme("import", file, "--db", other, "--yes").out.endswith("It is restored.\n")


def test_a_workspace_that_holds_something_is_not_overwritten(acme: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "workspace.json"
    acme("export", "-o", file)
    answer = acme("import", file, "--yes")
    assert (answer.code, "not empty" in answer.err) == (2, True)


def test_a_truncated_file_changes_nothing(acme: Terminal, tmp_path: Path) -> None:
    file, other = tmp_path / "workspace.json", tmp_path / "other.db"
    acme("export", "-o", file)
    file.write_text(file.read_text()[:-50])
    assert acme("import", file, "--db", other, "--yes").code == 2
    assert acme.json("accounts", "--db", other) == []
