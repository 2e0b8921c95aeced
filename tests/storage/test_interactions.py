"""Finding interactions."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.interaction import Interaction, InteractionKind
from inroad.storage.interactions import InteractionPage, Met, page_of_interactions, strangers_in
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.desks import Desk

ACME = Account(id="a" * 32, name="Acme")
NOON = datetime(2025, 6, 2, 12, tzinfo=UTC)
ADA, BOB = "1" * 32, "2" * 32
WHO = "who@acme.example"


def logged(number: int, hours: int, *theirs: str, unknown: tuple[str, ...] = ()) -> Interaction:
    return Interaction(
        id=f"{number:032}", account_id=ACME.id, at=NOON + timedelta(hours=hours), form=InteractionKind.EMAIL,
        theirs=theirs, unknown=unknown,
    )  # fmt: skip


@ON_A_DATABASE
@given(hours=st.lists(st.integers(0, 3), max_size=6), limit=st.integers(1, 4))
def test_pages_of_any_size_tell_everything_once_the_newest_first(desk: Desk, hours: list[int], limit: int) -> None:
    here = desk.elsewhere()
    here.raw(ACME, *(logged(number, hour) for number, hour in enumerate(hours)))
    seen: list[Interaction] = []
    more, after = True, None
    while more:
        page = InteractionPage(limit=limit, after=after)
        found, more = here.see(page_of_interactions, ACME.id, page)
        assert len(found) == limit or not more
        seen += found
        after = (seen[-1].at, seen[-1].id) if seen else None
    order = sorted(range(len(hours)), key=lambda number: (hours[number], number), reverse=True)
    assert [int(each.id) for each in seen] == order


def test_a_participant_is_found_by_id_or_by_any_address(desk: Desk) -> None:
    desk.raw(ACME, logged(1, 1, ADA), logged(2, 2, BOB, ADA), logged(3, 3, unknown=(WHO,)), logged(4, 4, BOB))
    page = InteractionPage(person_id=ADA, addresses=[f'"{WHO}"', '"other@acme.example"'])
    found, more = desk.see(page_of_interactions, ACME.id, page)
    assert ([int(each.id) for each in found], more) == ([3, 2, 1], False)


def test_only_those_of_one_kind_are_found(desk: Desk) -> None:
    call, visit = logged(1, 1, ADA), logged(2, 2, ADA).with_values(form=InteractionKind.VISIT)
    desk.raw(ACME, call, visit)
    found, _ = desk.see(page_of_interactions, ACME.id, InteractionPage(person_id=ADA, form=InteractionKind.VISIT))
    assert [int(each.id) for each in found] == [2]


def test_strangers_are_gathered(desk: Desk) -> None:
    desk.raw(ACME, logged(1, 3, unknown=(WHO, "a@x.example")), logged(2, 1, ADA, unknown=(WHO,)), logged(3, 2, ADA))
    assert desk.see(strangers_in, ACME.id) == [
        Met(WHO, 2, NOON + timedelta(hours=1), NOON + timedelta(hours=3)),
        Met("a@x.example", 1, NOON + timedelta(hours=3), NOON + timedelta(hours=3)),
    ]
    assert desk.elsewhere().see(strangers_in, ACME.id) == []
