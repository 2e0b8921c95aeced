"""What the API is asked: the shapes of its requests."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from litestar.params import QueryParameter

from inroad.model.changeset import Outcome
from inroad.workspace.roster import When

MOST_PER_PAGE = 500
PageSize: TypeAlias = Annotated[int, QueryParameter(ge=1, le=MOST_PER_PAGE, description="How many at most")]


def provide_when(
    as_of: Annotated[date | None, QueryParameter(description="The day that is wanted; today by default")] = None,
    as_known: Annotated[
        datetime | None, QueryParameter(description="As it was recorded at a moment; without a zone in UTC")
    ] = None,
) -> When:
    """Which state of an account is wanted."""
    if as_known is not None and as_known.tzinfo is None:
        as_known = as_known.replace(tzinfo=UTC)
    return When(as_of=as_of, as_known=as_known)


class Edit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fields to set, and the version of the entity which the editor saw."""

    base_version: int
    set: dict[str, Any]


class NewPersonRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody to add; without a name a placeholder. `manager_id` is a position; `division` a path of names."""

    name: str | None = None
    title: str | None = None
    division: tuple[str, ...] = ()
    email: str | None = None
    phone: str | None = None
    manager_id: str | None = None
    since: date | None = None


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another superior from a day on; none makes the position a root."""

    manager_id: str | None
    line: Literal["solid", "dotted"] = "solid"
    on: date | None = None


class Leave(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The day on which somebody left; today by default."""

    on: date | None = None


class AcceptRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which rows of a suggestion to accept; all that are not conflicting when nothing is named."""

    outcomes: tuple[Outcome, ...] | None = None
    ordinals: tuple[int, ...] | None = None
