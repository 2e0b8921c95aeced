"""Two accounts that are one company become one, nothing of either is lost, and undo parts them again."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.model.assessment import AssessmentKind
from inroad.model.coverage import Covering
from inroad.model.errors import Conflict, InroadError, Invalid
from inroad.model.interaction import Interaction, InteractionKind
from inroad.model.merging import Picks
from inroad.model.person import Position, Seat
from inroad.model.relationship import RelationKind, Relationship, TieStrength
from inroad.model.stakeholder import Raci, RelationshipLevel, TeamRole
from inroad.storage.accounts import get_account
from inroad.storage.assessments import assessments_about
from inroad.storage.belongings import belongings
from inroad.storage.changes import edited_by_hand
from inroad.storage.people import get_person, positions_of
from inroad.storage.transaction import Act as Doing
from inroad.storage.transaction import Transaction
from inroad.storage.views import known_views
from inroad.workspace.accounts import update_account
from inroad.workspace.assessments import Statement
from inroad.workspace.coverage import NewCovering, cover, join_team
from inroad.workspace.history import history, redo, undo
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.notes import add_note, list_notes
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.people import NewPerson, add_person, update_position
from inroad.workspace.raci import StepPart, see_raci, take_part
from inroad.workspace.relationships import NewRelationship, relate
from inroad.workspace.roster import When, list_people
from inroad.workspace.stakeholders import Judged, assess
from inroad.workspace.views import save_view
from tests.fixtures.anything import ON_A_DATABASE
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused
from tests.workspace.acts import ACTS, Act, Office

NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)


def merge(desk: Desk, kept: Account, other: Account, **picks: Any) -> Account:
    """Make one of two."""
    return desk.do(merge_accounts, kept.id, other_id=other.id, picks=Picks(**picks))


def interactions_of(tx: Transaction, account: Account) -> list[Interaction]:
    """What passed about an account."""
    return belongings(tx, Interaction, account.id)


def furnish(desk: Desk, account: Account, number: int) -> None:
    """Everything beside the chart that an account may have: a deal, a team, ties, calls, views, opinions."""
    seats = [each for each in desk.graph(account).positions.values() if each.person_id is not None]
    me = desk.actor.member_id
    desk.do(create_opportunity, account.id, {"name": f"Deal {number}"})
    desk.do(save_view, {"name": f"View {number}", "scope": "org", "account_id": account.id})
    acts: list[Any] = [lambda: desk.do(join_team, account.id, me, role=TeamRole.SDR)]
    for seat in seats:
        person_id = seat.person_id or ""
        acts += [
            lambda who=person_id: desk.do(cover, account.id, NewCovering(member_id=me, person_id=who)),
            lambda who=person_id: desk.do(
                assess, account.id, [Judged(subject_id=who, values={"stance": "mentor"})], Statement()
            ),
            lambda who=person_id: desk.do(
                log_interaction, account.id, NewInteraction(form=InteractionKind.CALL, at=NOON, theirs=(who,))
            ),
        ]
    if len(seats) > 1:
        tie = NewRelationship(from_id=seats[0].id, to_id=seats[1].id, relation=RelationKind.KNOWS)
        acts.append(lambda: desk.do(relate, account.id, tie))
    for act in acts:
        try:
            act()
        except InroadError:
            continue


def share(desk: Desk, account: Account, person_id: str, title: str) -> Position:
    """Let somebody sit in another account too."""
    seat = desk.hire(account, f", {title}")
    made = seat.with_values(id=seat.id[:-4] + "beef", person_id=person_id, seat=Seat.FILLED)
    [position] = desk.raw(made)
    assert isinstance(position, Position)
    return position


@ON_A_DATABASE
@given(acts=ACTS, others=ACTS, later=ACTS, number=st.integers(0, 1))
def test_merging_and_undoing_it_leaves_everything_as_it_was(
    desk: Desk, acts: list[Act], others: list[Act], later: list[Act], number: int
) -> None:
    here = desk.elsewhere()
    acme, corp, third = (here.account(name) for name in ("Acme", "Acme Corp", "Third"))
    for account, some in ((acme, acts), (corp, others)):
        office = Office(here, account)
        for act in some:
            office.act(act)
        furnish(here, account, number if account is corp else 0)
    before = here.present()
    merge(here, acme, corp)
    together = here.present()
    assert here.see(get_account, corp.id) is None
    here.do(undo)
    assert here.present() == before
    here.do(redo)
    assert here.present() == together
    elsewhere = Office(here, third)
    for act in later:
        elsewhere.act(act)
    changed = here.present()
    merges = [e.changeset for e in here.see(history, acme.id)[0] if e.changeset.verb == "merge_accounts"]
    assert [each.summary for each in merges] == ["Acme Corp → Acme"]
    here.do(undo, merges[0].id)
    alone = {row["id"] for row in changed["person"] if row["account_id"] == third.id}
    kept = {row["id"] for row in before["person"]} | alone
    assert {row["id"] for row in here.present()["person"]} == kept
    assert {row["id"]: row for row in here.present()["account"]} == {
        **{row["id"]: row for row in before["account"]},
        third.id: next(row for row in changed["account"] if row["id"] == third.id),
    }


def test_seats_lines_and_people_move_and_nobody_is_lost(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    desk.team(acme, Ada=None, Bob="Ada")
    team = desk.team(corp, Cyd=None, Dan="Cyd")
    desk.do(add_note, corp.id, team["Dan"].id, "likes tea")
    merge(desk, acme, corp)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cyd": None, "Dan": "Cyd"}
    dan = desk.see(get_person, team["Dan"].person_id or "")
    assert dan is not None
    assert dan.account_id == acme.id
    assert [note.text for note in desk.see(list_notes, acme.id, team["Dan"].id)] == ["likes tea"]


def test_names_and_domains_become_further_ones(desk: Desk) -> None:
    acme = desk.account("Acme", domains=["acme.example"], tags=["north"])
    corp = desk.account("Acme Corp", domains=["ACME.example", "acme.test"], legal_names=["Acme plc"], tags=["south"])
    merged = merge(desk, acme, corp)
    assert (merged.name, merged.legal_names) == ("Acme", ("Acme Corp", "Acme plc"))
    assert (merged.domains, merged.tags) == (("acme.example", "acme.test"), ("north", "south"))


def test_the_newer_of_two_values_is_held_and_the_other_stays_as_evidence(desk: Desk) -> None:
    acme = desk.account("Acme", city="Bonn", employees=10)
    corp = desk.account("Acme Corp", city="Kyiv", country="UA", tier="tier_1")
    merged = merge(desk, acme, corp)
    assert (merged.city, merged.country, merged.employees, merged.tier) == ("Kyiv", "UA", 10, "tier_1")
    [said] = desk.see(assessments_about, [acme.id])
    assert (said.field, said.value, said.basis, said.author_id) == (
        "city", "Bonn", AssessmentKind.DECLARED, desk.actor.member_id,
    )  # fmt: skip


def test_what_one_of_us_set_counts_before_what_a_newer_file_says(desk: Desk, tmp_path: Any) -> None:
    acme = desk.account("Acme", city="Bonn")
    path = tmp_path / "people.csv"
    path.write_text("Name,Company\nEve,Zenith\n", encoding="utf-8")
    desk.do(run_import, ImportRequest(path=path, name="people.csv"))
    zenith = next(each for each in desk.accounts() if each.name == "Zenith")
    [listed] = [zenith.with_values(city="Kyiv")]
    with desk.store.write(desk.actor) as tx:
        tx.begin(Doing(verb="import", summary="newer.csv", source={"file": "newer.csv"}))
        tx.save(listed, before=zenith)
    merged = merge(desk, acme, zenith)
    assert merged.city == "Bonn"
    [said] = desk.see(assessments_about, [acme.id])
    assert (said.value, said.basis, said.source, said.author_id) == ("Kyiv", AssessmentKind.IMPORTED, "newer.csv", None)


def test_somebody_may_choose_against_the_rule(desk: Desk) -> None:
    acme, corp = desk.account("Acme", city="Bonn"), desk.account("Acme Corp", city="Kyiv")
    merged = merge(desk, acme, corp, take=["name"], keep=["city"])
    assert (merged.name, merged.legal_names, merged.city) == ("Acme Corp", ("Acme",), "Bonn")


@pytest.mark.parametrize(
    ("picks", "words"),
    [({"take": ["domains"]}, "domains cannot be chosen"), ({"take": ["city"], "keep": ["city"]}, "city cannot come")],
)
def test_a_choice_that_means_nothing_is_refused(desk: Desk, picks: dict[str, list[str]], words: str) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    with refused(desk.store, Invalid, words):
        merge(desk, acme, corp, **picks)


def test_an_account_is_not_merged_with_itself(desk: Desk) -> None:
    acme = desk.account("Acme")
    with refused(desk.store, Invalid, "with itself"):
        merge(desk, acme, acme)


def test_divisions_of_one_name_become_one_with_everybody_in_them(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    for account, name, path in (
        (acme, "Ann", ("Sales", "North")), (corp, "Bob", ("sales", "North")), (corp, "Cyd", ("Sales", "South"))
    ):  # fmt: skip
        desk.do(add_person, account.id, NewPerson(name=name, division=path))
    merge(desk, acme, corp)
    graph = desk.graph(acme)
    paths = {
        graph.persons[each.person_id or ""].name: graph.division_path(each.division_id)
        for each in graph.positions.values()
    }
    assert paths == {"Ann": ("Sales", "North"), "Bob": ("Sales", "North"), "Cyd": ("Sales", "South")}
    assert sorted(each.name for each in graph.divisions.values()) == ["North", "Sales", "South"]


def test_what_both_have_is_kept_once_with_what_only_one_knew(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    ann, bob = desk.hire(acme, "Ann, CEO"), desk.hire(acme, "Bob, CFO")
    me = desk.actor.member_id
    share(desk, corp, ann.person_id or "", "Adviser")
    for account, level, note in ((acme, None, "a"), (corp, RelationshipLevel.VENDOR, "b")):
        pair = NewCovering(member_id=me, person_id=ann.person_id or "", level=level, note=note)
        desk.do(cover, account.id, pair)
        desk.do(join_team, account.id, me, role=TeamRole.SDR)
        strength = TieStrength.UNKNOWN if account is acme else TieStrength.STRONG
        desk.do(
            relate,
            account.id,
            NewRelationship(
                from_id=ann.person_id or "", to_id=bob.person_id or "", relation=RelationKind.KNOWS,
                strength=strength, note=note,
            ),
        )  # fmt: skip
    merge(desk, acme, corp)
    [covering] = desk.see(belongings, Covering, acme.id)
    assert (covering.level, covering.note) == (RelationshipLevel.VENDOR, "a\nb")
    [tie] = desk.see(belongings, Relationship, acme.id)
    assert (tie.strength, tie.note) == (TieStrength.STRONG, "a\nb")


def test_of_two_opinions_of_one_of_us_the_later_is_held(desk: Desk, clock: Any) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    ann = desk.hire(acme, "Ann, CEO").person_id or ""
    desk.do(assess, acme.id, [Judged(subject_id=ann, values={"stance": "mentor"})], Statement())
    clock.advance(days=2)
    desk.do(assess, corp.id, [Judged(subject_id=ann, values={"stance": "opponent"})], Statement())
    merge(desk, acme, corp)
    said = sorted(desk.see(assessments_about, [ann]), key=lambda each: each.asserted_on)
    assert [(each.value, each.valid_to) for each in said] == [("mentor", date(2025, 1, 3)), ("opponent", None)]
    assert {each.account_id for each in said} == {acme.id}


def test_companies_of_the_family_follow(desk: Desk) -> None:
    group = desk.account("Group")
    corp = desk.account("Acme Corp", parent_id=group.id)
    acme = desk.account("Acme", parent_id=corp.id)
    child = desk.account("Acme Labs", parent_id=corp.id)
    assert merge(desk, acme, corp).parent_id == group.id
    labs = desk.see(get_account, child.id)
    assert labs is not None
    assert labs.parent_id == acme.id


def test_a_parent_that_goes_into_its_own_child_leaves_no_circle(desk: Desk) -> None:
    acme = desk.account("Acme")
    corp = desk.account("Acme Corp", parent_id=acme.id)
    assert merge(desk, acme, corp).parent_id is None


def test_views_of_the_other_account_are_offered_in_the_one_that_stays(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    desk.do(save_view, {"name": "Mine", "scope": "org", "account_id": corp.id})
    merge(desk, acme, corp)
    assert [view.account_id for view in desk.see(known_views)] == [acme.id]


def test_edits_made_since_stay_when_the_accounts_are_parted_again(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    bob = desk.hire(corp, "Bob, Clerk")
    merge(desk, acme, corp)
    merged = desk.seq
    desk.do(update_position, acme.id, bob.id, base_version=desk.seq, values={"title": "CFO"})
    desk.hire(acme, "New, CIO")
    desk.do(undo, next(e.changeset.id for e in desk.see(history, acme.id)[0] if e.changeset.seq == merged))
    [row] = desk.see(list_people, corp.id, When()).rows
    assert (row.name, row.title) == ("Bob", "CFO")
    assert desk.tree(acme) == {"New": None}


def test_what_builds_on_the_merge_is_undone_first(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(corp, "Bob, Clerk")
    merge(desk, acme, corp)
    merged = desk.see(history, acme.id)[0][0].changeset.id
    desk.hire(acme, "Eve, Aide", under=bob)
    with refused(desk.store, Conflict, "undo that first"):
        desk.do(undo, merged)
    assert ada.account_id == acme.id


def test_how_each_account_was_known_before_is_not_touched(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    desk.hire(acme, "Ada, CEO")
    desk.hire(corp, "Bob, Clerk")
    before = desk.seq
    merge(desk, acme, corp)
    assert len(desk.graph(acme).positions) == 2
    assert len(desk.graph(acme, seq=before).positions) == 1
    assert len(desk.graph(corp, seq=before).positions) == 1
    assert len(desk.graph(corp).positions) == 0


def test_what_was_set_by_hand_in_the_other_account_is_still_known_to_be(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    bob = desk.hire(corp, "Bob, Clerk")
    desk.do(update_position, corp.id, bob.id, base_version=desk.seq, values={"grade": "E1"})
    merge(desk, acme, corp)
    assert (bob.id, "grade") in desk.see(edited_by_hand, acme.id)
    assert [held.account_id for held in desk.see(positions_of, bob.person_id or "")] == [acme.id]


def test_one_stays_accountable_for_a_step_and_the_other_is_consulted_until_it_is_taken_back(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    ada, bob = desk.hire(acme, "Ada"), desk.hire(corp, "Bob")
    deal = desk.do(create_opportunity, corp.id, {"name": "Deal"})
    for account, seat, context in ((acme, ada, None), (corp, bob, None), (corp, bob, deal.id)):
        part = StepPart(subject_id=seat.person_id or "", step="legal", letter=Raci.A, context_id=context)
        desk.do(take_part, account.id, part, Statement())
    before = desk.present()

    def letters(context: str | None = None) -> dict[str, str]:
        matrix = desk.see(see_raci, acme.id, When(), context)
        return {who: held.value for (_, who), held in matrix.cells.items()}

    merge(desk, acme, corp)
    assert letters() == letters(deal.id) == {ada.person_id: "A", bob.person_id: "C"}
    [entry] = desk.see(history, acme.id, limit=1)[0]
    assert entry.changeset.counts["no_longer_accountable"] == 2
    desk.do(undo)
    assert desk.present() == before
    merge(desk, corp, acme)
    assert letters_of(desk, corp) == {ada.person_id: "C", bob.person_id: "A"}


def letters_of(desk: Desk, account: Account) -> dict[str, str]:
    """Who is what to the steps of an account."""
    return {who: held.value for (_, who), held in desk.see(see_raci, account.id, When()).cells.items()}


def test_who_is_known_on_better_ground_stays_accountable(desk: Desk, clock: Clock) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    ada, bob = desk.hire(acme, "Ada"), desk.hire(corp, "Bob")
    for account, seat in ((acme, ada), (corp, bob)):
        part = StepPart(subject_id=seat.person_id or "", step="legal", letter=Raci.A)
        desk.do(take_part, account.id, part, Statement())
        clock.advance(days=1)
    merge(desk, acme, corp)
    assert letters_of(desk, acme) == {ada.person_id: "C", bob.person_id: "A"}


def test_a_call_that_one_source_told_both_of_is_kept_once(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    desk.do(log_interaction, acme.id, NewInteraction(form=InteractionKind.CALL, at=NOON))
    [met] = desk.see(interactions_of, acme)
    told = met.with_values(source="mail", source_key="<1@x>")
    with desk.store.write(desk.actor) as tx:
        tx.begin(Doing(verb="import", summary="mail.mbox"))
        tx.save(told, before=met)
        tx.save(told.with_values(id=met.id[:-4] + "beef", account_id=corp.id, outcome="agreed"))
    merge(desk, acme, corp)
    [kept] = desk.see(interactions_of, acme)
    assert kept.outcome == "agreed"


def test_an_account_keeps_its_newest_snapshot(desk: Desk) -> None:
    acme, corp = desk.account("Acme"), desk.account("Acme Corp")
    desk.do(update_account, acme.id, base_version=desk.seq, values={"note": "a"})
    desk.do(update_account, corp.id, base_version=desk.seq, values={"note": "b"})
    assert merge(desk, acme, corp).note == "a\nb"
