"""Lists to train on: registered companies (names and countries of a public register), copied with noise.

The noise here is not that of `generate.py`, which measures. Details that the register does not tell (sites, cities,
telephone numbers) are made up, families share them, and none is a perfect key.
"""

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

Row = dict[str, str]
COLUMNS = ("name", "website", "email", "phone", "country", "city", "lei")
TLDS = {"DE": "de", "GB": "co.uk", "IT": "it", "NL": "nl", "FR": "fr", "ES": "es", "IN": "in", "CA": "ca", "LU": "lu"}
FORMS = (
    ("private limited", "pvt ltd", "pvt. ltd.", "pvt limited"), ("limited", "ltd", "ltd.", "limited"),
    ("gesellschaft mit beschränkter haftung", "gmbh", "g.m.b.h."), ("aktiengesellschaft", "ag"),
    ("sociedad limitada", "s.l.", "sl"), ("société anonyme", "s.a.", "sa"),
    ("s.r.l.", "srl", "società a responsabilità limitata"),
    ("incorporated", "inc", "inc."), ("corporation", "corp", "corp."), ("company", "co", "co."), ("b.v.", "bv"),
    ("s.p.a.", "spa"), ("llc", "l.l.c.", "limited liability company"), ("lp", "l.p.", "limited partnership"),
    ("sas", "s.a.s."), ("sarl", "s.à r.l.", "s.a.r.l."), ("plc", "p.l.c.", "public limited company"), ("n.v.", "nv"),
    ("a/s", "as"), ("oy", "oyj"), ("ab", "aktiebolag"), ("kg", "kommanditgesellschaft"),
)  # fmt: skip
SHORT = {
    "international": ("intl", "int'l"), "technologies": ("tech", "technology"), "services": ("svcs", "service"),
    "manufacturing": ("mfg",), "associates": ("assoc",), "management": ("mgmt",), "holdings": ("hldgs", "holding"),
    "group": ("grp",), "solutions": ("solution",), "industries": ("ind", "industry"), "systems": ("sys",),
    "engineering": ("engg",), "investments": ("inv", "investment"), "development": ("dev",),
    "and": ("&",), "&": ("and",),
    "laboratories": ("labs",), "pharmaceuticals": ("pharma",), "enterprises": ("ent",), "financial": ("fin",),
}  # fmt: skip
ADDED = ("Group", "Holdings", "International", "Global", "Services", "UK", "USA", "Europe", "India", "Solutions")
HOSTS = ("linkedin.com/company/", "facebook.com/", "github.com/", "sites.google.com/", "linktr.ee/", "twitter.com/")
MAILS = ("gmail.com", "yahoo.com", "hotmail.com", "gmx.de", "outlook.com", "qq.com")
READERS = ("info", "office", "sales", "contact", "hello", "support", "j.smith", "anna", "m.weber", "k.jones")
CITIES = """
    Amsterdam Berlin Bombay Mumbai London Leeds Paris Lyon Milano Roma Madrid Barcelona Luxembourg Dublin Toronto
    Boston Chicago Houston Dallas Denver Munich Hamburg Köln Zürich Wien Delhi Pune Chennai Bangalore Singapore
    Tokyo Osaka Shanghai Beijing Moscow Warsaw Prague Utrecht Rotterdam Bristol Manchester Glasgow Austin Seattle
    Portland
""".split()


class Truth(NamedTuple):
    """Two lists, and for every row of each the company that it is of."""

    left: list[Row]
    right: list[Row]
    left_of: list[int]
    right_of: list[int]


def register(folder: Path, *, even: bool) -> list[tuple[str, str, str]]:
    """Name, country and LEI of half of the register's companies, in the order of their names."""
    table = pq.read_table(folder / "matching" / "gleif_sample.parquet")
    rows = zip(table["name"].to_pylist(), table["country"].to_pylist(), table["LEI"].to_pylist(), strict=True)
    half = [row for row in rows if row[0] and (sum(row[2].encode()) % 2 == 0) == even]
    chance = random.Random(1)
    share = {"IN": 0.3, "US": 0.8}
    return sorted(
        row for row in half if chance.random() < share.get(row[1], 1.0) * (0.3 if "FUND" in row[0].upper() else 1)
    )


def lists(entities: Sequence[tuple[str, str, str]], size: int, chance: random.Random) -> Truth:
    """Two lists of about so many rows that share some companies; which columns exist is thrown for each pair."""
    overlap = chance.choice((0.05, 0.2, 0.4, 0.7, 0.95))
    share = chance.choice((0.1, 0.3, 1.0, 1.0))
    left_size, right_size = (size, max(60, int(size * share)))
    if chance.random() < 0.5:
        left_size, right_size = right_size, left_size
    common = int(min(left_size, right_size) * overlap)
    total = min(left_size + right_size - common, len(entities) * 9 // 10)
    styles = chance.choice(STYLES), chance.choice(STYLES)
    chosen = _sample(entities, total, chance.choice((0.0, 0.03) if "brand" in styles else (0.0, 0.1, 0.3)), chance)
    columns = _columns(chance)
    kin, used = chance.choice((0.01, 0.05, 0.25) if "name" in columns else (0.05, 0.15, 0.35)), set[str]()
    sites = [_site_of(entity, kin, used, chance) for entity in chosen]
    bought = chance.choice((0.0, 0.0, 0.02))
    sites = [chance.choice(sites) if chance.random() < bought else site for site in sites]
    people = [_details(entity, site, chance) for entity, site in zip(chosen, sites, strict=True)]
    agents, served = max(1, total // chance.choice((10, 100, 1000))), chance.choice((0.0, 0.0, 0.1))
    for person in people:
        if chance.random() < served:
            person["phone"] = f"+1 302 {7_000_000 + chance.randrange(agents)}"
    order = list(range(len(people)))
    chance.shuffle(order)
    left_of, right_of = order[:left_size], order[left_size - common :][:right_size]
    chance.shuffle(right_of)
    left_of, right_of = _repeated(left_of, chance), _repeated(right_of, chance)
    rate = chance.choice((0.3, 0.6, 1.0, 1.5))
    full = chance.uniform(0.4, 1.0)
    left = [_styled(_row(people[of], columns, rate * 0.35, full, chance), styles[0], chance) for of in left_of]
    right = [_styled(_row(people[of], columns, rate, full, chance), styles[1], chance) for of in right_of]
    return Truth(left, right, left_of, right_of)


def _repeated(members: list[int], chance: random.Random) -> list[int]:
    """Some lists name some companies twice."""
    share = chance.choice((0.0, 0.0, 0.0, 0.02, 0.02, 0.25))
    return members + [of for of in members if chance.random() < share]


def _styled(row: Row, style: str, chance: random.Random) -> Row:
    """A row as its whole list writes names: legal names, brands, or with the same words behind each."""
    name = row["name"]
    if style == "brand" and name:
        words = _form(name.split(), 9.0, chance)
        if len(words) > 1 and words[-1].casefold().strip(".,") in DESCRIPTIVE and chance.random() < 0.4:
            words.pop()
        row["name"] = " ".join(words).title() if name.isupper() else " ".join(words)
    elif style == "member" and name:
        row["name"] = f"{name} ({chance.choice(('member', 'member', 'adopter', 'supporter'))})"
    elif style == "stock" and name:
        row["name"] = f"{name} - {chance.choice(('Common Stock', 'Common Stock', 'Class A Ordinary Shares', 'Units'))}"
    elif style == "upper":
        row["name"] = name.upper() + chance.choice(("", "", "", " /DE/"))
    return row


STYLES = ("legal", "legal", "brand", "brand", "member", "stock", "upper")
DESCRIPTIVE = frozenset(
    """
    private india limited group holdings holding international global solutions services technologies technology
    industries company corporation inc ltd llc systems software partners capital management germany deutschland uk
    nederland netherlands france italia italy espana canada america usa europe engineering products enterprises
    energy logistics trading consulting investments properties labs foods beheer & and
""".split()
)


def _sample(
    entities: Sequence[tuple[str, str, str]], total: int, share: float, chance: random.Random
) -> list[tuple[str, str, str]]:
    """A part of them neighbours by name, so that families and namesakes meet; the rest anywhere."""
    chosen: set[int] = set()
    while len(chosen) < total * share:
        start = chance.randrange(len(entities))
        chosen.update(range(start, min(len(entities), start + chance.randint(2, 30))))
    while len(chosen) < total:
        chosen.add(chance.randrange(len(entities)))
    return [entities[at] for at in sorted(chosen)][:total]


SOME = (
    (0.3, "name"), (0.08, "name website"), (0.11, "website"), (0.07, "email"), (0.05, "website country"),
    (0.06, "name country"), (0.03, "name country city"), (0.03, "name email"),
)  # fmt: skip
"""The columns of lists that have few, and how many of the lists have them; the rest have any."""


def _columns(chance: random.Random) -> frozenset[str]:
    throw = chance.random()
    for share, names in SOME:
        throw -= share
        if throw < 0:
            return frozenset(names.split())
    return frozenset(
        {"name"} | {column for column in COLUMNS[1:] if chance.random() < (0.15 if column == "lei" else 0.6)}
    )


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold().encode("ascii", "ignore").decode())


def _site_of(entity: tuple[str, str, str], kin: float, used: set[str], chance: random.Random) -> str:
    """The domain of a company: its family's with a chance of `kin`, else one that nobody here has yet."""
    name, country, lei = entity
    words = [_slug(word) for word in name.split() if _slug(word)] or ["x"]
    short = words[0] if len(words[0]) > 3 else "".join(words[:2])
    ending = TLDS.get(country, "com") if chance.random() < 0.5 else "com"
    if chance.random() < kin:
        return f"{short[:30]}.{ending}"
    letters = "".join(word[0] for word in words)
    labels = [short, short, "".join(words[:2]), "".join(words[:2]), "-".join(words[:2]), letters + words[-1]]
    chance.shuffle(labels)
    for label in (*labels, "".join(words[:3]), "".join(words), letters + lei[-4:].lower()):
        domain = f"{label[:40]}.{ending}"
        if domain not in used:
            break
    used.add(domain)
    return domain


def _details(entity: tuple[str, str, str], site: str, chance: random.Random) -> Row:
    name, country, lei = entity
    words = [_slug(word) for word in name.split() if _slug(word)] or ["x"]
    house = random.Random(words[0] if len(words[0]) > 3 else "".join(words[:2]))
    phone = f"+{house.randint(1, 99)} {house.randint(100, 999)} {chance.randint(1000000, 9999999)}"
    if chance.random() < 0.1:
        phone = f"+1 800 {house.randint(1000000, 9999999)}"
    city = chance.choice(CITIES) if chance.random() < 0.5 else house.choice(CITIES)
    return {
        "name": name, "country": country, "lei": lei, "website": site, "city": city, "phone": phone,
        "email": f"{chance.choice(READERS)}@{site}",
    }  # fmt: skip


def _row(person: Row, columns: frozenset[str], rate: float, full: float, chance: random.Random) -> Row:
    row = dict.fromkeys(COLUMNS, "")
    for column in COLUMNS:
        if column in columns and (column == "name" or chance.random() < full):
            row[column] = person[column]
    if row["name"]:
        row["name"] = noisy_name(row["name"], rate, chance)
    if row["website"]:
        row["website"] = _site(row["website"], person, rate, chance)
    if row["email"] and chance.random() < 0.5:
        row["email"] = f"{chance.choice(READERS)}@{person['website']}"
    if row["email"] and chance.random() < 0.12:
        row["email"] = f"{_slug(person['name'])[:12]}@{chance.choice(MAILS)}"
    if row["phone"]:
        row["phone"] = _phone(row["phone"], rate, chance)
    if row["city"] and chance.random() < 0.08 * rate:
        row["city"] = chance.choice(CITIES)
    if row["country"] and chance.random() < 0.02 * rate:
        row["country"] = chance.choice(("US", "GB", "DE", "IN", "LU", "IE"))
    if row["lei"] and chance.random() < 0.01 * rate:
        row["lei"] = row["lei"][:-2] + "00"
    return row


def _site(site: str, person: Row, rate: float, chance: random.Random) -> str:
    throw = chance.random()
    if throw < 0.06 * rate:
        page = _slug(person["name"])[:14] if chance.random() < 0.4 else site.split(".", maxsplit=1)[0]
        return f"https://{chance.choice(HOSTS)}{page}"
    if throw < 0.08 * rate:
        return f"https://{chance.choice(HOSTS)}"
    if throw < 0.15 * rate:
        return f"www.{site.split('.', maxsplit=1)[0]}.{chance.choice(('com', 'net', 'eu', 'io', 'org'))}"
    if throw < 0.18 * rate:
        return f"{_slug(person['name'])[::-1][:12]}.com"
    if throw < 0.2 * rate:
        return f"{site.split('.', maxsplit=1)[0]}{chance.choice(('group', '-global', 'cloud', 'hq', 'online'))}.com"
    return (
        chance.choice(("https://www.", "http://", "www.", "https://shop.", ""))
        + site
        + chance.choice(("", "/", "/en/home"))
    )


def _phone(phone: str, rate: float, chance: random.Random) -> str:
    if chance.random() < 0.15 * rate:
        return f"+{chance.randint(1, 99)} {chance.randint(100, 999)} {chance.randint(1000000, 9999999)}"
    return chance.choice((phone, phone.replace(" ", ""), phone.replace("+", "00"), phone.replace(" ", "-")))


def noisy_name(name: str, rate: float, chance: random.Random) -> str:
    """A name as another list may write it."""
    words = name.split()
    if chance.random() < 0.012 * rate:
        return " ".join(chance.choice(CITIES + list(ADDED)) for _ in range(2))
    words = _form(words, rate, chance)
    if len(words) > 2 and chance.random() < 0.1 * rate:
        words = words[: max(1, len(words) - chance.choice((1, 1, 2)))]
    if chance.random() < 0.05 * rate:
        words.insert(chance.randint(1, len(words)), chance.choice(ADDED))
    if len(words) > 1 and chance.random() < 0.02 * rate:
        at = chance.randrange(len(words) - 1)
        words[at], words[at + 1] = words[at + 1], words[at]
    if len(words) > 1 and chance.random() < 0.03 * rate:
        at = chance.randrange(len(words) - 1)
        words[at : at + 2] = [words[at] + words[at + 1]]
    words = [
        chance.choice(SHORT[w.casefold()]) if w.casefold() in SHORT and chance.random() < 0.3 * rate else w
        for w in words
    ]
    for at, word in enumerate(words):
        if len(word) > 3 and chance.random() < 0.035 * rate:
            words[at] = _typo(word, chance)
    text = " ".join(words)
    text = _around(text, name, rate, chance)
    return chance.choice((text, text, text.upper(), text.title(), text.lower())) if chance.random() < rate else text


def _form(words: list[str], rate: float, chance: random.Random) -> list[str]:
    text = " ".join(words)
    low = text.casefold()
    for group in FORMS:
        for form in group:
            if low.endswith(" " + form):
                core = text[: len(text) - len(form) - 1].rstrip(" ,")
                throw = chance.random()
                if throw < 0.45 * min(rate, 1.6) and core:
                    return core.split()
                if throw < 0.75 * min(rate, 1.3):
                    return [*core.split(), chance.choice(group)]
                return words
    return words


def _typo(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at] + word[at:]


def _around(text: str, name: str, rate: float, chance: random.Random) -> str:
    throw = chance.random()
    initials = "".join(word[0] for word in name.split() if word[0].isalpha())[:5].upper()
    if throw < 0.02 * rate:
        return f"{text} ({chance.choice(('member', 'Supporter', 'UK', 'inactive', 'Adopter'))})"
    if throw < 0.035 * rate and len(initials) > 2:
        return f"{text} ({initials})"
    if throw < 0.045 * rate and len(initials) > 2:
        return initials
    brand = " ".join(_form(name.split(), 9.0, chance))
    other = chance.choice(CITIES) + " " + chance.choice(ADDED)
    if throw < 0.06 * rate:
        return f"{other} {chance.choice(('dba', 'd/b/a', 'trading as'))} {brand}"
    if throw < 0.068 * rate:
        return f"{other} ({chance.choice(('formerly', 'formerly known as', 'fka'))} {brand})"
    if throw < 0.075 * rate:
        return f"{text} ({chance.choice(('formerly', 'fka', 'previously'))} {other})"
    if throw < 0.09 * rate:
        return f"{text} - {chance.choice(CITIES)}"
    return text
