"""Two people compared: for every feature one level, whose meaning stands in `person_features`."""

from typing import NamedTuple

import numpy as np

from inroad.matching.account_levels import Compared
from inroad.matching.company_names import Names
from inroad.matching.corpus import Corpus, weights_of
from inroad.matching.hash_table import HashTable, look_up
from inroad.matching.kernel import Numbers, Reals, kernel
from inroad.matching.letters import alike, begins, may_be_alike
from inroad.matching.look_up import Pairs
from inroad.matching.name_likeness import Scratch, Side, best_likeness, room_to_compare
from inroad.matching.persons import Persons, common_names, unlike_names

NAME, RARITY, EMAIL, PHONE, PROFILE, COMPANY, TITLE, COUNTRY, CITY, NAMESAKES, KNOWN = range(11)
FEATURES = 11

_MOST_WORDS = 8
_TEAM, _CROWD = 8, 60
_RARE_STEPS = np.array([4, 7, 10, 13, 17, 22], np.float32)


class People(NamedTuple):
    """Both lists with the weights of the words of their names and of their employers, and what they say together.

    `known` has the given names that look alike, by their group.
    """

    left: Persons
    right: Persons
    left_weights: Reals
    left_companies: Reals
    right_weights: Reals
    right_companies: Reals
    corpus: Corpus
    known: HashTable


def weigh_people(persons: Persons, corpus: Corpus) -> tuple[Reals, Reals]:
    """What the words of a list's names weigh, and those of the names of employers."""
    names = weights_of(persons.names.hashes, corpus, common_names())
    return names, weights_of(persons.companies.hashes, corpus)


def people_of(
    left: Persons,
    right: Persons,
    corpus: Corpus,
    weights: tuple[tuple[Reals, Reals], tuple[Reals, Reals]] | None = None,
) -> People:
    """Both lists, ready to be compared; `weights` are what `weigh_people` says of each, where it is known already."""
    mine, theirs = weights or (weigh_people(left, corpus), weigh_people(right, corpus))
    return People(left, right, *mine, *theirs, corpus, unlike_names())


def compare_people(people: People, pairs: Pairs) -> tuple[Pairs, Compared]:
    """The pairs, with the levels of each."""
    count = len(pairs.left)
    compared = Compared(np.zeros((count, FEATURES), np.uint8), np.full(count, -1, np.int32))
    _compare(people, pairs, room_to_compare(), compared)
    return pairs, compared


@kernel
def _compare(people: People, pairs: Pairs, room: Scratch, compared: Compared) -> None:
    left, right = people.left, people.right
    for at in range(len(pairs.left)):
        i, j = pairs.left[at], pairs.right[at]
        levels = compared.levels[at]
        name, rarity, word = _names(people, i, j, room)
        levels[NAME] = name
        compared.words[at] = word
        if name:
            levels[RARITY] = 1
            for step in _RARE_STEPS:
                levels[RARITY] += rarity >= step
        levels[EMAIL] = _emails(people, i, j)
        levels[PHONE] = _same(left.phones[i], right.phones[j])
        if levels[PHONE] == 1:
            levels[PHONE] = _shared(people, left.phones[i], 1, 3)
        levels[PROFILE] = _same(left.profiles[i], right.profiles[j])
        levels[COMPANY] = _companies(people, i, j, room)
        levels[TITLE] = _titles(left.titles, right.titles, i, j)
        if left.countries[i] and right.countries[j]:
            levels[COUNTRY] = 1 if left.countries[i] == right.countries[j] else 2
        levels[CITY] = _same(left.cities[i], right.cities[j])
        levels[NAMESAKES] = _namesakes(people, i, j)
        strong = levels[EMAIL] > 0 or levels[PHONE] > 0 or levels[PROFILE] > 0
        levels[KNOWN] = 2 if strong else 1 if levels[COMPANY] or levels[TITLE] or levels[CITY] else 0


@kernel
def _same(one: np.uint64, other: np.uint64) -> int:
    if one == np.uint64(0) or other == np.uint64(0):
        return 0
    return 1 if one == other else 2


@kernel
def _shared(people: People, key: np.uint64, alone: int, shared: int) -> int:
    """The level of what both have, by the unlike names that use it: `alone`, or `shared` and up to two more."""
    names = look_up(people.corpus.owners, key)
    return alone if names < 2 else shared + (names >= 3) + (names >= 6)


@kernel
def _names(people: People, i: int, j: int, room: Scratch) -> tuple[int, float, int]:
    """The level of two names, what their shared words weigh, and the left one's heaviest shared word.

    1: the same words, 2: the same, and one has more (a middle name), 3: short forms or initials for the rest, 4: spelt
    alike, 5: one word in common, 6: no word in common, 7: spelt alike, and both spellings are names.
    """
    names, others = people.left.names, people.right.names
    if names.records[i] == names.records[i + 1] or others.records[j] == others.records[j + 1]:
        return 0, 0.0, -1
    name, other = names.records[i], others.records[j]
    mine = (names.names[name], min(names.names[name] + _MOST_WORDS, names.names[name + 1]))
    theirs = (others.names[other], min(others.names[other] + _MOST_WORDS, others.names[other + 1]))
    exact, rarity, word = _exact(people, mine, theirs, room)
    letters, near, short, known = _rest(people, mine, theirs, room)
    fewest, most = min(mine[1] - mine[0], theirs[1] - theirs[0]), max(mine[1] - mine[0], theirs[1] - theirs[0])
    matched = exact + letters + near
    if exact == 0 and near == 0:
        return 6, 0.0, -1
    if matched < fewest:
        return 5, rarity, word
    if near:
        return (7 if known else 4), rarity, word
    if letters or short:
        return 3, rarity, word
    return (1 if most == fewest else 2), rarity, word


@kernel
def _exact(people: People, mine: tuple[int, int], theirs: tuple[int, int], room: Scratch) -> tuple[int, float, int]:
    """How many words agree, in any order, what they weigh, and the heaviest; they are marked in `room`."""
    names, others = people.left.names, people.right.names
    exact, rarity, word, heaviest = 0, 0.0, -1, 0.0
    for other in range(theirs[0], theirs[1]):
        room.taken[other - theirs[0]] = 0
    for at in range(mine[0], mine[1]):
        room.free[at - mine[0]] = 1
        for other in range(theirs[0], theirs[1]):
            if not room.taken[other - theirs[0]] and names.hashes[at] == others.hashes[other]:
                room.taken[other - theirs[0]], room.free[at - mine[0]] = 1, 0
                exact += 1
                rarity += people.left_weights[at]
                if people.left_weights[at] > heaviest:
                    word, heaviest = at, people.left_weights[at]
                break
    return exact, rarity, word


@kernel
def _rest(people: People, mine: tuple[int, int], theirs: tuple[int, int], room: Scratch) -> tuple[int, int, int, int]:
    """Of the words that are left: how many are initials of others, spelt alike, cut short, and alike but two names."""
    names, others = people.left.names, people.right.names
    letters, near, short, known = 0, 0, 0, 0
    for at in range(mine[0], mine[1]):
        here = (names.starts[at], names.starts[at] + names.lengths[at])
        for other in range(theirs[0], theirs[1]):
            if not room.free[at - mine[0]] or room.taken[other - theirs[0]]:
                continue
            there = (others.starts[other], others.starts[other] + others.lengths[other])
            shortest = min(names.lengths[at], others.lengths[other])
            if shortest == 2:
                continue
            starts = begins(names.text, here, others.text, there)
            if not starts and (
                shortest < 4
                or not may_be_alike(names.text, here, others.text, there, 0.8)
                or alike(names.text, here, others.text, there, room.masks) < 0.8
            ):
                continue
            one, another = names.hashes[at], others.hashes[other]
            apart = shortest > 2 and _are_known_apart(people, one, another)
            if starts and not apart:
                letters += shortest == 1
                short += shortest > 2
            else:
                near += 1
                known += apart or _are_frequent(people, one, another)
            room.taken[other - theirs[0]], room.free[at - mine[0]] = 1, 0
    return letters + short, near, short, known


@kernel
def _are_known_apart(people: People, one: np.uint64, other: np.uint64) -> bool:
    """Whether two spellings are known as two names: Daniel and Daniela."""
    first, second = look_up(people.known, one), look_up(people.known, other)
    return first >= 0 and second >= 0 and first != second


@kernel
def _are_frequent(people: People, one: np.uint64, other: np.uint64) -> bool:
    """Whether several records bear each of two spellings, which then are names of their own."""
    return look_up(people.corpus.words, one) > 1 and look_up(people.corpus.words, other) > 1


@kernel
def _emails(people: People, i: int, j: int) -> int:
    """The level of two addresses.

    0: not both known, 1: the same, 2: same reader at another host, 3: another reader at the same host, 4: others,
    5 to 7: the same, and several names use it.
    """
    left, right = people.left, people.right
    if not left.emails[i] or not right.emails[j]:
        return 0
    if left.emails[i] == right.emails[j]:
        return _shared(people, left.emails[i], 1, 5)
    if left.locals[i] and left.locals[i] == right.locals[j]:
        return 2
    domain = left.mails.domains[i]
    return 3 if domain and domain == right.mails.domains[j] else 4


@kernel
def _companies(people: People, i: int, j: int, room: Scratch) -> int:
    """0: not both known, 1: the same, 2: alike, 3: others, 4 and 5: the same, and many records of one list have it."""
    left, right = people.left, people.right
    domain = left.mails.domains[i]
    if domain and domain == right.mails.domains[j]:
        return _crowd(people, domain)
    mine, theirs = Side(left.companies, people.left_companies), Side(right.companies, people.right_companies)
    found = best_likeness(mine, theirs, i, j, room)
    if found.left < 0:
        return 0
    if left.cores[found.left] == right.cores[found.right]:
        return _crowd(people, left.cores[found.left])
    total = 2 * found.shared + found.left_over + found.right_over
    return 2 if 2 * found.shared >= 0.6 * total else 3


@kernel
def _crowd(people: People, company: np.uint64) -> int:
    """The level of the same company, by how many records of one list are of it."""
    corpus = people.corpus
    bearers = max(look_up(corpus.left_domains, company), look_up(corpus.right_domains, company))
    return 5 if bearers > _CROWD else 4 if bearers > _TEAM else 1


@kernel
def _titles(titles: Names, others: Names, i: int, j: int) -> int:
    """0: not both known, 1: the same words, 2: some words in common, 3: none."""
    if titles.records[i] == titles.records[i + 1] or others.records[j] == others.records[j + 1]:
        return 0
    name, other = titles.records[i], others.records[j]
    common = 0
    mine, theirs = titles.names[name + 1] - titles.names[name], others.names[other + 1] - others.names[other]
    for word in range(titles.names[name], titles.names[name + 1]):
        for against in range(others.names[other], others.names[other + 1]):
            if titles.hashes[word] == others.hashes[against]:
                common += 1
                break
    if common == mine and mine == theirs:
        return 1
    return 2 if common else 3


@kernel
def _namesakes(people: People, i: int, j: int) -> int:
    """0: the names differ, else by how many records of one list bear the name: 1: one, 2: two, 3: up to 5, 4: more."""
    left, right = people.left, people.right
    name, other = left.names.records[i], right.names.records[j]
    if name == left.names.records[i + 1] or other == right.names.records[j + 1] or left.bags[name] != right.bags[other]:
        return 0
    bearers = max(
        look_up(people.corpus.left_cores, left.bags[name]), look_up(people.corpus.right_cores, left.bags[name])
    )
    return 1 + (bearers >= 2) + (bearers >= 3) + (bearers >= 6)


__all__ = ["FEATURES", "Numbers", "People", "compare_people", "people_of"]
