"""Any script in lower-case Latin letters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.fold import behind_form, fold_into, fold_table, has_ks, with_x


def folded(raw: bytes, room: int = 400) -> str:
    out = np.zeros(room, np.uint8)
    length = fold_into(np.frombuffer(raw, np.uint8), (0, len(raw)), fold_table(), out)
    return bytes(out[:length]).decode("ascii")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Müller & Söhne", "muller & sohne"),
        ("Straße Œuvre Ærø", "strasse oeuvre aero"),
        ("ООО «Ромашка»", "ooo <<romashka>>"),
        ("Щука и Ёж", "shchuka i ezh"),
        ("中国", "zhongguo"),
        ("Αθήνα", "athina"),
        ("Łódź", "lodz"),
        ("A\tB\x00C", "a b c"),
    ],
)
def test_letters_of_other_scripts_are_spelt_in_latin(text: str, plain: str) -> None:
    assert folded(text.encode()) == plain


@settings(deadline=None)  # the first call compiles
@given(st.binary(max_size=60))
def test_bytes_that_are_no_text_do_no_harm(raw: bytes) -> None:
    assert folded(raw).isascii()


@settings(deadline=None)  # the first call compiles
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text.encode("utf-8", "ignore"), 4_000)
    assert folded(once.encode(), 4_000) == once


def test_what_does_not_fit_is_cut() -> None:
    assert folded(b"x" * 500, 132) == "x" * 100


@pytest.mark.parametrize(
    ("text", "found"),
    [("Яндекс", True), ("ЯНДЕКС", True), ("КСенон", True), ("Кс", True), ("ск", False), ("ks", False), ("К", False)],
)
def test_cyrillic_ks_is_found(text: str, found: bool) -> None:
    raw = np.frombuffer(text.encode(), np.uint8)
    assert has_ks(raw, 0, len(raw)) is found


@pytest.mark.parametrize(
    ("text", "spelt"), [("yandeks", "yandex"), ("eksport taksi", "export taxi"), ("kss sk ", "xs sk "), ("", "")]
)
def test_ks_is_spelt_x(text: str, spelt: str) -> None:
    raw = np.array(list(text.encode()), np.uint8)
    assert bytes(raw[: with_x(raw, len(raw))]).decode() == spelt


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("АО Ромашка", "Ромашка"),
        ("ИП Иванов", "Иванов"),
        ("АО", "АО"),
        ("АОЗТ Мир", "АОЗТ Мир"),
        ("AO Smith", "AO Smith"),
    ],
)
def test_a_cyrillic_form_of_two_letters_is_left_out(text: str, name: str) -> None:
    raw = np.frombuffer(text.encode(), np.uint8)
    assert bytes(raw[behind_form(raw, 0, len(raw)) :]).decode() == name
