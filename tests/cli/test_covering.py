"""Our side, typed and told."""

from tests.cli.conftest import Terminal


def test_the_team_is_joined_and_left(acme: Terminal) -> None:
    assert "You" in acme("members").out
    [me] = acme.json("members")
    assert acme("join-team", "Acme", "you", "account_executive").out == "You is in the team as account executive.\n"
    assert acme.json("join-team", "Acme", me["id"], "account_executive")["role"] == "account_executive"
    [mine] = acme.json("team", "Acme")
    assert (mine["name"], mine["role"]) == ("You", "account_executive")
    assert "account executive" in acme("team", "Acme").out
    assert acme("leave-team", "Acme", "You", "sdr").code == 4
    assert acme.json("leave-team", "Acme", "You", "account_executive") == {"removed": mine["id"]}
    assert acme("leave-team", "Acme", "You", "account_executive").code == 4
    acme("undo")
    assert acme("leave-team", "Acme", "You", "account_executive").out.startswith("You has left the team.")


def test_one_of_us_covers_somebody_and_what_they_are_changes(acme: Terminal) -> None:
    told = acme("cover", "Acme", "You", "Anna Berg", "--level", "vendor", "--desired", "trusted_advisor").out
    assert told.startswith("You covers Anna Berg (covering ")
    changed = acme.json("cover", "Acme", "You", "Anna Berg", "--level", "problem_solver")
    assert (changed["level"], changed["desired"]) == ("problem_solver", "trusted_advisor")
    assert "trusted advisor" in acme("coverage", "Acme").out
    assert acme.json("coverage", "Acme") == [changed]
    assert acme("uncover", "Acme", "You", "Jo Lang").code == 4
    assert acme("uncover", "Acme", "You", "Anna Berg").out.startswith("You no longer covers Anna Berg.")
    acme("undo")
    assert acme.json("uncover", "Acme", "You", "Anna Berg") == {"removed": changed["id"]}
    assert acme("cover", "Acme", "Eve", "Anna Berg").code == 4
