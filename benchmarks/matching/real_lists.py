"""Real lists with known pairs, read from the folder of published files; none of them was trained on."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

Pair = tuple[int, int]
DOUBTFUL = {
    "todo": {
        ("Ant Financial", "Ant Group"): "said to be two; one company and one site in both lists, two Crunchbase pages",
        ("DB Systel", "Deutsche Bahn"): "said to be two; TODO gives DB Systel's page as Deutsche Bahn's",
    }
}
"""Labels that the lists themselves speak against: which of CNCF's members, which of the other foundation's, and why."""


class Lists(NamedTuple):
    """Two lists, the true pairs (0-based places), and whether a record has at most one partner.

    `doubtful` are pairs of which the label may be wrong, with the reason; `called` are the bare names of records, by
    which those that stand in a list twice are known.
    """

    left: pa.Table
    right: pa.Table
    truth: set[Pair]
    once: bool = True
    doubtful: Mapping[Pair, str] = MappingProxyType({})
    called: tuple[list[str], list[str]] | None = None


def lists(data: Path) -> dict[str, Lists]:
    """Every pair of lists by its name."""
    members = data / "real" / "foundation_members"
    found = {
        "S&P 500 × SEC, names": sp500_sec(data),
        "Nasdaq × SEC, names": nasdaq_sec(data),
        "S&P 500 × Nasdaq, names": sp500_nasdaq(data),
        "SEC × SEC, another edition, names": sec_sec(data),
    }
    for other in ("openssf", "lfn", "todo"):
        both = foundations(members, other)
        found[f"CNCF × {other}, names and sites"] = both
        for column, what in (("name", "names"), ("website", "sites")):
            found[f"CNCF × {other}, {what}"] = both._replace(
                left=both.left.select([column]), right=both.right.select([column])
            )
    return found


def sp500_sec(data: Path) -> Lists:
    """Names as Wikipedia and as the SEC write them; the pairs share a CIK."""
    first: dict[int, str] = {}
    for row in pq.read_table(data / "matching" / "sp500_wikipedia.parquet").to_pylist():
        first.setdefault(int(row["CIK"]), row["Security"])
    return _by_key(first, _sec(data))


def _sec(data: Path) -> dict[int, str]:
    names: dict[int, str] = {}
    for row in pq.read_table(data / "matching" / "sec_cik_tickers.parquet").to_pylist():
        names.setdefault(int(row["CIK"]), row["Name"])
    return names


def _sec_2025(folder: Path) -> tuple[dict[int, str], dict[str, int]]:
    """Names by CIK in the edition of August 2025, and the CIK of each ticker."""
    names: dict[int, str] = {}
    of: dict[str, int] = {}
    for row in json.loads((folder / "sec_company_tickers_2025-08.json").read_text(encoding="utf-8")).values():
        names.setdefault(row["cik_str"], row["title"])
        of[row["ticker"]] = row["cik_str"]
    return names, of


def sec_sec(data: Path) -> Lists:
    """Two editions of the SEC's list: most names are the same, some companies were renamed."""
    return _by_key(_sec(data), _sec_2025(data / "real" / "company_lists")[0])


def sp500_nasdaq(data: Path) -> Lists:
    """Names of companies and of securities; the pairs share a ticker, or the name before the kind of share.

    The ticker alone is no truth: a company has a row for each of its shares and notes ("T-Mobile US, Inc. - 6.250%
    Senior Notes due 2069"), and a row of either list with the same name is the same company.
    """
    folder = data / "real" / "company_lists"
    ours = [(row["Symbol"], row["Security"]) for row in _rows(folder / "sp500_constituents.csv")]
    theirs = [(row["Symbol"], row["Security Name"]) for row in _rows(folder / "nasdaq-listed.csv") if row["Symbol"]]
    companies = [re.sub(r" \(Class .\)$", "", name) for _, name in ours]
    issuers = [name.split(" - ")[0] for _, name in theirs]
    ours_of, theirs_of = _places(companies), _places(issuers)
    issuer_of = {symbol: issuer for (symbol, _), issuer in zip(theirs, issuers, strict=True)}
    truth = {
        (i, j)
        for (symbol, _), company in zip(ours, companies, strict=True)
        if symbol in issuer_of
        for i in ours_of[company]
        for j in theirs_of[issuer_of[symbol]]
    }
    return Lists(*(pa.table({"name": [name for _, name in side]}) for side in (ours, theirs)), truth, once=False)


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def _places(names: Iterable[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        places[name].append(place)
    return places


def nasdaq_sec(data: Path) -> Lists:
    """Names of securities and of companies; the pairs share a ticker. Funds' tickers wander and are left out."""
    folder = data / "real" / "company_lists"
    names, of = _sec_2025(folder)
    securities: dict[int, str] = {}
    for line in _rows(folder / "nasdaq-listed.csv"):
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
        rows = _rows(folder / "_derived_csv" / f"{name}_members.csv")
        sides.append(
            pa.table({"name": [row["name"] for row in rows], "website": [row["homepage_url"] for row in rows]})
        )
    pages = [_pages(folder, name) for name in ("cncf", other)]
    keys = [_keys(page, side["name"].to_pylist()) for page, side in zip(pages, sides, strict=True)]
    truth = {(i, j) for i, mine in enumerate(keys[0]) for j, theirs in enumerate(keys[1]) if mine & theirs}
    called = (
        [_bare(name) for name in sides[0]["name"].to_pylist()],
        [_bare(name) for name in sides[1]["name"].to_pylist()],
    )
    mine, theirs = (_places(names) for names in called)
    doubtful = {
        (i, j): f"{one}, {two}: {why}"
        for (one, two), why in DOUBTFUL.get(other, {}).items()
        for i in mine[_bare(one)]
        for j in theirs[_bare(two)]
    }
    return Lists(sides[0], sides[1], truth, once=False, doubtful=doubtful, called=called)


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
