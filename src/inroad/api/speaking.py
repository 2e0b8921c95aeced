"""In which language a request is answered: that of its `lang`, else of its Accept-Language, else the installation's."""

from urllib.parse import parse_qs

from litestar.types import ASGIApp, Receive, Scope, Send

from inroad.language import speaking, understood


class Speaking:
    """A layer around the application: sentences of reasons, refusals and pictures are told in the asked language.

    A link to a picture cannot send a header, so the address may ask as well.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and speak meanwhile."""
        with speaking(_asked(scope) or scope["litestar_app"].state.installation.settings.language):
            await self._app(scope, receive, send)


def _asked(scope: Scope) -> str | None:
    if "lang=" in (query := scope.get("query_string", b"").decode("latin-1")):
        found = understood(parse_qs(query).get("lang", [""])[-1])
        if found is not None:
            return found
    accepted = b",".join(value for name, value in scope.get("headers", ()) if name == b"accept-language")
    return understood(accepted.decode("latin-1"))
