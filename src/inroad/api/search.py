"""The route that finds anything by a few letters."""

from datetime import date
from typing import Annotated

import msgspec
from litestar import Router, get
from litestar.params import QueryParameter

from inroad.api.errors import READ_ERRORS
from inroad.bootstrap import Installation
from inroad.model.account import MAX_NAME
from inroad.workspace.search import Found, find

MOST_FOUND = 50


class FoundPersonAnswer(msgspec.Struct, frozen=True):
    """Somebody with one of their positions: one held today where there is one, else the last."""

    person_id: str
    name: str
    position_id: str
    title: str | None
    account_id: str
    account_name: str
    valid_to: date | None


class FoundAccountAnswer(msgspec.Struct, frozen=True):
    """An account by its name."""

    id: str
    name: str
    industry: str | None


class FoundAnswer(msgspec.Struct, frozen=True):
    """What a few letters lead to."""

    accounts: list[FoundAccountAnswer]
    people: list[FoundPersonAnswer]


@get("/find", sync_to_thread=True, responses=READ_ERRORS)
def find_anything(
    installation: Installation,
    text: Annotated[
        str, QueryParameter(name="query", max_length=MAX_NAME, description="A few letters, in any script and order")
    ],
    limit: Annotated[int, QueryParameter(ge=1, le=MOST_FOUND, description="Of each kind at most")] = 10,
) -> FoundAnswer:
    """Accounts and people, in whichever account, by a few letters of their names."""
    with installation.store.read(installation.owner) as tx:
        return found_answer(find(tx, text, limit=limit))


def found_answer(found: Found) -> FoundAnswer:
    """What was found, as the API says it."""
    return FoundAnswer(
        [FoundAccountAnswer(account.id, account.name, account.industry) for account in found.accounts],
        [FoundPersonAnswer(*person) for person in found.people],
    )


router = Router(path="/", route_handlers=[find_anything], tags=["search"])
