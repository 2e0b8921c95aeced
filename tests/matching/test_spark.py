"""The same on Spark."""

import os
import shutil
import sys
from collections.abc import Iterator

import pyarrow as pa
import pytest

from inroad.matching.list_headings import Kind
from inroad.matching.match import Options, dedupe, match
from inroad.model.errors import Invalid
from tests.fixtures.absence import lacking

WORDS = ["zyxar", "quorvex", "plimko", "brandel", "fostrum", "gandolo", "hestia"]
LEFT = {
    "Company": [f"{word.title()} {kind} Ltd" for word in WORDS for kind in ("Foods", "Steel")],
    "Website": [f"{word}{kind}.com" for word in WORDS for kind in ("", "steel")],
}
RIGHT = {
    "Account": [f"{word.upper()} {kind}" for word in reversed(WORDS) for kind in ("Foods", "Stel", "Bank")],
    "Domain": [
        f"www.{word}.com" if kind == "Foods" else "" for word in reversed(WORDS) for kind in ("Foods", "Stel", "Bank")
    ],
}
PEOPLE = {"Name": ["Bob Smith", "Ann Lee", "Smith, Robert", "Li Wei", "Anne Lee"], "Company": ["A", "B", "A", "C", "B"]}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning", "ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[object]:
    """A local Spark of two workers."""
    if shutil.which("java") is None:
        lacking("Java", "install a runtime of version 17 or newer")
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is missing: uv sync --extra spark")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").config("spark.log.level", "ERROR").getOrCreate()
    yield session
    session.stop()


@pytest.mark.usefixtures("spark")
def test_two_lists_give_the_local_engines_result() -> None:
    from inroad.matching.spark import match_on_spark

    local, there = match(LEFT, RIGHT), match_on_spark(pa.table(LEFT), pa.table(RIGHT), Options())
    assert there.table.equals(local.table)
    assert there.summary == local.summary
    assert local.summary["pairs"] >= 7


@pytest.mark.usefixtures("spark")
def test_people_in_one_list_do_too() -> None:
    from inroad.matching.spark import match_on_spark

    options = Options(kind=Kind.PERSON)
    assert match_on_spark(pa.table(PEOPLE), None, options).table.equals(dedupe(PEOPLE, options).table)


def test_frames_go_in_and_come_out(spark: object) -> None:
    from inroad.matching.spark import match_frames

    frames = [
        spark.createDataFrame(pa.table({**side, "id": list(range(1, 1 + len(next(iter(side.values())))))}))  # type: ignore[attr-defined]
        for side in (LEFT, RIGHT)
    ]
    found = (
        match_frames(frames[0], frames[1], Options(), row="id")
        .toArrow()
        .sort_by([("left_row", "ascending"), ("right_row", "ascending")])
    )
    local = match(LEFT, RIGHT).table.sort_by([("left_row", "ascending"), ("right_row", "ascending")])
    for column in ("left_row", "right_row", "probability", "explanation"):
        assert found.column(column).to_pylist() == local.column(column).to_pylist()
    assert found.column("bucket").to_pylist() == [str(bucket) for bucket in local.column("bucket").to_pylist()]


def test_without_spark_the_word_is_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    from inroad.matching.spark import match_on_spark

    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(Invalid, match=r"install inroad\[spark\]"):
        match_on_spark(pa.table(LEFT), None, Options())
