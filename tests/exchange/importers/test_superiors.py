import pytest

from inroad.exchange.importers.record import ManagerBy, ManagerRef
from tests.exchange.importers.sheets import records_of


def managers_in(text: str) -> list[ManagerRef | None]:
    return [record.manager for record in records_of(text)]


def by(kind: ManagerBy, value: str) -> ManagerRef:
    return ManagerRef(kind, value)


def test_superiors_are_named_by_id() -> None:
    assert managers_in("PersonID|SupervisorID|Name\n1||Ann\n2|1|Ben") == [None, by(ManagerBy.KEY, "1")]


def test_superiors_are_named_by_address() -> None:
    assert managers_in("Name|Email|SupervisorEmail\nBen|b@x.example|Ann@X.example") == [
        by(ManagerBy.EMAIL, "ann@x.example")
    ]


def test_superiors_are_named_by_name() -> None:
    assert managers_in("Name|Manager's Name\nBen Moe|Ann Lee") == [by(ManagerBy.NAME, "Ann Lee")]


def test_superiors_are_named_by_role() -> None:
    assert managers_in("Name|Title|Manager title\nBen|Engineer|Head of IT") == [by(ManagerBy.ROLE, "head-of-it")]
    assert managers_in("Name|Reports to\nBen|head-of-it") == [by(ManagerBy.ROLE, "head-of-it")]


def test_an_open_column_is_read_as_most_of_its_cells_are() -> None:
    text = "id|Name|Reports to\n1|Ann Lee|\n2|Ben Moe|1\n3|Cid Noe|ann@x.example\n4|Dan Poe|9"
    assert managers_in(text)[1:] == [
        by(ManagerBy.KEY, "1"),
        by(ManagerBy.EMAIL, "ann@x.example"),
        by(ManagerBy.KEY, "9"),
    ]


def test_an_open_column_without_evidence_is_read_cell_by_cell() -> None:
    assert managers_in("id|Name|Reports to\n1|Ann|E77") == [by(ManagerBy.KEY, "E77")]
    assert managers_in("Name|Reports to\nAnn|Zoe Unknown") == [by(ManagerBy.NAME, "Zoe Unknown")]


def test_an_id_is_preferred_to_a_name_and_a_name_fills_in_for_a_missing_id() -> None:
    text = "id|Name|Manager ID|Manager Name\n1|Ann Lee||\n2|Ben Moe|1|Ann Lee\n3|Cid Noe||Ann Lee"
    assert managers_in(text)[1:] == [by(ManagerBy.KEY, "1"), by(ManagerBy.NAME, "Ann Lee")]


def test_an_address_in_a_column_of_ids_is_an_address() -> None:
    assert managers_in("id|Name|Manager ID\n1|Ann|b@x.example") == [by(ManagerBy.EMAIL, "b@x.example")]


@pytest.mark.parametrize("nobody", ["", "XX", "xx", "-", "N/A", "none", "0", "root", "Vacant", "нет"])
def test_whoever_reports_to_nobody_is_a_root(nobody: str) -> None:
    assert managers_in(f"id|Name|Supervisor ID\n1|Ann|{nobody}\n2|Ben|1") == [None, by(ManagerBy.KEY, "1")]


def test_zero_is_a_superior_where_somebody_has_that_id() -> None:
    assert managers_in("id|Name|Supervisor ID\n0|Ann|\n1|Ben|0") == [None, by(ManagerBy.KEY, "0")]


def test_zero_is_nobody_where_rows_have_no_ids() -> None:
    assert managers_in("Name|Manager ID\nAnn|0") == [None]


def test_further_superiors_are_dotted() -> None:
    (record,) = records_of("Name|Manager Name|Dotted line manager\nBen Moe|Ann Lee|Cid Noe; Dan Poe; Ann Lee")
    assert record.manager == by(ManagerBy.NAME, "Ann Lee")
    assert record.dotted == (by(ManagerBy.NAME, "Cid Noe"), by(ManagerBy.NAME, "Dan Poe"))
    (record,) = records_of("Name|Manager\nBen Moe|Ann Lee; Cid Noe")
    assert (record.manager, record.dotted) == (by(ManagerBy.NAME, "Ann Lee"), (by(ManagerBy.NAME, "Cid Noe"),))


def test_a_name_in_a_column_of_addresses_is_a_name() -> None:
    assert managers_in("Name|Email|Manager email\nBen|b@x.example|Ann Lee") == [by(ManagerBy.NAME, "Ann Lee")]
