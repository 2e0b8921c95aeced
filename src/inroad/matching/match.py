"""The engine for those who call it: `match` two lists, `dedupe` one, look at pairs, confirm and reject, learn.

from inroad.matching.match import Options, match

found = match(left, right, Options(threshold=0.6))    # Arrow tables or data frames
found.table                                           # pairs with probability, bucket and explanation
better = found.confirm(3, 17).reject(4, 2).learned()  # what people say is remembered and teaches
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from inroad.matching.calibration import Calibration, calibrated
from inroad.matching.corpus import Run
from inroad.matching.deciding import AMBIGUOUS_FROM, Bucket, Chosen, Shape, assigned, groups_of, sure_from
from inroad.matching.engine import CHUNK, STEPS_A_CHUNK, Scored, score
from inroad.matching.explanation import explanations, has_rival
from inroad.matching.judgement import Decisions, Judgement
from inroad.matching.kernel import Numbers, Reals
from inroad.matching.list_headings import Kind
from inroad.matching.lists import Columns, as_table, columns_of, record_keys
from inroad.matching.persons import full_names
from inroad.matching.scoring import probability_of
from inroad.model.errors import Invalid

_CERTAIN = np.float32(20)


@dataclass(frozen=True, slots=True)
class Options:
    """How to match. From `threshold` on a pair counts; `columns` says what headings mean where they do not tell.

    `decisions` are what people said, by `record_keys`; `run` runs chunks of work, for example a pool of threads' `map`.
    Raises `Invalid` for a threshold that is no probability.
    """

    kind: Kind = Kind.ACCOUNT
    threshold: float = 0.5
    shape: Shape = Shape.MANY
    columns: Mapping[str, str] = field(default_factory=dict)
    right_columns: Mapping[str, str] | None = None
    decisions: Decisions = field(default_factory=Decisions)
    calibration: Calibration = field(default_factory=Calibration)
    run: Run = map

    def __post_init__(self) -> None:
        if not 0 < self.threshold < 1:
            raise Invalid(f"a threshold of {self.threshold} is no probability between 0 and 1", field="threshold")


@dataclass(frozen=True)
class Matches:
    """What was found. `right` is None where one list was compared with itself.

    `kept` tells the pairs that are listed: those that are matched or ambiguous, or that somebody decided.
    """

    left: Columns
    right: Columns | None
    options: Options
    scored: Scored

    def confirm(self, left_row: int, right_row: int) -> "Matches":
        """The same, with the word that two records (1-based rows) are one."""
        return self._deciding(Judgement.CONFIRMED, left_row, right_row)

    def reject(self, left_row: int, right_row: int) -> "Matches":
        """The same, with the word that two records (1-based rows) are not one."""
        return self._deciding(Judgement.REJECTED, left_row, right_row)

    def learned(self) -> "Matches":
        """The same, with odds corrected by all that people said about pairs of these lists."""
        decided = self._decided
        known = decided != 0
        correction = calibrated(self.scored.log_odds[known], decided[known] > 0)
        return self._with(replace(self.options, calibration=correction))

    def _deciding(self, verdict: Judgement, left_row: int, right_row: int) -> "Matches":
        keys = self._keys[0][left_row - 1], self._keys[1][right_row - 1]
        said = self.options.decisions
        said = said.confirm(*keys) if verdict is Judgement.CONFIRMED else said.reject(*keys)
        return self._with(replace(self.options, decisions=said))

    def _with(self, options: Options) -> "Matches":
        return Matches(self.left, self.right, options, self.scored)

    @property
    def decisions(self) -> Decisions:
        """Everything that people said."""
        return self.options.decisions

    @cached_property
    def _keys(self) -> tuple[list[str], list[str]]:
        left = record_keys(self.left)
        return left, left if self.right is None else record_keys(self.right)

    @cached_property
    def _decided(self) -> Numbers:
        """Of each pair 1 (confirmed), -1 (rejected) or 0."""
        said = self.options.decisions
        verdicts = np.zeros(len(self.scored.log_odds), np.int32)
        if said.verdicts:
            known = said.keys
            pairs = self.scored.pairs
            lefts = np.array([key in known for key in self._keys[0]])
            rights = np.array([key in known for key in self._keys[1]])
            for at in np.flatnonzero(lefts[pairs.left] & rights[pairs.right]).tolist():
                verdict = said.judge(self._keys[0][pairs.left[at]], self._keys[1][pairs.right[at]])
                verdicts[at] = (verdict is Judgement.CONFIRMED) - (verdict is Judgement.REJECTED)
        return verdicts

    @cached_property
    def log_odds(self) -> Reals:
        """The odds of every candidate, corrected, with what people said above all."""
        corrected = self.options.calibration.corrected(self.scored.log_odds)
        decided = self._decided
        return np.where(decided > 0, _CERTAIN, np.where(decided < 0, -_CERTAIN, corrected)).astype(np.float32)

    @cached_property
    def _matched(self) -> Chosen:
        pairs = self.scored.pairs
        likely = self.log_odds >= _log_odds(self.options.threshold)
        matched = np.zeros(len(likely), np.bool_)
        places = np.flatnonzero(likely)
        matched[places] = assigned(pairs.left[places], pairs.right[places], self.log_odds[places], self.options.shape)
        return matched

    @cached_property
    def _listed(self) -> "np.typing.NDArray[np.int64]":
        """The pairs that are listed, by the left row, the likeliest first."""
        pairs = self.scored.pairs
        listed = np.flatnonzero((self.log_odds >= _log_odds(AMBIGUOUS_FROM)) | (self._decided != 0))
        return listed[np.lexsort((pairs.right[listed], -self.log_odds[listed], pairs.left[listed]))]

    @cached_property
    def buckets(self) -> list[Bucket]:
        """The bucket of every listed pair."""
        listed = self._listed
        numbers = np.where(self._matched[listed], 1, 2)
        least = sure_from(self.scored.model.doubts_of(self.scored.levels[listed]), self.options.threshold)
        sure = self.log_odds[listed] >= _log_odds(least)
        numbers[self._matched[listed] & sure & (self._decided[listed] == 0)] = 0
        numbers[self._decided[listed] < 0] = 3
        names = list(Bucket)
        return [names[number] for number in numbers.tolist()]

    @cached_property
    def table(self) -> pa.Table:
        """The listed pairs: left_row, right_row (1-based), probability, bucket, explanation, names and keys."""
        listed = self._listed
        pairs, scored = self.scored.pairs, self.scored
        rivals = has_rival(scored.ahead.left[listed]) | has_rival(scored.ahead.right[listed])
        told = explanations(scored.levels[listed], rivals, scored.words[listed], scored.names, scored.model)
        verdicts = self._decided[listed].tolist()
        words = {1: "confirmed by a person; ", -1: "rejected by a person; ", 0: ""}
        reasons = [words[verdict] + text for verdict, text in zip(verdicts, told, strict=True)]
        right = self.left if self.right is None else self.right
        return pa.table({
            "left_row": pa.array(pairs.left[listed].astype(np.int64) + 1),
            "right_row": pa.array(pairs.right[listed].astype(np.int64) + 1),
            "probability": pa.array(np.round(probability_of(self.log_odds[listed]).astype(np.float64), 4)),
            "bucket": pa.array([bucket.value for bucket in self.buckets]).dictionary_encode(),
            "explanation": pa.array(reasons, pa.large_string()),
            "left_name": _names(self.left, pairs.left[listed]),
            "right_name": _names(right, pairs.right[listed]),
            "left_key": pa.array(self._keys[0], pa.large_string()).take(pa.array(pairs.left[listed])),
            "right_key": pa.array(self._keys[1], pa.large_string()).take(pa.array(pairs.right[listed])),
        })  # fmt: skip

    @cached_property
    def summary(self) -> dict[str, Any]:
        """The numbers: rows, matched rows and entities of both sides, pairs in every bucket, expected matches."""
        pairs, matched = self.scored.pairs, self._matched
        left, right = pairs.left[matched], pairs.right[matched]
        rows = len(next(iter(self.left.values())))
        buckets = {bucket.value: 0 for bucket in Bucket}
        for bucket in self.buckets:
            buckets[bucket.value] += 1
        if self.right is None:
            groups = groups_of(rows, left, right)
            touched = np.unique(np.concatenate([left, right]))
            entities = len(np.unique(groups[touched]))
            sides = {"rows": rows, "duplicated_rows": len(touched), "entities": rows - len(touched) + entities}
        else:
            others = len(next(iter(self.right.values())))
            groups = groups_of(rows + others, left, right + np.int32(rows))
            sides = {
                "left_rows": rows, "right_rows": others,
                "left_matched": len(np.unique(left)), "right_matched": len(np.unique(right)),
                "matched_entities": len(np.unique(groups[left])),
            }  # fmt: skip
        expected = float(probability_of(self.log_odds).astype(np.float64).sum())
        sides["rows_with_frequent_names"] = self.scored.frequent
        return {**sides, "pairs": int(matched.sum()), "buckets": buckets, "expected_pairs": round(expected, 1)}


def match(left: object, right: object, options: Options | None = None) -> Matches:
    """Which records of two lists are the same; the lists are Arrow tables, data frames or mappings of columns.

    Raises `Invalid` where a list has no column that can be compared.
    """
    chosen = options or Options()
    meanings = chosen.columns if chosen.right_columns is None else chosen.right_columns
    here, there = chosen.run(
        lambda side: columns_of(as_table(side[0]), chosen.kind, side[1]), ((left, chosen.columns), (right, meanings))
    )
    return Matches(here, there, chosen, score(chosen.kind, here, there, chosen.run))


def dedupe(records: object, options: Options | None = None) -> Matches:
    """Which records of one list are the same: pairs with the smaller row on the left."""
    chosen = options or Options()
    columns = columns_of(as_table(records), chosen.kind, chosen.columns)
    return Matches(columns, None, chosen, score(chosen.kind, columns, None, chosen.run))


def _names(columns: Columns, places: Numbers) -> pa.Array:
    """What the records are called, for people to read."""
    named = full_names(columns)
    if named is None:
        named = next((columns[column] for column in ("website", "email") if column in columns), None)
    return pa.nulls(len(places), pa.large_string()) if named is None else named.take(pa.array(places))


def _log_odds(probability: "npt.ArrayLike") -> "npt.NDArray[np.float64]":
    chance = np.asarray(probability, np.float64)
    return np.log(chance / (1 - chance))


__all__ = ["CHUNK", "STEPS_A_CHUNK", "Bucket", "Matches", "Options", "Shape", "dedupe", "match"]
