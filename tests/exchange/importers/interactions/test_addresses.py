import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.interactions.addresses import decoded, people_in


@pytest.mark.parametrize(
    ("header", "people"),
    [
        ("Ann@X.example", [("ann@x.example", None)]),
        ("Ann Lee <ann@x.example>, <bo@x.example>", [("ann@x.example", "Ann Lee"), ("bo@x.example", None)]),
        ('"Lee, Ann" <ann@x.example>', [("ann@x.example", "Lee, Ann")]),
        (r'"Giant; \"Big\" Box" <box@x.example>', [("box@x.example", 'Giant; "Big" Box')]),
        ("ann@x.example (Ann Lee)", [("ann@x.example", "Ann Lee")]),
        ("Pete(A nice \\) chap (really)) <pete@x.example>", [("pete@x.example", "Pete")]),
        ("Team: Ann <ann@x.example>, bo@x.example;", [("ann@x.example", "Ann"), ("bo@x.example", None)]),
        ("undisclosed recipients: ;", []),
        ("=?utf-8?q?J=C3=B6rn?= <j@x.example>", [("j@x.example", "Jörn")]),
        ("<'ann@x.example'>", [("ann@x.example", None)]),
        ("ann . lee @ x . example", [("ann.lee@x.example", None)]),
        ("ann@x.example <ann@x.example>", [("ann@x.example", None)]),
        ("Ann Lee", [(None, "Ann Lee")]),
        ('"never closed, ann@x.example', [(None, "never closed"), ("ann@x.example", None)]),
        ("<ann@x.example>;;,", [("ann@x.example", None)]),
        (f"{'A' * 300} <ann@x.example>", [("ann@x.example", None)]),
        (f"{'A' * 1_000_000} ann@x.example", [("ann@x.example", None)]),
        ("A" * 1_000_000, []),
        ("", []),
    ],
)
def test_people_are_found_however_a_mailer_wrote_them(header: str, people: list[tuple[str | None, str | None]]) -> None:
    assert people_in(header) == people


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("plain", "plain"),
        ("=?utf-8?b?0JDQvdC90LA=?=", "Анна"),
        ("=?koi8-r?q?=E1=CE=CE=C1?=", "Анна"),
        ("=?nonsense?q?J=C3=B6rn?=", "Jörn"),
        ("=?nonsense?q?J=F6rn?=", "Jörn"),
        ("=?utf-8?b?x?=", "=?utf-8?b?x?="),
    ],
)
def test_encoded_words_are_read_and_broken_ones_kept(text: str, clear: str) -> None:
    assert decoded(text) == clear


@given(st.text(max_size=80))
def test_no_header_is_too_odd(header: str) -> None:
    assert all(email or name for email, name in people_in(header))
