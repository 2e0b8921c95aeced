"""The one write path: rows and log together, one changeset an act, nothing without a name."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.exc import DBAPIError

from inroad.model.account import Account
from inroad.model.changeset import EntityChange
from inroad.model.errors import Conflict, Forbidden
from inroad.model.person import Person
from inroad.storage import Store, transaction
from inroad.storage.accounts import get_account
from inroad.storage.changes import changes_of
from inroad.storage.changesets import changesets_by_seq, keep_suggestion, update_suggestion
from inroad.storage.people import get_person
from inroad.storage.tables import account
from inroad.storage.transaction import Act, Transaction
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

ACT = Act(verb="test", summary="an act")
ACME = Account(id="a" * 32, name="Acme")
ADA = Person(id="d" * 32, account_id=ACME.id, name="Ada")


@pytest.fixture
def ours(desk: Desk) -> Desk:
    """Acme with Ada, recorded by changeset 1."""
    desk.raw(ACME, ADA)
    return desk


def rename(tx: Transaction, *names: str) -> Person:
    ada = get_person(tx, ADA.id)
    assert ada is not None
    tx.begin(Act(verb="rename", summary=names[-1]))
    for name in names:
        ada = tx.save(ada.with_values(name=name), before=ada)
    return ada


def test_a_creation_is_its_row_and_costs_no_line_of_the_log(ours: Desk) -> None:
    assert ours.see(get_person, ADA.id) == ADA.with_values(created=1, version=1)
    assert ours.see(changes_of, 1) == []
    assert ours.see(changesets_by_seq, [1])[0].verb == "test"


def test_a_change_writes_the_row_and_the_log_together(ours: Desk) -> None:
    assert ours.do(rename, "Ada King") == ADA.with_values(name="Ada King", created=1, version=2)
    assert ours.see(get_person, ADA.id) == ADA.with_values(name="Ada King", created=1, version=2)
    (change,) = ours.see(changes_of, 2)
    assert (change.root_id, change.kind, change.entity_id) == (ACME.id, "person", ADA.id)
    assert (change.before, change.after) == ({"name": "Ada", "version": 1}, {"name": "Ada King"})


def test_a_reason_is_logged_with_the_change(ours: Desk) -> None:
    def confirm(tx: Transaction) -> None:
        ada = get_person(tx, ADA.id)
        assert ada is not None
        tx.begin(ACT)
        tx.save(ada.with_values(note="met her"), before=ada, because={"interaction": "a call"})

    ours.do(confirm)
    assert ours.see(changes_of, 2)[0].after == {"note": "met her", "because": {"interaction": "a call"}}


def test_many_changes_are_written_and_logged_as_each_alone_would_be(
    ours: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transaction, "_BATCH", 2)

    def change(tx: Transaction) -> int:
        acme, ada = get_account(tx, ACME.id), get_person(tx, ADA.id)
        assert acme is not None
        assert ada is not None
        tx.begin(ACT)
        made = tx.save(Person(id=tx.new_id(), account_id=ACME.id, name="Bob"))
        told = [
            EntityChange(acme, acme.with_values(name="Zeta", tags=("key",))),
            EntityChange(ada, ada.with_values(name="Zoe", emails=("z@acme.example",))),
            EntityChange(made, made.with_values(name="Bo")),
            EntityChange(acme, acme),
        ]
        return tx.change_many(told)

    assert ours.do(change) == 3
    assert [(line.kind, line.before, line.after) for line in ours.see(changes_of, 2)] == [
        ("account", {"name": "Acme", "tags": [], "version": 1}, {"name": "Zeta", "tags": ["key"]}),
        ("person", {"name": "Ada", "emails": [], "version": 1}, {"name": "Zoe", "emails": ["z@acme.example"]}),
    ]
    found = ours.everything()
    assert [(row["name"], row["sort_name"], row["version"]) for row in found["account"]] == [("Zeta", "zeta", 2)]
    assert sorted((row["name"], row["search_name"], row["version"]) for row in found["person"]) == [
        ("Bo", "bo", 2), ("Zoe", "zoe", 2),
    ]  # fmt: skip


def test_many_changes_of_which_one_is_out_of_date_are_refused(ours: Desk) -> None:
    ours.do(rename, "Ada King")

    def change(tx: Transaction) -> None:
        tx.begin(ACT)
        stale = ADA.with_values(created=1, version=1)
        tx.change_many([EntityChange(stale, stale.with_values(name="Zoe"))])

    with refused(ours.store, Conflict, "while you were looking"):
        ours.do(change)


def test_a_removal_keeps_the_whole_entity_in_the_log(ours: Desk) -> None:
    def remove(tx: Transaction) -> None:
        ada = get_person(tx, ADA.id)
        assert ada is not None
        tx.begin(ACT)
        tx.remove(ada)

    ours.do(remove)
    assert ours.see(get_person, ADA.id) is None
    (change,) = ours.see(changes_of, 2)
    assert change.removed
    assert change.before["name"] == "Ada"
    assert change.before["created"] == 1


def test_what_comes_back_was_first_recorded_when_it_was(ours: Desk) -> None:
    def remove(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.remove(ADA.with_values(created=1, version=1))

    def bring_back(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.restore_many([ADA.with_values(created=1, version=1)])

    ours.do(remove)
    ours.do(bring_back)
    assert ours.see(get_person, ADA.id) == ADA.with_values(created=1, version=3)
    assert ours.see(changes_of, 3)[0].restored


def test_each_step_of_one_act_is_logged_in_order(ours: Desk) -> None:
    ours.do(rename, "Ada K", "Ada King")
    steps = [(change.ordinal, change.before["name"], change.after) for change in ours.see(changes_of, 2)]
    assert steps == [(0, "Ada", {"name": "Ada K"}), (1, "Ada K", {"name": "Ada King"})]
    assert ours.see(changes_of, 2, newest_first=True)[0].ordinal == 1


def test_an_act_that_changes_nothing_leaves_no_changeset(ours: Desk) -> None:
    before = ours.everything()
    ours.do(rename, "Ada")
    ours.do(lambda tx: tx.begin(ACT))
    assert ours.everything() == before


def test_history_has_no_gaps(ours: Desk) -> None:
    for name in ("Ada K", "Ada K", "Ada King"):
        ours.do(rename, name)
        with pytest.raises(ZeroDivisionError):
            ours.do(lambda tx: [rename(tx, "Nobody"), 1 // 0])
    assert [changeset["seq"] for changeset in ours.everything()["changeset"]] == [1, 2, 3]
    assert ours.seq == 3


def test_each_workspace_counts_for_itself(ours: Desk) -> None:
    theirs = ours.elsewhere()
    theirs.raw(ACME)
    assert (ours.seq, theirs.seq) == (1, 1)
    ours.do(rename, "Ada King")
    assert (ours.seq, theirs.seq) == (2, 1)


def test_a_failure_half_way_leaves_nothing(ours: Desk) -> None:
    def rename_and_stumble(tx: Transaction) -> None:
        rename(tx, "Ada King")
        raise Forbidden("half-way")

    with refused(ours.store, Forbidden, "half-way"):
        ours.do(rename_and_stumble)


def test_a_state_that_is_no_longer_recorded_cannot_be_changed_or_removed(ours: Desk) -> None:
    ours.do(rename, "Ada King")
    seen = ADA.with_values(created=1, version=1)

    def overwrite(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.save(seen.with_values(name="Ida"), before=seen)

    def remove(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.remove(seen)

    for act in (overwrite, remove):
        with refused(ours.store, Conflict, "while you were looking"):
            ours.do(act)


def test_nothing_is_written_before_the_act_has_a_name(desk: Desk) -> None:
    with refused(desk.store, Forbidden, "before the act has a name"):
        desk.do(lambda tx: tx.save(ACME))
    for ask in (lambda tx: tx.seq, lambda tx: tx.changeset_id, lambda tx: tx.save_many("account", [])):
        with pytest.raises(Forbidden):
            desk.do(ask)


def test_a_transaction_records_one_changeset(desk: Desk) -> None:
    def twice(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.begin(ACT)

    def too_late(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.save(ACME)
        tx.finish()
        tx.save(ADA)

    before = desk.everything()
    for act in (twice, too_late):
        with pytest.raises(RuntimeError):
            desk.do(act)
    assert desk.everything() == before


def test_reading_transactions_refuse_to_write(ours: Desk) -> None:
    suggestion = ours.do(keep_suggestion, ACT, [])
    for write in (
        lambda tx: tx.begin(ACT),
        lambda tx: keep_suggestion(tx, ACT, []),
        lambda tx: update_suggestion(tx, suggestion, summary="other"),
    ):
        with refused(ours.store, Forbidden, "only reads"):
            ours.see(write)


def test_the_database_itself_refuses_to_write_for_a_reader(ours: Desk) -> None:
    before = ours.everything()
    with pytest.raises(DBAPIError, match=r"read-?only"):
        ours.see(lambda tx: tx.connection.execute(delete(account)))
    assert ours.everything() == before
    ours.do(rename, "Ada King")


def test_a_reader_sees_one_state_throughout(ours: Desk) -> None:
    with ours.store.read(ours.actor) as tx:
        first = get_person(tx, ADA.id)
        ours.do(rename, "Ada King")
        assert get_person(tx, ADA.id) == first
    assert ours.see(get_person, ADA.id) != first


def test_a_clock_that_is_set_back_does_not_turn_history_round(ours: Desk, clock: Clock) -> None:
    began = clock.now
    for step, name in ((timedelta(hours=3), "A"), (timedelta(hours=-2), "B"), (timedelta(hours=4), "C")):
        clock.advance(hours=step / timedelta(hours=1))
        ours.do(rename, name)
    times = [found.recorded_at - began for found in reversed(ours.see(changesets_by_seq, [2, 3, 4]))]
    assert times == [timedelta(hours=3), timedelta(hours=3), timedelta(hours=5)]


def test_a_changeset_tells_who_did_what_when_and_why(store: Store, clock: Clock) -> None:
    clock.now = datetime(2026, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
    desk = Desk(store, store.create_workspace("Ours"))

    def act(tx: Transaction) -> None:
        tx.begin(Act(verb="import", summary="people.csv", source={"file": "people.csv"}, as_of=clock.now.date()))
        tx.save(ACME)
        tx.count("added")
        tx.count("added", 2)

    desk.do(act)
    (found,) = desk.see(changesets_by_seq, [1])
    assert (found.verb, found.summary, found.source, found.as_of) == (
        "import", "people.csv", {"file": "people.csv"}, clock.now.date(),
    )  # fmt: skip
    assert (found.actor_id, found.recorded_at, found.counts) == (desk.actor.member_id, clock.now, {"added": 3})


def test_the_workspace_knows_how_many_accounts_it_has(ours: Desk) -> None:
    beta = Account(id="b" * 32, name="Beta")

    def add_many(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.save_many("account", [beta, Account(id="c" * 32, name="Gamma")])

    def remove(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.remove(beta.with_values(created=2, version=2))

    def bring_back(tx: Transaction) -> None:
        tx.begin(ACT)
        tx.restore_many([beta.with_values(created=2, version=2)])

    counts = [ours.everything()["workspace"]["accounts"]]
    for act in (add_many, remove, bring_back):
        ours.do(act)
        counts.append(ours.everything()["workspace"]["accounts"])
    assert counts == [1, 3, 2, 3]
    assert len(ours.accounts()) == 3


def test_a_long_act_is_logged_in_full(ours: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "_BATCH", 4)
    ours.do(rename, *(f"Ada {number}" for number in range(11)))
    assert [change.ordinal for change in ours.see(changes_of, 2)] == list(range(11))


def test_what_was_made_within_the_act_needs_no_log(desk: Desk) -> None:
    def act(tx: Transaction) -> None:
        tx.begin(ACT)
        acme = tx.save(ACME)
        acme = tx.save(acme.with_values(city="Paris"), before=acme)
        tx.remove(tx.save(ADA))

    desk.do(act)
    assert desk.see(changes_of, 1) == []
    assert [(found.city, found.version) for found in desk.accounts()] == [("Paris", 1)]
    assert desk.see(get_person, ADA.id) is None
