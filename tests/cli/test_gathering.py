"""Interactions out of files, by command."""

from pathlib import Path

from tests.cli.conftest import Terminal


def calls(tmp_path: Path) -> Path:
    path = tmp_path / "calls.csv"
    path.write_text("Date,From,To\n2026-10-01,jo@us.example,Eve <eve@acme.example>\nsoon,a@x.example,b@x.example\n")
    return path


def test_a_list_is_previewed_then_recorded_and_taken_back(acme: Terminal, tmp_path: Path) -> None:
    words = ("import-interactions", calls(tmp_path), "--account", "Acme", "--ours", "us.example")
    told = acme(*words).out
    assert "What “calls.csv” would record" in told
    assert "Nothing was recorded; with --yes it is." in told
    assert acme.json("interactions", "Acme") == []
    told = acme(*words, "--yes").out
    assert "1 recorded, with 0 people of 1 account" in told
    assert "3: “soon” is no date" in told
    assert "1 took part whom nobody knows yet" in told
    assert "People whom nobody knows yet wait for you: `inroad suggestions " in told
    assert len(acme.json("interactions", "Acme")) == 1
    assert "Everything was known already: nothing changed." in acme(*words, "--yes").out
    assert "Nothing to record." in acme(*words).out
    acme("undo")
    assert acme.json("interactions", "Acme") == []


def test_programs_get_every_number(acme: Terminal, tmp_path: Path) -> None:
    words = ("import-interactions", calls(tmp_path), "--account", "Acme", "--ours", "us.example")
    found = acme.json(*words)
    assert (found["added"], found["changeset"], found["rejected"][0]["code"]) == (1, None, "bad_date")
    done = acme.json(*words, "--yes")
    assert (done["added"], done["changeset"] is None, done["suggestion"] is None) == (1, False, False)


def test_what_cannot_be_read_is_refused(acme: Terminal, tmp_path: Path) -> None:
    assert acme("import-interactions", tmp_path / "none.csv", "--ours", "us.example").code == 2
    assert acme("import-interactions", calls(tmp_path)).err.startswith("inroad: nobody said who of them is ours")
