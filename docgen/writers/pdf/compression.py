"""Fonts written small."""

from __future__ import annotations

import zlib

_COLUMNS = 3
"""A subset of a Chinese font keeps a place of this many bytes for every glyph of the whole font,
each a little more than the one before."""

_UP = 2
PREDICTOR = 12
"""PNG prediction, each row from the one above (ISO 32000-1, 7.4.4.4)."""

DECODE_PARAMETERS = {"Predictor": PREDICTOR, "Columns": _COLUMNS}


def compress_font(content: bytes) -> bytes:
    """Compress a font as the differences between rows; at most two zero bytes are added."""
    padded = content + bytes(-len(content) % _COLUMNS)
    rows = len(padded) // _COLUMNS
    predicted = bytearray(rows * (_COLUMNS + 1))
    predicted[0 :: _COLUMNS + 1] = bytes((_UP,)) * rows
    for place in range(_COLUMNS):
        column = padded[place::_COLUMNS]
        above = (b"\0" + column)[:rows]
        predicted[place + 1 :: _COLUMNS + 1] = bytes(
            (byte - upper) & 0xFF for byte, upper in zip(column, above, strict=True)
        )
    return zlib.compress(bytes(predicted), 9)
