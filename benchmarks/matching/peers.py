"""One tool on one pair of lists, in a process of its own: `python peers.py TOOL LEFT RIGHT PAIRS`.

Reads two Parquet files, writes scored pairs (left, right, score) and prints seconds, processor seconds and megabytes as
JSON. What is measured begins with the files and ends with scored pairs in memory; imports and compiling are outside.
"""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).parent
FORMS = (
    "incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|gmbh|ag|kg|sarl|sas|sa|bv|nv|srl|spa|sl|ab"
    "|oy|as|private|pvt|the|member|group|holdings"
)
CLEAN = (
    "trim(regexp_replace(regexp_replace(regexp_replace(lower(strip_accents(name)), '\\(.*?\\)', ' ', 'g'), "
    f"'[^a-z0-9]+', ' ', 'g'), '\\b({FORMS})\\b', '', 'g'))"
)
HOST = (
    "nullif(regexp_extract(lower(coalesce({0}, '')), "
    "'^(?:https?://)?(?:www\\.|en\\.)?(?:[^@/]*@)?([a-z0-9.-]+\\.[a-z]+)', 1), '')"
)
SHARED = "('github.com','linkedin.com','facebook.com','twitter.com','sites.google.com','linktr.ee','gmail.com')"


def ours(left: Path, right: Path) -> pa.Table:
    """This engine, on two threads, as the command runs it."""
    found = OURS.match(pq.read_table(left), pq.read_table(right), OURS.Options(run=POOL.map))
    return pa.table(
        {
            "left": found.scored.pairs.left,
            "right": found.scored.pairs.right,
            "score": CHANCE(found.log_odds),
        }
    )


def cleaned(left: Path, right: Path) -> Any:
    """Both lists in DuckDB, cleaned as Splink's and DuckDB's users do: in SQL."""
    import duckdb

    base = duckdb.connect()
    for side, path in (("l", left), ("r", right)):
        columns = pq.read_schema(path).names
        picked = {c: c if c in columns else "NULL" for c in ("website", "email", "phone", "country", "city")}
        host = HOST.format(picked["website"])
        base.execute(f"""
            CREATE TABLE {side} AS SELECT row_number() OVER () - 1 AS unique_id, nullif({CLEAN}, '') AS name,
            left(nullif({CLEAN}, ''), 6) AS beginning,
            CASE WHEN {host} IN {SHARED} THEN NULL ELSE {host} END AS domain,
            nullif(lower({picked["email"]}), '') AS email,
            nullif(right(regexp_replace({picked["phone"]}::VARCHAR, '[^0-9]', '', 'g'), 9), '') AS phone,
            nullif({picked["country"]}, '')::VARCHAR AS country,
            nullif(lower(strip_accents({picked["city"]}::VARCHAR)), '') AS city FROM '{path}'""").fetchall()
    return base


def splink(left: Path, right: Path) -> pa.Table:
    """Splink on DuckDB: blocking rules, u by random sampling, m by expectation maximisation, as its manual has it."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    base = cleaned(left, right)
    filled = {
        column: min(base.execute(f"SELECT count({column}) FROM {side}").fetchall()[0][0] for side in "lr")
        for column in ("domain", "phone", "email", "country", "city")
    }
    have = {column for column, count in filled.items() if count}
    rules = [
        block_on("name"),
        block_on("beginning"),
        block_on("split_part(name, ' ', 1)", "split_part(name, ' ', 2)"),
    ]
    rules += [block_on(column) for column in ("domain", "phone", "email") if column in have]
    comparisons = [
        cl.JaroWinklerAtThresholds("name", [0.97, 0.92, 0.85, 0.7]).configure(term_frequency_adjustments=True)
    ]
    comparisons += [
        cl.ExactMatch(column) for column in ("domain", "phone", "email", "country", "city") if column in have
    ]
    settings = SettingsCreator(
        link_type="link_only",
        blocking_rules_to_generate_predictions=rules,
        comparisons=comparisons,
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    api = DuckDBAPI(connection=base)
    linker = Linker([api.register("l"), api.register("r")], settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match([block_on("name")], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
    others = [column for column in ("domain", "phone", "city") if column in have][:1]
    for rule in [block_on("name")] * bool(others) + [block_on(*(others or ["beginning"]))]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=0.01)
    return base.execute(
        f"SELECT unique_id_l AS left, unique_id_r AS right, match_probability AS score FROM {found.physical_name}"
    ).to_arrow_table()


def jaro_winkler(left: Path, right: Path) -> pa.Table:
    """The rule that one writes first: same domain, or the same beginning and alike names."""
    return (
        cleaned(left, right)
        .execute("""
        SELECT "left", "right", max(score) AS score FROM (
            SELECT l.unique_id AS "left", r.unique_id AS "right", jaro_winkler_similarity(l.name, r.name) AS score
            FROM l JOIN r ON left(l.name, 4) = left(r.name, 4) WHERE jaro_winkler_similarity(l.name, r.name) > 0.85
            UNION ALL SELECT l.unique_id, r.unique_id, 1.0 FROM l JOIN r ON l.domain = r.domain
        ) GROUP BY ALL""")
        .to_arrow_table()
    )


def string_grouper(left: Path, right: Path) -> pa.Table:
    """string_grouper: cosine of character trigrams, names only."""
    from string_grouper import match_strings

    mine, theirs = (pq.read_table(path, columns=["name"]).to_pandas()["name"].fillna("") for path in (left, right))
    found = match_strings(mine, theirs, min_similarity=0.5, ignore_case=True)
    return pa.table({"left": found["left_index"], "right": found["right_index"], "score": found["similarity"]})


def recordlinkage(left: Path, right: Path) -> pa.Table:
    """recordlinkage: blocks, comparisons, and logistic regression trained on lists of our training generator."""
    import random

    import pandas as pd
    import recordlinkage as rl
    import training_lists

    def frames(files: tuple[Path, Path]) -> list[Any]:
        base = cleaned(*files)
        return [base.execute(f"SELECT * FROM {side} ORDER BY unique_id").df().set_index("unique_id") for side in "lr"]

    def vectors(one: Any, other: Any) -> Any:
        for frame in (one, other):
            frame["begin"] = frame["name"].str[:5]
        index = rl.Index()
        for column in ("begin", "domain", "phone"):
            if one[column].notna().any() and other[column].notna().any():
                index.block(column)
        pairs = index.index(one.fillna({"begin": "?l"}), other.fillna({"begin": "?r"}))
        compare = rl.Compare()
        compare.string("name", "name", method="jarowinkler", label="name")
        for column in ("domain", "phone", "email", "country", "city"):
            compare.exact(column, column, missing_value=0.5, label=column)
        return compare.compute(pairs, one, other)

    entities = training_lists.register(HERE.parents[2] / "shared" / "data", even=True)
    truth = training_lists.lists(entities, 5_000, random.Random(5))
    train = [Path(tempfile.gettempdir(), f"inroad-train-{side}.parquet") for side in "lr"]
    for path, rows in zip(train, (truth.left, truth.right), strict=True):
        pd.DataFrame(rows).to_parquet(path)
    learnt = vectors(*frames((train[0], train[1])))
    same = [truth.left_of[i] == truth.right_of[j] for i, j in learnt.index]
    model = rl.LogisticRegressionClassifier()
    model.fit(learnt, learnt.index[same])
    found = vectors(*frames((left, right)))
    score = model.prob(found)
    places = found.index.to_frame(index=False).to_numpy()
    return pa.table({"left": places[:, 0], "right": places[:, 1], "score": score.to_numpy()})


def emm(left: Path, right: Path) -> pa.Table:
    """Entity Matching Model (ING): its indexers and its score of names, as in its manual."""
    from emm import PandasEntityMatching

    mine, theirs = (
        pq.read_table(path, columns=["name"]).to_pandas().assign(id=lambda frame: range(len(frame)))
        for path in (left, right)
    )
    mine["name"], theirs["name"] = mine["name"].fillna("").replace("", "?"), theirs["name"].fillna("").replace("", "?")
    model = PandasEntityMatching(
        {
            "entity_id_col": "id",
            "name_col": "name",
            "name_only": True,
            "preprocessor": "preprocess_merge_abbr",
            "indexers": [
                {
                    "type": "cosine_similarity",
                    "tokenizer": "words",
                    "ngram": 1,
                    "num_candidates": 10,
                    "cos_sim_lower_bound": 0.2,
                },
                {
                    "type": "cosine_similarity",
                    "tokenizer": "characters",
                    "ngram": 2,
                    "num_candidates": 5,
                    "cos_sim_lower_bound": 0.2,
                },
                {"type": "sni", "window_length": 3},
            ],
            "supervised_on": False,
        }
    )
    model.fit(theirs)
    found = model.transform(mine)
    found = found[found["gt_uid"].notna()]
    score = found["score_0"] if "score_0" in found else found.filter(like="score").iloc[:, 0]
    return pa.table({"left": found["uid"].astype(int), "right": found["gt_uid"].astype(int), "score": score.fillna(0)})


TOOLS = {tool.__name__: tool for tool in (ours, splink, jaro_winkler, string_grouper, recordlinkage, emm)}


def main() -> None:
    tool, left, right, pairs = sys.argv[1], *map(Path, sys.argv[2:5])
    sys.path.insert(0, str(HERE))
    before = resource.getrusage(resource.RUSAGE_SELF)
    began = time.perf_counter()
    table = TOOLS[tool](left, right)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_SELF)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    pq.write_table(table, pairs)
    print(json.dumps({"wall": wall, "cpu": processor, "megabytes": after.ru_maxrss / 1024}))


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        from concurrent.futures import ThreadPoolExecutor

        from inroad.matching import match as engine
        from inroad.matching.running import MUCH, expect
        from inroad.matching.scoring import probability_of

        OURS, CHANCE = engine, probability_of
        expect(MUCH)
        POOL = ThreadPoolExecutor(2)
        engine.match({"name": ["a"], "website": ["a.com"]}, {"name": ["a"], "website": ["a.com"]})
    elif sys.argv[1] == "splink":
        import splink as _
    elif sys.argv[1] == "emm":
        import emm as _  # noqa: F401
    main()
