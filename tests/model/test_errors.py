"""Every failure that a user can meet."""

from inroad.model.errors import BossCycle, Conflict, Forbidden, InroadError, Invalid, NotFound, StaleSnapshot


def test_a_failure_is_a_sentence_with_a_code_and_values_for_programs() -> None:
    failure = NotFound("there is no such account", kind="account")
    assert (str(failure), failure.sentence, failure.params) == (
        "there is no such account",
        "there is no such account",
        {"kind": "account"},
    )


def test_each_kind_has_a_code_of_its_own() -> None:
    kinds = (InroadError, Invalid, BossCycle, StaleSnapshot, Forbidden, NotFound, Conflict)
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_a_boss_cycle_and_a_stale_snapshot_are_invalid_requests() -> None:
    assert issubclass(BossCycle, Invalid)
    assert issubclass(StaleSnapshot, Invalid)
