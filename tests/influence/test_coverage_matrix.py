from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from inroad.influence.coverage_matrix import CoverageRow, Pair, coverage_matrix
from inroad.influence.freshness import Freshness
from inroad.influence.stakes import Touch
from inroad.influence.strength import pair_strengths, team_strengths
from inroad.model.interaction import Direction, InteractionKind
from inroad.model.stakeholder import RelationshipLevel
from tests.influence.people import TODAY, people

US = {"pia": "Pia", "tom": "Tom"}
VENDOR, ADVISOR = RelationshipLevel.VENDOR, RelationshipLevel.TRUSTED_ADVISOR


def touch(who: str, days: int, users: str = "pia", how: str = "call", way: Direction | None = None) -> Touch:
    direction = way or Direction.MUTUAL
    return Touch(who, tuple(users.split("+")), TODAY - timedelta(days=days), InteractionKind(how), direction)


def rows(text: str, *touches: Touch, pairs: tuple[Pair, ...] = ()) -> dict[str, CoverageRow]:
    return {row.person: row for row in coverage_matrix(people(text), touches, pairs, US, TODAY)}


def gaps(row: CoverageRow) -> list[str]:
    return [gap.sentence for gap in row.gaps]


def test_a_cell_is_there_where_something_is_said_or_passed() -> None:
    found = rows("Ann\nBob\nCyd", touch("Ann", 3, "pia+tom"), pairs=(Pair("tom", "Bob", VENDOR),))
    assert [(cell.us, cell.pair, cell.age.days) for cell in found["Ann"].cells] == [("pia", None, 3), ("tom", None, 3)]
    (cell,) = found["Bob"].cells
    assert (cell.us, cell.pair, cell.age.freshness, cell.strength) == (
        "tom", Pair("tom", "Bob", VENDOR), Freshness.NEVER, None,
    )  # fmt: skip
    assert found["Cyd"].cells == ()


def test_what_is_missing_is_told_the_worst_first() -> None:
    met = [
        touch("Ann", 3), touch("Bob", 130), touch("Cyd", 2, how="email", way=Direction.OUTBOUND),
        touch("Eve", 2, how="email", way=Direction.INBOUND),
    ]  # fmt: skip
    pairs = (Pair("pia", "Ann", ADVISOR, ADVISOR), Pair("tom", "Bob", VENDOR, ADVISOR), Pair("tom", "Cyd", VENDOR))
    found = rows("Ann\nBob\nCyd\nDan\nEve\n?CFO", *met, pairs=pairs)
    assert {who: gaps(row) for who, row in found.items()} == {
        "Ann": [],
        "Bob": ["no contact with Bob for 130 days", "Tom is a vendor, and should be a trusted advisor"],
        "Cyd": ["Cyd has never answered"],
        "Dan": ["nobody of us covers Dan", "nobody of us was ever in touch with Dan"],
        "Eve": ["nobody of us covers Eve", "Eve wrote and nobody of us answered"],
        "?CFO": [],
    }


def test_contact_is_stale_from_120_days_on() -> None:
    found = rows("Ann\nBob", touch("Ann", 119), touch("Bob", 120))
    assert (found["Ann"].age.freshness, found["Bob"].age.freshness) == (Freshness.AGEING, Freshness.STALE)
    assert (found["Ann"].live, found["Bob"].live) == (True, False)


def test_colleagues_without_a_column_count_in_the_row() -> None:
    found = rows("Ann", touch("Ann", 3, "jo@us.example"))
    assert (found["Ann"].cells, found["Ann"].contact.events) == ((), 1)


def test_what_happens_after_the_day_is_not_looked_at() -> None:
    assert rows("Ann", touch("Ann", -1))["Ann"].contact.last is None


def test_steps_count_the_levels_to_the_aim() -> None:
    assert [Pair("pia", "Ann", *levels).steps for levels in ((VENDOR, ADVISOR), (ADVISOR, VENDOR), (VENDOR, None))] == [
        3, -3, None,
    ]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from("AB"), st.integers(0, 900), st.sampled_from(["pia", "tom", "pia+tom"]))))
def test_strengths_are_those_of_the_published_formula(met: list[tuple[str, int, str]]) -> None:
    touches = [touch(who, days, users) for who, days, users in met]
    apart, together = pair_strengths(touches, TODAY), team_strengths(touches, TODAY)
    for who, row in rows("A\nB", *touches).items():
        assert row.strength == together.get(who)
        assert {cell.us: cell.strength for cell in row.cells} == {us: apart[us, who] for us in US if (us, who) in apart}
