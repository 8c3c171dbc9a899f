"""English cardinal and fraction words."""

import re
from typing import Final

from docgen.language.readings import Unreadable

LIMIT: Final = 10**16
"""Numbers are said up to, and not including, this one."""

# Longer than any spelling; keeps a reading short whatever the text is.
_LONGEST: Final = 400

_SMALL: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES: Final = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
)
_VALUES: Final = {
    **{word: number for number, word in enumerate(_SMALL)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
}
_UNHYPHENATED: Final = re.compile(rf"\b({'|'.join(_TENS)}) ({'|'.join(_SMALL[1:10])})\b")
_IRREGULAR_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def english_cardinal(number: int) -> str:
    """Say a number in lower case, hyphenated from 21 to 99, without "and".

    From 0 to LIMIT, exclusive. `str.title` gives the form for money.
    """
    if not 0 <= number < LIMIT:
        raise ValueError(f"{number} is outside 0 to {LIMIT - 1}")
    if number == 0:
        return _SMALL[0]
    words = []
    for size, scale in _SCALES:
        count, number = divmod(number, size)
        if count:
            words += [_below_thousand(count), scale]
    if number:
        words.append(_below_thousand(number))
    return " ".join(words)


def read_english_cardinal(text: str) -> int:
    """Read a cardinal in any letter case; a space may stand for the hyphen, any run for a space.

    Raises Unreadable for everything else, "and" and commas included.
    """
    words = tidy_english(text)
    number = _value(words)
    if number is None or number >= LIMIT or words != english_cardinal(number):
        raise Unreadable(text, "an English number")
    return number


def english_fraction(numerator: int, denominator: int) -> str:
    """Say a fraction, as in "two thirds"; the denominator is 3 to 99."""
    if not 3 <= denominator <= 99:
        raise ValueError(f"a denominator in words is 3 to 99, not {denominator}")
    cardinal = english_cardinal(denominator)
    *tens, last = cardinal.split("-")
    if last in _IRREGULAR_ORDINALS:
        ordinal = _IRREGULAR_ORDINALS[last]
    else:
        ordinal = re.sub("y$", "ie", last) + "th"
    ending = "" if numerator == 1 else "s"
    return f"{english_cardinal(numerator)} {'-'.join([*tens, ordinal])}{ending}"


def tidy_english(text: str) -> str:
    """Put number words into the form of english_cardinal, as far as spaces and case go."""
    return _UNHYPHENATED.sub(r"\1-\2", " ".join(text.lower().split()))


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        words.append(_TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else ""))
    elif rest:
        words.append(_SMALL[rest])
    return " ".join(words)


def _value(words: str) -> int | None:
    """Add up number words without asking whether they are in order; None for another word."""
    if len(words) > _LONGEST:
        return None
    scales = {scale: size for size, scale in _SCALES}
    total = group = 0
    for word in words.replace("-", " ").split():
        if word == "hundred":
            group *= 100
        elif word in scales:
            total, group = total + group * scales[word], 0
        elif word in _VALUES:
            group += _VALUES[word]
        else:
            return None
    return total + group
