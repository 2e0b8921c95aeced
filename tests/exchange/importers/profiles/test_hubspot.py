from tests.exchange.importers.sheets import records_of, rejected_in, remarked_in

CONTACTS = """
Record ID|First Name|Last Name|Email|Job Title|Contact owner|Associated Company|Associated Company IDs
101|John|Smith|j@abc.example|CEO|Susan Miller|ABC Company|9001
102|Jane|Thomas|j@xyz.example|CMO||XYZ Inc.;ABC Company|9002;9001
103|Zoe|Young|||||
104|Yan|Xu||||QRS|9003;9004
105||||||ABC Company|9001
"""


def test_the_first_associated_company_is_the_account() -> None:
    john, jane, zoe, yan = records_of(CONTACTS)
    assert (john.source_key, john.company, john.company_ids) == ("101", "ABC Company", (("hubspot", "9001"),))
    assert (jane.company, jane.company_ids) == ("XYZ Inc.", (("hubspot", "9002"),))
    assert (zoe.company, zoe.company_ids) == (None, ())
    assert (yan.company, yan.company_ids) == ("QRS", ())


def test_the_company_that_was_asked_for_is_the_account_of_those_who_have_it() -> None:
    _john, jane, *_ = records_of(CONTACTS, company="ABC Company, Inc.")
    assert (jane.company, jane.company_ids) == ("ABC Company", (("hubspot", "9001"),))


def test_further_companies_are_remarked() -> None:
    assert remarked_in(CONTACTS) == [(3, "further_companies")]


def test_a_contact_without_name_and_address_is_rejected() -> None:
    assert rejected_in(CONTACTS) == [(6, "no_name")]
