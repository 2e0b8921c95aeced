"""Lists made for drawing organisation charts: everybody has an id and the id (or address) of a superior."""

from collections.abc import Sequence
from typing import ClassVar

from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.mapping import meaning
from inroad.exchange.importers.profiles.profile import Profile

_SUPERIOR = frozenset({Field.MANAGER_KEY, Field.MANAGER_EMAIL, Field.MANAGER})
_SCORE = 0.6


class OrgChart(Profile):
    """Organisation chart exports: OrgChart, Organimi, Visio, Lucidchart, unaric and what speaks like them."""

    name: ClassVar[str] = "org_chart"
    title: ClassVar[str] = "Organisation chart (id, supervisor)"

    def matches(self, headings: Sequence[str]) -> float:
        """A little more than any list of people when rows have keys and superiors."""
        known = {meaning(heading) for heading in headings if heading}
        by_key = Field.KEY in known and _SUPERIOR & known
        by_email = {Field.EMAIL, Field.MANAGER_EMAIL} <= known
        named = {Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME, Field.TITLE} & known
        return _SCORE if named and (by_key or by_email) else 0.0
