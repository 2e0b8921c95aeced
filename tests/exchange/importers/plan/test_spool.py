"""What was understood of a file, kept between the passes over it."""

import gc
import warnings
from datetime import date

import pytest

from inroad.exchange.importers.plan import spool as module
from inroad.exchange.importers.plan.spool import Item, Spool
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection, Remark
from inroad.model.person import Seat, Seniority

ITEMS: list[Item] = [
    PersonRecord(
        line=2, name="Анна Ли", emails=("ann@a.example",), manager=ManagerRef(ManagerBy.ROLE, "ceo"),
        since=date(2024, 1, 31), seniority=Seniority.VP, seat=Seat.FILLED, headcount=1.5, original=(("Notes", "x"),),
    ),
    Remark(2, "cycle", "cut"),
    Rejection(3, "no_name", "nobody"),
]  # fmt: skip


def spool_of(items: list[Item]) -> Spool:
    spool = Spool()
    for item in items:
        spool.write(item)
    return spool


def test_everything_comes_back_in_order_as_often_as_wanted() -> None:
    spool = spool_of(ITEMS)
    assert [list(spool.items()), list(spool.items())] == [ITEMS, ITEMS]


def test_several_readers_take_turns_and_more_can_be_written_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BLOCK", 64)  # items are cut in the middle of blocks
    many: list[Item] = [Remark(n, "code", "word " * (n % 9)) for n in range(200)]
    spool = spool_of(many[:150])
    assert list(zip(spool.items(), spool.items(), strict=True)) == [(item, item) for item in many[:150]]
    for item in many[150:]:
        spool.write(item)
    assert list(spool.items()) == many


def test_large_spools_go_to_disk_and_an_empty_one_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_IN_MEMORY", 100)
    assert list(spool_of(ITEMS * 50).items()) == ITEMS * 50
    assert list(Spool().items()) == []


def test_a_spool_nobody_needs_any_more_closes_its_file() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        spool = spool_of(ITEMS)
        del spool
        gc.collect()
