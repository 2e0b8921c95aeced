"""What is read of a state once is given to the next reader of the same state, and of no other."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event

import pytest

from inroad.storage.memory import Memory
from inroad.workspace.people import update_person
from inroad.workspace.roster import Roster, When, list_people
from tests.fixtures.desks import Desk


def names(roster: Roster) -> list[str]:
    return [row.name for row in roster.rows]


def test_two_readers_of_one_state_get_the_very_same_and_a_change_is_seen_at_once(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    before = desk.see(list_people, acme.id, When())
    assert desk.see(list_people, acme.id, When()) is before
    assert ada.person_id is not None
    desk.do(update_person, ada.person_id, base_version=desk.seq, values={"name": "Ada L"})
    assert (names(before), names(desk.see(list_people, acme.id, When()))) == (["Ada"], ["Ada L"])


def test_whoever_writes_reads_what_they_have_written(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    desk.see(list_people, acme.id, When())
    assert ada.person_id is not None
    with desk.store.write(desk.actor) as tx:
        update_person(tx, ada.person_id, base_version=ada.version, values={"name": "Ada L"})
        assert names(list_people(tx, acme.id, When())) == ["Ada L"]


def test_what_was_used_longest_ago_goes_first() -> None:
    memory = Memory(rows=8)
    memory.keep("a", "A", range(2))
    memory.keep("b", "B", range(2))
    assert memory.find("a") == "A"
    memory.keep("c", "C", range(2))
    assert [memory.find(key) for key in "abc"] == ["A", None, "C"]


@pytest.mark.parametrize("rows", [8, 9, 100])
def test_what_is_larger_than_all_of_it_is_not_kept(rows: int) -> None:
    memory = Memory(rows=8)
    memory.keep("a", "A", range(2))
    memory.keep("large", "L", range(rows))
    assert [memory.find(key) for key in ("a", "large")] == ["A", None]


def test_who_asks_while_it_is_being_read_waits_for_it_and_does_not_read_it_too() -> None:
    memory, reads, may_end = Memory(), list[str](), Event()

    def read(name: str) -> str:
        reads.append(name)
        assert may_end.wait(10)
        return name

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(memory.once, "a", partial(read, name), range_of) for name in "1234"]
        may_end.set()
        found = {each.result(10) for each in asked}
    assert len(reads) == len(found) == 1
    assert found == set(reads)


def test_what_could_not_be_read_is_read_by_the_next() -> None:
    memory = Memory()

    def fail() -> str:
        raise ValueError("nothing to read")

    with pytest.raises(ValueError, match="nothing to read"):
        memory.once("a", fail, range_of)
    assert memory.once("a", lambda: "A", range_of) == "A"
    assert Memory(rows=1).once("a", lambda: "A", range_of) == "A", "too large to be kept, and told all the same"


def range_of(value: str) -> range:
    return range(len(value))
