"""How typed words become values of the table of fields, and how values are told in a terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from inroad.api.stakeholder_answers import HeldValueAnswer
from inroad.cli.telling import spoken
from inroad.language import translated
from inroad.model.errors import Invalid
from inroad.model.fields import Field, Shape, checked
from inroad.storage.transaction import Transaction
from inroad.workspace.definitions import field_of

_YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}


def read_judgements(tx: Transaction, words: Iterable[str], *, prefix: str = "") -> dict[str, Any]:
    """Values by field from words like `stance=mentor`, `roles=champion,user` or `power=7`; nothing behind = clears.

    `prefix` is what the fields of one kind share and nobody types ("meddpicc."). Raises `Invalid` for a word without a
    sign, a field that does not exist, and a value that does not fit.
    """
    values: dict[str, Any] = {}
    for word in words:
        name, sign, text = word.partition("=")
        if not sign:
            raise Invalid(f"“{word}” says nothing; write it as field=value", field=word)
        field = field_of(tx, prefix + name)
        values[field.name] = _value(field, text.strip()) if text.strip() else None
    return values


def shown(held: HeldValueAnswer | None) -> str | None:
    """A value on one line: "~6" where it is only assumed, "mentor (disputed)" where somebody doubts it."""
    if held is None:
        return None
    text = plain(held.value)
    if held.confirmation == "disputed":
        return f"{text} ({translated('disputed')})"
    return f"~{text}" if held.confirmation == "assumed" else text


def plain(value: object) -> str:
    """A value as people say it."""
    if isinstance(value, bool):
        return translated("yes" if value else "no")
    return ", ".join(map(plain, value)) if isinstance(value, list) else spoken(str(value))


def columns(values: Mapping[str, HeldValueAnswer], names: Iterable[str]) -> tuple[str | None, ...]:
    """Some values in a row."""
    return tuple(shown(values.get(name)) for name in names)


def _value(field: Field, text: str) -> object:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    said: dict[Shape, object] = {
        Shape.CHOICES: parts,
        Shape.TEXTS: parts,
        Shape.SCALE: int(text) if text.removeprefix("-").isdecimal() else text,
        Shape.YES_NO: _YES_OR_NO.get(text.casefold(), text),
    }
    return checked(field, said.get(field.shape, text))
