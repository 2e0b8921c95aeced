"""A list of people as the engine holds it: names with nicknames undone, addresses, employers, titles."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inroad.matching.accounts import joined_hosts, joined_names, keys_of_names, text_of
from inroad.matching.company_names import Names, read_names
from inroad.matching.corpus import Survey, survey_of
from inroad.matching.details import hash_emails, hash_phones, hash_texts, read_countries
from inroad.matching.hash_table import HashTable, table_of
from inroad.matching.hosts import Hosts, read_hosts
from inroad.matching.kernel import Hashes, Numbers, hash_phrase, hash_text
from inroad.matching.lexicon import ENDS, LEADING, OPENS, Lexicon
from inroad.matching.name_words import HONORIFICS, PARTICLES, SHORT_FORMS, SUFFIXES, UNLIKE_NAMES

_SUFFIX = 9
_EVERYBODY = 100_000
_COMMON = 500
"""Of 100,000 people, how many bear one of the given names that have short forms."""


class Persons(NamedTuple):
    """People, one a place in every array; 0 says that nothing is known.

    `names` has one name a record, `aliases` that which the e-mail address is made of ("john.smith"); `bags` is the hash
    of a name's words in any order. `companies` are the employers' names with their `cores`, `titles` the job titles.
    """

    names: Names
    bags: Hashes
    aliases: Names
    companies: Names
    cores: Hashes
    titles: Names
    mails: Hosts
    emails: Hashes
    locals: Hashes
    phones: Hashes
    profiles: Hashes
    countries: Numbers
    cities: Hashes


@cache
def person_lexicon() -> Lexicon:
    """Forms of address, honours behind a name, and short names with the whole ones."""
    bits: dict[int, int] = {}
    for word in HONORIFICS:
        bits[int(hash_phrase(word))] = LEADING | OPENS
    for word in (*SUFFIXES, "sr", "ii", "iv"):
        bits[int(hash_phrase(word))] = bits.get(int(hash_phrase(word)), 0) | _SUFFIX | ENDS
    whole = sorted(set(SHORT_FORMS.values()))
    place = {name: at for at, name in enumerate(whole)}
    same = {int(hash_text(name)): at for name, at in place.items()}
    same |= {int(hash_text(short)): place[SHORT_FORMS.get(name, name)] for short, name in SHORT_FORMS.items()}
    return Lexicon(
        table_of(bits), table_of(same), np.array([hash_text(name) for name in whole], np.uint64), of_people=True
    )


@cache
def plain_lexicon() -> Lexicon:
    """Nothing is known: every word stands for itself."""
    return Lexicon(table_of({}), table_of({}), np.zeros(1, np.uint64), of_people=True)


@cache
def common_names() -> HashTable:
    """How many of 100,000 people bear a name, for the commonest given names; particles tell nothing."""
    shares = dict.fromkeys(SHORT_FORMS.values(), _COMMON) | dict.fromkeys(PARTICLES, _EVERYBODY)
    return table_of({int(hash_text(name)): share for name, share in shares.items()})


@cache
def unlike_names() -> HashTable:
    """The group of each given name that looks almost like another group's, short forms undone."""
    groups = enumerate(UNLIKE_NAMES.split(";"))
    return table_of({int(hash_text(SHORT_FORMS.get(name, name))): at for at, group in groups for name in group.split()})


def read_persons(columns: Mapping[str, pa.Array]) -> Persons:
    """People from columns by meaning: name (or its parts), email, phone, company, title, profile, country, city."""
    count = len(next(iter(columns.values()))) if columns else 0
    texts = {field: text_of(columns.get(field), count) for field in _FIELDS}
    names = read_names(*text_of(full_names(columns), count), person_lexicon())
    aliases = read_names(*text_of(_local_parts(columns.get("email")), count), person_lexicon())
    companies = read_names(*texts["company"])
    profiles = read_hosts(*texts["profile"])
    return Persons(
        names,
        keys_of_names(names)[1],
        aliases,
        companies,
        keys_of_names(companies)[0],
        read_names(*texts["title"], plain_lexicon()),
        read_hosts(*texts["email"]),
        hash_emails(*texts["email"]),
        keys_of_records(aliases, keys_of_names(aliases)[0]),
        hash_phones(*texts["phone"]),
        np.where(profiles.handles > 0, profiles.handles, profiles.domains),
        read_countries(*texts["country"]),
        hash_texts(*texts["city"]),
    )


_FIELDS = ("email", "phone", "company", "title", "profile", "country", "city")


def full_names(columns: Mapping[str, pa.Array]) -> pa.Array | None:
    """The whole names: as they are, or put together; None where no column tells."""
    parts = [columns[field] for field in ("given", "middle", "family") if field in columns]
    if not parts:
        return columns.get("name")
    filled = [part.cast(pa.large_string()).fill_null("") for part in parts]
    joint = pc.binary_join_element_wise(*filled, pa.scalar(" ", pa.large_string()))
    if "name" not in columns:
        return joint
    blank = pc.equal(pc.utf8_trim_whitespace(joint), "")
    return pc.if_else(blank, columns["name"].cast(pa.large_string()).fill_null(""), joint)


def _local_parts(emails: pa.Array | None) -> pa.Array | None:
    """What stands before the sign of each address, digits left out."""
    if emails is None:
        return None
    text = pc.replace_substring_regex(emails.fill_null(""), pattern="@.*$", replacement="")
    return pc.replace_substring_regex(text, pattern="[._+0-9-]+", replacement=" ")


def keys_of_records(names: Names, keys: Hashes) -> Hashes:
    """Of each record, the key of its first name; 0 without a name."""
    found = np.zeros(len(names.records) - 1, np.uint64)
    named = np.diff(names.records) > 0
    found[named] = keys[names.records[:-1][named]]
    return found


def survey_people(persons: Persons) -> Survey:
    """Count the words of names, the names, the names on each number and address, and the records of each employer."""
    firms, mails = keys_of_records(persons.companies, persons.cores), persons.mails.domains
    employers = np.concatenate([firms[firms > 0], mails[mails > 0]])
    names = keys_of_records(persons.names, persons.bags)
    used, owners = np.concatenate([persons.phones, persons.emails]), np.concatenate([names, names])
    known = (used > 0) & (owners > 0)
    return survey_of(persons.names, persons.bags, (used[known], owners[known]), employers)


def joined_persons(parts: Iterable[Persons]) -> Persons:
    """Some lists, one after the other."""
    listed = list(parts)
    if len(listed) == 1:
        return listed[0]
    whole: dict[str, Any] = {name: joined_names(getattr(part, name) for part in listed) for name in _NAMES}
    whole |= {name: np.concatenate([getattr(part, name) for part in listed]) for name in _PLAIN}
    return Persons(**whole, mails=joined_hosts(part.mails for part in listed))


_NAMES = ("names", "aliases", "companies", "titles")
_PLAIN = ("bags", "cores", "emails", "locals", "phones", "profiles", "countries", "cities")
