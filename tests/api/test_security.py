"""Who is let in: this machine's names only, a session or the token, and no other site's pages."""

from collections.abc import Mapping

import pytest

from inroad import __version__
from inroad.api.security import COOKIE, CSRF_HEADER, VERSION_HEADER, Doorkeeper
from tests.fixtures.doors import BEARER, SECRET, Door, error_in

SIGNED_IN = {"Cookie": f"{COOKIE}={SECRET}"}
CSRF = {CSRF_HEADER: Doorkeeper(SECRET).csrf}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Which database is behind the door does not matter here."""
    return sqlite_url


def status(door: Door, path: str, headers: Mapping[str, str | None], method: str = "GET") -> int:
    """The status of a request that carries these headers and no token of its own."""
    before = door.contents()
    door.client.headers.pop("Authorization", None)
    sent = {name: value for name, value in headers.items() if value is not None}
    body = {"name": "Acme"} if method == "POST" else None
    answer = door.client.request(method, path, headers=sent, json=body, follow_redirects=False)
    if answer.is_error:
        assert door.contents() == before
        if path.startswith("/api"):
            error_in(answer.json())
    return answer.status_code


def test_an_entry_token_is_good_once() -> None:
    doorkeeper = Doorkeeper(SECRET)
    token = doorkeeper.new_entry_token()
    assert len(token) >= 43  # 256 bits
    assert token != doorkeeper.new_entry_token()
    assert [doorkeeper.redeem(token), doorkeeper.redeem(token), doorkeeper.redeem("")] == [True, False, False]


def test_the_csrf_token_depends_on_the_secret_and_does_not_show_it() -> None:
    assert Doorkeeper("one").csrf != Doorkeeper("two").csrf
    assert SECRET not in Doorkeeper(SECRET).csrf


def test_this_machines_names_are_answered(door: Door) -> None:
    for host in ("127.0.0.1", "localhost", "LOCALHOST:8700", "[::1]", "[::1]:8700", "127.0.0.1:1"):
        assert status(door, "/api/session", {**BEARER, "Host": host}) == 200, host


def test_any_other_name_is_refused_everywhere(door: Door) -> None:
    hosts = (
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:127", "0", "127.0.0.2",
        "[::2]", "[", "localhost@evil.example", "", "127.0.0.1:x:y",
    )  # fmt: skip
    for host in hosts:
        for path in ("/", "/api/session", "/api/openapi/openapi.json", "/assets/x.js", "/favicon.ico"):
            assert status(door, path, {**BEARER, "Host": host}) == 403, (host, path)
        assert status(door, "/api/accounts", {**BEARER, "Host": host}, "POST") == 403, host


def test_without_a_session_a_helpful_word_is_all_one_gets(door: Door) -> None:
    door.client.headers.pop("Authorization")
    pretended: tuple[dict[str, str], ...] = (
        {}, {"Cookie": f"{COOKIE}=guessed"}, {"Cookie": f"{COOKIE}="}, {"Authorization": "Bearer guessed"},
        {"Authorization": f"Basic {SECRET}"}, {"Authorization": SECRET}, {"Authorization": "Bearer "},
        {"Authorization": "Bearer é"}, {"Cookie": f"other={SECRET}"},
    )  # fmt: skip
    for headers in pretended:
        raw = {name.encode(): value.encode() for name, value in headers.items()}
        answer = door.client.get("/api/accounts", headers=raw)
        error = error_in(answer.json())
        assert (answer.status_code, error["code"]) == (401, "not_signed_in"), headers
        assert "inroad serve" in error["message"]


def test_a_page_of_ours_may_change_things(door: Door) -> None:
    for origin in (None, "http://127.0.0.1"):
        assert status(door, "/api/accounts", {**SIGNED_IN, **CSRF, "Origin": origin}, "POST") == 201


def test_another_sites_page_may_not(door: Door) -> None:
    for origin in (
        "http://evil.example", "https://evil.example", "null", "http://127.0.0.1:9999", "http://localhost",
        "http://127.0.0.1.evil.example", "file://", "",
    ):  # fmt: skip
        assert status(door, "/api/accounts", {**SIGNED_IN, **CSRF, "Origin": origin}, "POST") == 403, origin


def test_a_change_without_the_right_token_is_refused(door: Door) -> None:
    for token in (None, "", "guessed", SECRET, Doorkeeper(SECRET).csrf[:-1], Doorkeeper("another").csrf):
        assert status(door, "/api/accounts", {**SIGNED_IN, CSRF_HEADER: token}, "POST") == 403, token
    assert status(door, "/api/accounts", SIGNED_IN) == 200


def test_a_program_needs_only_its_token(door: Door) -> None:
    assert status(door, "/api/accounts", BEARER, "POST") == 201
    assert status(door, "/api/accounts", {**BEARER, "Origin": "http://127.0.0.1:9999"}, "POST") == 201


def test_a_page_of_another_version_is_told_to_load_anew_before_it_writes(door: Door) -> None:
    door.client.headers.pop("Authorization")
    headers = {**SIGNED_IN, **CSRF, VERSION_HEADER: "0.0.1"}
    answer = door.client.post("/api/accounts", headers=headers, json={"name": "Acme"})
    assert (answer.status_code, error_in(answer.json())["code"]) == (409, "outdated")
    assert status(door, "/api/accounts", headers) == 200, "what it shows is still good"
    assert status(door, "/api/accounts", {**headers, VERSION_HEADER: __version__}, "POST") == 201
