"""Opening a file of people: its table, its profile, its columns."""

from pathlib import Path
from typing import Any

import pytest

from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.opening import Opened, open_people
from inroad.model.errors import Invalid


def opened(tmp_path: Path, text: str, **how: Any) -> Opened:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    return open_people(path, **how)


def test_a_file_is_opened_by_the_profile_its_headings_fit_best(tmp_path: Path) -> None:
    found = opened(tmp_path, "id,name,title,supervisor id\n1,Ann Lee,CEO,\n2,Bob Ray,CFO,1\n")
    assert found.profile.name == "org_chart"
    assert [column.field for column in found.mapping.columns] == [
        Field.KEY, Field.NAME, Field.TITLE, Field.MANAGER_KEY,
    ]  # fmt: skip
    assert [list(row) for row in found.sample] == [["1", "Ann Lee", "CEO", ""], ["2", "Bob Ray", "CFO", "1"]]


def test_the_sample_is_the_first_five_rows(tmp_path: Path) -> None:
    found = opened(tmp_path, "name,title\n" + "".join(f"Ann Lee {n},CEO\n" for n in range(9)))
    assert len(found.sample) == 5


def test_a_profile_can_be_named_and_columns_can_be_said(tmp_path: Path) -> None:
    found = opened(tmp_path, "Wer,Was\nAnn Lee,CEO\n", profile="people", mapping={"Wer": "name", "Was": "title"})
    assert [column.field for column in found.mapping.columns] == [Field.NAME, Field.TITLE]


@pytest.mark.parametrize(
    ("how", "what"),
    [
        ({}, r"none of the headings says anything about people: “Wer”, “Was”"),
        ({"profile": "nonsense"}, "nonsense"),
        ({"mapping": {"Wo": "name"}}, "no column “Wo”"),
        ({"mapping": {"Wer": "nonsense"}}, "“nonsense” is no field"),
    ],
)
def test_what_cannot_be_opened_says_why(tmp_path: Path, how: dict[str, Any], what: str) -> None:
    with pytest.raises(Invalid, match=what):
        opened(tmp_path, "Wer,Was\nAnn Lee,CEO\n", **how)


def test_headings_that_say_nothing_are_told_with_first_cells_so_that_somebody_can_say_what_they_mean(
    tmp_path: Path,
) -> None:
    with pytest.raises(Invalid) as refused:
        opened(tmp_path, "Wer,Was\nAnn Lee,CEO\n")
    assert refused.value.params["headings"] == ["Wer", "Was"]
    assert refused.value.params["sample"] == [["Ann Lee", "CEO"]]
