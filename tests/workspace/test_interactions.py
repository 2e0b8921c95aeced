"""Who was in touch with whom, when and how."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from inroad.model.account import Account
from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.model.interaction import Direction, InteractionKind, Sentiment
from inroad.model.member import Role
from inroad.storage.interactions import InteractionPage
from inroad.workspace.history import undo
from inroad.workspace.interactions import (
    NewInteraction,
    Participant,
    end_of,
    list_interactions,
    list_strangers,
    log_interaction,
    remove_interaction,
    show_interaction,
    update_interaction,
)
from inroad.workspace.people import NewPerson, add_person
from tests.fixtures.desks import Desk, refused

NOON = datetime(2025, 6, 2, 12, tzinfo=UTC)
CALL = InteractionKind.CALL


def mail(*theirs: str, at: datetime = NOON, subject: str | None = None, ours: tuple[str, ...] = ()) -> NewInteraction:
    return NewInteraction(form=InteractionKind.EMAIL, at=at, theirs=theirs, subject=subject, ours=ours)


def subjects(desk: Desk, account: Account, **wanted: Any) -> list[str | None]:
    found, _ = desk.see(list_interactions, account.id, InteractionPage(**wanted))
    return [each.interaction.subject for each in found]


def test_a_call_is_logged_with_those_who_took_part(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    jonas = desk.colleague(Role.EDITOR, "Jonas Weber")
    told = NewInteraction(
        form=CALL, at=datetime(2025, 6, 2, 14, 30, tzinfo=timezone(timedelta(hours=2))), direction=Direction.OUTBOUND,
        ours=(jonas.actor.member_id, "Kim@Ours.example"), theirs=(ada.person_id or "", "who@acme.example"),
        subject="Pilot figures", channel="Teams", outcome="She will present them", sentiment=Sentiment.POSITIVE,
        note="Call her on Tuesdays",
    )  # fmt: skip
    logged = desk.do(log_interaction, acme.id, told)
    found = desk.see(show_interaction, acme.id, logged.id)
    assert found.interaction == logged
    assert (logged.at, logged.at.utcoffset()) == (datetime(2025, 6, 2, 12, 30, tzinfo=UTC), timedelta())
    assert found.ours == (Participant(jonas.actor.member_id, "Jonas Weber"), Participant(None, "kim@ours.example"))
    assert found.theirs == (Participant(ada.person_id, "Ada"), Participant(None, "who@acme.example"))


def test_who_logs_took_part_unless_somebody_else_is_named(desk: Desk) -> None:
    acme = desk.account()
    logged = desk.do(log_interaction, acme.id, mail("who@acme.example"))
    assert logged.ours == (desk.actor.member_id,)
    assert desk.see(show_interaction, acme.id, logged.id).ours == (Participant(desk.actor.member_id, "Olga"),)


def test_an_address_of_somebody_on_the_map_stands_for_them_whatever_its_case(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.do(add_person, acme.id, NewPerson(name="Ada", email="Ada@Acme.example"))
    logged = desk.do(log_interaction, acme.id, mail("ADA@acme.EXAMPLE", "ada@acme.example", ada.person_id or ""))
    assert (logged.theirs, logged.unknown) == ((ada.person_id,), ())


def test_who_is_put_on_the_map_later_is_found_in_what_was_logged_before(desk: Desk) -> None:
    acme = desk.account()
    desk.do(log_interaction, acme.id, mail("bob@acme.example", subject="Hello"))
    desk.do(log_interaction, acme.id, mail("cy@acme.example", subject="Other"))
    assert [met.address for met in desk.see(list_strangers, acme.id)] == ["bob@acme.example", "cy@acme.example"]
    bob = desk.do(add_person, acme.id, NewPerson(name="Bob", email="bob@acme.example"))
    found, _ = desk.see(list_interactions, acme.id, InteractionPage())
    assert found[1].theirs == (Participant(bob.person_id, "Bob"),)
    assert [met.address for met in desk.see(list_strangers, acme.id)] == ["cy@acme.example"]
    assert subjects(desk, acme, person_id=bob.person_id) == ["Hello"]


def test_strangers_are_counted_the_most_frequent_first(desk: Desk) -> None:
    acme = desk.account()
    for day, addresses in enumerate((("b@x.example", "a@x.example"), ("a@x.example",), ("c@x.example",))):
        desk.do(log_interaction, acme.id, mail(*addresses, at=NOON + timedelta(days=day)))
    found = desk.see(list_strangers, acme.id)
    assert [(met.address, met.times) for met in found] == [("a@x.example", 2), ("b@x.example", 1), ("c@x.example", 1)]
    assert (found[0].first, found[0].last) == (NOON, NOON + timedelta(days=1))


def test_interactions_are_read_page_by_page_the_newest_first(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    for number in (2, 0, 3, 1, 1):
        desk.do(log_interaction, acme.id, mail(at=NOON + timedelta(hours=number), subject=str(number)))
    desk.do(log_interaction, beta.id, mail(subject="elsewhere"))
    seen: list[str | None] = []
    page = InteractionPage(limit=2)
    while True:
        found, more = desk.see(list_interactions, acme.id, page)
        seen += [each.interaction.subject for each in found]
        if not more:
            break
        last = found[-1].interaction
        page = InteractionPage(limit=2, after=(last.at, last.id))
    assert seen == ["3", "2", "1", "1", "0"]
    assert subjects(desk, acme, until=NOON + timedelta(hours=2)) == ["1", "1", "0"]


def test_an_address_means_itself_and_not_a_pattern(desk: Desk) -> None:
    acme = desk.account()
    desk.do(log_interaction, acme.id, mail("axb@acme.example", subject="another"))
    desk.do(log_interaction, acme.id, mail("xa_b@acme.example", subject="longer"))
    desk.do(log_interaction, acme.id, mail("a_b@acme.example", subject="mine"))
    person = desk.do(add_person, acme.id, NewPerson(name="A B", email="a_b@acme.example"))
    assert subjects(desk, acme, person_id=person.person_id) == ["mine"]


@pytest.mark.parametrize("said", ["", "Ada", "@acme.example", "ada@", "a da@acme.example", 'a"b@acme.example'])
def test_who_is_neither_known_nor_an_address_is_refused(desk: Desk, said: str) -> None:
    acme = desk.account()
    for told in (mail(said), mail(ours=(said,))):
        with refused(desk.store, Invalid, "neither somebody we know nor an e-mail address"):
            desk.do(log_interaction, acme.id, told)


def test_a_position_stands_for_its_holder_and_an_open_seat_for_nobody(desk: Desk) -> None:
    acme = desk.account()
    ada, seat = desk.hire(acme, "Ada"), desk.hire(acme, ", CFO")
    assert desk.do(log_interaction, acme.id, mail(ada.id)).theirs == (ada.person_id,)
    with refused(desk.store, Invalid, "nobody is known in “CFO”"):
        desk.do(log_interaction, acme.id, mail(seat.id))


def test_without_a_direction_a_meeting_goes_both_ways_and_nobody_knows_which_way_a_mail_went(desk: Desk) -> None:
    acme = desk.account()
    call = NewInteraction(form=CALL, at=NOON)
    directions = [desk.do(log_interaction, acme.id, met).direction for met in (call, mail())]
    assert directions == [Direction.MUTUAL, Direction.UNKNOWN]


def test_a_day_ends_with_the_beginning_of_the_next() -> None:
    assert end_of(date(2025, 6, 2)) == datetime(2025, 6, 3, tzinfo=UTC)
    assert (end_of(None), end_of(date.max)) == (None, None)


def test_nobody_of_another_workspace_takes_part(desk: Desk) -> None:
    acme, elsewhere = desk.account(), desk.elsewhere()
    foreign = elsewhere.hire(elsewhere.account(), "Eve").person_id or ""
    with refused(desk.store, NotFound, "no such person"):
        desk.do(log_interaction, acme.id, mail(foreign))
    with refused(desk.store, Invalid, "no such member"):
        desk.do(log_interaction, acme.id, mail(ours=(elsewhere.actor.member_id,)))


def test_a_moment_without_a_zone_is_refused(desk: Desk) -> None:
    acme = desk.account()
    with refused(desk.store, Invalid, "a moment without a time zone"):
        desk.do(log_interaction, acme.id, mail(at=NOON.replace(tzinfo=None)))


def test_an_interaction_is_edited_and_its_participants_sorted_out_anew(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    logged = desk.do(log_interaction, acme.id, mail("who@acme.example"))
    values = {
        "theirs": [ada.person_id, "Cy@acme.example"], "ours": ["kim@ours.example"], "sentiment": "negative",
        "at": "2025-06-03T14:00:00+02:00",
    }  # fmt: skip
    after = desk.do(update_interaction, acme.id, logged.id, base_version=logged.version, values=values)
    assert (after.theirs, after.unknown, after.ours) == ((ada.person_id,), ("cy@acme.example",), ("kim@ours.example",))
    assert (after.sentiment, after.at) == (Sentiment.NEGATIVE, datetime(2025, 6, 3, 12, tzinfo=UTC))
    with refused(desk.store, Invalid, "source_key cannot be set"):
        desk.do(update_interaction, acme.id, logged.id, base_version=desk.seq, values={"source_key": "x"})
    with refused(desk.store, Conflict, "somebody changed sentiment meanwhile"):
        desk.do(update_interaction, acme.id, logged.id, base_version=logged.version, values={"sentiment": "positive"})


def test_a_removed_interaction_comes_back_and_a_participant_cannot_vanish(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    logged = desk.do(log_interaction, acme.id, mail(ada.person_id or ""))
    before = desk.present()
    desk.do(remove_interaction, acme.id, logged.id)
    assert subjects(desk, acme) == []
    desk.do(undo)
    assert desk.present() == before
    hiring = next(row["id"] for row in desk.everything()["changeset"] if row["summary"] == "Ada")
    with refused(desk.store, Conflict, "an interaction recorded later refers to the person"):
        desk.do(undo, hiring)


@pytest.mark.parametrize(
    ("theirs", "subject", "summary"),
    [
        (("Ada", "Bob", "Cy", "Dee"), "Plan", "Ada, Bob, Cy"),
        (("who@acme.example",), "Plan", "who@acme.example"),
        ((), "Plan", "Plan"),
        ((), None, "email"),
    ],
)
def test_history_says_with_whom_it_was_or_what_about(
    desk: Desk, theirs: tuple[str, ...], subject: str | None, summary: str
) -> None:
    acme = desk.account()
    team = {name: desk.hire(acme, name).person_id or "" for name in ("Ada", "Bob", "Cy", "Dee")}
    desk.do(log_interaction, acme.id, mail(*(team.get(each, each) for each in theirs), subject=subject))
    assert desk.everything()["changeset"][-1]["summary"] == summary
