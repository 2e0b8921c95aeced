"""How to choose a value: what every word means, and a few questions whose answers suggest one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inroad.model.errors import Invalid
from inroad.model.fields import Field, Shape

LANGUAGES = ("en", "ru")

Texts = Mapping[str, str]
"""A text by language; the first of `LANGUAGES` is always there."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a choice."""

    name: Texts
    definition: Texts


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question: `points` for words of a choice, or what it `adds` to a number."""

    say: Texts
    points: Mapping[str, int] = field(default_factory=dict)
    adds: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the answers among which one chooses."""

    ask: Texts
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """What a field means, what its words mean, and the questions that help to choose."""

    name: Texts
    definition: Texts
    words: Mapping[str, Word] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()

    def suggested(self, of: Field, chosen: Sequence[int | None]) -> str | list[str] | int | None:
        """The value that the chosen answers suggest (by number, None where a question was passed over).

        A choice takes the word with the most points, the first of several; several words of several choices; a number
        the sum. None where nothing was answered.
        """
        answers = [self._answer(question, number) for question, number in zip(self.questions, chosen, strict=False)]
        given = [answer for answer in answers if answer is not None]
        if not given:
            return None
        if of.shape is Shape.SCALE:
            return max(0, min(of.most, sum(answer.adds for answer in given)))
        points: Counter[str] = Counter()
        for answer in given:
            points.update(answer.points)
        most = max(points.values(), default=0)
        best = [word for word in of.words if most and points[word] == most]
        if of.shape is Shape.CHOICES:
            return best or None
        return best[0] if best else None

    @staticmethod
    def _answer(question: Question, number: int | None) -> Answer | None:
        if number is None:
            return None
        if not 0 <= number < len(question.answers):
            raise Invalid(f"there is no answer {number}; there are {len(question.answers)}", field="answers")
        return question.answers[number]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a decision."""

    key: str
    name: Texts


def check_texts(texts: Texts, *, of: str) -> None:
    """Refuse a text without words in the first language, or in a language that nobody reads here."""
    if not texts.get(LANGUAGES[0], "").strip():
        raise Invalid(f"{of} has no text in {LANGUAGES[0]}", field=of)
    strange = [language for language in texts if language not in LANGUAGES]
    if strange:
        raise Invalid(f"{of} speaks {', '.join(strange)}; languages are {', '.join(LANGUAGES)}", field=of)


def check_guide(name: str, guide: Guide, of: Field) -> None:
    """Refuse a guide that explains words which its field does not have, or forgets some."""
    for texts in (guide.name, guide.definition, *(question.ask for question in guide.questions)):
        check_texts(texts, of=name)
    explained = set(guide.words) if of.words else set()
    if explained != set(of.words):
        odd = ", ".join(sorted(explained ^ set(of.words)))
        raise Invalid(f"the words of {name} are {', '.join(of.words)}; this does not fit: {odd}", field=name)
    for word, meaning in guide.words.items():
        check_texts(meaning.name, of=f"{name}.{word}")
        check_texts(meaning.definition, of=f"{name}.{word}")
    for answer in (answer for question in guide.questions for answer in question.answers):
        check_texts(answer.say, of=name)
        strange = sorted(set(answer.points) - set(of.words))
        if strange:
            raise Invalid(f"an answer about {name} gives points to {', '.join(strange)}, which is no word of it")
