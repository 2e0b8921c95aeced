"""What is said of people and deals, for the test that tries every verb: one of each, and another of each to be said."""

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant
from inroad.model.account import Account
from inroad.model.assessment import Confirmation
from inroad.model.interaction import Direction, InteractionKind
from inroad.model.person import Position
from inroad.model.proposal import About, Answer, Bucket, ProposalKind
from inroad.model.relationship import RelationKind
from inroad.model.stakeholder import Raci, TeamRole
from inroad.storage.interactions import InteractionPage
from inroad.storage.proposals import ProposalPage
from inroad.workspace.assessments import Statement
from inroad.workspace.coverage import NewCovering, cover, join_team
from inroad.workspace.duplicates import Decision
from inroad.workspace.finding import Found, Scope
from inroad.workspace.import_interactions import InteractionsRequest, ReadInteractions
from inroad.workspace.imports import ImportRequest
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.likely import Pair
from inroad.workspace.moments import Point
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.raci import StepPart
from inroad.workspace.relationships import NewRelationship, relate
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.desks import Desk
from tests.fixtures.doubles import propose

NEWS = {"position": {"title": "Chair"}, "relationship": {"note": "old friends"}, "interaction": {"outcome": "none"},
        "covering": {"note": "often"}, "edit_note": {"text": "asked"}}  # fmt: skip
"""What the verbs about each noun set; the others a name."""
SPECIAL = {
    ("member_named", "name_or_id"): "member_id",
    ("field_of", "name"): "field",
    ("end_dotted", "manager_id"): "other_id",
    ("remap_positions", "position_ids"): "unmapped_ids",
    ("merge_accounts", "other_id"): "twin_id",
    ("merge_people", "other_id"): "twin_person_id",
    ("record_move", "other_id"): "twin_person_id",
    ("keep_apart", "one_id"): "account_id",
    ("keep_apart", "other_id"): "twin_id",
    ("list_duplicates", "wanted"): "doubles",
    ("merge_found", "pair"): "found_pair",
    ("see_once", "key"): "told_key",
}
"""Which sample some verbs take, by verb and parameter, where the others take something else of that name."""


def samples(desk: Desk, account: Account, known: Position, seat: Position, other: Position) -> dict[str, Any]:
    """What verbs take, by the names of their parameters: about two people who are known, and an open seat."""
    deal = desk.do(create_opportunity, account.id, {"name": "Deal"})
    tie = NewRelationship(from_id=known.id, to_id=seat.id, relation=RelationKind.KNOWS)
    met = NewInteraction(form=InteractionKind.CALL, at=desk.store.clock())
    me = desk.actor.member_id
    pair = NewCovering(member_id=me, person_id=known.person_id or "")
    stance = Judged(subject_id=known.id, values={"stance": "mentor"})
    desk.do(assess, account.id, [stance], Statement(confirmation=Confirmation.ASSUMED))
    return {
        "opportunity_id": deal.id,
        "name_or_id": "Deal",
        "relationship_id": desk.do(relate, account.id, tie).id,
        "tie": replace(tie, relation=RelationKind.INFLUENCES),
        "interaction_id": desk.do(log_interaction, account.id, met).id,
        "met": met,
        "member_id": me,
        "team_member_id": desk.do(join_team, account.id, me, role=TeamRole.SDR).id,
        "covering_id": desk.do(cover, account.id, pair).id,
        "pair": replace(pair, person_id=other.person_id or ""),
        "role": TeamRole.ACCOUNT_EXECUTIVE,
        "wanted": InteractionPage(),
        "subject_id": known.person_id,
        "judged": [Judged(subject_id=known.person_id or "", values={"stance": "neutral"})],
        "meant": stance,
        "point": Point(desk.store.clock().date(), None),
        "part": StepPart(subject_id=known.id, step="legal", letter=Raci.A),
        "name": "thresholds",
        "field": "stance",
        "value": {"stale_days": 90},
        "told_key": ("onion",),
        "tell": bytes,
        "names": {},
    }


def files_in(folder: Path) -> dict[str, Any]:
    """What the verbs take that is a file."""
    people = folder / "people.csv"
    with people.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("Name", "Title"), ("Zoe", "CTO")])
    request = ImportRequest(path=people, name="people.csv", account="Beta")
    return {"path": folder / "workspace.json", "request": request, **gathered(folder)}


def gathered(folder: Path) -> dict[str, Any]:
    """What verbs take that bring in interactions: one call with somebody of Beta."""
    took_part = (Participant(Part.FROM, "jo@us.example"), Participant(Part.TO, "eve@beta.example"))
    call = InteractionRecord(
        line=2,
        kind=InteractionKind.CALL,
        at=datetime(2024, 5, 6, tzinfo=UTC),
        direction=Direction.MUTUAL,
        participants=took_part,
    )
    source = InteractionsRequest(path=folder / "calls.csv", name="calls.csv", account="Acme", ours=("us.example",))
    return {"source": source, "read": ReadInteractions([call], [], 0, {})}


def doubled(desk: Desk, account: Account) -> dict[str, Any]:
    """What verbs take that are about records which may be one: a twin of the account with somebody in it."""
    twin = desk.account("Acme Twin")
    person_id = desk.hire(twin, "Ada Twin, Chair").person_id
    pair = Pair(ProposalKind.ACCOUNT, account.id, twin.id, 0.9, Bucket.VERIFIED, "same name")
    return {
        "twin_id": twin.id,
        "twin_person_id": person_id,
        "proposal_id": desk.do(propose, ProposalKind.ACCOUNT, account.id, twin.id),
        "doubles": ProposalPage(account_id=account.id),
        "decision": Decision(),
        "answer": Answer.APART,
        "about": About.ACCOUNT,
        "scope": Scope(account_id=account.id),
        "found": Found((pair,), None),
        "found_pair": pair,
        "merged": {},
    }
