import pytest

from inroad.influence.ties import LAYER_OF, TieKind, read_kind
from inroad.model.errors import Invalid


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("advice", TieKind.ADVICE),
        (" Seeks advice ", TieKind.ADVICE),
        ("E-Mail", TieKind.MAIL),
        ("former-colleague", TieKind.FORMER_COLLEAGUE),
        ("Reports to", TieKind.REPORTS_TO),
    ],
)
def test_a_kind_is_read_as_people_write_it(word: str, kind: TieKind) -> None:
    assert read_kind(word) is kind


def test_an_unknown_kind_is_answered_with_those_there_are() -> None:
    with pytest.raises(Invalid, match="no kind of tie “telepathy”; there are: advice, influences, mail"):
        read_kind("telepathy")


def test_every_kind_is_read_in_some_layer() -> None:
    assert set(LAYER_OF) == set(TieKind)
