"""What the engine's pairs mean here: duplicates, changes of jobs, other spellings of one company, families."""

from datetime import date
from typing import Any

import pytest

from inroad.model.account import Account
from inroad.model.proposal import Bucket, ProposalKind
from inroad.storage.likeness import Seen
from inroad.workspace.comparing import Share
from inroad.workspace.likely import (
    Pair,
    account_columns,
    alike_accounts,
    by_account,
    chains,
    humans,
    likely_accounts,
    likely_people,
    person_columns,
)

SHARE = Share(lambda *_: None, 10)


def seen(person_id: str, name: str, account: str | None = None, **values: Any) -> Seen:
    """Somebody with a seat in an account."""
    known = {
        "given_name": None, "family_name": None, "emails": (), "phones": (), "urls": (), "country": None, "city": None,
        "created": 1, "title": None, "valid_from": None, "valid_to": None,
    }  # fmt: skip
    return Seen(id=person_id, name=name, account_id=account, account=account, **{**known, **values})


def people(*rows: Seen, same: frozenset[frozenset[str]] = frozenset()) -> list[tuple[ProposalKind, str, str]]:
    """What is proposed of some people; `same` are accounts that may be one."""
    found = likely_people(humans(rows), None, lambda one, other: frozenset({one, other}) in same, SHARE)
    return [(each.kind, each.one_id, each.other_id) for each in found]


JO = {"urls": ("https://linkedin.com/in/jopfefferkorn",), "title": "CTO"}


def test_one_person_twice_in_an_account_is_a_duplicate_of_the_older_record() -> None:
    found = people(seen("2", "Jo Pfefferkorn", "Acme", **JO, created=5), seen("1", "Jo Pfefferkorn", "Acme", **JO))
    assert found == [(ProposalKind.PERSON, "1", "2")]


def test_a_person_met_again_at_another_company_has_changed_jobs_to_where_they_came_last() -> None:
    now = seen("1", "Jo Pfefferkorn", "Globex", **JO, valid_from=date(2024, 5, 1))
    then = seen("2", "Jo Pfefferkorn", "Acme", **JO, valid_from=date(2020, 1, 1), created=9)
    assert people(now, then) == [(ProposalKind.JOB_CHANGE, "2", "1")]


def test_a_company_that_may_be_the_old_one_under_another_spelling_is_no_change_of_jobs() -> None:
    rows = (seen("1", "Jo Pfefferkorn", "Acme", **JO), seen("2", "Jo Pfefferkorn", "Acmee", **JO))
    assert people(*rows, same=frozenset({frozenset({"Acme", "Acmee"})})) == [(ProposalKind.PERSON, "1", "2")]


def test_who_has_left_already_is_only_the_same_person() -> None:
    left = seen("1", "Jo Pfefferkorn", "Acme", **JO, valid_to=date(2024, 1, 1))
    assert people(left, seen("2", "Jo Pfefferkorn", "Globex", **JO)) == [(ProposalKind.PERSON, "1", "2")]


def test_a_person_is_compared_with_the_company_where_they_sit_now() -> None:
    rows = [
        seen("1", "Jo", "Old", title="Clerk", valid_to=date(2020, 1, 1)),
        seen("1", "Jo", "New", title="CTO"),
        seen("2", "Bo"),
    ]
    columns = person_columns(list(humans(rows).values()))
    assert (columns["company"], columns["title"]) == (["New", None], ["CTO", None])
    assert by_account(rows) == {"Old": {"1"}, "New": {"1"}}


def test_the_address_that_another_has_too_is_the_one_that_is_compared() -> None:
    rows = [seen("1", "Jo", emails=("a@x.com", "b@x.com")), seen("2", "Joe", emails=("B@x.com",))]
    assert person_columns(list(humans(rows).values()))["email"] == ["b@x.com", "B@x.com"]


def test_further_names_are_compared_too() -> None:
    [name] = account_columns([Account(id="1", name="Initech", legal_names=("Raintank", "Foo"))])["name"]
    assert name == "Initech aka Raintank aka Foo"
    found = likely_accounts(
        [Account(id="1", name="Initech", legal_names=("Raintank Inc",)), Account(id="2", name="Raintank")], None, SHARE
    )
    assert [(each.kind, each.one_id, each.other_id) for each in found] == [(ProposalKind.ACCOUNT, "1", "2")]


def test_a_family_that_is_known_already_is_not_proposed() -> None:
    group = Account(id="1", name="Group", registry_ids=(("lei", "7"),))
    sub = Account(id="2", name="Widgets", registry_ids=(("parent_lei", "7"),))
    kinds = [each.kind for each in likely_accounts([group, sub], None, SHARE)]
    assert kinds == [ProposalKind.FAMILY]
    assert likely_accounts([group, sub.with_values(parent_id="1")], None, SHARE) == []
    assert likely_accounts([group, sub], frozenset({"9"}), SHARE) == []


def test_accounts_are_alike_by_what_was_found_or_by_what_their_names_mean() -> None:
    pair = Pair(ProposalKind.ACCOUNT, "1", "2", 0.9, Bucket.VERIFIED, "")
    alike = alike_accounts([pair], {"1": "Acme", "2": "Zephyr", "3": "ACME GmbH"})
    assert (alike("2", "1"), alike("1", "3"), alike("2", "3")) == (True, True, False)


def test_who_went_into_somebody_who_went_on_is_found_at_the_end() -> None:
    assert chains({"c": "b", "b": "a"}, "c") == "a"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elena de la Garza", "Jorge de la Garza"),
        ("Jolanda van den Berg", "Wendy van den Berg"),
        ("Maciej Pietrzak", "Maciej Urban"),
        ("Floris den Hollander", "Gerrit den Hollander"),
    ],
)
def test_colleagues_who_share_a_name_are_not_proposed(one: str, other: str) -> None:
    others = [seen(str(number), name, "Acme") for number, name in enumerate(OTHERS, 3)]
    colleagues = (seen("1", one, "Acme", title="Auditor"), seen("2", other, "Acme", title="Clerk"))
    assert people(*colleagues, *others) == []


OTHERS = ("Ann Lee", "Bob Stone", "Cy Marsh", "Dora Quill", "Egon Frisch", "Fay Osborne", "Gil Teague", "Hana Novak")
