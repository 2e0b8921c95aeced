from inroad.influence.raci import Assignment, check_raci
from inroad.model.stakeholder import DecisionStep, Raci


def assigned(text: str) -> list[Assignment]:
    """A step a line: "legal A:Ann R:Bob,?Counsel"."""
    found = []
    for line in text.strip().splitlines():
        step, *words = line.split()
        for word in words:
            letter, names = word.split(":")
            found += [Assignment(step, name, Raci(letter), name.startswith("?")) for name in names.split(",")]
    return found


def gaps(text: str) -> list[str]:
    """What is wrong with the steps given."""
    return [gap.sentence for gap in check_raci(assigned(text), []).gaps]


def test_one_accountable_and_somebody_responsible_is_complete() -> None:
    found = check_raci(assigned("legal A:Ann R:Bob,Cyd C:Dan I:Eve"), ["legal"])
    assert found.complete
    (step,) = found.steps
    assert (step.accountable, step.responsible, step.consulted, step.informed) == (
        ("Ann",), ("Bob", "Cyd"), ("Dan",), ("Eve",),
    )  # fmt: skip


def test_gaps_are_listed_in_words() -> None:
    assert gaps("legal R:Bob") == ["legal: nobody is accountable"]
    assert gaps("business_case A:Ann") == ["business case: nobody is responsible"]
    assert gaps("security A:Ann,Bob R:Cyd") == ["security: 2 people are accountable (Ann and Bob), one must be"]
    assert gaps("legal A:?Counsel R:Ann") == [
        "legal: ?Counsel is accountable, but nobody is known in that seat",
    ]
    assert gaps("legal C:Ann") == ["legal: nobody is accountable", "legal: nobody is responsible"]


def test_steps_without_anybody_are_gaps_too_in_their_order() -> None:
    found = check_raci(assigned("pilot A:Ann R:Ann"))
    assert [step.step for step in found.steps] == [*DecisionStep, "pilot"]
    assert found.gaps[0].sentence == "discovery: nobody is assigned"
    assert len(found.gaps) == len(DecisionStep)


def test_who_is_named_twice_is_one() -> None:
    assert gaps("legal A:Ann A:Ann R:Bob") == []


def test_two_people_of_one_name_are_two() -> None:
    twins = [Assignment("legal", "Ann", Raci.A, id=key) for key in ("one", "other")]
    (gap, *_) = check_raci(twins, ["legal"]).gaps
    assert gap.sentence == "legal: 2 people are accountable (Ann and Ann), one must be"
