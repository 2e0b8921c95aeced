import pytest

from inroad.exchange.importers.interactions.record import Part, Participant, Us, mail_direction, meeting_direction
from inroad.model.interaction import Direction

US = Us(frozenset({"us.example"}), frozenset({"jo@free.example"}))


@pytest.mark.parametrize(
    ("email", "ours"),
    [
        ("ann@us.example", True),
        ("ann@mail.us.example", True),
        ("jo@free.example", True),
        ("kim@free.example", False),
        ("ann@nus.example", False),
        (None, False),
    ],
)
def test_our_people_are_known_by_domain_or_address(email: str | None, ours: bool) -> None:
    assert US.includes(email) is ours


def took_part(*emails: str) -> list[Participant]:
    """The first sent it, the others got it."""
    return [Participant(Part.TO if at else Part.FROM, email) for at, email in enumerate(emails)]


@pytest.mark.parametrize(
    ("emails", "direction"),
    [
        (("ann@us.example", "bo@x.example"), Direction.OUTBOUND),
        (("bo@x.example", "cy@x.example", "ann@us.example"), Direction.INBOUND),
        (("ann@us.example", "jo@us.example"), Direction.INTERNAL),
        (("ann@us.example",), Direction.OUTBOUND),
        (("bo@x.example", "cy@x.example"), Direction.UNKNOWN),
    ],
)
def test_a_mail_goes_one_way(emails: tuple[str, ...], direction: Direction) -> None:
    assert mail_direction(took_part(*emails), US) is direction


@pytest.mark.parametrize(
    ("emails", "direction"),
    [
        (("ann@us.example", "bo@x.example"), Direction.MUTUAL),
        (("ann@us.example", "jo@us.example"), Direction.INTERNAL),
        (("bo@x.example", "cy@x.example"), Direction.UNKNOWN),
    ],
)
def test_a_meeting_goes_both_ways(emails: tuple[str, ...], direction: Direction) -> None:
    assert meeting_direction(took_part(*emails), US) is direction
