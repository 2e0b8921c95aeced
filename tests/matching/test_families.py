"""Which companies belong to which: what registers state, and what a shared domain suggests."""

import pytest

from inroad.matching.families import LIKELY, POSSIBLE, STATED, Company, Kin, families, registrable


def company(name: str, *domains: str, **registry: str) -> Company:
    """A company whose id is its name."""
    return Company(name, name, domains, tuple(registry.items()))


def kin(*companies: Company) -> set[tuple[str, str, float]]:
    """Who belongs to whom, and how surely."""
    return {(each.parent_id, each.child_id, each.probability) for each in families(companies)}


@pytest.mark.parametrize(
    ("domain", "owned"),
    [
        ("acme.co.uk", "acme.co.uk"), ("https://shop.Acme.com/de", "acme.com"), ("github.com", ""), ("gmail.com", ""),
        ("", ""), ("localhost", ""),
    ],
)  # fmt: skip
def test_what_of_a_domain_is_somebodys_own(domain: str, owned: str) -> None:
    assert registrable(domain) == owned


@pytest.mark.parametrize("key", ["parent_lei", "lei_parent", "direct_parent_lei", "ultimate_parent_lei"])
def test_a_register_that_names_the_parent_is_believed(key: str) -> None:
    assert kin(company("Group", lei="1"), company("Sub", **{key: "1"})) == {("Group", "Sub", STATED)}


def test_the_direct_parent_counts_before_the_ultimate_one() -> None:
    found = kin(
        company("Top", lei="1"), company("Middle", lei="2"), company("Sub", ultimate_parent_lei="1", parent_lei="2")
    )
    assert found == {("Middle", "Sub", STATED)}


def test_a_parent_that_nobody_has_or_that_is_itself_is_none() -> None:
    assert kin(company("Sub", parent_lei="9"), company("Own", lei="3", parent_lei="3")) == set()


def test_who_the_shared_domain_is_named_after_is_the_parent() -> None:
    assert kin(company("Globex", "globex.com"), company("Globex Insurance", "uk.globex.com")) == {
        ("Globex", "Globex Insurance", LIKELY)
    }
    assert kin(company("Globex", "globex.com"), company("Initech", "www.globex.com")) == {
        ("Globex", "Initech", POSSIBLE)
    }


def test_who_begins_the_others_name_is_the_parent_of_a_domain_with_another_name() -> None:
    assert kin(company("Delta", "dl.com"), company("Delta Faucet", "dl.com")) == {("Delta", "Delta Faucet", POSSIBLE)}


def test_unlike_names_on_one_domain_and_one_name_twice_are_no_family() -> None:
    assert kin(company("Alpha", "zz.com"), company("Beta", "zz.com")) == set()
    assert kin(company("Globex", "globex.com"), company("Initech", "initech.com")) == set()
    three = (company("Delta", "dl.com"), company("Delta Faucet", "dl.com"), company("Omega Foods", "dl.com"))
    assert kin(*three) == {("Delta", "Delta Faucet", POSSIBLE)}
    assert kin(Company("1", "Acme GmbH", ("acme.com",), ()), Company("2", "ACME", ("acme.com",), ())) == set()


def test_a_domain_that_very_many_share_is_nobodys() -> None:
    assert kin(*(company(f"Acme {n}" if n else "Acme", "acme.com") for n in range(30))) == set()


def test_two_that_name_each_other_say_nothing() -> None:
    assert kin(company("A", lei="1", parent_lei="2"), company("B", lei="2", parent_lei="1")) == set()


def test_a_kin_tells_why() -> None:
    [found] = families([company("Group", lei="1"), company("Sub", parent_lei="1")])
    assert found == Kin("Group", "Sub", STATED, "its register names the parent")
