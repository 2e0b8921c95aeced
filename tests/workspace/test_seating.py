"""What people are made of."""

from inroad.model.person import Position, Seniority
from inroad.storage.people import divisions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.seating import Divisions, person_named, with_standing
from tests.fixtures.desks import Desk

SEAT = Position(id="p", account_id="a", person_id="x", title="Clerk")


def test_a_name_is_taken_apart_and_trimmed(desk: Desk) -> None:
    acme = desk.account()
    made = desk.do(person_named, acme, " Ada van Dyk ", emails=("a@b.example",))
    assert (made.name, made.given_name, made.family_name, made.emails) == (
        "Ada van Dyk",
        "Ada",
        "van Dyk",
        ("a@b.example",),
    )


def test_a_path_of_divisions_is_made_once_and_found_again_whatever_its_case(desk: Desk) -> None:
    acme = desk.account()

    def made(tx: Transaction) -> tuple[str | None, ...]:
        tx.begin(Act(verb="test", summary=""))
        divisions = Divisions(tx, acme)
        found = tuple(divisions.at(path) for path in (["Group", "IT"], ["group", "it"], ["IT"], []))
        assert divisions.name_of(found[0] or "") == "IT"
        assert divisions.name_of("f" * 32) == ""
        return found

    first, again, other, none = desk.do(made)
    assert first == again != other
    assert none is None
    assert len(desk.see(divisions_of, acme.id)) == 3


def test_a_new_title_is_read_anew_unless_its_standing_is_said() -> None:
    after = SEAT.with_values(title="Chief Financial Officer")
    assert with_standing(after, SEAT, {}).seniority is Seniority.C_LEVEL
    said = with_standing(after.with_values(seniority=Seniority.VP), SEAT, {"seniority": "vp"})
    assert (said.seniority, said.seniority_confidence) == (Seniority.VP, None)
    assert with_standing(SEAT, SEAT, {}) == SEAT
