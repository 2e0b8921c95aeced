"""The table of shared hosts."""

from inroad.matching.domain_words import PATHS_BEFORE_HANDLES, SHARED_HOSTS


def test_hosts_are_domains_and_paths_are_words() -> None:
    assert all("." in host and host == host.lower() for host in SHARED_HOSTS)
    assert all(path.isalpha() for path in PATHS_BEFORE_HANDLES)
    assert {"gmail.com", "github.com", "linktr.ee", "mail.ru"} <= SHARED_HOSTS
