import pytest

from inroad.demo.chart import Contacts
from inroad.demo.fiction import PRIYA, Chapter, DemoAccount, Fiction


def fiction(*days_ago: int) -> Fiction:
    return Fiction(
        told_of=DemoAccount(key="acme", account={"name": "Acme"}),
        contacts=Contacts(domain="acme.example"),
        chapters=tuple(Chapter(days, "Chart", PRIYA, "") for days in days_ago),
    )


def test_a_story_is_told_from_the_oldest_chapter_to_the_newest() -> None:
    assert [chapter.days_ago for chapter in fiction(200, 100, 3).chapters] == [200, 100, 3]


@pytest.mark.parametrize("days_ago", [(100, 200), (100, 100)])
def test_a_story_which_jumps_back_or_stands_still_is_refused(days_ago: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="the story of acme jumps back in time"):
        fiction(*days_ago)
