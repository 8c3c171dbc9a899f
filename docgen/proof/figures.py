"""Numbers in Arabic figures, as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

FIGURES = r"(?<![0-9])(?<![0-9][.,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![0-9])"
"""14,651,000 or 14651000 or 19.73, never a piece of a longer figure."""

SCALES = {
    "万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3,
    "trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 10**3,
}  # fmt: skip

SCALE = "(?:万亿|亿|千万|百万|万|千|\\s?(?:trillion|billion|million|thousand)(?![A-Za-z]))"
"""What multiplies a figure before it: 1,465万, 14.651 million."""


def read_figures(figures: str, scale: str | None = None) -> Decimal:
    """Read a figure and what multiplies it."""
    number = Decimal(figures.replace(",", ""))
    return number * SCALES[scale.strip().lower()] if scale else number


def alternatives(spellings: Iterable[str]) -> str:
    """A regular expression for any of these spellings, the longest first."""
    made = (re.escape(one).replace(r"\ ", r"\s+") for one in spellings)
    return "(?:" + "|".join(sorted(made, key=len, reverse=True)) + ")"
