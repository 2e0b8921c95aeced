import pytest

from inroad.influence.coverage import Threading, Wear, coverage
from inroad.influence.stakes import Contact
from tests.influence.people import TODAY, people, spoke

TEAM = people("Ann champion\nBob economic_buyer\nCyd user\nDan user\n?CFO decision_maker")


@pytest.mark.parametrize(
    ("contacts", "threading", "sentence"),
    [
        ({}, Threading.NOBODY, "nobody is in live two-way contact with us"),
        (
            {"Ann": spoke(5, 9)},
            Threading.SINGLE_THREADED,
            "everything hangs on Ann: single-threaded; 3 people are wanted",
        ),
        (
            {"Ann": spoke(5, 9), "Bob": spoke(1, 1), "Cyd": spoke(None, 3), "Dan": spoke(4, 121)},
            Threading.THIN,
            "2 people in live two-way contact, 3 are wanted: Ann and Bob",
        ),
        (
            {"Ann": spoke(5, 9), "Bob": spoke(1, 1), "Cyd": spoke(119, 3)},
            Threading.MULTI_THREADED,
            "3 people in live two-way contact: Ann, Bob and Cyd",
        ),
    ],
)
def test_threads_are_people_in_live_two_way_contact(
    contacts: dict[str, Contact], threading: Threading, sentence: str
) -> None:
    found = coverage(TEAM, contacts, TODAY)
    assert (found.threading, found.because.sentence, found.known) == (threading, sentence, 4)


def test_contact_wears_away_step_by_step() -> None:
    def wear(contacts: dict[str, Contact]) -> list[Wear]:
        return [what for what, _ in coverage(TEAM, contacts, TODAY).wear]

    everybody = {name: spoke(1, 1) for name in ("Ann", "Bob", "Cyd", "Dan")}
    assert wear(everybody) == []
    assert wear(everybody | {"Dan": spoke(130, 120)}) == [Wear.STALE_CONTACT]
    assert wear(everybody | {"Ann": spoke(130, 130)}) == [Wear.STALE_CONTACT, Wear.NO_ACTIVE_CHAMPION]
    assert wear({"Cyd": spoke(1, 1)}) == [Wear.NO_ACTIVE_CHAMPION, Wear.NO_ACTIVE_ECONOMIC_BUYER]
    assert wear({name: spoke(200, 200) for name in everybody}) == list(Wear)


def test_the_worst_is_told_with_names() -> None:
    found = coverage(people("Ann champion"), {"Ann": spoke(130, 140)}, TODAY)
    assert found.worst is Wear.NOBODY_ACTIVE
    assert [reason.sentence for _, reason in found.wear] == [
        "no contact for 120 days and more: Ann",
        "no champion in live two-way contact (Ann)",
        "no economic buyer in live two-way contact (none is known)",
        "nobody is in live two-way contact with us",
    ]
    assert coverage(TEAM, {name: spoke(1, 1) for name in ("Ann", "Bob")}, TODAY).worst is None
