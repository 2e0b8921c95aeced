"""Lists to measure on: invented companies with families and namesakes, copied with noise. Seeded; no real name in them.

The noise is not that of `training_lists.py`: names are invented, mistakes come from neighbouring keys, dropped vowels
and misheard letters, companies move and rename, and the second list is kept by somebody with habits of their own.
"""

import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

FIELDS = ("name", "website", "email", "phone", "country", "city")
ONSETS = """
    b br c ch cl cr d dr f fl fr g gl gr h j k kl l m n p pl pr qu r s sc sh sl sp st str t th tr v w z
""".split()
VOWELS = """
    a e i o u ai ea ee ia io oa oo ou
""".split()
CODAS = ["", "", "", "n", "r", "l", "s", "m", "x", "nd", "rt", "lt", "ck", "ng", "th", "sk"]
TRADES = """
    Analytics Robotics Software Systems Foods Textiles Pharma Biotech Logistics Shipping Airways Mining Steel
    Chemicals Plastics Paper Packaging Motors Bearings Optics Lasers Semiconductors Networks Telecom Media
    Publishing Games Studios Fashion Footwear Furniture Toys Tools Machinery Hydraulics Pumps Valves Solar Wind
    Power Utilities Water Waste Recycling Construction Concrete Glass Ceramics Real Estate Insurance Bank Capital
    Ventures Payments Accounting Legal Consulting Staffing Training University Hospital Clinics Dental Diagnostics
    Devices Wellness Sports Travel Hotels Restaurants Coffee Brewery Wines Farms Seeds Fisheries Timber Security
    Defence Aerospace Satellites Drones Data Cloud Labs Hosting Design Marketing Events Retail Markets Outfitters
    Jewellers Watches Cosmetics Fragrances
""".split()
SECOND = """
    Group Holdings International Partners Industries Services Solutions Technologies Works Brothers Associates
""".split()
PLACES = {
    "US": ("Ashford Brookfield Clearwater Denton Fairview Georgetown Hudson Marion Salem", "Inc;Corp;LLC;Co", "com"),
    "GB": ("Harrogate Whitby Ludlow Taunton Exeter Lincoln Derby Norwich", "Ltd;Limited;PLC;LLP", "co.uk"),
    "DE": ("Göttingen Fürth Kassel Ulm Jena Mainz Lübeck Köthen", "GmbH;AG;KG;GmbH & Co. KG", "de"),
    "FR": ("Angers Nîmes Rouen Tours Dijon Béziers", "SARL;SAS;SA", "fr"),
    "NL": ("Zwolle Breda Delft Leiden Gouda", "B.V.;N.V.", "nl"),
    "IT": ("Parma Pisa Siena Lecce Udine", "S.r.l.;S.p.A.", "it"),
    "ES": ("Málaga Cádiz León Vigo Gijón", "S.L.;S.A.", "es"),
    "SE": ("Växjö Umeå Lund Gävle", "AB", "se"),
    "PL": ("Łódź Toruń Opole Gdynia", "Sp. z o.o.;S.A.", "pl"),
    "IN": ("Nagpur Indore Kochi Surat Mysore", "Private Limited;Pvt Ltd;Limited", "in"),
}  # fmt: skip
KEYS = {"a": "sq", "e": "wr", "i": "uo", "o": "ip", "u": "yi", "n": "bm", "m": "n", "r": "et", "t": "ry", "s": "ad",
        "l": "k", "d": "sf", "c": "xv", "g": "fh", "h": "gj", "b": "vn", "k": "jl", "p": "o", "v": "cb"}  # fmt: skip
HEARD = (
    ("ph", "f"),
    ("ck", "k"),
    ("ou", "u"),
    ("ee", "i"),
    ("th", "t"),
    ("c", "k"),
    ("z", "s"),
    ("y", "i"),
    ("qu", "kw"),
)
FREE = ("gmail.com", "outlook.com", "proton.me", "web.de", "libero.it", "yahoo.co.in")
PAGES = ("linkedin.com/company/{}", "facebook.com/{}", "{}.github.io", "linktr.ee/{}", "sites.google.com/view/{}")

SYLLABLES = ((True,), (False, True), (False, False, True))

Row = tuple[str, ...]


class Maker:
    """Makes companies and copies of them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.countries = list(PLACES)
        self.shares = [30, 15, 12, 8, 6, 6, 6, 4, 4, 9]

    def word(self) -> str:
        c = self.chance
        return "".join(
            c.choice(ONSETS) + c.choice(VOWELS) + (c.choice(CODAS) if last else "")
            for last in SYLLABLES[c.choice((0, 1, 1, 1, 2, 2, 2, 2))]
        ).capitalize() + (c.choice(("", "", "o", "ia", "ex", "ara", "on", "ity", "ic")))

    def family(self) -> list[Row]:
        """One company, or a house of several with one name and one site."""
        c = self.chance
        brand = self.word() if c.random() < 0.85 else f"{self.word()} {c.choice(('&', 'and'))} {self.word()}"
        trade = c.choice(TRADES)
        label = (
            c.choice((brand, f"{brand}{trade}", f"{brand}-{trade}", brand)).replace(" ", "").replace("&", "and").lower()
        )
        members = [self.company(brand, trade, label, main=True)]
        if c.random() < 0.08:
            for _ in range(c.randint(1, 4)):
                other = c.choice(TRADES)
                own = label if c.random() < 0.4 else f"{label}{other.lower()}"
                members.append(self.company(brand, other, own, main=False))
        return members

    def company(self, brand: str, trade: str, label: str, *, main: bool) -> Row:
        c = self.chance
        country = c.choices(self.countries, self.shares)[0]
        places, forms, tld = PLACES[country]
        city = c.choice(places.split())
        throw = c.random()
        if main and throw < 0.3:
            name = brand
        elif throw < 0.75:
            name = f"{brand} {trade}"
        elif throw < 0.85:
            name = f"{brand} {trade} {c.choice(SECOND)}"
        elif throw < 0.99:
            name = f"{brand} {c.choice(SECOND)}"
        else:
            name = f"{city} {trade}"
        if not main and c.random() < 0.4:
            name = f"{name} {city}"
        domain = f"{label}.{tld if c.random() < 0.6 else 'com'}"
        phone = f"+{c.randint(1, 99)} {c.randint(10, 999)} {c.randint(100000, 99999999)}"
        return (
            f"{name} {c.choice(forms.split(';'))}",
            domain,
            f"{c.choice(('contact', 'hello', 'sales'))}@{domain}",
            phone,
            country,
            city,
        )

    def copy(self, row: Row) -> Row:
        """The company as the other list's keeper has it."""
        c = self.chance
        name, country, city = row[0], row[4], row[5]
        bare = name.rsplit(" ", 2 if name.endswith(("Private Limited", "Pvt Ltd", "z o.o.", "Co. KG")) else 1)[0]
        throw = c.random()
        if throw < 0.55:
            new = bare
        elif throw < 0.7:
            new = f"{bare}, {c.choice(PLACES[country][1].split(';'))}"
        else:
            new = name
        words = new.split()
        throw = c.random()
        if throw < 0.1 and len(words) > 1:
            new = words[0] if c.random() < 0.6 else " ".join(words[:-1])
        elif throw < 0.13:
            new = f"{new} {c.choice(SECOND)}"
        elif throw < 0.15:
            new = f"{self.word()} {c.choice(SECOND)} (trading as {words[0]})"
        elif throw < 0.165:
            new = f"{new} ({city})"
        elif throw < 0.18 and len(words) > 2:
            new = "".join(word[0] for word in words if word[0].isalpha()).upper()
        elif throw < 0.19:
            new = f"{self.word()} {c.choice(TRADES)}"
        elif throw < 0.2:
            new = f"{new} (formerly {self.word()} {words[-1]})"
        if c.random() < 0.12:
            new = self.misspelt(new)
        if c.random() < 0.15:
            new = new.upper()
        if c.random() < 0.05:
            new = new.replace(" ", "-", 1)
        return (new, *self.details(row, words[0]))

    def details(self, row: Row, word: str) -> Row:
        """Everything but the name, as the other list's keeper has it."""
        c = self.chance
        _, site, mail, phone, country, city = row
        label = site.split(".", maxsplit=1)[0]
        throw = c.random()
        if throw < 0.25:
            site = ""
        elif throw < 0.29:
            site = c.choice(PAGES).format(label)
        elif throw < 0.35:
            site = f"{label}.{c.choice(('com', 'net', 'eu', 'org', 'biz'))}"
        elif throw < 0.38:
            site = f"{self.word().lower()}.com"
        else:
            site = f"http{c.choice(('', 's'))}://{c.choice(('www.', '', 'en.'))}{site}{c.choice(('', '/', '/about'))}"
        throw = c.random()
        mail = (
            "" if throw < 0.4 else f"{word.lower()}@{c.choice(FREE)}" if throw < 0.5 else f"info@{mail.split('@')[1]}"
        )
        throw = c.random()
        if throw < 0.5:
            phone = ""
        elif throw < 0.6:
            phone = f"+{c.randint(1, 99)} {c.randint(10, 999)} {c.randint(100000, 99999999)}"
        else:
            phone = phone.replace(" ", c.choice(("", "-", " ")))
        country = "" if c.random() < 0.15 else c.choice(self.countries) if c.random() < 0.02 else country
        city = "" if c.random() < 0.3 else c.choice(PLACES[row[4]][0].split()) if c.random() < 0.08 else city
        return (site, mail, phone, country, city)

    def misspelt(self, text: str) -> str:
        c = self.chance
        throw = c.random()
        at = c.randrange(len(text))
        if throw < 0.35:
            near = KEYS.get(text[at].lower())
            return text[:at] + c.choice(near) + text[at + 1 :] if near else text
        if throw < 0.55:
            return text[:at] + text[at + 1 :] if len(text) > 4 else text
        if throw < 0.7:
            return text[:at] + text[at : at + 1] + text[at:]
        if throw < 0.9:
            heard = [pair for pair in HEARD if pair[0] in text]
            return text.replace(*c.choice(heard), 1) if heard else text
        return text[0] + "".join(letter for letter in text[1:] if letter not in "aeiou")


def lists(size: int, seed: int = 11, shared: float = 0.5) -> tuple[pa.Table, pa.Table, pa.Table]:
    """Two lists of `size` companies each, of which a share are in both, and the true pairs (0-based places)."""
    maker = Maker(seed)
    companies: list[Row] = []
    total = int(size * (2 - shared))
    while len(companies) < total:
        companies.extend(maker.family())
    del companies[total:]
    order = list(range(total))
    maker.chance.shuffle(order)
    left, right = order[:size], order[total - size :]
    maker.chance.shuffle(right)
    place = {of: at for at, of in enumerate(left)}
    pairs = [(place[of], at) for at, of in enumerate(right) if of in place]
    truth = pa.table({"left": [i for i, _ in pairs], "right": [j for _, j in pairs]})
    return _table([companies[of] for of in left]), _table([maker.copy(companies[of]) for of in right]), truth


def _table(rows: list[Row]) -> pa.Table:
    return pa.table({field: pa.array(column) for field, column in zip(FIELDS, zip(*rows, strict=True), strict=True)})


def kept(folder: Path, size: int) -> tuple[Path, Path, Path]:
    """The lists of a size as Parquet files, made once."""
    paths = tuple(folder / f"{what}_{size}.parquet" for what in ("left", "right", "truth"))
    if not all(path.is_file() for path in paths):
        folder.mkdir(parents=True, exist_ok=True)
        for path, table in zip(paths, lists(size), strict=True):
            pq.write_table(table, path)
    return paths  # type: ignore[return-value]
