from itertools import pairwise

from inroad.model.person import Seat
from tests.demo.telling import level, newest, superiors, told


def test_the_reorganisation_renumbers_moves_divisions_and_merges_plants() -> None:
    before, after = next(
        (earlier.records, later.records)
        for earlier, later in pairwise(told()["brennaker"])
        if "reorganisation" in later.title
    )
    old_key = {record.name: record.source_key for record in before if record.name}
    new_key = {record.name: record.source_key for record in after if record.name in old_key}
    assert len(new_key.items() - old_key.items()) > 0.9 * len(new_key)
    assert len(set(new_key.values()) & set(old_key.values())) > 0.8 * len(new_key)
    assert {r.division[:1] for r in after} - {r.division[:1] for r in before} == {("Digital and Services",)}
    assert ("Manufacturing", "Kassel Plant") in {r.division[:2] for r in before}
    assert {r.division[:3] for r in after if r.location == "Kassel"} == {("Manufacturing", "Germany Plants", "Kassel")}


def test_the_industrial_group_has_seven_levels_and_all_kinds_of_seats() -> None:
    records = newest("brennaker")
    above = superiors(records)
    assert max(level(record.source_key or "", above) for record in records) == 7
    assert [record.name for record in records if record.manager is None] == ["Annelies Verhoeven"]
    assert {record.seat for record in records} == set(Seat)
