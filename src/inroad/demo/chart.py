"""An organisation as it changes: people join, leave, take over; every state can be handed out as a snapshot."""

from dataclasses import dataclass, replace
from itertools import count

from anyascii import anyascii

from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord
from inroad.model.person import Seat

FIRST_KEY = 10001
FIRST_LINE = 2
"""Snapshots read like files: their first line is the heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A seat and who sits there.

    `number` is its identity inside the fiction: it goes with the person, not with the seat. `drawn` marks people whom
    chance made: chance may also move them. A person without e-mail is one whose address we do not know.
    """

    number: int
    seat: Seat = Seat.FILLED
    name: str | None = None
    title: str | None = None
    unit: tuple[str, ...] = ()
    place: str | None = None
    superior: int | None = None
    dotted: tuple[int, ...] = ()
    headcount: float | None = None
    drawn: bool = False
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """How an account's addresses look, and of how many people in ten we know the address.

    `phone` is a prefix in a range reserved for fiction, completed by three digits; None where there is none.
    """

    domain: str
    known_of_ten: int = 7
    phone: str | None = None


class Chart:
    """All posts of one account on one day. Mistakes in the story (unknown names, cycles) raise ValueError."""

    def __init__(self, contacts: Contacts) -> None:
        self.posts: dict[int, Post] = {}
        self._contacts = contacts
        self._numbers = count(1)
        self._keys: dict[int, int] = {}
        self._next_key = FIRST_KEY
        self._addresses: set[str] = set()

    def named(self, name: str) -> Post:
        """The person of that name."""
        return self._only([post for post in self.posts.values() if post.name == name], name)

    def empty_seat(self, title: str) -> Post:
        """The seat of that title in which nobody, or nobody known, sits."""
        empty = (Seat.VACANT, Seat.UNKNOWN)
        return self._only([post for post in self.posts.values() if post.seat in empty and post.title == title], title)

    def reports_of(self, number: int) -> list[Post]:
        """Who reports to that post."""
        return [post for post in self.posts.values() if post.superior == number]

    def add(self, post: Post) -> Post:
        """Take a new post in; it gets its number, its key in the source and, if a person, perhaps an address."""
        number = next(self._numbers)
        placed = replace(post, number=number)
        if placed.seat is Seat.FILLED and placed.name is not None:
            placed = replace(placed, email=self._email(number, placed.name), phone=self._phone(number))
        self._keys[number] = self._next_key
        self._next_key += 1
        self.posts[number] = placed
        return placed

    def put(self, post: Post) -> None:
        """Let a post say something else from now on."""
        self.posts[post.number] = post
        self._require_no_cycle(post.number)

    def remove(self, number: int, heir: int | None = None) -> None:
        """Somebody leaves with their seat; the reports go to the heir, else to the leaver's superior."""
        gone = self.posts.pop(number)
        if heir is not None and self.posts[heir].superior == number:
            self.posts[heir] = replace(self.posts[heir], superior=gone.superior)
        self._hand_over(number, gone.superior if heir is None else heir)

    def vacate(self, number: int) -> Post:
        """Somebody leaves and the seat stays, vacant."""
        gone = self.posts.pop(number)
        vacant = self.add(replace(gone, seat=Seat.VACANT, name=None, email=None, phone=None))
        self._hand_over(number, vacant.number)
        return vacant

    def fill(self, seat: int, name: str) -> Post:
        """Somebody new takes an empty seat over, with all who report to it."""
        empty = self.posts.pop(seat)
        person = self.add(replace(empty, seat=Seat.FILLED, name=name))
        self._hand_over(seat, person.number)
        return person

    def promote_into(self, seat: int, number: int) -> Post:
        """Somebody who is already here takes an empty seat over; their own reports go to their old superior."""
        empty, riser = self.posts.pop(seat), self.posts[number]
        self._hand_over(number, number if riser.superior == seat else riser.superior)
        risen = replace(riser, title=empty.title, unit=empty.unit, superior=empty.superior, dotted=empty.dotted)
        self.put(risen)
        self._hand_over(seat, number)
        return risen

    def rename_unit(self, old: tuple[str, ...], new: tuple[str, ...]) -> None:
        """A unit, with all units inside it, gets a new path."""
        for post in list(self.posts.values()):
            if post.unit[: len(old)] == old:
                self.posts[post.number] = replace(post, unit=new + post.unit[len(old) :])

    def renumber(self) -> None:
        """The source issues new keys, by unit and seniority in service: old keys come to mean other people."""
        by_unit = sorted(self.posts.values(), key=lambda post: (post.unit, post.number))
        self._keys = {post.number: FIRST_KEY + place for place, post in enumerate(by_unit)}
        self._next_key = FIRST_KEY + len(by_unit)

    def records(self) -> tuple[PersonRecord, ...]:
        """The snapshot: one record a post, in order of their keys."""
        in_order = sorted(self.posts.values(), key=lambda post: self._keys[post.number])
        return tuple(self._record(line, post) for line, post in enumerate(in_order, FIRST_LINE))

    def _record(self, line: int, post: Post) -> PersonRecord:
        return PersonRecord(
            line=line,
            seat=post.seat,
            name=post.name,
            source_key=str(self._keys[post.number]),
            title=post.title,
            division=post.unit,
            emails=() if post.email is None else (post.email,),
            phones=() if post.phone is None else (post.phone,),
            location=post.place,
            headcount=post.headcount,
            manager=None if post.superior is None else self._reference(post.superior),
            dotted=tuple(self._reference(superior) for superior in post.dotted if superior in self.posts),
        )

    def _reference(self, number: int) -> ManagerRef:
        return ManagerRef(ManagerBy.KEY, str(self._keys[number]))

    def _hand_over(self, number: int, heir: int | None) -> None:
        for post in self.reports_of(number):
            self.posts[post.number] = replace(post, superior=heir)

    def _require_no_cycle(self, number: int) -> None:
        seen = {number}
        above = self.posts[number].superior
        while above is not None:
            if above in seen:
                raise ValueError(f"{self.posts[number].name} would be their own superior")
            seen.add(above)
            above = self.posts[above].superior

    def _email(self, number: int, name: str) -> str | None:
        if number * 7 % 10 >= self._contacts.known_of_ten:
            return None
        given, *_, family = name.split()
        local = f"{_ascii(given)}.{_ascii(family)}"
        address = f"{local}@{self._contacts.domain}"
        if address in self._addresses:
            address = f"{local}{number}@{self._contacts.domain}"
        self._addresses.add(address)
        return address

    def _phone(self, number: int) -> str | None:
        prefix = self._contacts.phone
        return f"{prefix}{number % 1000:03d}" if prefix is not None and number % 3 else None

    @staticmethod
    def _only(found: list[Post], what: str) -> Post:
        if len(found) != 1:
            raise ValueError(f"the story means one {what!r}, but there are {len(found)}")
        return found[0]


def _ascii(name: str) -> str:
    return "".join(letter for letter in anyascii(name).lower() if letter.isalpha() or letter == "-")
