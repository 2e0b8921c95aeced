"""What lies around one position: its holder, their other seats in the account, and the lines up and down."""

from inroad.model.account import Account
from inroad.model.graph import AccountGraph
from inroad.model.person import Position
from inroad.storage.assessments import assessments_about
from inroad.storage.people import divisions_of, lines_from, lines_to, persons_by_id, positions_by_id, positions_of
from inroad.storage.transaction import Transaction


def read_surroundings(tx: Transaction, account: Account, position: Position) -> AccountGraph:
    """The part of an account's graph, past and present, that a portrait of a position's holder shows."""
    held = [position]
    if position.person_id is not None:
        held = [each for each in positions_of(tx, position.person_id) if each.account_id == account.id]
    lines = {line.id: line for each in held for line in lines_from(tx, account.id, each.id)}
    lines |= {line.id: line for line in lines_to(tx, account.id, position.id)}
    ends = {end for line in lines.values() for end in (line.position_id, line.manager_id)}
    positions = {each.id: each for each in held} | positions_by_id(tx, account.id, ends)
    persons = persons_by_id(tx, {each.person_id for each in positions.values() if each.person_id is not None})
    subjects = [position.id, *filter(None, [position.person_id]), *lines]
    return AccountGraph(
        account=account,
        divisions={division.id: division for division in divisions_of(tx, account.id)},
        persons=persons,
        positions=positions,
        lines=lines,
        assessments={each.id: each for each in assessments_about(tx, subjects)},
    )
