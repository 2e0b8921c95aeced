"""How fresh the knowledge of a seat is: the newest day on which somebody, or a file, said that it is so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from inroad.model.person import Position
from inroad.storage.rosters import Confirmed, Seated
from inroad.workspace.values import in_json

CONTACT_LISTS = frozenset({"hubspot", "linkedin", "salesforce_data_loader", "salesforce_report"})
"""Profiles whose files name some people only: whom a later one leaves out may still be there, or not."""


def seqs_behind(seated: Iterable[Seated]) -> set[int]:
    """The changesets on which the freshness of some seats rests."""
    steps = {(each.created, each.version, each.person_version, each.line_version) for each in seated}
    return {seq for step in steps for seq in step if seq is not None}


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
    by_subject: dict[str | None, list[Confirmed]] = {}
    for each in confirmed:
        by_subject.setdefault(each.subject_id, []).append(each)

    @cache  # thousands of seats were recorded by a handful of acts
    def recorded(*seqs: int | None) -> date | None:
        known = (days[seq] for seq in seqs if seq is not None and seq in days)
        return max((day for day in known if day <= on), default=None)

    found: dict[str, date] = {}
    for seat in seated:
        newest = recorded(seat.created, seat.version, seat.person_version, seat.line_version)
        if snapshot_on is not None and snapshot_on <= on and was_seen(seat, snapshot_on):
            newest = snapshot_on if newest is None or newest < snapshot_on else newest
        if by_subject:
            said = [*by_subject.get(seat.position_id, ()), *by_subject.get(seat.person_id, ())]
            counting = [_said_by(each, on) for each in said if _still_true(each, seat)]
            newest = max([*counting, *([] if newest is None else [newest])], default=None)
        if newest is not None:
            found[seat.position_id] = newest
    return found


def was_seen(seat: Seated | Position, snapshot_on: date) -> bool:
    """Whether the newest list of an account, true on a day, must have named a seat: it is still open."""
    if seat.source is None or seat.source in CONTACT_LISTS:
        return False
    began = seat.valid_from is None or seat.valid_from <= snapshot_on
    return began and (seat.valid_to is None or seat.valid_to > snapshot_on)


def _still_true(said: Confirmed, seat: Seated) -> bool:
    return bool(in_json(getattr(seat, said.field, None)) == said.value)


def _said_by(said: Confirmed, on: date) -> date:
    return said.confirmed_on if said.confirmed_on <= on else said.asserted_on
