"""The server that `inroad serve` runs."""

import asyncio
import http.client
import json
import logging
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

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


@contextmanager
def answer_of(said: dict[str, Any], path: str, *, signed_in: bool = True) -> Iterator[http.client.HTTPResponse]:
    """The server's answer, to somebody who has the token or has not."""
    connection = http.client.HTTPConnection(urlsplit(said["address"]).netloc, timeout=30)
    connection.request("GET", path, headers={"Authorization": f"Bearer {said['token']}"} if signed_in else {})
    try:
        with connection.getresponse() as answer:
            yield answer
    finally:
        connection.close()


def test_it_serves_those_who_have_the_token_and_stops_when_asked(acme: Terminal) -> None:
    with serving(acme, "--no-browser") as (program, said):
        with answer_of(said, "/api/accounts") as answer:
            assert json.loads(answer.read())["total"] == 1
        with answer_of(said, "/api/accounts", signed_in=False) as answer:
            assert answer.status == 401
        with answer_of(said, "/api/events") as stream:
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
        with answer_of(said, "/api/session") as answer:
            assert answer.status == 200
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=30)
        assert program.returncode == 0
    assert opened.read_text().startswith(said["address"] + "?token=")
    assert opened.read_text() != said["entry"]


def test_an_answer_is_sent_at_once_rather_than_when_its_beginning_was_acknowledged() -> None:
    sent_at_once = []

    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        sent_at_once.append(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()
        await writer.wait_closed()

    async def ask(listener: socket.socket) -> bytes:
        async with await asyncio.start_server(answer, sock=listener):
            reader, writer = await asyncio.open_connection(*listener.getsockname())
            said = await reader.read()
            writer.close()
            await writer.wait_closed()
            return said

    with server.listening(0) as listener:
        assert asyncio.run(ask(listener)) == b""
    assert sent_at_once[0]


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
