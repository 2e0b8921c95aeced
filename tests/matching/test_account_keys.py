"""Exact keys of companies."""

import pyarrow as pa

from inroad.matching.account_keys import keys_of
from inroad.matching.accounts import read_accounts
from inroad.matching.hash_table import table_of
from inroad.matching.kernel import hash_text


def keys(left: bool, **columns: str) -> set[int]:
    accounts = read_accounts({field: pa.array([value]) for field, value in columns.items()}, ("lei",))
    return set(keys_of(accounts, table_of({int(hash_text("shared.com")): 9}), left=left)[0].tolist())


def test_each_shared_thing_is_a_key() -> None:
    full = {"name": "Acme", "website": "acme.com", "phone": "+1 555 123 4567", "email": "a@b.de", "lei": "X1"}
    for field, value in {**full, "website": "www.acme.com/", "phone": "555 1234567"}.items():
        assert keys(True, **full) & keys(False, **{field: value})


def test_a_site_is_a_key_to_the_name_that_it_is_made_of() -> None:
    assert keys(True, name="Grafana") & keys(False, website="grafana.com")


def test_a_host_that_many_share_is_no_key() -> None:
    assert not keys(True, website="shared.com") & keys(False, website="shared.com")


def test_initials_meet_short_names_of_the_other_side_only() -> None:
    assert keys(True, name="International Business Machines") & keys(False, name="IBM")
    assert keys(True, name="IBM") & keys(False, name="International Business Machines")
    assert not keys(True, name="Alpha Beta Gamma") & keys(False, name="Ash Birch Gum")


def test_a_record_lists_no_key_twice() -> None:
    accounts = read_accounts({"name": pa.array(["Acme (ACME) dba Acme"]), "website": pa.array(["acme.com"])})
    found = keys_of(accounts, table_of({}), left=True)[0].tolist()
    assert len(found) == len(set(found))
