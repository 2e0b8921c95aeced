"""People of a map and what passed with them, as a test writes them."""

from datetime import date, timedelta

from inroad.influence.stakes import Contact, MapPerson, Touch
from inroad.model.assessment import Confirmation
from inroad.model.interaction import Direction, InteractionKind
from inroad.model.person import Seniority
from inroad.model.relationship import RelationKind, Relationship, TieStrength
from inroad.model.stakeholder import (
    BuyingRole,
    Coverage,
    EngagementLevel,
    OnionRing,
    PoliticalStatus,
    Rating,
    Stance,
)

TODAY = date(2026, 11, 1)
_WORDS = {
    **{role.value: ("roles", role) for role in BuyingRole if role.value not in {"unknown", "other"}},
    **{each.value: ("stance", each) for each in Stance if each.value != "unknown"},
    **{each.value: ("status", each) for each in PoliticalStatus if each.value != "unknown"},
    **{each.value: ("coverage", each) for each in Coverage if each.value != "unknown"},
    **{each.value: ("seniority", each) for each in Seniority if each.value != "unknown"},
    **{f"in:{each.value}": ("ring", each) for each in OnionRing},
    **{f"is:{each.value}": ("engagement", each) for each in EngagementLevel},
    **{f"to:{each.value}": ("desired", each) for each in EngagementLevel},
}


def person(text: str) -> MapPerson:
    """A person: "Ann champion supporter! inner_circle power7 interest~5"; "!" confirms a stance, "?" opens a seat."""
    name, *words = text.split()
    values: dict[str, object] = {"placeholder": name.startswith("?")}
    roles: set[BuyingRole] = set()
    for word in words:
        key = word.rstrip("!")
        if key.startswith(("power", "interest")):
            field = "power" if key.startswith("power") else "interest"
            number = key.removeprefix(field)
            values[field] = Rating(int(number.lstrip("~")), estimated=number.startswith("~"))
        elif _WORDS[key][0] == "roles":
            roles.add(BuyingRole(key))
        else:
            values[_WORDS[key][0]] = _WORDS[key][1]
        if word.endswith("!"):
            values["stance_is"] = Confirmation.CONFIRMED
    return MapPerson(id=name, name=name, roles=frozenset(roles), **values)  # type: ignore[arg-type]


def people(text: str) -> list[MapPerson]:
    """A person a line."""
    return [person(line) for line in text.strip().splitlines()]


def spoke(last_in: int | None, last_out: int | None) -> Contact:
    """Contact in which each side spoke last so many days ago."""
    days = [None if ago is None else TODAY - timedelta(days=ago) for ago in (last_in, last_out)]
    return Contact(max((day for day in days if day), default=None), days[0], days[1])


_KINDS = {
    "in": (InteractionKind.EMAIL, Direction.INBOUND),
    "out": (InteractionKind.EMAIL, Direction.OUTBOUND),
    "met": (InteractionKind.MEETING, Direction.MUTUAL),
}


def touches(text: str, users: str = "jo") -> list[Touch]:
    """A touch a word: "Ann in30 met4" says that Ann wrote 30 days ago and was met 4 days ago."""
    found = []
    for line in text.strip().splitlines():
        name, *words = line.split()
        for word in words:
            what = word.rstrip("0123456789")
            kind, direction = _KINDS[what]
            day = TODAY - timedelta(days=int(word.removeprefix(what)))
            found.append(Touch(name, tuple(users.split(",")), day, kind, direction))
    return found


def relationship(text: str) -> Relationship:
    """A relationship: "Ann influences Bob strong"."""
    start, kind, end, *strength = text.split()
    return Relationship(
        id=text,
        account_id="acme",
        from_id=start,
        to_id=end,
        relation=RelationKind(kind),
        strength=TieStrength(*strength) if strength else TieStrength.UNKNOWN,
    )
