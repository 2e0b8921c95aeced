import pytest

from inroad.demo.chance import Chance
from inroad.demo.chart import Chart, Contacts
from inroad.demo.plot import begin, happen
from inroad.model.person import Seat

BEGINNING = """
Ann Abel: Director [Sales] @ Bristol
  Bob Brook: Manager [+ North]
    Cid Crane: Clerk @ Oslo
  12 fte: Porters
  ?: Head of Planning
  vacant: Controller [Finance]
"""


def chart() -> Chart:
    beginning = Chart(Contacts(domain="acme.example"))
    begin(beginning, BEGINNING)
    return beginning


def seats(of: Chart) -> list[tuple[Seat, str | None, str | None, tuple[str, ...], str | None]]:
    return [(post.seat, post.name, post.title, post.unit, post.place) for post in of.posts.values()]


def test_unit_and_place_are_the_superiors_unless_said() -> None:
    assert seats(chart()) == [
        (Seat.FILLED, "Ann Abel", "Director", ("Sales",), "Bristol"),
        (Seat.FILLED, "Bob Brook", "Manager", ("Sales", "North"), "Bristol"),
        (Seat.FILLED, "Cid Crane", "Clerk", ("Sales", "North"), "Oslo"),
        (Seat.GROUP, None, "Porters", ("Sales",), "Bristol"),
        (Seat.UNKNOWN, None, "Head of Planning", ("Sales",), "Bristol"),
        (Seat.VACANT, None, "Controller", ("Finance",), "Bristol"),
    ]
    assert [post.headcount for post in chart().posts.values() if post.seat is Seat.GROUP] == [12.0]


def test_a_drawn_branch_comes_as_often_as_it_says_with_numbered_units() -> None:
    plant = Chart(Contacts(domain="acme.example"))
    begin(
        plant,
        """
Ann Abel: Director @ Kassel
  2 *: Shift Manager {n} [+ Shift {n}]
    3 *: Fitter | Welder
""",
        Chance(1),
    )
    drawn = [post for post in plant.posts.values() if post.drawn]
    assert [post.unit for post in drawn if "Shift" in (post.title or "")] == [("Shift 1",), ("Shift 2",)]
    assert [post.title for post in drawn if "Shift" in (post.title or "")] == ["Shift Manager 1", "Shift Manager 2"]
    assert len([post for post in drawn if post.title in {"Fitter", "Welder"}]) == 6
    assert len({post.name for post in drawn}) == 8


def test_nobody_is_drawn_without_a_casting() -> None:
    with pytest.raises(ValueError, match="nobody casts 'Fitter'"):
        begin(Chart(Contacts(domain="acme.example")), "3 *: Fitter")


def test_a_change_touches_only_what_it_says() -> None:
    told = chart()
    happen(told, "change Cid Crane: Senior Clerk")
    happen(told, "change Bob Brook [+ South] @ Leeds")
    happen(told, "change Cid Crane < Ann Abel ~ Bob Brook")
    cid, bob = told.named("Cid Crane"), told.named("Bob Brook")
    assert (cid.title, cid.unit, cid.place) == ("Senior Clerk", ("Sales", "North"), "Oslo")
    assert (cid.superior, cid.dotted) == (told.named("Ann Abel").number, (bob.number,))
    assert (bob.title, bob.unit, bob.place) == ("Manager", ("Sales", "South"), "Leeds")


def test_people_join_leave_and_take_seats_over() -> None:
    told = chart()
    happen(
        told,
        """
        join Dee Drew: Analyst [Finance] < Ann Abel
        vacate Bob Brook
        fill Manager = Cid Crane
        fill Controller = Eva Eden
        leave Dee Drew < Eva Eden
        """,
    )
    assert {(post.name, post.title) for post in told.posts.values() if post.name} == {
        ("Ann Abel", "Director"),
        ("Cid Crane", "Manager"),
        ("Eva Eden", "Controller"),
    }


def test_a_vacant_seat_can_become_one_whose_holder_we_do_not_know() -> None:
    told = chart()
    happen(told, "unknown Controller")
    assert told.empty_seat("Controller").seat is Seat.UNKNOWN


def test_units_are_renamed_and_ids_given_anew() -> None:
    told = chart()
    happen(told, "unit Sales / North = Scotland\nrenumber")
    assert told.named("Bob Brook").unit == ("Scotland",)
    by_name = {record.name: record.source_key for record in told.records() if record.name}
    assert by_name == {"Ann Abel": "10002", "Bob Brook": "10005", "Cid Crane": "10006"}


def test_an_event_nobody_knows_is_refused_with_its_line() -> None:
    with pytest.raises(ValueError, match="nothing happens like this: 'explode Bob Brook'"):
        happen(chart(), "explode Bob Brook")
