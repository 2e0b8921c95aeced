"""Reading in a process of its own tells, row for row, what reading here tells."""

from itertools import islice
from pathlib import Path

import pytest

from inroad.exchange.importers import beside
from inroad.exchange.importers.beside import pays_beside, read_beside
from inroad.exchange.importers.opening import open_people
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark
from inroad.model.errors import Invalid

LIST = """\
id,name,title,supervisor id,email,start date,notes
1,Ann Lee,CEO,,ann@acme.example,2020-05-01,
2,Vacant,<b>CFO</b>,1,,never,was Bob
3,,,,,,
,,Head of IT,1,cyd.ray@acme.example; info@acme.example,2021-02-03,
"""


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_records_rejections_and_remarks_come_as_they_are_told_here(people: Path) -> None:
    opened = open_people(people)
    here = list(opened.profile.read(opened.sheet, opened.mapping))
    assert {type(item) for item in here} == {PersonRecord, Rejection, Remark}
    assert list(read_beside(people, opened.profile.name, {})) == here


def test_what_the_user_says_of_the_columns_is_told_on(people: Path) -> None:
    override = {"notes": "title", "title": "ignored"}
    opened = open_people(people, profile="org_chart", mapping=override)
    here = list(opened.profile.read(opened.sheet, opened.mapping))
    assert list(read_beside(people, "org_chart", override)) == here != list(read_beside(people, "org_chart", {}))


def test_a_refusal_comes_in_its_words(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="does not exist") as refusal:
        list(read_beside(tmp_path / "absent.csv", "people", {}))
    assert refusal.value.params == {"file": "absent.csv"}


def test_who_stops_early_leaves_no_process_behind(people: Path) -> None:
    reading = read_beside(people, "org_chart", {})
    assert len(list(islice(reading, 1))) == 1
    reading.close()


def test_a_process_that_dies_is_told_of(people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_PROCESS", "antigravity_that_is_not_there")
    with pytest.raises(Invalid, match="could not be read to its end"):
        list(read_beside(people, "people", {}))


@pytest.mark.parametrize(("size", "processors", "pays"), [(10**9, 2, True), (10**9, 1, False), (10**4, 2, False)])
def test_it_pays_for_large_files_where_there_are_two_processors(
    size: int, processors: int, pays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert pays_beside(size) == pays


def test_an_opened_file_that_is_large_is_read_so(people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_people(people)
    here = list(opened.items())
    monkeypatch.setattr(beside, "BESIDE_BYTES", 10)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert list(opened.items()) == here
    people.write_text(f"{LIST}5,Eve Day,CTO,1,,,\n", encoding="utf-8")
    assert len(list(opened.items())) == len(here) + 1, "another process has opened it anew"
