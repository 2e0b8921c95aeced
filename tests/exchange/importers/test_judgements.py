"""What a file of people says of their part in a purchase."""

from pathlib import Path

import pytest

from inroad.exchange.importers.judgements import (
    HEADINGS,
    Meaning,
    is_judged,
    judged_columns,
    meaning_of,
    read_judged,
    word_key,
)
from inroad.exchange.importers.opening import Opened, open_people
from inroad.model.fields import FIELDS, MAX_TEXT, MOST_TEXTS, Scope

WORDS = {"decider": "decision_maker", "lots": "9", "fan": "mentor"}


def opened(tmp_path: Path, text: str) -> Opened:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    return open_people(path)


def columns(tmp_path: Path, headings: str, **override: str) -> dict[str, str]:
    mapping = opened(tmp_path, f"{headings}\n").mapping
    return {each.heading: each.field for each in judged_columns(mapping, override)}


def test_every_field_of_people_has_headings_and_no_heading_means_two() -> None:
    assert set(HEADINGS) == {name for name, field in FIELDS.items() if field.scope is not Scope.OPPORTUNITY}
    words = [word.strip() for words in HEADINGS.values() for word in words.split(";")]
    assert len(words) == len(set(words))
    assert [is_judged(name) for name in ("roles", "meddpicc.champion", "title")] == [True, False, False]


def test_columns_are_known_by_their_headings_beside_those_of_people(tmp_path: Path) -> None:
    assert columns(tmp_path, "Name,Title,Buying Role,Stance,Influence level,Shoe size") == {
        "Buying Role": "roles", "Stance": "stance", "Influence level": "power",
    }  # fmt: skip
    assert columns(tmp_path, "Name,Роль в закупке,engagement_desired") == {
        "Роль в закупке": "roles", "engagement_desired": "engagement_desired",
    }  # fmt: skip


def test_a_column_that_a_profile_keeps_aside_is_read_all_the_same(tmp_path: Path) -> None:
    headings = "Record ID,First Name,Last Name,Buying Role,Contact owner"
    assert columns(tmp_path, headings) == {"Buying Role": "roles"}


def test_what_the_user_says_of_a_column_comes_first(tmp_path: Path) -> None:
    assert columns(tmp_path, "Name,Buying Role,Ours", ours="roles") == {"Ours": "roles"}


def test_rows_that_say_something_are_read_with_what_they_are_known_by(tmp_path: Path) -> None:
    text = (
        "ID,Name,Email,Stance,Power\n"
        "7,Ann Lee,Ann@x.example; info@x.example,mentor,\n"
        ",Bob Ray,,,\n"
        ",Cyd Day,,, 9 \n"
        "8,Dee,,,,,too many\n"
    )
    file = opened(tmp_path, text)
    found = list(read_judged(file.sheet, file.mapping, judged_columns(file.mapping, {})))
    assert [(row.line, row.key, row.emails) for row in found] == [
        (2, "7", ("ann@x.example", "info@x.example")), (4, None, ()),
    ]  # fmt: skip
    assert [[(column.field, said) for column, said in row.said] for row in found] == [
        [("stance", "mentor")], [("power", "9")],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text", "value", "understood"),
    [
        ("roles", "Champion; DECIDER", ["decision_maker", "champion"], True),
        ("roles", "End_user / champion", ["champion", "other"], False),
        ("roles", "Grand Vizier", ["other"], False),
        ("stance", "Fan", "mentor", True),
        ("stance", "non-supporter", "non_supporter", True),
        ("stance", "lukewarm", "unknown", False),
        ("power", "7", 7, True),
        ("power", "7,0", 7, True),
        ("power", "Lots", 9, True),
        ("power", "3 of 5", 6, True),
        ("power", "80/100", 8, True),
        ("goals", "grow; save; grow", ["grow", "save"], True),
        ("personal_win", "a promotion", "a promotion", True),
        ("do_not_contact", "Да", True, True),
        ("do_not_contact", "no", False, True),
    ],
)
def test_words_are_understood_or_kept_as_what_they_are_not(
    field: str, text: str, value: object, understood: bool
) -> None:
    assert meaning_of(FIELDS[field], text, WORDS) == Meaning(value, understood)


@pytest.mark.parametrize(
    ("field", "text"),
    [("power", "eleven"), ("power", "11"), ("power", "6/5"), ("power", "1/0"), ("ring", "far away"),
     ("do_not_contact", "perhaps"), ("roles", " ; "), ("goals", ";")],
)  # fmt: skip
def test_what_can_be_no_value_is_none(field: str, text: str) -> None:
    assert meaning_of(FIELDS[field], text, WORDS) is None


def test_what_is_too_long_is_cut_and_told() -> None:
    assert meaning_of(FIELDS["personal_win"], "x" * (MAX_TEXT + 1), {}) == Meaning("x" * MAX_TEXT, understood=False)
    many = meaning_of(FIELDS["goals"], ";".join(map(str, range(MOST_TEXTS + 1))), {})
    assert many is not None
    assert (len(many.value), many.understood) == (MOST_TEXTS, False)  # type: ignore[arg-type]


def test_a_word_is_looked_up_whatever_its_signs_and_case() -> None:
    assert [word_key(word) for word in ("DECISION_MAKER", " Legal & Compliance ", "Non-supporter")] == [
        "decision maker", "legal compliance", "non supporter",
    ]  # fmt: skip
