"""How typed words become values of the table, and how values are told."""

from datetime import date
from typing import Any

import pytest

from inroad.api.stakeholder_answers import HeldValueAnswer
from inroad.cli.judging import columns, plain, read_judgements, shown
from inroad.model.errors import Invalid
from tests.fixtures.desks import Desk

DAY = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("stance=mentor", "mentor"),
        ("roles=user, champion", ["champion", "user"]),
        ("power=7", 7),
        ("goals=one record, fewer beds", ["one record", "fewer beds"]),
        ("personal_win= the board, at last ", "the board, at last"),
        ("do_not_contact=Yes", True),
        ("do_not_contact=no", False),
        ("raci.legal=A", "A"),
        ("stance=", None),
        ("stance= ", None),
    ],
)
def test_a_word_is_read_by_the_table(desk: Desk, word: str, value: object) -> None:
    assert desk.see(read_judgements, [word]) == {word.partition("=")[0]: value}


def test_what_all_fields_of_a_kind_share_need_not_be_typed(desk: Desk) -> None:
    found = desk.see(read_judgements, ["champion=3", "metrics=0"], prefix="meddpicc.")
    assert found == {"meddpicc.champion": 3, "meddpicc.metrics": 0}


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("stance", "“stance” says nothing; write it as field=value"),
        ("mood=good", "there is no field “mood”"),
        ("power=-1", "power is a whole number from 0 to 10, not “-1”"),
        ("power=high", "not “high”"),
        ("do_not_contact=maybe", "true or false, not “maybe”"),
    ],
)
def test_a_word_that_says_nothing_is_refused(desk: Desk, word: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        desk.see(read_judgements, [word])


def held(value: Any, confirmation: str = "confirmed") -> HeldValueAnswer:
    return HeldValueAnswer(value, confirmation, DAY, "declared", None, None, 1, 0)


def test_values_are_told_with_how_they_stand() -> None:
    assert shown(held(7)) == "7"
    assert shown(held(6, "assumed")) == "~6"
    assert shown(held(["decision_maker", "user"], "disputed")) == "decision maker, user (disputed)"
    assert shown(None) is None
    assert (plain(value=True), plain(value=False)) == ("yes", "no")
    assert columns({"power": held(7)}, ("power", "interest")) == ("7", None)
