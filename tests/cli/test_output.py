"""What commands print."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inroad.cli.output import cell, deliver, held, many, one_line, say, say_json, say_json_list, say_table, write_out
from inroad.model.errors import Invalid


def test_json_is_indented_and_keeps_every_script(capfd: pytest.CaptureFixture[str]) -> None:
    say_json({"name": "Алтын", "day": date(2011, 3, 31)})
    assert capfd.readouterr().out == '{\n  "name": "Алтын",\n  "day": "2011-03-31"\n}\n'


@pytest.mark.parametrize("items", [[], [1], [{"a": 1}, None, "x"]])
def test_a_json_list_is_whole_whatever_its_length(items: list[object], capfd: pytest.CaptureFixture[str]) -> None:
    say_json_list(iter(items))
    assert json.loads(capfd.readouterr().out) == items


def test_a_table_is_not_cut_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    say_table(("Name", "People"), [("x" * 500, 7), ("[bold]y", 12)])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines[2] == "x" * 500 + "        7"
    assert lines[3].split() == ["[bold]y", "12"]


def test_a_cell_is_one_line_without_control_characters() -> None:
    assert cell("Anna\x1b[31m\tBerg\r\n\u009b2J") == "Anna [31m Berg 2J"
    assert (cell(None), cell(3), cell(date(2011, 3, 31))) == ("", "3", "2011-03-31")
    moment = datetime(2011, 3, 31, 12, 30, tzinfo=UTC)
    assert cell(moment) == moment.astimezone().strftime("%Y-%m-%d %H:%M")
    assert one_line("  a \n b ") == "a b"


def test_numbers_have_their_nouns() -> None:
    assert [many(1, "person", "people"), many(1950, "person", "people"), many(0, "row")] == [
        "1 person",
        "1,950 people",
        "0 rows",
    ]


def test_pieces_go_to_standard_output_as_they_are(capfd: pytest.CaptureFixture[str]) -> None:
    write_out(["ä\r\n", "b"], None)
    write_out(["c\n"], Path("-"))
    assert capfd.readouterr().out == "ä\r\nbc\n"


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    write_out(["one\r\n"], target)
    target.chmod(0o600)
    write_out(["zwö", "lf\r\n"], target)
    assert target.read_bytes() == "zwölf\r\n".encode()
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise KeyError

    target = tmp_path / "out.csv"
    target.write_text("old")
    with pytest.raises(KeyError):
        write_out(pieces(), target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    write_out(["gone"], Path(os.devnull))
    assert not Path(os.devnull).is_file()
    with pytest.raises(Invalid, match="cannot be written"):
        write_out(["x"], tmp_path / "absent" / "out.csv")
    with pytest.raises(Invalid, match="cannot be written"):
        write_out(["x"], tmp_path)


def test_what_is_said_of_a_change_is_heard_when_it_is_kept_and_else_not_at_all(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with held():
        say("Added.")
        assert capfd.readouterr().out == ""
    assert capfd.readouterr().out == "Added.\n"
    with suppress(KeyError), held():
        say("Added.")
        raise KeyError
    assert capfd.readouterr().out == ""


def test_it_is_said_where_something_was_written(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.csv"
    deliver(["x"], target, json=False)
    assert capfd.readouterr().out == f"Written to {target}.\n"
    deliver(["x"], target, json=True)
    assert json.loads(capfd.readouterr().out) == {"written": str(target)}
    deliver(["x"], Path(os.devnull), json=False)
    deliver(["x"], None, json=False)
    assert capfd.readouterr().out == "x"


def test_a_line_steers_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    say("Written to a\x1b[2Jb.csv\nand so on")
    assert capfd.readouterr().out == "Written to a [2Jb.csv\nand so on\n"


def test_a_link_stays_a_link_when_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_out(["new"], tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"
