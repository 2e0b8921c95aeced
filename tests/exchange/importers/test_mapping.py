import pytest

from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.mapping import ColumnMapping, Found, map_columns, meaning, recognise
from inroad.model.errors import Invalid
from tests.exchange.importers.sheets import drawn, mapped


def fields_of(mapping: ColumnMapping) -> dict[str, str]:
    return {column.heading: str(column.field) for column in mapping.columns if column.field is not None}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("E-mail address", Field.EMAIL),
        ("Job title", Field.TITLE),
        ("Reports to", Field.MANAGER),
        ("Manager e-mail", Field.MANAGER_EMAIL),
        ("SupervisorID", Field.MANAGER_KEY),
        ("Boss ID", Field.MANAGER_KEY),
        ("Руководитель", Field.MANAGER),
        ("Должность", Field.TITLE),
        ("Подразделение", Field.DEPARTMENT),
        ("ФИО", Field.NAME),
        ("Табельный номер", Field.KEY),
        ("Vorgesetzter", Field.MANAGER),
        ("Abteilung", Field.DEPARTMENT),
        ("E-Mail-Adresse", Field.EMAIL),
        ("Contact: First Name", Field.GIVEN_NAME),
        ("Employee Email", Field.EMAIL),
        ("Deparment", Field.DEPARTMENT),
        ("Senion/Junior", Field.KIND),
        ("Favourite colour", None),
        ("", None),
    ],
)
def test_a_heading_means_a_field(heading: str, field: Field | None) -> None:
    assert meaning(heading) is field


def test_headings_are_counted_among_cells() -> None:
    assert recognise(["Name", "Job Title", "Sir Stephen Laws", "", "x" * 200]) == 2


def test_of_two_columns_with_one_meaning_the_better_heading_is_taken_and_the_other_reported() -> None:
    mapping = map_columns(["Title", "First Name", "Job Title"])
    assert fields_of(mapping) == {"First Name": "given_name", "Job Title": "title"}
    assert [column.heading for column in mapping.ambiguous] == ["Title"]


def test_a_column_that_is_nearly_empty_yields_to_a_full_one() -> None:
    sample = [("", "ABC"), ("", "XYZ"), ("QRS", "XYZ")]
    assert fields_of(map_columns(["Company", "Organization"], sample=sample)) == {"Organization": "company"}


def test_several_addresses_and_units_are_all_kept() -> None:
    mapping = map_columns(["E-mail", "E-mail 2 Address", "Division", "Department"])
    assert mapping.by_field[Field.EMAIL] == (0, 1)
    assert not mapping.ambiguous


def test_unknown_columns_are_reported_unless_they_have_no_heading() -> None:
    mapping = map_columns(["Name", "Shoe size", ""])
    assert [column.heading for column in mapping.unknown] == ["Shoe size"]


def test_the_user_has_the_last_word() -> None:
    mapping = map_columns(["Name", "Shoe size", "Job Title"], override={"shoe size": "title", "Job Title": "ignored"})
    assert fields_of(mapping) == {"Name": "name", "Shoe size": "title", "Job Title": "ignored"}
    assert mapping.columns[1].found is Found.USER


def test_an_override_that_fits_nothing_is_refused() -> None:
    with pytest.raises(Invalid, match="no column “Rank”"):
        map_columns(["Name"], override={"Rank": "title"})
    with pytest.raises(Invalid, match="“rank” is no field"):
        map_columns(["Name"], override={"Name": "rank"})


def test_a_column_of_addresses_is_recognised_without_its_heading() -> None:
    sample = [("A", "a@x.example", "1"), ("B", "b@x.example", "2"), ("C", "", "3")]
    mapping = map_columns(["Name", "Contact point", "Size"], sample=sample)
    assert fields_of(mapping) == {"Name": "name", "Contact point": "email"}
    assert mapping.columns[1].found is Found.CONTENT
    assert map_columns(["Name", "Email", "Other"], sample=sample).columns[2].field is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("id|Name|Reports to\n1|Ann|\n2|Ben|1", Field.MANAGER_KEY),
        ("id|Name|Reports to\n1|Ann Lee|\n2|Ben Moe|Lee, Ann", Field.MANAGER_NAME),
        ("First name|Last name|Manager\nAnn|Lee|\nBen|Moe|Ann Lee", Field.MANAGER_NAME),
        ("Name|Email|Manager\nAnn|ann@x.example|\nBen|b@x.example|ann@x.example", Field.MANAGER_EMAIL),
        ("Name|Title|Manager\nAnn|Head of IT|\nBen|Engineer|head-of-it", Field.MANAGER_ROLE),
        ("Name|Manager\nAnn|Zoe Unknown", None),
        ("Name|Manager\nAnn|", None),
    ],
)
def test_the_cells_show_what_managers_are_named_by(text: str, kind: Field | None) -> None:
    _profile, mapping = mapped(drawn(text))
    assert mapping.manager_by is kind


GROUPED = "Company|Division|Name\nABC|Sales|Ann\n||Ben\n||Cid\n|Production|Dan\n||Eve\n||Fay\n||Gus"


def test_columns_of_groups_are_filled_down() -> None:
    _profile, mapping = mapped(drawn(GROUPED))
    assert mapping.filled_down == {0, 1}


@pytest.mark.parametrize(
    "text",
    [
        "Division|Name\n|Ann\nSales|Ben\n|Cid\n|Dan",
        "Division|Name\nSales|Ann\n|Ben\nSales|Cid\n|Dan\n|Eve",
        "Division|Name\nSales|Ann\nProduction|Ben\n|Cid",
        "Division|Name\nSales|Ann",
    ],
)
def test_gaps_that_are_no_groups_are_left_alone(text: str) -> None:
    _profile, mapping = mapped(drawn(text))
    assert mapping.filled_down == frozenset()


def test_the_cells_show_whether_days_come_first() -> None:
    assert mapped(drawn("Name|Start date\nAnn|03/04/2024\nBen|31/12/2024"))[1].day_first
    assert not mapped(drawn("Name|Start date\nAnn|03/04/2024\nBen|12/31/2024"))[1].day_first


def test_rows_shorter_than_the_headings_do_not_mislead() -> None:
    mapping = map_columns(["Name", "Division"], sample=[("Ann",), ("Ben", "Sales")])
    assert mapping.filled_down == frozenset()
