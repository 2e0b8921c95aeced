"""Taking everything out, and bringing a whole workspace back."""

from collections.abc import Iterator
from pathlib import Path

from inroad.exchange.exporters.people_file import write_people
from inroad.exchange.exporters.workspace_file import read_workspace, write_workspace
from inroad.model.errors import Invalid
from inroad.model.person import Seat
from inroad.storage.transaction import Transaction
from inroad.storage.whole import PARTS, clear_members, is_empty, read_head, read_part, write_head, write_part
from inroad.workspace.access import Access, access_workspace
from inroad.workspace.roster import RosterRow, When, list_people


def export_workspace(tx: Transaction) -> Iterator[str]:
    """The whole workspace as JSON text, piece by piece: entities, history, suggestions, members."""
    access_workspace(tx, to=Access.ADMINISTER)
    return write_workspace(read_head(tx), PARTS, lambda part: read_part(tx, part))


def restore_workspace(tx: Transaction, path: Path) -> dict[str, int]:
    """Fill an empty workspace from a workspace file; returns how many records of each kind came. All or nothing."""
    access_workspace(tx, to=Access.ADMINISTER)
    if not is_empty(tx):
        raise Invalid(
            "this workspace is not empty; a workspace file is restored into an empty one (name a new file with --db)"
        )
    document = read_workspace(path)
    missing = [part for part in ("workspace", *PARTS) if part not in document]
    if missing:
        raise Invalid(f"the workspace file lacks {', '.join(missing)}", file=path.name)
    clear_members(tx)
    counts = {part: write_part(tx, part, document[part]) for part in PARTS}
    write_head(tx, document["workspace"])
    return counts


def export_people(tx: Transaction, account_id: str, when: When) -> Iterator[str]:
    """One account's people on a day as org-chart CSV."""
    return write_people(_cells(row) for row in list_people(tx, account_id, when).rows)


def _cells(row: RosterRow) -> dict[str, str]:
    names = {Seat.UNKNOWN: "N/D", Seat.GROUP: "N/D", Seat.VACANT: "Vacant"}
    return {
        "id": row.position_id,
        "supervisor_id": row.manager_id or "",
        "dotted_manager": "; ".join(row.dotted),
        "name": row.name or names.get(row.seat, ""),
        "title": row.title or "",
        "department": " > ".join(row.division_path),
        "email": "; ".join(row.emails),
        "phone": "; ".join(row.phones),
        "seniority": row.seniority,
        "function": row.function,
        "grade": row.grade or "",
        "location": row.location or "",
        "headcount": "" if row.headcount is None else str(row.headcount).removesuffix(".0"),
        "since": "" if row.valid_from is None else row.valid_from.isoformat(),
        "post_note": row.note or "",
    }
