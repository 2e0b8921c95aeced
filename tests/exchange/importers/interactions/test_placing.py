from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inroad.exchange.importers.interactions.placing import (
    AddressBook,
    Aside,
    Place,
    is_a_person,
    key_of,
    name_told,
    place,
)
from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us
from inroad.model.interaction import MOST_PARTICIPANTS, Direction, InteractionKind

AT = datetime(2026, 11, 1, 9, tzinfo=UTC)
BOOK = AddressBook(
    us=Us(frozenset({"us.example"})),
    members={"jo@us.example": "m-jo", "jo hart": "m-jo"},
    people={
        "ada@acme.example": [("acme", "p-ada")],
        "ola@both.example": [("acme", "p-ola"), ("beta", "p-ola")],
    },
    domains={"acme.example": "acme", "beta.example": "beta"},
)
ACME = replace(BOOK, only="acme", names={"ada byron": "p-ada"})


def met(*who: str, kind: InteractionKind = InteractionKind.MEETING, **values: object) -> InteractionRecord:
    """An interaction of addresses and of names, the first of whom began it."""
    parts = (Part.FROM, Part.TO) if kind.written else (Part.ORGANISER, Part.ATTENDEE)
    people = tuple(
        Participant(parts[at > 0], one if "@" in one else None, None if "@" in one else one)
        for at, one in enumerate(who)
    )
    told = {"line": 1, "at": AT, "direction": Direction.UNKNOWN, **values}
    return InteractionRecord(kind=kind, participants=people, **told)  # type: ignore[arg-type]


def mail(*who: str, **values: object) -> InteractionRecord:
    return met(*who, kind=InteractionKind.EMAIL, **values)


def test_it_belongs_where_somebody_known_is_at_home() -> None:
    assert place(met("jo@us.example", "kim@us.example", "ada@acme.example"), BOOK) == [
        Place("acme", Direction.MUTUAL, ("m-jo", "kim@us.example"), ("p-ada",), ())
    ]


def test_whoever_is_nobody_yet_belongs_where_the_domain_does() -> None:
    found = place(met("jo@us.example", "new@sub.beta.example", "ada@acme.example", "who@x.example"), BOOK)
    assert found == [
        Place("beta", Direction.MUTUAL, ("m-jo",), (), ("new@sub.beta.example",)),
        Place("acme", Direction.MUTUAL, ("m-jo",), ("p-ada",), ()),
    ]


def test_somebody_of_two_accounts_is_met_in_both_and_in_a_named_one_only_there() -> None:
    both = met("jo@us.example", "ola@both.example")
    assert [each.account_id for each in place(both, BOOK) if isinstance(each, Place)] == ["acme", "beta"]
    assert [each.account_id for each in place(both, ACME) if isinstance(each, Place)] == ["acme"]


def test_in_a_named_account_addresses_of_nobodys_domain_count_once_somebody_of_it_takes_part() -> None:
    assert place(met("jo@us.example", "who@x.example"), ACME) is Aside.NOBODY_HERE
    assert place(met("jo@us.example", "who@x.example", "ada@acme.example", "b@beta.example"), ACME) == [
        Place("acme", Direction.MUTUAL, ("m-jo",), ("p-ada",), ("who@x.example",))
    ]


def test_a_named_account_of_which_no_domain_is_known_takes_everybody() -> None:
    [found] = place(met("jo@us.example", "who@x.example"), replace(ACME, only="new", domains={"acme.example": "acme"}))
    assert isinstance(found, Place)
    assert (found.account_id, found.unknown) == ("new", ("who@x.example",))


def test_whoever_is_only_named_is_looked_for_by_name_in_a_named_account() -> None:
    record = met("Jo HART", "Ada  Byron", "Somebody Else")
    assert place(record, ACME) == [Place("acme", Direction.MUTUAL, ("m-jo",), ("p-ada",), ())]
    assert place(record, BOOK) is Aside.NOBODY_HERE


@pytest.mark.parametrize(
    ("record", "direction"),
    [
        (mail("jo@us.example", "ada@acme.example"), Direction.OUTBOUND),
        (mail("Jo Hart", "Ada Byron"), Direction.OUTBOUND),
        (mail("ada@acme.example", "jo@us.example"), Direction.INBOUND),
        (mail("ada@acme.example", "jo@us.example", direction=Direction.OUTBOUND), Direction.OUTBOUND),
        (met("ada@acme.example", "jo@us.example"), Direction.MUTUAL),
    ],
)
def test_the_direction_is_as_told_else_by_who_began(record: InteractionRecord, direction: Direction) -> None:
    [found] = place(record, ACME)
    assert isinstance(found, Place)
    assert found.direction is direction


CROWD = [f"p{number}@acme.example" for number in range(MOST_PARTICIPANTS + 1)]
OF_US = [f"p{number}@us.example" for number in range(MOST_PARTICIPANTS + 1)]


@pytest.mark.parametrize(
    ("record", "aside"),
    [
        (mail("jo@us.example", "ada@acme.example", automatic=True), Aside.AUTOMATIC),
        (met("jo@us.example", "ada@acme.example", at=None), Aside.NO_TIME),
        (mail("ada@acme.example", "ola@both.example"), Aside.WITHOUT_US),
        (mail("jo@us.example", "kim@us.example"), Aside.INTERNAL),
        (mail("jo@us.example", "who@x.example"), Aside.NOBODY_HERE),
        (mail("jo@us.example", *CROWD), Aside.TOO_MANY),
        (mail("ada@acme.example", *OF_US), Aside.TOO_MANY),
    ],
)
def test_what_is_left_out_says_why(record: InteractionRecord, aside: Aside) -> None:
    assert place(record, BOOK) is aside


def test_an_interaction_is_recognised_by_its_id_else_by_time_kind_and_people() -> None:
    assert key_of(mail("a@x.example", source_key="<1@x>")) == "<1@x>"
    plain = met("a@x.example", "Bo")
    assert key_of(plain) == key_of(met("a@x.example", "Bo", line=7))
    others = [met("a@x.example"), mail("a@x.example", "Bo"), met("a@x.example", "Bo", at=None)]
    assert len({key_of(each) for each in (plain, *others)}) == 4


@pytest.mark.parametrize(
    ("email", "person"), [("ann@x.example", True), ("info@x.example", False), ("hr+1@x.example", False)]
)
def test_a_department_is_no_person(email: str, person: bool) -> None:
    assert is_a_person(email) is person


def test_a_stranger_is_called_as_they_were_called_else_as_the_address_lets_guess() -> None:
    assert name_told("j.doe@x.example", ["Doe", "Jane Doe"]) == "Jane Doe"
    assert name_told("jane.doe@x.example", []) == "Jane Doe"
    assert name_told("jdoe@x.example", []) == "jdoe@x.example"
    assert name_told("jane_doe2@x.example", []) == "jane_doe2@x.example"
