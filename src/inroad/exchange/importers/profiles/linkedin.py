"""LinkedIn's own export of a member's connections, in the languages of its headings, in its old and new order."""

from collections.abc import Mapping
from typing import ClassVar

from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.people import Teller
from inroad.exchange.importers.profiles.profile import Profile, SnapshotScope
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.exchange.importers.said import Said

_GIVEN_FAMILY_SINCE = (
    ("first name", "last name", ("connected on",)),
    ("vorname", "nachname", ("verbunden am",)),
    (
        "имя",
        "фамилия",
        ("дата установления контакта", "дата добавления в контакты", "дата контакта", "контакт с", "дата подключения"),
    ),
)


class LinkedInConnections(Profile):
    """Connections.csv. It names whom our own people know, so nobody has left who is missing from it."""

    name: ClassVar[str] = "linkedin"
    title: ClassVar[str] = "LinkedIn connections"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.NAMED
    signatures: ClassVar[tuple[frozenset[str], ...]] = tuple(
        frozenset({given, family, connected}) for given, family, words in _GIVEN_FAMILY_SINCE for connected in words
    )
    own_headings: ClassVar[Mapping[str, Field]] = {
        connected: Field.KEPT for _given, _family, words in _GIVEN_FAMILY_SINCE for connected in words
    }

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """Members who hide their name leave a row with a date alone."""
        if not said.one and not said.many:
            return Rejection(said.line, "no_name", "the row has no name: the member hides it")
        return teller.record(said)
