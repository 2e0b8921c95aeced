import pytest

from inroad.exchange.importers.mapping import recognise
from inroad.exchange.importers.profiles.registry import PROFILES, detect_profile, profile_named
from inroad.exchange.importers.source import open_source
from inroad.model.errors import Invalid
from tests.fixtures.real_data import REAL_DATA

SAMPLES = {
    "linkedin_Connections_en.csv": "linkedin",
    "linkedin_Connections_de.csv": "linkedin",
    "hubspot_contacts.csv": "hubspot",
    "salesforce_report_contacts.csv": "salesforce_report",
    "salesforce_dataloader_Contact.csv": "salesforce_data_loader",
    "google_contacts.csv": "people",
    "outlook_contacts.csv": "people",
    "apollo_contacts.csv": "people",
    "atomic_crm_contacts_export.csv": "people",
    "bottlecrm_1.35_contacts.csv": "people",
    "evaboot_leads.csv": "people",
    "phantombuster_leads.csv": "people",
}
NOT_PEOPLE = (
    "bottlecrm_1.35_accounts.csv",
    "bottlecrm_1.35_opportunities.csv",
    "demandbase_accounts.csv",
    "hubspot_companies.csv",
    "hubspot_deals.csv",
    "partnertap_overlap_fields.csv",
    "pipedrive_deals.csv",
    "salesforce_dataloader_OpportunityContactRole.csv",
    "6sense_salesforce_report.csv",
)


def detected(name: str) -> tuple[str, float]:
    file = REAL_DATA / "vendor" / "samples" / name
    if not file.is_file():
        pytest.skip("the vendors' samples are not on this machine")
    profile, score = detect_profile(open_source(file, recognise=recognise)[0].headings)
    return profile.name, score


@pytest.mark.parametrize(("file", "profile"), SAMPLES.items())
def test_a_vendors_file_is_recognised(file: str, profile: str) -> None:
    name, score = detected(file)
    assert name == profile
    assert score > 0


@pytest.mark.parametrize("file", NOT_PEOPLE)
def test_lists_of_companies_and_deals_are_no_lists_of_people(file: str) -> None:
    assert detected(file)[1] == 0


@pytest.mark.parametrize(
    ("headings", "profile"),
    [
        ("PersonID,SupervisorID,Name,Title,Department", "org_chart"),
        ("ID,First Name,Last Name,Boss ID", "org_chart"),
        ("Name,Email,SupervisorEmail", "org_chart"),
        ("Name,Title,Email", "people"),
        ("ФИО,Должность,Подразделение,Руководитель", "people"),
        ("Табельный номер,ФИО,Должность,Руководитель", "org_chart"),
        ("Имя,Фамилия,URL,Компания,Должность,Дата установления контакта", "linkedin"),
        ("First Name,Last Name,Email Address,Company,Position,Connected On", "linkedin"),
        ("Account: Account Name,Contact: First Name,Contact: Last Name", "salesforce_report"),
        ("Id,AccountId,FirstName,LastName,ReportsToId", "salesforce_data_loader"),
        ("Post Unique Reference,Name,Reports to Senior Post", "uk_organogram_senior"),
        ("Reporting Senior Post,Generic Job Title,Grade", "uk_organogram_junior"),
        ("Back to Index,Senion/Junior,Post Unique Reference,Name,Reports to Senior Post", "uk_organogram_compilation"),
    ],
)
def test_a_file_is_recognised_by_its_headings(headings: str, profile: str) -> None:
    assert detect_profile(headings.split(","))[0].name == profile


def test_headings_that_say_nothing_fit_nothing() -> None:
    profile, score = detect_profile(["a", "b", ""])
    assert (profile.name, score) == ("people", 0.0)


def test_a_profile_is_found_by_its_name() -> None:
    assert [profile_named(profile.name) for profile in PROFILES] == list(PROFILES)
    assert all(profile.title for profile in PROFILES)
    with pytest.raises(Invalid, match="“excel” is no profile"):
        profile_named("excel")
