"""Imports through the door: a file in, a suggestion out, or a precise word."""

from pathlib import Path

from tests.fixtures.doors import PEOPLE, Door


def test_a_file_becomes_a_suggestion_that_tells_how_it_was_understood(door: Door) -> None:
    found = door.ask("POST", "/imports", **door.upload(account="Acme", as_of="2024-03-31"))
    assert (found["rows_read"], found["added"], found["rejected_count"], found["encoding"]) == (2, 2, 0, "utf-8")
    assert found["profile"]["name"] == "people"
    assert [(c["heading"], c["field"]) for c in found["columns"]] == [
        ("Name", "name"), ("Title", "title"), ("E-mail", "email"),
    ]  # fmt: skip
    assert found["columns"][0]["sample"] == ["Cyd Cole", "Dee Dunn"]
    kept = found["changeset"]
    assert (kept["status"], kept["seq"], kept["as_of"], kept["actor"]) == ("suggested", None, "2024-03-31", "You")
    assert (kept["source"]["file"], kept["can_undo"]) == ("people.csv", False)
    assert door.ask("GET", "/accounts")["total"] == 0
    door.ask("POST", f"/changesets/{kept['id']}/accept", json={})
    [account] = door.ask("GET", "/accounts")["items"]
    assert (account["name"], account["people"]) == ("Acme", 2)
    again = door.ask("POST", "/imports", **door.upload(account="Acme", as_of="2024-03-31"))
    assert (again["added"], again["unchanged"]) == (0, 2)


def test_real_files_are_recognised(door: Door, real_data: Path) -> None:
    samples = real_data / "vendor" / "samples"
    files = sorted(path for path in samples.rglob("*") if path.suffix == ".csv" and path.stat().st_size < 200_000)
    assert files, "no sample to import"
    for path in files[:8]:
        answer = door.client.post("/api/imports", **door.upload(path.read_bytes(), path.name, account="Acme"))
        assert answer.status_code in {201, 400}, (path.name, answer.text)
        if answer.status_code == 201:
            told = answer.json()
            outcomes = ("added", "updated", "unchanged", "conflicting", "rejected_count")
            assert told["rows_read"] == sum(told[name] for name in outcomes), path.name


def test_what_cannot_be_read_is_refused_in_the_files_own_name(door: Door) -> None:
    for name, content, form in (
        ("deck.pdf", b"%PDF-1.7\n%\xe2\xe3", {"account": "Acme"}),
        ("empty.csv", b"", {"account": "Acme"}),
        ("blank.csv", b"\n\n \n", {"account": "Acme"}),
        ("heads.csv", b"Name,Title\n", {"account": "Acme"}),
        ("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", {"account": "Acme"}),
        ("broken.xlsx", b"PK\x03\x04garbage", {"account": "Acme"}),
    ):
        status, code, error = door.refused("POST", "/imports", **door.upload(content, name, **form))
        assert (status, code) == (400, "invalid"), name
        assert name in error["message"], error


def test_answers_about_the_file_that_cannot_be_meant_are_refused(door: Door) -> None:
    forms: tuple[dict[str, str], ...] = (
        {"as_of": "soon"}, {"as_of": "2024-02-30"}, {"profile": "vcards"}, {"mapping": "[]"}, {"mapping": "{"},
        {"mapping": '{"Name": 7}'}, {"mapping": '{"Name": "king"}'}, {"mapping": '{"No such heading": "name"}'},
        {"role": "owner"},
    )  # fmt: skip
    for form in forms:
        request = door.upload(PEOPLE, "people.csv", **{"account": "Acme", **form})
        status, code, error = door.refused("POST", "/imports", **request)
        assert (status, code) == (400, "invalid"), (form, error)
    assert door.refusal("POST", "/imports") == (400, "invalid")
    assert door.refusal("POST", "/imports", data={"account": "Acme"}) == (400, "invalid")
    assert door.refusal("POST", "/imports", json={"file": "people.csv"}) == (400, "invalid")
    torn = {"content": b"--x\r\nContent-Disp", "headers": {"Content-Type": "multipart/form-data; boundary=x"}}
    assert door.refusal("POST", "/imports", **torn) == (400, "invalid")


def test_rows_without_an_account_are_rejected_with_their_lines(door: Door) -> None:
    found = door.ask("POST", "/imports", **door.upload())
    assert (found["rows_read"], found["rejected_count"]) == (2, 2)
    assert [row["line"] for row in found["rejected"]] == [2, 3]
    assert all(row["reason"] for row in found["rejected"])


def test_a_files_name_is_only_a_name(door: Door) -> None:
    for said, kept in (
        ("../../etc/people.csv", "people.csv"), ("C:\\Users\\me\\people.csv", "people.csv"), ("/etc/passwd", "passwd"),
        ("..", "file"), ("a:b?.csv", "a_b_.csv"), ("люди.csv", "люди.csv"), ("x" * 300 + ".csv", "x" * 96 + ".csv"),
    ):  # fmt: skip
        found = door.ask("POST", "/imports", **door.upload(PEOPLE, said, account="Acme"))
        assert found["changeset"]["source"]["file"] == kept
        assert found["changeset"]["summary"] == kept


def test_a_mapping_says_what_a_column_means(door: Door) -> None:
    content = b"Who,What\nAnn Able,CEO\n"
    request = door.upload(content, account="Acme", mapping='{"Who": "name", "What": "title"}')
    found = door.ask("POST", "/imports", **request)
    assert (found["added"], [column["field"] for column in found["columns"]]) == (1, ["name", "title"])
