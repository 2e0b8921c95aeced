from datetime import date

from inroad.api.stakeholder_answers import HeldValueAnswer, held_answer, statement_answer
from inroad.model.assessment import Assessment, AssessmentKind, Confirmation
from inroad.model.judgement import Held

DAY = date(2025, 1, 1)


def test_a_held_value_tells_every_field_in_its_place() -> None:
    held = Held("mentor", Confirmation.DISPUTED, DAY, AssessmentKind.OBSERVED, 0.5, "deal", 3, 2)
    assert held_answer(held) == HeldValueAnswer(
        value="mentor", confirmation="disputed", on=DAY, basis="observed", confidence=0.5, opportunity_id="deal",
        agree=3, differ=2,
    )  # fmt: skip


def test_a_statement_of_nobody_has_no_author_and_is_nobodys() -> None:
    said = Assessment(id="1", account_id="a", subject_id="s", field="stance", value="mentor", asserted_on=DAY)
    told = statement_answer(said, {"priya": "Priya"}, "priya")
    assert (told.author, told.mine) == ("", False)
    hers = statement_answer(said.with_values(author_id="priya"), {"priya": "Priya"}, "priya")
    assert (hers.author, hers.mine) == ("Priya", True)
