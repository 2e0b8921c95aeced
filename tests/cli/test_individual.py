"""The individual account map in a terminal."""

from tests.cli.conftest import Terminal


def test_one_page_tells_part_wants_approach_and_what_the_rules_ask(acme: Terminal) -> None:
    acme("assess", "Acme", "Anna Berg", "roles=champion", "stance=supporter", "goals=Quiet wards", "channels=E-mail")
    acme("add-opportunity", "Acme", "Big deal")
    acme("assess", "Acme", "Anna Berg", "next_step=Call her", "--opportunity", "Big deal")
    told = acme("person", "Acme", "Anna Berg", "--map", "--opportunity", "Big deal").out
    assert "Anna Berg, CFO: Acme, Big deal" in told
    assert "roles: ~champion (assumed" in told
    assert "from the account" in told
    assert "goals: ~Quiet wards" in told
    assert "next step: ~Call her" in told


def test_the_page_is_json_too(acme: Terminal) -> None:
    acme("assess", "Acme", "Anna Berg", "stance=supporter")
    told = acme.json("person", "Acme", "Anna Berg", "--map")
    assert told["person"]["name"] == "Anna Berg"
    assert told["portrayed"]["values"]["stance"]["value"] == "supporter"


def test_a_deal_is_named_for_the_map_alone(acme: Terminal) -> None:
    answer = acme("person", "Acme", "Anna Berg", "--opportunity", "Big deal")
    assert answer.code != 0
    assert "add --map" in answer.err
