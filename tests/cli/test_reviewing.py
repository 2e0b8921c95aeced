"""The review, told."""

from tests.cli.conftest import Terminal


def test_a_review_says_how_good_a_map_is_and_what_to_do_next(acme: Terminal) -> None:
    anna = "Anna Berg"
    acme("assess", "Acme", anna, "stance=mentor", "roles=champion", "political_status=inner_circle", "--confirmed")
    acme("assess", "Acme", anna, "raci.legal=A", "engagement=neutral", "engagement_desired=leading")
    acme("add-opportunity", "Acme", "CareRelay")
    acme("score", "Acme", "CareRelay", "champion=2")
    told = acme("review", "Acme").out
    assert "Health 4 of 5 (green): a key player supports us, but none who decides: Anna Berg" in told
    assert "  Next: Ask Anna Berg for an introduction to who decides (about 30 minutes)" in told
    assert "Roles 1 of 6 (17%)" in told
    assert "MEDDPICC of CareRelay: 2 of 24, 2 of them assumed; next: metrics" in told
    assert "legal: nobody is responsible" in told
    assert "move Anna Berg from neutral to leading" in told
    assert "Values held: 6 fresh" in told
    found = acme.json("review", "Acme", "--opportunity", "carerelay")
    assert (found["opportunity"], found["health"]["rung"]) == ("CareRelay", 4)


def test_what_cannot_be_reviewed_is_refused(acme: Terminal) -> None:
    assert acme("review", "Acme", "--template", "none").code == 2
    assert acme("review", "Nobody").code == 4
