"""How wide text stands on a terminal: a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def width(text: str) -> int:
    """The columns that a text takes."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """The text, filled with blanks to so many columns."""
    return text + " " * max(0, columns - width(text))


def table(rows: Sequence[Sequence[str]], indent: str = "  ") -> list[str]:
    """Lines in which the cells of each column stand below each other."""
    if not rows:
        return []
    columns = [max(width(row[number]) for row in rows) for number in range(len(rows[0]))]
    return [
        indent
        + "   ".join(
            padded(cell, columns[number]) for number, cell in enumerate(row)
        ).rstrip()
        for row in rows
    ]
