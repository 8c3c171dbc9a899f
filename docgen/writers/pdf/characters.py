"""The characters that prepared faces have: what papers are written in, names included."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("tongyong-guifan-hanzi.txt")
_ROWS = range(0xA1, 0xF8)
_CELLS = range(0xA1, 0xFF)

_LETTERS = (range(0x20, 0x7F), range(0xA0, 0x250))
_MARKS = (
    range(0x2010, 0x2028),
    range(0x2030, 0x205F),
    range(0x20A0, 0x20C0),
    range(0x2100, 0x2150),
    range(0x2460, 0x2500),
    range(0x25A0, 0x2600),
)
_CHINESE_MARKS = (
    range(0x3000, 0x3040),
    range(0x3380, 0x33E0),
    range(0xFF01, 0xFF5F),
    range(0xFFE0, 0xFFE7),
)

_LATIN_IN_CHINESE = (range(0x20, 0x7F), range(0xA0, 0xB7), range(0xB8, 0x2B0))
"""Letters and figures; the marks of Chinese text come from the Chinese face."""


@cache
def chinese_characters() -> frozenset[int]:
    """The Table of General Standard Chinese Characters and GB 2312, with marks and letters."""
    ranges = (*_LETTERS, *_MARKS, *_CHINESE_MARKS)
    return frozenset(map(ord, standard_characters())).union(_of_gb_2312(), *ranges)


@cache
def latin_characters() -> frozenset[int]:
    """Letters, figures and marks of text in Latin letters."""
    return frozenset().union(*_LATIN_IN_CHINESE, *_LETTERS, *_MARKS)


@cache
def latin_characters_in_chinese() -> frozenset[int]:
    """The letters and figures that Chinese text takes from the Latin face."""
    return frozenset().union(*_LATIN_IN_CHINESE)


@cache
def standard_characters() -> str:
    """The 8,105 characters of the Table of General Standard Chinese Characters, in its order."""
    lines = _TABLE.read_text("utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))


def _of_gb_2312() -> set[int]:
    pairs = (bytes((row, cell)) for row in _ROWS for cell in _CELLS)
    return {ord(sign) for pair in pairs for sign in pair.decode("gb2312", errors="ignore")}
