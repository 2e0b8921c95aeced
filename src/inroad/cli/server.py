"""Running the server on this machine's own address until somebody stops it."""

import gc
import logging
import os
import signal
import socket
import threading
import webbrowser
from asyncio import CancelledError
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn

from inroad.api.app import create_app
from inroad.api.security import Doorkeeper
from inroad.bootstrap import Installation, session_secret
from inroad.cli.output import say
from inroad.jobs.worker import Worker
from inroad.model.errors import Invalid

HOST = "127.0.0.1"
_WAITING = 128
_LAST_PORT = 65535
_PORTS_TRIED = 100
_FAREWELL_SECONDS = 1
_IN_THE_TERMINAL = frozenset({"www-browser", "links", "elinks", "lynx", "w3m"})

Announce = Callable[[dict[str, Any]], None]


def run(installation: Installation, *, port: int, browser: bool, announce: Announce | None) -> None:
    """Serve until Ctrl-C or a polite kill. `announce` hears the addresses as JSON values; None tells people."""
    doorkeeper = Doorkeeper(session_secret(installation.settings))
    with listening(port) as listener:
        address = f"http://{HOST}:{listener.getsockname()[1]}/"
        entry = f"{address}?token={doorkeeper.new_entry_token()}"
        if announce is None:
            say(f"Inroad runs at {entry}\nThis address signs one browser in, once. Ctrl-C stops the server.")
        else:
            announce({"address": address, "entry": entry, "token": doorkeeper.secret})
        if browser:
            own_entry = f"{address}?token={doorkeeper.new_entry_token()}"
            threading.Thread(target=open_browser, args=[own_entry], daemon=True).start()
        _serve(installation, doorkeeper, listener)
    if announce is None:
        say("\nStopped.")


def _serve(installation: Installation, doorkeeper: Doorkeeper, listener: socket.socket) -> None:
    config = uvicorn.Config(
        create_app(installation, doorkeeper),
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_FAREWELL_SECONDS,
    )
    logging.getLogger("uvicorn.error").addFilter(is_no_farewell)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    worker = Worker(installation)
    worker.start()
    _collect_rarely()
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        pass  # asked to stop, by the keyboard or by the system: the open requests have been answered
    finally:
        worker.stop()
        signal.signal(signal.SIGTERM, before)


def _collect_rarely() -> None:
    """An answer about ten thousand people makes hundreds of thousands of values; the collector looks less often.

    What the program is made of stays, and is not looked at again.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def is_no_farewell(record: logging.LogRecord) -> bool:
    """Live updates never end by themselves: that stopping cuts them is no news."""
    cut = record.exc_info is not None and isinstance(record.exc_info[1], CancelledError)
    return not cut and "timeout graceful shutdown exceeded" not in record.getMessage()


def listening(port: int) -> socket.socket:
    """A socket that queues requests from now on; raises `Invalid` for a port in use and names a free one."""
    listener = _bound(port)
    if listener is None:
        raise Invalid(f"port {port} is in use or not allowed; try --port {_free_port(port)}", field="port")
    listener.listen(_WAITING)
    return listener


def _bound(port: int) -> socket.socket | None:
    # asyncio sends what it has at once only where the protocol is named. Otherwise an answer's body waits until the
    # browser has acknowledged its head, which it does after 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError:
        listener.close()
        return None
    return listener


def _free_port(port: int) -> int:
    """The next port that can be had; 0, which means any, where all of the next ones are taken."""
    for candidate in range(max(port, 1023) + 1, min(port + _PORTS_TRIED, _LAST_PORT) + 1):
        found = _bound(candidate)
        if found is not None:
            found.close()
            return candidate
    return 0


def open_browser(address: str) -> None:
    """Open a window, where there is one: a browser inside the terminal would take it from the server."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return
    if Path(getattr(found, "name", "")).name not in _IN_THE_TERMINAL:
        found.open(address)
