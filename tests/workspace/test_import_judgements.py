"""What files say of people's part in a purchase, imported with the people."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inroad.model.assessment import Assessment, AssessmentKind, Confirmation, SourceKind
from inroad.model.changeset import Outcome
from inroad.model.errors import Invalid
from inroad.storage.accounts import accounts_named
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import define
from inroad.workspace.history import undo
from inroad.workspace.imports import ImportReport, ImportRequest, preview_import, run_import, suggest_import
from inroad.workspace.people import NewPerson, fill_seat
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess, list_stakeholders, show_stakeholder
from inroad.workspace.suggestions import accept
from tests.fixtures.desks import Desk, refused

TEAM = "Name,Title,Email,Buying Role,Stance,Power\nAda,CEO,ada@acme.example,Champion,mentor,9\nBob,CFO,,,,\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def request(file: Path, text: str = TEAM, account: str | None = "Acme", **how: Any) -> ImportRequest:
    file.write_text(text, encoding="utf-8")
    return ImportRequest(path=file, name=file.name, account=account, **how)


def imported(desk: Desk, file: Path, text: str = TEAM, **how: Any) -> ImportReport:
    return desk.do(run_import, request(file, text, **how))


def held(desk: Desk, account: str = "Acme") -> dict[str, dict[str, Any]]:
    """What is held of everybody of whom anything is."""
    [found] = desk.see(accounts_named, account)
    rows = desk.see(list_stakeholders, found.id, When()).rows
    told = {each.row.name or each.row.title or "": each.values for each in rows if each.values}
    return {name: {field: value.value for field, value in values.items()} for name, values in told.items()}


def statements(desk: Desk, name: str, field: str) -> list[Assessment]:
    [account] = desk.see(accounts_named, "Acme")
    rows = desk.see(list_stakeholders, account.id, When()).rows
    [subject] = [each.subject_id for each in rows if each.row.name == name]
    return list(desk.see(show_stakeholder, account.id, subject, When()).statements[field])


def test_people_come_with_what_the_file_says_of_them(desk: Desk, file: Path) -> None:
    report = imported(desk, file)
    assert held(desk) == {"Ada": {"roles": ["champion"], "stance": "mentor", "power": 9}}
    assert report.judged == {3: "roles", 4: "stance", 5: "power"}
    [said] = statements(desk, "Ada", "roles")
    assert (said.basis, said.confirmation, said.author_id) == (AssessmentKind.IMPORTED, Confirmation.ASSUMED, None)
    assert (said.source_kind, said.source, said.quote) == (
        SourceKind.FILE_ROW, "people.csv, row 2", "Buying Role: Champion",
    )  # fmt: skip
    assert report.counts == {Outcome.ADDED: 2}


def test_an_import_with_judgements_is_one_change_that_is_taken_back_whole(desk: Desk, file: Path) -> None:
    before = desk.present()
    report = imported(desk, file)
    assert report.changeset is not None
    desk.do(undo, report.changeset.id)
    assert desk.present() == before


def test_the_same_file_once_more_says_nothing_new(desk: Desk, file: Path) -> None:
    imported(desk, file)
    before = desk.everything()
    again = imported(desk, file)
    assert (again.changeset, again.counts) == (None, {Outcome.UNCHANGED: 2})
    assert desk.everything() == before


def test_people_known_already_are_judged_anew(desk: Desk, file: Path) -> None:
    imported(desk, file)
    report = imported(desk, file, TEAM.replace("mentor", "Skeptical").replace("Bob,CFO,,,", "Bob,CFO,,User,"))
    assert report.counts == {Outcome.UPDATED: 2}
    assert held(desk) == {
        "Ada": {"roles": ["champion"], "stance": "non_supporter", "power": 9}, "Bob": {"roles": ["user"]},
    }  # fmt: skip


def test_what_one_of_us_said_is_held_against_a_file(desk: Desk, file: Path) -> None:
    imported(desk, file)
    [account] = desk.see(accounts_named, "Acme")
    [ada] = [each for each in desk.see(list_stakeholders, account.id, When()).rows if each.row.name == "Ada"]
    judged = Judged(subject_id=ada.subject_id, values={"stance": "opponent"})
    desk.do(assess, account.id, [judged], Statement(confirmation=Confirmation.CONFIRMED))
    imported(desk, file, TEAM.replace("mentor", "neutral"))
    assert held(desk)["Ada"]["stance"] == "opponent"
    assert [said.value for said in statements(desk, "Ada", "stance")] == ["neutral", "opponent"]


def test_an_earlier_state_is_dated_and_a_later_one_follows_it(desk: Desk, file: Path) -> None:
    imported(desk, file, TEAM.replace("mentor", "neutral"), as_of=date(2024, 3, 31))
    imported(desk, file, as_of=date(2024, 6, 30))
    [account] = desk.see(accounts_named, "Acme")
    stances = []
    for day in (date(2024, 4, 1), date(2024, 7, 1)):
        [ada] = [r for r in desk.see(list_stakeholders, account.id, When(as_of=day)).rows if r.row.name == "Ada"]
        stances.append(ada.values["stance"].value)
    assert stances == ["neutral", "mentor"]


def test_words_that_nobody_explained_are_kept_and_told(desk: Desk, file: Path) -> None:
    text = "Name,Buying Role,Stance,Power\nAda,Grand Vizier;Champion,lukewarm,eleven\n"
    report = imported(desk, file, text)
    assert held(desk) == {"Ada": {"roles": ["champion", "other"], "stance": "unknown"}}
    assert statements(desk, "Ada", "roles")[0].quote == "Buying Role: Grand Vizier;Champion"
    assert {code: report.remarks[code] for code in ("unknown_role", "unknown_word", "unreadable_value")} == {
        "unknown_role": 1, "unknown_word": 1, "unreadable_value": 1,
    }  # fmt: skip


def test_an_administrator_explains_a_word(desk: Desk, file: Path) -> None:
    words = {"roles": {"any": {"grand vizier": "executive_sponsor"}}}
    desk.do(define, "import_words", words)
    imported(desk, file, "Name,Buying Role\nAda,Grand Vizier\n")
    assert held(desk) == {"Ada": {"roles": ["executive_sponsor"]}}


def test_the_user_says_which_column_holds_roles_of_their_own(desk: Desk, file: Path) -> None:
    imported(desk, file, "Name,Our label\nAda,champion\n", mapping={"Our label": "roles"})
    assert held(desk) == {"Ada": {"roles": ["champion"]}}
    with refused(desk.store, Invalid, "“meddpicc.champion” is no field"):
        imported(desk, file, "Name,Our label\nAda,3\n", mapping={"Our label": "meddpicc.champion"})


def test_a_preview_and_a_suggestion_hold_them_too(desk: Desk, file: Path) -> None:
    preview = desk.see(preview_import, request(file))
    assert preview.counts == {Outcome.ADDED: 2}
    report = desk.do(suggest_import, request(file))
    assert report.changeset is not None
    desk.do(accept, report.changeset.id)
    assert held(desk)["Ada"]["power"] == 9


def test_an_open_seat_has_a_part_but_no_profile_until_somebody_fills_it(desk: Desk, file: Path) -> None:
    imported(desk, file, "Name,Title,Buying Role,Goals\n,Head of Buying,Approver,save\n")
    assert held(desk) == {"Head of Buying": {"roles": ["approver"]}}
    [account] = desk.see(accounts_named, "Acme")
    [seat] = desk.see(list_stakeholders, account.id, When()).rows
    desk.do(fill_seat, account.id, seat.row.position_id, NewPerson(name="Eve"))
    assert held(desk)["Eve"]["roles"] == ["approver"]


def test_people_of_several_companies_are_known_again_by_id_or_address(desk: Desk, file: Path) -> None:
    text = (
        "Record ID,First Name,Last Name,Email,Buying Role,Contact owner,Associated Company\n"
        "101,John,Smith,john@abc.example,Decision Maker;Budget Holder,Susan,ABC\n"
        "102,Jane,Thomas,,Champion,,XYZ\n"
    )
    imported(desk, file, text, account=None)
    assert held(desk, "ABC") == {"John Smith": {"roles": ["decision_maker", "economic_buyer"]}}
    again = imported(desk, file, text.replace("Champion", "Blocker"), account=None)
    assert again.counts == {Outcome.UNCHANGED: 1, Outcome.UPDATED: 1}
    assert held(desk, "XYZ") == {"Jane Thomas": {"roles": ["blocker"]}}


def test_who_of_two_namesakes_is_meant_is_not_guessed(desk: Desk, file: Path) -> None:
    imported(desk, file, "Name,Title\nAda,CEO\nAda,CFO\n")
    report = imported(desk, file, "Name,Title,Stance\nAda,CEO,mentor\n")
    assert report.remarks["judged_of_nobody"] == 1
    assert held(desk) == {}


def test_the_samples_of_vendors_are_understood(desk: Desk, real_data: Path) -> None:
    path = real_data / "vendor" / "samples" / "hubspot_contacts.csv"
    report = desk.do(run_import, ImportRequest(path=path, name=path.name))
    assert "unknown_role" not in report.remarks
    assert held(desk, "ABC Company") == {"John Smith": {"roles": ["decision_maker", "economic_buyer"]}}
