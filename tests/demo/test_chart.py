import pytest

from inroad.demo.chart import Chart, Contacts, Post
from inroad.demo.plot import begin
from inroad.exchange.importers.record import ManagerBy, ManagerRef
from inroad.model.person import Seat

TEAM = """
Ann Abel: Director [Sales]
  Bob Brook: Manager
    Cid Crane: Clerk
    Dee Drew: Clerk
"""


def team() -> Chart:
    chart = Chart(Contacts(domain="acme.example", known_of_ten=10))
    begin(chart, TEAM)
    return chart


def drawn(chart: Chart) -> list[str]:
    """Each person with their superior: `Bob Brook < Ann Abel`; an empty seat is called by its title."""
    called = {post.number: post.name or f"({post.title})" for post in chart.posts.values()}
    return sorted(f"{called[n]} < {called[post.superior]}" for n, post in chart.posts.items() if post.superior)


def test_whoever_leaves_hands_their_reports_up() -> None:
    chart = team()
    chart.remove(chart.named("Bob Brook").number)
    assert drawn(chart) == ["Cid Crane < Ann Abel", "Dee Drew < Ann Abel"]


def test_whoever_leaves_can_have_an_heir_among_their_reports() -> None:
    chart = team()
    chart.remove(chart.named("Bob Brook").number, heir=chart.named("Dee Drew").number)
    assert drawn(chart) == ["Cid Crane < Dee Drew", "Dee Drew < Ann Abel"]


def test_a_vacated_seat_keeps_its_reports_and_has_no_address() -> None:
    chart = team()
    vacant = chart.vacate(chart.named("Bob Brook").number)
    assert (vacant.seat, vacant.name, vacant.email, vacant.title) == (Seat.VACANT, None, None, "Manager")
    assert drawn(chart) == ["(Manager) < Ann Abel", "Cid Crane < (Manager)", "Dee Drew < (Manager)"]


def test_somebody_new_takes_an_empty_seat_over() -> None:
    chart = team()
    chart.vacate(chart.named("Bob Brook").number)
    chart.fill(chart.empty_seat("Manager").number, "Eva Eden")
    assert drawn(chart) == ["Cid Crane < Eva Eden", "Dee Drew < Eva Eden", "Eva Eden < Ann Abel"]


def test_somebody_from_below_rises_into_an_empty_seat() -> None:
    chart = team()
    begin(chart, "Fay Finn: Trainee < Cid Crane")
    chart.vacate(chart.named("Bob Brook").number)
    risen = chart.promote_into(chart.empty_seat("Manager").number, chart.named("Cid Crane").number)
    assert risen.title == "Manager"
    assert drawn(chart) == ["Cid Crane < Ann Abel", "Dee Drew < Cid Crane", "Fay Finn < Cid Crane"]


def test_somebody_from_elsewhere_leaves_their_reports_behind() -> None:
    chart = team()
    begin(chart, "Gus Gold: Head of Support [Support] < Ann Abel\n  Hal Hill: Agent")
    chart.vacate(chart.named("Bob Brook").number)
    chart.promote_into(chart.empty_seat("Manager").number, chart.named("Gus Gold").number)
    assert drawn(chart) == [
        "Cid Crane < Gus Gold",
        "Dee Drew < Gus Gold",
        "Gus Gold < Ann Abel",
        "Hal Hill < Ann Abel",
    ]


def test_nobody_can_become_their_own_superior() -> None:
    chart = team()
    ann, cid = chart.named("Ann Abel"), chart.named("Cid Crane")
    with pytest.raises(ValueError, match="Ann Abel would be their own superior"):
        chart.put(Post(number=ann.number, name=ann.name, superior=cid.number))


def test_a_name_which_the_story_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match=r"one 'Zed', but there are 0"):
        team().named("Zed")


def test_a_unit_takes_the_units_inside_it_along() -> None:
    chart = team()
    begin(chart, "Ida Iver: Analyst [+ Insight] < Bob Brook\nJon Jay: Porter [Salesroom]")
    chart.rename_unit(("Sales",), ("Market", "Sales"))
    assert chart.named("Ida Iver").unit == ("Market", "Sales", "Insight")
    assert chart.named("Jon Jay").unit == ("Salesroom",)


def test_a_snapshot_names_superiors_by_key_and_counts_lines_like_a_file() -> None:
    first, second, *_ = team().records()
    assert (first.line, first.source_key, first.manager) == (2, "10001", None)
    assert (second.line, second.source_key, second.manager) == (3, "10002", ManagerRef(ManagerBy.KEY, "10001"))


def test_keys_stay_until_the_source_renumbers_and_then_mean_others() -> None:
    chart = team()
    begin(chart, "Abe Ash: Accountant [Accounts]")
    chart.remove(chart.named("Bob Brook").number)
    before = {record.name: record.source_key for record in chart.records()}
    assert before == {"Ann Abel": "10001", "Cid Crane": "10003", "Dee Drew": "10004", "Abe Ash": "10005"}
    chart.renumber()
    begin(chart, "Kay Kerr: Clerk [Sales]")
    after = {record.name: record.source_key for record in chart.records()}
    assert after == {
        "Abe Ash": "10001",
        "Ann Abel": "10002",
        "Cid Crane": "10003",
        "Dee Drew": "10004",
        "Kay Kerr": "10005",
    }


def test_two_people_never_share_an_address() -> None:
    chart = Chart(Contacts(domain="acme.example", known_of_ten=10))
    begin(chart, "Jörg Weiß\nJorg van Weiss\nАнна Чен")
    addresses = [record.emails for record in chart.records()]
    assert addresses == [("jorg.weiss@acme.example",), ("jorg.weiss2@acme.example",), ("anna.chen@acme.example",)]


def test_some_addresses_and_numbers_are_not_known() -> None:
    chart = Chart(Contacts(domain="acme.example", known_of_ten=7, phone="+44 1632 960"))
    begin(chart, "\n".join(f"N{letter} Smith" for letter in "abcdefghij"))
    known = chart.records()
    assert sum(bool(record.emails) for record in known) == 7
    assert [record.phones for record in known[:3]] == [("+44 1632 960001",), ("+44 1632 960002",), ()]


def test_a_dotted_line_to_somebody_who_left_is_gone() -> None:
    chart = team()
    begin(chart, "Lea Lund: Lawyer ~ Cid Crane, Dee Drew")
    chart.remove(chart.named("Cid Crane").number)
    assert chart.records()[-1].dotted == (ManagerRef(ManagerBy.KEY, "10004"),)
