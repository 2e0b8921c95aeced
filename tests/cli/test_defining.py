"""Definitions, shown and written."""

from pathlib import Path

from tests.cli.conftest import Terminal


def test_definitions_are_shown(inroad: Terminal) -> None:
    assert [each["name"] for each in inroad.json("definitions")][:2] == ["fields", "role_templates"]
    assert "as it comes" in inroad("definitions").out
    assert inroad.json("definitions", "thresholds")["value"]["stale_days"] == 120
    assert '"stale_days": 120' in inroad("definitions", "thresholds").out
    assert "mentor: Pushes our proposal" in inroad("definitions", "fields").out
    assert "mentor: Продвигает наше предложение" in inroad("definitions", "fields", "--language", "ru").out
    assert inroad("definitions", "colours").code == 4


def test_a_definition_is_written_and_given_up(inroad: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "thresholds.json"
    file.write_text('{"stale_days": 90}')
    told = inroad("define", "thresholds", file).out
    assert told.startswith("thresholds is your own version.")
    assert inroad.json("definitions", "thresholds")["own"] == {"stale_days": 90}
    assert inroad.json("define", "thresholds", "--default")["own"] is None
    assert inroad("define", "thresholds", "--default").out.startswith("thresholds is as it comes.")


def test_what_is_no_definition_is_refused(inroad: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("{")
    assert "no JSON" in inroad("define", "thresholds", file).err
    assert inroad("define", "thresholds", tmp_path / "absent.json").code == 2
    assert inroad("define", "thresholds").code == 2
    file.write_text('{"stale": 90}')
    assert "there is no threshold stale" in inroad("define", "thresholds", file).err
