"""The reasons of a score in words: the levels that weigh most, the heaviest first."""

from collections.abc import Sequence

import numpy as np

from inroad.matching.company_names import Names
from inroad.matching.features import Model
from inroad.matching.kernel import Numbers, Small

MOST_REASONS = 5
_WORTH_SAYING = 0.15
_ALWAYS_SAID = frozenset({"name", "kind of name"})
_RIVALS = 6
"""Below this step of `scoring.STEPS` another candidate is as likely."""

Reasons = list[str]


def reasons_of(levels: Sequence[int], model: Model, *, rival: bool = False) -> list[str]:
    """The reasons of one pair, heaviest first; "{word}" stands for the heaviest shared word."""
    found = []
    for feature, level in zip(model.features, levels, strict=True):
        weight = model.weights[feature.name][level]
        says = feature.levels[level].says
        if says and (abs(weight) >= _WORTH_SAYING or feature.name in _ALWAYS_SAID):
            found.append((feature.name == "name", abs(weight), says))
    found.sort(key=lambda reason: (not reason[0], -reason[1]))
    reasons = list(dict.fromkeys(says for _, _, says in found))[:MOST_REASONS]
    if any("{word}" in reason for reason in reasons) and reasons[0] in {"same name", "the names have the same words"}:
        reasons = [reason for reason in reasons if "{word}" not in reason]
    if rival:
        reasons.append("another candidate is as likely")
    return reasons


def explanations(
    levels: Small, rivals: "np.typing.NDArray[np.bool_]", words: Numbers, names: Names, model: Model
) -> list[str]:
    """The reasons of many pairs, each as one sentence; `words` are the places of their heaviest shared words."""
    rows = np.column_stack([levels, rivals.astype(np.uint8)])
    packed = np.ascontiguousarray(rows).view(np.dtype((np.void, rows.shape[1]))).ravel()
    _, first, places = np.unique(packed, return_index=True, return_inverse=True)
    sentences = [
        "; ".join(reasons_of(rows[at, :-1].tolist(), model, rival=bool(rows[at, -1]))) for at in first.tolist()
    ]
    text = names.text.tobytes()
    starts, lengths = names.starts, names.lengths
    told = []
    for place, word in zip(places.tolist(), words.tolist(), strict=True):
        sentence = sentences[place]
        if "{word}" in sentence:
            begin = int(starts[word]) if word >= 0 else 0
            spelt = text[begin : begin + int(lengths[word])].decode("ascii") if word >= 0 else "…"
            sentence = sentence.replace("{word}", spelt)
        told.append(sentence)
    return told


def has_rival(steps: Small) -> "np.typing.NDArray[np.bool_]":
    """Whether another candidate of the record is as likely as the pair."""
    return (steps > 0) & (steps <= _RIVALS)
