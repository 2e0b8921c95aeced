"""The language that somebody asked for: what is asked, plurals, lists, reasons and refusals."""

import ast
import json
from pathlib import Path

import pytest

from inroad.influence.because import because
from inroad.language import in_words, listed, named, number, speaking, spoken, t, tell, tell_refusal, understood, word
from inroad.model.errors import Invalid
from inroad.model.fields import FIELDS, checked
from inroad.model.stakeholder import BuyingRole

SOURCE = Path(__file__).parents[1] / "src" / "inroad"


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("ru", "ru"), ("ru-RU,ru;q=0.9,en;q=0.8", "ru"), ("de, en;q=0.2, ru;q=0.7", "ru"), ("ru_RU.UTF-8", "ru"),
        ("en, ru", "en"), ("fr;q=1, de", None), ("", None), ("ru;q=much, en;q=0.1", "en"), ("C.UTF-8", None),
    ],
)  # fmt: skip
def test_the_first_language_that_we_speak_is_understood(asked: str, language: str | None) -> None:
    assert understood(asked) == language


def test_a_language_is_spoken_for_a_while_and_one_we_do_not_speak_is_english() -> None:
    with speaking("ru"):
        assert spoken() == "ru"
        with speaking("fr"):
            assert spoken() == "en"
        assert spoken() == "ru"
    assert spoken() == "en"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 день назад"), (2, "2 дня назад"), (5, "5 дней назад"), (11, "11 дней назад"), (12, "12 дней назад"),
        (21, "21 день назад"), (22, "22 дня назад"), (111, "111 дней назад"), (1000, "1\u00a0000 дней назад"),
    ],
)  # fmt: skip
def test_russian_counts_as_russians_do(count: int, words: str) -> None:
    with speaking("ru"):
        assert t("coverage.days_ago", count=count) == words


def test_english_counts_too_and_a_gap_without_a_value_stays_visible() -> None:
    assert [t("coverage.days_ago", count=count) for count in (1, 2, 1950)] == [
        "1 day ago",
        "2 days ago",
        "1,950 days ago",
    ]
    assert t("coverage.days_ago") == "{count} days ago"


def test_names_numbers_and_words_are_told_as_the_language_has_them() -> None:
    assert listed(["Ann", "Bob", "Cyd"]) == "Ann, Bob and Cyd"
    assert (number(1950), number(0.5), named("relation", "conflicts_with")) == ("1,950", "0.5", "conflicts with")
    assert (word("roles", "economic_buyer"), in_words({"en": "Step", "ru": "Шаг"})) == ("economic buyer", "Step")
    with speaking("ru"):
        assert listed(["Анна", "Борис", "Вера", "Глеб"]) == "Анна, Борис, Вера и ещё 1"
        assert listed(["Анна", "Борис"]) == "Анна и Борис"
        assert (number(1950), number(0.5)) == ("1\u00a0950", "0,5")
        assert (named("relation", "knows"), named("relation", "odd_one")) == ("знает", "odd one")
        assert (word("roles", "economic_buyer"), word("roles", "odd_one")) == ("Распорядитель бюджета", "odd one")
        assert (in_words({"en": "Step", "ru": "Шаг"}), in_words({"en": "Step"})) == ("Шаг", "Step")


def test_a_reason_is_told_with_its_words_its_plural_and_the_reason_within() -> None:
    why = because("single_threaded", "all on {names}", names=["Анна"], wanted=3)
    lost = because("rung_lost", "from {rung} to {lower}: {why}", rung=4, lower=2, why=why)
    fill = because("role_fill", "{role}: {filled}", role=BuyingRole.CHAMPION, filled=0, required=1)
    gap = because("nobody_accountable", "{step}: nobody is accountable", step="business case")
    assert tell(gap) == "business case: nobody is accountable"
    with speaking("ru"):
        assert (
            tell(lost) == "Карта опустится со ступени 4 на 2: Всё держится на одном человеке (Анна); нужно не меньше 3"
        )
        assert tell(fill) == "Чемпион: 0 из 1"
        assert tell(gap) == "Обоснование: никто не отвечает за итог"
        assert tell(because("asked_by", "{people}", people="2 people", count=2, others="9")).startswith(
            "2 из 9 приходят"
        )
        assert tell(because("layer_silent", "{layer}", layer="mail")).startswith("ни в одной из связей «переписка»")
        assert tell(because("win", "Meet {who}", who="Ann (user)", name="Ann", roles=[])) == (
            "Встретиться и заручиться поддержкой: Ann"
        )
        supporters = because("no_active_champion", "{who}", who="none is known", names=[])
        assert tell(supporters) == "Нет живого контакта с теми, кто продвигает нас внутри: никто не известен"
        confirm = because("confirm_support", "{who}", who="x", name="Ann", roles=[BuyingRole.USER])
        assert tell(confirm) == "Убедиться, что нас поддерживает Ann (Пользователь)"
        way = because("path", "{way}", way="Ann knows Bob", people=["Ann", "Bob"], strength=0.5)
        assert tell(way) == "Путь: Ann и Bob; прочность цепочки 0,5"
        assert tell(because("of_no_catalogue", "as it is")) == "as it is"


def test_a_refusal_is_told_where_there_are_words_for_it() -> None:
    with pytest.raises(Invalid) as refused:
        checked(FIELDS["power"], 11)
    assert tell_refusal(refused.value) == "power is a whole number from 0 to 10, not “11”"
    with speaking("ru"):
        assert tell_refusal(refused.value) == "Власть: нужно целое число от 0 до 10, а не “11”"
        advice = "Export the table as CSV or XLSX and import that."
        assert tell_refusal(Invalid(f"“x.csv” is a binary file, not a table. {advice}")) == (
            "«x.csv» – двоичный файл, а не таблица. Выгрузите таблицу как CSV или XLSX и импортируйте её."
        )
        assert tell_refusal(Invalid("as it is")) == "as it is"
        assert tell_refusal(Invalid("as it is", says="nothing")) == "as it is"


def codes_in(path: Path) -> set[str]:
    """The codes of the reasons which a module gives."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    firsts = [
        call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "because" and call.args
    ]
    return {str(first.value) for first in firsts if isinstance(first, ast.Constant)}


@pytest.mark.parametrize("path", sorted((SOURCE / "influence").glob("*.py")), ids=lambda path: path.stem)
def test_every_reason_that_any_rule_gives_has_russian_words(path: Path) -> None:
    with speaking("ru"):
        silent = {code for code in codes_in(path) if tell(because(code, "as it is")) == "as it is"}
    assert silent == set()


def test_what_is_said_outside_the_browser_only_is_the_same_in_both_languages() -> None:
    here = SOURCE / "catalogues"
    browser, english, russian = (
        json.loads((here / name).read_text(encoding="utf-8"))
        for name in ("en.json", "server/en.json", "server/ru.json")
    )
    assert list(english) == list(russian)
    assert not english.keys() & browser.keys()
    assert all(english.values())
    assert all(russian.values())
