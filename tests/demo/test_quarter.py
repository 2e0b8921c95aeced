import pytest

from inroad.demo.chance import Chance
from inroad.demo.chart import Chart, Contacts
from inroad.demo.plot import begin
from inroad.demo.quarter import live_a_quarter, risen

PLANT = """
Ann Abel: Plant Director [Plant] @ Gliwice
  Bob Brook: Head of Quality [+ Quality]
    30 *: Quality Engineer
  12 *: Shift Manager [+ Shift {n}]
    30 *: Fitter | Welder
"""


@pytest.mark.parametrize(
    ("title", "next_title"),
    [
        ("Fitter", "Senior Fitter"),
        ("Senior Fitter", "Lead Fitter"),
        ("Lead Fitter", "Lead Fitter"),
        ("Токарь", "Старший токарь"),
        ("Старший токарь", "Ведущий токарь"),
        ("Ведущий токарь", "Ведущий токарь"),
    ],
)
def test_a_title_rises_step_by_step_in_its_language(title: str, next_title: str) -> None:
    assert risen(title) == next_title


def test_two_years_of_quarters_move_people_but_leave_the_written_ones_and_the_size() -> None:
    chart, chance = Chart(Contacts(domain="acme.example")), Chance(4)
    begin(chart, PLANT, chance)
    founders = {post.name for post in chart.posts.values()}
    written = [post for post in chart.posts.values() if not post.drawn]
    for _ in range(8):
        live_a_quarter(chart, chance)
    assert [chart.named(post.name or "") for post in written] == written
    assert 0.8 < len(founders & {post.name for post in chart.posts.values()}) / len(founders) < 0.95
    assert 380 <= len(chart.posts) <= 420
    assert any((post.title or "").startswith("Senior ") for post in chart.posts.values())
