"""Changesets, and suggestions that wait."""

import pytest

from inroad.model.account import Account
from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange, Outcome, RowChange
from inroad.model.member import Role
from inroad.storage import changesets
from inroad.storage.changesets import (
    applied_after,
    applied_digests,
    changesets_by_seq,
    count_open_rows,
    created_ids,
    days_told,
    decide_rows,
    get_changeset,
    keep_suggestion,
    last_act,
    last_undo,
    member_names,
    newest_applied,
    open_suggestions,
    suggested_rows,
    update_suggestion,
    workspace_name,
)
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.history import redo, undo
from inroad.workspace.views import save_view
from tests.fixtures.desks import Desk

ACT = Act(verb="import", summary="people.csv", source={"digest": "d1"})


def row(line: int, outcome: Outcome = Outcome.ADDED) -> RowChange:
    account = Account(id=f"{line:032x}", name=f"Account {line}")
    return RowChange(line, outcome, account.name, None, (EntityChange(None, account),))


def imported(tx: Transaction, digest: str) -> None:
    tx.begin(Act(verb="import", summary="people.csv", source={"digest": digest}))
    tx.save(Account(id=tx.new_id(), name=digest))


def test_changesets_are_found_by_id_and_by_their_place_in_history(desk: Desk) -> None:
    desk.account("Acme")
    desk.account("Beta")
    newest, oldest = desk.see(changesets_by_seq, [1, 2, 99])
    assert [newest.summary, oldest.summary] == ["Beta", "Acme"]
    assert desk.see(get_changeset, oldest.id) == oldest
    assert desk.see(get_changeset, "f" * 32) is None
    assert desk.see(applied_after, 1, limit=5) == [newest]
    assert desk.see(newest_applied) == 2
    assert desk.elsewhere().see(newest_applied) == 0


def test_the_last_act_is_ones_own_newest_that_can_be_undone(desk: Desk) -> None:
    assert desk.see(last_act) is None
    desk.account("Acme")
    desk.account("Beta")
    desk.colleague(Role.EDITOR).account("Theirs")
    assert summary(desk.see(last_act)) == "Beta"
    desk.do(undo)
    assert summary(desk.see(last_act)) == "Acme"


def test_the_last_undo_is_ones_own_while_nothing_was_done_since(desk: Desk) -> None:
    desk.account("Acme")
    desk.account("Beta")
    assert desk.see(last_undo) is None
    desk.do(undo)
    desk.do(undo)
    desk.colleague(Role.EDITOR).account("Theirs")
    assert summary(desk.see(last_undo)) == "Acme"
    desk.do(redo)
    assert summary(desk.see(last_undo)) == "Beta"
    desk.account("Gamma")
    assert desk.see(last_undo) is None


def test_of_a_private_act_nobody_hears_but_its_author(desk: Desk) -> None:
    desk.do(save_view, {"name": "Mine", "scope": "portfolio"})
    (act,) = desk.see(applied_after, 0, limit=5)
    other = desk.colleague(Role.OWNER)
    assert act.private
    assert other.see(applied_after, 0, limit=5) == []
    assert other.see(get_changeset, act.id) is None
    assert desk.see(get_changeset, act.id) == act


def summary(found: Changeset | None) -> str | None:
    return None if found is None else found.summary


def test_a_changeset_keeps_the_range_of_what_it_created(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    (hired,) = desk.see(changesets_by_seq, [2])
    assert desk.see(created_ids, hired.id) == {
        "person": [ada.person_id, ada.person_id],
        "position": [ada.id, ada.id],
    }


def test_files_that_were_undone_are_not_applied(desk: Desk) -> None:
    desk.do(imported, "one")
    desk.do(imported, "two")
    desk.account("by hand")
    assert desk.see(applied_digests, "import") == {"one", "two"}
    desk.do(undo)
    desk.do(undo)
    assert desk.see(applied_digests, "import") == {"one"}


@pytest.mark.parametrize("chunk", [2, 2_000])
def test_a_suggestion_keeps_its_rows_in_order_without_applying_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(changesets, "_CHUNK", chunk)
    rows = [row(1), row(2, Outcome.UNCHANGED), row(3), row(4, Outcome.CONFLICTING), row(5)]
    kept = desk.do(keep_suggestion, ACT, iter(rows))
    assert (kept.status, kept.seq, kept.counts) == (
        ChangesetStatus.SUGGESTED,
        None,
        {"added": 3, "unchanged": 1, "conflicting": 1},
    )
    found = desk.see(lambda tx: list(suggested_rows(tx, kept.id)))
    assert found == [(ordinal, None, each) for ordinal, each in enumerate(rows)]
    assert desk.accounts() == []
    assert desk.seq == 0


def test_a_suggestions_rows_are_read_in_pages_and_by_outcome(desk: Desk) -> None:
    kept = desk.do(keep_suggestion, ACT, [row(line, list(Outcome)[line % 2]) for line in range(6)])
    page = desk.see(lambda tx: list(suggested_rows(tx, kept.id, outcome=Outcome.UPDATED, after=1, limit=1)))
    assert [(ordinal, change.line) for ordinal, _, change in page] == [(3, 3)]


def test_decided_rows_no_longer_wait(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changesets, "_CHUNK", 2)
    kept = desk.do(keep_suggestion, ACT, [row(line) for line in range(5)])
    desk.do(decide_rows, kept.id, [0, 2, 4], accepted=True)
    assert desk.see(count_open_rows, kept.id) == 2
    assert [accepted for _, accepted, _ in desk.see(lambda tx: list(suggested_rows(tx, kept.id)))] == [
        True, None, True, None, True,
    ]  # fmt: skip


def test_rows_that_change_nothing_do_not_wait(desk: Desk) -> None:
    kept = desk.do(keep_suggestion, ACT, [RowChange(1, Outcome.REJECTED, "?"), RowChange(2, Outcome.UNCHANGED, "?")])
    assert desk.see(count_open_rows, kept.id) == 0


def test_open_suggestions_are_told_newest_first(desk: Desk) -> None:
    first, second = (desk.do(keep_suggestion, ACT, [row(line)]) for line in (1, 2))
    assert desk.see(open_suggestions) == [second, first]
    declined = desk.do(lambda tx: update_suggestion(tx, second, status=ChangesetStatus.DECLINED))
    assert declined.status is ChangesetStatus.DECLINED
    assert desk.see(open_suggestions) == [first]
    assert desk.elsewhere().see(open_suggestions) == []


def test_the_workspace_and_its_members_have_names(desk: Desk) -> None:
    assert desk.see(workspace_name) == "Ours"
    assert desk.see(member_names) == {desk.actor.member_id: "Olga"}


def test_days_that_files_told_of_an_account_are_known_until_their_import_is_undone(desk: Desk) -> None:
    def told(tx: Transaction, *days: str, profile: str = "compilation") -> Account:
        source = {"profile": profile, "days": list(days)} if days else {"profile": profile}
        tx.begin(Act(verb="import", summary="years.csv", source=source))
        return tx.save(Account(id=tx.new_id(), name="Ministry"))

    def known(account: Account) -> set[str]:
        return {str(day) for day in desk.see(days_told, account.id, profile="compilation")}

    ministry = desk.do(told, "2011-03-31", "2011-09-30")
    assert known(ministry) == {"2011-03-31", "2011-09-30"}
    assert known(desk.do(told)) == known(desk.do(told, "2012-03-31", profile="another")) == set()
    for _ in range(3):
        desk.do(undo)
    assert known(ministry) == set()
