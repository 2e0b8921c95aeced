"""Any list of people with headings that tell what its columns mean."""

from collections.abc import Sequence
from typing import ClassVar

from inroad.exchange.importers.headings import Field, heading_key
from inroad.exchange.importers.mapping import meaning
from inroad.exchange.importers.profiles.profile import Profile

_PEOPLE = frozenset(
    {Field.GIVEN_NAME, Field.FAMILY_NAME, Field.TITLE, Field.MANAGER, Field.MANAGER_KEY, Field.MANAGER_EMAIL}
)
_ANYBODY = frozenset({Field.NAME, Field.EMAIL})
_OTHER_THINGS = frozenset(
    {
        "annual revenue", "revenue", "employees", "number of employees", "amount", "stage", "pipeline", "probability",
        "deal name", "deal title", "deal stage", "opportunity", "opportunityid", "opportunity id", "opportunity name",
    }
)  # fmt: skip
_NAMES = frozenset({Field.GIVEN_NAME, Field.FAMILY_NAME})
_MOST = 0.5


class PeopleList(Profile):
    """A people list from anywhere; what fits no other profile."""

    name: ClassVar[str] = "people"
    title: ClassVar[str] = "List of people"

    def matches(self, headings: Sequence[str]) -> float:
        """Half of the share of headings that we know, provided that they are about people, not companies or deals."""
        known = [meaning(heading) for heading in headings if heading]
        named = _ANYBODY.intersection(known)
        other = _OTHER_THINGS.intersection(map(heading_key, headings))
        if not (named or _PEOPLE.intersection(known)) or (other and not _NAMES.issubset(known)):
            return 0.0
        return _MOST * sum(1 for field in known if field is not None) / len(known)
