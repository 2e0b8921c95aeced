"""Exactly one is accountable for a step, on every day, in the account and in every deal."""

from datetime import date, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from inroad.model.accountable import Clash, settle_accountable, several_accountable
from inroad.model.assessment import Assessment, AssessmentKind
from inroad.model.judgement import judgements, said_on

TODAY = date(2025, 1, 1)
PEOPLE = ("ada", "bob", "cyd")
_ids = count()


def said(who: str, value: str = "A", context: str | None = None, *, on: date = TODAY, **more: object) -> Assessment:
    """That somebody is something to the legal step."""
    told = {"field": "raci.legal", "asserted_on": on, "valid_from": on, "author_id": "olga", **more}
    return Assessment(
        id=f"{next(_ids):032x}",
        account_id="a",
        subject_id=who,
        context_id=context,
        value=value,
        **told,  # type: ignore[arg-type]
    )


def consulted(clash: Clash, who: str, stays: str) -> Assessment:
    """What is said of who gives it up."""
    more = {"basis": AssessmentKind.INFERRED, "author_id": None, "source": stays}
    return said(who, "C", clash.context_id, **more).with_values(valid_from=clash.day)  # type: ignore[arg-type]


def settled(*statements: Assessment, guests: tuple[str, ...] = ()) -> list[Assessment]:
    """The statements once it is settled."""
    found = settle_accountable(statements, since=TODAY, guests=guests, make=consulted)
    kept = [found.changed.get(each.id, each) for each in statements]
    return [*(each for each in kept if each is not None), *found.made]


def letters(statements: list[Assessment], context: str | None = None, day: date = TODAY) -> dict[str, str]:
    """Who is what on a day."""
    meant = [each for each in statements if each.context_id in {None, context}]
    return {who: fields["raci.legal"].value for who, fields in judgements(said_on(meant, day)).items()}


def test_a_guest_gives_way_where_nobody_is_known_better() -> None:
    assert letters(settled(said("ada"), said("bob"), guests=("ada",))) == {"ada": "C", "bob": "A"}
    assert letters(settled(said("ada"), said("bob"), guests=("bob",))) == {"ada": "A", "bob": "C"}


def test_the_better_ground_counts_before_the_newer_one() -> None:
    by_file = said("ada", basis=AssessmentKind.IMPORTED, author_id=None)
    older = said("bob", on=TODAY - timedelta(days=9))
    assert letters(settled(by_file, older, guests=("bob",))) == {"ada": "C", "bob": "A"}
    assert letters(settled(said("ada"), older)) == {"ada": "A", "bob": "C"}


def test_who_gives_it_up_has_the_part_that_others_know_of() -> None:
    other = said("bob", "R", basis=AssessmentKind.IMPORTED, author_id=None, on=TODAY - timedelta(days=9))
    assert letters(settled(said("ada"), said("bob"), other, guests=("bob",))) == {"ada": "A", "bob": "R"}


def test_in_a_deal_the_account_gives_way_only_there() -> None:
    found = settled(said("ada"), said("bob", context="deal"), guests=("ada",))
    assert letters(found) == {"ada": "A"}
    assert letters(found, "deal") == {"ada": "C", "bob": "A"}


def test_what_was_true_before_stays() -> None:
    before = TODAY - timedelta(days=9)
    found = settled(said("ada", on=before), said("bob", on=before), guests=("bob",))
    assert letters(found, day=before) == {"ada": "A", "bob": "A"}
    assert letters(found) == {"ada": "A", "bob": "C"}


STATEMENTS = st.builds(
    lambda who, value, context, days: said(who, value, context, on=TODAY + timedelta(days=days)),
    st.sampled_from(PEOPLE), st.sampled_from("ARC"), st.sampled_from([None, "one", "two"]), st.integers(-3, 3),
)  # fmt: skip


@given(st.lists(STATEMENTS, max_size=8))
def test_nobody_shares_it_afterwards_and_what_is_right_is_left_alone(statements: list[Assessment]) -> None:
    found = settled(*statements, guests=("bob", "cyd"))
    assert list(several_accountable(found, since=TODAY)) == []
    assert settled(*found) == found
