"""Routes of definitions: what words mean, what is asked for, where the rules draw their lines, and which fields are."""

from typing import Any

import msgspec
from litestar import Router, delete, get, put

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.bootstrap import Installation
from inroad.model.fields import FIELDS, RACI, Field, field_named
from inroad.workspace import definitions
from inroad.workspace.definitions import Document


class DefinitionAnswer(msgspec.Struct, frozen=True):
    """A document as it holds in the workspace; `own` is the workspace's part of it, null where it is as it comes."""

    name: str
    value: Any
    own: Any
    version: int


class DefinitionsAnswer(msgspec.Struct, frozen=True):
    """Every document."""

    items: list[DefinitionAnswer]


class DefineRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The workspace's version of a document; of an object only what differs from how it comes."""

    value: Any


class FieldAnswer(msgspec.Struct, frozen=True):
    """A field that can be said: of whom, in which shape, in which words or up to which number."""

    name: str
    scope: str
    shape: str
    words: tuple[str, ...]
    most: int


class FieldsAnswer(msgspec.Struct, frozen=True):
    """Every field that can be said of stakeholders, people and deals."""

    items: list[FieldAnswer]


def definition_answer(document: Document) -> DefinitionAnswer:
    """A document as the API says it."""
    return DefinitionAnswer(document.name, document.value, document.own, document.version)


def field_answer(field: Field) -> FieldAnswer:
    """A field as the API says it."""
    return FieldAnswer(field.name, field.scope, field.shape, field.words, field.most)


@get("/fields", sync_to_thread=True, responses=READ_ERRORS)
def fields(installation: Installation) -> FieldsAnswer:
    """Every field that can be said; those of the steps of a decision as the workspace has them."""
    with installation.store.read(installation.owner) as tx:
        steps = [step.key for step in definitions.decision_steps(tx)]
    found = [*FIELDS.values(), *(field_named(RACI + step, steps) for step in steps)]
    return FieldsAnswer(list(map(field_answer, found)))


@get("/definitions", sync_to_thread=True, responses=READ_ERRORS)
def everyone(installation: Installation) -> DefinitionsAnswer:
    """Every document."""
    with installation.store.read(installation.owner) as tx:
        return DefinitionsAnswer(list(map(definition_answer, definitions.list_definitions(tx))))


@get("/definitions/{name:str}", sync_to_thread=True, responses=READ_ERRORS)
def show(installation: Installation, name: str) -> DefinitionAnswer:
    """One document."""
    with installation.store.read(installation.owner) as tx:
        return definition_answer(definitions.read_definition(tx, name))


@put("/definitions/{name:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def define(installation: Installation, name: str, data: DefineRequest) -> DefinitionAnswer:
    """Write the workspace's version of a document."""
    with installation.store.write(installation.owner) as tx:
        return definition_answer(definitions.define(tx, name, data.value))


@delete("/definitions/{name:str}", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def restore(installation: Installation, name: str) -> DefinitionAnswer:
    """Give the workspace's version of a document up."""
    with installation.store.write(installation.owner) as tx:
        return definition_answer(definitions.restore_definition(tx, name))


router = Router(path="/", route_handlers=[fields, everyone, show, define, restore], tags=["definitions"])
