"""Answers in the language that was asked for: by the address, by the header, by the installation."""

from dataclasses import replace

import pytest

from tests.fixtures.doors import Door, opened

LIKE_RUSSIANS = {"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.5"}


def health(door: Door, account: str, search: str = "", **headers: str) -> str:
    """Why the account's map is as healthy as it is."""
    found = door.ask("GET", f"/accounts/{account}/review{search}", headers=headers)
    return str(found["health"]["because"]["sentence"])


def test_reasons_are_told_as_the_header_or_before_it_the_address_asks(door: Door) -> None:
    acme = door.account()
    assert health(door, acme) == "nobody is known here"
    assert health(door, acme, **LIKE_RUSSIANS) == "Здесь пока никого не знаем"
    assert health(door, acme, "?lang=ru") == "Здесь пока никого не знаем"
    assert health(door, acme, "?lang=en", **LIKE_RUSSIANS) == "nobody is known here"
    assert health(door, acme, "?lang=tlh", **LIKE_RUSSIANS) == "Здесь пока никого не знаем"


def test_where_nobody_asks_the_installation_says_which_language(door: Door) -> None:
    acme = door.account()
    russian = replace(door.installation, settings=replace(door.installation.settings, language="ru"))
    with opened(russian) as here:
        assert health(here, acme) == "Здесь пока никого не знаем"
        assert health(here, acme, **{"Accept-Language": "en"}) == "nobody is known here"


@pytest.mark.parametrize(
    ("lens", "words"),
    [
        ("power-interest", ("Власть →", "Работать плотно", "Без места: 1")), ("onion", ("Ядро 0", "Пока без круга: 1")),
        ("influence", ("Без связей: 1",)), ("raci", ("Обоснование", "никто не назначен")),
        ("coverage", ("Охват: Acme",)), ("engagement", ("Вовлечённость: Acme",)),
    ],
)  # fmt: skip
def test_pictures_speak(door: Door, lens: str, words: tuple[str, ...]) -> None:
    acme = door.account()
    door.person(acme, "Ada", "CEO")
    picture = door.ask("GET", f"/accounts/{acme}/lenses/{lens}.svg?lang=ru")
    assert [word for word in words if word not in picture] == []


def test_a_refusal_is_told_in_the_language_and_leaves_nothing(door: Door) -> None:
    acme = door.account()
    ada = door.person(acme, "Ada", "CEO")
    body = {"judged": [{"subject_id": ada["position_id"], "values": {"power": 11}}]}
    error = door.refused("POST", f"/accounts/{acme}/assess", json=body, headers=LIKE_RUSSIANS)[2]
    assert error["message"] == "Власть: нужно целое число от 0 до 10, а не “11”"


def test_an_open_seat_for_a_role_is_called_in_the_language_of_who_makes_it(door: Door) -> None:
    acme = door.account()
    door.ask("POST", f"/accounts/{acme}/role-seats", json={}, headers=LIKE_RUSSIANS)
    assert "Распорядитель бюджета" in door.people(acme)
