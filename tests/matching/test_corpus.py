"""What lists say about words, domains and names."""

import numpy as np
import pyarrow as pa

from inroad.matching.accounts import read_accounts
from inroad.matching.corpus import HEAVIEST, LIGHTEST, REPEATED_UNKNOWN, SHARED_BY, corpus_of, survey, weights_of
from inroad.matching.hash_table import look_up
from inroad.matching.kernel import hash_text


def weight(word: str, corpus: object) -> float:
    return float(weights_of(np.array([hash_text(word)]), corpus)[0])  # type: ignore[arg-type]


def test_rare_words_weigh_more_and_all_weights_have_bounds() -> None:
    names = [f"Acme {word}" for word in ("Foods", "Steel", "Zyxar")] * 300
    corpus = corpus_of([survey(read_accounts({"name": pa.array(names)}))], None)
    assert LIGHTEST <= weight("acme", corpus) < weight("steel", corpus) < weight("neverseen", corpus) <= HEAVIEST


def test_short_lists_trust_the_general_table() -> None:
    corpus = corpus_of([survey(read_accounts({"name": pa.array(["Solutions", "Honeycomb"])}))], None)
    assert weight("solutions", corpus) < 5 < weight("honeycomb", corpus)


def test_a_domain_of_many_unlike_names_is_found() -> None:
    names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Acme Foods", "Acme Steel"]
    sites = ["host.example.fr"] * 6 + ["acme.com"] * 2
    part = survey(read_accounts({"name": pa.array(names), "website": pa.array(sites)}))
    owners = corpus_of([part], [part]).owners
    assert look_up(owners, hash_text("example.fr")) >= SHARED_BY
    assert look_up(owners, hash_text("acme.com")) == -1


def test_unlike_names_on_a_domain_are_counted_once_however_many_records_have_it() -> None:
    names = [f"Zyx{number % 40} Foods" for number in range(120)]
    part = survey(read_accounts({"name": pa.array(names), "website": pa.array(["acme.com"] * 120)}))
    assert look_up(corpus_of([part], None).owners, hash_text("acme.com")) == 40


def test_parts_add_up_to_the_whole() -> None:
    names = ["Acme Foods", "Acme Steel", "Beta", "Beta", "Gamma"]
    whole = corpus_of([survey(read_accounts({"name": pa.array(names)}))], None)
    parts = corpus_of([survey(read_accounts({"name": pa.array(names[at : at + 2])})) for at in (0, 2, 4)], None)
    for word in ("acme", "beta", "gamma"):
        assert look_up(whole.words, hash_text(word)) == look_up(parts.words, hash_text(word))
    assert whole.size == parts.size == 5


def test_namesakes_are_counted_by_list_without_the_record_itself_in_one_list() -> None:
    part = survey(read_accounts({"name": pa.array(["Beta"] * 3)}))
    assert look_up(corpus_of([part], [part]).left_cores, hash_text("beta")) == 3
    assert look_up(corpus_of([part], None).left_cores, hash_text("beta")) == 2


def test_how_often_a_list_repeats_a_name_is_told_in_units_of_what_is_usual() -> None:
    names = [f"Zyx{number} Foods" for number in range(100)]

    def repeated(left: list[str], right: list[str]) -> tuple[int, int]:
        mine, theirs = (survey(read_accounts({"name": pa.array(side)})) for side in (left, right))
        return corpus_of([mine], [theirs]).repeated

    assert repeated(names, [*names, "ZYX7 Foods Ltd"]) == (0, 1)
    assert repeated([*names, *names[:5]], names * 2) == (2, 0)
    assert repeated(["Acme", "Acme"], names) == (REPEATED_UNKNOWN, 0)
    assert corpus_of([survey(read_accounts({"name": pa.array(names * 2)}))], None).repeated == (REPEATED_UNKNOWN,) * 2


def test_domains_are_counted_by_list_too() -> None:
    part = survey(read_accounts({"website": pa.array(["acme.com", "www.acme.com", "beta.de"])}))
    assert look_up(corpus_of([part], [part]).right_domains, hash_text("acme.com")) == 2
    assert look_up(corpus_of([part], [part]).right_domains, hash_text("beta.de")) == -1
