"""Text laid out for a terminal: wrapped, labelled, and cut where a line is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.cli.widths import padded
from docgen.language.widths import width

COLUMNS = 100
"""How wide results are laid out; the same everywhere, so that two runs can be compared."""

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U000323af"
_CLOSING = "，。、；：！？）》」』】”’％"
_PIECE = re.compile(rf"\s+|[{_WIDE}][{_CLOSING}]*|[^\s{_WIDE}]+[{_CLOSING}]*")


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of at most so many columns; what cannot be broken stays whole."""
    lines: list[str] = []
    line = ""
    for piece in _PIECE.findall(text):
        if line and width(line) + width(piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def labelled(label: str, text: str, indent: int, column: int) -> Iterator[str]:
    """A label and its text, which begins in a column and stays there on further lines."""
    head = padded(" " * indent + label, column)
    for number, line in enumerate(wrapped(text, COLUMNS - column)):
        yield (head if number == 0 else " " * column) + line


def column_of(labels: Sequence[str], indent: int) -> int:
    """The column in which texts begin beside the widest of some labels."""
    return indent + max(width(label) for label in labels) + 2


def cut(text: str, at: int, columns: int) -> str:
    """The part of a long line around one of its characters (from 0), the ends marked."""
    if width(text) <= columns:
        return text
    start = max(0, at - 12)
    part = ("…" if start else "") + text[start:]
    while width(part) > columns - 1:
        part = part[:-1]
    return part if part.endswith(text[-1:]) and start + len(part) > len(text) else f"{part}…"
