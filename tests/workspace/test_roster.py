"""Who is in an account on a day."""

from datetime import date, timedelta

import pytest

from inroad.model.account import Division
from inroad.model.errors import NotFound
from inroad.model.person import LineKind, Position, Seat, Seniority
from inroad.workspace.accounts import update_account
from inroad.workspace.people import NewPerson, add_person, mark_left, move_position, update_person, update_position
from inroad.workspace.roster import RECENT, RosterRow, When, is_assistant, list_people, show_position
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

SPRING, SUMMER = date(2025, 3, 1), date(2025, 6, 1)


def rows_of(desk: Desk, account_id: str, when: When | None = None) -> dict[str, RosterRow]:
    return {row.name or f"({row.title})": row for row in desk.see(list_people, account_id, when or When()).rows}


def test_the_highest_come_first_then_the_alphabet_then_those_without_a_name(desk: Desk) -> None:
    acme = desk.account()
    for said in ("Zoe, Manager", "Émile, Manager", "Cy, CEO", ", CFO", "Ян, Manager", "Dan, Manager"):
        desk.hire(acme, said)
    assert list(rows_of(desk, acme.id)) == ["Cy", "(CFO)", "Dan", "Émile", "Ян", "Zoe"]


def test_a_row_tells_all_that_a_list_or_a_card_shows(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, ", Chief Executive Officer")
    new = NewPerson(
        name="Bob van Dyk", title="CFO", division=("Group", "Finance"), email="b@acme.example", phone="1",
        manager_id=ada.id, since=date(2024, 12, 1),
    )  # fmt: skip
    bob = desk.do(add_person, acme.id, new)
    desk.do(move_position, acme.id, ada.id, manager_id=bob.id, line=LineKind.DOTTED)
    rows = rows_of(desk, acme.id)
    row = rows["Bob van Dyk"]
    assert (row.position_id, row.person_id, row.seat, row.title) == (bob.id, bob.person_id, Seat.FILLED, "CFO")
    assert (row.division, row.division_path) == ("Finance", ("Group", "Finance"))
    assert (row.emails, row.phones, row.urls) == (("b@acme.example",), ("1",), ())
    assert (row.manager_id, row.manager_name) == (ada.id, "Chief Executive Officer")
    assert (row.valid_from, row.valid_to, row.version, row.person_version) == (date(2024, 12, 1), None, 3, 3)
    boss = rows["(Chief Executive Officer)"]
    assert (boss.name, boss.person_id, boss.person_version, boss.dotted) == ("", None, None, (bob.id,))


def test_seats_for_the_chart_say_who_is_open_and_who_assists(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, ", CEO")
    desk.hire(acme, "Eve, Executive Assistant", under=ada)
    roster = desk.see(list_people, acme.id, When())
    seats = {seat.title: (seat.label, seat.manager_id, seat.placeholder, seat.assistant) for seat in roster.seats()}
    assert seats == {"CEO": ("", None, True, False), "Executive Assistant": ("Eve", ada.id, False, True)}


@pytest.mark.parametrize("title", ["PA to the CEO", "Personal Assistant", "Секретарь", "Private Secretary"])
def test_assistants_are_known_by_their_titles(title: str) -> None:
    assert is_assistant(title)


@pytest.mark.parametrize("title", [None, "", "Assistant Professor", "Secretary of State", "Paymaster"])
def test_not_every_assistant_assists_somebody(title: str | None) -> None:
    assert not is_assistant(title)


def test_who_is_new_moved_or_promoted_wears_a_badge_for_half_a_year(desk: Desk) -> None:
    acme = desk.account()
    desk.hire(acme, "Old, Manager", since=date(2020, 1, 1))
    bob, cy = (desk.hire(acme, f"{name}, Manager", since=date(2021, 1, 1)) for name in ("Bob", "Cy"))
    for number, (seat, seniority) in enumerate(((bob, Seniority.C_LEVEL), (cy, Seniority.MANAGER))):
        desk.do(mark_left, acme.id, seat.id, on=SPRING)
        desk.raw(seat.with_values(id=f"{number:032x}", seniority=seniority, valid_from=SPRING))
    desk.hire(acme, "Dan, Manager", since=SPRING)
    badges = [
        {name: row.badge for name, row in rows_of(desk, acme.id, When(as_of=day)).items()}
        for day in (SPRING - timedelta(days=1), SPRING, SPRING + RECENT - timedelta(days=1), SPRING + RECENT)
    ]
    new = {"Old": None, "Bob": "promoted", "Cy": "moved", "Dan": "joined"}
    assert badges == [dict.fromkeys(("Old", "Bob", "Cy")), new, new, dict.fromkeys(new)]


def test_who_was_there_from_the_beginning_is_not_new(desk: Desk) -> None:
    acme = desk.account()
    desk.team(acme, since=SPRING, Ada=None, Bob="Ada")
    rows = rows_of(desk, acme.id, When(as_of=SPRING))
    assert [row.badge for row in rows.values()] == [None, None]


def test_a_badge_knows_only_what_was_known(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    desk.hire(acme, "Old, Manager", since=date(2020, 1, 1))
    desk.hire(acme, "Ada, Manager", since=SPRING)
    known = clock.now
    clock.advance(days=1)
    desk.account("Later")
    rows = rows_of(desk, acme.id, When(as_of=SPRING, as_known=known))
    assert {name: row.badge for name, row in rows.items()} == {"Old": None, "Ada": "joined"}


def test_the_account_is_named_as_it_was_known(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    known = clock.now
    clock.advance(days=1)
    desk.do(update_person, ada.person_id or "", base_version=2, values={"name": "Ada King"})
    desk.do(update_position, acme.id, ada.id, base_version=2, values={"title": "Chair"})
    desk.do(update_account, acme.id, base_version=desk.seq, values={"name": "Acme AG"})
    roster = desk.see(list_people, acme.id, When(as_known=known))
    assert roster.account.name == "Acme"
    assert [(row.name, row.title) for row in roster.rows] == [("Ada", "CEO")]
    assert roster.day == known.date()


def test_one_position_is_shown_today_or_on_the_nearest_day_it_was_held(desk: Desk) -> None:
    acme = desk.account()
    now, later = desk.hire(acme, "Ada, CEO"), desk.hire(acme, "Bob, CFO", since=SUMMER)
    gone = desk.hire(acme, "Cy, CIO", since=date(2020, 1, 1))
    desk.do(mark_left, acme.id, gone.id, on=date(2021, 1, 1))
    assert [desk.see(show_position, acme.id, seat.id).name for seat in (now, later, gone)] == ["Ada", "Bob", "Cy"]


def test_a_position_that_was_never_held_a_whole_day_is_not_found(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO", since=SPRING)
    desk.do(mark_left, acme.id, ada.id, on=SPRING)
    with pytest.raises(NotFound, match="never held"):
        desk.see(show_position, acme.id, ada.id)


def test_units_in_a_circle_still_have_names(desk: Desk) -> None:
    acme = desk.account()
    group, it = (Division(id=key * 32, account_id=acme.id, name=key, parent_id=up * 32) for key, up in ("ab", "ba"))
    desk.raw(group, it, Position(id="c" * 32, account_id=acme.id, seat=Seat.VACANT, title="CIO", division_id=it.id))
    assert rows_of(desk, acme.id)["(CIO)"].division == "b"
