"""A saved view holds what an address says, and no more."""

from typing import Any

import pytest

from inroad.model.errors import Invalid
from inroad.model.view import LONGEST_PART, MOST_PARTS, MOST_WORDS, SavedView, ViewScope


def view(**values: Any) -> SavedView:
    return SavedView(**{"id": "v", "owner_id": "m", "scope": ViewScope.PEOPLE, "name": "Ours", **values})


def test_a_view_keeps_the_parts_of_an_address() -> None:
    parts = {"sort": "name", "filter": ["seniority:director", "location:Bonn"]}
    assert view(search=parts).search == parts


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "x" * 301}, "301 characters"),
        ({"search": {"sort": 1}}, "texts"),
        ({"search": {"filter": [["x"]]}}, "texts"),
        ({"search": {"filter": ["x", 1]}}, "texts"),
        ({"search": {"q": "x" * (LONGEST_PART + 1)}}, "texts"),
        ({"search": {"filter": ["x"] * (MOST_WORDS + 1)}}, "texts"),
        ({"search": {f"p{number}": "x" for number in range(MOST_PARTS + 1)}}, "texts"),
        ({"scope": ViewScope.PORTFOLIO, "account_id": "a"}, "belongs to no account"),
    ],
)
def test_what_is_no_view_is_refused(values: dict[str, Any], word: str) -> None:
    with pytest.raises(Invalid, match=word):
        view(**values)


def test_defaults_compete_within_their_scope_account_and_owner_or_among_the_shared() -> None:
    mine, yours = view(), view(owner_id="n")
    assert mine.competes_with == view(name="Other").competes_with != yours.competes_with
    assert view(shared=True).competes_with == view(owner_id="n", shared=True).competes_with != mine.competes_with
    assert view(account_id="a").competes_with != mine.competes_with != view(scope=ViewScope.ORG).competes_with
