"""Deals, typed and told."""

from tests.cli.conftest import Terminal


def test_a_deal_is_added_edited_listed_and_removed(acme: Terminal) -> None:
    assert acme("opportunities", "Acme").out.startswith("No deals yet")
    words = ("amount=1240000", "currency=GBP", "probability=55", "close_on=2027-02-26", "products=CareRelay,Wards")
    made = acme.json("add-opportunity", "Acme", "CareRelay", *words)
    assert (made["amount"], made["close_on"], made["products"]) == (1_240_000, "2027-02-26", ["CareRelay", "Wards"])
    told = acme("edit-opportunity", "Acme", "carerelay", "stage=negotiation").out
    assert told.startswith("Changed CareRelay, negotiation, 1,240,000 GBP, 55 %, closes 2027-02-26 (opportunity ")
    stale = str(made["version"])
    assert acme("edit-opportunity", "Acme", "CareRelay", "stage=won", "--base-version", stale).code == 5
    assert "1,240,000 GBP" in acme("opportunities", "Acme").out
    [listed] = acme.json("opportunities", "Acme")
    assert listed["stage"] == "negotiation"
    assert acme("remove-opportunity", "Acme", "CareRelay").out.startswith("Removed CareRelay.")
    assert acme.json("opportunities", "Acme") == []
    acme("undo")
    assert acme.json("remove-opportunity", "Acme", "CareRelay") == {"removed": made["id"]}


def test_what_is_no_deal_is_refused(acme: Terminal) -> None:
    assert acme("add-opportunity", "Acme", "Deal", "probability=101").code == 2
    assert acme("edit-opportunity", "Acme", "Deal", "stage=won").code == 4
