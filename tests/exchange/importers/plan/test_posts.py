"""What one record says of a person and a position."""

from datetime import date

from inroad.exchange.importers.plan.posts import Terms, new_person, new_position, person_news, position_news
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import PersonRecord
from inroad.model.account import Account
from inroad.model.entity import created
from inroad.model.person import Function, Person, Position, PositionStatus, Seniority
from tests.exchange.importers.plan.notation import new_id

DAY = date(2024, 1, 31)


def state() -> AccountState:
    return AccountState.fresh(Account(id=new_id(), name="Acme"), new_id=new_id)


def met(record: PersonRecord) -> Person:
    person = created(new_person(record, person_id="p", account_id="a"))
    assert isinstance(person, Person)
    return person


def post(record: PersonRecord, here: AccountState | None = None, *, day: date | None = None) -> Position:
    terms = Terms(source="test", day=day)
    position = created(new_position(record, here or state(), terms, position_id="x", person_id="p"))
    assert isinstance(position, Position)
    return position


def test_addresses_are_added_blanks_filled_and_nothing_is_taken_away() -> None:
    ann = met(PersonRecord(line=2, name="Ann Lee", emails=("ann@a.example",)))
    news = person_news(
        ann, PersonRecord(line=2, name="A. Lee", emails=("ANN@a.example", "lee@b.example"), country="FR")
    )
    assert news == {"emails": ("ann@a.example", "lee@b.example"), "country": "FR"}
    assert person_news(ann.with_values(country="DE"), PersonRecord(line=2, country="FR")) == {}


def test_a_title_becomes_seniority_and_function_with_a_confidence_unless_the_file_says_them() -> None:
    told = PersonRecord(line=2, name="Ann Lee", title="Head of IT", function=Function.OPERATIONS)
    seat = post(told)
    assert (seat.seniority, seat.function) == (Seniority.DIRECTOR, Function.OPERATIONS)
    assert seat.seniority_confidence
    assert seat.function_confidence is None


def test_a_position_begins_when_the_file_says_but_never_after_the_snapshot() -> None:
    def begins(since: date | None, day: date | None) -> date | None:
        record = PersonRecord(line=2, name="Ann Lee", since=since)
        return post(record, day=day).valid_from

    assert begins(None, None) is None
    assert begins(None, DAY) == DAY
    assert begins(date(2020, 1, 1), DAY) == date(2020, 1, 1)
    assert begins(date(2025, 1, 1), DAY) == DAY
    assert begins(date(2025, 1, 1), None) == date(2025, 1, 1)


def test_a_position_that_the_file_ends_is_left() -> None:
    record = PersonRecord(line=2, name="Ann Lee", until=date(2023, 1, 1))
    assert (post(record).valid_to, post(record).status) == (date(2023, 1, 1), PositionStatus.LEFT)


def test_another_spelling_of_the_title_is_no_news_another_title_is_read_anew() -> None:
    here = state()
    record = PersonRecord(line=2, name="Ann Lee", title="Director, Tax & Welfare")
    seat = post(record, here)
    assert position_news(seat, PersonRecord(line=2, title="director tax and welfare"), here) == {}
    news = position_news(seat, PersonRecord(line=2, title="Chief Financial Officer"), here)
    assert news["seniority"] is Seniority.C_LEVEL
    assert news["function"] is Function.FINANCE
