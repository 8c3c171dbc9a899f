"""Text without what the page did to it: broken lines, spaced letters, full-width figures."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_HAN = "\u2e80-\u2fdf\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_WIDE = f"{_HAN}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"

# What the reader of PDFs gives for a written hyphen after which a line was broken.
_WRITTEN_HYPHEN = re.compile("[\ufffe\x02]\r?\n?")
_ADDED_HYPHEN = re.compile("\u2010[ \t]*\r?\n[ \t]*")
_NOTHING = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_WIDE_MARK_IN_FIGURES = re.compile("(?<=[０-９])[，．](?=[０-９])")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\t ]+")
_LINE = re.compile(r" *\r?\n[ \r\n]*")
_BESIDE_WIDE = re.compile(rf"(?<=[{_WIDE}])\s+(?=[{_WIDE}0-9])|(?<=[0-9])\s+(?=[{_WIDE}])")
_IN_FIGURES = re.compile(r"(?<=[0-9][,.])\n(?=[0-9]{3}(?![0-9]))|(?<=[0-9])\n(?=[,.][0-9])")
_SPACED = re.compile(r"(?<!\S)(?:\S[ \n]){3,}\S(?!\S)")
_WORTH_JOINING = re.compile(r"[A-Za-z]+|(?=.*[0-9])(?=.*[,.$¥%年月日]).+")

_NARROW: dict[int, int | str] = {
    **{wide: wide - 0xFEE0 for wide in range(0xFF10, 0xFF1A)},
    **{wide: wide - 0xFEE0 for wide in range(0xFF21, 0xFF3B)},
    **{wide: wide - 0xFEE0 for wide in range(0xFF41, 0xFF5B)},
    0xFF04: "$", 0xFF05: "%", 0xFFE5: "¥", 0xFE6A: "%", 0xFE69: "$", 0xFFE1: "£",
}  # fmt: skip
_RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")


def tidy(text: str) -> str:
    """Undo what setting a page does to words, so that a spelling is found wherever it stands.

    Blanks between Chinese characters, and between them and figures, go; lines that were
    broken inside a figure or at a hyphen are joined; full-width figures become plain.
    """
    text = _WRITTEN_HYPHEN.sub("-", text)
    text = _NOTHING.sub("", _ADDED_HYPHEN.sub("", text))
    text = _WIDE_MARK_IN_FIGURES.sub(lambda mark: "," if mark[0] == "，" else ".", text)
    text = _RADICALS.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text)
    text = _LINE.sub("\n", _SPACES.sub(" ", text.translate(_NARROW)))
    text = _BESIDE_WIDE.sub("", _SPACED.sub(_joined, text))
    return _IN_FIGURES.sub("", text)


def _joined(spaced: re.Match[str]) -> str:
    joined = re.sub(r"\s", "", spaced[0])
    return joined if _WORTH_JOINING.fullmatch(joined) else spaced[0]


_NOT_A_LETTER = re.compile("[\\s\u00ad\u200b-\u200d\u2010\u2060\ufeff\ufffe\x02_-]")


@cache
def letters_of(sign: str) -> str:
    """What a character adds to words that are compared: nothing for blanks and hyphens.

    A small letter and its capital are the same, as are a ligature and its letters.
    """
    if _NOT_A_LETTER.match(sign):
        return ""
    plain = unicodedata.normalize("NFKC", sign) if _RADICALS.match(sign) else sign
    return plain.casefold()


def squeeze(text: str) -> str:
    """The letters and marks of a text, without what a page may change."""
    return "".join(map(letters_of, text))
