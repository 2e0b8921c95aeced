"""What words mean here, what is asked for and where the rules draw their lines: documents that come with the program.

An administrator may write any of them anew for the workspace. Of a document that is an object, the workspace's version
need hold only what differs: the rest comes from the program. One that is a list stands for itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

import msgspec

from inroad.exchange.importers.interactions.placing import EVERYBODYS
from inroad.exchange.importers.interactions.record import Us
from inroad.influence.thresholds import RoleNeed, Thresholds
from inroad.model.definition import Definition
from inroad.model.errors import Invalid, NotFound
from inroad.model.fields import FIELDS, Field, Scope, Shape, field_named
from inroad.model.guide import Guide, Step, Texts, check_guide, check_texts
from inroad.model.stakeholder import BuyingRole, Raci, RelationshipLevel
from inroad.storage.definitions import get_definition
from inroad.storage.members import all_members
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_workspace

GUIDED: Mapping[str, Field] = {
    **FIELDS,
    "raci": Field("raci", Scope.STAKEHOLDER, Shape.CHOICE, tuple(Raci)),
    "relationship_level": Field("relationship_level", Scope.STAKEHOLDER, Shape.CHOICE, tuple(RelationshipLevel)),
}
"""What the document "fields" explains: every field, the parts in any step of a decision, what we are to somebody."""

Words = Mapping[str, Mapping[str, Mapping[str, str]]]
"""By field, by the system that writes them ("any": whichever), the words of files and what they are in ours."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Template:
    """Whom the map of one kind of deal should name."""

    name: Texts
    roles: Mapping[BuyingRole, RoleNeed]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it holds in the workspace; `own` is the workspace's part of it (None: as it comes)."""

    name: str
    value: Any
    own: Any
    version: int


def list_definitions(tx: Transaction) -> list[Document]:
    """Every document, in the order in which they are told."""
    return [read_definition(tx, name) for name in _DOCUMENTS]


def read_definition(tx: Transaction, name: str) -> Document:
    """The document of that name."""
    access_workspace(tx, to=Access.READ)
    if name not in _DOCUMENTS:
        raise NotFound(f"there is no definition “{name}”; there are: {', '.join(_DOCUMENTS)}", kind="definition")
    found = get_definition(tx, name)
    own, version = (None, 0) if found is None else (found.value, found.version)
    return Document(name, _whole(name, own), own, version)


def define(tx: Transaction, name: str, value: object) -> Document:
    """Write the workspace's version of a document. Raises `Invalid` where the whole would not be one."""
    access_workspace(tx, to=Access.ADMINISTER)
    read_definition(tx, name)
    if value is None:
        raise Invalid(f"nothing is no version of “{name}”", field="value")
    _DOCUMENTS[name].read(_whole(name, value))
    found = get_definition(tx, name)
    tx.begin(Act(verb="define", summary=name))
    if found is None:
        tx.save(Definition(id=tx.new_id(), name=name, value=value))
    else:
        tx.save(found.with_values(value=value), before=found)
    return read_definition(tx, name)


def restore_definition(tx: Transaction, name: str) -> Document:
    """Give the workspace's version of a document up: it is as it came with the program."""
    access_workspace(tx, to=Access.ADMINISTER)
    found = get_definition(tx, read_definition(tx, name).name)
    if found is not None:
        tx.begin(Act(verb="restore_definition", summary=name))
        tx.remove(found)
    return read_definition(tx, name)


def guides(tx: Transaction) -> dict[str, Guide]:
    """What every field means, and how to choose its value."""
    return _GUIDES.of(tx)


def decision_steps(tx: Transaction) -> list[Step]:
    """The steps of a decision, in their order."""
    return _STEPS.of(tx)


def import_words(tx: Transaction) -> Words:
    """The words that files use for our values."""
    return _WORDS.of(tx)


def templates(tx: Transaction) -> dict[str, Template]:
    """Whom a map should name, by kind of deal."""
    return _TEMPLATES.of(tx)


def thresholds(tx: Transaction, template: str = "default") -> Thresholds:
    """Where the rules draw their lines, for deals of one kind."""
    known = templates(tx)
    if template not in known:
        raise Invalid(f"there is no template “{template}”; there are: {', '.join(known)}", field="template")
    return replace(_THRESHOLDS.of(tx), template=known[template].roles)


def us(tx: Transaction) -> Us:
    """How our own people are known in mail and calendars: by what is written here, and by the members' addresses."""
    written = _US.of(tx)
    addresses = {member.email.casefold() for member in all_members(tx) if member.email}
    domains = {address.rpartition("@")[2] for address in addresses} - EVERYBODYS
    return Us(domains=written.domains | domains, addresses=written.addresses | addresses)


def field_of(tx: Transaction, name: str) -> Field:
    """The field of that name, the steps of the decision being the workspace's; `Invalid` says which there are."""
    return FIELDS[name] if name in FIELDS else field_named(name, [step.key for step in decision_steps(tx)])


@cache
def _package(name: str) -> object:
    found: object = msgspec.json.decode(files("inroad").joinpath("definitions", f"{name}.json").read_bytes())
    return found


def _whole(name: str, own: object) -> object:
    """The document of the program with the workspace's part over it."""
    coming = _package(name)
    if own is None:
        return coming
    return {**coming, **own} if isinstance(coming, dict) and isinstance(own, dict) else own


@dataclass(frozen=True, slots=True)
class _Shape(Generic[T]):
    """What a document must look like, and what must be true of it beside."""

    name: str
    form: Any
    check: Callable[[T, object], None]

    def read(self, value: object) -> T:
        """The document as values; `Invalid` says where it does not fit."""
        try:
            found: T = msgspec.convert(value, self.form)
        except msgspec.ValidationError as error:
            raise Invalid(f"this is no “{self.name}”: {error}", field="value") from error
        self.check(found, value)
        return found

    def of(self, tx: Transaction) -> T:
        """The document as it holds in the workspace."""
        return self.read(read_definition(tx, self.name).value)


def _check_guides(guides: Mapping[str, Guide], _: object) -> None:
    strange = sorted(set(guides) - set(GUIDED))
    if strange:
        raise Invalid(f"there is no field {', '.join(strange)}; there are: {', '.join(GUIDED)}", field=strange[0])
    for name, guide in guides.items():
        check_guide(name, guide, GUIDED[name])


def _check_steps(steps: Sequence[Step], _: object) -> None:
    keys = [step.key for step in steps]
    if not keys or len(set(keys)) != len(keys):
        raise Invalid("a decision has steps, each with a key of its own", field="key")
    for step in steps:
        if not step.key.replace("_", "").isalnum() or step.key != step.key.casefold():
            raise Invalid(f"“{step.key}” is no key: small letters, digits and _ are", field="key")
        check_texts(step.name, of=step.key)


def _check_words(words: Words, _: object) -> None:
    for name, by_system in words.items():
        field = FIELDS.get(name)
        if field is None:
            raise Invalid(f"there is no field “{name}”; there are: {', '.join(FIELDS)}", field=name)
        allowed = set(field.words) or {str(number) for number in range(field.most + 1)}
        for said, meant in ((said, meant) for some in by_system.values() for said, meant in some.items()):
            if meant not in allowed:
                there = ", ".join(field.words) or f"0 to {field.most}"
                raise Invalid(f"“{said}” cannot mean “{meant}” for {field.called}; there is: {there}", field=name)


def _check_templates(known: Mapping[str, Template], _: object) -> None:
    for key, template in known.items():
        check_texts(template.name, of=key)
        if not template.roles or any(need.count < 1 or need.weight <= 0 for need in template.roles.values()):
            raise Invalid(f"“{key}” asks for some role, each with a number and a weight above 0", field=key)


def _check_us(found: Us, value: object) -> None:
    strange = sorted(set(value) - set(Us.__struct_fields__)) if isinstance(value, dict) else []
    if strange:
        raise Invalid(
            f"there is no {', '.join(strange)}; there are: {', '.join(Us.__struct_fields__)}", field=strange[0]
        )
    wrong = [each for each in found.domains if "." not in each or "@" in each or each != each.casefold()]
    wrong += [each for each in found.addresses if "@" not in each or each != each.casefold()]
    if wrong:
        raise Invalid(f"“{wrong[0]}” is neither a domain nor an address, in small letters", field="value")
    common = sorted(found.domains & EVERYBODYS)
    if common:
        raise Invalid(f"anybody has a mailbox at {common[0]}: name addresses, not the domain", field="domains")


def _check_thresholds(found: Thresholds, value: object) -> None:
    known = {field.name for field in fields(Thresholds)} - {"template"}
    strange = sorted(set(value) - known) if isinstance(value, dict) else []
    if strange:
        raise Invalid(f"there is no threshold {', '.join(strange)}; there are: {', '.join(sorted(known))}")
    wrong = [name for name in sorted(known - {"depth_bands"}) if getattr(found, name) < 1]
    if wrong:
        raise Invalid(f"{', '.join(wrong)} must be at least 1", field=wrong[0])
    if found.stale_days <= found.ageing_days:
        raise Invalid("what is stale is older than what is ageing", field="stale_days")
    if list(found.depth_bands) != sorted(set(found.depth_bands)):
        raise Invalid("the bands of depth begin one above the other", field="depth_bands")


_GUIDES: _Shape[dict[str, Guide]] = _Shape("fields", dict[str, Guide], _check_guides)
_TEMPLATES: _Shape[dict[str, Template]] = _Shape("role_templates", dict[str, Template], _check_templates)
_STEPS: _Shape[list[Step]] = _Shape("decision_steps", list[Step], _check_steps)
_THRESHOLDS: _Shape[Thresholds] = _Shape("thresholds", Thresholds, _check_thresholds)
_US: _Shape[Us] = _Shape("us", Us, _check_us)
_WORDS: _Shape[Words] = _Shape("import_words", dict[str, dict[str, dict[str, str]]], _check_words)
_DOCUMENTS: Mapping[str, _Shape[Any]] = {
    shape.name: shape for shape in (_GUIDES, _TEMPLATES, _STEPS, _THRESHOLDS, _WORDS, _US)
}
