"""Deciding: undo, accept, decline."""

from pathlib import Path

from tests.cli.conftest import Terminal


def people(terminal: Terminal) -> list[str]:
    """Who is at Acme."""
    return [row["name"] for row in terminal.json("people", "Acme")]


def test_the_newest_change_is_undone_and_redone(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li")
    before = acme.json("people", "Acme")
    undone = acme.json("undo")
    assert (undone["verb"], undone["summary"]) == ("undo", "Bo Li")
    assert people(acme) == ["Anna Berg", "Jo Lang", ""]
    assert acme("undo", str(undone["seq"])).out.startswith(f"Undone: no {undone['seq']}, undo: Bo Li.")
    assert [row["position_id"] for row in acme.json("people", "Acme")] == [row["position_id"] for row in before]


def test_a_change_is_undone_by_its_number_or_its_id(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li")
    acme("add-account", "Beta")
    number, identity = (entry["seq"] for entry in acme.json("history", "--limit", "2")), acme.json("history")[0]["id"]
    assert acme("undo", identity).code == 0
    assert acme("undo", str(min(number))).code == 0
    assert people(acme) == ["Anna Berg", "Jo Lang", ""]


def test_what_cannot_be_undone_is_said_so(acme: Terminal) -> None:
    assert acme("undo", "99").code == 4
    assert acme("undo", "0").code == 4
    assert acme("undo", "nonsense").code == 4
    assert acme("undo", "1").code == 5
    acme("undo")
    answer = acme("undo", "4", "--json")
    assert (answer.code, answer.json["error"]["message"]) == (2, "this has been undone already")


def test_a_suggestion_is_accepted_in_part_and_then_declined(inroad: Terminal, people_file: Path) -> None:
    kept = inroad.json("import", people_file, "--account", "Acme", "--suggest")["changeset"]
    rows = {row["label"]: row["ordinal"] for row in inroad.json("suggestions", kept)}
    done = inroad.json("accept", kept, "--row", str(rows["Jo Lang"]))
    assert (done["applied"]["seq"], done["suggestion"]["status"], done["skipped"]) == (1, "suggested", [])
    assert people(inroad) == ["Jo Lang"]
    assert inroad.json("decline", kept)["status"] == "declined"
    assert inroad.json("suggestions") == []
    assert inroad("accept", kept).code == 4


def test_a_suggestion_is_accepted_by_outcome_and_what_is_stale_is_told(acme: Terminal, people_file: Path) -> None:
    people_file.write_text("Name,Grade\nAnna Berg,E7\nBo Li,E1\n")
    kept = acme.json("import", people_file, "--account", "Acme", "--suggest")["changeset"]
    acme("edit", "Acme", "Anna Berg", "grade=E2")
    told = acme("accept", kept, "--only", "updated", "--only", "added").out
    assert told.startswith("Accepted: applied as no 6; 1 row skipped.\n  row ")
    assert "grade" in told
    assert "Bo Li" in people(acme)


def test_a_declined_suggestion_is_told(inroad: Terminal, people_file: Path) -> None:
    kept = inroad.json("import", people_file, "--account", "Acme", "--suggest")["changeset"]
    assert inroad("decline", kept).out == "Declined: people.csv.\n"
