"""Answers as JSON: what the model says, word for word, in shapes that the description knows."""

from dataclasses import replace
from datetime import UTC, datetime

import msgspec

from inroad.api import answers
from inroad.api.answers import AccountAnswer, ChangeAnswer, account_answer, changeset_answer, proposed_answer
from inroad.model.account import Account, Division
from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange
from inroad.storage.accounts import AccountNumbers

ACME = Account(id="a" * 32, created=1, version=4, name="Acme", domains=("acme.example",), employees=12)
ACT = Changeset(
    id="c" * 32, seq=4, status=ChangesetStatus.APPLIED, verb="import", summary="people.csv", actor_id="m" * 32,
    recorded_at=datetime(2025, 1, 1, tzinfo=UTC),
)  # fmt: skip


def test_an_account_is_told_with_its_numbers_and_divisions() -> None:
    numbers = AccountNumbers(people=2, seats=3, with_manager=2, changed_at=datetime(2025, 1, 1, tzinfo=UTC))
    told = account_answer(ACME, numbers, [Division(id="d" * 32, account_id=ACME.id, name="Finance", version=3)])
    assert (told.name, told.domains, told.employees, told.version) == ("Acme", ("acme.example",), 12, 4)
    assert (told.people, told.placeholders, told.reporting) == (2, 1, 0.667)
    assert [(division.name, division.parent_id, division.version) for division in told.divisions] == [
        ("Finance", None, 3)
    ]
    assert b'"changed_at":"2025-01-01T00:00:00Z"' in msgspec.json.encode(told)


def test_nobody_in_an_account_reports_to_nobody() -> None:
    assert account_answer(ACME, AccountNumbers()).reporting == 0.0


def test_every_field_of_an_account_but_its_bookkeeping_is_told() -> None:
    assert set(Account.__slots__) <= set(AccountAnswer.__struct_fields__)


def test_only_what_counts_can_be_undone() -> None:
    undone, suggested = replace(ACT, undone_by_id="u" * 32), replace(ACT, seq=None)
    assert [changeset_answer(each, "Ann").can_undo for each in (ACT, undone, suggested)] == [True, False, False]
    assert changeset_answer(ACT, "Ann").actor == "Ann"


def test_a_proposed_creation_shows_its_fields_and_a_proposed_change_only_what_differs() -> None:
    assert proposed_answer(EntityChange(None, ACME)).before is None
    moved = ACME.with_values(name="Acme Ltd", version=9)
    told = proposed_answer(EntityChange(ACME, moved))
    assert told == ChangeAnswer("account", ACME.id, "Acme Ltd", {"name": "Acme"}, {"name": "Acme Ltd"})
    gone = proposed_answer(EntityChange(ACME, None))
    assert (gone.label, gone.after, (gone.before or {})["name"]) == ("Acme", None, "Acme")


def test_every_shape_has_a_meaning() -> None:
    shapes = [shape for name, shape in vars(answers).items() if name.endswith("Answer") and isinstance(shape, type)]
    assert shapes
    assert [shape.__name__ for shape in shapes if not (shape.__doc__ or "").rstrip().endswith(".")] == []
