"""Text in columns on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.language.widths import width


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
