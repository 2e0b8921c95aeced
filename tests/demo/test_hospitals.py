from inroad.model.person import Seat
from tests.demo.telling import newest, told


def test_of_the_childrens_hospital_we_know_names_without_titles() -> None:
    records = newest("ostara")
    assert len([record for record in records if record.title is None]) * 2 > len(records)
    assert [record.title for record in records if record.seat is Seat.UNKNOWN] == ["Chief Financial Officer"]


def test_the_trust_loses_its_informatics_lead_to_meridian() -> None:
    (before,) = [record for record in told()["northmoor"][-2].records if record.name == "Ruth Abramson"]
    (after,) = [record for record in newest("meridian") if record.name == "Ruth Abramson"]
    assert before.title == "Associate Medical Director, Informatics"
    assert after.title == "Chief Medical Information Officer"
    assert set(before.emails).isdisjoint(after.emails)
