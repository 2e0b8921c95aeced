"""How fresh the knowledge of a seat is: the newest day on which somebody, or a file, said that it is so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.profiles.registry import PROFILES
from inroad.storage.rosters import Confirmed, Seated
from inroad.workspace.values import in_json

CONTACT_LISTS = frozenset(profile.name for profile in PROFILES if profile.snapshot_scope is SnapshotScope.NAMED)
"""Sources that name some people only: a later list which does not take somebody out says nothing of the others."""


def seqs_behind(seated: Iterable[Seated]) -> Iterable[int]:
    """The changesets on which the freshness of some seats rests."""
    for each in seated:
        yield each.created
        yield each.version
        yield from (seq for seq in (each.person_version, each.line_version) if seq is not None)


def confirmed_days(
    seated: Sequence[Seated],
    confirmed: Iterable[Confirmed],
    days: Mapping[int, date],
    *,
    snapshot_on: date | None,
    on: date,
) -> dict[str, date]:
    """The newest day up to `on`, by position, on which its values were entered, imported or confirmed.

    A position that a dated snapshot of its kind left open counts as seen in it. A confirmation of a value which has
    changed since does not count.
    """
    by_subject: dict[str, list[Confirmed]] = {}
    for each in confirmed:
        by_subject.setdefault(each.subject_id, []).append(each)
    found: dict[str, date] = {}
    for seat in seated:
        known = [days[seq] for seq in seqs_behind([seat]) if seq in days]
        if snapshot_on is not None and _was_seen(seat, snapshot_on):
            known.append(snapshot_on)
        for subject_id in (seat.position_id, seat.person_id):
            known += [_said_by(each, on) for each in by_subject.get(subject_id or "", ()) if _still_true(each, seat)]
        newest = max((day for day in known if day <= on), default=None)
        if newest is not None:
            found[seat.position_id] = newest
    return found


def _was_seen(seat: Seated, snapshot_on: date) -> bool:
    if seat.source is None or seat.source in CONTACT_LISTS:
        return False
    began = seat.valid_from is None or seat.valid_from <= snapshot_on
    return began and (seat.valid_to is None or seat.valid_to > snapshot_on)


def _still_true(said: Confirmed, seat: Seated) -> bool:
    return bool(in_json(getattr(seat, said.field, None)) == said.value)


def _said_by(said: Confirmed, on: date) -> date:
    return said.confirmed_on if said.confirmed_on <= on else said.asserted_on
