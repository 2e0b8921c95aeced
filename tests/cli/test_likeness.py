"""A person in a terminal: every value on one line with its ground."""

from datetime import UTC, date, datetime

import pytest

from inroad.api.portrait_answers import NoteAnswer, OriginAnswer, PortraitAnswer, ValueAnswer
from inroad.cli.likeness import tell_portrait

DAY = date(2025, 3, 1)
IMPORT = OriginAnswer(
    changeset_id="c", seq=1, verb="import", actor="Priya", recorded_at=datetime(2025, 3, 4, tzinfo=UTC), as_of=DAY,
    day=DAY, basis="imported", confidence=None, file="people.csv", row=12,
)  # fmt: skip


def value(field: str, said: object, origin: OriginAnswer | None) -> ValueAnswer:
    return ValueAnswer(
        subject_id="s", subject_kind="position", field=field, value=said, label=None, origin=origin,
        confirmation="assumed", said_on=None, seen_on=None, fresh_on=DAY, evidence=[],
    )  # fmt: skip


def test_file_row_and_importer_are_told_and_what_is_unknown_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    note = NoteAnswer(id="n", author="Priya", mine=False, text="a\nb", private=False, written_on=DAY, version=1)
    values = [value("title", "CFO", IMPORT), value("emails", ["a@x", "b@x"], None)]
    tell_portrait(
        PortraitAnswer(
            account_id="a",
            position_id="p",
            person_id=None,
            name="",
            as_of=DAY,
            values=values,
            held=[],
            lines=[],
            notes=[note],
        )
    )
    told = capsys.readouterr().out
    assert "people.csv, row 12 (imported by Priya)" in told
    assert "a@x, b@x" in told
    assert "a b" in told
    assert "Reporting lines" not in told
