"""Looking for duplicates from beginning to end: for the worker, and for a command that does not wait for one."""

import msgspec

from inroad.model.errors import InroadError
from inroad.model.job import JobState
from inroad.model.member import Actor
from inroad.storage import Store
from inroad.storage.jobs import end_job
from inroad.workspace.board import Heard
from inroad.workspace.finding import Scope, find_duplicates, keep_duplicates, merge_found
from inroad.workspace.jobs import DuplicatesResult
from inroad.workspace.likely import Pair, chains


def look_for_duplicates(
    store: Store, actor: Actor, scope: Scope, heard: Heard, *, job_id: str | None = None
) -> DuplicatesResult:
    """Look while others write, merge what an import brought and is surely known, and keep the rest as proposals.

    Every merge is an act of its own, so that one can be taken back without the others. Ends the job that this is.
    """
    with store.read(actor) as tx:
        found = find_duplicates(tx, scope, heard)
    merged: dict[str, str] = {}
    if scope.changeset_id is not None:
        merged = _merge_all(store, actor, found.sure_accounts(), merged, heard)
        merged = _merge_all(store, actor, found.sure_people(merged), merged, heard)
    with store.write(actor) as tx:
        result = DuplicatesResult(merged=len(merged), proposed=keep_duplicates(tx, found, scope, merged))
        if job_id is not None:
            end_job(tx, job_id, JobState.DONE, result=msgspec.to_builtins(result))
    return result


def _merge_all(store: Store, actor: Actor, pairs: list[Pair], merged: dict[str, str], heard: Heard) -> dict[str, str]:
    """Merge pair after pair; one that cannot be merged (its lines would close a circle) stays a proposal."""
    known = dict(merged)
    for done, pair in enumerate(pairs):
        heard("merging", done, len(pairs))
        try:
            with store.write(actor) as tx:
                gone = merge_found(tx, pair, known)
        except InroadError:
            continue
        if gone is not None:
            known[gone] = chains(known, pair.one_id)
    return known
