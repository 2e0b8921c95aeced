import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.person import Seniority
from inroad.orgchart.difference import Change, Happening, Holding, difference

ANN = Holding("p1", "ann", "Ann", "CFO", Seniority.C_LEVEL, "Finance", "eve", "Eve")
BOB = Holding("p2", "bob", "Bob", "Clerk", Seniority.INDIVIDUAL, "Finance", "ann", "Ann")


def changed(holding: Holding, **values: object) -> Holding:
    fields = {name: getattr(holding, name) for name in Holding.__slots__} | values
    return Holding(**fields)


def told(before: list[Holding], after: list[Holding]) -> list[tuple[str, str]]:
    return [(change.what.value, change.name) for change in difference(before, after).changes]


def test_equal_days_differ_in_nothing() -> None:
    assert difference([ANN, BOB], [BOB, ANN]).changes == ()


def test_who_appears_joined_and_who_disappears_left() -> None:
    found = difference([ANN], [BOB])
    assert found.changes == (Change(Happening.JOINED, None, BOB), Change(Happening.LEFT, ANN, None))
    assert found.of(Happening.LEFT) == (Change(Happening.LEFT, ANN, None),)
    assert found.counts == {what: int(what in {Happening.JOINED, Happening.LEFT}) for what in Happening}


@pytest.mark.parametrize(
    ("after", "what"),
    [
        ({"title": "Head of tax", "seniority": Seniority.DIRECTOR}, ["promoted"]),
        ({"title": "Senior clerk"}, ["moved"]),
        ({"division": "IT"}, ["moved"]),
        ({"division": "IT", "seniority": Seniority.MANAGER}, ["promoted", "moved"]),
        ({"manager_key": "kim", "manager_name": "Kim"}, ["manager_changed"]),
        ({"manager_name": "Ann-Marie"}, []),
        ({"name": "Robert"}, []),
        ({"seniority": Seniority.UNKNOWN}, []),
        ({"position_id": "p9"}, []),
        ({"position_id": "p9", "title": "Buyer", "manager_key": None}, ["moved", "manager_changed"]),
    ],
)
def test_what_happened_to_somebody_who_stayed(after: dict[str, object], what: list[str]) -> None:
    assert [kind for kind, _ in told([BOB], [changed(BOB, **after)])] == what


def test_a_lower_seniority_is_a_demotion() -> None:
    assert told([ANN], [changed(ANN, seniority=Seniority.DIRECTOR)]) == [("demoted", "Ann")]


def test_a_renumbered_source_changes_nobody() -> None:
    assert told([ANN, BOB], [changed(ANN, position_id="p2"), changed(BOB, position_id="p1")]) == []


def test_a_second_seat_is_a_move_and_so_is_giving_it_up() -> None:
    second = changed(BOB, position_id="p3", title="Buyer")
    assert told([BOB], [BOB, second]) == [("moved", "Bob")]
    assert difference([BOB, second], [BOB]).changes == (Change(Happening.MOVED, second, None),)


def test_a_seat_without_a_person_is_known_by_the_seat() -> None:
    seat = Holding("p7", None, "", "Controller", Seniority.MANAGER, "Finance")
    assert told([seat], [changed(seat, division="IT")]) == [("moved", "")]
    assert [kind for kind, _ in told([seat], [])] == ["left"]
    assert [kind for kind, _ in told([], [seat])] == ["joined"]


def test_a_filled_seat_tells_of_the_person_not_of_the_placeholder() -> None:
    seat = Holding("p7", None, "", "Controller")
    filled = changed(seat, person_id="liv", name="Liv")
    assert told([seat], [filled]) == [("joined", "Liv")]
    assert told([filled], [seat]) == [("left", "Liv")]


holdings = st.lists(
    st.builds(
        Holding,
        position_id=st.sampled_from("abcdef"),
        person_id=st.sampled_from([None, "1", "2", "3", "4"]),
        name=st.just("x"),
        title=st.sampled_from([None, "t", "u"]),
        seniority=st.sampled_from(Seniority),
        division=st.sampled_from([None, "d", "e"]),
        manager_key=st.sampled_from([None, "1", "2"]),
    ),
    max_size=6,
    unique_by=lambda holding: holding.position_id,
)


@given(holdings, holdings)
def test_seen_backwards_joining_is_leaving_and_rising_is_falling(before: list[Holding], after: list[Holding]) -> None:
    forth, back = difference(before, after).counts, difference(after, before).counts
    assert forth[Happening.JOINED] == back[Happening.LEFT]
    assert forth[Happening.LEFT] == back[Happening.JOINED]
    people_before = {holding.person_id for holding in before} - {None}
    people_after = {holding.person_id for holding in after} - {None}
    joined = {change.after.person_id for change in difference(before, after).of(Happening.JOINED) if change.after}
    assert joined - {None} == people_after - people_before
