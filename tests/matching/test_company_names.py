"""Every name that a record bears, without legal forms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.company_names import BRACKET_NAME, ONCE, OTHER, PART, WHOLE, read_names
from inroad.matching.legal_forms import LegalForm
from inroad.matching.lexicon import FAMILY
from tests.matching.columns import column, spelt


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hound Technology Inc. dba Honeycomb", ["hound technology", "honeycomb"]),
        ("Raintank, Inc. – Grafana Labs", ["raintank inc grafana labs", "raintank", "grafana labs"]),
        ("Advanced Micro Devices (AMD)", ["advanced micro devices", "amd"]),
        ("Block, Inc. (formerly known as Square, Inc.)", ["block", "square"]),
        ("Adobe (Member)", ["adobe"]),
        ("Nitto Denko Corp / ADR", ["nitto denko corp adr", "nitto denko"]),
        ("ZTO Express (Cayman) Inc.", ["zto express"]),
        ("Home Depot, Inc. (The)", ["home depot"]),
        ("JiHu(GitLab) (Member)", ["jihu", "gitlab"]),
        ("ООО «Ромашка»", ["romashka"]),
        ("ООО «Яндекс»", ["yandeks", "yandex"]),
        ("АО «Ромашка»", ["romashka"]),
        ("Kabushiki Kaisha Toshiba", ["toshiba"]),
        ("Koninklijke Philips N.V.", ["philips"]),
        ("阿里巴巴集团", ["alibaba"]),
        ("Müller & Söhne GmbH & Co. KG", ["muller sohne"]),
        ("L'ORTO SOCIETA' A RESPONSABILITA' LIMITATA SEMPLIFICATA", ["lorto"]),
        ("S.p.A. Ferrari S.p.A.", ["spa ferrari"]),
        ("PT Bank Central Asia Tbk", ["bank central asia"]),
        ("Foo Sp. z o.o.", ["foo"]),
        ("华为技术有限公司", ["huawei"]),
        ("삼성전자주식회사", ["samseongjeonja"]),
        ("The Coca-Cola Company", ["coca cola"]),
        ("Fidelity Fund (2019)", ["fidelity fund 2019"]),
        ("Inc", ["inc"]),
        ("", []),
    ],
)
def test_a_record_bears_names(text: str, names: list[str]) -> None:
    assert spelt(read_names(*column(text))) == names


def test_kinds_and_legal_forms_are_recognised() -> None:
    names = read_names(*column("Acme GmbH (formerly Gamma Ltd) dba Delta", "Acme GmbH – Beta AG"))
    assert names.kinds.tolist() == [WHOLE, OTHER, ONCE, WHOLE, PART, PART]
    assert (read_names(*column("Acme GmbH", "Beta AG", "Gamma")).forms & FAMILY).tolist() == [
        LegalForm.LIMITED,
        LegalForm.STOCK,
        LegalForm.NONE,
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme Intl", "Acme International"), ("Acme Systems", "Acme System"), ("Acme Tech", "Acme Technologies")],
)
def test_words_that_stand_for_each_other_have_one_hash(one: str, other: str) -> None:
    names = read_names(*column(one, other))
    assert names.hashes[:2].tolist() == names.hashes[2:].tolist()


@settings(deadline=None)  # the first call compiles
@given(st.lists(st.text(max_size=60) | st.none(), max_size=6))
def test_any_texts_are_read(texts: list[str | None]) -> None:
    clean = [None if text is None else text.encode("utf-8", "ignore").decode() for text in texts]
    names = read_names(*column(*clean))
    assert len(names.records) == len(texts) + 1
    assert (names.lengths > 0).all()
    assert all(word.isascii() for record in range(len(texts)) for word in spelt(names, record))


def test_two_hundred_letters_are_no_trouble() -> None:
    assert spelt(read_names(*column("A" * 200))) == ["a" * 200]


def test_initials_in_brackets_are_another_name() -> None:
    names = read_names(*column("Advanced Micro Devices, Inc. (AMD)", "Advanced Micro Devices (Boston)"))
    assert names.kinds.tolist() == [WHOLE, OTHER, WHOLE, BRACKET_NAME]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("PricewaterhouseCoopers (PwC)", OTHER),
        ("GlaxoSmithKline plc (GSK)", OTHER),
        ("GE (General Electric Company)", OTHER),
        ("ProPublica (PPP)", BRACKET_NAME),
        ("Denso (DN)", BRACKET_NAME),
        ("X (Xylon Energy)", BRACKET_NAME),
    ],
)
def test_what_shortens_a_name_beside_it_is_another_name(name: str, kind: int) -> None:
    assert read_names(*column(name)).kinds.tolist() == [WHOLE, kind]


def test_an_and_between_words_is_left_out_as_its_sign_is() -> None:
    for one, other in (("Johnson & Johnson", "Johnson and Johnson"), ("Wüst & Söhne", "Wüst und Söhne GmbH")):
        names = read_names(*column(one, other))
        assert spelt(names, 0) == spelt(names, 1)
    assert spelt(read_names(*column("And Digital"))) == ["and digital"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Toro Corp.", "TORO CORPORATION"),
        ("CRH plc", "Crh Public Ltd Co"),
        ("Acme GmbH", "Acme Gesellschaft mit beschränkter Haftung"),
    ],
)
def test_a_legal_form_is_one_however_it_is_spelt(one: str, other: str) -> None:
    forms = read_names(*column(one, other)).forms.tolist()
    assert forms[0] == forms[1] > 0


def test_legal_forms_of_one_family_are_told_apart() -> None:
    forms = read_names(*column("Toro Corp.", "Toro Inc.", "Acme GmbH", "Acme Ltd")).forms.tolist()
    assert len(set(forms)) == len(forms)
