"""A workspace at a glance."""

from inroad.bootstrap import install
from inroad.cli.summary import AccountSummary, summarise
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
