"""Firms with a known hierarchy, and their mail in several regimes: what a ranking that sees only mail must survive."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inroad.influence.ties import Tie, TieKind

PEOPLE = 120


@dataclass(frozen=True)
class Regime:
    """How a firm mails.

    Rates are mails a pair; `noise` and `activity` the spread (log-normal sigma) of pairs and of people. `pairs` are
    colleagues without reports who exchange `heavy` mails each. `lists` are mailing lists, each to a tenth of everybody
    and more; `announcers` write to everybody; `assistants` answer for their boss and get what is meant for them;
    `machines` send reports; `popular` is how unequally people outside the hierarchy's ways are written to.
    """

    up: float = 2.0
    down: float = 1.5
    peer: float = 1.5
    contacts: int = 5
    noise: float = 1.2
    activity: float = 0.8
    popular: float = 0.5
    pairs: int = 0
    heavy: float = 60.0
    lists: int = 0
    announcers: int = 0
    assistants: int = 0
    machines: int = 0
    observed: float = 1.0


REGIMES = {
    "plain": Regime(),
    "mailing lists": Regime(lists=25, activity=1.0, popular=0.8),
    "announcers": Regime(announcers=5, lists=4),
    "heavy pairs": Regime(pairs=40, up=1.0, down=0.7, noise=1.5, activity=1.2),
    "assistants": Regime(assistants=4),
    "machines": Regime(machines=4, lists=4),
    "half of the mailboxes": Regime(observed=0.5, pairs=15),
}


@dataclass(frozen=True)
class Firm:
    """Who reports to whom (None at the top) and what was mailed."""

    boss: tuple[int | None, ...]
    ties: tuple[Tie, ...]

    def ordered(self, score: dict[str, float]) -> float:
        """The share of reports who stand below their boss; equals count half."""
        above = [
            0.5 + 0.5 * float(np.sign(score.get(str(boss), 0.0) - score.get(str(report), 0.0)))
            for report, boss in enumerate(self.boss)
            if boss is not None
        ]
        return float(np.mean(above))


def firm(regime: Regime, seed: int) -> Firm:
    """A firm of a regime; the same seed gives the same firm."""
    chance = np.random.default_rng(seed)
    boss = _hierarchy(chance)
    rate = _rates(boss, regime, chance)
    mails = _personal(rate, chance) + _to_many(boss, regime, chance)
    if regime.assistants:
        mails += _by_assistants(boss, mails, regime, chance)
    seen = chance.random(PEOPLE + regime.machines) < regime.observed
    moments = np.sort(chance.random(len(mails))) * 1e7
    return Firm(
        boss,
        tuple(
            Tie(str(sender), str(one), TieKind.MAIL, 1.0, float(moment))
            for (sender, to), moment in zip(mails, moments.tolist(), strict=True)
            for one in to
            if seen[sender] or seen[one]
        ),
    )


Mails = list[tuple[int, list[int]]]


def _hierarchy(chance: np.random.Generator) -> tuple[int | None, ...]:
    boss: list[int | None] = [None]
    leaders = [0]
    for leader in leaders:
        team = range(len(boss), min(PEOPLE, len(boss) + int(chance.integers(4, 9))))
        boss += [leader] * len(team)
        leaders += [one for one in team if chance.random() < (0.9 if leader == 0 else 0.35)] or list(team[:1])
        if len(boss) == PEOPLE:
            break
    return tuple(boss)


def _rates(boss: tuple[int | None, ...], regime: Regime, chance: np.random.Generator) -> npt.NDArray[np.float64]:
    rate = np.zeros((PEOPLE, PEOPLE))
    popular = chance.lognormal(0, regime.popular, PEOPLE)
    for one, above in enumerate(boss):
        if above is not None:
            rate[one, above] += regime.up
            rate[above, one] += regime.down
            peers = [other for other, theirs in enumerate(boss) if theirs == above and other != one]
            rate[one, peers] += regime.peer * (chance.random(len(peers)) < 0.6)
        weight = popular * (np.arange(PEOPLE) != one)
        others = chance.choice(PEOPLE, regime.contacts, replace=False, p=weight / weight.sum())
        rate[one, others] += 1.0
        rate[others, one] += chance.random(regime.contacts) < 0.6
    idle = [one for one in range(PEOPLE) if one not in set(boss)]
    for _ in range(regime.pairs):
        one, other = chance.choice(idle, 2, replace=False)
        rate[one, other] += regime.heavy
        rate[other, one] += regime.heavy
    rate *= chance.lognormal(0, regime.noise, rate.shape) * chance.lognormal(0, regime.activity, PEOPLE)[:, None]
    return np.asarray(rate, np.float64)


def _personal(rate: npt.NDArray[np.float64], chance: np.random.Generator) -> Mails:
    count = chance.poisson(np.minimum(rate, 200))
    pairs = np.argwhere(count)
    return [(int(one), [int(other)]) for one, other in pairs for _ in range(count[one, other])]


def _to_many(boss: tuple[int | None, ...], regime: Regime, chance: np.random.Generator) -> Mails:
    mails: Mails = []
    idle = [one for one in range(PEOPLE) if one not in set(boss)]
    for _ in range(regime.lists):
        members = chance.choice(PEOPLE, int(PEOPLE * chance.uniform(0.05, 0.35)), replace=False).tolist()
        for poster in chance.choice(members, 3, replace=False).tolist():
            mails += [(poster, [m for m in members if m != poster])] * int(chance.poisson(8))
    for announcer in chance.choice(idle, regime.announcers, replace=False).tolist():
        mails += [(announcer, [one for one in range(PEOPLE) if one != announcer])] * 15
    for machine in range(PEOPLE, PEOPLE + regime.machines):
        readers = chance.choice(idle, 30, replace=False).tolist()
        mails += [(machine, [reader]) for reader in readers for _ in range(20)]
    return mails


def _by_assistants(boss: tuple[int | None, ...], mails: Mails, regime: Regime, chance: np.random.Generator) -> Mails:
    """The first bosses' assistants, who report to them: a third of a boss's mail is copied to them, and answered."""
    copied: Mails = []
    for above in range(regime.assistants):
        assistant = next((one for one, theirs in enumerate(boss) if theirs == above), None)
        if assistant is not None:
            received = [sender for sender, to in mails if to == [above] and chance.random() < 1 / 3]
            copied += [(sender, [assistant]) for sender in received] + [(assistant, [sender]) for sender in received]
    return copied
