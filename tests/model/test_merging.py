"""Two records made one, field by field: what wins, what is united, what is lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account, Lifecycle
from inroad.model.errors import Invalid
from inroad.model.merging import Origins, Picks, Told, Verdict, compare, is_known, joint_note, merged, united, winner
from inroad.model.person import Person

OLD, NEW = Told(on=date(2024, 1, 1)), Told(on=date(2025, 1, 1))
HAND = Told(by_hand=True, on=date(2023, 1, 1))
ACME = Account(id="a", name="Acme", city="Bonn", domains=("acme.example",), revenue=1, currency="EUR")
CORP = Account(id="b", name="Acme Corp", city="Kyiv", domains=("ACME.example", "acme.test"), revenue=2, currency="USD")


@pytest.mark.parametrize(
    ("mine", "theirs", "how", "wins"),
    [
        ("Bonn", "Bonn", (OLD, NEW), "one"),
        ("Bonn", None, (OLD, NEW), "one"),
        (None, "Kyiv", (NEW, OLD), "other"),
        (Lifecycle.UNKNOWN, Lifecycle.LOST_ACCOUNT, (NEW, OLD), "other"),
        ("Bonn", "Kyiv", (OLD, NEW), "other"),
        ("Bonn", "Kyiv", (NEW, OLD), "one"),
        ("Bonn", "Kyiv", (NEW, NEW), "one"),
        ("Bonn", "Kyiv", (HAND, NEW), "one"),
        ("Bonn", "Kyiv", (NEW, HAND), "other"),
    ],
)
def test_what_is_known_wins_then_what_one_of_us_set_then_the_newer(
    mine: object, theirs: object, how: tuple[Told, Told], wins: str
) -> None:
    assert winner(mine, theirs, how) == wins


@pytest.mark.parametrize(("value", "known"), [(None, False), ("", False), ((), False), ("unknown", False), (0, True)])
def test_nothing_and_the_word_for_nothing_are_not_known(value: object, known: bool) -> None:
    assert is_known(value) is known


def test_fields_compare_as_same_differing_or_known_to_one_only() -> None:
    one, other = replace(ACME, country="DE", industry="Paint"), replace(CORP, country="DE", employees=5)
    found = {each.field: (each.verdict, each.wins) for each in compare(one, other, Origins({("b", "city"): NEW}))}
    assert found["name"] == (Verdict.DIFFERS, "one")
    assert found["city"] == (Verdict.DIFFERS, "other")
    assert found["country"] == (Verdict.SAME, "one")
    assert found["industry"] == (Verdict.ONLY_ONE, "one")
    assert found["employees"] == (Verdict.ONLY_OTHER, "other")
    assert found["domains"] == (Verdict.DIFFERS, "both")


def test_lists_with_the_same_entries_in_another_order_or_case_are_the_same() -> None:
    one, other = (
        Person(id="1", account_id="a", name="Ann", emails=("a@x", "b@x")),
        Person(id="2", account_id="a", name="Ann", emails=("B@x", "a@x")),
    )
    [emails] = [each for each in compare(one, other, Origins()) if each.field == "emails"]
    assert emails.verdict is Verdict.SAME


def test_an_amount_comes_with_its_currency_and_what_is_not_held_any_more_is_told() -> None:
    news, lost = merged(ACME, CORP, Origins({("b", "revenue"): NEW}), Picks())
    assert (news["revenue"], news["currency"]) == (2, "USD")
    assert "city" not in news
    assert lost == ["city", "revenue"]
    assert news["legal_names"] == ("Acme Corp",)
    assert news["domains"] == ("acme.example", "acme.test")


def test_a_choice_counts_before_the_rule() -> None:
    told = Origins({("b", "city"): NEW})
    news, _ = merged(ACME, CORP, told, Picks(take=["name"], keep=["city"]))
    assert (news["name"], news["legal_names"], news.get("city")) == ("Acme Corp", ("Acme",), None)


def test_a_person_takes_the_whole_name_and_the_other_one_is_told() -> None:
    one = Person(id="1", account_id="a", name="A. Berg", note="tea")
    other = Person(id="2", account_id="a", name="Anna Berg", given_name="Anna", family_name="Berg", note="coffee")
    news, lost = merged(one, other, Origins(), Picks(take=["name"]))
    assert (news["name"], news["given_name"], news["family_name"]) == ("Anna Berg", "Anna", "Berg")
    assert (news["note"], lost) == ("tea\ncoffee", ["name"])


def test_the_newest_snapshot_of_both_is_remembered() -> None:
    news, _ = merged(replace(ACME, snapshot_on=date(2024, 1, 1)), CORP, Origins(), Picks())
    assert news["snapshot_on"] == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("picks", "words"),
    [(Picks(take=["emails"]), "emails cannot be chosen"), (Picks(take=["city"], keep=["city"]), "city cannot come")],
)
def test_a_choice_that_means_nothing_is_refused(picks: Picks, words: str) -> None:
    with pytest.raises(Invalid, match=words):
        picks.require("person")


def test_two_notes_are_one_and_the_same_note_stays_once() -> None:
    assert (joint_note("a", "b"), joint_note("a", "a"), joint_note(None, None)) == ("a\nb", "a", None)


@given(st.lists(st.text(max_size=3)), st.lists(st.text(max_size=3)))
def test_united_lists_hold_all_entries_of_both_each_once(mine: list[str], theirs: list[str]) -> None:
    found = united(mine, theirs)
    assert {entry.casefold() for entry in found} == {entry.casefold() for entry in (*mine, *theirs)}
    assert len({entry.casefold() for entry in found}) == len(found)
    assert united(found, mine) == found
