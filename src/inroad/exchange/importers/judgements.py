"""What a file of people says of their part in a purchase: buying roles, stance, power, and the rest of the table.

Each system has words of its own, and each team adds more. What a word means here stands in a document that an
administrator edits; what nobody explained is kept word for word, never guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inroad.exchange.importers.cells import clean, split_values
from inroad.exchange.importers.headings import Field as Column
from inroad.exchange.importers.headings import heading_key
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.table import Row, Sheet
from inroad.model.fields import FIELDS, MAX_TEXT, MOST_TEXTS, Field, Scope, Shape

HEADINGS: Mapping[str, str] = {
    "roles": """buying role; buying roles; buyer role; roles in purchase; role in purchase; role in decision;
        decision role; decision making role; contact role; contact roles; stakeholder role; stakeholder roles;
        opportunity role; hs buying role; rolle im buying center; kaufrolle; роль в закупке; роль в сделке; роли""",
    "stance": """stance; attitude; attitude towards us; support level; supporter status; position towards us;
        relationship stance; haltung; отношение; отношение к нам; позиция""",
    "political_status": "political status; politics; inner circle; politischer status; политический статус",
    "power": "power; power level; influence; influence level; decision power; macht; einfluss; власть; влияние",
    "interest": "interest; interest level; interesse; интерес; заинтересованность",
    "coverage": "coverage; our coverage; contact coverage; coverage level; abdeckung; покрытие",
    "ring": "ring; onion ring; stakeholder ring; кольцо",
    "engagement": "engagement; engagement level; current engagement; вовлеченность",
    "engagement_desired": "desired engagement; target engagement; engagement desired; желаемая вовлеченность",
    "decision_orientation": "decision orientation; decides by; ориентация решения",
    "response_mode": "response mode; режим реакции",
    "key_messages": "key messages; key message; messages; kernbotschaften; что сказать; ключевые сообщения",
    "planned_content": "planned content; content; materials; inhalte; материалы",
    "next_step": "next step; next action; nächster schritt; следующий шаг",
    "responsibilities": "responsibilities; verantwortung; обязанности",
    "goals": "goals; objectives; ziele; цели",
    "motivations": "motivations; motivation; мотивация",
    "pain_points": "pain points; pains; pain point; schmerzpunkte; боли; проблемы",
    "concerns": "concerns; objections; bedenken; опасения; возражения",
    "personal_win": "personal win; personal wins; личная выгода",
    "adaptability": "adaptability; adoption type; адаптивность",
    "stakeholder_profile": "stakeholder profile; challenger profile; профиль",
    "channels": "preferred channels; preferred channel; channels; каналы связи",
    "contact_frequency": "contact frequency; частота контакта",
    "communication_style": "communication style; стиль общения",
    "best_times": "best times; best time to call; лучшее время",
    "topics_to_avoid": "topics to avoid; темы под запретом",
    "do_not_contact": "do not contact; do not call; opted out; opt out; не беспокоить",
}
"""For every field of the table the headings that mean it, in the spelling of `heading_key`."""

_FIELD_OF = {heading_key(word): field for field, words in HEADINGS.items() for word in words.split(";")}
_FIELD_OF |= {heading_key(name): name for name, field in FIELDS.items() if field.scope is not Scope.OPPORTUNITY}
_FREE = {None, Column.KEPT, Column.IGNORED}
_GAPS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"(\d{1,3})(?:[.,]0+)?(?:\s*(?:/|of|из|von)\s*(\d{1,3}))?\Z")
_YES = frozenset({"true", "yes", "y", "1", "x", "да", "ja", "oui"})
_NO = frozenset({"false", "no", "n", "0", "нет", "nein", "non"})


@dataclass(frozen=True, slots=True)
class JudgedColumn:
    """A column that says something of the table: its place, its heading, the field it means."""

    index: int
    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """What a row says, as (column, text), and by what its person is known where the row changes nothing else."""

    line: int
    said: tuple[tuple[JudgedColumn, str], ...]
    key: str | None
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value in our words; `understood` is False where a part of what was written is not."""

    value: object
    understood: bool


def is_judged(name: str) -> bool:
    """Whether a column can be said to mean this: a field of the table that is about people."""
    return name in HEADINGS


def judged_columns(mapping: ColumnMapping, override: Mapping[str, str]) -> list[JudgedColumn]:
    """The columns that say something of the table: those that the user names, and those with a heading that does.

    A column that means something else about a person is none, nor is a second one of the same field.
    """
    said = {heading_key(heading): name for heading, name in override.items()}
    found: dict[str, JudgedColumn] = {}
    for column in sorted(mapping.columns, key=lambda column: heading_key(column.heading) not in said):
        key = heading_key(column.heading)
        field = said.get(key) or (_FIELD_OF.get(key) if column.field in _FREE else None)
        if field is not None:
            found.setdefault(field, JudgedColumn(column.index, column.heading, field))
    return sorted(found.values(), key=lambda column: column.index)


def read_judged(sheet: Sheet, mapping: ColumnMapping, columns: Sequence[JudgedColumn]) -> Iterator[JudgedRow]:
    """Every row that says something; one that cannot be read is the people's import to reject."""
    keys = mapping.by_field.get(Column.KEY, ())
    mails = mapping.by_field.get(Column.EMAIL, ())
    for row in sheet.rows():
        if not isinstance(row, Row):
            continue
        said = tuple((column, text) for column in columns if (text := clean(row.cells[column.index])))
        if said:
            key = next((text for place in keys if (text := clean(row.cells[place]))), None)
            emails = tuple(each.casefold() for place in mails for each in split_values(row.cells[place]) if "@" in each)
            yield JudgedRow(row.line, said, key, emails)


def meaning_of(field: Field, text: str, words: Mapping[str, str]) -> Meaning | None:
    """What a cell says in our words, `words` being those of files in the spelling of `word_key`; None for nothing.

    A role that nobody explained is "other", a word of another choice "unknown", where the choice has it.
    """
    known = {word_key(word): word for word in field.words} | dict(words)
    match field.shape:
        case Shape.CHOICES:
            return _several(field, split_values(text.replace(",", ";").replace("/", ";")), known)
        case Shape.CHOICE:
            word = known.get(word_key(text))
            return _one(word, "unknown" if "unknown" in field.words else None)
        case Shape.SCALE:
            return _number(field, text, known)
        case Shape.YES_NO:
            key = word_key(text)
            return Meaning(key in _YES, understood=True) if key in _YES | _NO else None
        case Shape.TEXTS:
            texts = list(dict.fromkeys(each[:MAX_TEXT] for each in split_values(text)))
            return Meaning(texts[:MOST_TEXTS], len(texts) <= MOST_TEXTS) if texts else None
    return Meaning(text[:MAX_TEXT], len(text) <= MAX_TEXT)


def word_key(text: str) -> str:
    """A word as it is looked up: lower case, whatever is no letter or digit as one blank."""
    return " ".join(_GAPS.sub(" ", text).casefold().split())


def _several(field: Field, parts: Sequence[str], known: Mapping[str, str]) -> Meaning | None:
    found = [known.get(word_key(part)) for part in parts if word_key(part)]
    if not found:
        return None
    values = {value or "other" for value in found}
    return Meaning([word for word in field.words if word in values], None not in found)


def _one(word: str | None, fallback: str | None) -> Meaning | None:
    value = word or fallback
    return None if value is None else Meaning(value, word is not None)


def _number(field: Field, text: str, known: Mapping[str, str]) -> Meaning | None:
    """A number of the scale; "3 of 5" is made one of ours, a number beyond the scale is none."""
    word = known.get(word_key(text))
    if word is not None:
        return Meaning(int(word), understood=True)
    match = _NUMBER.match(text.strip())
    if match is None:
        return None
    number, whole = int(match[1]), int(match[2]) if match[2] else field.most
    return Meaning(round(number * field.most / whole), understood=True) if 0 <= number <= whole and whole else None
