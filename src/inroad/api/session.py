"""The session: who is here."""

from typing import Any

from litestar import Request, Router, get

from inroad import __version__
from inroad.api.answers import MemberAnswer, SessionAnswer, WorkspaceAnswer
from inroad.api.errors import READ_ERRORS
from inroad.bootstrap import Installation
from inroad.workspace.feed import newest_seq
from inroad.workspace.session import whoami


@get("/session", sync_to_thread=True, responses=READ_ERRORS)
def session(installation: Installation, request: Request[Any, Any, Any]) -> SessionAnswer:
    """Who is here, in which workspace, and the token that changes need."""
    with installation.store.read(installation.owner) as tx:
        here = whoami(tx)
        return SessionAnswer(
            member=MemberAnswer(tx.actor.member_id, here.name, tx.actor.role.name.lower()),
            workspace=WorkspaceAnswer(tx.workspace_id, here.workspace),
            seq=newest_seq(tx),
            csrf=request.app.state.doorkeeper.csrf,
            version=__version__,
            language=installation.settings.language,
            suggestions=here.suggestions,
        )


router = Router(path="/", route_handlers=[session], tags=["session"])
