"""Ties as a test writes them, and random ones."""

from hypothesis import strategies as st

from inroad.influence.ties import Tie, TieKind


def ties(text: str, kind: TieKind = TieKind.ADVICE) -> list[Tie]:
    """A tie a line: who, whom and perhaps weight and moment, "Ann Bob 3 @120"; several targets as "Ann Bob,Cyd"."""
    found = []
    for line in text.strip().splitlines():
        source, targets, *rest = line.split()
        weight = next((float(word) for word in rest if not word.startswith("@")), 1.0)
        at = next((float(word[1:]) for word in rest if word.startswith("@")), None)
        found += [Tie(source, target, kind, weight, at) for target in targets.split(",")]
    return found


PEOPLE = st.integers(0, 11).map(lambda number: f"p{number}")
KINDS = st.sampled_from([kind for kind in TieKind if kind is not TieKind.REPORTS_TO])
RANDOM_TIES = st.lists(
    st.builds(Tie, PEOPLE, PEOPLE, KINDS, st.floats(0.01, 100), st.none() | st.integers(1, 200_000).map(float)),
    max_size=40,
)
