from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.interactions.headers import date_of, read_headers


def headers(text: str) -> dict[str, list[str]]:
    """The headers of a mail as a test writes them."""
    return read_headers(text.encode().splitlines(keepends=True))


def test_headers_are_unfolded_and_broken_lines_cost_only_themselves() -> None:
    found = headers("Received: here\n then\nquite Delivered-To: x\n  lost\nFrom  : ann@x.example\nX-Spam: no\nTO: bo\n")
    assert found == {"received": ["here then lost"], "from": ["ann@x.example"], "to": ["bo"]}


def test_a_header_in_an_old_encoding_is_read() -> None:
    assert read_headers([b"Subject: Gr\xfc\xdfe\0\n"]) == {"subject": ["Grüße"]}


@pytest.mark.parametrize(
    "text",
    [
        "Date: Fri, 21 Nov 1997 09:55:06 -0600",
        "Date: Fri, 21 Nov 1997 09(comment):   55  :  06 -0600 (CST)",
        "Date: soon\nReceived: x; Sat, 22 Nov 1997 10:00 GMT\nReceived: y; Fri, 21 Nov 1997 15:55:06 GMT\nReceived: z",
        "Resent-Date: Fri, 21 Nov 1997 15:55:06 GMT",
    ],
)
def test_the_date_is_found_wherever_it_is_said(text: str) -> None:
    assert date_of(headers(text)) == datetime(1997, 11, 21, 15, 55, 6, tzinfo=UTC)


def test_the_envelope_is_the_last_resort() -> None:
    assert date_of({}, "Fri Nov 21 15:55:06 1997") == datetime(1997, 11, 21, 15, 55, 6, tzinfo=UTC)
    assert date_of({}) is None


@pytest.mark.parametrize("date", ["", "soon", "Thu, 01 Jan 1970 00:00:00 +0000", "Fri, 99 Nov 1997 99:99:99 +0000"])
def test_what_is_no_date_is_none(date: str) -> None:
    assert date_of({"date": [date]}) is None


@given(st.lists(st.binary(max_size=40)), st.text(max_size=30))
def test_no_bytes_are_too_odd(lines: list[bytes], date: str) -> None:
    read_headers(lines)
    date_of({"date": [date]})
