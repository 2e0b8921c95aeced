"""Finding proposals that two records are one, and what somebody said of pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, or_, select

from inroad.model.proposal import Answer, PairAnswer, Proposal, ProposalKind
from inroad.storage.entities import KEPT
from inroad.storage.proposal_tables import pair_answer, proposal
from inroad.storage.tables import account, person, position
from inroad.storage.transaction import Transaction

_FIELDS = tuple(f.name for f in fields(Proposal))
_COLUMNS = [proposal.c[name] for name in _FIELDS]
_CHUNK = 5_000
_AT_ONCE = 500
_OF_ACCOUNTS = (ProposalKind.ACCOUNT, ProposalKind.FAMILY)
_OF_PEOPLE = (ProposalKind.PERSON, ProposalKind.JOB_CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPage:
    """Which proposals are wanted: of some kinds (any where none is named), about one account, so many from a place."""

    kinds: Sequence[ProposalKind] = ()
    account_id: str | None = None
    offset: int = 0
    limit: int = 50


def answers_about(tx: Transaction, entity_id: str) -> list[PairAnswer]:
    """What was said of an account or a person and some other one, oldest first."""
    return _answers(tx, or_(pair_answer.c.one_id == entity_id, pair_answer.c.other_id == entity_id))


def all_answers(tx: Transaction) -> list[PairAnswer]:
    """Everything that was said of pairs, oldest first."""
    return _answers(tx)


def get_proposal(tx: Transaction, proposal_id: str) -> Proposal | None:
    """The proposal with this id, if both that it is about are still there."""
    return next(iter(_read(tx, proposal.c.id == proposal_id)), None)


def page_of_proposals(tx: Transaction, page: ProposalPage) -> list[tuple[Proposal, bool]]:
    """Proposals that wait, the surest first, each with whether it was put off: those stand at the end."""
    later = _said(Answer.LATER)
    query = (
        select(*_COLUMNS, later.label("later"))
        .where(*_waiting(tx, page))
        .order_by(later, proposal.c.probability.desc(), proposal.c.id)
        .offset(page.offset)
        .limit(page.limit)
    )
    return [(_proposal(row[:-1]), bool(row[-1])) for row in tx.connection.execute(query)]


def count_proposals(tx: Transaction, page: ProposalPage) -> dict[ProposalKind, int]:
    """How many wait and were not put off, by kind."""
    query = select(proposal.c.kind, func.count()).where(*_waiting(tx, page), ~_said(Answer.LATER))
    return {kind: int(count) for kind, count in tx.connection.execute(query.group_by(proposal.c.kind))}


def keep_proposals(tx: Transaction, found: Iterable[Proposal]) -> int:
    """Keep proposals beside those that are there; returns how many."""
    tx.require_writable()
    rows = [{"workspace_id": tx.workspace_id, **{name: getattr(each, name) for name in _FIELDS}} for each in found]
    for start in range(0, len(rows), _CHUNK):
        tx.connection.execute(insert(proposal), rows[start : start + _CHUNK])
    return len(rows)


def forget_proposals(tx: Transaction, *, about: Sequence[str] | None, kinds: Sequence[ProposalKind]) -> None:
    """Drop proposals of some kinds about some accounts and people (None: about any): they have been looked for anew."""
    tx.require_writable()
    gone = delete(proposal).where(proposal.c.workspace_id == tx.workspace_id, proposal.c.kind.in_(kinds))
    if about is None:
        tx.connection.execute(gone)
        return
    for start in range(0, len(about), _AT_ONCE):
        some = about[start : start + _AT_ONCE]
        tx.connection.execute(gone.where(or_(proposal.c.one_id.in_(some), proposal.c.other_id.in_(some))))


def _answers(tx: Transaction, *where: ColumnElement[bool]) -> list[PairAnswer]:
    kept = KEPT[PairAnswer.kind]
    query: Any = select(*kept.columns).where(pair_answer.c.workspace_id == tx.workspace_id, *where)
    rows = map(kept.entity, tx.connection.execute(query.order_by(pair_answer.c.id)))
    return [each for each in rows if isinstance(each, PairAnswer)]


def _read(tx: Transaction, *where: ColumnElement[bool]) -> list[Proposal]:
    query = select(*_COLUMNS).where(proposal.c.workspace_id == tx.workspace_id, _both_there(), *where)
    return [_proposal(row) for row in tx.connection.execute(query)]


def _waiting(tx: Transaction, page: ProposalPage) -> list[ColumnElement[bool]]:
    where = [proposal.c.workspace_id == tx.workspace_id, _both_there(), ~_said(Answer.APART)]
    if page.kinds:
        where.append(proposal.c.kind.in_(page.kinds))
    if page.account_id is not None:
        where.append(_about_account(page.account_id))
    return where


def _both_there() -> ColumnElement[bool]:
    def there(table: Any) -> ColumnElement[bool]:
        ends = (proposal.c.one_id, proposal.c.other_id)
        return and_(
            *(exists().where(table.c.workspace_id == proposal.c.workspace_id, table.c.id == end) for end in ends)
        )

    return or_(
        and_(proposal.c.kind.in_(_OF_ACCOUNTS), there(account)), and_(proposal.c.kind.in_(_OF_PEOPLE), there(person))
    )


def _about_account(account_id: str) -> ColumnElement[bool]:
    ends = (proposal.c.one_id, proposal.c.other_id)
    seated = exists().where(
        position.c.workspace_id == proposal.c.workspace_id,
        position.c.account_id == account_id,
        or_(*(position.c.person_id == end for end in ends)),
    )
    return or_(*(end == account_id for end in ends), seated)


def _said(answer: Answer) -> ColumnElement[bool]:
    """Whether somebody answered so of the pair, in either order, whichever of them is the parent or has moved."""
    one, other = proposal.c.one_id, proposal.c.other_id
    same_matter = or_(
        pair_answer.c.about == proposal.c.kind,
        and_(pair_answer.c.about == ProposalKind.PERSON, proposal.c.kind == ProposalKind.JOB_CHANGE),
    )
    return exists().where(
        pair_answer.c.workspace_id == proposal.c.workspace_id,
        pair_answer.c.answer == answer,
        same_matter,
        or_(
            and_(pair_answer.c.one_id == one, pair_answer.c.other_id == other),
            and_(pair_answer.c.one_id == other, pair_answer.c.other_id == one),
        ),
    )


def _proposal(row: Any) -> Proposal:
    return Proposal(**dict(zip(_FIELDS, row, strict=True)))
