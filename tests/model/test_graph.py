"""An account as a graph, cut to a day."""

from datetime import date

from inroad.model.account import Account, Division
from inroad.model.graph import AccountGraph
from inroad.model.person import LineKind, Person, Position, ReportingLine

ACME = Account(id="acme", name="Acme")
SPRING, SUMMER, AUTUMN = date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)


def seat(who: str, since: date | None = None, until: date | None = None) -> tuple[Person, Position]:
    person = Person(id=f"person {who}", account_id=ACME.id, name=who)
    return person, Position(id=who, account_id=ACME.id, person_id=person.id, valid_from=since, valid_to=until)


def line(said: str, since: date | None = None, until: date | None = None) -> ReportingLine:
    """A line as it is drawn: "Bob > Ada" is solid, "Bob .. Ada" is dotted."""
    who, sign, whom = said.split()
    kind = LineKind.SOLID if sign == ">" else LineKind.DOTTED
    return ReportingLine(
        id=said, account_id=ACME.id, position_id=who, manager_id=whom, line=kind, valid_from=since, valid_to=until
    )


def graph(*parts: tuple[Person, Position] | ReportingLine | Division) -> AccountGraph:
    seats = [part for part in parts if isinstance(part, tuple)]
    return AccountGraph(
        account=ACME,
        divisions={part.id: part for part in parts if isinstance(part, Division)},
        persons={person.id: person for person, _ in seats},
        positions={position.id: position for _, position in seats},
        lines={part.id: part for part in parts if isinstance(part, ReportingLine)},
    )


def test_on_a_day_only_what_was_true_that_day_is_there() -> None:
    acme = graph(seat("Ada"), seat("Bob", SPRING, AUTUMN), seat("Cy", SUMMER), line("Bob > Ada", SUMMER))
    assert [sorted(acme.on(day).positions) for day in (date(2025, 1, 1), SPRING, SUMMER, AUTUMN)] == [
        ["Ada"],
        ["Ada", "Bob"],
        ["Ada", "Bob", "Cy"],
        ["Ada", "Cy"],
    ]
    assert [acme.on(day).manager_of() for day in (SPRING, SUMMER)] == [{}, {"Bob": "Ada"}]


def test_a_line_to_somebody_who_is_not_there_that_day_is_not_drawn() -> None:
    acme = graph(seat("Ada", SUMMER), seat("Bob"), line("Bob > Ada"))
    assert acme.on(SPRING).lines == {}
    assert acme.on(SUMMER).manager_of() == {"Bob": "Ada"}


def test_people_without_a_position_that_day_are_not_there() -> None:
    acme = graph(seat("Ada", SUMMER), seat("Bob"))
    assert sorted(acme.on(SPRING).persons) == ["person Bob"]


def test_the_superior_is_the_one_of_the_solid_line() -> None:
    acme = graph(seat("Ada"), seat("Bob"), seat("Cy"), line("Cy .. Ada"), line("Cy > Bob"))
    assert acme.manager_of() == {"Cy": "Bob"}


def test_a_divisions_path_goes_from_the_widest_unit_to_the_narrowest() -> None:
    units = [("group", "Group", None), ("it", "IT", "group"), ("web", "Web", "it")]
    acme = graph(*(Division(id=key, account_id=ACME.id, name=name, parent_id=up) for key, name, up in units))
    assert acme.division_path("web") == ("Group", "IT", "Web")
    assert acme.division_path(None) == acme.division_path("no such unit") == ()


def test_divisions_in_a_circle_still_have_a_path() -> None:
    units = [("a", "A", "b"), ("b", "B", "a")]
    acme = graph(*(Division(id=key, account_id=ACME.id, name=name, parent_id=up) for key, name, up in units))
    assert acme.division_path("a") == ("B", "A")
