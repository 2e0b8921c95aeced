"""Write a CSV file of invented people, as large as wanted, the same for the same seed.

    python benchmarks/people/generate.py 1000000 people.csv

Companies of about 60 to 140 people follow one another, each a tree of four levels in which superiors come before their
reports: the first n rows of a larger file are the file of n rows. The file is like a real one where that costs an
importer work: names in Latin and Cyrillic letters, titles with commas, one address in eight missing, numbers that are
direct, shared by a whole company, or missing. Domains end in `.example`; no country has the code +999.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from anyascii import anyascii

from inroad.demo.names import AMERICAN, DUTCH, GERMAN, KAZAKH, POLISH, RUSSIAN, SPANISH, Names

HEADING = "id,name,title,department,email,phone,manager_id,company\n"
FIRST_ID = 100_001

DEPARTMENTS = {
    "Finance": ("Chief Financial Officer", "Finance Manager", "Accountant", "Financial Analyst", '"Analyst, Treasury"'),
    "IT": (
        "Chief Information Officer",
        "IT Manager",
        "Systems Engineer",
        "Software Developer",
        "IT Support Specialist",
    ),
    "Sales": ("Vice President Sales", '"Sales Manager, Key Accounts"', "Sales Engineer", "Account Executive", "Clerk"),
    "Operations": ("Chief Operating Officer", "Operations Manager", "Team Leader", "Machine Operator", "Planner"),
    "Human Resources": ("HR Director", "HR Manager", "HR Business Partner", "Recruiter", '"Specialist, Payroll"'),
    "Marketing": ("Marketing Director", "Brand Manager", "Content Editor", "Marketing Specialist", "Designer"),
    "Procurement": ("Head of Procurement", "Category Manager", "Strategic Buyer", "Operational Buyer", "Clerk"),
    "Research": ("Chief Technology Officer", "R&D Manager", "Research Scientist", "Test Engineer", "Design Engineer"),
}
"""Titles of each department's head, its managers, and its staff."""

SHARES = {
    "Finance": 8,
    "IT": 12,
    "Sales": 20,
    "Operations": 32,
    "Human Resources": 6,
    "Marketing": 7,
    "Procurement": 5,
    "Research": 10,
}
"""How many of a hundred people work where."""

BEGINNINGS = "Aller Brakken Cinder Drovis Essel Farrow Glaven Hesker Ivel Jorrick"
ENDINGS = "moor fell wick mere holt stead gill combe rigg"
"""Parts of companies' first words: coined, so that no real company is meant."""

TRADES = """
    Analytics Assurance Bearings Biotech Castings Ceramics Chemicals Clinics Components Conveyors Dairies Dynamics
    Energy Engineering Fabrics Foods Foundries Freight Furnaces Glassworks Holdings Hydraulics Instruments Insurance
    Labs Logistics Marine Materials Media Metals Mills Mobility Networks Optics Packaging Partners Pharma Plastics
    Power Robotics Seeds Shipping Software Steel Systems Textiles Tools Turbines Utilities Valves
"""
FORMS = ("Ltd", "GmbH", "S.A.", "Group", "AG", "B.V.", "Inc.", "plc")
FIRST_WORDS = [beginning + ending for ending in ENDINGS.split() for beginning in BEGINNINGS.split()]
SECOND_WORDS = TRADES.split()


class Seat(NamedTuple):
    """A place in the shape of a company: how many rows above the superior stands (0: nobody), title, department."""

    up: int
    title: str
    department: str


class Called(NamedTuple):
    """A name and the local part of its address."""

    name: str
    local: str


def shape(size: int) -> tuple[Seat, ...]:
    """A company of nearly that many seats: a head, departments, managers with about eight reports each."""
    seats = [Seat(0, "Chief Executive Officer", "Management")]
    for department, (head, manager, *staff) in DEPARTMENTS.items():
        people = SHARES[department] * (size - 1) // sum(SHARES.values())
        at_head = len(seats)
        at_manager = at_head
        for nth in range(people):
            if nth == 0:
                seats.append(Seat(at_head, head, department))
            elif nth % 9 == 1:
                at_manager = len(seats)
                seats.append(Seat(at_manager - at_head, manager, department))
            else:
                seats.append(Seat(len(seats) - at_manager, staff[nth % len(staff)], department))
    return tuple(seats)


def called(names: Names) -> tuple[Called, ...]:
    """Everybody who can be named with them."""
    return tuple(
        Called(f"{given} {family[form]}", f"{_plain(given)}.{_plain(family[form])}")
        for form, givens in enumerate((names.men, names.women))
        for given in givens
        for family in names.families
    )


def _plain(name: str) -> str:
    return "".join(letter for letter in anyascii(name).lower() if letter.isalnum())


def company_name(nth: int) -> tuple[str, str]:
    """The nth company's name and its domain; no two are the same."""
    rest, first = divmod(nth, len(FIRST_WORDS))
    again, second = divmod(rest, len(SECOND_WORDS))
    words = f"{FIRST_WORDS[first]} {SECOND_WORDS[(second + first) % len(SECOND_WORDS)]}"
    words = f"{words} {again + 1}" if again else words
    return f"{words} {FORMS[nth % len(FORMS)]}", f"{words.replace(' ', '-').lower()}.example"


def companies(seed: int) -> Iterator[list[str]]:
    """Companies without end, each as its lines of CSV."""
    random = Random(seed)
    shapes = [shape(size) for size in range(60, 141, 5)]
    languages = [called(names) for names in (AMERICAN, DUTCH, GERMAN, POLISH, SPANISH, RUSSIAN, AMERICAN, KAZAKH)]
    number, nth = FIRST_ID, 0
    while True:
        seats = shapes[random.randrange(len(shapes))]
        yield company_lines(nth, number, seats, languages[random.randrange(len(languages))], random)
        number += len(seats)
        nth += 1


def company_lines(
    nth: int, first: int, seats: tuple[Seat, ...], people: tuple[Called, ...], random: Random
) -> list[str]:
    """One company's lines; 64 random bits decide about each person."""
    company, domain = company_name(nth)
    lines: list[str] = []
    taken: set[str] = set()
    board = f"+999 {nth // 1000:03d} {nth % 1000:03d}"
    for number, (up, title, department) in enumerate(seats, first):
        bits = random.getrandbits(64)
        name, local = people[(bits >> 16) % len(people)]
        email = ""
        if bits & 7 != 0:
            if local in taken:
                local = f"{local}{number % 1000}"
            taken.add(local)
            email = f"{local}@{domain}"
        kind = bits >> 3 & 7
        phone = "" if kind < 3 else f"{board} 0" if kind == 3 else f"{board} {1000 + number % 9000}"
        superior = number - up if up else ""
        lines.append(f"{number},{name},{title},{department},{email},{phone},{superior},{company}\n")
    return lines


def people_csv(rows: int, seed: int = 1) -> Iterator[str]:
    """The file in pieces: the heading, then one piece a company, the last one cut to the number of rows."""
    yield HEADING
    left = rows
    for lines in companies(seed):
        if left <= len(lines):
            yield "".join(lines[:left])
            return
        yield "".join(lines)
        left -= len(lines)


def write_people(path: Path, rows: int, seed: int = 1) -> None:
    """Write the file (UTF-8, LF), a few hundred kilobytes at a time."""
    with path.open("w", encoding="utf-8", newline="", buffering=1 << 18) as file:
        file.writelines(people_csv(rows, seed))


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a CSV file of invented people.")
    parser.add_argument("rows", type=int, help="how many people")
    parser.add_argument("path", type=Path, help="where to write")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another file (default: 1)")
    asked = parser.parse_args()
    began = time.perf_counter()
    write_people(asked.path, asked.rows, asked.seed)
    took = time.perf_counter() - began
    size = asked.path.stat().st_size / 1e6
    print(f"{asked.rows:,} rows, {size:.1f} MB in {took:.2f} s: {asked.rows / took:,.0f} rows/s", file=sys.stderr)


if __name__ == "__main__":
    main()
