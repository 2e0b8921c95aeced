from inroad.demo.dealings import read_dealings
from inroad.demo.other_deals import BRENNAKER, CALDER_VALLEY, FERNLEIGH, HALVORSEN, NORTHMOOR, TAVOLARA
from inroad.demo.story import demo_days
from tests.demo.telling import TODAY, whole_story


def test_every_text_is_in_the_notation() -> None:
    for text in (BRENNAKER, CALDER_VALLEY, FERNLEIGH, HALVORSEN, NORTHMOOR, TAVOLARA):
        assert read_dealings("some", text, TODAY)


def test_several_accounts_have_dealings_and_others_have_none() -> None:
    having = {day.account for day in demo_days(TODAY)}
    assert len(having) == 7
    assert {episode.account for episode in whole_story()} > having
