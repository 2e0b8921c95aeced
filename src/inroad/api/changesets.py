"""Routes of history and suggestions: read, undo, accept, decline."""

import msgspec
from litestar import Response, Router, get, post

from inroad.api.answers import (
    ChangeAnswer,
    ChangesetAnswer,
    HistoryAnswer,
    changeset_answer,
    history_answer,
    proposed_answer,
)
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import AcceptRequest, PageSize
from inroad.bootstrap import Installation
from inroad.language import translated
from inroad.model.changeset import Changeset, Outcome
from inroad.storage.transaction import Transaction
from inroad.workspace import history, suggestions
from inroad.workspace.access import Access, access_changeset
from inroad.workspace.session import author_of


class SuggestedRowAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a suggestion: what it would do, and what was decided (null: open)."""

    ordinal: int
    line: int | None
    outcome: Outcome
    label: str
    reason: str | None
    accepted: bool | None
    changes: list[ChangeAnswer]


class SuggestedRowsAnswer(msgspec.Struct, frozen=True):
    """A page of a suggestion's rows; `next` is the ordinal to go on after."""

    items: list[SuggestedRowAnswer]
    next: int | None


class SuggestionsAnswer(msgspec.Struct, frozen=True):
    """The open suggestions, newest first."""

    items: list[ChangesetAnswer]


class SkippedAnswer(msgspec.Struct, frozen=True):
    """A row that could not be accepted, and why."""

    ordinal: int
    reason: str


class AcceptedAnswer(msgspec.Struct, frozen=True):
    """What became of an acceptance; `applied` is null when nothing had to be changed.

    `skipped` are the rows that could not be accepted, the first of them where they are many.
    """

    applied: ChangesetAnswer | None
    suggestion: ChangesetAnswer
    skipped: list[SkippedAnswer]
    skipped_count: int


class UndoneAnswer(msgspec.Struct, frozen=True):
    """An undo (or its opposite), and the act it was about."""

    changeset: ChangesetAnswer
    act: ChangesetAnswer


@get("/history", sync_to_thread=True, responses=READ_ERRORS)
def of_workspace(installation: Installation, before: int | None = None, limit: PageSize = 50) -> HistoryAnswer:
    """The workspace's history, newest first."""
    with installation.store.read(installation.owner) as tx:
        return history_answer(*history.history(tx, None, before=before, limit=limit))


@get("/accounts/{account_id:str}/history", sync_to_thread=True, responses=READ_ERRORS)
def of_account(
    installation: Installation, account_id: str, before: int | None = None, limit: PageSize = 50
) -> HistoryAnswer:
    """An account's history, newest first."""
    with installation.store.read(installation.owner) as tx:
        return history_answer(*history.history(tx, account_id, before=before, limit=limit))


@post("/changesets/{changeset_id:str}/undo", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def undo(installation: Installation, changeset_id: str) -> ChangesetAnswer:
    """Take a changeset back."""
    with installation.store.write(installation.owner) as tx:
        undone = history.undo(tx, changeset_id)
        return changeset_answer(undone, author_of(tx, undone))


@post("/undo", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def undo_last(installation: Installation) -> UndoneAnswer:
    """Take back one's own newest change that still counts."""
    with installation.store.write(installation.owner) as tx:
        return _undone(tx, history.undo(tx))


@post("/redo", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def redo_last(installation: Installation) -> UndoneAnswer:
    """Bring back what one undid last, unless one has changed something since."""
    with installation.store.write(installation.owner) as tx:
        return _undone(tx, history.redo(tx))


def _undone(tx: Transaction, undo: Changeset) -> UndoneAnswer:
    """An undo, and the act which it takes back or brings back."""
    act = access_changeset(tx, undo.undoes_id or "", to=Access.READ)
    if act.undoes_id is not None:
        act = access_changeset(tx, act.undoes_id, to=Access.READ)
    return UndoneAnswer(changeset_answer(undo, author_of(tx, undo)), changeset_answer(act, author_of(tx, act)))


@get("/suggestions", sync_to_thread=True, responses=READ_ERRORS)
def open_ones(installation: Installation) -> SuggestionsAnswer:
    """Suggestions that wait for a decision."""
    with installation.store.read(installation.owner) as tx:
        return SuggestionsAnswer([changeset_answer(s, actor) for s, actor in suggestions.list_suggestions(tx)])


@get("/changesets/{changeset_id:str}/rows", sync_to_thread=True, responses=READ_ERRORS)
def rows(
    installation: Installation,
    changeset_id: str,
    outcome: Outcome | None = None,
    after: int = -1,
    limit: PageSize = 100,
) -> SuggestedRowsAnswer:
    """A page of a suggestion's rows."""
    with installation.store.read(installation.owner) as tx:
        found = suggestions.suggestion_rows(tx, changeset_id, outcome=outcome, after=after, limit=limit)
    items = [
        SuggestedRowAnswer(
            ordinal=ordinal, line=row.line, outcome=row.outcome, label=row.label,
            reason=row.reason and translated(row.reason), accepted=accepted,
            changes=[proposed_answer(change) for change in row.changes],
        )
        for ordinal, accepted, row in found
    ]  # fmt: skip
    return SuggestedRowsAnswer(items, items[-1].ordinal if len(items) == limit else None)


@get("/changesets/{changeset_id:str}/rows.csv", sync_to_thread=True, media_type="text/csv", responses=READ_ERRORS)
def rows_file(installation: Installation, changeset_id: str, outcome: Outcome = Outcome.REJECTED) -> Response[str]:
    """A suggestion's rows of one outcome as a file: which lines cannot be used, and why."""
    with installation.store.read(installation.owner) as tx:
        text = "".join(suggestions.rows_as_file(tx, changeset_id, outcome))
    headers = {"Content-Disposition": f'attachment; filename="{outcome}.csv"'}
    return Response(text, media_type="text/csv", headers=headers)


@post("/changesets/{changeset_id:str}/accept", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def accept(installation: Installation, changeset_id: str, data: AcceptRequest) -> AcceptedAnswer:
    """Apply a suggestion, or the rows that are named."""
    choice = suggestions.Choice(outcomes=data.outcomes, ordinals=data.ordinals)
    with installation.store.write(installation.owner) as tx:
        done = suggestions.accept(tx, changeset_id, choice)
        return AcceptedAnswer(
            None if done.applied is None else changeset_answer(done.applied, author_of(tx, done.applied)),
            changeset_answer(done.suggestion, author_of(tx, done.suggestion)),
            [SkippedAnswer(ordinal, translated(reason)) for ordinal, reason in done.skipped.items()],
            len(done.skipped),
        )


@post("/changesets/{changeset_id:str}/decline", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def decline(installation: Installation, changeset_id: str) -> ChangesetAnswer:
    """Turn down what is left of a suggestion."""
    with installation.store.write(installation.owner) as tx:
        declined = suggestions.decline(tx, changeset_id)
        return changeset_answer(declined, author_of(tx, declined))


handlers = [of_workspace, of_account, undo, undo_last, redo_last, open_ones, rows, rows_file, accept, decline]
router = Router(path="/", route_handlers=handlers, tags=["history"])
