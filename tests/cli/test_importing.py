"""Importing: a preview, then the changes; what is counted adds up."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from inroad.cli import importing
from tests.cli.conftest import Terminal

SAMPLES = [
    "real/uk_organograms/dgu_cabinet_office-2011-03-31-senior.csv",
    "real/uk_organograms/dgu_met_office-2011-09-30-junior.csv",
]


def test_a_preview_changes_nothing_and_says_how_to_apply(inroad: Terminal, people_file: Path) -> None:
    told = inroad("import", people_file, "--account", "Acme").out
    assert "Job title   title" in told
    assert "What “people.csv” would do" in told
    assert "3 rows read\n          2 added\n          0 updated\n          0 unchanged\n          1 rejected\n" in told
    assert "line 4: the row names neither a person nor a post" in told
    assert "With --yes it is applied" in told
    assert inroad.json("accounts") == []


def test_an_import_in_json_has_the_promised_shape(inroad: Terminal, people_file: Path) -> None:
    preview = inroad.json("import", people_file, "--account", "Acme")
    assert preview["changeset"] is None
    done = inroad.json("import", people_file, "--account", "Acme", "--yes")
    looked = {"merged": 0, "proposed": 0}
    assert done == {**preview, **looked, "changeset": inroad.json("history")[0]["id"]}
    told = {key: done[key] for key in ("rows_read", "added", "updated", "unchanged", "rejected")}
    assert told == {
        "rows_read": 3,
        "added": 2,
        "updated": 0,
        "unchanged": 0,
        "rejected": [{"line": 4, "reason": "the row names neither a person nor a post"}],
    }
    again = inroad.json("import", people_file, "--account", "Acme", "--yes")
    assert (again["added"], again["unchanged"], again["changeset"]) == (0, 2, None)


def test_an_import_is_told_and_undone(inroad: Terminal, people_file: Path) -> None:
    told = inroad("import", people_file, "--account", "Acme", "--yes").out
    assert told.endswith("Recorded as no 1; `inroad undo 1` takes it back.\n")
    assert inroad("import", people_file, "--account", "Acme", "--yes").out.endswith("nothing changed.\n")
    assert inroad("import", people_file, "--account", "Acme").out.endswith("Nothing to apply.\n")
    inroad("undo", "1")
    assert inroad.json("accounts") == []


def test_of_very_many_people_nobody_looks_for_those_known_before_unless_told(
    inroad: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inroad("add-account", "Beta")
    monkeypatch.setattr(importing, "MOST_LOOKED_AT", 1)
    file = tmp_path / "many.csv"
    file.write_text("Name,Email\nAnn Lee,ann@acme.example\nBob Ray,bob@acme.example\n")
    told = inroad("import", file, "--account", "Acme", "--yes").out
    assert told.endswith("Nobody looked whether you had some of it already: `inroad duplicates` does.\n")
    for how in ("--look", "--no-look"):
        inroad("undo")
        assert "Nobody looked" not in inroad("import", file, "--account", "Acme", "--yes", how).out


def test_what_one_of_us_set_is_kept_for_a_decision(acme: Terminal, people_file: Path) -> None:
    acme("edit", "Acme", "Anna Berg", "grade=E2")
    people_file.write_text("Name,Grade\nAnna Berg,E7\n")
    told = acme("import", people_file, "--account", "Acme", "--yes").out
    kept = acme.json("suggestions")[0]["id"]
    assert f"`inroad suggestions {kept}`" in told
    assert "1 conflicting" in told


def test_columns_get_the_meaning_that_the_user_gives_them(inroad: Terminal, people_file: Path) -> None:
    people_file.write_text("Wer,Was,Wem\nJo Lang,Chefin,\nAnna Berg,Kasse,Jo Lang\n")
    words = ["--map", "Wer=name", "--map", "Was=title", "--map", "Wem=manager"]
    assert inroad.json("import", people_file, "--account", "Acme", *words, "--yes")["added"] == 2
    assert inroad.json("people", "Acme")[0]["manager_name"] == "Jo Lang"
    assert inroad("import", people_file, "--account", "Acme", "--map", "Wer").code == 2
    assert inroad("import", people_file, "--account", "Acme", "--profile", "fax").code == 2


def test_an_older_snapshot_is_refused(inroad: Terminal, people_file: Path) -> None:
    words = ["import", str(people_file), "--account", "Acme", "--yes", "--as-of"]
    assert inroad(*words, "2020-06-30").code == 0
    people_file.write_text("Name\nBo Li\n")
    answer = inroad(*words, "2020-03-31", "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "stale_snapshot")


def test_the_day_in_a_files_name_is_offered_never_taken(inroad: Terminal, people_file: Path) -> None:
    dated = people_file.rename(people_file.with_name("acme-2020-06-30.csv"))
    words = ("import", dated, "--account", "Acme")
    assert "with --as-of 2020-06-30 joins, moves and leaves are dated so" in inroad(*words).out
    assert inroad.json(*words)["day_named"] == "2020-06-30"
    assert inroad.json(*words, "--as-of", "2020-03-31")["day_named"] is None
    later = dated.rename(dated.with_name("acme-9999-06-30.csv"))
    assert inroad.json("import", later, "--account", "Acme")["day_named"] is None


def test_a_file_that_is_not_there_is_said_so(inroad: Terminal, tmp_path: Path) -> None:
    assert "there is no file" in inroad("import", tmp_path / "absent.csv").err
    assert "is no file" in inroad("import", tmp_path).err


def test_many_rejects_are_counted_and_the_first_shown(inroad: Terminal, people_file: Path) -> None:
    people_file.write_text("Name,Title,Grade\nJo Lang,CEO,E1\n" + ",,x\n" * 30)
    told = inroad("import", people_file, "--account", "Acme").out
    assert "30 rejected" in told
    assert "line 22:" in told
    assert "line 23:" not in told
    assert "and 10 more" in told


def test_a_suggestion_says_how_to_accept_it(inroad: Terminal, people_file: Path) -> None:
    told = inroad("import", people_file, "--account", "Acme", "--suggest").out
    assert told.endswith(f"`inroad accept {inroad.json('suggestions')[0]['id']}` applies it.\n")


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_row_of_a_real_file_is_accounted_for(sample: str, inroad: Terminal, real_data: Path) -> None:
    done = inroad.json("import", real_data / sample, "--account", "A Department", "--as-of", "2011-09-30", "--yes")
    assert done["rows_read"] == done["added"] + done["updated"] + done["unchanged"] + len(done["rejected"])
    assert done["added"] > 100


def test_in_a_terminal_the_user_is_asked(inroad: Terminal, people_file: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "inroad", "import", str(people_file), "--account", "Acme"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs) as program:
        os.close(theirs)
        os.write(ours, b"y\n")
        out = program.communicate(timeout=60)[0].decode()
    os.close(ours)
    assert program.returncode == 0
    assert "Apply it?" in out
    assert "Recorded as no 1" in out
    assert len(inroad.json("people", "Acme")) == 2
