from inroad.exchange.importers.profiles.linkedin import LinkedInConnections
from inroad.exchange.importers.profiles.people_list import PeopleList
from inroad.exchange.importers.profiles.profile import sample_of
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.exchange.importers.table import Reading, Row, Sheet
from tests.exchange.importers.sheets import rejected_in, sheet_of


def test_a_file_matches_by_its_signature_and_better_with_more_known_headings() -> None:
    profile = LinkedInConnections()
    assert profile.matches(["First Name", "Last Name", "Connected On"]) == 1.0
    assert 0.7 < profile.matches(["First Name", "Last Name", "Connected On", "Shoe size"]) < 1.0
    assert profile.matches(["First Name", "Last Name"]) == 0.0


def test_headings_repeated_in_the_middle_are_rejected() -> None:
    text = "Name|Job Title|Grade\nAnn Lee|Head of IT|SCS1\nName|Job Title|Grade\nBen Moe|Boss|\n|Position|"
    assert rejected_in(text) == [(3, "heading_row")]


def test_the_sample_ends_where_enough_is_seen_and_skips_what_is_broken() -> None:
    assert len(sample_of(sheet_of(("Name",), [("Ann",)] * 1_500))) == 1_000
    broken: list[Row | Rejection] = [Rejection(2, "cell_too_large", "Too large."), Row(3, ("Ann",))]

    def read(_reading: Reading) -> list[Row | Rejection]:
        return broken

    sheet = Sheet("a.csv", None, None, ("Name",), 1, (), 0, lambda reading: iter(read(reading)))
    assert sample_of(sheet) == [("Ann",)]
    first, second = PeopleList().read(sheet, PeopleList().columns(("Name",)))
    assert first is broken[0]
    assert isinstance(second, PersonRecord)
