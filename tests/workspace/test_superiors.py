"""One primary superior each, and nobody above themselves."""

import pytest

from inroad.model.account import Account
from inroad.model.changeset import EntityChange
from inroad.model.errors import BossCycle
from inroad.model.person import LineKind, Position, ReportingLine
from inroad.storage import Transaction
from inroad.workspace.people import mark_left, move_position
from inroad.workspace.superiors import Superiors, open_solid, refuse_circles, superiors_in
from tests.fixtures.desks import Desk


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


def line(said: str, team: dict[str, Position]) -> ReportingLine:
    who, whom = (team[name] for name in said.split(" > "))
    drawn = who.id[:16] + whom.id[16:]
    return ReportingLine(id=drawn, account_id=who.account_id, position_id=who.id, manager_id=whom.id)


def test_only_a_solid_line_without_an_end_makes_a_superior(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob", Dan=None)
    desk.do(move_position, acme.id, team["Dan"].id, manager_id=team["Ada"].id, line=LineKind.DOTTED)
    desk.do(mark_left, acme.id, team["Cy"].id)
    assert desk.see(superiors_in, acme.id) == {team["Bob"].id: team["Ada"].id}
    assert open_solid(team["Ada"]) is open_solid(None) is None


def test_circles_are_found_among_what_was_touched(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Bob")
    desk.see(refuse_circles, [*team.values(), line("Bob > Ada", team), line("Cy > Bob", team)])
    (closing,) = desk.raw(line("Ada > Cy", team))
    with pytest.raises(BossCycle) as refusal:
        desk.see(refuse_circles, [closing])
    assert set(refusal.value.params["path"]) == {seat.id for seat in team.values()}  # type: ignore[call-overload]


def test_a_proposal_is_drawn_step_by_step_or_not_at_all(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob="Ada", Cy=None)

    def draw(tx: Transaction) -> list[str | None]:
        superiors = Superiors(tx)
        present = line("Bob > Ada", team)
        ended = EntityChange(present, present.with_values(valid_to=tx.today))
        up, down = (EntityChange(None, line(said, team)) for said in ("Bob > Cy", "Cy > Ada"))
        circle, dotted = line("Ada > Bob", team), line("Ada > Bob", team).with_values(line=LineKind.DOTTED)
        return [
            superiors.draw([up]),  # Bob has a superior
            superiors.draw([ended, up]),
            superiors.draw([down]),
            superiors.draw([EntityChange(None, circle)]),
            superiors.draw([EntityChange(None, dotted)]),
            superiors.draw([]),
        ]

    assert desk.see(draw) == [
        "somebody gave them another superior meanwhile",
        None,
        None,
        "the new superior reports to them by now, directly or through others",
        None,
        None,
    ]


def test_a_refused_proposal_leaves_the_others_alone(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, Ada=None, Bob=None, Cy=None)

    def draw(tx: Transaction) -> list[str | None]:
        superiors = Superiors(tx)
        first, second = EntityChange(None, line("Ada > Bob", team)), EntityChange(None, line("Bob > Ada", team))
        return [superiors.draw([first, second]), superiors.draw([second])]

    refused, drawn = desk.see(draw)
    assert refused is not None
    assert drawn is None
