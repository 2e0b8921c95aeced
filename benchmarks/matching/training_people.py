"""Lists of people to train on: invented people at invented companies, copied with noise. Nobody in them exists."""

import random
from difflib import SequenceMatcher
from typing import NamedTuple

from inroad.matching.name_words import SHORT_FORMS

Row = dict[str, str]
COLUMNS = ("name", "email", "phone", "company", "title", "profile", "country", "city")
WHOLE = sorted({name.capitalize() for name in SHORT_FORMS.values()} | set(
    """
    Aisha Akira Amara Ana Andre Anil Bjorn Carlos Chen Chiara Claire Daria Diego Elif Emma Erik Fatima Felix Giulia
    Hana Hassan Helen Ines Ingrid Ivan Javier Jing Karin Kenji Lars Laura Leila Li Linda Luca Lucia Magnus Marco
    Marie Mario Marta Mei Mohammed Monika Nadia Nina Olga Omar Paolo Paula Pedro Petra Pierre Priya Rahul Raj Rosa
    Ruth Sana Sofia Stefan Sven Tariq Ulrike Vera Wei Yan Yusuf Zoe Grace Karen Brian Kevin Jason Laura Scott Eric
    Mark Gary
""".split()
))  # fmt: skip
SHORT: dict[str, list[str]] = {}
for _short, _whole in SHORT_FORMS.items():
    SHORT.setdefault(_whole.capitalize(), []).append(_short.capitalize())
NEAR = {
    name: near
    for name in WHOLE
    if (near := [other for other in WHOLE if other != name and SequenceMatcher(None, name, other).ratio() >= 0.8])
}
"""Given names of other people that look almost the same: Mario and Maria, Daniel and Daniela."""
COMMON = """
    Smith Johnson Williams Brown Jones Miller Davis Garcia Martinez Lee Wang Li Zhang Liu Chen Kumar Singh Patel
    Khan Müller Schmidt Schneider Fischer Weber Meyer Rossi Ferrari Bianchi Dubois Martin Bernard Petrov Ivanov
    Smirnov Kim Park Nguyen Tran Silva Santos Costa Andersson Johansson Jensen Hansen Novak Kowalski Murphy Kelly
    Walsh Taylor Wilson
""".split()
STARTS = """
    Ab Al An Bar Bel Ber Bro Cal Car Cor Dal Dan Del Dor Eck El Fal Far Gar Gol Har Hol Kar Kel Kor Lan Lar Lin Mar
    Mel Mor Nor Ol Pal Per Ram Ros Sal San Sel Sor Tal Tor Val Ver Vol Wal Win Zel
""".split()
ENDS = """
    a aux berg bert bury dale den dorf ell er feld ford gren hoff ian ini ko kov land ley lin man mann mont nen oni
    ova quist ram son sen ski stein strom ton ter vic wald well wick wood worth zak zi
""".split()
FIRMS = """
    Apex Borealis Cobalt Delphi Everline Fathom Granite Halcyon Indigo Juniper Kestrel Lumen Meridian Northgate Onyx
    Pinnacle Quarry Redwood Summit Tidal Umbra Vector Westbrook Xenon Yarrow Zephyr
""".split()
TRADES = """
    Systems Foods Energy Capital Health Logistics Software Media Motors Pharma Bank Retail Steel Labs Airways
""".split()
_TITLES = """Head of Sales;Sales Director;VP Sales;Chief Executive Officer;CEO;Chief Financial Officer;CFO;Buyer;
Finance Manager;Engineer;Software Engineer;Senior Engineer;Product Manager;Marketing Manager;Head of Marketing;
HR Manager;Recruiter;Account Executive;Account Manager;Project Manager;Operations Manager;IT Director;CIO;Consultant;
Analyst"""
TITLES = _TITLES.replace("\n", "").split(";")
PLACES = (("US", "Boston"), ("US", "Denver"), ("GB", "London"), ("GB", "Leeds"), ("DE", "Berlin"), ("DE", "Hamburg"),
          ("FR", "Lyon"), ("IT", "Milano"), ("IN", "Pune"), ("ES", "Madrid"))  # fmt: skip
BOXES = ("info", "office", "sales", "enquiries", "press", "team")
FREE = ("gmail.com", "outlook.com", "yahoo.com", "gmx.de")


class Truth(NamedTuple):
    """Two lists, and for every row of each the person that it is of."""

    left: list[Row]
    right: list[Row]
    left_of: list[int]
    right_of: list[int]


def lists(size: int, chance: random.Random) -> Truth:
    """Two lists of about so many rows that share some people; which columns exist is thrown for each pair."""
    share = chance.choice((0.1, 0.3, 1.0))
    left_size, right_size = size, max(60, int(size * share))
    common = int(right_size * chance.choice((0.05, 0.3, 0.6, 0.95)))
    firms = [
        f"{chance.choice(FIRMS)} {chance.choice(TRADES)}"
        for _ in range(max(1, size // chance.choice((8, 40, 200, size))))
    ]
    titles = chance.choice((TITLES, TITLES, chance.sample(TITLES, 4)))
    people = [_person(firms, titles, chance) for _ in range(left_size + right_size - common)]
    _relate(people, chance)
    _share(people, chance)
    left_of = list(range(left_size))
    right_of = list(range(left_size - common, left_size - common + right_size))
    chance.shuffle(right_of)
    if chance.random() < 0.3:
        left_of += chance.sample(left_of, left_size // 10)
    columns = _columns(chance)
    rate, full, moved = chance.choice((0.3, 1.0, 1.6)), chance.uniform(0.4, 1.0), chance.choice((0.02, 0.1, 0.4))
    style = chance.choice(("given first", "given first", "given first", "family first", "comma", "initial"))
    left = [_row(people[of], columns, rate * 0.4, full, chance) for of in left_of]
    later = [_moved(people[of], firms, chance) if chance.random() < moved else people[of] for of in right_of]
    right = [_row(person, columns, rate, full, chance) for person in later]
    for row in right:
        words = row["name"].split()
        if style == "initial" and len(words) > 1:
            row["name"] = f"{words[0][0]}. {words[-1]}"
        elif style != "given first" and len(words) > 1:
            row["name"] = f"{words[-1]}{',' if style == 'comma' else ''} {' '.join(words[:-1])}"
    return Truth(left, right, left_of, right_of)


def _columns(chance: random.Random) -> frozenset[str]:
    throw = chance.random()
    if throw < 0.2:
        return frozenset({"name"})
    if throw < 0.4:
        return frozenset({"name", "company"})
    if throw < 0.5:
        return frozenset({"name", "email"})
    return frozenset({"name"} | {column for column in COLUMNS[1:] if chance.random() < 0.55})


def _person(firms: list[str], titles: list[str], chance: random.Random) -> Row:
    family = chance.choice(COMMON) if chance.random() < 0.25 else chance.choice(STARTS) + chance.choice(ENDS)
    if chance.random() < 0.05:
        family += "-" + chance.choice(STARTS) + chance.choice(ENDS)
    country, city = chance.choice(PLACES)
    person = {
        "given": chance.choice(WHOLE), "family": family,
        "middle": chance.choice(WHOLE) if chance.random() < 0.3 else "",
        "company": chance.choice(firms), "title": chance.choice(titles), "country": country, "city": city,
        "phone": f"+{chance.randint(1, 99)} {chance.randint(100, 999)} {chance.randint(1000000, 9999999)}",
    }  # fmt: skip
    person["profile"] = _profile(person, chance)
    person["email"] = _email(person, chance)
    return person


def _profile(person: Row, chance: random.Random) -> str:
    tail = str(chance.randint(1, 999)) if chance.random() < 0.4 else ""
    return f"https://www.linkedin.com/in/{_plain(person['given'])}-{_plain(person['family'])}{tail}"


def _plain(text: str) -> str:
    return text.casefold().replace("ü", "ue").replace("-", "").replace(" ", "")


def _email(person: Row, chance: random.Random) -> str:
    given, family = _plain(person["given"]), _plain(person["family"])
    local = chance.choice((f"{given}.{family}", f"{given}.{family}", f"{given[0]}{family}", given, f"{family}.{given}"))
    host = f"{_plain(person['company'])}.com" if chance.random() < 0.85 else chance.choice(FREE)
    return f"{local}@{host}"


def _relate(people: list[Row], chance: random.Random) -> None:
    """Make some people namesakes, or nearly so, of others at one company: families, and chance."""
    alike = chance.choice((0.0, 0.01, 0.04))
    for at in range(int(len(people) * (0.04 + alike))):
        one, other = people[at], people[-at - 1]
        one["company"], one["family"] = other["company"], other["family"]
        if chance.random() < 0.3:
            one["title"] = other["title"]
        if at < len(people) * alike:
            if chance.random() < 0.6:
                one["given"] = chance.choice(NEAR.get(other["given"], WHOLE))
            else:
                one["given"], one["family"] = other["given"], _slip(other["family"], chance)
        one["profile"] = _profile(one, chance)
        one["email"] = _email(one, chance)


def _share(people: list[Row], chance: random.Random) -> None:
    """Give some people their company's switchboard, and some its mailbox; or those of a team."""
    lines, boxes = chance.choice((0.0, 0.0, 0.1, 0.5, 0.9)), chance.choice((0.0, 0.0, 0.05, 0.3))
    teams = chance.choice((1, 3))
    for person in people:
        team = random.Random(f"{person['company']} {chance.randint(1, teams)}")
        number, box = team.randint(10_000_000, 99_999_999), team.choice(BOXES)
        if chance.random() < lines:
            person["phone"] = f"+{1 + number % 98} {number}"
        if chance.random() < boxes:
            person["email"] = f"{box}@{_plain(person['company'])}.com"


def _moved(person: Row, firms: list[str], chance: random.Random) -> Row:
    moved = {**person, "company": chance.choice(firms), "title": chance.choice(TITLES)}
    moved["email"] = _email(moved, chance)
    if chance.random() < 0.6:
        moved["phone"] = f"+{chance.randint(1, 99)} {chance.randint(100, 999)} {chance.randint(1000000, 9999999)}"
    return moved


def _row(person: Row, columns: frozenset[str], rate: float, full: float, chance: random.Random) -> Row:
    row = {
        column: (person.get(column, "") if column in columns and chance.random() < full else "") for column in COLUMNS
    }
    row["name"] = _name(person, rate, chance)
    if row["email"] and chance.random() < 0.1 * rate:
        row["email"] = _email(person, chance)
    if row["phone"] and chance.random() < 0.2 * rate:
        row["phone"] = f"+{chance.randint(1, 99)} {chance.randint(100, 999)} {chance.randint(1000000, 9999999)}"
    if row["title"] and chance.random() < 0.3 * rate:
        row["title"] = chance.choice(TITLES)
    if row["company"] and chance.random() < 0.3 * rate:
        row["company"] = f"{row['company']} {chance.choice(('Inc', 'Ltd', 'GmbH', 'Group'))}"
    if row["city"] and chance.random() < 0.1 * rate:
        row["city"] = chance.choice(PLACES)[1]
    return row


def _name(person: Row, rate: float, chance: random.Random) -> str:
    given, middle, family = person["given"], person["middle"], person["family"]
    if given in SHORT and chance.random() < 0.2 * rate:
        given = chance.choice(SHORT[given])
    if middle:
        middle = chance.choice((middle, f"{middle[0]}.", "", ""))
    throw = chance.random()
    if throw < 0.04 * rate:
        given = f"{given[0]}."
    elif throw < 0.08 * rate:
        family = _slip(family, chance)
    elif throw < 0.1 * rate:
        given = _slip(given, chance)
    elif throw < 0.12 * rate and "-" in family:
        family = family.split("-")[0]
    elif throw < 0.13 * rate:
        family = chance.choice(STARTS) + chance.choice(ENDS)  # a marriage
    title = chance.choice(("Dr. ", "Mr ", "Prof. ", "Ms ")) if chance.random() < 0.06 * rate else ""
    behind = chance.choice((", MBA", " PhD", " Jr.")) if chance.random() < 0.03 * rate else ""
    name = f"{title}{given} {middle} {family}{behind}".replace("  ", " ")
    return name.upper() if chance.random() < 0.05 * rate else name


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return chance.choice(
        (word[:at] + word[at + 1 :], word[:at] + chance.choice("aeioulnrst") + word[at:], word[:at] + word[at - 1 :])
    )
