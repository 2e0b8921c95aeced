"""Looking for what is there twice: everywhere, in an account, in what an import brought; decisions beat the engine."""

from pathlib import Path

from inroad.model.account import Account
from inroad.model.errors import Invalid, NotFound
from inroad.model.proposal import About, ProposalKind
from inroad.storage.people import get_person
from inroad.storage.proposals import ProposalPage
from inroad.workspace.duplicates import Queue, keep_apart, list_duplicates
from inroad.workspace.finding import Found, Scope, brought_anything, find_duplicates, keep_duplicates, merge_found
from inroad.workspace.history import history, undo
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.people import NewPerson, add_person
from tests.fixtures.desks import Desk, refused


def look(desk: Desk, scope: Scope | None = None) -> Queue:
    """Look and keep what is found; what waits then."""
    found = desk.see(find_duplicates, scope or Scope(), _unheard)
    desk.do(keep_duplicates, found, scope or Scope())
    return desk.see(list_duplicates, ProposalPage())


def pairs(queue: Queue) -> set[tuple[str, str, str]]:
    """Kind and names of what waits."""
    return {(each.proposal.kind.value, each.one.record.name, each.other.record.name) for each in queue.items}


def _unheard(_phase: str, _done: int, _total: int | None) -> None:
    """Nobody watches."""


def quinoas(desk: Desk) -> tuple[Account, Account]:
    """Two accounts that are one company."""
    one = desk.account("Quinoa Analytics", domains=["quinoa-analytics.com"], country="GB")
    return one, desk.account("Quinoa Analytics Ltd", domains=["www.quinoa-analytics.com"], country="GB")


def test_accounts_people_and_families_are_found_at_once(desk: Desk) -> None:
    one, other = quinoas(desk)
    desk.account("Group", registry_ids=[["lei", "1"]])
    desk.account("Widgets", registry_ids=[["parent_lei", "1"]])
    for account, title in ((one, "CTO"), (other, "CTO")):
        desk.do(add_person, account.id, NewPerson(name="Jo Pfefferkorn", title=title, email="jo@quinoa-analytics.com"))
    assert pairs(look(desk)) == {
        ("account", "Quinoa Analytics", "Quinoa Analytics Ltd"),
        ("person", "Jo Pfefferkorn", "Jo Pfefferkorn"),
        ("family", "Group", "Widgets"),
    }


def test_what_somebody_keeps_apart_is_never_found_again_however_sure_the_engine_is(desk: Desk) -> None:
    one, other = quinoas(desk)
    assert len(look(desk).items) == 1
    desk.do(keep_apart, About.ACCOUNT, other.id, other_id=one.id)
    assert desk.see(list_duplicates, ProposalPage()).items == []
    assert look(desk).items == []
    desk.do(undo)
    assert len(look(desk).items) == 1


def test_merging_two_by_hand_takes_back_that_they_were_kept_apart(desk: Desk) -> None:
    one, other = quinoas(desk)
    desk.do(keep_apart, About.ACCOUNT, one.id, other_id=other.id)
    desk.do(merge_accounts, one.id, other_id=other.id)
    desk.do(undo)
    assert look(desk).items == []


def test_what_is_merged_waits_no_more_and_waits_again_when_it_is_parted(desk: Desk) -> None:
    one, other = quinoas(desk)
    look(desk)
    desk.do(merge_accounts, one.id, other_id=other.id)
    assert desk.see(list_duplicates, ProposalPage()).items == []
    desk.do(undo)
    assert len(desk.see(list_duplicates, ProposalPage()).items) == 1


def test_an_account_is_looked_at_with_its_people_and_the_rest_keeps_waiting(desk: Desk) -> None:
    quinoas(desk)
    look(desk)
    basalt = desk.account("Basalt Logistics", domains=["basalt-logistics.com"])
    desk.account("Basalt Logistics Inc", domains=["basalt-logistics.com"])
    for title in ("CTO", "Chief Technology Officer"):
        desk.do(add_person, basalt.id, NewPerson(name="Zoë Umlauf", title=title, email="z.umlauf@basalt.com"))
    assert pairs(look(desk, Scope(account_id=basalt.id))) == {
        ("account", "Quinoa Analytics", "Quinoa Analytics Ltd"),
        ("account", "Basalt Logistics", "Basalt Logistics Inc"),
        ("person", "Zoë Umlauf", "Zoë Umlauf"),
    }


def test_only_the_kinds_that_are_asked_for_are_replaced(desk: Desk) -> None:
    quinoas(desk)
    look(desk)
    assert len(look(desk, Scope(kinds=frozenset({ProposalKind.PERSON}))).items) == 1


def imported(desk: Desk, folder: Path, rows: str) -> str:
    """The changeset of an import."""
    path = folder / "people.csv"
    path.write_text(f"Name,Title,Company,Website,Email\n{rows}\n", encoding="utf-8")
    changeset = desk.do(run_import, ImportRequest(path=path, name="people.csv")).changeset
    assert changeset is not None
    return changeset.id


def test_of_an_import_only_what_it_brought_is_looked_at_and_what_is_surely_known_is_merged(desk: Desk) -> None:
    desk.account("Basalt Logistics")
    desk.account("Basalt Logistics Inc")
    known = desk.account("Quinoa Analytics", domains=["quinoa-analytics.com"])
    jo = NewPerson(name="Jo Pfefferkorn", title="CTO", email="jo@quinoa-analytics.com")
    seat = desk.do(add_person, known.id, jo)
    person = desk.see(get_person, seat.person_id or "")
    assert person is not None
    new = known.with_values(id=f"{known.id[:-4]}beef", name="Quinoa Analytics Limited")
    twin = person.with_values(id=f"{person.id[:-4]}cafe", account_id=new.id)
    desk.raw(new, twin, seat.with_values(id=f"{seat.id[:-4]}f00d", account_id=new.id, person_id=twin.id))
    changeset_id = desk.see(history, new.id)[0][0].changeset.id
    assert desk.see(brought_anything, changeset_id)
    found = desk.see(find_duplicates, Scope(changeset_id=changeset_id), _unheard)
    merged: dict[str, str] = {}
    for pair in found.sure_accounts():
        gone = desk.do(merge_found, pair, merged)
        merged[gone or ""] = known.id
    assert [account.name for account in desk.accounts()] == [
        "Basalt Logistics", "Basalt Logistics Inc", "Quinoa Analytics",
    ]  # fmt: skip
    for pair in found.sure_people(merged):
        merged[pair.other_id] = pair.one_id
        assert desk.do(merge_found, pair, {}) == pair.other_id
    assert desk.tree(known) == {"Jo Pfefferkorn": None}
    assert desk.do(keep_duplicates, found, Scope(changeset_id=changeset_id), merged) == 0


def test_an_import_into_the_only_account_or_of_nothing_new_is_not_worth_a_look(desk: Desk, tmp_path: Path) -> None:
    alone = imported(desk, tmp_path, "Ann,CEO,Acme,,")
    assert not desk.see(brought_anything, alone)
    beta = desk.account("Beta")
    assert desk.see(brought_anything, alone)
    desk.hire(beta, "Bob, CFO")
    renamed = desk.do(merge_accounts, beta.id, other_id=desk.accounts()[0].id)
    assert renamed.name == "Beta"


def test_people_are_merged_at_once_only_in_one_account_and_with_an_address_in_common(desk: Desk) -> None:
    acme = desk.account()
    for title in ("CEO", "Clerk"):
        desk.do(add_person, acme.id, NewPerson(name="Ann Smith", title=title))
    found = desk.see(find_duplicates, Scope(), _unheard)
    assert found.sure_people({}) == []


def test_two_that_have_become_one_already_are_left_alone(desk: Desk) -> None:
    one, other = quinoas(desk)
    found: Found = desk.see(find_duplicates, Scope(), _unheard)
    assert desk.do(merge_found, found.pairs[0], {other.id: one.id}) is None
    assert desk.do(keep_duplicates, found, Scope(), {other.id: one.id}) == 0


def test_nothing_is_looked_for_in_an_account_that_is_not_there(desk: Desk) -> None:
    with refused(desk.store, NotFound):
        desk.see(find_duplicates, Scope(account_id="0" * 32), _unheard)


def test_nothing_is_kept_apart_from_itself(desk: Desk) -> None:
    acme = desk.account()
    with refused(desk.store, Invalid, "from itself"):
        desk.do(keep_apart, About.ACCOUNT, acme.id, other_id=acme.id)
