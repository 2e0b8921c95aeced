"""Routes of exports: the whole workspace, one account's people."""

from collections.abc import Iterator
from datetime import date

from litestar import Router, get
from litestar.response import Stream

from inroad.bootstrap import Installation
from inroad.workspace import exports
from inroad.workspace.roster import When


@get("/export", sync_to_thread=True, media_type="application/json")
def whole(installation: Installation) -> Stream:
    """The whole workspace as one JSON document, streamed."""
    with installation.store.read(installation.owner) as tx:
        exports.export_workspace(tx)  # refused before the first byte is sent, not in the middle of the stream
    headers = {"Content-Disposition": 'attachment; filename="inroad-workspace.json"'}
    return Stream(_whole(installation), media_type="application/json", headers=headers)


@get("/accounts/{account_id:str}/people.csv", sync_to_thread=True, media_type="text/csv")
def people(installation: Installation, account_id: str, as_of: date | None = None) -> Stream:
    """One account's people on a day as org-chart CSV."""
    with installation.store.read(installation.owner) as tx:
        text = "".join(exports.export_people(tx, account_id, When(as_of=as_of)))
    headers = {"Content-Disposition": 'attachment; filename="people.csv"'}
    return Stream(iter([text]), media_type="text/csv; charset=utf-8", headers=headers)


def _whole(installation: Installation) -> Iterator[str]:
    with installation.store.read(installation.owner) as tx:
        yield from exports.export_workspace(tx)


router = Router(path="/", route_handlers=[whole, people], tags=["exports"])
