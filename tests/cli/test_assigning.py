"""Parts in the steps of a decision, typed."""

from tests.cli.conftest import Terminal


def test_letters_are_given_and_gaps_are_told(acme: Terminal) -> None:
    assert acme("raci", "Acme", "legal", "Anna Berg", "a").out == (
        "legal: A Anna Berg.\nlegal: nobody is responsible\n"
    )
    told = acme("raci", "Acme", "legal", "Head of IT", "R").out
    assert told == (
        "legal: A Anna Berg, R Head of IT.\nlegal: Head of IT is responsible, but nobody is known in that seat\n"
    )
    refused = acme("raci", "Acme", "legal", "Jo Lang", "A")
    assert (refused.code, "would both be accountable for legal" in refused.err) == (2, True)
    assert acme("raci", "Acme", "legal", "Jo Lang", "A", "--instead").out.startswith(
        "legal: A Jo Lang, R Head of IT, C Anna Berg"
    )
    assert acme("raci", "Acme", "legal", "Jo Lang", "none").out.startswith("legal: R Head of IT, C Anna Berg.")


def test_a_deal_has_parts_of_its_own(acme: Terminal) -> None:
    acme("add-opportunity", "Acme", "CareRelay")
    found = acme.json("raci", "Acme", "signature", "Jo Lang", "A", "--opportunity", "CareRelay", "--confirmed")
    assert found["opportunity"] == "CareRelay"
    assert [(cell["step"], cell["letter"]) for cell in found["cells"]] == [("signature", "A")]
    assert acme.json("map", "Acme", "--lens", "raci")["cells"] == []
