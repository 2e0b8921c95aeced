"""The application: routes, guard, errors, and the description of it all (OpenAPI)."""

from litestar import Litestar, Router
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.types import Message, Scope
from sqlalchemy.exc import OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from inroad import __version__
from inroad.api import (
    accounts,
    changesets,
    coverage,
    definitions,
    duplicates,
    events,
    exports,
    imports,
    individuals,
    interactions,
    jobs,
    lenses,
    maps,
    matrices,
    merging,
    moving,
    opportunities,
    pages,
    people,
    portraits,
    presence,
    relationships,
    reviewing,
    search,
    session,
    stakeholders,
    views,
)
from inroad.api.errors import (
    on_bug,
    on_database_trouble,
    on_http_error,
    on_inroad_error,
    on_statement_error,
    on_unusable_value,
)
from inroad.api.security import Doorkeeper, guard
from inroad.bootstrap import Installation
from inroad.model.errors import InroadError

DOORS = (
    session, presence, accounts, people, moving, merging, duplicates, portraits, stakeholders, opportunities,
    relationships, interactions, coverage, definitions, reviewing, individuals, lenses, matrices, maps, changesets,
    imports, jobs, exports, views, search, events,
)  # fmt: skip
MOST_BODY_BYTES = 16 * 1024**2
"""The largest JSON body; files have a limit of their own."""
SECURITY_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-inroad-version", __version__.encode()),
)


def create_app(installation: Installation, doorkeeper: Doorkeeper) -> Litestar:
    """The application for an installation, which its state holds."""
    routers = [door.router for door in DOORS]
    return Litestar(
        route_handlers=[Router(path="/api", route_handlers=routers), pages.router],
        dependencies={"installation": Provide(_installation, sync_to_thread=False)},
        guards=[guard],
        state=State({"installation": installation, "doorkeeper": doorkeeper}),
        exception_handlers={
            InroadError: on_inroad_error,
            HTTPException: on_http_error,
            OperationalError: on_database_trouble,
            NoFreeConnection: on_database_trouble,
            StatementError: on_statement_error,
            OverflowError: on_unusable_value,
            RecursionError: on_unusable_value,
            Exception: on_bug,
        },
        before_send=[_harden],
        openapi_config=OpenAPIConfig(
            title="Inroad",
            version=__version__,
            path="/api/openapi",
            use_handler_docstrings=True,
            render_plugins=[JsonRenderPlugin()],  # the pages of the others load scripts from elsewhere
        ),
        request_max_body_size=MOST_BODY_BYTES,
        logging_config=None,
    )


def _installation(state: State) -> Installation:
    found: Installation = state.installation
    return found


async def _harden(message: Message, _scope: Scope) -> None:
    if message["type"] == "http.response.start":
        headers = list(message.get("headers", []))
        names = {name.lower() for name, _ in headers}
        headers.extend((name, value) for name, value in SECURITY_HEADERS if name not in names)
        if b"cache-control" not in names:
            headers.append((b"cache-control", b"no-store"))
        message["headers"] = headers
