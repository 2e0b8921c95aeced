"""Routes of exports: the whole workspace, one account's people."""

from collections.abc import Iterator
from itertools import chain, islice

from litestar import Response, Router, get
from litestar.di import Provide
from litestar.response import Stream

from inroad.api.errors import READ_ERRORS
from inroad.api.requests import provide_when
from inroad.bootstrap import Installation
from inroad.workspace import exports
from inroad.workspace.roster import When

_RECORDS_AT_ONCE = 500
"""Each piece of a stream costs a change of threads, a record hardly anything."""


@get("/export", sync_to_thread=True, media_type="application/json", responses=READ_ERRORS)
def whole(installation: Installation) -> Stream:
    """The whole workspace as one JSON document, streamed."""
    pieces = _pieces(installation)
    begun = chain([next(pieces)], pieces)  # what fails at once is refused before the first byte is sent
    headers = {"Content-Disposition": 'attachment; filename="inroad-workspace.json"'}
    return Stream(begun, media_type="application/json", headers=headers)


@get("/accounts/{account_id:str}/people.csv", sync_to_thread=True, media_type="text/csv", responses=READ_ERRORS)
def people(installation: Installation, account_id: str, when: When) -> Response[str]:
    """One account's people on a day as org-chart CSV."""
    with installation.store.read(installation.owner) as tx:
        text = "".join(exports.export_people(tx, account_id, when))
    headers = {"Content-Disposition": 'attachment; filename="people.csv"'}
    return Response(text, media_type="text/csv", headers=headers)


def _pieces(installation: Installation) -> Iterator[str]:
    with installation.store.read(installation.owner) as tx:
        records = exports.export_workspace(tx)
        while piece := "".join(islice(records, _RECORDS_AT_ONCE)):
            yield piece


router = Router(
    path="/",
    route_handlers=[whole, people],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["exports"],
)
