"""Pages through the door: signing in, the app, its files, and nothing beside them."""

from pathlib import Path

import pytest

from inroad.api import pages
from inroad.api.security import COOKIE, Doorkeeper
from tests.fixtures.doors import SECRET, Door


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Which database is behind the door does not matter here."""
    return sqlite_url


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built app of three files, with a secret beside it."""
    folder = tmp_path / "web"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>the app</title>", encoding="utf-8")
    (folder / "assets" / "app-1a2b.js").write_text("export {}", encoding="utf-8")
    (folder / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("canary", encoding="utf-8")
    (tmp_path / "web-of-lies").mkdir()
    (tmp_path / "web-of-lies" / "x.txt").write_text("canary", encoding="utf-8")
    monkeypatch.setattr(pages, "WEB", folder)
    return folder


@pytest.fixture
def stranger(door: Door) -> Door:
    """A browser without a session."""
    door.client.headers.pop("Authorization")
    return door


def doorkeeper(door: Door) -> Doorkeeper:
    found: Doorkeeper = door.client.app.state.doorkeeper
    return found


@pytest.mark.parametrize("path", ["/", "/accounts/7?tab=people"])
def test_the_entry_address_signs_the_browser_in_once(stranger: Door, path: str) -> None:
    token = doorkeeper(stranger).new_entry_token()
    sign = "&" if "?" in path else "?"
    answer = stranger.client.get(f"{path}{sign}token={token}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/")
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert {"httponly", "samesite=strict", "path=/"} <= {part.strip().lower() for part in cookie.split(";")}
    assert stranger.client.get("/api/session").status_code == 200
    stranger.client.cookies.clear()
    again = stranger.client.get(f"/?token={token}", follow_redirects=False)
    assert (again.status_code, "set-cookie" in again.headers) == (401, False)
    assert "inroad serve" in again.text


def test_pages_are_the_app_wherever_it_stands(stranger: Door, web: Path) -> None:
    stranger.client.cookies.set(COOKIE, SECRET)
    for path in ("/", "/accounts", "/accounts/7/map", "/index.html"):
        answer = stranger.client.get(path)
        assert (answer.status_code, "the app" in answer.text) == (200, True), path
    (web / "index.html").unlink()
    assert "not built" in stranger.client.get("/").text


def test_pages_carry_a_policy_that_runs_our_scripts_only(stranger: Door, web: Path) -> None:
    assert web.is_dir()
    for cookies in ({}, {COOKIE: SECRET}):
        stranger.client.cookies.update(cookies)
        headers = stranger.client.get("/").headers
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        assert (policy["script-src"], policy["default-src"], policy["object-src"]) == ("'self'", "'self'", "'none'")
        assert (policy["frame-ancestors"], policy["base-uri"]) == ("'none'", "'none'")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"


def test_the_apps_files_need_no_session_and_hashed_ones_are_kept_for_ever(stranger: Door, web: Path) -> None:
    assert web.is_dir()
    script, icon = stranger.client.get("/assets/app-1a2b.js"), stranger.client.get("/icon.svg")
    assert "javascript" in script.headers["content-type"]
    assert "immutable" in script.headers["cache-control"]
    assert (icon.headers["content-type"], icon.headers["cache-control"]) == ("image/svg+xml", "no-cache")
    missing = stranger.client.get("/assets/gone-3c4d.js")
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/json")


def test_nothing_beside_the_apps_files_is_ever_sent(stranger: Door, web: Path) -> None:
    (web / "link.txt").symlink_to(web.parent / "secret.txt")
    for path in (
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
        "/assets/../../secret.txt", "/assets/..%2f..%2fsecret.txt", "//secret.txt", f"/{web.parent}/secret.txt",
        f"/%2f{web.parent}/secret.txt", "/link.txt", "/%00", "/assets/%00", "/icon.svg%00.js", "/%ff",
        "/" + "x" * 5_000, "/" + "a/" * 3_000, "/../web-of-lies/x.txt", "/..%2fweb-of-lies%2fx.txt",
        "/..;/secret.txt", "/C:/secret.txt",
    ):  # fmt: skip
        answer = stranger.client.get(path)
        assert (answer.status_code in {401, 404}, "canary" in answer.text) == (True, False), path


def test_an_unknown_address_of_the_api_is_not_the_app(door: Door) -> None:
    assert door.refusal("GET", "/nothing") == (404, "not_found")
    assert door.refusal("GET", "/accounts/1/2/3") == (404, "not_found")
    assert door.refusal("POST", "/nothing", json={})[0] in {404, 405}
