"""The registrable domains of sites and addresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.hosts import read_hosts
from inroad.matching.kernel import hash_text
from tests.matching.columns import column


@pytest.mark.parametrize(
    ("cell", "domain", "label"),
    [
        ("https://www.adyen.com", "adyen.com", "adyen"),
        ("http://shop.foo.co.uk/x?y=1", "foo.co.uk", "foo"),
        ("Tim <tim@Acme.COM>", "acme.com", "acme"),
        ("acme.com; beta.com", "acme.com", "acme"),
        ("foo.github.io", "foo.github.io", "foo"),
        ("www.city.kawasaki.jp", "city.kawasaki.jp", "city"),
        ("b.a.ck", "b.a.ck", "b"),
        ("HTTP://X-Y.de:8080/", "x-y.de", "xy"),
        ("mailto:joe@beta.org", "beta.org", "beta"),
        ("https://global.toyota/en", "toyota", "toyota"),
        ("https://cloud.opensource.google", "google", "google"),
        ("toyota.com", "toyota.com", "toyota"),
    ],
)
def test_a_cell_has_a_registrable_domain(cell: str, domain: str, label: str) -> None:
    hosts = read_hosts(*column(cell))
    assert hosts.domains[0] == hash_text(domain)
    assert bytes(hosts.text).decode() == label


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "n/a",
        "com",
        "toyota",
        "co.uk",
        "localhost",
        "192.168.0.1",
        "..",
        "a..b",
        "gmail.com",
        "github.com",
        "me@web.de",
    ],
)
def test_other_cells_have_none(cell: str) -> None:
    assert read_hosts(*column(cell)).domains[0] == 0


@pytest.mark.parametrize(
    "cell", ["https://github.com/aiven/", "github.com/Aiven?tab=x", "http://www.github.com/orgs/aiven"]
)
def test_a_page_on_a_shared_host_has_a_handle(cell: str) -> None:
    hosts = read_hosts(*column(cell, "github.com/aiven"))
    assert hosts.handles[0] == hosts.handles[1] != 0
    assert bytes(hosts.text).decode() == "aivenaiven"


@settings(deadline=None)  # the first call compiles
@given(st.lists(st.text(alphabet="ab.:/@-?# ü", max_size=30), max_size=5))
def test_any_cells_are_read(cells: list[str]) -> None:
    assert len(read_hosts(*column(*cells)).domains) == len(cells)
