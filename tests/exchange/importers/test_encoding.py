import pytest

from inroad.exchange.importers.encoding import Encoding, detect


def name_of(sample: bytes) -> str | None:
    encoding = detect(sample)
    return encoding.name if encoding else None


@pytest.mark.parametrize(
    ("sample", "encoding"),
    [
        (b"\xef\xbb\xbfName", Encoding("utf-8-sig", "utf-8", 3)),
        (b"\xff\xfeN\0", Encoding("utf-16-le", "utf-16-le", 2)),
        (b"\xfe\xff\0N", Encoding("utf-16-be", "utf-16-be", 2)),
        (b"\xff\xfe\0\0N\0\0\0", Encoding("utf-32-le", "utf-32-le", 4)),
        (b"Name,Title", Encoding("utf-8", "utf-8")),
        (b"", Encoding("utf-8", "utf-8")),
        ("Имя;Должность\n".encode("utf-16-le"), Encoding("utf-16-le", "utf-16-le")),
    ],
)
def test_a_mark_decides_and_without_one_validity_and_zeros(sample: bytes, encoding: Encoding) -> None:
    assert detect(sample) == encoding


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Müller,Geschäftsführer\nÇelik,Chef d’équipe\nÅse Ø,Señor", "cp1252"),
        ("£ 100 – “Directeur général”", "cp1252"),
        ("ZOË ÅNGSTRÖM", "cp1252"),
        ("Łukasz Żółć,Księgowość\nGłówny specjalista", "cp1250"),
        ("Михаил Ёлкин,Директор по ИТ", "cp1251"),
        ("МИХАИЛ ЁЛКИН", "cp1251"),
        ("Михаил Ёлкин,Директор по ИТ", "koi8-r"),
        ("Михаил Ёлкин,Директор по ИТ", "cp866"),
    ],
)
def test_among_single_byte_encodings_the_one_with_plausible_words_wins(text: str, codec: str) -> None:
    assert name_of(text.encode(codec)) == codec


def test_a_few_stray_bytes_do_not_make_utf_8_something_else() -> None:
    assert name_of("Zoë Müller".encode() + b" \x92") == "utf-8"
    assert name_of("Zoë".encode()[:-1]) == "utf-8"
    assert name_of(b"Zo\xeb M\xfcller") == "cp1252"


def test_control_characters_and_scattered_zeros_are_no_text() -> None:
    assert detect(bytes(range(256))) is None
    assert detect(bytes(1000)) is None
    assert detect(b"\x04\x05\x06") is None
    assert name_of(b"a\x1fb\x1ec\n" * 9) == "utf-8"


def test_a_wrong_byte_is_kept_visible_where_bytes_are_characters() -> None:
    assert Encoding("utf-8", "utf-8").tolerance == "surrogateescape"
    assert Encoding("utf-16-le", "utf-16-le", 2).tolerance == "replace"
