"""The calibration curve on invented lists: of the pairs that are said to be so likely, how many are true?"""

from pathlib import Path
from typing import Any

import generate
import numpy as np
import pyarrow as pa
from trust import BINS, Trust, bins_of, trust

from inroad.matching.match import match
from inroad.matching.scoring import probability_of

SIZE = 20_000
PICTURE = Path(__file__).parents[2] / "docs" / "images" / "matching-calibration.svg"
COLUMNS = {"all columns": None, "names only": ["name"], "domains only": ["website"]}


def draw() -> None:
    """Measure and draw the curves; prints the expected calibration errors."""
    left, right, truth = generate.lists(SIZE, seed=23)
    true = np.array([i * SIZE + j for i, j in zip(truth["left"].to_pylist(), truth["right"].to_pylist(), strict=True)])
    curves = {}
    for name, columns in COLUMNS.items():
        curves[name], found = points(
            left if columns is None else left.select(columns), right if columns is None else right.select(columns), true
        )
        print(f"{name}: expected calibration error {found}", flush=True)
    PICTURE.write_text(picture(curves), encoding="utf-8")


def points(left: pa.Table, right: pa.Table, true: Any) -> tuple[Any, Trust]:
    """Of each tenth of probabilities: their mean, the share of true pairs, and how many pairs; and how far to trust."""
    found = match(left, right)
    chance = probability_of(found.log_odds)
    same = np.isin(found.scored.pairs.left.astype(np.int64) * SIZE + found.scored.pairs.right, true)
    bins = bins_of(chance)
    return np.array([
        (chance[bins == at].mean(), same[bins == at].mean(), (bins == at).sum())
        for at in range(BINS)
        if (bins == at).any()
    ]), trust(chance, same)  # fmt: skip


def picture(curves: dict[str, Any]) -> str:
    """An SVG of 460 × 380."""
    colours = ("#0b6e4f", "#b04a00", "#3b4cc0")
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 380" font-family="sans-serif" font-size="12">',
        '<rect width="460" height="380" fill="white"/>',
        '<path d="M50 330H430M50 330V20M50 330L430 20" stroke="#999" fill="none" stroke-dasharray="4 3"/>',
        '<text x="240" y="366" text-anchor="middle">probability that the engine gives</text>',
        '<text x="16" y="175" text-anchor="middle" transform="rotate(-90 16 175)">share of true pairs</text>',
    ]
    parts += [
        f'<text x="{50 + 380 * t / 10}" y="346" text-anchor="middle">{t / 10:g}</text>' for t in (0, 2, 4, 6, 8, 10)
    ]
    parts += [f'<text x="44" y="{334 - 310 * t / 10}" text-anchor="end">{t / 10:g}</text>' for t in (0, 2, 4, 6, 8, 10)]
    for place, ((name, curve), colour) in enumerate(zip(curves.items(), colours, strict=True)):
        line = " ".join(f"{50 + 380 * x:.1f},{330 - 310 * y:.1f}" for x, y, _ in curve)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{50 + 380 * x:.1f}" cy="{330 - 310 * y:.1f}" r="3" fill="{colour}"/>' for x, y, _ in curve
        ]
        parts.append(f'<text x="70" y="{36 + 18 * place}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])
