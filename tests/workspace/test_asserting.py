"""Whom something is said of."""

import pytest

from inroad.model.errors import Forbidden, Invalid, NotFound
from inroad.model.member import Role
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access
from inroad.workspace.asserting import About, Asserting, find_subject
from inroad.workspace.opportunities import create_opportunity
from tests.fixtures.desks import Desk


def test_an_id_means_a_person_an_open_seat_or_a_deal(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, seat, bea = desk.hire(acme, "Ada"), desk.hire(acme, ", CFO"), desk.hire(beta, "Bea")
    deal = desk.do(create_opportunity, acme.id, {"name": "Deal"})
    told = {
        ada.id: ("Ada", About.PERSON, ada.person_id, acme.id),
        ada.person_id or "": ("Ada", About.PERSON, ada.person_id, acme.id),
        seat.id: ("CFO", About.SEAT, seat.id, acme.id),
        deal.id: ("Deal", About.DEAL, deal.id, acme.id),
        bea.person_id or "": ("Bea", About.PERSON, bea.person_id, beta.id),
    }
    for said, (name, about, meant, home) in told.items():
        found = desk.see(find_subject, acme.id, said, to=Access.EDIT)
        assert (found.name, found.about, found.id, found.home) == (name, about, meant, home)
    for nonsense in (bea.id, "x", "f" * 32):
        with pytest.raises(NotFound, match="there is no such stakeholder"):
            desk.see(find_subject, acme.id, nonsense, to=Access.READ)
    with pytest.raises(Forbidden):
        desk.colleague(Role.VIEWER).see(find_subject, acme.id, ada.id, to=Access.EDIT)


def test_a_field_is_said_of_what_has_it(desk: Desk) -> None:
    acme = desk.account()
    ada, seat = desk.hire(acme, "Ada"), desk.hire(acme, ", CFO")

    def require(tx: Transaction, subject_id: str, name: str) -> None:
        subject = find_subject(tx, acme.id, subject_id, to=Access.EDIT)
        Asserting(tx, acme.id, tx.today).require_sense(subject, name)

    for subject, name in ((ada, "stance"), (ada, "goals"), (seat, "stance"), (ada, "raci.legal")):
        desk.see(require, subject.id, name)
    for subject, name in ((seat, "goals"), (ada, "meddpicc.metrics"), (ada, "raci.lunch")):
        with pytest.raises(Invalid):
            desk.see(require, subject.id, name)
