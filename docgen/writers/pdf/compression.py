"""Fonts written small."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_COLUMNS = 3
"""A subset of a Chinese font keeps a place of this many bytes for every glyph of the whole font,
each a little more than the one before."""

_UP = 2
PREDICTOR = 12
"""PNG prediction, each row from the one above (ISO 32000-1, 7.4.4.4)."""

DECODE_PARAMETERS = {"Predictor": PREDICTOR, "Columns": _COLUMNS}

_TRUETYPE = b"\0\1\0\0"
_NEEDED = (b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"prep")
"""The tables that a page shows TrueType outlines with (ISO 32000-1, 9.9), and the name and terms
of the font; the others serve those who type."""

_HEAD = struct.Struct(">4sHHHH")
_ENTRY = struct.Struct(">4sIII")


class _Table(NamedTuple):
    tag: bytes
    checksum: int
    content: bytes


def bare_font(content: bytes) -> bytes:
    """Take all out of a font with TrueType outlines but what a page shows."""
    tables = tuple(_tables(content))
    offset = _HEAD.size + _ENTRY.size * len(tables)
    directory, body = [_header(len(tables))], []
    for table in tables:
        padded = table.content + bytes(-len(table.content) % 4)
        directory.append(_ENTRY.pack(table.tag, table.checksum, offset, len(table.content)))
        body.append(padded)
        offset += len(padded)
    return b"".join((*directory, *body))


def _tables(content: bytes) -> Iterator[_Table]:
    _, count, *_ = _HEAD.unpack_from(content)
    for number in range(count):
        entry = _ENTRY.unpack_from(content, _HEAD.size + _ENTRY.size * number)
        tag, checksum, offset, length = entry
        if tag in _NEEDED:
            yield _Table(tag, checksum, content[offset : offset + length])


def _header(count: int) -> bytes:
    """The head of a directory, with the three numbers by which it is searched in halves."""
    halvings = count.bit_length() - 1
    most = (1 << halvings) * _ENTRY.size
    return _HEAD.pack(_TRUETYPE, count, most, halvings, count * _ENTRY.size - most)


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
