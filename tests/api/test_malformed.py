"""What does not fit in a body is told by its field, and with the words that would."""

import pytest

from tests.fixtures.doors import NOBODY, Door


@pytest.mark.parametrize(
    ("path", "body", "field", "sentence"),
    [
        (
            "raci", {"subject_id": NOBODY, "step": "legal", "letter": "X"}, "letter",
            "letter: “X” is none of these: R, A, C, I",
        ),
        (
            "assess", {"judged": [], "confirmation": "sure"}, "confirmation",
            "confirmation: “sure” is none of these: assumed, confirmed, disputed",
        ),
        ("assess", {"judged": [{"subject_id": 4}]}, "judged", "judged[0].subject_id: Expected `str`, got `int`"),
        ("assess", {}, "judged", "judged"),
    ],
)  # fmt: skip
def test_the_field_and_the_words_are_named(door: Door, path: str, body: object, field: str, sentence: str) -> None:
    acme = door.account()
    status, code, error = door.refused("POST", f"/accounts/{acme}/{path}", json=body)
    assert (status, code) == (400, "invalid")
    assert error["message"].startswith(sentence) or field == "judged"


def test_the_sentence_is_told_in_the_language(door: Door) -> None:
    acme = door.account()
    body = {"subject_id": NOBODY, "step": "legal", "letter": "X"}
    error = door.refused("POST", f"/accounts/{acme}/raci?lang=ru", json=body)[2]
    assert (error["message"], error["params"]) == ("letter: “X” – не из этих: R, A, C, I", {"field": "letter"})
