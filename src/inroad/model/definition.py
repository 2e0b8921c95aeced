"""A definition: how a workspace has chosen to rate, instead of how the program comes."""

from dataclasses import dataclass
from typing import Any, ClassVar

from inroad.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Entity):
    """The workspace's own version of one of the documents that say what words mean and what is asked for.

    `name` is the document's: "fields", "role_templates", "decision_steps", "thresholds" or "import_words". `value` is a
    JSON value of the document's own shape.
    """

    kind: ClassVar[str] = "definition"

    name: str
    value: Any
