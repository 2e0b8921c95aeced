from typing import Any

import pytest

from inroad.model.account import AccountStage
from inroad.model.errors import Invalid
from inroad.model.opportunity import Opportunity


def deal(**values: Any) -> Opportunity:
    return Opportunity(**{"id": "o", "account_id": "a", "name": "CareRelay", **values})


@pytest.mark.parametrize("values", [{"amount": 0, "probability": 0}, {"amount": 2**63 - 1, "probability": 100}, {}])
def test_a_deal_is_worth_nothing_or_anything_and_likely_or_not(values: dict[str, Any]) -> None:
    found = deal(**values)
    assert (found.amount, found.probability) == (values.get("amount"), values.get("probability"))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": " "}, "the opportunity needs a name"),
        ({"amount": -1}, "amount cannot be -1"),
        ({"amount": 2**63}, "amount cannot be"),
        ({"probability": 101}, "a probability of 101 % is not between 0 and 100"),
        ({"probability": -1}, "a probability of -1 %"),
    ],
)
def test_what_no_deal_can_be_is_refused(values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        deal(**values)


def test_a_deal_is_open_until_it_is_won_or_lost() -> None:
    decided = {stage for stage in AccountStage if not deal(stage=stage).is_open}
    assert decided == {AccountStage.WON, AccountStage.LOST}
