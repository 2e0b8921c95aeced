"""The session through the door: who is here, and the token that changes need."""

import pytest

from inroad import __version__
from inroad.api.security import Doorkeeper
from inroad.model.member import Role
from tests.fixtures.doors import SECRET, Door


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Which database is behind the door does not matter here."""
    return sqlite_url


def test_the_session_tells_who_is_here_and_where_history_stands(door: Door) -> None:
    owner = door.installation.owner
    here = door.ask("GET", "/session")
    assert here == {
        "member": {"id": owner.member_id, "name": "You", "role": "owner"},
        "workspace": {"id": owner.workspace_id, "name": "Ours"},
        "seq": 0,
        "csrf": Doorkeeper(SECRET).csrf,
        "version": __version__,
        "language": "en",
        "suggestions": 0,
    }
    door.account()
    door.ask("POST", "/imports", **door.upload(account="Acme"))
    assert {name: door.ask("GET", "/session")[name] for name in ("seq", "suggestions")} == {"seq": 1, "suggestions": 1}


def test_the_session_never_shows_the_secret(door: Door) -> None:
    answer = door.client.get("/api/session")
    assert SECRET not in answer.text + str(answer.headers)
    assert answer.headers["cache-control"] == "no-store"


def test_the_role_is_the_one_of_whoever_acts(door: Door) -> None:
    with door.of(Role.VIEWER) as viewer:
        assert viewer.ask("GET", "/session")["member"]["role"] == "viewer"
