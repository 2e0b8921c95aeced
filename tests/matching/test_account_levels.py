"""Levels of companies."""

import numpy as np
import pyarrow as pa
import pytest

from inroad.matching.account_features import ACCOUNT_FEATURES
from inroad.matching.account_levels import DOMAIN, FEATURES, NAMESAKES, PHONE, compare, lists_of
from inroad.matching.accounts import read_accounts
from inroad.matching.corpus import corpus_of, survey
from inroad.matching.look_up import Pairs

WORDS = ["acme", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota", "kappa", "mu", "nu"]


def levels(left: dict[str, str], right: dict[str, str]) -> dict[str, str]:
    """The names of the levels of one pair, by feature."""
    mine, theirs = (
        read_accounts({field: pa.array([value]) for field, value in row.items()}, ("lei",)) for row in (left, right)
    )
    corpus = corpus_of([survey(mine)], [survey(theirs)])
    here = np.zeros(1, np.int32)
    pairs, found = compare(lists_of(mine, theirs, corpus), Pairs(here, here))
    if not len(pairs.left):
        return {}
    return {
        feature.name: feature.levels[level].name
        for feature, level in zip(ACCOUNT_FEATURES, found.levels[0].tolist(), strict=True)
    }


def test_every_feature_has_a_place() -> None:
    assert len(ACCOUNT_FEATURES) == FEATURES


@pytest.mark.parametrize(
    ("feature", "left", "right", "level"),
    [
        ("name", "Acme Inc", "ACME", "same letters"),
        ("name", "Foods Acme", "Acme Foods", "same words"),
        ("words left over", "Delta Air Lines", "Delta Air Faucets", "both much"),
        ("words left over", "Acme", "Acme", "none"),
        ("words left over", "Volvo Group", "Volvo Car Group", "more inside"),
        ("words left over", "Siemens AG", "Siemens Healthineers AG", "much more inside"),
        ("words left over", "Siemens", "Siemens Healthineers AG", "one name has much more"),
        ("words left over", "Acme Energy Ltd", "Acme Global Energy", "a light word inside"),
        ("numbers", "Fidelity Fund III", "Fidelity Fund II", "other"),
        ("numbers", "Fidelity Fund 3", "Fidelity Fund", "one has a number"),
        ("numbers", "Fidelity Fund 3", "Fidelity 3 Fund", "same"),
        ("funds", "Acme Growth Fund", "Acme Growth", "one"),
        ("funds", "Acme Growth Funds", "Acme Growth ETF", "both"),
        ("funds", "Acme Growth", "Acme Growth", "none"),
        ("kind of name", "Hound dba Honeycomb", "Honeycomb", "another name"),
        ("kind of name", "Honeycomb (formerly Hound)", "Hound", "a former name"),
        ("kind of name", "Apple Inc - Common Stock", "Apple", "before a dash, with its form"),
        ("kind of name", "Apple - Common Stock", "Apple", "a part"),
        ("kind of name", "Northern Zyxar Works - Apple Inc", "Apple", "a part"),
        ("kind of name", "Apple Inc - Common Stock", "Hound (formerly Apple)", "a former name"),
        ("initials", "IBM", "International Business Machines", "hardly by chance"),
        ("initials", "International Business Machines", "IBM", "hardly by chance"),
        ("initials", "Acme", "Acme", "no"),
        ("legal form", "Acme GmbH", "Acme Ltd", "same family"),
        ("legal form", "Acme GmbH", "Acme AG", "other"),
        ("legal form", "Acme Co", "Acme AG", "one is general"),
        ("legal form", "Acme Corp.", "Acme Corporation", "same form"),
        ("shared words", "Zyxar", "Zyxar", "same letters, 6"),
        ("shared words", "Acme (Zyxar)", "Zyxar", "6"),
        ("first word", "Supermicro", "Super Micro Computer", "same"),
        ("first word", "Acmetools Foobarian Zyx", "Acme Foobarian Zyx", "one begins the other"),
        ("first word", "Micorsoft", "Microsoft", "alike"),
        ("namesakes", "Acme", "Acme", "one"),
    ],
)
def test_names_have_levels(feature: str, left: str, right: str, level: str) -> None:
    assert levels({"name": left}, {"name": right})[feature] == level


@pytest.mark.parametrize(
    ("feature", "left", "right", "level"),
    [
        ("domain", {"website": "acme.com"}, {"email": "x@acme.com"}, "same"),
        ("domain", {"website": "acme.com"}, {"website": "beta.com"}, "other"),
        ("domain", {"website": "acme.com"}, {"website": "acme.de"}, "other ending"),
        ("domain", {"website": "acme.com"}, {"website": "acmecloud.com"}, "one begins the other"),
        ("domain", {"website": "abc.com"}, {"website": "abcfoods.com"}, "other"),
        (
            "domain",
            {"website": "github.com/acme"},
            {"website": "http://github.com/acme/"},
            "same page on a shared host",
        ),
        ("domain", {"website": "github.com/acme"}, {"website": "github.com/beta"}, "another page"),
        ("domain and name", {"website": "acme.com"}, {}, "is the name"),
        ("domain and name", {}, {"website": "acmetools.com"}, "begins alike"),
        ("domain and name", {}, {"website": "zyx.com"}, "unlike"),
        ("country", {"country": "DE"}, {"country": "Germany"}, "same"),
        ("country", {"country": "DE"}, {"country": "FR"}, "other"),
        ("city", {"city": "Köln"}, {"city": "KOLN"}, "same"),
        ("registry number", {"lei": "1"}, {"lei": "2"}, "other"),
        ("phone", {"phone": "+1 555 1234567"}, {"phone": "5551234567"}, "same"),
        ("e-mail", {"email": "a@b.de"}, {"email": "c@b.de"}, "other"),
        ("what is known", {}, {}, "nothing"),
        ("what is known", {"city": "Ulm"}, {"city": "Bonn"}, "places"),
    ],
)
def test_details_have_levels(feature: str, left: dict[str, str], right: dict[str, str], level: str) -> None:
    assert levels({"name": "Acme", **left}, {"name": "Acme", **right})[feature] == level


def test_without_names_it_counts_how_many_records_have_the_domain() -> None:
    def level(sites: list[str]) -> str:
        mine, theirs = (read_accounts({"website": pa.array(each)}) for each in (["acme.com"], sites))
        here = np.zeros(1, np.int32)
        corpus = corpus_of([survey(mine)], [survey(theirs)])
        _, found = compare(lists_of(mine, theirs, corpus), Pairs(here, here))
        return ACCOUNT_FEATURES[DOMAIN].levels[int(found.levels[0, DOMAIN])].name

    assert level(["acme.com"]) == "same, names missing"
    assert level(["acme.com", "www.acme.com"]) == "same, names missing, 2 records"
    assert level(["acme.com"] * 3) == "same, names missing, more"


def test_two_records_of_both_lists_on_one_domain_are_told_from_two_of_one() -> None:
    others = [f"{name}.com" for name in WORDS]
    assert domain_of_firsts(["acme.com", *others], ["acme.com"]) == "same, names missing, 2 records"
    assert domain_of_firsts(["acme.com", *others], others) == "same, names missing, 2 records"
    assert domain_of_firsts(["acme.com", *others], ["acme.com", *others]) == "same, names missing, 2 records of both"


def domain_of_firsts(sites: list[str], others: list[str]) -> str:
    """The level of the domains of two lists' first records."""
    mine, theirs = (read_accounts({"website": pa.array(each)}) for each in (sites, others))
    here = np.zeros(1, np.int32)
    _, found = compare(lists_of(mine, theirs, corpus_of([survey(mine)], [survey(theirs)])), Pairs(here, here))
    return ACCOUNT_FEATURES[DOMAIN].levels[int(found.levels[0, DOMAIN])].name


def test_an_ending_that_others_of_the_name_have_too_says_less() -> None:
    assert domain_of_firsts(["acme.com", "beta.com"], ["acme.de", "beta.com"]) == "other ending"
    assert domain_of_firsts(["acme.com", "beta.com"], ["acme.de", "acme.fr"]) == "other ending, as others have"


def test_where_everything_stands_twice_two_are_no_more_than_one() -> None:
    once = [f"{name}.com" for name in WORDS]
    assert domain_of_firsts(once, once * 2) == "same, names missing"
    assert domain_of_firsts(once, [*once, "acme.com"]) == "same, names missing, 2 records"


@pytest.mark.parametrize(
    ("names", "level"),
    [
        (["Acme", "Acme Ltd"], "same"),
        (["Acme", "Zenith"], "same, two names use it"),
        (["Acme", "Zenith", "Umbra"], "same, several names use it"),
    ],
)
def test_a_number_of_several_unlike_names_is_told(names: list[str], level: str) -> None:
    mine = read_accounts({"name": pa.array(names), "phone": pa.array(["+1 555 1234567"] * len(names))})
    first = np.zeros(1, np.int32)
    _, found = compare(lists_of(mine, mine, corpus_of([survey(mine)], None)), Pairs(first, first))
    assert ACCOUNT_FEATURES[PHONE].levels[int(found.levels[0, PHONE])].name == level


def test_namesakes_with_the_same_legal_form_are_told_from_others() -> None:
    names = ["Toro Corp", "Toro Co", "Zyxar"]
    mine, theirs = (read_accounts({"name": pa.array(each)}) for each in (["Toro Corporation"], names))
    corpus = corpus_of([survey(mine)], [survey(theirs)])
    pairs = Pairs(np.zeros(2, np.int32), np.arange(2, dtype=np.int32))
    _, found = compare(lists_of(mine, theirs, corpus), pairs)
    told = [ACCOUNT_FEATURES[NAMESAKES].levels[level].name for level in found.levels[:, NAMESAKES]]
    assert told == ["2, same form", "2"]


def test_what_is_known_of_one_side_only_says_nothing() -> None:
    found = levels({"name": "Acme", "country": "DE", "phone": "+1 555 1234567"}, {"name": "Acme"})
    assert (found["country"], found["phone"], found["what is known"]) == ("unknown", "unknown", "nothing")


def test_unlike_names_without_support_are_dropped_and_with_support_kept() -> None:
    assert levels({"name": "Acme"}, {"name": "Zenith"}) == {}
    assert (
        levels({"name": "Acme", "website": "acme.com"}, {"name": "Zenith", "website": "acme.com"})["domain"]
        != "unknown"
    )
    assert levels({"website": "acme.com"}, {"website": "acme.com"})["name"] == "unknown"
