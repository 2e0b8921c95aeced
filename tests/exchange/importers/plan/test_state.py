"""The picture of one account while a plan is being made."""

from inroad.exchange.importers.plan.state import AccountState
from inroad.model.account import Account, Division
from inroad.model.changeset import EntityChange
from inroad.model.graph import AccountGraph
from inroad.model.person import Person, Position, Seat
from tests.exchange.importers.plan.notation import new_id

ACME = Account(id=new_id(), name="Acme")


def test_a_path_of_divisions_is_made_once_however_it_is_spelt() -> None:
    state = AccountState.fresh(ACME, new_id=new_id)
    tax = state.division_of(("Finance", "Tax & Welfare"))
    assert state.division_of(("FINANCE", "Tax and Welfare")) == tax
    assert state.division_of(("Tax & Welfare",)) != tax
    assert state.division_path(tax) == ("Finance", "Tax & Welfare")
    assert state.division_path(None) == ()
    assert len(state.take()) == 4  # the account and three units


def test_what_has_been_taken_is_gone_and_no_change_is_none() -> None:
    state = AccountState.fresh(ACME, new_id=new_id)
    assert state.take() == (EntityChange(None, ACME),)
    state.put(ACME, ACME)
    assert state.take() == ()
    assert state.set(ACME, {"city": "Bath"}).city == "Bath"
    assert state.take() == (EntityChange(ACME, ACME.with_values(city="Bath")),)


def test_what_is_recorded_is_read_when_the_account_is_opened_and_let_go_when_it_is_closed() -> None:
    ann = Person(id=new_id(), account_id=ACME.id, name="Ann Lee", created=1, version=1)
    tax = Division(id=new_id(), account_id=ACME.id, name="Tax")
    graph = AccountGraph(account=ACME, divisions={tax.id: tax}, persons={ann.id: ann}, positions={}, lines={})
    asked: list[str] = []

    def read() -> AccountGraph:
        asked.append("graph")
        return graph

    def by_hand() -> frozenset[tuple[str, str]]:
        asked.append("by hand")
        return frozenset({(ann.id, "note")})

    state = AccountState.of(ACME, new_id=new_id, known=True, graph=read, edited=by_hand)
    assert (state.known, state.persons, asked) == (True, {}, [])
    state.open()
    state.open()
    assert (state.persons, state.division_of(("TAX",)), asked) == ({ann.id: ann}, tax.id, ["graph"])
    assert state.edited == state.edited == {(ann.id, "note")}
    assert asked == ["graph", "by hand"]
    state.set(ann, {"note": "Chess"})
    state.set(state.persons[ann.id], {})
    assert state.met_anew == {ann.id: ann.with_values(note="Chess")}
    assert len(state.take()) == 1
    state.close()
    assert (state.account, state.persons, state.divisions, state.met_anew) == (ACME, {}, {}, {})


def test_an_account_is_known_once_somebody_is_seen_there() -> None:
    state = AccountState.fresh(ACME, new_id=new_id)
    assert not state.known
    state.put(Position(id=new_id(), account_id=ACME.id, seat=Seat.VACANT))
    assert state.known
