"""All profiles, and the one that fits a file."""

from collections.abc import Sequence

from inroad.exchange.importers.profiles.hubspot import HubSpotContacts
from inroad.exchange.importers.profiles.linkedin import LinkedInConnections
from inroad.exchange.importers.profiles.org_chart import OrgChart
from inroad.exchange.importers.profiles.people_list import PeopleList
from inroad.exchange.importers.profiles.profile import Profile
from inroad.exchange.importers.profiles.salesforce import SalesforceDataLoader, SalesforceReport
from inroad.exchange.importers.profiles.uk_organogram import (
    UkOrganogramCompilation,
    UkOrganogramJunior,
    UkOrganogramSenior,
)
from inroad.model.errors import Invalid

PROFILES: tuple[Profile, ...] = (
    UkOrganogramCompilation(),
    UkOrganogramSenior(),
    UkOrganogramJunior(),
    LinkedInConnections(),
    HubSpotContacts(),
    SalesforceDataLoader(),
    SalesforceReport(),
    OrgChart(),
    PeopleList(),
)
"""Every kind of file that we know, the more special before the more general."""


def profile_named(name: str) -> Profile:
    """The profile of that name; raises `Invalid` with the names there are."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    raise Invalid(f"“{name}” is no profile; profiles are {', '.join(p.name for p in PROFILES)}", field="profile")


def detect_profile(headings: Sequence[str]) -> tuple[Profile, float]:
    """The profile that fits the headings best and how surely, 0 to 1; 0 means that nothing in them is about people."""
    scores = [(profile.matches(headings), profile) for profile in PROFILES]
    score, profile = max(scores, key=lambda scored: scored[0])
    return (profile, score) if score else (PROFILES[-1], 0.0)
