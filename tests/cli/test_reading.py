"""Looking: accounts, people, map, diff, history, suggestions."""

from pathlib import Path

from tests.cli.conftest import Terminal


def names(answer: list[dict[str, object]]) -> list[object]:
    """The names in a list."""
    return [item["name"] for item in answer]


def test_where_nothing_is_the_user_hears_what_to_do(inroad: Terminal) -> None:
    assert inroad("history").out == "Nothing was done yet.\n"
    assert inroad("suggestions").out == "Nothing waits for a decision.\n"


def test_people_are_listed_as_of_a_day(acme: Terminal) -> None:
    assert [(p["name"], p["manager_name"]) for p in acme.json("people", "Acme")] == [
        ("Anna Berg", "Jo Lang"),
        ("Jo Lang", None),
        ("", "Jo Lang"),
    ]
    acme("leave", "Acme", "Anna Berg", "--on", "2020-01-01")
    assert names(acme.json("people", "Acme")) == ["Jo Lang", ""]
    assert "Anna Berg" in acme("people", "acme", "--as-of", "2019-12-31").out
    assert acme("people", "Acme").out.endswith("1 person, 1 open seat\n")


def test_people_are_listed_as_they_were_known(acme: Terminal) -> None:
    assert acme.json("people", "Acme", "--as-known", "2020-01-01") == []
    assert len(acme.json("people", "Acme", "--as-known", "2999-01-01T00:00Z", "--as-of", "2999-01-01")) == 3


def test_a_map_is_text_json_or_a_picture(acme: Terminal, tmp_path: Path) -> None:
    text = acme("map", "Acme", "--lens", "org", "--format", "text").out
    assert text == "Jo Lang  CEO\n├── Anna Berg  CFO\n└── [Unknown person]  Head of IT\n"
    assert acme("map", "Acme", "--depth", "0").out == "Jo Lang  CEO\n"
    drawn = acme.json("map", "Acme")
    assert acme("map", "Acme", "--format", "json").json == drawn
    assert [card["person"]["name"] for card in drawn["cards"]] == ["Jo Lang", "Anna Berg", ""]
    assert {gap["kind"]: gap["count"] for gap in drawn["gaps"]}["person"] == 1
    picture = tmp_path / "acme.svg"
    assert acme("map", "Acme", "--format", "svg", "-o", picture).out == f"Written to {picture}.\n"
    assert picture.read_text().startswith("<svg xmlns=")
    assert "Anna Berg, CFO" in picture.read_text()
    assert acme("map", "Acme", "--format", "svg", "--dark").out != picture.read_text()


def test_a_lens_that_does_not_exist_is_refused(acme: Terminal) -> None:
    answer = acme("map", "Acme", "--lens", "prism")
    assert (answer.code, "there are: org, influence, power-interest, onion" in answer.err) == (2, True)


def test_a_dotted_line_to_somebody_below_the_depth_shows_no_identity(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li", "--manager", "Anna Berg")
    acme("move", "Acme", "Jo Lang", "--under", "Bo Li", "--dotted")
    assert "also reports to Bo Li" in acme("map", "Acme").out
    assert acme("map", "Acme", "--depth", "0").out == "Jo Lang  CEO\n"


def test_a_difference_tells_who_came_and_went(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li", "--title", "CTO", "--since", "2020-06-01")
    acme("leave", "Acme", "Anna Berg", "--on", "2020-06-01")
    found = acme.json("diff", "Acme", "2020-01-01", "2020-12-31")
    assert (names(found["joined"]), names(found["left"]), found["moved"]) == (["Bo Li"], ["Anna Berg"], [])
    told = acme("diff", "Acme", "2020-01-01", "2020-12-31").out
    assert "Joined (1)\n  Bo Li  CTO\n" in told
    assert "Left (1)\n  Anna Berg  CFO · HO / Finance\n" in told
    assert acme("diff", "Acme", "2020-12-31", "2020-01-01").code == 2
    assert acme("diff", "Acme", "2021-01-01", "2021-01-02").out.endswith("Nothing happened that we know of.\n")


def test_history_is_told_newest_first(acme: Terminal) -> None:
    acme("add-account", "Beta")
    assert [(e["seq"], e["summary"]) for e in acme.json("history", "--limit", "2")] == [(5, "Beta"), (4, "Head of IT")]
    assert [e["seq"] for e in acme.json("history", "Acme")] == [4, 3, 2, 1]
    assert "add person: Anna Berg" in acme("history").out


def test_suggestions_are_told_with_their_rows(inroad: Terminal, people_file: Path) -> None:
    kept = inroad.json("import", people_file, "--account", "Acme", "--suggest")["changeset"]
    assert [s["id"] for s in inroad.json("suggestions")] == [kept]
    assert kept in inroad("suggestions").out
    rows = inroad.json("suggestions", kept)
    assert [(row["outcome"], row["label"]) for row in rows if row["outcome"] == "added"] == [
        ("added", "Jo Lang"),
        ("added", "Anna Berg"),
    ]
    assert all(row["changes"] for row in rows if row["outcome"] == "added")
    assert inroad.json("suggestions", kept, "--outcome", "conflicting") == []
    assert "Anna Berg" in inroad("suggestions", kept).out
