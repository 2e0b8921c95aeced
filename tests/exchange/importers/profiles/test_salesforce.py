from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.record import ManagerBy, ManagerRef
from inroad.exchange.importers.registers import long_id
from tests.exchange.importers.sheets import records_of, rejected_in

LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", min_size=15, max_size=15)


def test_a_report_names_the_superior() -> None:
    _john, jane = records_of(
        "Account Name|First Name|Last Name|Title|Email|Reports To: Full Name|Account Owner\n"
        "ABC Company|John|Smith|CEO|john@abc.example||Susan Miller\n"
        "ABC Company|Jane|Thomas|CMO|jane@abc.example|John Smith|Susan Miller"
    )
    assert (jane.company, jane.manager) == ("ABC Company", ManagerRef(ManagerBy.NAME, "John Smith"))


def test_a_report_with_prefixed_headings_is_read_and_an_account_without_contacts_rejected() -> None:
    text = (
        "Account: Account Name|Account: Phone|Contact: First Name|Contact: Last Name|Contact: Title|Contact: Phone\n"
        "Alpha|3362227000|Amy|Taylor|VP of Engineering|4152568563\nGenePoint|9562255|||| "
    )
    (amy,) = records_of(text)
    assert (amy.name, amy.company, amy.phones) == ("Amy Taylor", "Alpha", ("4152568563",))
    assert rejected_in(text) == [(3, "no_name")]


LOADED = """
ID                 | ACCOUNTID          | FIRSTNAME | LASTNAME | TITLE | REPORTSTOID     | ISDELETED
003xx000004TmiQAAS | 001xx000003DGb2AAG | John      | Smith    | CEO   |                 | false
003xx000004TmiR    |                    | Jane      | Thomas   | CMO   | 003xx000004TmiQ | false
003xx000004TmiSAAS | 001xx000003DGb2AAG | Jack      | Gone     | CFO   |                 | TRUE
"""


def test_short_and_long_ids_are_the_same() -> None:
    john, jane = records_of(LOADED)
    assert john.company_ids == (("salesforce", long_id("001xx000003DGb2")),)
    assert jane.company_ids == ()
    assert jane.manager == ManagerRef(ManagerBy.KEY, john.source_key or "")


def test_deleted_contacts_are_rejected() -> None:
    assert rejected_in(LOADED) == [(4, "deleted")]


def test_the_long_form_is_the_one_that_salesforce_computes() -> None:
    assert long_id("001A0000006Vm9r") == "001A0000006Vm9rIAC"
    assert long_id("001A0000006Vm9rIAC") == "001A0000006Vm9rIAC"


def test_what_is_no_id_is_left_alone() -> None:
    assert long_id("42") == "42"
    assert long_id("abc-def-ghi-jkl") == "abc-def-ghi-jkl"


@given(LETTERS, LETTERS)
def test_long_ids_differ_even_without_case_where_short_ones_differ(one: str, other: str) -> None:
    assert (long_id(one).casefold() == long_id(other).casefold()) == (one == other)
    assert long_id(long_id(one)) == long_id(one)


@given(LETTERS)
def test_ids_that_differ_by_case_alone_stay_apart_without_case(one: str) -> None:
    other = one.swapcase()
    assert (long_id(one).casefold() == long_id(other).casefold()) == (one == other)
