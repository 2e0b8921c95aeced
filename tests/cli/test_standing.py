"""What ties tell of one person, told."""

from tests.cli.conftest import Terminal


def test_a_persons_standing_is_told_with_reasons_path_and_what_if(acme: Terminal) -> None:
    acme("relate", "Acme", "Jo Lang", "advises", "Anna Berg")
    acme("log", "Acme", "call", "--with", "Anna Berg")
    told = acme("standing", "Acme", "Jo Lang").out
    assert "Jo Lang stands 1 of 2, by weighted PageRank on advice ties" in told
    assert "  1 person of 2 comes to them for advice" in told
    assert "Without them 1 tie would be lost" in told
    assert "  then highest: Anna Berg (2 → 1)" in told
    found = acme.json("standing", "Acme", "Anna Berg", "--kind", "advises")
    assert (found["rank"], found["among"]) == (2, 2)


def test_who_is_in_no_tie_is_told_so(acme: Terminal) -> None:
    told = acme("standing", "Acme", "Head of IT").out
    assert "Head of IT is in none of these ties; `inroad relate` draws one." in told
    assert "Path: nobody we know leads there" in told


def test_what_cannot_be_asked_is_refused(acme: Terminal) -> None:
    assert acme("standing", "Acme", "Nobody").code == 4
    answer = acme("standing", "Acme", "Jo Lang", "--kind", "hates")
    assert answer.code == 2
