"""Spaced letters written so that readers of the file get the word back whole.

The engine writes the space between letters as kerning, which readers of text take for word
spaces. PDF has character spacing for this (ISO 32000-1, 9.3.3), and readers know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

_SHOWN = re.compile(rb"\[(.*)\] ?TJ", re.DOTALL)
_PIECE = re.compile(rb"<([0-9a-f]*)>|(-?[0-9.]+)")
_FONT = re.compile(rb"/\S+ (-?[0-9.]+) Tf")

_DIGITS = 4
"""Hexadecimal digits of one glyph."""

_ROUNDING = 8
"""Thousandths of an em by which the engine's rounding makes even spaces differ."""

_LEAST = 60
"""Thousandths of an em from which a space between letters is one that the style asked for."""


def space_letters(operations: Iterable[object]) -> list[object]:
    """Rewrite the operations of a page's content; the glyphs stay where they are.

    Only operations in bytes show text; others pass as they are.
    """
    written: list[object] = []
    size = 0.0
    for operation in operations:
        match operation:
            case bytes() if font := _FONT.fullmatch(operation):
                size = float(font[1])
                written.append(operation)
            case bytes() if shown := _SHOWN.fullmatch(operation):
                written.extend(_shown(shown[1], size, operation))
            case _:
                written.append(operation)
    return written


def _shown(content: bytes, size: float, operation: bytes) -> list[bytes]:
    lead, glyphs, gaps = _read(content)
    between = gaps[:-1] or gaps
    if not between or max(between) > -_LEAST:
        return [operation]
    common = median(between)
    pieces = [_adjustment(lead)]
    for glyph, gap in zip(glyphs, gaps, strict=True):
        rest = gap - common
        pieces.extend((b"<%s>" % glyph, _adjustment(rest if abs(rest) > _ROUNDING else 0)))
    text = b"".join(pieces).replace(b"><", b"")
    return [b"%.4f Tc" % (-common * size / 1000), b"[%s] TJ" % text, b"0 Tc"]


def _adjustment(gap: float) -> bytes:
    return b"%g" % round(gap, 3) if gap else b""


def _read(content: bytes) -> tuple[float, list[bytes], list[float]]:
    """Take a shown text apart: what stands before it, its glyphs, what stands after each."""
    lead = 0.0
    glyphs: list[bytes] = []
    gaps: list[float] = []
    for piece in _PIECE.finditer(content):
        if piece[2] is None:
            run = piece[1]
            found = [run[start : start + _DIGITS] for start in range(0, len(run), _DIGITS)]
            glyphs.extend(found)
            gaps.extend(0.0 for _ in found)
        elif gaps:
            gaps[-1] += float(piece[2])
        else:
            lead += float(piece[2])
    return lead, glyphs, gaps
