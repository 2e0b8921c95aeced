"""Lists of companies as numbers."""

import numpy as np
import pyarrow as pa

from inroad.matching.accounts import joined_accounts, keys_of_names, own_cores, read_accounts, text_of
from inroad.matching.company_names import read_names
from inroad.matching.kernel import hash_text
from tests.matching.columns import column, spelt


def test_columns_become_records() -> None:
    accounts = read_accounts(
        {"name": pa.array(["Acme Inc", None]), "website": pa.array(["acme.com", ""]), "lei": pa.array(["X1", None])},
        ("lei",),
    )
    assert spelt(accounts.names) == ["acme"]
    assert spelt(accounts.names, 1) == []
    assert accounts.hosts.domains.tolist() == [int(hash_text("acme.com")), 0]
    assert (accounts.ids != 0).tolist() == [[True, False, False, False], [False] * 4]
    assert accounts.countries.tolist() == [0, 0]


def test_rows_of_one_company_that_differ_behind_a_dash_are_called_the_same() -> None:
    names = ["Acme Inc. - Common Stock", "Acme Inc. - 6 % Senior Notes", "Acme", "Acme - Common Stock", None]
    accounts = read_accounts({"name": pa.array(names)})
    notes, bare, without_form = (own_cores(accounts)[accounts.names.records[place]] for place in (1, 2, 3))
    assert own_cores(accounts)[0] == notes == bare != without_form


def test_keys_tell_letters_words_and_initials() -> None:
    names = read_names(
        *column("Super Micro", "SuperMicro", "Micro Super", "International Business Machines", "Enterprise DB")
    )
    cores, bags, initials = keys_of_names(names)
    assert cores[0] == cores[1] != cores[2]
    assert bags[0] == bags[2] != bags[1]
    assert initials.tolist() == [0, 0, 0, int(hash_text("ibm")), int(hash_text("edb"))]


def test_joined_parts_are_the_whole() -> None:
    texts = ["Acme Inc", "", "Beta (BT)", "Gamma dba Delta", "Epsilon"]
    sites = ["a.com", "github.com/x", "", "c.de", "d.fr"]
    whole = read_accounts({"name": pa.array(texts), "website": pa.array(sites)})
    parts = [
        read_accounts({"name": pa.array(texts[at]), "website": pa.array(sites[at])})
        for at in (slice(0, 2), slice(2, 2), slice(2, 5))
    ]
    joint = joined_accounts(parts)
    assert [spelt(joint.names, at) for at in range(5)] == [spelt(whole.names, at) for at in range(5)]
    for field in ("domains", "handles", "text", "starts", "lengths"):
        assert np.array_equal(getattr(joint.hosts, field), getattr(whole.hosts, field))
    assert np.array_equal(joint.cores, whole.cores)


def test_any_column_is_read_as_text() -> None:
    offsets, data = text_of(pa.chunked_array([["a"], [None, "bc"]]).slice(1), 2)
    assert bytes(data[offsets[0] : offsets[2]]) == b"bc"
    assert text_of(None, 2)[0].tolist() == [0, 0, 0]
