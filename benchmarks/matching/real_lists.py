"""Real lists with known pairs, read from the folder of published files; none of them was trained on."""

import csv
import json
import re
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq


class Lists(NamedTuple):
    """Two lists, the true pairs (0-based places), and whether a record has at most one partner."""

    left: pa.Table
    right: pa.Table
    truth: set[tuple[int, int]]
    once: bool = True


def lists(data: Path) -> dict[str, Lists]:
    """Every pair of lists by its name."""
    members = data / "real" / "foundation_members"
    found = {"S&P 500 × SEC, names": sp500_sec(data), "Nasdaq × SEC, names": nasdaq_sec(data)}
    for other in ("openssf", "lfn", "todo"):
        both = foundations(members, other)
        found[f"CNCF × {other}, names and sites"] = both
        found[f"CNCF × {other}, names"] = both._replace(
            left=both.left.select(["name"]), right=both.right.select(["name"])
        )
    return found


def sp500_sec(data: Path) -> Lists:
    """Names as Wikipedia and as the SEC write them; the pairs share a CIK."""
    first: dict[int, str] = {}
    for row in pq.read_table(data / "matching" / "sp500_wikipedia.parquet").to_pylist():
        first.setdefault(int(row["CIK"]), row["Security"])
    second: dict[int, str] = {}
    for row in pq.read_table(data / "matching" / "sec_cik_tickers.parquet").to_pylist():
        second.setdefault(int(row["CIK"]), row["Name"])
    return _by_key(first, second)


def nasdaq_sec(data: Path) -> Lists:
    """Names of securities and of companies; the pairs share a ticker. Funds' tickers wander and are left out."""
    folder = data / "real" / "company_lists"
    names: dict[int, str] = {}
    of: dict[str, int] = {}
    for row in json.loads((folder / "sec_company_tickers_2025-08.json").read_text(encoding="utf-8")).values():
        names.setdefault(row["cik_str"], row["title"])
        of[row["ticker"]] = row["cik_str"]
    securities: dict[int, str] = {}
    for line in csv.DictReader((folder / "nasdaq-listed.csv").read_text(encoding="utf-8").splitlines()):
        if line["Symbol"] in of and not re.search(r"\bET[FN]s?\b", line["Security Name"]):
            securities.setdefault(of[line["Symbol"]], line["Security Name"])
    return _by_key(securities, names)


def _by_key(first: dict[int, str], second: dict[int, str]) -> Lists:
    places = {key: place for place, key in enumerate(second)}
    truth = {(place, places[key]) for place, key in enumerate(first) if key in places}
    return Lists(pa.table({"name": list(first.values())}), pa.table({"name": list(second.values())}), truth)


def foundations(folder: Path, other: str) -> Lists:
    """Members of two foundations; the pairs share a Crunchbase page, or a name but for what stands in brackets.

    The pages alone are no truth: Adobe, Dell, ZTE, Boeing and others have several, and some members have none. Who
    stands in one list twice has the pages of both ("AWS (Member)" and "AWS (Adopter)" have different ones).
    """
    sides = []
    for name in ("cncf", other):
        path = folder / "_derived_csv" / f"{name}_members.csv"
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        sides.append(
            pa.table({"name": [row["name"] for row in rows], "website": [row["homepage_url"] for row in rows]})
        )
    pages = [_pages(folder, name) for name in ("cncf", other)]
    keys = [_keys(page, side["name"].to_pylist()) for page, side in zip(pages, sides, strict=True)]
    truth = {(i, j) for i, mine in enumerate(keys[0]) for j, theirs in enumerate(keys[1]) if mine & theirs}
    return Lists(sides[0], sides[1], truth, once=False)


def _keys(pages: dict[str, str], names: list[str]) -> list[set[str]]:
    """By what each member is known: its bare name, and the pages of all members of this name."""
    keys: dict[str, set[str]] = {}
    for name in names:
        keys.setdefault(_bare(name), {_bare(name)}).add(pages.get(name) or name)
    return [keys[_bare(name)] for name in names]


def _bare(name: str) -> str:
    """A name without brackets, legal form and gaps: of "Wind River (member)" and "Windriver Ltd" it is "windriver"."""
    return re.sub(r"\(.*?\)|(\b(gmbh|corp|inc|llc|ltd)\b)|\W", "", name.casefold())


def _pages(folder: Path, which: str) -> dict[str, str]:
    """The Crunchbase page of every item of a landscape by its name."""
    file = {"cncf": "cncf", "lfn": "lfnetworking", "openssf": "openssf", "todo": "todogroup"}[which]
    pages: dict[str, str] = {}
    name = ""
    for line in (folder / f"{file}_landscape.yml").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"\s*name:\s*(.+?)\s*$", line):
            name = found[1].strip("\"'")
        elif found := re.match(r"\s*crunchbase:\s*(\S+)", line):
            pages.setdefault(name, found[1].rstrip("/").lower())
    return pages
