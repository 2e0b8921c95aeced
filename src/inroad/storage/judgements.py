"""Reading what was said of the values of many: the hot path of every lens that shows stances, roles and the like.

The statement is built once; a row is a tuple, not an entity, because a map reads thousands and keeps none.
"""

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case, or_, select

from inroad.model.assessment import Assessment
from inroad.model.judgement import Said
from inroad.storage.changes import kind_as_known
from inroad.storage.entities import KEPT
from inroad.storage.statement_tables import assessment
from inroad.storage.transaction import Transaction

_AT_ONCE = 500
_DAY = bindparam("day", type_=assessment.c.asserted_on.type)
_COLUMNS: dict[str, Any] = {name: assessment.c[name] for name in Said._fields if name != "on"}
_COLUMNS["on"] = case((assessment.c.confirmed_on <= _DAY, assessment.c.confirmed_on), else_=assessment.c.asserted_on)
_SAID = (
    select(*[_COLUMNS[name] for name in Said._fields])
    .where(
        assessment.c.workspace_id == bindparam("workspace"),
        assessment.c.asserted_on <= _DAY,
        or_(assessment.c.valid_from.is_(None), assessment.c.valid_from <= _DAY),
        or_(assessment.c.valid_to.is_(None), assessment.c.valid_to > _DAY),
    )
    .order_by(assessment.c.account_id, assessment.c.id)
)
_OF_ACCOUNT = assessment.c.account_id == bindparam("account")
_OF_ALL = assessment.c.context_id.is_(None)
_SAID_IN = _SAID.where(_OF_ACCOUNT, _OF_ALL)
_SAID_OF_DEAL = _SAID.where(_OF_ACCOUNT, or_(_OF_ALL, assessment.c.context_id == bindparam("context")))
_SAID_ABOUT = _SAID.where(assessment.c.subject_id.in_(bindparam("subjects", expanding=True)))


def said_in(tx: Transaction, account_id: str, *, day: date, context_id: str | None = None) -> list[Said]:
    """What was said by a day and holds on it, of the account's own and, where a deal is named, of that deal."""
    asked = {"workspace": tx.workspace_id, "account": account_id, "day": day, "context": context_id}
    found = tx.connection.execute(_SAID_IN if context_id is None else _SAID_OF_DEAL, asked)
    return list(map(Said._make, found.all()))


def said_about(tx: Transaction, subject_ids: Iterable[str], *, day: date) -> list[Said]:
    """What was said by a day and holds on it of some people, in whichever account."""
    wanted, found = iter(subject_ids), list[Said]()
    while some := list(islice(wanted, _AT_ONCE)):
        asked = {"workspace": tx.workspace_id, "day": day, "subjects": some}
        found += map(Said._make, tx.connection.execute(_SAID_ABOUT, asked).all())
    return found


def statements_of_deal(tx: Transaction, account_id: str, opportunity_id: str) -> list[Assessment]:
    """Every statement about a deal, or about somebody in it."""
    return _read(
        tx, account_id, or_(assessment.c.context_id == opportunity_id, assessment.c.subject_id == opportunity_id)
    )


def statements_in(tx: Transaction, account_id: str, *, seq: int | None = None, field: str = "") -> list[Assessment]:
    """Every statement in an account (about one field, where one is named), as recorded now or after a changeset."""
    if seq is None:
        return _read(tx, account_id, *([assessment.c.field == field] if field else []))
    present = _read(tx, account_id)
    known = kind_as_known(tx, Assessment.kind, root_id=account_id, seq=seq, present=present)
    return [each for each in known if isinstance(each, Assessment) and (not field or each.field == field)]


def _read(tx: Transaction, account_id: str, *where: ColumnElement[bool]) -> list[Assessment]:
    kept = KEPT[Assessment.kind]
    query: Any = select(*kept.columns).where(
        assessment.c.workspace_id == tx.workspace_id, assessment.c.account_id == account_id, *where
    )
    rows = map(kept.entity, tx.connection.execute(query.order_by(assessment.c.id)))
    return [each for each in rows if isinstance(each, Assessment)]
