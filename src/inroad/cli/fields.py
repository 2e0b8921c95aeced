"""How typed words become fields and seats: `employees=1200` a number, "Anna Berg" the position she holds."""

from collections.abc import Iterable
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from inroad.matching.search_text import search_text
from inroad.model.entity import Entity
from inroad.model.errors import Invalid, NotFound
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account_named, is_id, present_id
from inroad.workspace.asserting import find_subject
from inroad.workspace.opportunities import opportunity_named
from inroad.workspace.roster import When, list_people


def read_values(kind: type[Entity], words: Iterable[str]) -> dict[str, Any]:
    """JSON values of an entity's fields from words like `title=CFO`. Nothing behind the sign clears the field.

    Raises `Invalid` for a word without a sign, a field that does not exist, and a value that does not fit.
    """
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for word in words:
        name, sign, text = word.partition("=")
        if not sign:
            raise Invalid(f"“{word}” sets nothing; write it as field=value", field=word)
        if name not in hints:
            raise Invalid(f"there is no field “{name}”", field=name)
        values[name] = _value(hints[name], name, text.strip())
    return values


def _value(hint: object, name: str, text: str) -> object:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not type(None)]
    if get_origin(hint) is tuple:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        return [_pair(name, part) for part in parts] if get_origin(kinds[0]) is tuple else parts
    if not text:
        return None
    if kinds[0] is str:
        return text
    try:
        return msgspec.to_builtins(msgspec.convert(text, kinds[0], strict=False))
    except msgspec.ValidationError as error:
        raise Invalid(f"{name} cannot be “{text}”: {error}", field=name) from error


def _pair(name: str, text: str) -> list[str]:
    key, sign, value = text.partition(":")
    if not sign:
        raise Invalid(f"“{text}” is no pair; write {name}=registry:number", field=name)
    return [key.strip(), value.strip()]


def position_of(tx: Transaction, account_id: str, said: str) -> str:
    """The position that is meant by an id, by the name of its holder today, or by the title of an open seat.

    Raises `NotFound` when there is none, or when there are several; then the sentence names their ids.
    """
    if is_id(said):
        return present_id(tx, said)
    rows = list_people(tx, account_id, When()).rows
    wanted = search_text(said)
    found = [row for row in rows if search_text(row.name or row.title or "") == wanted]
    if not found:
        sentence = f"nobody here is called “{said}” today; `inroad people` lists them"
        raise NotFound(sentence, says="nobody_called", kind="position", name=said)
    if len(found) > 1:
        ids = ", ".join(f"{row.position_id} ({row.title or 'no title'})" for row in found)
        raise NotFound(f"“{said}” may be any of {len(found)}; use an id: {ids}", kind="position")
    return found[0].position_id


def place_of(tx: Transaction, account: str, opportunity: str | None) -> tuple[str, str | None]:
    """The account's id and, where a deal is named, the deal's."""
    account_id = access_account_named(tx, account, to=Access.READ).id
    return account_id, None if opportunity is None else opportunity_named(tx, account_id, opportunity).id


def person_of(tx: Transaction, account_id: str, said: str) -> str:
    """The person who is meant by an id, a name or the title of their seat; of an open seat the seat itself."""
    return find_subject(tx, account_id, position_of(tx, account_id, said), to=Access.READ).id
