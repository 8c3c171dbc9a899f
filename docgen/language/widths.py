"""How wide text stands in a face whose letters are all of one width.

A Chinese character takes two columns (Unicode Standard Annex 11).
"""

from __future__ import annotations

import unicodedata
from functools import cache


def width(text: str) -> int:
    """The columns that a text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


@cache
def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
