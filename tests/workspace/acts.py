"""Random acts on one account, for property tests: a word and two numbers that say whom it meets."""

from dataclasses import dataclass

from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.errors import InroadError
from inroad.model.person import LineKind, Position, Seat
from inroad.workspace.accounts import update_account
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.merging import MERGE_FIELDS, merge_positions
from inroad.workspace.moving import end_dotted, remap_positions, unmap_positions
from inroad.workspace.notes import add_note
from inroad.workspace.people import (
    NewPerson,
    add_person,
    fill_seat,
    mark_left,
    move_position,
    remove_position,
    update_person,
    update_position,
)
from tests.fixtures.desks import Desk

WORDS = (
    "hire", "seat", "fill", "retitle", "rename", "resettle", "move", "dot", "undot", "leave", "remove", "unmap",
    "merge", "confirm", "note",
)  # fmt: skip
ACTS = st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 9), st.integers(0, 9)), max_size=10)
Act = tuple[str, int, int]


@dataclass(frozen=True)
class Office:
    """Somebody at work on one account, who does what the dice say."""

    desk: Desk
    account: Account

    def act(self, act: Act) -> bool:
        """Try one act; whether it changed anything. What a verb refuses is refused."""
        word, one, two = act
        before = self.desk.seq
        seats = list(self.desk.graph(self.account).positions.values())
        try:
            if not seats or word in {"hire", "seat"}:
                self._hire(word, seats, one, two)
            else:
                self._change(word, seats[one % len(seats)], seats[two % len(seats)], two)
        except InroadError:
            assert self.desk.seq == before
        return self.desk.seq > before

    def _hire(self, word: str, seats: list[Position], one: int, two: int) -> None:
        manager_id = seats[two % len(seats)].id if seats and two % 2 else None
        new = NewPerson(
            name=None if word == "seat" else f"Person {one}",
            title=f"Manager {two}",
            division=("Group", f"Unit {one % 3}")[: one % 3],
            manager_id=manager_id,
        )
        self.desk.do(add_person, self.account.id, new)

    def _change(self, word: str, seat: Position, other: Position, number: int) -> None:
        do, account_id, now = self.desk.do, self.account.id, self.desk.seq
        if word == "fill" and seat.seat is not Seat.FILLED:
            do(fill_seat, account_id, seat.id, NewPerson(name=f"Filler {number}"))
        elif word == "retitle":
            do(update_position, account_id, seat.id, base_version=now, values={"title": f"Director {number}"})
        elif word == "rename" and seat.person_id is not None:
            do(update_person, seat.person_id, base_version=now, values={"name": f"Renamed {number}"})
        elif word == "resettle":
            do(update_account, account_id, base_version=now, values={"city": f"City {number}"})
        elif word == "leave":
            do(mark_left, account_id, seat.id)
        elif word == "remove":
            do(remove_position, account_id, seat.id)
        else:
            self._place(word, seat, other, number)

    def _place(self, word: str, seat: Position, other: Position, number: int) -> None:
        do, account_id = self.desk.do, self.account.id
        if word in {"move", "dot"}:
            manager_id = None if word == "move" and number == 0 else other.id
            kind = LineKind.DOTTED if word == "dot" else LineKind.SOLID
            do(move_position, account_id, seat.id, manager_id=manager_id, line=kind)
        elif word == "undot":
            do(end_dotted, account_id, seat.id, manager_id=other.id)
        elif word == "unmap":
            do(unmap_positions if seat.mapped else remap_positions, account_id, [seat.id, other.id])
        elif word == "merge":
            do(merge_positions, account_id, seat.id, other_id=other.id, take=sorted(MERGE_FIELDS)[number:])
        elif word == "confirm" and seat.title is not None:
            do(assess_values, account_id, seat.id, {"title": seat.title}, Statement(quote=f"Call {number}"))
        elif word == "note":
            do(add_note, account_id, seat.id, f"Note {number}", private=bool(number % 2))
