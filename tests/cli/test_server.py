"""The server that `inroad serve` runs."""

import asyncio
import json
import logging
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from inroad.cli import server
from tests.cli.conftest import Terminal


@contextmanager
def serving(terminal: Terminal, *words: str) -> Iterator[tuple["subprocess.Popen[bytes]", dict[str, Any]]]:
    """A server of its own, and what it said about itself."""
    with terminal.start("serve", "--port", "0", "--json", *words) as program:
        try:
            assert program.stdout is not None
            said = b""
            while not said.endswith(b"}\n"):
                line = program.stdout.readline()
                assert line, program.communicate()
                said += line
            yield program, json.loads(said)
        finally:
            program.kill()


def ask(url: str, token: str | None = None) -> Any:
    """The body of an answer."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as answer:  # noqa: S310 - ours
        return answer.read()


def test_it_serves_those_who_have_the_token_and_stops_when_asked(acme: Terminal) -> None:
    with serving(acme, "--no-browser") as (program, said):
        assert json.loads(ask(said["address"] + "api/accounts", said["token"]))["total"] == 1
        with pytest.raises(urllib.error.HTTPError, match="401"):
            ask(said["address"] + "api/accounts")
        request = urllib.request.Request(  # noqa: S310 - our own server
            said["address"] + "api/events", headers={"Authorization": f"Bearer {said['token']}"}
        )
        with urllib.request.urlopen(request, timeout=30) as stream:  # noqa: S310 - our own server
            stream.readline()
            program.send_signal(signal.SIGTERM)
            assert program.communicate(timeout=30) == (b"", b"")
        assert program.returncode == 0


def test_the_browser_is_opened_with_an_entry_of_its_own(
    acme: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f"#!{sys.executable}\nimport sys\nopen({str(opened)!r}, 'w').write(sys.argv[1])\n")
    browser.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    with serving(acme) as (program, said):
        ask(said["address"] + "api/session", said["token"])
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=30)
        assert program.returncode == 0
    assert opened.read_text().startswith(said["address"] + "?token=")
    assert opened.read_text() != said["entry"]


def test_a_busy_port_is_refused_with_a_free_one(acme: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = acme("serve", "--no-browser", "--port", str(port))
    assert answer.code == 2
    assert f"port {port} is in use" in answer.err
    assert int(answer.err.rsplit(" ", 1)[1]) > port


def test_a_browser_inside_the_terminal_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    class Browser(webbrowser.GenericBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            del new, autoraise
            opened.append((self.name, url))
            return True

    for name in ("/usr/bin/w3m", "firefox"):
        monkeypatch.setattr(webbrowser, "get", lambda name=name: Browser(name))
        server.open_browser("http://127.0.0.1/")

    def none() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    server.open_browser("http://127.0.0.1/")
    assert opened == [("firefox", "http://127.0.0.1/")]


def test_only_the_end_of_live_updates_is_no_news() -> None:
    def record(message: str, error: BaseException | None = None) -> logging.LogRecord:
        info = None if error is None else (type(error), error, None)
        return logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, message, None, info)

    assert not server.is_no_farewell(record("Exception", asyncio.CancelledError()))
    assert not server.is_no_farewell(record("Cancel 1 running task(s), timeout graceful shutdown exceeded"))
    assert server.is_no_farewell(record("Exception", KeyError()))
    assert server.is_no_farewell(record("Address in use"))
