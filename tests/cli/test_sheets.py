"""The matrices in a terminal."""

from tests.cli.conftest import Terminal


def test_raci_is_a_table_of_steps_and_people_with_what_is_missing(acme: Terminal) -> None:
    acme("raci", "Acme", "legal", "Anna Berg", "A", "--confirmed")
    acme("raci", "Acme", "legal", "Jo Lang", "R")
    lines = acme("map", "Acme", "--lens", "raci").out.splitlines()
    assert lines[0].startswith("RACI: Acme, ")
    (legal,) = [line for line in lines if line.startswith("Legal")]
    assert legal.split() == ["Legal", "A", "~R"]
    (signature,) = [line for line in lines if line.startswith("Signature")]
    assert "nobody is assigned" in signature
    assert "inroad raci" in lines[-1]


def test_coverage_is_a_table_of_theirs_and_ours(acme: Terminal) -> None:
    acme("cover", "Acme", "You", "Anna Berg", "--level", "vendor", "--desired", "trusted_advisor")
    told = acme("map", "Acme", "--lens", "coverage").out
    assert "nobody is in live two-way contact with us" in told
    (anna,) = [line for line in told.splitlines() if line.startswith("Anna Berg")]
    assert "vendor, → trusted advisor" in anna
    assert "nobody of us was ever in touch with Anna Berg; You is a vendor, and should be a trusted advisor" in anna


def test_engagement_is_a_table_of_levels(acme: Terminal) -> None:
    acme("assess", "Acme", "Anna Berg", "engagement=neutral", "engagement_desired=leading", "--confirmed")
    acme("assess", "Acme", "Jo Lang", "engagement=leading", "engagement_desired=leading")
    told = acme("map", "Acme", "--lens", "engagement").out
    rows = {line.split("  ")[0]: line for line in told.splitlines()}
    assert ("●" in rows["Anna Berg"], "○" in rows["Anna Berg"], "~◉" in rows["Jo Lang"]) == (True, True, True)
    assert "move Anna Berg from neutral to leading" in rows["Anna Berg"]


def test_each_is_told_as_json_and_as_a_picture(acme: Terminal) -> None:
    acme("assess", "Acme", "Anna Berg", "engagement=neutral", "raci.legal=A")
    for lens in ("raci", "coverage", "engagement"):
        assert acme.json("map", "Acme", "--lens", lens)["account"] == "Acme"
        assert acme("map", "Acme", "--lens", lens, "--format", "svg", "--dark").out.startswith("<svg")
