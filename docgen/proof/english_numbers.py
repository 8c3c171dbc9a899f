"""Numbers in English words, read strictly."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip

_WORD = "(?:" + "|".join(sorted((*_SMALL, *_TENS, *_SCALES), key=len, reverse=True)) + ")"
_AFTER_SCALE = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)|(?<=trillion))"
_BETWEEN = rf"(?:\s*-\s*|{_AFTER_SCALE},?\s+and\s+|{_AFTER_SCALE},\s+|\s+)"

NUMERAL = rf"(?<![A-Za-z]){_WORD}(?:{_BETWEEN}{_WORD})*(?![A-Za-z])"
"""A number in words, as a regular expression to be used without regard to case."""

DIGIT_WORDS = tuple(word for word, value in _SMALL.items() if value < 10)


def read_number(text: str) -> int | None:
    """Read `Fourteen Million Six Hundred Fifty-One Thousand`; nothing for what is no number."""
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word != "and"]
    if words == ["zero"]:
        return 0
    total, current = 0, 0
    last_scale: int | None = None
    for word in words:
        if word == "hundred":
            if not 0 < current < 10:
                return None
            current *= 100
        elif word in _SCALES:
            scale = _SCALES[word]
            if current == 0 or (last_scale is not None and scale >= last_scale):
                return None
            total, current, last_scale = total + current * scale, 0, scale
        else:
            value = _TENS[word] if word in _TENS else _SMALL[word]
            if value == 0 or not _follows(current, value):
                return None
            current += value
    return total + current if total + current else None


def _follows(current: int, value: int) -> bool:
    rest = current % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and value < 10)


def read_decimals(text: str) -> Decimal | None:
    """Read a number that may have decimals, `nineteen point seven three`."""
    whole, point, decimals = re.sub(r"\s+", " ", text.lower()).partition(" point ")
    number = read_number(whole)
    digits = decimals.split()
    if number is None or not set(digits) <= set(DIGIT_WORDS):
        return None
    figures = "".join(str(DIGIT_WORDS.index(digit)) for digit in digits)
    return Decimal(f"{number}.{figures}" if point else number)
