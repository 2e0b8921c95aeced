"""The same engine on Spark: lists as DataFrames, the work by `mapInArrow`, the same functions and the same results.

    from inroad.matching.spark import match_frames

    pairs = match_frames(left, right, row="id")      # DataFrames with a column that numbers the rows
    pairs.write.parquet("pairs")

The right list is read into `shards` pieces of memory on the executors, the left one into as many chunks as it has
partitions; every chunk is looked up in every shard. With one shard the pairs are those of the local engine; with more,
for right lists beyond one executor's memory, the limits on frequent keys and words hold in each shard by itself.
"""

import pickle
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from inroad.matching.account_levels import Compared
from inroad.matching.candidates import MOST_IN_BUCKET
from inroad.matching.company_names import Names
from inroad.matching.corpus import corpus_of
from inroad.matching.deciding import AMBIGUOUS_FROM, sure_from
from inroad.matching.engine import Craft, Looking, Scored, craft_of, each_once
from inroad.matching.explanation import explanations, has_rival
from inroad.matching.kernel import Hashes
from inroad.matching.list_headings import Kind
from inroad.matching.lists import as_table, columns_of
from inroad.matching.look_up import Pairs
from inroad.matching.match import Matches, Options
from inroad.matching.running import MUCH, expect
from inroad.matching.scoring import Ahead, ahead, first_keys, odds, overlap_from, probability_of, sums
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Batches = Iterator[pa.RecordBatch]
ROW = "row"
_CHUNKS = "rows binary, records binary, survey binary"
_PAIRS = "left long, right long, left_key long, right_key long, total float, levels binary, word string"


def match_frames(
    left: "DataFrame", right: "DataFrame | None", options: Options | None = None, *, row: str = ROW, shards: int = 1
) -> "DataFrame":
    """The likely pairs of two DataFrames (or of one): left_row, right_row, probability, bucket, explanation.

    `row` is a column of distinct whole numbers in both. Pairs are not assigned one to one: that needs all of them in
    one place. Raises `Invalid` where a list has no column that can be compared.
    """
    chosen = options or Options()
    found = compared_frames(left, right, chosen, row=row, shards=shards)
    threshold, kind = chosen.threshold, chosen.kind

    def tell(batches: Batches) -> Batches:
        for batch in batches:
            yield _told(_scored(pa.Table.from_batches([batch]), craft_of(kind, (), ())), batch, threshold)

    return found.mapInArrow(
        tell, "left_row long, right_row long, probability double, bucket string, explanation string"
    )


def match_on_spark(left: pa.Table, right: pa.Table | None, options: Options, shards: int = 1) -> Matches:
    """The same for tables in memory, on the Spark that is configured here (by default a local one)."""
    session = _session()
    frames = [_frame(session, table) for table in (left, right) if table is not None]
    table = compared_frames(
        frames[0], frames[1] if len(frames) > 1 else None, options, row=ROW, shards=shards
    ).toArrow()
    kind = options.kind
    here = columns_of(as_table(left), kind, options.columns)
    meanings = options.columns if options.right_columns is None else options.right_columns
    there = None if right is None else columns_of(as_table(right), kind, meanings)
    return Matches(here, there, options, _scored(table, craft_of(kind, here, here if there is None else there)))


def _session() -> "SparkSession":
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise Invalid(
            "Spark is not installed here; install inroad[spark] and Java 17 or newer", field="engine"
        ) from error
    quiet = SparkSession.builder.appName("inroad").config("spark.ui.enabled", "false")
    return quiet.config("spark.sql.execution.arrow.pyspark.enabled", "true").getOrCreate()


def _frame(session: "SparkSession", table: pa.Table) -> "DataFrame":
    names = [name for name in table.column_names if name != ROW]
    numbered = table.select(names).append_column(ROW, pa.array(range(len(table)), pa.int64()))
    return session.createDataFrame(numbered)


def compared_frames(
    left: "DataFrame", right: "DataFrame | None", options: Options, *, row: str, shards: int
) -> "DataFrame":
    """Compared pairs with how far each is ahead of its rivals, and what the lists say: see `odds`."""
    session = left.sparkSession
    said = {**options.columns, **(options.right_columns or {})}
    known = _known(options.kind, left.columns, row, said), _known(options.kind, (right or left).columns, row, said)
    reader = _reader(options.kind, known, said, row)
    chunks = left.mapInArrow(reader, _CHUNKS).cache()
    pieces = (right or left).coalesce(shards).mapInArrow(reader, _CHUNKS).cache()
    surveys = [[pickle.loads(each.survey) for each in side.select("survey").collect()] for side in (chunks, pieces)]
    corpus = corpus_of(surveys[0], None if right is None else surveys[1])
    shared = session.sparkContext.broadcast(pickle.dumps(corpus))
    kind = options.kind
    keys = chunks.mapInArrow(_keys(kind, known, shared), "key long").groupBy("key").count()
    many = keys.where(f"count > {MOST_IN_BUCKET}").select("key").collect()
    crowd = np.array([each.key for each in many], np.int64).view(np.uint64)
    both = chunks.select("rows", "records").crossJoin(
        pieces.selectExpr("rows as right_rows", "records as right_records")
    )
    found = both.mapInArrow(_look_up(kind, known, shared, crowd), _PAIRS)
    if right is None:
        found = found.coalesce(1).mapInArrow(_once, _PAIRS)
    found = found.cache()
    shorter = "left" if corpus.sizes[0] <= corpus.sizes[1] else "right"
    overlap = overlap_from(found.where("total >= 0").select(shorter).distinct().count(), corpus.sizes)
    steps = found.repartition("left").mapInArrow(_steps("left"), f"{_PAIRS}, left_steps int")
    steps = steps.repartition("right").mapInArrow(_steps("right"), f"{_PAIRS}, left_steps int, right_steps int")
    left_repeats, right_repeats = corpus.repeated
    return steps.selectExpr(
        "*", f"double({overlap!r}) as overlap", f"{left_repeats} as left_repeats", f"{right_repeats} as right_repeats"
    )


def _known(kind: Kind, columns: list[str], row: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that a frame's columns mean."""
    empty = pa.table({name: pa.array([], pa.string()) for name in columns if name != row})
    return tuple(columns_of(empty, kind, {heading: field for heading, field in said.items() if heading in columns}))


def _reader(kind: Kind, known: tuple[Any, Any], said: dict[str, str], row: str) -> Callable[[Batches], Batches]:
    """Reads a partition of a list into one chunk."""

    def read(batches: Batches) -> Batches:
        listed = list(batches)
        if not listed:
            return
        table = pa.Table.from_batches(listed)
        rows = table.column(row).combine_chunks().to_numpy(zero_copy_only=False).astype(np.int64)
        craft = craft_of(kind, *known)
        expect(MUCH)
        here = {heading: field for heading, field in said.items() if heading in table.column_names}
        records = craft.read(columns_of(table.drop_columns([row]), kind, here))
        packed = [rows.tobytes(), pickle.dumps(records), pickle.dumps(craft.survey(records))]
        yield pa.record_batch([pa.array([value], pa.binary()) for value in packed], ["rows", "records", "survey"])

    return read


def _keys(kind: Kind, known: tuple[Any, Any], shared: Any) -> Callable[[Batches], Batches]:
    def list_keys(batches: Batches) -> Batches:
        craft, corpus = craft_of(kind, *known), pickle.loads(shared.value)
        for batch in batches:
            for packed in batch.column("records").to_pylist():
                keys = craft.keys(pickle.loads(packed), corpus, True)[0]
                yield pa.record_batch([pa.array(keys.view(np.int64))], ["key"])

    return list_keys


def _look_up(kind: Kind, known: tuple[Any, Any], shared: Any, crowd: Hashes) -> Callable[[Batches], Batches]:
    def look_up(batches: Batches) -> Batches:
        craft, corpus = craft_of(kind, *known), pickle.loads(shared.value)
        expect(MUCH)
        ready: tuple[bytes, Looking] | None = None
        for batch in batches:
            for place in batch.to_pylist():
                if ready is None or ready[0] != place["right_rows"]:
                    ready = place["right_rows"], Looking(craft, pickle.loads(place["right_records"]), corpus)
                part = pickle.loads(place["records"])
                yield _pairs(craft, part, ready[1], place, crowd)

    return look_up


def _pairs(craft: Craft, part: Any, looking: Looking, place: dict[str, bytes], crowd: Hashes) -> pa.RecordBatch:
    pairs, found = looking.up(part, crowd)
    mine = first_keys(part.names.records, craft.name_keys(part))
    theirs = first_keys(looking.others.names.records, craft.name_keys(looking.others))
    rows, others = (np.frombuffer(place[side], np.int64) for side in ("rows", "right_rows"))
    return _batch(
        rows[pairs.left], others[pairs.right], mine[pairs.left], theirs[pairs.right],
        (sums(found.levels, craft.model), found.levels, _words(found, part.names)),
    )  # fmt: skip


def _words(found: Compared, names: Names) -> list[str]:
    text, starts, lengths = names.text.tobytes(), names.starts, names.lengths
    return [
        text[starts[word] : starts[word] + lengths[word]].decode("ascii") if word >= 0 else ""
        for word in found.words.tolist()
    ]


def _batch(left: Any, right: Any, left_keys: Any, right_keys: Any, rest: tuple[Any, Any, list[str]]) -> pa.RecordBatch:
    totals, levels, words = rest
    columns = [
        pa.array(left), pa.array(right), pa.array(left_keys.view(np.int64)), pa.array(right_keys.view(np.int64)),
        pa.array(totals), pa.array([row.tobytes() for row in levels], pa.binary()), pa.array(words, pa.string()),
    ]  # fmt: skip
    return pa.record_batch(columns, ["left", "right", "left_key", "right_key", "total", "levels", "word"])


def _once(batches: Batches) -> Batches:
    """The pairs of a list with itself, each once."""
    table = pa.Table.from_batches(list(batches))
    if not len(table):
        return
    numbers = {name: table.column(name).to_numpy() for name in ("left", "right", "left_key", "right_key")}
    pairs = Pairs(numbers["left"].astype(np.int32), numbers["right"].astype(np.int32))
    places = np.arange(len(table), dtype=np.int32)
    found, marked = each_once(pairs, Compared(places[:, None].view(np.uint8), places))
    kept = table.take(pa.array(np.ascontiguousarray(marked.levels).view(np.int32)[:, 0]))
    back = marked.words < 0
    keys = [kept.column(name).to_numpy() for name in ("left_key", "right_key")]
    mine, theirs = np.where(back, keys[1], keys[0]), np.where(back, keys[0], keys[1])
    words = np.where(back, "", np.array(kept.column("word").to_pylist(), object)).tolist()
    levels = np.array([np.frombuffer(row, np.uint8) for row in kept.column("levels").to_pylist()])
    yield _batch(
        found.left.astype(np.int64), found.right.astype(np.int64), mine, theirs,
        (kept.column("total").to_numpy(), levels, words),
    )  # fmt: skip


def _steps(side: str) -> Callable[[Batches], Batches]:
    """Adds how far each pair is ahead of the rivals of its record on a side; a partition holds all of them."""

    def add(batches: Batches) -> Batches:
        listed = list(batches)
        if not listed:
            return
        table = pa.Table.from_batches(listed).combine_chunks()
        _, mine = np.unique(table.column(side).to_numpy(), return_inverse=True)
        key = table.column("right_key" if side == "left" else "left_key").to_numpy().view(np.uint64)
        places = np.arange(len(table), dtype=np.int32)
        totals = table.column("total").to_numpy().astype(np.float32)
        steps = ahead(Pairs(mine.astype(np.int32), places), totals, np.zeros(len(table), np.uint64), key).left
        added = table.append_column(f"{side}_steps", pa.array(steps.astype(np.int32)))
        yield from added.to_batches()

    return add


def _scored(table: pa.Table, craft: Craft) -> Scored:
    """Collected pairs as the local engine has them, in the order of their rows."""
    order = np.lexsort((table.column("right").to_numpy(), table.column("left").to_numpy()))
    table = table.take(pa.array(order))
    columns = {name: table.column(name).to_numpy() for name in ("left", "right", "total", "left_steps", "right_steps")}
    width = len(craft.model.features)
    levels = np.frombuffer(b"".join(table.column("levels").to_pylist()), np.uint8).reshape(-1, width)
    words = [word.encode() for word in table.column("word").to_pylist()]
    lengths = np.array([len(word) for word in words], np.int32)
    starts = np.cumsum([0, *lengths.tolist()])[:-1].astype(np.int64)
    nothing = np.zeros(0, np.int64)
    names = Names(np.frombuffer(b"".join(words), np.uint8), starts, lengths, nothing.view(np.uint64), nothing,
                  nothing.astype(np.uint8), nothing.astype(np.uint8), nothing)  # fmt: skip
    said = ("overlap", "left_repeats", "right_repeats")
    overlap, *repeated = (table.column(name)[0].as_py() if len(table) else 0 for name in said)
    steps = Ahead(columns["left_steps"].astype(np.uint8), columns["right_steps"].astype(np.uint8))
    return Scored(
        Pairs(columns["left"].astype(np.int32), columns["right"].astype(np.int32)),
        odds(columns["total"].astype(np.float32), levels, steps, craft.model, overlap, (repeated[0], repeated[1])),
        levels,
        steps,
        np.where(lengths > 0, np.arange(len(words)), -1).astype(np.int32),
        names,
        craft.model,
    )


def _told(scored: Scored, batch: pa.RecordBatch, threshold: float) -> pa.RecordBatch:
    """The likely pairs of a batch with probability, bucket and reasons."""
    chances = probability_of(scored.log_odds)
    listed = np.flatnonzero(chances >= AMBIGUOUS_FROM)
    order = np.lexsort((batch.column("right").to_numpy(), batch.column("left").to_numpy()))
    rows = [batch.column(side).to_numpy()[order][listed] for side in ("left", "right")]
    rivals = has_rival(scored.ahead.left[listed]) | has_rival(scored.ahead.right[listed])
    told = explanations(scored.levels[listed], rivals, scored.words[listed], scored.names, scored.model)
    least = sure_from(scored.model.doubts_of(scored.levels[listed]), threshold)
    buckets = [
        "auto" if chance >= sure else "verified" if chance >= threshold else "ambiguous"
        for chance, sure in zip(chances[listed].tolist(), least.tolist(), strict=True)
    ]
    columns = [pa.array(rows[0]), pa.array(rows[1]), pa.array(np.round(chances[listed].astype(np.float64), 4)),
               pa.array(buckets), pa.array(told, pa.string())]  # fmt: skip
    return pa.record_batch(columns, ["left_row", "right_row", "probability", "bucket", "explanation"])
