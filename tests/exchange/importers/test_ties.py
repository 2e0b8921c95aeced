from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.exchange.importers.ties import TieFile, read_ties
from inroad.influence.ties import Tie, TieKind
from inroad.model.errors import Invalid

Read = Callable[..., TieFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a file with this text."""

    def reading(text: str, kind: TieKind | None = None) -> TieFile:
        path = tmp_path / "ties.csv"
        path.write_text(text, encoding="utf-8")
        return read_ties(path, kind)

    return reading


def test_every_column_is_read(read: Read) -> None:
    found = read("source,target,weight,kind,at\nAnn,Bob,2.5,mail,1970-01-01T00:01:00Z\nBob,Cyd,,advice,\n")
    assert found.ties == (Tie("Ann", "Bob", TieKind.MAIL, 2.5, 60.0), Tie("Bob", "Cyd", TieKind.ADVICE))
    assert (found.rows_read, found.rejected, found.kind, found.kind_because) == (2, (), None, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ego,alter\n1,2\n", TieKind.ADVICE),
        ("Sender;Recipient;EventDate\n1;2;2010-01-02 08:15:30.123\n", TieKind.MAIL),
        ("From\tTo\tCount\n1\t2\t3\n", TieKind.MAIL),
        ("ID;ReportsToID\n1;2\n", TieKind.REPORTS_TO),
    ],
)
def test_a_file_that_names_no_kind_is_read_by_what_it_has(read: Read, text: str, kind: TieKind) -> None:
    found = read(text)
    assert (len(found.ties), found.ties[0].kind, found.kind) == (1, kind, kind)
    assert found.kind_because


def test_a_kind_for_the_whole_file_is_that_of_every_row(read: Read) -> None:
    found = read("source,target,kind\nAnn,Bob,mail\nBob,Cyd,whatever\n", TieKind.KNOWS)
    assert [tie.kind for tie in found.ties] == [TieKind.KNOWS, TieKind.KNOWS]


BAD = [
    ("Ann,Ann,1,mail,", "self_loop", "the row ties “Ann” to themselves"),
    (",Bob,1,mail,", "nobody", "the row names no source"),
    ("Ann,,1,mail,", "nobody", "the row names no target"),
    ("Ann,Bob,-1,mail,", "bad_weight", "the weight “-1” is negative; a tie's weight is above 0"),
    ("Ann,Bob,0,mail,", "bad_weight", "the weight “0” is zero; a tie's weight is above 0"),
    ("Ann,Bob,much,mail,", "bad_weight", "the weight “much” is no number"),
    ("Ann,Bob,inf,mail,", "bad_weight", "the weight “inf” is no number"),
    ("Ann,Bob,1,mail,31/31/2020", "bad_date", "“31/31/2020” is no date; write it as 2026-03-31 or 2026-03-31 14:30"),
    ("Ann,Bob,1,,", "unknown_kind", "the row says no kind of tie; --kind says it for the whole file"),
]


@pytest.mark.parametrize(("row", "code", "reason"), BAD, ids=[row for row, _, _ in BAD])
def test_a_row_that_cannot_be_used_is_named_with_its_reason(read: Read, row: str, code: str, reason: str) -> None:
    found = read(f"source,target,weight,kind,at\nEve,Dan,1,mail,\n{row}\n")
    assert [(each.line, each.code, each.reason) for each in found.rejected] == [(3, code, reason)]
    assert (found.rows_read, len(found.ties), found.self_loops) == (2, 1, code == "self_loop")


def test_an_unknown_kind_in_a_row_is_answered_with_those_there_are(read: Read) -> None:
    (rejected,) = read("source,target,kind\nAnn,Bob,mail\nAnn,Bob,telepathy\n").rejected
    assert rejected.reason.startswith("there is no kind of tie “telepathy”; there are: advice, ")


def test_rows_that_are_no_rows_are_counted_too(read: Read) -> None:
    found = read("source,target\nAnn,Bob\nAnn,Bob,Cyd\n\nTotal\nCopyright (c) 2026 Acme\n")
    assert (found.rows_read, len(found.ties), [row.code for row in found.rejected]) == (
        4, 1, ["too_many_cells", "footer", "footer"],
    )  # fmt: skip


def test_guards_and_invisible_signs_are_no_part_of_a_name(read: Read) -> None:
    assert read("source,target\n\ufeffAnn,\"'Bob'\"\n").ties == (Tie("Ann", "Bob", TieKind.ADVICE),)


def test_weights_may_have_a_decimal_comma(read: Read) -> None:
    assert [tie.weight for tie in read('source;target;weight\na;b;"1,5"\na;c;1e-3\n').ties] == [1.5, 0.001]


def test_a_missing_column_is_named_with_those_there_are(read: Read) -> None:
    with pytest.raises(Invalid, match="has no column target; its columns are: source, colour"):
        read("source,colour\nAnn,red\n")
    with pytest.raises(Invalid, match="has no column source and no column target"):
        read("name,colour\nAnn,red\n")


def test_a_file_without_rows_or_contents_is_said_to_be_so(read: Read) -> None:
    with pytest.raises(Invalid, match="has headings but no rows"):
        read("source,target\n")
    with pytest.raises(Invalid, match="is empty"):
        read("")


def test_a_file_without_one_usable_row_says_what_is_wrong_with_the_first(read: Read) -> None:
    with pytest.raises(Invalid, match=r"2 were rejected, the first \(line 2\) since the row ties"):
        read("source,target\nAnn,Ann\nBob,Bob\n")
