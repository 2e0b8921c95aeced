"""Two companies compared: for every feature one level, a small number whose meaning stands in `account_features`."""

from typing import NamedTuple

import numpy as np

from inroad.matching.accounts import Accounts
from inroad.matching.candidates import first_two
from inroad.matching.common_words import FUND_WORDS
from inroad.matching.company_names import OTHER, Names
from inroad.matching.corpus import SHARED_BY, Corpus, label_key, weights_of
from inroad.matching.hash_table import HashTable, look_up
from inroad.matching.kernel import Numbers, Reals, Small, hash_of, hash_text, kernel
from inroad.matching.letters import alike, begins, may_be_alike
from inroad.matching.lexicon import FAMILY
from inroad.matching.look_up import Pairs
from inroad.matching.name_likeness import (
    BEFORE_DASH,
    Likeness,
    Scratch,
    Side,
    best_likeness,
    joint_kind,
    kind_of,
    letters_alike,
    room_to_compare,
)

NAME, SHARED, LEFT_OVER, LETTERS, FIRST_WORD, NUMBERS, FUNDS, KIND, INITIALS, FORM = range(10)
DOMAIN, LABEL, COUNTRY, CITY, REGISTRY, PHONE, EMAIL, NAMESAKES, KNOWN = range(10, 19)
FEATURES = 19

_FUND_WORDS = np.array([hash_text(word) for word in FUND_WORDS.split()], np.uint64)
_LEAST_LIKENESS = 0.45
_SHORTEST_LABEL = 4
_LETTER = 2.9
"""What a letter of initials tells, in nats: they are not evenly spread over the alphabet."""

_SHARED_STEPS = np.array([2, 4, 6, 8, 10, 12, 15, 19, 25], np.float32)
_SAME_STEPS = np.array([4, 6, 8, 10, 12, 15], np.float32)
_LETTER_STEPS = np.array([0.45, 0.6, 0.7, 0.8, 0.87, 0.92, 0.96, 0.9999], np.float32)
_LIKENESS_STEPS = np.array([0.15, 0.35, 0.5, 0.65, 0.75, 0.85, 0.93], np.float32)


class Compared(NamedTuple):
    """Of each pair: the levels of all features, and the left name's heaviest shared word (-1 for none)."""

    levels: Small
    words: Numbers


class Lists(NamedTuple):
    """Both lists with their words' weights, and what they say together."""

    left: Accounts
    right: Accounts
    left_weights: Reals
    right_weights: Reals
    corpus: Corpus


def weigh(accounts: Accounts, corpus: Corpus) -> tuple[Reals]:
    """What the words of a list's names weigh."""
    return (weights_of(accounts.names.hashes, corpus),)


def lists_of(
    left: Accounts, right: Accounts, corpus: Corpus, weights: tuple[tuple[Reals], tuple[Reals]] | None = None
) -> Lists:
    """Both lists, ready to be compared; `weights` are what `weigh` says of each, where it is known already."""
    mine, theirs = weights or (weigh(left, corpus), weigh(right, corpus))
    return Lists(left, right, *mine, *theirs, corpus)


def compare(lists: Lists, pairs: Pairs) -> tuple[Pairs, Compared]:
    """The pairs that may be one, and their levels; where names differ and nothing else speaks for it they are none."""
    count = len(pairs.left)
    compared = Compared(np.zeros((count, FEATURES), np.uint8), np.full(count, -1, np.int32))
    kept = np.zeros(count, np.int32)
    filled = _compare(lists, pairs, room_to_compare(), compared, kept)
    chosen = kept[:filled]
    return Pairs(pairs.left[chosen], pairs.right[chosen]), Compared(compared.levels[:filled], compared.words[:filled])


@kernel
def _compare(lists: Lists, pairs: Pairs, room: Scratch, compared: Compared, kept: Numbers) -> int:
    left, right = Side(lists.left.names, lists.left_weights), Side(lists.right.names, lists.right_weights)
    filled = 0
    for at in range(len(pairs.left)):
        i, j = pairs.left[at], pairs.right[at]
        found = best_likeness(left, right, i, j, room)
        levels = compared.levels[filled]
        for feature in range(FEATURES):
            levels[feature] = 0
        _levels_of_details(lists, i, j, levels)
        initials = _by_initials(lists, i, j)
        total = 2 * found.shared + found.left_over + found.right_over
        alike_enough = total > 0 and 2 * found.shared >= _LEAST_LIKENESS * total
        if not (alike_enough or initials or _supported(lists, i, j, levels)):
            continue
        kept[filled] = at
        compared.words[filled] = found.word
        if found.left >= 0:
            _levels_of_names(lists, found, levels, room)
            _levels_of_first_words(lists, found, levels, room)
            levels[INITIALS] = initials
        _levels_of_hosts(lists, i, j, levels)
        filled += 1
    return filled


@kernel
def _supported(lists: Lists, i: int, j: int, levels: Small) -> bool:
    """Whether anything but names says that two records are one."""
    if levels[REGISTRY] == 1 or levels[PHONE] == 1 or levels[PHONE] == 3 or levels[EMAIL] == 1:
        return True
    left, right = lists.left, lists.right
    site, mail = left.hosts.domains[i], left.mails.domains[i]
    there, mailed = right.hosts.domains[j], right.mails.domains[j]
    if (site and ((site == there) | (site == mailed))) or (mail and ((mail == there) | (mail == mailed))):
        return True
    handle = left.hosts.handles[i]
    if handle and handle == right.hosts.handles[j]:
        return True
    return 0 < _label(lists, i, j, lists.corpus.owners) != 3


@kernel
def _step(steps: Reals, value: float) -> int:
    """How many of the steps a value reaches."""
    reached = 0
    for step in steps:
        reached += value >= step
    return reached


@kernel
def _levels_of_names(lists: Lists, found: Likeness, levels: Small, room: Scratch) -> None:
    left, right = lists.left, lists.right
    same = left.cores[found.left] == right.cores[found.right]
    total = 2 * found.shared + found.left_over + found.right_over
    least, most = min(found.left_over, found.right_over), max(found.left_over, found.right_over)
    if same:
        levels[NAME], levels[LETTERS] = 1, 9
        least, most = 0.0, 0.0
    else:
        likeness = 2 * found.shared / total
        levels[NAME] = 2 if most < 0.01 else 10 - _step(_LIKENESS_STEPS, likeness)
        levels[LETTERS] = 1 + _step(_LETTER_STEPS, letters_alike(left.names, right.names, found, room))
    mine, theirs = Side(left.names, lists.left_weights), Side(right.names, lists.right_weights)
    levels[KIND] = joint_kind(kind_of(mine, found.left), kind_of(theirs, found.right))
    if same and (levels[KIND] <= OTHER or levels[KIND] == BEFORE_DASH):
        levels[SHARED] = 11 + _step(_SAME_STEPS, 0.5 * total)
    else:
        levels[SHARED] = 1 + _step(_SHARED_STEPS, 0.5 * total if same else found.shared)
    if most < 0.5:
        levels[LEFT_OVER] = 1
    elif least < 0.5:
        levels[LEFT_OVER] = (8 if _inside(left.names, right.names, found) else 2) + (most >= 4) + (most >= 8)
    else:
        levels[LEFT_OVER] = 5 + (least >= 3) + (least >= 6)
    form, other = left.names.forms[found.left], right.names.forms[found.right]
    if form and other:
        family, theirs = form & FAMILY, other & FAMILY
        levels[FORM] = 4 if form == other else 1 if family == theirs else 2 if family == 3 or theirs == 3 else 3
    if same:
        bearers = max(
            look_up(lists.corpus.left_cores, left.cores[found.left]),
            look_up(lists.corpus.right_cores, right.cores[found.right]),
        )
        levels[NAMESAKES] = 1 + (bearers >= 2) + (bearers >= 3) + (bearers >= 6) + (bearers >= 21)
        if levels[NAMESAKES] > 1 and levels[FORM] == 4:
            levels[NAMESAKES] += 4
    levels[NUMBERS] = _numbers(lists, found)
    funds = _is_fund(left, found.left) + _is_fund(right, found.right)
    levels[FUNDS] = 1 if funds == 2 else 2 * funds


@kernel
def _inside(names: Names, others: Names, found: Likeness) -> bool:
    """Whether two names begin and end with the same words or legal forms: what only one has stands inside of it.

    A name in full, with its form, is seldom shortened; "Siemens AG" is not "Siemens Healthineers AG".
    """
    first, last = names.names[found.left], names.names[found.left + 1] - 1
    begin, end = others.names[found.right], others.names[found.right + 1] - 1
    if names.hashes[first] != others.hashes[begin]:
        return False
    form = names.forms[found.left]
    if form and form == others.forms[found.right]:
        return True
    return bool(names.hashes[last] == others.hashes[end]) and first < last and begin < end


@kernel
def _is_fund(accounts: Accounts, name: int) -> int:
    """1 for a name with a word that only funds have."""
    names = accounts.names
    for word in range(names.names[name], names.names[name + 1]):
        for fund in _FUND_WORDS:
            if names.hashes[word] == fund:
                return 1
    return 0


@kernel
def _numbers(lists: Lists, found: Likeness) -> int:
    """0: no numbers, 1: the same ones, 2: only one name has any, 3: other ones."""
    first = _numbers_in(lists.left, found.left)
    second = _numbers_in(lists.right, found.right)
    if first == second:
        return 1 if first else 0
    return 3 if first and second else 2


@kernel
def _numbers_in(accounts: Accounts, name: int) -> int:
    """The sum of the hashes of a name's words that are numbers: they have digits, or are Roman ("ii", "iv", "vi")."""
    names = accounts.names
    value = np.uint64(0)
    for word in range(names.names[name], names.names[name + 1]):
        begin, length = names.starts[word], names.lengths[word]
        digits, roman = 0, 0
        for at in range(begin, begin + length):
            byte = names.text[at]
            digits += 48 <= byte <= 57
            roman += byte == 105 or byte == 118 or byte == 120
        if digits or (roman == length and (length > 1 or word + 1 == names.names[name + 1])):
            value += hash_of(names.text, begin, begin + length)
    return int(value)


@kernel
def _levels_of_first_words(lists: Lists, found: Likeness, levels: Small, room: Scratch) -> None:
    names, others = lists.left.names, lists.right.names
    word, other = names.names[found.left], others.names[found.right]
    here = (names.starts[word], names.starts[word] + names.lengths[word])
    there = (others.starts[other], others.starts[other] + others.lengths[other])
    joint, joined = first_two(names, found.left), first_two(others, found.right)
    if names.hashes[word] == others.hashes[other] or joint == others.hashes[other] or joined == names.hashes[word]:
        levels[FIRST_WORD] = 1
    elif begins(names.text, here, others.text, there) and min(here[1] - here[0], there[1] - there[0]) > 2:
        levels[FIRST_WORD] = 2
    elif may_be_alike(names.text, here, others.text, there, 0.8):
        levels[FIRST_WORD] = 3 if alike(names.text, here, others.text, there, room.masks) >= 0.8 else 4
    else:
        levels[FIRST_WORD] = 4


@kernel
def _by_initials(lists: Lists, i: int, j: int) -> int:
    """The level when a name of one is made of the first letters of a name of the other, 0 when none is."""
    left, right = lists.left, lists.right
    for name in range(left.names.records[i], left.names.records[i + 1]):
        for other in range(right.names.records[j], right.names.records[j + 1]):
            if left.initials[name] and left.initials[name] == right.cores[other]:
                return _of_chance(lists, right.names, other)
            if right.initials[other] and right.initials[other] == left.cores[name]:
                return _of_chance(lists, left.names, name)
    return 0


@kernel
def _of_chance(lists: Lists, names: Names, name: int) -> int:
    """How seldom a name is another's initials by chance: 1 in long lists and for three letters, up to 4."""
    begin, last = names.names[name], names.names[name + 1] - 1
    letters = names.starts[last] + names.lengths[last] - names.starts[begin]
    seldom = _LETTER * letters - np.log(np.float64(max(lists.corpus.sizes[0], lists.corpus.sizes[1])))
    return 1 + (seldom >= 0.0) + (seldom >= 1.5) + (seldom >= 3.0)


@kernel
def _levels_of_details(lists: Lists, i: int, j: int, levels: Small) -> None:
    left, right = lists.left, lists.right
    if left.countries[i] and right.countries[j]:
        levels[COUNTRY] = 1 if left.countries[i] == right.countries[j] else 2
    levels[CITY] = _same(left.cities[i], right.cities[j])
    levels[PHONE] = _same(left.phones[i], right.phones[j])
    if levels[PHONE] == 1:
        names = look_up(lists.corpus.owners, left.phones[i])
        levels[PHONE] = 1 if names < 2 else 3 if names < 3 else 4
    levels[EMAIL] = _same(left.emails[i], right.emails[j])
    for registry in range(left.ids.shape[1]):
        verdict = _same(left.ids[i, registry], right.ids[j, registry])
        if verdict and levels[REGISTRY] != 1:
            levels[REGISTRY] = verdict


@kernel
def _same(one: np.uint64, other: np.uint64) -> int:
    """0: one is not known, 1: the same, 2: not the same."""
    if one == np.uint64(0) or other == np.uint64(0):
        return 0
    return 1 if one == other else 2


@kernel
def _levels_of_hosts(lists: Lists, i: int, j: int, levels: Small) -> None:
    left, right, owners = lists.left, lists.right, lists.corpus.owners
    sites = (left.hosts.domains[i], left.mails.domains[i]), (right.hosts.domains[j], right.mails.domains[j])
    known, common = False, np.uint64(0)
    for mine in sites[0]:
        for theirs in sites[1]:
            if mine and theirs:
                known = True
                common = mine if mine == theirs else common
    handle = left.hosts.handles[i]
    if common:
        shared = look_up(owners, common)
        levels[DOMAIN] = 1 if shared < 2 else 2 if shared < 3 else 3 if shared < SHARED_BY else 4
    elif handle and right.hosts.handles[j]:
        levels[DOMAIN] = 5 if handle == right.hosts.handles[j] else 8
    elif known:
        levels[DOMAIN] = 6
    if levels[DOMAIN] == 0 or levels[DOMAIN] > 5:
        levels[LABEL] = _label(lists, i, j, owners)
        if levels[DOMAIN] == 6:
            levels[DOMAIN] = _unlike_domains(lists, i, j)
    if levels[DOMAIN] == 1 and levels[NAME] == 0:
        here, there = _bearers(lists, common)
        most = max(here, there)
        levels[DOMAIN] = 14 if here == 2 and there == 2 else 9 + (most >= 2) + (most >= 3)
    strong = levels[DOMAIN] > 0 or levels[PHONE] > 0 or levels[EMAIL] > 0 or levels[REGISTRY] > 0
    levels[KNOWN] = 3 if levels[NAME] == 0 else 2 if strong else 1 if levels[COUNTRY] or levels[CITY] else 0


@kernel
def _unlike_domains(lists: Lists, i: int, j: int) -> int:
    """The level of two domains that are not the same.

    6: others, 7: the same label with another ending, 12: so, but more records of one list have it, 13: one label begins
    the other.
    """
    mine = lists.left.hosts if lists.left.hosts.lengths[i] else lists.left.mails
    theirs = lists.right.hosts if lists.right.hosts.lengths[j] else lists.right.mails
    here = (mine.starts[i], mine.starts[i] + mine.lengths[i])
    there = (theirs.starts[j], theirs.starts[j] + theirs.lengths[j])
    if not begins(mine.text, here, theirs.text, there):
        return 6
    if mine.lengths[i] != theirs.lengths[j]:
        return 13 if min(mine.lengths[i], theirs.lengths[j]) >= _SHORTEST_LABEL else 6
    label = label_key(mine, i)
    return 12 if max(_bearers(lists, label)) > 1 else 7


@kernel
def _bearers(lists: Lists, domain: np.uint64) -> tuple[int, int]:
    """How many records of each list have a domain or label, in units of what is usual there."""
    corpus = lists.corpus
    mine, theirs = look_up(corpus.left_domains, domain), look_up(corpus.right_domains, domain)
    return (mine + corpus.usual[0] - 1) // corpus.usual[0], (theirs + corpus.usual[1] - 1) // corpus.usual[1]


@kernel
def _label(lists: Lists, i: int, j: int, owners: HashTable) -> int:
    """How a site's label fits the other's name or label; 0 where nothing can be said.

    1: it is the name, 2: one begins like the other, 3: it fits no name, 4: the labels are the same.
    """
    left, right = lists.left, lists.right
    mine = left.hosts if left.hosts.lengths[i] else left.mails
    theirs = right.hosts if right.hosts.lengths[j] else right.mails
    usable = mine.lengths[i] > 1 and look_up(owners, mine.domains[i]) < SHARED_BY
    useful = theirs.lengths[j] > 1 and look_up(owners, theirs.domains[j]) < SHARED_BY
    here = (mine.starts[i], mine.starts[i] + mine.lengths[i])
    there = (theirs.starts[j], theirs.starts[j] + theirs.lengths[j])
    if usable and useful and here[1] - here[0] == there[1] - there[0] and begins(mine.text, here, theirs.text, there):
        return 4
    level = 0
    if usable:
        level = _fits(mine.text, here, right, j)
    if useful:
        other = _fits(theirs.text, there, left, i)
        level = other if level == 0 or (other and other < level) else level
    return level


@kernel
def _fits(text: Small, span: tuple[int, int], accounts: Accounts, record: int) -> int:
    """How a label fits a record's names (1: it is one, 2: one begins like the other, 3: not at all), 0 without one."""
    names = accounts.names
    level = 0
    for name in range(names.records[record], names.records[record + 1]):
        begin, last = names.names[name], names.names[name + 1] - 1
        whole = (names.starts[begin], names.starts[last] + names.lengths[last])
        alike_begins = begins(text, span, names.text, whole)
        if alike_begins and span[1] - span[0] == whole[1] - whole[0]:
            return 1
        near = alike_begins and min(span[1] - span[0], whole[1] - whole[0]) > 3
        level = 2 if near or level == 2 else 3
    return level
