"""Lists from anywhere as the engine's columns: Arrow tables, data frames, mappings of columns."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inroad.matching.accounts import text_of
from inroad.matching.details import hash_texts
from inroad.matching.kernel import Hashes
from inroad.matching.list_headings import Kind, read_headings
from inroad.model.errors import Invalid

Columns = dict[str, pa.Array]
"""The columns of a list by the field that they mean, as text."""


def as_table(source: object) -> pa.Table:
    """Anything that speaks Arrow (a table, a pandas or Polars frame), or a mapping of names to columns.

    Raises `Invalid` for anything else.
    """
    if isinstance(source, pa.Table):
        return source
    if isinstance(source, Mapping):
        return pa.table(dict(source))
    if hasattr(source, "__arrow_c_stream__"):
        return pa.table(source)
    raise Invalid(f"a {type(source).__name__} is no table: give an Arrow table, a data frame or a mapping of columns")


def columns_of(table: pa.Table, kind: Kind, meanings: Mapping[str, str] | None = None) -> Columns:
    """The table's columns by meaning. `meanings` says what columns mean (heading → field) where headings do not.

    Several columns of one meaning fill each other's blanks. Raises `Invalid` when nothing can be compared.
    """
    said = dict(meanings or {})
    for heading in said:
        if heading not in table.column_names:
            raise Invalid(f"the list has no column “{heading}”", field="mapping", headings=list(table.column_names))
    found: dict[str, list[str]] = {}
    for heading, field in said.items():
        found.setdefault(field, []).append(heading)
    rest = [heading for heading in table.column_names if heading not in said]
    for field, headings in read_headings(rest, kind).items():
        found.setdefault(field, []).extend(headings)
    if not found and len(table.column_names) == 1:
        found["name"] = list(table.column_names)
    if not found:
        shown = ", ".join(f"“{heading}”" for heading in table.column_names[:12]) or "none"
        raise Invalid(
            f"none of the columns can be compared: {shown}; say what they mean with a mapping",
            field="mapping",
            headings=list(table.column_names),
        )
    return {field: _filled([_text(table.column(heading)) for heading in headings]) for field, headings in found.items()}


def _text(column: pa.ChunkedArray) -> pa.Array:
    """A column of anything as text, blanks as null."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        column = pa.chunked_array(
            [pa.array([None if v is None else str(v) for v in column.to_pylist()], pa.large_string())]
        )
    if pa.types.is_floating(column.type) and pc.all(pc.equal(pc.floor(column), column), min_count=0).as_py():
        column = column.cast(pa.int64(), safe=False)  # "1234.0": a quantity only because some cells are empty
    combined = column.cast(pa.large_string()).combine_chunks()
    return pa.concat_arrays(combined.chunks) if isinstance(combined, pa.ChunkedArray) else combined


def _filled(columns: list[pa.Array]) -> pa.Array:
    if len(columns) == 1:
        return columns[0]
    blank = [pc.if_else(pc.equal(pc.utf8_trim_whitespace(c), ""), pa.scalar(None, c.type), c) for c in columns]
    return pc.coalesce(*blank)


def record_keys(columns: Mapping[str, pa.Array]) -> list[str]:
    """A key for each record, made of what it says: decisions are remembered by it when rows have moved."""
    count = len(next(iter(columns.values()))) if columns else 0
    total: Hashes = np.zeros(count, np.uint64)
    for field in sorted(columns):
        salt = np.uint64(hash_texts(np.array([0, len(field)], np.int64), np.frombuffer(field.encode(), np.uint8))[0])
        total = total * np.uint64(31) + (hash_texts(*text_of(columns[field], count)) ^ salt)
    return [f"{value:016x}" for value in total.tolist()]


__all__ = ["Any", "Columns", "as_table", "columns_of", "record_keys"]
