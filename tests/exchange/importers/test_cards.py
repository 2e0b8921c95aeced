from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inroad.exchange.importers import cards
from inroad.exchange.importers.cards import properties, read_cards
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection
from inroad.model.errors import Invalid


def read(path: Path, *contents: str) -> list[PersonRecord | Rejection]:
    """What comes of a file of cards with these contents."""
    path.write_text("".join(f"BEGIN:VCARD\n{text}\nEND:VCARD\n" for text in contents), encoding="utf-8")
    return list(read_cards(path))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes its cards."""
    return tmp_path / "people.vcf"


def test_a_card_becomes_a_person(file: Path) -> None:
    text = """\
VERSION:4.0
UID:urn:uuid:7
FN:Dr. Ann Lee
N:Lee;Ann;;Dr.;
ORG:Acme\\, Inc.;Finance;Tax
TITLE:Head of
  tax
item1.EMAIL;TYPE=work:Ann@Acme.example
TEL;VALUE=uri;TYPE="voice,work":tel:+49-30-1234567;ext=5
TEL:n/a
URL:https://acme.example
ADR;TYPE=home:;;Old Street;Leeds;;;UK
ADR;TYPE=work:;;New Street;Berlin;;;Germany
LANG:de
X-MS-MANAGER:Bo Li
NOTE:first\\nsecond
PHOTO;ENCODING=b:AAAA
 BBBB"""
    assert read(file, text) == [
        PersonRecord(
            line=1,
            name="Ann Lee",
            given_name="Ann",
            family_name="Lee",
            source_key="urn:uuid:7",
            company="Acme, Inc.",
            division=("Finance", "Tax"),
            title="Head of tax",
            emails=("ann@acme.example",),
            phones=("+49-30-1234567",),
            urls=("https://acme.example",),
            location="Berlin",
            country="Germany",
            language="de",
            manager=ManagerRef(ManagerBy.NAME, "Bo Li"),
            note="first second",
        )
    ]


def test_old_cards_with_soft_line_breaks_and_charsets_are_read(file: Path) -> None:
    file.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rn\r\n"
        b"ORG;QUOTED-PRINTABLE:Acme =\r\n  Werke\r\nNOTE;CHARSET=NONSENSE:ok\r\nTITLE:Gr\xfc\xdfer\r\nEND:VCARD\r\n"
    )
    (found,) = read_cards(file)
    assert isinstance(found, PersonRecord)
    assert (found.name, found.company, found.note, found.title) == ("Jörn Müller", "Acme Werke", "ok", "Grüßer")


def test_a_card_without_a_name_goes_by_its_mail(file: Path) -> None:
    found = read(file, "EMAIL:ann.lee@acme.example", "NICKNAME:Annie\nEMAIL:a@acme.example", "FN:Bo Li")
    assert [each.name for each in found if isinstance(each, PersonRecord)] == ["ann.lee", "Annie", "Bo Li"]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("TEL:12345", "no_name", "the card names nobody"),
        ("ORG:Acme", "no_name", "the card of “Acme” names no person"),
        ("FN:Sales team\nKIND:group", "no_person", "“Sales team” is a group, not a person"),
        (f"FN:{'x' * 301}", "too_long", "the name has 301 characters; 300 are allowed"),
    ],
)
def test_a_card_that_is_no_person_is_named_with_the_reason(file: Path, text: str, code: str, reason: str) -> None:
    assert read(file, "FN:Ann Lee", text)[1] == Rejection(4, code, reason)


def test_a_broken_card_costs_only_itself(file: Path) -> None:
    file.write_text("noise\nBEGIN:VCARD\nFN:Ann\nno property\n:empty\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n")
    assert [each.name for each in read_cards(file) if isinstance(each, PersonRecord)] == ["Ann", "Bo"]


def test_a_card_within_a_card_belongs_to_the_outer_one(file: Path) -> None:
    (found,) = read(file, "FN:Ann\nAGENT:\nBEGIN:VCARD\nFN:Susan\nEND:VCARD\nTITLE:CEO")
    assert isinstance(found, PersonRecord)
    assert (found.name, found.title) == ("Ann", "CEO")


def test_more_than_a_card_may_hold_is_cut_off(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "MAX_CARD_BYTES", 20)
    (found,) = read(file, f"FN:Ann\nNOTE:{'x' * 30}\nTITLE:CEO")
    assert isinstance(found, PersonRecord)
    assert (found.name, found.note) == ("Ann", None)


def test_what_is_no_card_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.vcf").write_text("hello\n")
    with pytest.raises(Invalid, match="is no vCard file"):
        list(read_cards(tmp_path / "x.vcf"))
    with pytest.raises(Invalid, match="cannot be opened"):
        list(read_cards(tmp_path / "nowhere.vcf"))


@settings(deadline=None)
@example([b".:\n", b"item1. :x\n", b";TYPE=x:y\n"])
@given(st.lists(st.binary(max_size=30).map(lambda line: line + b"\n"), max_size=10))
def test_no_property_is_too_odd(lines: list[bytes]) -> None:
    assert all(each.name for each in properties(lines))


def test_all_17_published_card_files_are_read(real_data: Path) -> None:
    files = sorted((real_data / "real" / "formats" / "vcard").glob("*.vcf"))
    found = {path.name: list(read_cards(path)) for path in files}
    assert len(found) == 17
    assert [name for name, each in found.items() if any(isinstance(card, Rejection) for card in each)] == []
