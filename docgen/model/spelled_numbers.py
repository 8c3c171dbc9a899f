"""Whole numbers as people spell them: figures, English words, Chinese characters."""

from __future__ import annotations

import re
import unicodedata

_ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "○": 0, "两": 2, "兩": 2}
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_PLACES = {"十": 10, "百": 100, "千": 1000}

CHINESE_NUMBER = "[零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+"
"""A pattern for whole numbers below ten thousand in Chinese characters."""

_FIGURE_RUN = re.compile(r"(?<![A-Za-z])[0-9OoIl][0-9OoIl,.]*(?![A-Za-z])")
_LOOKALIKES = str.maketrans("OoIl", "0011")


def plain(text: str) -> str:
    """The text with half-width signs, one kind of hyphen, and figures instead of O and l."""
    half = unicodedata.normalize("NFKC", text).strip().strip("\"'“”‘’「」『』 ")
    half = re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—―−]", "-", half))
    return _FIGURE_RUN.sub(_in_figures, half)


def _in_figures(run: re.Match[str]) -> str:
    return run[0].translate(_LOOKALIKES) if re.search("[0-9]", run[0]) else run[0]


def whole_number(text: str) -> int | None:
    """Read `60`, `sixty`, `sixty (60)`, `one hundred and five` or `六十`; None if it is none."""
    words = text.strip()
    if found := re.fullmatch(r"(.*?) ?\(([^()]+)\)", words):
        inner = whole_number(found[2])
        return inner if not found[1] or whole_number(found[1]) in (None, inner) else None
    if re.fullmatch("[0-9]{1,9}", words):
        return int(words)
    if re.fullmatch(CHINESE_NUMBER, words):
        return _chinese(words.translate(_CAPITALS))
    if re.fullmatch("[A-Za-z -]+", words):
        return _english(re.findall("[a-z]+", words.lower()))
    return None


def _chinese(text: str) -> int | None:
    """Read 一百零五 by its places, 二〇〇三 figure by figure."""
    if not set(text) & _PLACES.keys():
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _PLACES:
            total += (digit or 1) * _PLACES[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _english(words: list[str]) -> int | None:
    total = 0
    for word in words:
        if word in _ONES:
            total += _ONES[word]
        elif word in _TENS:
            total += _TENS[word]
        elif word == "hundred":
            total = (total or 1) * 100
        elif word != "and":
            return None
    return total if words and words != ["and"] else None
