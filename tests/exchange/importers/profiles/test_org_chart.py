from inroad.exchange.importers.profiles.org_chart import OrgChart
from inroad.exchange.importers.record import ManagerBy, ManagerRef
from tests.exchange.importers.sheets import records_of


def test_an_organimi_file_is_read() -> None:
    ann, ben = records_of("ID|First Name|Last Name|Boss ID\n1|Ann|Lee|\n2|Ben|Moe|1")
    assert (ann.source_key, ann.manager) == ("1", None)
    assert ben.manager == ManagerRef(ManagerBy.KEY, "1")


def test_a_file_with_addresses_of_supervisors_is_read() -> None:
    _ann, ben = records_of("Name|Email|SupervisorEmail\nAnn|ann@x.example|\nBen|ben@x.example|ann@x.example")
    assert ben.manager == ManagerRef(ManagerBy.EMAIL, "ann@x.example")


def test_ids_alone_make_no_chart() -> None:
    assert OrgChart().matches(["ID", "Boss ID"]) == 0
    assert OrgChart().matches(["ID", "Name"]) == 0
