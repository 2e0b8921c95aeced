"""The commands that compare lists: `match` two of them, `dedupe` one. They need no database."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from inroad.cli.output import is_standard_output, many, one_line, put_in_place, say, say_json, say_table, write_out
from inroad.cli.words import Json, Output, examples, kept_in_a_file
from inroad.language import translated
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    import pyarrow as pa

    from inroad.exchange.importers.list_file import ListFile
    from inroad.matching.deciding import Shape
    from inroad.matching.list_headings import Kind
    from inroad.matching.match import Matches, Options

commands = typer.Typer()
_SHOWN = 20
_SHOWN_REJECTS = 10

KindOption = Annotated[
    Literal["account", "person"], typer.Option("--kind", help="What the lists are of: companies or people.")
]
EngineOption = Annotated[
    Literal["local", "spark"], typer.Option("--engine", help="spark: the same on Spark; needs inroad[spark] and Java.")
]
Threshold = Annotated[
    float, typer.Option("--threshold", metavar="P", help="From this probability on a pair counts as a match.")
]
MapOption = Annotated[
    list[str] | None, typer.Option("--map", metavar="HEADING=FIELD", help="What a column means; may be repeated.")
]
DecisionsOption = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="Pairs of an earlier run with yes or no in the column decision: they count more than the engine.",
        show_default=False,
        callback=kept_in_a_file,
    ),
]


@commands.command(
    epilog=examples(
        "inroad match crm.csv partner.xlsx -o pairs.csv",
        "inroad match crm.csv partner.csv --one-to-one --threshold 0.8 -o pairs.csv --json",
        "inroad match people.csv attendees.csv --kind person -o pairs.parquet",
        "inroad match crm.csv partner.csv --decisions pairs.csv -o better.csv",
    )
)
def match(
    left: Annotated[
        Path, typer.Argument(metavar="LEFT", help="A list: CSV, TSV, XLSX or Parquet.", callback=kept_in_a_file)
    ],
    right: Annotated[Path, typer.Argument(metavar="RIGHT", help="The other list.", callback=kept_in_a_file)],
    *,
    output: Output = None,
    kind: KindOption = "account",
    engine: EngineOption = "local",
    threshold: Threshold = 0.5,
    one_to_one: Annotated[
        bool | None,
        typer.Option(
            "--one-to-one/--one-to-many",
            help="Match each row once, or each right row once; else as often as it fits.",
            show_default=False,
        ),
    ] = None,
    mapping: MapOption = None,
    decisions: DecisionsOption = None,
    json: Json = False,
) -> None:
    """Find which rows of two lists are the same company or person, how surely, and why."""
    from inroad.matching.deciding import Shape

    shape = {None: Shape.MANY, True: Shape.ONE_TO_ONE, False: Shape.ONE_TO_MANY}[one_to_one]
    options = _options(kind, threshold, mapping, decisions)
    lists = [_read(path, options, quiet=json) for path in (left, right)]
    found = _found(lists, options, shape, engine, quiet=json)
    _deliver(found, lists, output, json=json)


@commands.command(
    epilog=examples("inroad dedupe crm.csv -o doubles.csv", "inroad dedupe people.xlsx --kind person --json")
)
def dedupe(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A list: CSV, TSV, XLSX or Parquet.", callback=kept_in_a_file)
    ],
    *,
    output: Output = None,
    kind: KindOption = "account",
    engine: EngineOption = "local",
    threshold: Threshold = 0.5,
    mapping: MapOption = None,
    decisions: DecisionsOption = None,
    json: Json = False,
) -> None:
    """Find which rows of one list are the same company or person."""
    from inroad.matching.deciding import Shape

    options = _options(kind, threshold, mapping, decisions)
    lists = [_read(file, options, quiet=json)]
    found = _found(lists, options, Shape.MANY, engine, quiet=json)
    _deliver(found, lists, output, json=json)


def _options(kind: str, threshold: float, mapping: list[str] | None, decisions: Path | None) -> "Options":
    from inroad.exchange.exporters.pairs_file import read_decisions
    from inroad.matching.judgement import Decisions
    from inroad.matching.list_headings import Kind
    from inroad.matching.match import Options

    said = read_decisions(decisions) if decisions is not None else Decisions()
    return Options(kind=Kind(kind), threshold=threshold, columns=_meanings(mapping or []), decisions=said)


def _meanings(words: list[str]) -> dict[str, str]:
    meanings = {}
    for word in words:
        heading, sign, field = word.rpartition("=")
        if not sign or not heading:
            raise Invalid(f'“{word}” maps nothing; write it as "Heading=field"', field="map")
        meanings[heading.strip()] = field.strip()
    return meanings


def _read(path: Path, options: "Options", *, quiet: bool) -> "ListFile":
    from inroad.cli.progress import counting
    from inroad.exchange.importers.list_file import read_list

    with counting(f"Reading {one_line(path.name)}", path if path.is_file() else None, quiet=quiet) as heard:
        return read_list(path, options.kind, heard)


def _found(lists: "list[ListFile]", options: "Options", shape: "Shape", engine: str, *, quiet: bool) -> "Matches":
    from concurrent.futures import ThreadPoolExecutor
    from dataclasses import replace

    from inroad.cli.progress import counting
    from inroad.matching import match as engines

    tables = [each.table for each in lists]
    options = replace(
        options, columns=_meant(options.columns, tables[0]), right_columns=_meant(options.columns, tables[-1])
    )
    steps = sum(max(1, -(-len(table) // engines.CHUNK)) for table in tables)
    with ThreadPoolExecutor() as pool, counting("Matching", quiet=quiet, total=engines.STEPS_A_CHUNK * steps) as heard:
        options = replace(options, shape=shape, run=_counted(pool.map, heard))
        if engine == "spark":
            from inroad.matching.spark import match_on_spark

            return match_on_spark(tables[0], tables[1] if len(tables) > 1 else None, options)
        found = engines.dedupe(tables[0], options) if len(tables) == 1 else engines.match(tables[0], tables[1], options)
    return found.learned() if options.decisions.verdicts else found


def _meant(meanings: "Mapping[str, str]", table: "pa.Table") -> dict[str, str]:
    """The meanings that a list has columns for; the other list may have other headings."""
    return {heading: field for heading, field in meanings.items() if heading in table.column_names}


def _counted(run: Callable[..., Iterable[Any]], heard: Callable[[int], None] | None) -> Callable[..., Iterable[Any]]:
    """Runs chunks of work and tells how many are done."""
    done = 0

    def counting_run(function: Callable[[Any], Any], work: Iterable[Any]) -> Iterator[Any]:
        nonlocal done
        for result in run(function, work):
            done += 1
            if heard is not None:
                heard(done)
            yield result

    return counting_run


def _deliver(found: "Matches", lists: "list[ListFile]", output: Path | None, *, json: bool) -> None:
    table = _with_file_rows(found.table, lists)
    aside = is_standard_output(output)
    if output is not None and not (aside and json):
        _write(table, output)
    answer = {
        **found.summary,
        "rejected": [
            {"file": each.name, "line": row.line, "reason": row.reason} for each in lists for row in each.rejected
        ],
        "repaired_lines": sum(each.repaired_lines for each in lists),
        "columns": _meanings_found(found),
    }
    if json:
        say_json({**answer, "matches": table.to_pylist()} if output is None or aside else answer)
        return
    if output is None:
        _show(table)
    _tell(answer, lists, found.options.kind, partial(say, aside=aside))
    if output is not None and not aside:
        say(f"Written to {output}. Write yes or no into its last column, and --decisions {output} remembers it.")


def _with_file_rows(table: "pa.Table", lists: "list[ListFile]") -> "pa.Table":
    """The pairs with the numbers of the files' data rows, which differ where a row could not be read."""
    import pyarrow as pa

    for place, side in enumerate(("left_row", "right_row")):
        numbers = lists[min(place, len(lists) - 1)].numbers
        if not isinstance(numbers, range):
            index = table.column_names.index(side)
            rows = pa.array([numbers[row - 1] for row in table.column(side).to_pylist()], pa.int64())
            table = table.set_column(index, side, rows)
    return table


def _meanings_found(found: "Matches") -> dict[str, list[str]]:
    sides = {"left": found.left} if found.right is None else {"left": found.left, "right": found.right}
    return {side: sorted(columns) for side, columns in sides.items()}


def _write(table: "pa.Table", output: Path) -> None:
    from inroad.exchange.exporters.pairs_file import pairs_as_csv

    if output.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq

        put_in_place(output, partial(pq.write_table, table))
    else:
        write_out(pairs_as_csv(table), output)


def _show(table: "pa.Table") -> None:
    shown = table.slice(0, _SHOWN).to_pylist()
    say_table(
        ("Left row", "Right row", "Probability", "Bucket", "Left name", "Right name", "Why"),
        (
            (
                r["left_row"],
                r["right_row"],
                r["probability"],
                translated(r["bucket"]),
                r["left_name"],
                r["right_name"],
                r["explanation"],
            )
            for r in shown
        ),
    )
    if len(table) > _SHOWN:
        say(f"… and {many(len(table) - _SHOWN, 'pair')} more; -o pairs.csv writes them all")
    say()


def _tell(answer: dict[str, Any], lists: "list[ListFile]", kind: "Kind", say: Callable[[str], None]) -> None:
    if "entities" in answer:
        say(f"{many(answer['rows'], 'row')}: {many(answer['duplicated_rows'], 'row')} stand more than once,")
        say(f"{many(answer['entities'], 'distinct entity', 'distinct entities')} remain.")
    else:
        for side in ("left", "right"):
            say(f"{side}: {answer[f'{side}_matched']:,} of {many(answer[f'{side}_rows'], 'row')} matched")
        say(f"{many(answer['matched_entities'], 'distinct entity', 'distinct entities')} in both lists")
    say(", ".join(f"{count:,} {translated(bucket)}" for bucket, count in answer["buckets"].items()))
    if answer["rows_with_frequent_names"]:
        rows = many(answer["rows_with_frequent_names"], "row")
        say(f"{rows} bear a name or domain that too many others bear to match by it alone")
    for each in lists:
        for row in each.rejected[:_SHOWN_REJECTS]:
            say(f"not read: {one_line(each.name)}, line {row.line}: {one_line(row.reason)}")
        if len(each.rejected) > _SHOWN_REJECTS:
            say(f"not read: {one_line(each.name)}: {len(each.rejected) - _SHOWN_REJECTS:,} more (--json lists them)")
        if each.repaired_lines:
            lines = many(each.repaired_lines, "line")
            say(f"{one_line(each.name)}: {lines} had bytes of another encoding; what they say may be spelt wrongly")
        if heading := each.presumed_heading(kind):
            say(f"{one_line(each.name)}: “{one_line(heading)}” was read as the heading above the names, not as a name")
