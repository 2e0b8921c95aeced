"""Changing where people stand."""

from tests.cli.conftest import Terminal


def person(terminal: Terminal, name: str) -> dict[str, object]:
    """Somebody at Acme."""
    found: dict[str, object] = next(row for row in terminal.json("people", "Acme") if row["name"] == name)
    return found


def test_somebody_gets_another_superior_a_further_one_or_none(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li", "--title", "CTO")
    assert acme.json("move", "Acme", "Anna Berg", "--under", "Bo Li")["manager_name"] == "Bo Li"
    dotted = acme.json("move", "Acme", "Anna Berg", "--under", "Jo Lang", "--dotted")
    assert dotted["dotted"] == [person(acme, "Jo Lang")["position_id"]]
    assert acme.json("move", "Acme", "Anna Berg", "--top")["manager_name"] is None
    assert acme("move", "Acme", "Anna Berg").code == 2
    assert acme("move", "Acme", "Anna Berg", "--top", "--under", "Bo Li").code == 2


def test_nobody_becomes_their_own_superior(acme: Terminal) -> None:
    answer = acme("move", "Acme", "Jo Lang", "--under", "Anna Berg", "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "boss_cycle")


def test_who_leaves_stays_in_history(acme: Terminal) -> None:
    left = acme.json("leave", "Acme", "Anna Berg", "--on", "2026-03-31")
    assert (left["name"], left["valid_to"]) == ("Anna Berg", "2026-03-31")
    assert acme("leave", "Acme", "Head of IT").out.startswith("the open seat “Head of IT” left on ")
    assert [row["name"] for row in acme.json("people", "Acme")] == ["Jo Lang"]


def test_several_are_moved_in_one_act(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li", "--title", "CTO")
    moved = acme.json("move", "Acme", "Anna Berg", "Head of IT", "--under", "Bo Li")
    assert [row["manager_name"] for row in moved] == ["Bo Li", "Bo Li"]
    assert acme("undo").code == 0
    assert person(acme, "Anna Berg")["manager_name"] == "Jo Lang"


def test_a_dotted_line_is_ended(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li", "--title", "CTO")
    acme("move", "Acme", "Anna Berg", "--under", "Bo Li", "--dotted")
    assert acme.json("move", "Acme", "Anna Berg", "--no-longer-under", "Bo Li")["dotted"] == []
    assert acme("move", "Acme", "Anna Berg", "--no-longer-under", "Bo Li").code == 2
    assert acme("move", "Acme", "Anna Berg", "Jo Lang", "--no-longer-under", "Bo Li").code == 2


def test_who_is_off_the_map_stays_in_the_list_and_comes_back(acme: Terminal) -> None:
    assert acme("unmap", "Acme", "Anna Berg").out.startswith("Anna Berg is off the map.")
    assert person(acme, "Anna Berg")["mapped"] is False
    assert "Anna Berg" not in acme("map", "Acme").out
    assert acme("remap", "Acme", "Anna Berg").out.startswith("Back on the map: Anna Berg, CFO, ")
    assert "Anna Berg" in acme("map", "Acme").out
    assert {row["name"] for row in acme.json("unmap", "Acme", "Jo Lang", "--below")} == {"Jo Lang", "Anna Berg", ""}
    assert [row["mapped"] for row in acme.json("remap", "Acme", "Jo Lang")] == [True]


def test_two_who_are_the_same_become_one(acme: Terminal) -> None:
    acme("add", "Acme", "A. Berg", "--title", "Chief Financial Officer", "--email", "anna@acme.example")
    acme("add", "Acme", "Cy Day", "--title", "Controller", "--manager", "A. Berg")
    merged = acme.json("merge", "Acme", "Anna Berg", "A. Berg", "--take", "title")
    assert (merged["name"], merged["title"], merged["emails"]) == (
        "Anna Berg", "Chief Financial Officer", ["anna@acme.example"],
    )  # fmt: skip
    assert person(acme, "Cy Day")["manager_name"] == "Anna Berg"
    assert acme("merge", "Acme", "Anna Berg", "Anna Berg").code == 2
    assert acme("merge", "Acme", "Anna Berg", "Cy Day", "--take", "shoes").code == 2
    assert acme("undo").code == 0
    assert person(acme, "A. Berg")["emails"] == ["anna@acme.example"]
