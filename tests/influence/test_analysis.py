import csv
from pathlib import Path

from hypothesis import given, settings

from inroad.influence.analysis import analyse
from inroad.influence.ties import Layer, Tie, TieKind
from tests.influence.notation import RANDOM_TIES, ties


def krackhardt(folder: Path, what: str, kind: TieKind) -> list[Tie]:
    """One of the networks among Krackhardt's managers."""
    with (folder / "influence" / f"krackhardt_{what}.csv").open(encoding="utf-8") as file:
        return [Tie(row["ego"], row["alter"], kind) for row in csv.DictReader(file)]


def test_advice_puts_the_boss_above_the_report(real_data: Path) -> None:
    found = analyse(
        [*krackhardt(real_data, "advice", TieKind.ADVICE), *krackhardt(real_data, "reports_to", TieKind.REPORTS_TO)]
    )
    assert found.agreement is not None
    assert (found.agreement.lines, found.agreement.boss_above) == (20, 19)
    assert found.sought_without_power[0] == "1"
    assert {person.id for person in found.people[:4]} == {"2", "7", "18", "21"}


def test_the_brokers_of_friendship_are_those_whom_the_literature_names(real_data: Path) -> None:
    assert analyse(krackhardt(real_data, "friendship", TieKind.FRIENDSHIP)).brokers == ("17", "11")


def test_everything_about_a_person_is_told_at_once() -> None:
    found = analyse([*ties("a hub\nb hub\nhub c\nc d\nd e\ne c"), *ties("a hub\nc hub", TieKind.REPORTS_TO)])
    hub = next(person for person in found.people if person.id == "hub")
    assert (hub.reports, hub.cuts_off, hub.division is not None) == (2, 2, True)
    assert "their leaving would cut off 2 people" in [reason.sentence for reason in hub.reasons]
    assert found.ties == {Layer.ADVICE: 6, Layer.FORMAL: 2}
    assert [(cut.id, cut.count) for cut in found.single_points] == [("hub", 2), ("c", 2)]


def test_brokers_and_the_sought_hear_it_themselves() -> None:
    lines = ties("a boss\nb boss\ndan boss\nx boss", TieKind.REPORTS_TO)
    found = analyse([*ties("a dan\nb dan\nx dan\ndan boss\nboss x"), *lines])
    (dan,) = (person for person in found.people if person.id == "dan")
    codes = {reason.code for reason in dan.reasons}
    assert {"sought_without_power", "broker"} <= codes


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_everybody_is_ranked_once_and_divided_at_most_once(given_ties: list[Tie]) -> None:
    found = analyse(given_ties)
    names = [person.id for person in found.people]
    assert sorted(names) == sorted({name for tie in given_ties for name in (tie.source, tie.target)})
    scores = [person.score for person in found.people]
    assert scores == sorted(scores, reverse=True)
    assert [person.rank for person in found.people] == [1 + sum(s > score for s in scores) for score in scores]
    members = [name for division in found.divisions for name in division.members]
    assert len(members) == len(set(members))
    assert found.clear == (found.modularity >= 0.3)
    assert all(person.reasons for person in found.people) or not found.ties
