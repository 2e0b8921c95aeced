"""What was said of a pair stays true when one of them becomes another record."""

from inroad.model.proposal import About, Answer
from inroad.storage import Transaction
from inroad.storage.proposals import all_answers
from inroad.storage.transaction import Act
from inroad.workspace.verdicts import follow_answers, record_answer
from tests.fixtures.desks import Desk

A, B, C = "a" * 32, "b" * 32, "c" * 32


def said(desk: Desk) -> set[tuple[str, str, str, str]]:
    """Everything that is held of pairs."""
    return {(each.about.value, each.one_id[0], each.other_id[0], each.answer.value) for each in desk.see(all_answers)}


def say(desk: Desk, about: About, one: str, other: str, answer: Answer = Answer.APART) -> None:
    """Say something of a pair."""
    desk.do(_say, about, one, other, answer)


def _say(tx: Transaction, about: About, one: str, other: str, answer: Answer) -> None:
    tx.begin(Act(verb="test", summary=""))
    record_answer(tx, about, (one, other), answer)


def follow(desk: Desk, about: About, old: str, new: str) -> None:
    """Let one record become another."""
    desk.do(_follow, about, old, new)


def _follow(tx: Transaction, about: About, old: str, new: str) -> None:
    tx.begin(Act(verb="test", summary=""))
    follow_answers(tx, about, old, new)


def test_the_last_word_on_a_pair_counts_in_whichever_order(desk: Desk) -> None:
    say(desk, About.PERSON, B, A, Answer.LATER)
    say(desk, About.PERSON, A, B)
    assert said(desk) == {("person", "a", "b", "apart")}


def test_who_is_not_the_one_that_goes_is_not_the_one_that_stays(desk: Desk) -> None:
    say(desk, About.PERSON, A, B)
    say(desk, About.PERSON, B, C)
    follow(desk, About.PERSON, B, A)
    assert said(desk) == {("person", "a", "c", "apart")}


def test_never_counts_before_later_where_both_were_said(desk: Desk) -> None:
    say(desk, About.ACCOUNT, A, C, Answer.LATER)
    say(desk, About.ACCOUNT, B, C)
    follow(desk, About.ACCOUNT, B, A)
    assert said(desk) == {("account", "a", "c", "apart")}


def test_a_family_follows_its_accounts_and_people_do_not(desk: Desk) -> None:
    say(desk, About.FAMILY, B, C)
    say(desk, About.PERSON, B, C)
    follow(desk, About.ACCOUNT, B, A)
    assert said(desk) == {("family", "a", "c", "apart"), ("person", "b", "c", "apart")}
