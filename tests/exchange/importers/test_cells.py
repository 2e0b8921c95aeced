import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.cells import (
    clean,
    clean_lines,
    domain_in,
    emails_in,
    is_clean,
    is_shared_mailbox,
    number_in,
    phones_in,
    split_values,
    urls_in,
)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Head of IT ", "Head of IT"),
        ("'+1 555 0100", "+1 555 0100"),
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'-", "-"),
        ("'@here", "@here"),
        ("'N/D'", "N/D"),
        ('"Vacant"', "Vacant"),
        ("O'Brien", "O'Brien"),
        ("'t Hooft", "'t Hooft"),
        ("'", "'"),
        ("Head\nof\xa0IT", "Head of IT"),
        ("a\x00b\u200bc", "abc"),
        ("lost \ud800 half", "lost half"),
        ("", ""),
    ],
)
def test_a_cell_is_one_line_without_guards_and_invisible_signs(cell: str, text: str) -> None:
    assert clean(cell) == text


@given(st.text(st.characters(exclude_characters="'\"`‘“"), max_size=40))
def test_cleaning_a_cell_twice_is_cleaning_it_once(cell: str) -> None:
    assert clean(clean(cell)) == clean(cell)


def test_a_cell_of_several_lines_keeps_them_each_clean() -> None:
    assert clean_lines(" 'Leads' \r\n\n\u200bthe team \n ") == "Leads\nthe team"
    assert clean_lines(" \n ") == clean_lines("") == ""


@given(st.text(max_size=40))
def test_a_cell_that_needs_no_cleaning_only_loses_blanks_around_it(cell: str) -> None:
    if is_clean(cell):
        assert clean(cell) == cell.strip()


def test_several_values_in_a_cell_are_told_apart() -> None:
    assert split_values("a; b;;c") == ("a", "b", "c")
    assert split_values("Work ::: Home") == ("Work", "Home")
    assert split_values("a\nb|c") == ("a", "b", "c")
    assert split_values(" ") == ()


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("John@ABC.example", ("john@abc.example",)),
        ("enquiries@x.uk\ufffd\ufffd", ("enquiries@x.uk",)),
        ("John <john@abc.example>; js@abc.example", ("john@abc.example", "js@abc.example")),
        ("mailto:a@b.example a@b.example", ("a@b.example",)),
        ("o'neil@b.example", ("o'neil@b.example",)),
        ("иван@почта.example", ("иван@почта.example",)),
        ("@here", ()),
        ("a@b", ()),
        ("N/D", ()),
    ],
)
def test_mail_addresses_are_found(cell: str, found: tuple[str, ...]) -> None:
    assert emails_in(cell) == found


@pytest.mark.parametrize("email", ["public.enquiries@x.uk", "info@x.uk", "PCOenquiries@x.uk", "correspondence@x.uk"])
def test_a_mailbox_of_a_team_is_nobodys_own(email: str) -> None:
    assert is_shared_mailbox(email)


@pytest.mark.parametrize("email", ["stephen.laws@x.uk", "salesman@x.uk", "infantino@x.uk", "hr.meyer@x.uk"])
def test_a_persons_address_is_their_own(email: str) -> None:
    assert not is_shared_mailbox(email)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("+1 (555) 555-0136", ("+1 (555) 555-0136",)),
        ("020-7211 6445; 020 7211 6000", ("020-7211 6445", "020 7211 6000")),
        ("0207 035 4848 or Minicom 0207 035 4742", ("0207 035 4848", "Minicom 0207 035 4742")),
        ("ext. 12", ()),
        ("N/A", ()),
        ("1" * 70, ()),
    ],
)
def test_telephone_numbers_are_found(cell: str, found: tuple[str, ...]) -> None:
    assert phones_in(cell) == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("https://x.example/in/a", ("https://x.example/in/a",)),
        ("www.x.example; http://y.example", ("https://www.x.example", "http://y.example")),
        ("javascript:alert(1)", ()),
        ("data:text/html.x", ()),
        ("a@b.example", ()),
        ("none", ()),
    ],
)
def test_only_web_addresses_are_links(cell: str, found: tuple[str, ...]) -> None:
    assert urls_in(cell) == found


@pytest.mark.parametrize(
    ("cell", "domain"),
    [
        ("https://www.ABC.example:8080/a?b", "abc.example"),
        ("abc.example", "abc.example"),
        ("someone@abc.example", "abc.example"),
        ("https://user@abc.example/", "abc.example"),
        ("none", None),
        ("", None),
    ],
)
def test_the_domain_of_an_address_is_found(cell: str, domain: str | None) -> None:
    assert domain_in(cell) == domain


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("5.72", 5.72), ("1,5", 1.5), ("1,234.5", 1234.5), ("1,234", 1234), ("1 234", 1234), ("3", 3),
        ("N/A", None), ("nan", None), ("1e400", None), ("", None), ("9" * 40, None), ("1,2,3", None),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(cell: str, number: float | None) -> None:
    assert number_in(cell) == number
