"""Whose value is held when two records become one, and the evidence of the other."""

from datetime import date
from pathlib import Path

from inroad.model.assessment import AssessmentKind, SourceKind
from inroad.model.merging import Picks, Told
from inroad.storage.assessments import assessments_about
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.merging_people import merge_people
from inroad.workspace.origins import read_origins
from inroad.workspace.people import NewPerson, add_person, update_person
from inroad.workspace.settling import origins_of
from tests.fixtures.desks import Desk


def test_a_value_is_told_by_hand_or_by_file_as_of_its_day(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Title\nEve,CTO\n")
    desk.do(run_import, ImportRequest(path=path, name="people.csv", account="Acme", as_of=date(2024, 5, 1)))
    [acme] = desk.accounts()
    [eve] = desk.graph(acme).persons.values()
    told = origins_of(desk.see(read_origins, [eve]))
    assert told.of(eve, "name") == Told(by_hand=False, on=date(2024, 5, 1), seq=1)
    desk.do(update_person, eve.id, base_version=desk.seq, values={"city": "Bonn"})
    eve = desk.graph(acme).persons[eve.id]
    assert origins_of(desk.see(read_origins, [eve])).of(eve, "city") == Told(True, date(2025, 1, 1), 2)


def test_what_a_file_said_is_evidence_with_its_name(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Title\nEva Lind,CTO\n")
    desk.do(run_import, ImportRequest(path=path, name="people.csv", account="Acme"))
    [acme] = desk.accounts()
    [eva] = desk.graph(acme).persons.values()
    eve = desk.do(add_person, acme.id, NewPerson(name="Eve Lind", title="CTO"))
    desk.do(merge_people, eve.person_id or "", other_id=eva.id, picks=Picks())
    [said] = desk.see(assessments_about, [eve.person_id or ""])
    assert (said.field, said.value, said.basis, said.source_kind, said.source, said.author_id) == (
        "name", "Eva Lind", AssessmentKind.IMPORTED, SourceKind.FILE_ROW, "people.csv", None,
    )  # fmt: skip
