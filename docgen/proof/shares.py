"""The recogniser of shares: 49%, forty-nine percent, 百分之四十九, two thirds, 三分之二."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from docgen.proof import chinese_numbers, english_numbers
from docgen.proof.figures import FIGURES, read_figures
from docgen.proof.mentions import Mention, MentionKind
from docgen.proof.spans import Found, unreadable

_PERCENT_SIGN = re.compile(rf"(?P<figures>{FIGURES})\s?%")
_PERCENT_WORD = re.compile(rf"(?P<figures>{FIGURES})\s+per\s?cent(?![a-z])", re.IGNORECASE)
_FRACTION = re.compile(r"(?<![0-9/.,])(?P<above>[0-9]{1,6})/(?P<below>[0-9]{1,6})(?![0-9/.])")
_POINT = rf"(?:\s+point(?:\s+(?:{'|'.join(english_numbers.DIGIT_WORDS)}))+)?"
_IN_ENGLISH = re.compile(
    rf"(?P<words>{english_numbers.NUMERAL}{_POINT})\s+per\s?cent(?![a-z])", re.IGNORECASE
)
_HUNDREDTHS = re.compile(
    rf"(?P<below>[百千])分之(?P<words>百|(?:{chinese_numbers.NUMERAL}|点)+|{FIGURES})"
)
_IN_CHINESE = re.compile(
    rf"(?P<below>{chinese_numbers.NUMERAL}+)分之(?P<above>{chinese_numbers.NUMERAL}+)"
)

_ORDINALS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19,
}  # fmt: skip
_TENTHS = {
    "twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80,
    "ninet": 90,
}  # fmt: skip
_BELOW = (
    rf"(?:(?P<tens>{'|'.join(_TENTHS)})(?:ieth|y[\s-]+(?P<unit>first|second|{'|'.join(_ORDINALS)}))"
    rf"|(?P<small>{'|'.join(_ORDINALS)}))"
)
_PARTS = re.compile(
    rf"(?P<above>{english_numbers.NUMERAL})[\s-]+{_BELOW}s?(?![a-z])(?!\s+part(?:y|ies))",
    re.IGNORECASE,
)


def shares(text: str) -> Iterator[Found]:
    """Find parts of a whole. An approximate share is that of its figures."""
    for match in (*_PERCENT_SIGN.finditer(text), *_PERCENT_WORD.finditer(text)):
        yield _found(match, text, Fraction(read_figures(match["figures"])) / 100)
    for match in _FRACTION.finditer(text):
        yield _found(match, text, _ratio(int(match["above"]), int(match["below"])))
    for match in _IN_ENGLISH.finditer(text):
        yield _found(match, text, _hundredth(english_numbers.read_decimals(match["words"])))
    for match in _HUNDREDTHS.finditer(text):
        below = 100 if match["below"] == "百" else 1000
        yield _found(match, text, _hundredth(_chinese(match["words"]), below))
    for match in _IN_CHINESE.finditer(text):
        if match["below"] in "百千":
            continue
        above, below_ = (chinese_numbers.read_number(match[one]) for one in ("above", "below"))
        yield _found(match, text, _ratio(above, below_))
    for match in _PARTS.finditer(text):
        number = english_numbers.read_number(match["above"])
        yield _found(match, text, _ratio(number, _below(match)))


def _found(match: re.Match[str], text: str, share: Fraction | None) -> Found:
    if share is None:
        return unreadable(match.start(), match.end(), text)
    return Found(match.start(), match.end(), Mention(MentionKind.SHARE, share))


def _chinese(words: str) -> Decimal | None:
    if words.isascii():
        return read_figures(words)
    return Decimal(100) if words == "百" else chinese_numbers.read_decimals(words)


def _hundredth(number: Decimal | None, below: int = 100) -> Fraction | None:
    return None if number is None else Fraction(number) / below


def _ratio(above: int | None, below: int | None) -> Fraction | None:
    return Fraction(above, below) if above is not None and below else None


def _below(match: re.Match[str]) -> int:
    if match["small"]:
        return _ORDINALS[match["small"].lower()]
    unit = {"first": 1, "second": 2, **_ORDINALS}.get((match["unit"] or "").lower(), 0)
    return _TENTHS[match["tens"].lower()] + unit
