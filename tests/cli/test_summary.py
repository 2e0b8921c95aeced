"""A workspace at a glance."""

from inroad.bootstrap import install
from inroad.cli.summary import AccountSummary, Judged, summarise
from inroad.settings import Settings
from tests.cli.conftest import Terminal


def test_an_account_is_summed_up(acme: Terminal) -> None:
    acme("add", "Acme", "Bo Li", "--title", "CTO")
    installation = install(Settings(database=str(acme.file)))
    with installation.store.read(installation.owner) as tx:
        (summary,) = summarise(tx, database="x.db", built=True).accounts
    installation.store.close()
    assert summary == AccountSummary(
        name="Acme",
        people=3,
        open_seats=1,
        reporting=0.5,
        top=("Jo Lang, CEO", "Anna Berg, CFO", "Bo Li, CTO"),
        missing={"person": 1, "manager": 1, "division": 3},
        joined=0,
        left=0,
    )


def test_what_is_said_of_people_is_summed_up_with_what_the_review_asks_for(acme: Terminal) -> None:
    said = "roles=economic_buyer,champion", "stance=supporter", "power=8", "political_status=inner_circle"
    acme("assess", "Acme", "Anna Berg", *said)
    installation = install(Settings(database=str(acme.file)))
    with installation.store.read(installation.owner) as tx:
        (summary,) = summarise(tx, database="x.db", built=True).accounts
    installation.store.close()
    judged = summary.judged
    assert isinstance(judged, Judged)
    assert (judged.health, judged.roles_filled, judged.roles_required) == (3, 2, 6)
    assert judged.next_action == "Confirm that Anna Berg (economic buyer) supports us"
    assert judged.deciding == ("Anna Berg (economic buyer, supporter)",)
    assert judged.asks[0] == "nobody is in live two-way contact with us"
