"""The coverage matrix: our team against theirs."""

from datetime import timedelta

from inroad.influence.coverage import Threading
from inroad.model.assessment import Confirmation
from inroad.model.interaction import InteractionKind
from inroad.model.member import Role
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.workspace.assessments import Statement
from inroad.workspace.coverage import NewCovering, cover, join_team
from inroad.workspace.coverage_matrix import see_coverage
from inroad.workspace.definitions import define
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk


def test_our_team_is_across_and_whoever_is_covered_met_or_spoken_of_is_down(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada", Dan="Ada")
    pia, tom = (desk.colleague(Role.EDITOR, name).actor.member_id for name in ("Pia", "Tom"))
    desk.do(join_team, acme.id, pia, role=TeamRole.ACCOUNT_EXECUTIVE)
    pair = NewCovering(member_id=tom, person_id=team["Ada"].person_id or "", level=RelationshipLevel.VENDOR)
    desk.do(cover, acme.id, pair)
    met = NewInteraction(form=InteractionKind.CALL, at=desk.store.clock(), theirs=(team["Bob"].id,))
    desk.do(log_interaction, acme.id, met)
    said = [Judged(subject_id=team["Cyd"].id, values={"stance": "mentor"})]
    desk.do(assess, acme.id, said, Statement(confirmation=Confirmation.ASSUMED))
    found = desk.see(see_coverage, acme.id, When())
    assert [(one.name, [place.role for place in one.places]) for one in found.us] == [
        ("Pia", ["account_executive"]), ("Tom", []), ("Olga", []),
    ]  # fmt: skip
    assert [each.stakeholder.row.name for each in found.rows] == ["Ada", "Bob", "Cyd"]
    assert [[cell.us for cell in each.row.cells] for each in found.rows] == [[tom], [desk.actor.member_id], []]
    assert found.coverings[tom, team["Ada"].person_id or ""].level is RelationshipLevel.VENDOR
    assert (found.contact.threading, found.contact.known) == (Threading.SINGLE_THREADED, 3)


def test_contact_is_stale_when_the_workspace_says_so(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.team(acme, Ada=None)["Ada"].id
    met = NewInteraction(form=InteractionKind.CALL, at=clock() - timedelta(days=50), theirs=(ada,))
    desk.do(log_interaction, acme.id, met)
    assert [gap.code for gap in desk.see(see_coverage, acme.id, When()).rows[0].row.gaps] == ["nobody_covers"]
    desk.do(define, "thresholds", {"stale_days": 40})
    found = desk.see(see_coverage, acme.id, When())
    assert [gap.code for gap in found.rows[0].row.gaps] == ["nobody_covers", "stale_contact"]
    assert found.lines.stale_days == 40
    before = desk.see(see_coverage, acme.id, When(as_of=clock().date() - timedelta(days=60)))
    assert before.rows == []
