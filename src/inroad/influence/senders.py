"""Senders that are machines, and addresses that are lists: they have mail, but no standing."""

import re

import numpy as np

from inroad.influence.network import Network
from inroad.influence.ties import Layer

FEWEST_RECIPIENTS = 10
"""Whoever writes to fewer people may simply not have been answered yet."""
RECIPIENT_SHARE = 0.05
"""The share of everybody whom a machine writes to at least."""

_MACHINE = re.compile(
    r"(^|[._<\s-])(no-?_?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|alerts?|daemon|cron|root"
    r"|autoresponder|automailer)([._+-]|@|$)",
    re.IGNORECASE,
)


def automatic_senders(network: Network) -> frozenset[int]:
    """The numbers of people who are machines: named so, or writing to many while nobody ever writes to them."""
    pairs = network.layers.get(Layer.MAIL)
    if pairs is None:
        return frozenset()
    count = len(network.people)
    recipients = np.bincount(pairs.source, minlength=count)
    silent = np.bincount(pairs.target, minlength=count) == 0
    many = max(FEWEST_RECIPIENTS, RECIPIENT_SHARE * count)
    found = set(np.flatnonzero(silent & (recipients >= many)).tolist())
    found.update(place for place in np.flatnonzero(recipients).tolist() if _MACHINE.search(network.people[place]))
    return frozenset(found)
