from dataclasses import replace
from datetime import timedelta

import pytest

from inroad.influence.contradictions import contradictions
from tests.influence.people import TODAY, people, touches

SOMETHING = "Zoe met1"
CASES = [
    ("Ann champion", "Ann in30 out2", "Ann is a champion, yet silent for 30 days"),
    ("Ann champion", "Ann out2", "Ann is a champion, yet was never heard from"),
    ("Ann blocker", "Ann met1 met20 met40 met90", "Ann is a blocker, yet came to 4 meetings"),
    ("Ann opponent", "Ann met1 met20 met40 met90", "Ann is against us, yet came to 4 meetings"),
    ("Ann supporter", "Ann out1 out2 out3 out4 out5", "Ann supports us, yet answered none of 5 mails"),
    ("Ann in_depth", "", "Ann is said to be covered (in depth), yet no contact is on record"),
    ("Ann no_contact", "Ann in1 out1", "Ann is said to have no contact with us, yet 2 are on record"),
    ("Ann is:unaware", "Ann met3", "Ann is said to be unaware, yet came to 1 meetings"),
    ("Ann decision_maker individual", "", "Ann is decision maker, yet the title says no manager"),
    ("Ann inner_circle power2", "", "Ann belongs to the inner circle, yet has power 2 of 10"),
    ("Ann blocker mentor", "", "Ann is a blocker, yet supports us"),
    ("Ann champion opponent", "Ann in1", "Ann is a champion, yet is against us"),
]


@pytest.mark.parametrize(("declared", "observed", "sentence"), CASES, ids=[case[2] for case in CASES])
def test_what_is_declared_is_held_against_what_was_observed(declared: str, observed: str, sentence: str) -> None:
    found = contradictions(people(declared), touches(f"{observed}\n{SOMETHING}"), TODAY)
    assert [(each.person, each.because.sentence) for each in found] == [("Ann", sentence)]


@pytest.mark.parametrize(
    ("declared", "observed"),
    [
        ("Ann champion", "Ann in29"),
        ("Ann blocker", "Ann met1 met20 met40 met181"),
        ("Ann supporter", "Ann in400 out1 out2 out3 out4 out5"),
        ("Ann decision_maker vp", ""),
        ("Ann inner_circle", ""),
        ("Ann no_contact", ""),
        ("?CFO champion", ""),
    ],
)
def test_what_goes_together_is_not_mentioned(declared: str, observed: str) -> None:
    assert contradictions(people(declared), touches(f"{observed}\n{SOMETHING}"), TODAY) == ()


def test_where_nothing_is_recorded_silence_means_nothing() -> None:
    assert contradictions(people("Ann champion in_depth"), [], TODAY) == ()


def test_what_happens_later_is_not_looked_at() -> None:
    later = replace(touches("Ann in0")[0], on=TODAY + timedelta(days=1))
    (found,) = contradictions(people("Ann champion"), [*touches("Ann in40"), later], TODAY)
    assert found.because.values["days"] == 40
