"""Many edits in one act: merged, decided on together, told together where somebody else was quicker."""

from typing import Any

import pytest

from inroad.model.account import Account, AccountFacet, AccountTier
from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.model.member import Role
from inroad.storage.accounts import AccountPage
from inroad.storage.changesets import changesets_by_seq
from inroad.workspace.accounts import AccountsEdit, edit_accounts, update_account
from inroad.workspace.bulk_editing import told
from inroad.workspace.history import redo, undo
from tests.fixtures.desks import Desk, refused


def change(*accounts: Account, seen: int = 99, **values: Any) -> AccountsEdit:
    return AccountsEdit(ids=[account.id for account in accounts], base_version=seen, values=values)


def cities(desk: Desk) -> list[str | None]:
    return [account.city for account in desk.accounts()]


def test_many_accounts_are_edited_in_one_act_and_taken_back_in_one(desk: Desk) -> None:
    acme, beta, gamma = (desk.account(name, city="Bonn") for name in ("Acme", "Beta", "Gamma"))
    edits = [change(acme, beta, city="Rome", tags=["key"]), change(gamma, city=None), change(acme, name="Acme Group")]
    assert desk.do(edit_accounts, edits) == 3
    assert cities(desk) == ["Rome", "Rome", None]
    assert [account.name for account in desk.accounts()] == ["Acme Group", "Beta", "Gamma"]
    (act,) = desk.see(changesets_by_seq, [4])
    assert (act.verb, act.summary, act.counts) == ("edit_accounts", "Acme Group +2", {"updated": 3})
    desk.do(undo)
    assert cities(desk) == ["Bonn"] * 3
    assert desk.accounts()[0].name == "Acme"
    desk.do(redo)
    assert cities(desk) == ["Rome", "Rome", None]


def test_a_name_that_was_edited_among_many_is_sorted_and_found_anew(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    desk.do(edit_accounts, [change(acme, name="Zeta"), change(beta, name="Omega")])
    found = desk.everything()["account"]
    assert [(row["sort_name"], row["company_key"]) for row in found] == [("zeta", "zeta"), ("omega", "omega")]


def test_what_is_as_it_should_be_is_not_touched(desk: Desk) -> None:
    acme, beta = desk.account("Acme", city="Rome"), desk.account("Beta")
    assert desk.do(edit_accounts, [change(acme, beta, city="Rome")]) == 1
    assert [account.version for account in desk.accounts()] == [1, 3]
    seq = desk.seq
    assert desk.do(edit_accounts, [change(acme, beta, city="Rome")]) == 0
    assert desk.do(edit_accounts, []) == 0
    assert desk.seq == seq


def test_all_that_fit_are_meant_but_those_named_and_those_that_came_later(desk: Desk) -> None:
    acme, beta, _ = (desk.account(name, tier="tier_1") for name in ("Acme North", "Beta North", "South"))
    desk.account("Later North", tier="tier_1")
    page = AccountPage(query="north", filters={AccountFacet.TIER: frozenset({"tier_1"})})
    edit = AccountsEdit(ids=[beta.id], all_but=page, base_version=3, values={"tier": "tier_2"})
    assert desk.do(edit_accounts, [edit]) == 1
    changed = [account for account in desk.accounts() if account.tier is AccountTier.TIER_2]
    assert [account.id for account in changed] == [acme.id]


def test_different_fields_merge_and_the_same_field_is_told_account_by_account(desk: Desk) -> None:
    acme, beta, gamma = desk.account("Acme", city="Bonn"), desk.account("Beta"), desk.account("Gamma")
    other = desk.colleague(Role.EDITOR)
    other.do(update_account, acme.id, base_version=1, values={"city": "Paris", "country": "FR"})
    other.do(update_account, beta.id, base_version=2, values={"city": "Rome"})
    assert desk.do(edit_accounts, [change(acme, beta, gamma, seen=3, industry="Steel")]) == 3
    with refused(desk.store, Conflict, "somebody changed 1 of these meanwhile"):
        desk.do(edit_accounts, [change(acme, beta, gamma, seen=3, city="Rome")])
    with pytest.raises(Conflict) as conflict:
        desk.do(edit_accounts, [change(acme, beta, gamma, seen=3, city="Rome", country="DE")])
    assert conflict.value.params == {
        "count": 1,
        "version": 6,
        "rows": [
            {
                "id": acme.id,
                "label": "Acme",
                "fields": {
                    "city": {"mine": "Rome", "theirs": "Paris", "base": "Bonn"},
                    "country": {"mine": "DE", "theirs": "FR", "base": None},
                },
            }
        ],
    }
    assert desk.do(edit_accounts, [change(acme, beta, gamma, seen=6, city="Rome")]) == 2


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"city": "Rome", "version": 9}, "version cannot be set"),
        ({"employees": "many"}, "does not fit “employees”"),
        ({"employees": -1}, "employees cannot be -1"),
        ({"name": " "}, "needs a name"),
        ({"name": "x" * 301}, "301 characters"),
    ],
)
def test_one_value_that_does_not_fit_and_nothing_is_changed(desk: Desk, values: dict[str, Any], word: str) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    with refused(desk.store, Invalid, word):
        desk.do(edit_accounts, [change(acme, city="Rome"), change(beta, **values)])


def test_an_account_that_is_not_there_and_nothing_is_changed(desk: Desk) -> None:
    acme = desk.account("Acme")
    edit = AccountsEdit(ids=[acme.id, "f" * 32], base_version=9, values={"city": "Rome"})
    with refused(desk.store, NotFound, "1 of these accounts do not exist"):
        desk.do(edit_accounts, [edit])


def test_a_family_stays_a_tree(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    desk.do(edit_accounts, [change(beta, parent_id=acme.id)])
    with refused(desk.store, Invalid, "its own parent"):
        desk.do(edit_accounts, [change(acme, beta, parent_id=beta.id)])


def test_several_things_are_told_in_few_words() -> None:
    assert [told([]), told(["Acme"]), told(["Acme", "Beta", "Gamma"])] == ["", "Acme", "Acme +2"]
