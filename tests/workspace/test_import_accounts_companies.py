"""Which account a row belongs to: the one that was named, or the company the row names, known or new."""

import pytest

from inroad.model.member import Actor
from inroad.storage import Store
from inroad.storage.accounts import AccountPage, AccountRow
from inroad.workspace.accounts import create_account, list_accounts
from tests.workspace.importing import import_text, outcomes, people

LINKEDIN = """\
    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Ann,Lee,https://www.linkedin.com/in/ann-lee,,"ABC Company, Inc.",CEO,05 Mar 2024
    Bob,Ray,https://www.linkedin.com/in/bob-ray,,ABC Company,CFO,06 Mar 2024
    Cy,Moss,https://www.linkedin.com/in/cy-moss,,Müller & Söhne GmbH,CMO,07 Mar 2024
    Di,Kern,https://www.linkedin.com/in/di-kern,,,Adviser,08 Mar 2024
"""


@pytest.fixture
def actor(store: Store) -> Actor:
    return store.create_workspace("ours")


def accounts(store: Store, actor: Actor) -> dict[str, AccountRow]:
    with store.read(actor) as tx:
        return {account.name: account for account in list_accounts(tx, AccountPage()).accounts}


def test_each_company_becomes_an_account_however_it_is_spelt(store: Store, actor: Actor) -> None:
    report = import_text(store, actor, LINKEDIN, account=None)
    assert outcomes(report) == {"rejected": 1, "added": 3}
    assert "names no company" in report.rejected[0].reason
    assert set(accounts(store, actor)) == {"ABC Company, Inc.", "Müller & Söhne GmbH"}
    assert set(people(store, actor, name="ABC Company, Inc.")) == {"Ann Lee", "Bob Ray"}


def test_the_same_connections_again_change_nothing(store: Store, actor: Actor) -> None:
    import_text(store, actor, LINKEDIN, account=None)
    again = import_text(store, actor, LINKEDIN, account=None)
    assert (outcomes(again), again.changeset) == ({"rejected": 1, "unchanged": 3}, None)


def test_a_known_account_takes_the_people_of_its_company(store: Store, actor: Actor) -> None:
    with store.write(actor) as tx:
        create_account(tx, {"name": "Mueller und Soehne", "city": "Ulm"})
    with store.write(actor) as tx:
        create_account(tx, {"name": "ABC Company"})
    import_text(store, actor, LINKEDIN, account=None)
    assert "ABC Company, Inc." not in accounts(store, actor)
    assert set(people(store, actor, name="ABC Company")) == {"Ann Lee", "Bob Ray"}


def test_who_is_missing_from_a_contact_list_has_not_left(store: Store, actor: Actor) -> None:
    import_text(store, actor, LINKEDIN, "2024-01-31", account=None)
    lines = LINKEDIN.splitlines(keepends=True)
    assert outcomes(import_text(store, actor, lines[0] + lines[3], "2024-07-31", account=None)) == {"unchanged": 1}
    assert set(people(store, actor, name="ABC Company, Inc.")) == {"Ann Lee", "Bob Ray"}


def test_superiors_are_looked_for_in_their_own_company(store: Store, actor: Actor) -> None:
    report = import_text(
        store,
        actor,
        """\
        "Account Name","First Name","Last Name","Title","Email","Reports To: Full Name","Account Owner"
        "ABC","Ann","Lee","CEO","ann@abc.example","","Sue Hill"
        "XYZ","Ann","Lee","CEO","ann@xyz.example","","Sue Hill"
        "XYZ","Bob","Ray","CFO","bob@xyz.example","Ann Lee","Sue Hill"
        "XYZ","Cy","Moss","Clerk","cy@xyz.example","Di Kern","Sue Hill"
        """,
        account=None,
    )
    assert report.profile == "salesforce_report"
    ann = people(store, actor, name="XYZ")["Ann Lee"]
    assert people(store, actor, name="XYZ")["Bob Ray"].manager_id == ann.position_id
    assert report.remarks == {"unknown_manager": 1}
