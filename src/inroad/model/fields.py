"""The table of all that can be asserted of a stakeholder, a person and a deal: one for every door, import and export.

A row says what the field is called, whom it is about, and which values it takes. What is nobody's choice of words
(definitions, questions, names in other languages) stands in the documents that an administrator edits.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inroad.model.errors import Invalid
from inroad.model.stakeholder import (
    Adaptability,
    BuyingRole,
    Coverage,
    DecisionOrientation,
    DecisionStep,
    EngagementLevel,
    Meddpicc,
    OnionRing,
    PoliticalStatus,
    Raci,
    ResponseMode,
    StakeholderProfile,
    Stance,
)

MAX_TEXT = 2_000
"""Characters of a text: a long paragraph."""
MOST_TEXTS = 30
"""Entries of a list of texts."""


class Scope(StrEnum):
    """Whom a field is about: somebody in the context of an account or a deal, a person anywhere, or a deal."""

    STAKEHOLDER = "stakeholder"
    PROFILE = "profile"
    OPPORTUNITY = "opportunity"


class Shape(StrEnum):
    """What a value looks like: one of some words, several of them, a number from 0 on, a text, texts, or yes and no."""

    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    TEXT = "text"
    TEXTS = "texts"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Field:
    """A row of the table. `words` are those of a choice, in their order; `most` is the top of a scale."""

    name: str
    scope: Scope
    shape: Shape
    words: tuple[str, ...] = ()
    most: int = 0

    @property
    def called(self) -> str:
        """The name as people say it."""
        return self.name.replace("_", " ").replace(".", ": ")


def _choice(name: str, scope: Scope, words: type[StrEnum]) -> Field:
    return Field(name, scope, Shape.CHOICE, tuple(words))


_S, _P, _O = Scope.STAKEHOLDER, Scope.PROFILE, Scope.OPPORTUNITY

FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("roles", _S, Shape.CHOICES, tuple(BuyingRole)),
        _choice("stance", _S, Stance),
        _choice("political_status", _S, PoliticalStatus),
        Field("power", _S, Shape.SCALE, most=10),
        Field("interest", _S, Shape.SCALE, most=10),
        _choice("coverage", _S, Coverage),
        _choice("ring", _S, OnionRing),
        _choice("engagement", _S, EngagementLevel),
        _choice("engagement_desired", _S, EngagementLevel),
        _choice("decision_orientation", _S, DecisionOrientation),
        _choice("response_mode", _S, ResponseMode),
        Field("key_messages", _S, Shape.TEXTS),
        Field("planned_content", _S, Shape.TEXTS),
        Field("next_step", _S, Shape.TEXT),
        Field("responsibilities", _P, Shape.TEXTS),
        Field("goals", _P, Shape.TEXTS),
        Field("motivations", _P, Shape.TEXTS),
        Field("pain_points", _P, Shape.TEXTS),
        Field("concerns", _P, Shape.TEXTS),
        Field("personal_win", _P, Shape.TEXT),
        _choice("adaptability", _P, Adaptability),
        _choice("stakeholder_profile", _P, StakeholderProfile),
        Field("channels", _P, Shape.TEXTS),
        Field("contact_frequency", _P, Shape.TEXT),
        Field("communication_style", _P, Shape.TEXT),
        Field("best_times", _P, Shape.TEXT),
        Field("topics_to_avoid", _P, Shape.TEXTS),
        Field("do_not_contact", _P, Shape.YES_NO),
        *(Field(f"meddpicc.{letter}", _O, Shape.SCALE, most=3) for letter in Meddpicc),
    )
}
"""Every field but those of the steps of a decision, which each workspace chooses for itself (see `field_named`)."""

RACI = "raci."
"""How the fields of the steps of a decision begin: `raci.legal` is who does what when the lawyers are asked."""


def field_named(name: str, steps: Collection[str] = tuple(DecisionStep)) -> Field:
    """The field of that name, `steps` being those of the decision; `Invalid` says which there are."""
    if name in FIELDS:
        return FIELDS[name]
    if name.startswith(RACI):
        step = name.removeprefix(RACI)
        if step in steps:
            return Field(name, Scope.STAKEHOLDER, Shape.CHOICE, tuple(Raci))
        there = ", ".join(steps)
        sentence = f"there is no step “{step}” in the decision; there are: {there}"
        raise Invalid(sentence, says="no_step", field=name, named=step, there=there)
    there = ", ".join((*FIELDS, *(RACI + step for step in steps)))
    raise Invalid(
        f"there is no field “{name}”; there are: {there}", says="no_field", field=name, named=name, there=there
    )


def is_field(name: str) -> bool:
    """Whether something is said in the words of the table; of a recorded value (a title, an address) it is not."""
    return name in FIELDS or name.startswith(RACI)


def checked(field: Field, value: object) -> object:
    """The value in its one form; `Invalid` says in the user's words what does not fit and what would."""
    return _CHECKS[field.shape](field, value)


def _choice_of(field: Field, value: object) -> str:
    if not isinstance(value, str) or value not in field.words:
        words, shown = ", ".join(field.words), _shown(value)
        sentence = f"{field.called} cannot be {shown}; it is one of: {words}"
        raise Invalid(sentence, says="choice", field=field.name, value=shown, words=words)
    return str(value)


def _choices_of(field: Field, value: object) -> list[str]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise Invalid(f"{field.called} are a list of: {', '.join(field.words)}", field=field.name)
    said = {_choice_of(field, each) for each in value}
    if not said:
        raise Invalid(f"name at least one of {field.called}, or clear them", field=field.name)
    return [word for word in field.words if word in said]


def _number_of(field: Field, value: object) -> int:
    number = int(value) if isinstance(value, float) and value.is_integer() else value
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= field.most:
        sentence = f"{field.called} is a whole number from 0 to {field.most}, not {_shown(value)}"
        raise Invalid(sentence, says="scale", field=field.name, most=field.most, value=_shown(value))
    return number


def _text_of(field: Field, value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not text:
        raise Invalid(f"{field.called} is a text, not {_shown(value)}; clear it if nobody knows", field=field.name)
    if len(text) > MAX_TEXT:
        raise Invalid(f"{field.called} has {len(text)} characters; {MAX_TEXT} are allowed", field=field.name)
    return text


def _texts_of(field: Field, value: object) -> list[str]:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        raise Invalid(f"{field.called} are a list of texts; clear them if nobody knows", field=field.name)
    texts = list(dict.fromkeys(_text_of(field, each) for each in value))
    if len(texts) > MOST_TEXTS:
        raise Invalid(f"{field.called} are {len(texts)} texts; {MOST_TEXTS} are allowed", field=field.name)
    return texts


def _yes_or_no(field: Field, value: object) -> bool:
    if not isinstance(value, bool):
        raise Invalid(f"{field.called} is true or false, not {_shown(value)}", field=field.name)
    return value


def _shown(value: object) -> str:
    return "nothing" if value is None or value == "" else f"“{str(value)[:_SHOWN]}”"


_SHOWN = 80
_CHECKS: Mapping[Shape, Callable[[Field, object], object]] = {
    Shape.CHOICE: _choice_of,
    Shape.CHOICES: _choices_of,
    Shape.SCALE: _number_of,
    Shape.TEXT: _text_of,
    Shape.TEXTS: _texts_of,
    Shape.YES_NO: _yes_or_no,
}
