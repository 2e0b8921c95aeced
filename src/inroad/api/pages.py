"""The web app's files: the front page signs the browser in, assets never change, every other path is the app's own."""

import mimetypes
from pathlib import Path
from typing import Any

from litestar import MediaType, Request, Response, Router, get
from litestar.exceptions import NotFoundException
from litestar.response import File, Redirect

from inroad.api.security import COOKIE, Doorkeeper

WEB = Path(__file__).parent.parent / "web"
YEAR = 31_536_000
_KINDS = mimetypes.MimeTypes()
"""Python's own table: the system's may call a script plain text, which no browser then runs."""
POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Styles may be inline because the map positions its cards by style attributes; scripts never are."""
PAGE_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
}
_NOT_BUILT = """<!doctype html><meta charset="utf-8"><title>Inroad</title>
<body style="font:16px/24px system-ui;max-width:40em;margin:4em auto;padding:0 1em">
<h1 style="font-size:20px">The web app is not built yet</h1>
<p>The server and its API run. To build the pages, reinstall without <code>INROAD_SKIP_WEB</code>:</p>
<pre>uv sync --reinstall-package inroad</pre></body>"""
_SIGNED_OUT = """<!doctype html><meta charset="utf-8"><title>Inroad</title>
<body style="font:16px/24px system-ui;max-width:40em;margin:4em auto;padding:0 1em">
<h1 style="font-size:20px">This browser is not signed in</h1>
<p>Inroad runs for you alone on this computer. Open the address which <code>inroad serve</code> printed when it
started: it signs the browser in. If it is gone, stop the server and start it again.</p></body>"""


@get(["/", "/{path:path}"], sync_to_thread=False, opt={"public": True}, include_in_schema=False)
def page(request: Request[Any, Any, Any], path: str = "", token: str | None = None) -> Response[object]:
    """A file of the app, or the app itself, which finds its own way from the address."""
    doorkeeper: Doorkeeper = request.app.state.doorkeeper
    if token is not None and doorkeeper.redeem(token):
        return _sign_in(doorkeeper)
    asset = _asset(path)
    if asset is not None:
        return asset
    if path.startswith("/assets/"):
        raise NotFoundException("there is no such file in this version of the app; reload the page")
    if not doorkeeper.has_session(request):
        return Response(_SIGNED_OUT, media_type=MediaType.HTML, status_code=401, headers=PAGE_HEADERS)
    index = WEB / "index.html"
    html = index.read_text(encoding="utf-8") if index.is_file() else _NOT_BUILT
    return Response(html, media_type=MediaType.HTML, headers=PAGE_HEADERS)


def _sign_in(doorkeeper: Doorkeeper) -> Response[object]:
    answer: Response[object] = Redirect("/", headers={"Cache-Control": "no-store"})
    answer.set_cookie(COOKIE, doorkeeper.secret, httponly=True, samesite="strict", max_age=YEAR, path="/")
    return answer


def _asset(path: str) -> Response[object] | None:
    try:
        wanted = (WEB / path.lstrip("/")).resolve()
        if not wanted.is_relative_to(WEB.resolve()) or not wanted.is_file() or wanted.name == "index.html":
            return None
    except (OSError, ValueError):  # no name that a file could have
        return None
    kind = _KINDS.guess_type(wanted.name)[0] or "application/octet-stream"
    forever = wanted.parent.name == "assets"
    caching = f"public, max-age={YEAR}, immutable" if forever else "no-cache"
    return File(wanted, media_type=kind, content_disposition_type="inline", headers={"Cache-Control": caching})


router = Router(path="/", route_handlers=[page])
