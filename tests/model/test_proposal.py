"""Pairs are kept in one order, and a kind of proposal says what is decided on."""

from datetime import date

import pytest

from inroad.model.errors import Invalid
from inroad.model.proposal import About, Answer, Bucket, PairAnswer, Proposal, ProposalKind, paired


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        (ProposalKind.ACCOUNT, About.ACCOUNT),
        (ProposalKind.PERSON, About.PERSON),
        (ProposalKind.JOB_CHANGE, About.PERSON),
        (ProposalKind.FAMILY, About.FAMILY),
    ],
)
def test_who_is_not_the_same_person_has_not_changed_jobs_either(kind: ProposalKind, about: About) -> None:
    assert kind.about is about


def test_a_pair_has_one_order() -> None:
    found = Proposal(
        id="p", kind=ProposalKind.ACCOUNT, one_id="b", other_id="a", probability=0.5, bucket=Bucket.VERIFIED,
        reasons="", found_on=date(2025, 1, 1),
    )  # fmt: skip
    assert found.pair == paired("a", "b") == ("a", "b")


@pytest.mark.parametrize(("one", "other"), [("b", "a"), ("a", "a")])
def test_an_answer_about_one_record_or_in_the_wrong_order_is_refused(one: str, other: str) -> None:
    with pytest.raises(Invalid, match="a pair is two"):
        PairAnswer(
            id="x", about=About.PERSON, one_id=one, other_id=other, answer=Answer.APART, member_id="m",
            said_on=date(2025, 1, 1),
        )  # fmt: skip
