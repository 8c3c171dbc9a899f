"""How wide text stands in a face whose letters are all of one width.

A Chinese character takes two columns (Unicode Standard Annex 11).
"""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """The columns that a text takes."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
