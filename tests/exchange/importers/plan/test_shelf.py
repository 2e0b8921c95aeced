"""Rows that wait come back as they were, in order, from memory or from a file."""

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.plan.recognise import Row
from inroad.exchange.importers.plan.shelf import IN_MEMORY, Gathering, Pile, Placed, Shelf, read_through
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection, Remark
from inroad.model.person import Function, Seat, Seniority

WHOLE = PersonRecord(
    line=7, seat=Seat.GROUP, name="Ann Lee", given_name="Ann", family_name="Lee", source_key="1", company="Acme",
    company_domain="acme.example", company_ids=(("lei", "5493"),), title="Юрист", division=("Legal", "Tax"), grade="A",
    seniority=Seniority.VP, function=Function.LEGAL, emails=("ann@acme.example",), phones=("+999",), urls=("u",),
    location="Bath", country="GB", language="en", headcount=2.5, manager=ManagerRef(ManagerBy.NAME, "Bob Ray"),
    dotted=(ManagerRef(ManagerBy.KEY, "3"), ManagerRef(ManagerBy.ROLE, "ceo")), since=date(2024, 1, 31),
    until=date(2025, 1, 31), as_of=date(2024, 7, 31), note="n", post_note="p", unrecorded=(("Boss", "Bob"),),
)  # fmt: skip
"""A record that is silent about nothing."""

DAYS = st.none() | st.sampled_from([date(2024, 1, 31), date(2024, 7, 31)])
RECORDS = st.sampled_from([WHOLE, PersonRecord(line=2)]) | st.text(max_size=5).map(
    lambda name: PersonRecord(line=3, name=name)
)
ROWS = st.lists(st.tuples(st.integers(0, 9**9), RECORDS), max_size=4)
ITEMS = RECORDS | st.sampled_from([Rejection(4, "vacant", "nobody"), Remark(5, "cycle", "it is cut")])
PLACED: st.SearchStrategy[list[Placed]] = st.lists(st.tuples(ITEMS, st.integers(-3, 9), st.integers(-3, 9)), max_size=4)


def test_nothing_of_a_record_is_left_out() -> None:
    assert all(getattr(WHOLE, name) != getattr(PersonRecord(line=2), name) for name in PersonRecord.__struct_fields__)


@given(st.lists(ROWS, max_size=4))
def test_rows_come_back_as_they_were_as_often_as_one_likes(batches: list[list[Row]]) -> None:
    shelf = Shelf(list[Row])
    assert [shelf.put(batch) for batch in batches] == list(range(len(batches)))
    assert len(shelf) == len(batches)
    for number in (*range(len(batches)), *reversed(range(len(batches)))):
        assert shelf.get(number) == batches[number]


def test_many_rows_do_not_stay_in_memory() -> None:
    shelf = Shelf(list[str])
    text = "x" * 100_000
    numbers = [shelf.put([text]) for _ in range(IN_MEMORY // len(text) + 2)]
    assert all(shelf.get(number) == [text] for number in reversed(numbers))


def test_a_pile_keeps_the_order_of_the_file_whatever_was_written_down() -> None:
    shelf = Shelf(list[Row])
    one, other = Pile(shelf), Pile(shelf)
    rows: list[Row] = [(index, PersonRecord(line=index + 2, name=f"Person {index}")) for index in range(6)]
    for row in rows:
        (other if row[0] == 4 else one).append(row)
        if row[0] == 2:
            one.put_away()
    assert list(one) == list(one) == [row for row in rows if row[0] != 4]
    assert list(other) == [rows[4]]


@given(st.lists(st.tuples(DAYS, st.integers(0, 2))), st.integers(0, 5))
def test_rows_are_sorted_by_day_and_account_however_few_wait(places: list[tuple[date | None, int]], most: int) -> None:
    gathering = Gathering(most)
    rows: list[Row] = [(index, PersonRecord(line=index, as_of=day)) for index, (day, _) in enumerate(places)]
    for row, (day, number) in zip(rows, places, strict=True):
        gathering.add(day, number, row)
    found = {(day, number): list(pile) for day, piles in gathering.piles.items() for number, pile in piles.items()}
    assert found == {place: [rows[at] for at, each in enumerate(places) if each == place] for place in set(places)}


@given(PLACED)
def test_everything_has_been_read_before_the_first_of_it_is_told(items: list[Placed]) -> None:
    left = iter(items)

    def read() -> Iterator[Placed]:
        yield from left

    told = read_through(read())
    assert list(left) == []
    assert list(told) == items
