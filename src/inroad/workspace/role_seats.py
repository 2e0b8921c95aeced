"""Open seats for the roles that a map should name and does not: what is missing stands on the map until it is found."""

from inroad.influence.completeness import RoleFill, completeness
from inroad.language import in_words
from inroad.model.assessment import AssessmentKind, Confirmation
from inroad.model.person import Position, Seat
from inroad.model.stakeholder import BuyingRole
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account
from inroad.workspace.asserting import About, Asserting, Subject
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import guides, thresholds
from inroad.workspace.reviewing import DEFAULT_TEMPLATE
from inroad.workspace.roster import When
from inroad.workspace.stakes import see_stakes

_BY_TEMPLATE = Statement(confirmation=Confirmation.ASSUMED, basis=AssessmentKind.INFERRED)


def seat_missing_roles(
    tx: Transaction, account_id: str, *, template: str = DEFAULT_TEMPLATE, opportunity_id: str | None = None
) -> list[Position]:
    """Put a placeholder on the map for every person whom the template asks for and nobody has named.

    Seats that are open for a role already count: who does it twice gets nothing the second time, and an empty list.
    A seat is called by its role, in the language of who makes it. With a deal the seats have their roles
    in it. Raises `Invalid` for a template that does not exist.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    wanted = thresholds(tx, template).template
    people = see_stakes(tx, account.id, When(), opportunity_id).seen.people
    missing = [role for each in completeness(people, wanted).missing for role in _unseated(each)]
    if not missing:
        return []
    words = guides(tx)["roles"].words
    tx.begin(Act(verb="seat_roles", summary=", ".join(dict.fromkeys(role.words for role in missing))))
    asserting = Asserting(tx, account.id, tx.today)
    made = []
    for role in missing:
        title = in_words(words[role].name)
        seat = tx.save(Position(id=tx.new_id(), account_id=account.id, seat=Seat.UNKNOWN, title=title))
        subject = Subject(seat.id, title, About.SEAT, account.id)
        asserting.say(subject, "roles", [role.value], _BY_TEMPLATE, opportunity_id)
        made.append(seat)
    return made


def _unseated(fill: RoleFill) -> list[BuyingRole]:
    """The role as often as neither a person nor an open seat is known for it."""
    return [fill.role] * max(fill.required - fill.filled - len(fill.open_seats), 0)
